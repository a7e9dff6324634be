package org.trendpack.detect;

import java.util.Locale;
import java.util.Optional;

/**
 * What a hit is about; the taxonomy of reports.
 *
 * <p>The area is one of the "4 Cs" of <i>Keeping children safe in education</i> (Department for
 * Education): content, contact, conduct, commerce. Severity runs from 4, urgent, to 1, low.
 */
public enum Theme {
  SUICIDE("Suicide", Area.CONTENT, 4),
  SELF_HARM("Self-harm", Area.CONTENT, 4),
  EATING_DISORDER("Eating disorders", Area.CONTENT, 3),
  MENTAL_HEALTH("Mental health", Area.CONTENT, 2),
  ABUSE_NEGLECT("Abuse and neglect", Area.CONTACT, 4),
  GROOMING_EXPLOITATION("Grooming and exploitation", Area.CONTACT, 4),
  NUDE_IMAGE_SHARING("Sharing of nude images", Area.CONDUCT, 4),
  PORNOGRAPHY("Pornography", Area.CONTENT, 3),
  SEXUAL_HARASSMENT("Sexual harassment", Area.CONDUCT, 3),
  BULLYING("Bullying", Area.CONDUCT, 3),
  HATE_DISCRIMINATION("Hate and discrimination", Area.CONTENT, 3),
  RADICALISATION("Radicalisation", Area.CONTENT, 4),
  VIOLENCE_WEAPONS("Violence and weapons", Area.CONTENT, 3),
  GANGS_CRIMINAL_EXPLOITATION("Gangs and criminal exploitation", Area.CONTACT, 3),
  DRUGS_ALCOHOL_VAPING("Drugs, alcohol and vaping", Area.CONTENT, 2),
  GAMBLING("Gambling", Area.COMMERCE, 2),
  SCAMS_FINANCIAL_HARM("Scams and financial harm", Area.COMMERCE, 2),
  FILTER_CIRCUMVENTION("Getting round the filter", Area.CONDUCT, 2),
  MISINFORMATION_CONSPIRACY("Misinformation and conspiracy", Area.CONTENT, 1),
  PIRACY("Piracy", Area.CONDUCT, 1),
  HACKING_CYBERCRIME("Hacking and cybercrime", Area.CONDUCT, 2);

  /** The "4 Cs". */
  public enum Area {
    CONTENT,
    CONTACT,
    CONDUCT,
    COMMERCE
  }

  private final String title;
  private final Area area;
  private final int severity;

  Theme(String title, Area area, int severity) {
    this.title = title;
    this.area = area;
    this.severity = severity;
  }

  /** The id used in configuration, CSV and charts, such as "self_harm". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name a reader sees. */
  public String title() {
    return title;
  }

  /** Its area of the "4 Cs". */
  public Area area() {
    return area;
  }

  /** The severity of its entries unless they say otherwise, 1 to 4. */
  public int severity() {
    return severity;
  }

  /** The theme with this id. */
  public static Optional<Theme> of(String id) {
    for (Theme theme : values()) {
      if (theme.id().equals(id)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }
}
