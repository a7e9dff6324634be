package org.trendpack.pack.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Places, plurals and choices of a message. */
class MessageTest {

  private static final Message COUNTED =
      new Message("{0, plural, =0 {none} one {# learner} other {# learners}} of {1}");

  @Test
  void aNumberChoosesBetweenNoneOneAndMore() {
    assertThat(COUNTED.with(0, 40)).isEqualTo("none of 40");
    assertThat(COUNTED.with(1, 40)).isEqualTo("1 learner of 40");
    assertThat(COUNTED.with(2L, 40)).isEqualTo("2 learners of 40");
  }

  @Test
  void thousandsHaveAComma() {
    assertThat(COUNTED.with(1_204, 1_000_000L)).isEqualTo("1,204 learners of 1,000,000");
  }

  @Test
  void choicesMayHoldPlacesAndOtherChoices() {
    Message message =
        new Message(
            "{0, plural, one {# day of {1} has} other {# days of {1} have}} no data"
                + "{2, select, known { since {3}} other {}}.");

    assertThat(message.with(1, 60, "known", "March"))
        .isEqualTo("1 day of 60 has no data since March.");
    assertThat(message.with(2, 1_060, "", "")).isEqualTo("2 days of 1,060 have no data.");
  }

  @Test
  void apostrophesAndWhatIsFilledInStandAsTheyAre() {
    assertThat(new Message("the school's {0}").with("{1} 'quoted'"))
        .isEqualTo("the school's {1} 'quoted'");
    assertThat(new Message("children's own").with()).isEqualTo("children's own");
  }

  @Test
  void aMissingValueOrAnotherKindOfPlaceIsABug() {
    assertThatThrownBy(() -> COUNTED.with(1)).hasMessageContaining("nothing for 1");
    assertThatThrownBy(() -> new Message("{0, number}").with(1)).hasMessageContaining("neither");
    assertThatThrownBy(() -> new Message("{0, plural, one {#}}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
