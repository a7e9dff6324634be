package org.trendpack.detect;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trendpack.read.Texts;

/**
 * Filter categories of what it is a crime to look at, such as those of the lists of the Internet
 * Watch Foundation and of the Counter Terrorism Internet Referral Unit. Such visits are counted and
 * referred; their addresses and searches go no further than the scan.
 */
public final class IllegalContent {

  private static final Pattern TERRORISM =
      Pattern.compile("\\b(terror|terroris\\w*|counterterror\\w*|ctiru)\\b");
  private static final Pattern CHILD_ABUSE =
      Pattern.compile(
          "\\b(iwf|csam|csem|csea|child (sexual )?(abuse|exploitation)|child porn\\w*"
              + "|child inappropriate|internet watch)\\b");
  private static final Pattern UNNAMED =
      Pattern.compile("(illegal|unlawful)( (adult )?(content|material|images?))?");

  private IllegalContent() {}

  /**
   * Whether a category, or one of a list of categories, is of content that is illegal to view.
   *
   * @param category as logged
   */
  public static boolean isIllegal(String category) {
    return theme(category).isPresent();
  }

  /** The theme of an illegal category, whatever a map says of it; none if it is not one. */
  static Optional<Theme> theme(String category) {
    String folded = CategoryMap.fold(category);
    if (TERRORISM.matcher(folded).find()) {
      return Optional.of(Theme.RADICALISATION);
    }
    boolean unnamed =
        Texts.categories(category).stream()
            .anyMatch(part -> UNNAMED.matcher(CategoryMap.fold(part)).matches());
    return unnamed || CHILD_ABUSE.matcher(folded).find()
        ? Optional.of(Theme.GROOMING_EXPLOITATION)
        : Optional.empty();
  }
}
