package org.trendpack.pack.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.trendpack.pack.wording.Numbers;

/** One value of a table, as a reader sees it and as a file holds it. */
public sealed interface Cell {

  /** For a reader, such as "1,234" or "3 September 2026". */
  String shown();

  /** For a program, such as "1234" or "2026-09-03". */
  String stored();

  /** A cell of words; hidden and direction-changing characters are made visible. */
  static Cell of(String words) {
    return new Words(Visible.text(words));
  }

  /** A cell that reads one way and is stored as a code, such as "Year 7" and "7". */
  static Cell coded(String shown, String stored) {
    return new Coded(shown, stored);
  }

  /** A cell of a whole number. */
  static Cell of(long number) {
    return new Whole(number);
  }

  /** A cell of a measure, rounded half up to the places given; a mark if it is not a number. */
  static Cell of(double measure, int places) {
    return Double.isFinite(measure) ? new Decimal(measure, places) : Symbol.NOT_APPLICABLE;
  }

  /** A cell of a day. */
  static Cell of(LocalDate day) {
    return new Day(day);
  }

  /** A cell of a local time, to the minute. */
  static Cell of(LocalDateTime time) {
    return new Moment(time);
  }

  /** A cell of nothing. */
  static Cell none() {
    return new Words("");
  }

  /** Words. */
  record Words(String value) implements Cell {
    @Override
    public String shown() {
      return value;
    }

    @Override
    public String stored() {
      return value;
    }
  }

  /** Words that stand for a code. */
  record Coded(String shown, String stored) implements Cell {}

  /** A whole number. */
  record Whole(long value) implements Cell {
    @Override
    public String shown() {
      return Numbers.grouped(Long.toString(value));
    }

    @Override
    public String stored() {
      return Long.toString(value);
    }
  }

  /** A measure with a fixed number of decimal places. */
  record Decimal(double value, int places) implements Cell {
    @Override
    public String shown() {
      return Numbers.grouped(stored());
    }

    @Override
    public String stored() {
      return rounded().toPlainString();
    }

    private BigDecimal rounded() {
      return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
  }

  /** A calendar day. */
  record Day(LocalDate value) implements Cell {
    @Override
    public String shown() {
      return Visible.shortDate(value);
    }

    @Override
    public String stored() {
      return value.toString();
    }
  }

  /** A local date and time, to the minute. */
  record Moment(LocalDateTime value) implements Cell {
    @Override
    public String shown() {
      return Visible.shortDate(value.toLocalDate()) + ", " + Visible.clock(value.toLocalTime());
    }

    @Override
    public String stored() {
      return value.toLocalDate() + "T" + Visible.clock(value.toLocalTime());
    }
  }

  /** Why a cell holds no number; the symbols of Department for Education statistics. */
  enum Symbol implements Cell {
    /** Suppressed, so that nobody in a small group can be known by it. */
    CONFIDENTIAL("c"),
    NOT_APPLICABLE("z"),
    ROUNDS_TO_ZERO("k");

    private final String letter;

    Symbol(String letter) {
      this.letter = letter;
    }

    @Override
    public String shown() {
      return letter;
    }

    @Override
    public String stored() {
      return letter;
    }
  }
}
