package org.trendpack.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Finds the search terms in an address. Holds the last result; one for each thread. */
public final class SearchTerms {

  private static final long NUMBER_SIGNS = Bytes.eight('#');
  private static final int MAX_TERMS = 2_000;
  private static final int MAX_PARAMETERS = 64;
  private static final byte[][] CHARSET_NAMES = {
    "ie".getBytes(ISO_8859_1),
    "ei".getBytes(ISO_8859_1),
    "charset".getBytes(ISO_8859_1),
    "enc".getBytes(ISO_8859_1),
    "oe".getBytes(ISO_8859_1)
  };

  private final int[] nameStart = new int[MAX_PARAMETERS];
  private final int[] valueStart = new int[MAX_PARAMETERS];
  private final int[] valueEnd = new int[MAX_PARAMETERS];
  private int parameters;

  private byte[] terms = new byte[MAX_TERMS];
  private int length;
  private String engine = "";
  private boolean suggestion;
  private boolean stripped;

  /**
   * Looks for search terms in the row's address.
   *
   * @return whether there are any
   */
  public boolean find(Row row, Site site) {
    length = 0;
    engine = "";
    suggestion = false;
    stripped = false;
    SearchRules rules = site.searches();
    if (row.has(Field.SEARCH_TERMS) && ownField(row)) {
      engine = rules.engine();
      return true;
    }
    return !rules.isEmpty() && row.pathStart < row.addressEnd && inAddress(row, rules);
  }

  private boolean ownField(Row row) {
    int at = Field.SEARCH_TERMS.ordinal();
    if (row.end[at] - row.start[at] == 1 && row.buffer[row.start[at]] == '-') {
      return false;
    }
    keep(row.buffer, row.start[at], row.end[at]);
    return length > 0;
  }

  private boolean inAddress(Row row, SearchRules rules) {
    byte[] b = row.buffer;
    int from = row.pathStart;
    int end = row.addressEnd;
    int query = row.pathEnd;
    if (query == end && !rules.mayBeInPath()) {
      return false;
    }
    int fragment = Bytes.find(b, query, end, NUMBER_SIGNS);
    int pathEnd = Math.min(query, fragment);
    stripped = query == end - 1 && b[query] == '?';
    boolean searchPage = false;
    long opening = SearchRule.opening(b, from, pathEnd);
    boolean isSplit = false;
    for (int i = 0; i < rules.size(); i++) {
      if (!rules.mayFit(i, opening) || !rules.rule(i).fitsPath(b, from, pathEnd)) {
        continue;
      }
      SearchRule rule = rules.rule(i);
      if (rule.parameters().length > 0) {
        searchPage = true;
        if (!isSplit) {
          split(b, query + 1, fragment);
          isSplit = true;
        }
        if (byParameter(b, rule.parameters())) {
          return found(rule);
        }
      }
      if (byPath(b, from, pathEnd, rule)) {
        return found(rule);
      }
    }
    if (fragment < end) {
      split(b, fragment + 1, end);
      for (int i = 0; i < rules.size(); i++) {
        SearchRule rule = rules.rule(i);
        if (rules.mayFit(i, opening)
            && rule.fitsPath(b, from, pathEnd)
            && (byParameter(b, rule.fragmentParameters())
                || byFragment(b, fragment + 1, end, rule.fragmentParts()))) {
          return found(rule);
        }
      }
    }
    stripped &= searchPage;
    return false;
  }

  private boolean found(SearchRule rule) {
    engine = rule.engine();
    suggestion = rule.isSuggestion();
    stripped = false;
    return true;
  }

  private static int indexOf(byte[] b, int from, int end, char wanted) {
    int i = from;
    while (i < end && b[i] != wanted) {
      i++;
    }
    return i;
  }

  private void split(byte[] b, int from, int end) {
    parameters = 0;
    int at = from;
    while (at < end && parameters < MAX_PARAMETERS) {
      int stop = at;
      int equals = -1;
      while (stop < end && b[stop] != '&' && b[stop] != ';') {
        if (b[stop] == '=' && equals < 0) {
          equals = stop;
        }
        stop++;
      }
      if (equals > at) {
        nameStart[parameters] = at;
        valueStart[parameters] = equals + 1;
        valueEnd[parameters] = stop;
        parameters++;
      }
      at = stop + 1;
    }
  }

  private boolean byParameter(byte[] b, byte[][] names) {
    if (parameters == 0) {
      return false;
    }
    for (byte[] name : names) {
      for (int i = 0; i < parameters; i++) {
        int end = valueStart[i] - 1;
        if (end - nameStart[i] == name.length
            && Arrays.equals(b, nameStart[i], end, name, 0, name.length)) {
          keep(b, valueStart[i], valueEnd[i]);
          if (length > 0) {
            undoCharset(b);
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Some engines let a page say in which charset its terms are written. */
  private void undoCharset(byte[] b) {
    if (Texts.isAscii(terms, 0, length)) {
      return;
    }
    boolean mayBeUtf8 = Texts.isUtf8(terms, 0, length);
    for (byte[] name : CHARSET_NAMES) {
      for (int i = 0; i < parameters; i++) {
        int nameEnd = valueStart[i] - 1;
        if (nameEnd - nameStart[i] == name.length
            && Arrays.equals(b, nameStart[i], nameEnd, name, 0, name.length)
            && recode(
                new String(b, valueStart[i], valueEnd[i] - valueStart[i], ISO_8859_1), mayBeUtf8)) {
          return;
        }
      }
    }
  }

  /**
   * Whether there is such a charset; Google's "ei", for one, is mostly another thing. What may be
   * UTF-8 is so, unless a charset is named in which letters have several bytes too.
   */
  private boolean recode(String name, boolean mayBeUtf8) {
    try {
      Charset charset = Charset.forName(name);
      if (mayBeUtf8
          && (charset.equals(UTF_8)
              || !charset.canEncode()
              || charset.newEncoder().maxBytesPerChar() < 2)) {
        return true;
      }
      byte[] utf8 = new String(terms, 0, length, charset).getBytes(UTF_8);
      length = Math.min(utf8.length, terms.length);
      System.arraycopy(utf8, 0, terms, 0, length);
      return true;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /** Terms such as those of {@code #en/de/text}. */
  private boolean byFragment(byte[] b, int from, int end, int parts) {
    int p = from;
    for (int i = 0; i < parts; i++) {
      p = indexOf(b, p, end, '/') + 1;
    }
    if (parts == 0 || p >= end) {
      return false;
    }
    keep(b, p, end);
    return length > 0;
  }

  private boolean byPath(byte[] b, int from, int end, SearchRule rule) {
    for (SearchRule.TermPath form : rule.termPaths()) {
      if (SearchRule.startsWith(b, from, end, form.before())) {
        int start = from + form.before().length;
        int stop = indexOf(b, start, end, '/');
        boolean whole = SearchRule.endsWith(b, start, stop, form.after());
        keep(b, start, whole ? stop - form.after().length : stop);
        if (length > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void keep(byte[] b, int from, int to) {
    int end = Math.min(to, from + MAX_TERMS);
    int count = Texts.percentDecode(b, from, end, terms);
    if (isEncodedAgain(count)) {
      count = Texts.percentDecode(terms, 0, count, terms);
    }
    int start = 0;
    while (start < count && terms[start] <= ' ' && terms[start] >= 0) {
      start++;
    }
    while (count > start && terms[count - 1] <= ' ' && terms[count - 1] >= 0) {
      count--;
    }
    if (start > 0) {
      System.arraycopy(terms, start, terms, 0, count - start);
    }
    length = count - start;
  }

  /** A redirect may encode what was encoded: what is left are escapes of spaces or of UTF-8. */
  private boolean isEncodedAgain(int count) {
    int escapes = 0;
    for (int i = 0; i < count; i++) {
      if (terms[i] == ' ') {
        return false;
      }
      if (terms[i] == '%') {
        if (i + 2 >= count || Texts.hex(terms[i + 1]) < 2 || Texts.hex(terms[i + 2]) < 0) {
          return false;
        }
        escapes++;
      }
    }
    return escapes > 0;
  }

  /** The terms, decoded; good in {@code [0, length())} until the next call. */
  public byte[] bytes() {
    return terms;
  }

  /** How many bytes the terms have. */
  public int length() {
    return length;
  }

  /** The terms as text. */
  public String text() {
    return Texts.decode(terms, 0, length);
  }

  /** The engine's name, or empty if the row names its terms itself. */
  public String engine() {
    return engine;
  }

  /** Whether the request was made by a keystroke and not by asking for results. */
  public boolean isSuggestion() {
    return suggestion;
  }

  /** Whether this is a search page whose terms were cut off by the log: it ends in a bare "?". */
  public boolean isStripped() {
    return stripped;
  }
}
