package org.trendpack.read;

import java.util.Arrays;
import java.util.Optional;
import org.trendpack.job.YearCode;

/** Year groups of schools in England, Nursery to Year 13. */
public enum SchoolYear {
  N("Nursery", "EYFS"),
  R("Reception", "EYFS"),
  Y1("Year 1", "KS1"),
  Y2("Year 2", "KS1"),
  Y3("Year 3", "KS2"),
  Y4("Year 4", "KS2"),
  Y5("Year 5", "KS2"),
  Y6("Year 6", "KS2"),
  Y7("Year 7", "KS3"),
  Y8("Year 8", "KS3"),
  Y9("Year 9", "KS3"),
  Y10("Year 10", "KS4"),
  Y11("Year 11", "KS4"),
  Y12("Year 12", "KS5"),
  Y13("Year 13", "KS5");

  private final String title;
  private final String keyStage;

  SchoolYear(String title, String keyStage) {
    this.title = title;
    this.keyStage = keyStage;
  }

  /** "Year 7". */
  public String title() {
    return title;
  }

  /** "EYFS" or "KS1" to "KS5". */
  public String keyStage() {
    return keyStage;
  }

  /** The id a roster writes: "N", "R" or "1" to "13". */
  public String code() {
    return name().startsWith("Y") ? name().substring(1) : name();
  }

  /** The year that a text names, such as "7", "Y7", "Year 7" or "Reception". */
  public static Optional<SchoolYear> of(String text) {
    return YearCode.of(text)
        .flatMap(
            code -> Arrays.stream(values()).filter(year -> year.code().equals(code)).findFirst());
  }
}
