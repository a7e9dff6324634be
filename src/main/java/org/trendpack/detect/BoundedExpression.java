package org.trendpack.detect;

import java.io.Serializable;
import java.util.regex.Pattern;

/** A regular expression that gives up after so many steps, so that none can hold up a scan. */
record BoundedExpression(Pattern pattern) implements Serializable {

  /** Characters looked at before an address counts as one that does not match. */
  private static final int STEPS = 20_000;

  /** Characters of an address beyond these are not looked at. */
  static final int LONGEST = 300;

  boolean isIn(String text) {
    try {
      return pattern.matcher(new Steps(text, new int[] {STEPS})).find();
    } catch (TooManySteps | StackOverflowError tooMuch) {
      return false;
    }
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super(null, null, false, false);
    }
  }

  private record Steps(CharSequence text, int[] left) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left[0] < 0) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Steps(text.subSequence(start, end), left);
    }
  }
}
