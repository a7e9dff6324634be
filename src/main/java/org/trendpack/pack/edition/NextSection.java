package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.List;
import java.util.stream.Stream;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Section;

/** Then what? What to teach and whom to tell. */
final class NextSection {

  private NextSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    Block purpose = new Block.Paragraph(say("next.purpose"));
    return new Section(
        "next",
        setting.words().heading("dsl.next"),
        Stream.of(List.of(purpose), Teaching.of(setting, school), NextSteps.of(setting, school))
            .flatMap(List::stream)
            .toList());
  }
}
