package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trendpack.job.Contact;
import org.trendpack.job.ContactDetails;
import org.trendpack.measure.Episode;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.guidance.TeachingPlan;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.wording.Wording;
import org.trendpack.read.Role;

/** Whom to turn to by the school's procedures, and how to reach them. */
final class NextSteps {

  private NextSteps() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    Wording words = setting.words();
    return List.of(
        new Block.Subheading("steps", words.heading("dsl.steps")),
        new Block.Callout(
            Block.Callout.Tone.WARNING, words.heading("dsl.danger"), List.of(say("steps.danger"))),
        new Block.Paragraph(say("steps.handover")),
        table(setting, school));
  }

  /** How to reach a contact, in one line: "LADO: Sam Officer, 01632 960002". */
  static String line(Setting setting, Contact contact) {
    ContactDetails details = setting.job().contact(contact);
    List<String> parts =
        Stream.of(details.name(), details.telephone(), details.link())
            .filter(part -> !part.isEmpty())
            .toList();
    String who = setting.words().heading("contact." + contact.id());
    return parts.isEmpty() ? "" : who + ": " + String.join(", ", parts) + ".";
  }

  private static DataTable table(Setting setting, SchoolMeasures school) {
    Wording words = setting.words();
    List<List<Cell>> rows = new ArrayList<>();
    for (Contact contact : Contact.values()) {
      ContactDetails details = setting.job().contact(contact);
      rows.add(
          List.of(
              Cell.coded(words.heading("contact." + contact.id()), contact.id()),
              Cell.of(say("step." + contact.id())),
              learners(contact, school),
              Cell.of(details.name()),
              Cell.of(details.telephone()),
              Cell.of(details.link())));
    }
    return DataTable.of(
        "next-steps",
        say("steps.caption", school.period().name()),
        say("steps.row"),
        columns(words),
        rows);
  }

  private static List<Column> columns(Wording words) {
    HeadedColumns columns = new HeadedColumns(words);
    return List.of(
        columns.text("steps.contact").among(Stream.of(Contact.values()).map(Contact::id).toList()),
        columns.text("steps.when"),
        columns.whole("steps.learners"),
        columns.text("steps.name"),
        columns.text("steps.telephone"),
        columns.text("steps.link"));
  }

  private static Cell learners(Contact contact, SchoolMeasures school) {
    Predicate<Episode> concerns =
        switch (contact) {
          case RECORD -> one -> true;
          case IWF -> one -> refersTo(contact, one) || Handover.isIllegal(one);
          case SOCIAL_CARE, PREVENT, CEOP -> one -> refersTo(contact, one);
          case HEADTEACHER, LADO -> one -> false;
        };
    return contact == Contact.HEADTEACHER || contact == Contact.LADO
        ? Cell.Symbol.NOT_APPLICABLE
        : Cell.of(
            Handover.episodes(school)
                .filter(one -> one.person().role() == Role.LEARNER)
                .filter(concerns)
                .map(Episode::person)
                .distinct()
                .count());
  }

  private static boolean refersTo(Contact contact, Episode one) {
    return TeachingPlan.ours().refer(one.topic().theme()).contains(contact);
  }
}
