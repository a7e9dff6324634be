package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trendpack.job.Contact;
import org.trendpack.measure.Episode;
import org.trendpack.measure.PersonSummary;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.StaffMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Certainty;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;

/** The headteacher's edition: accounts of staff and visitors, which are in no other edition. */
public final class Headteacher {

  /** So many that the note prints on one page. */
  private static final int ACCOUNTS = 6;

  private static final int EPISODES = 6;

  private Headteacher() {}

  /** The edition of one school and period. */
  public static Edition of(Setting setting, SchoolMeasures school) {
    StaffMeasures staff = school.staff();
    List<Episode> episodes =
        staff.episodes().stream()
            .sorted(Comparator.comparingInt(Episode::severity).reversed())
            .toList();
    return new Edition(
        "headteacher",
        school.period().id() + "/" + school.spec().id() + "/headteacher",
        setting.words().heading("headteacher.title"),
        say("headteacher.subtitle"),
        school.spec().name(),
        Dsl.period(school),
        setting.words().heading("headteacher.confidentiality"),
        List.of(summary(setting, school, staff), episodes(setting, school, episodes)),
        List.of(
            new Edition.Attachment(
                "identities.csv",
                People.identities(
                    setting,
                    school.school(),
                    Stream.concat(
                        staff.people().stream().map(PersonSummary::person),
                        Stream.concat(staff.episodes().stream(), staff.decided().stream())
                            .map(Episode::person))))),
        Map.of());
  }

  private static Section summary(Setting setting, SchoolMeasures school, StaffMeasures staff) {
    List<Block> blocks = new ArrayList<>();
    int people = staff.people().size();
    blocks.add(
        new Block.Findings(
            List.of(
                new Block.Finding(
                    Certainty.COUNTED,
                    people == 0
                        ? say("staff.none")
                        : say("staff.found", people, staff.episodes().size())))));
    blocks.add(
        new Block.Callout(
            Block.Callout.Tone.NOTE,
            setting.words().heading("headteacher.before"),
            Stream.of(
                    say("staff.not-misconduct"),
                    say("staff.allegations"),
                    NextSteps.line(setting, Contact.LADO))
                .filter(sentence -> !sentence.isEmpty())
                .toList()));
    blocks.add(
        ofStaff(
                People.table(
                    setting, school.school(), "staff", say("staff.caption"), staff.people()))
            .showing(ACCOUNTS));
    return new Section("first", setting.words().heading("headteacher.first"), blocks);
  }

  private static Section episodes(Setting setting, SchoolMeasures school, List<Episode> episodes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        ofStaff(
                EpisodesSection.episodes(
                    setting,
                    school.school(),
                    "staff-episodes",
                    say("staff-episodes.caption"),
                    episodes))
            .showing(EPISODES));
    blocks.add(
        new Block.Folded(
            setting.words().heading("fold.every-hit"),
            ofStaff(
                EpisodesSection.hits(
                    setting, school.school(), "staff-hits", say("staff-hits.caption"), episodes))));
    if (!school.staff().decided().isEmpty()) {
      blocks.add(
          new Block.Folded(
              setting.words().heading("dsl.decided"),
              ofStaff(
                  DecidedHits.table(
                      setting, school.school(), "staff-decided-hits", school.staff().decided()))));
    }
    return new Section("episodes", setting.words().heading("headteacher.episodes"), blocks);
  }

  private static DataTable ofStaff(DataTable table) {
    return table.without("year", "flags").describing("learner", Columns.text("staff.account"));
  }
}
