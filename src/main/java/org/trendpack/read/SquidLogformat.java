package org.trendpack.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.FormatDescription.Layout;

/**
 * Squid's {@code logformat} strings as descriptions. Codes are those of Squid's configuration
 * reference, http://www.squid-cache.org/Doc/config/logformat/.
 */
final class SquidLogformat {

  private static final Pattern MEMBER =
      Pattern.compile("\"([^\"%]+)\"\\s*:\\s*(\"[^\"]*\"|[^,}]+(?:\\{[^}]*\\}[^,}]*)?)");
  private static final Pattern PAIR =
      Pattern.compile("([\\w.-]+)=(\"[^\"]*\"|(?:[^\\s{,;|]|\\{[^}]*\\})+)");
  private static final Pattern NAMED = Pattern.compile("^logformat\\s+\\S+\\s+(?=\\S)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[[^\\]\"]*\\](?=\\s|$)|\"(?:[^\"]*%\"[^\"]*|[^\"]*)\"(?=\\s|$)|(?:[^\\s{]|\\{[^}]*\\})+");

  /** A code with its quoting, padding, width and argument. */
  private static final Pattern CODE =
      Pattern.compile(
          "%(?:\"|\\[|#|'|/)?-?0?\\d*(?:\\.\\d+)?(?:\\{([^}]*)\\})?"
              + "((?:[a-z]+::)?[<>]?[A-Za-z_]+)(?:\\{([^}]*)\\})?");

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("ts", "time"),
          Map.entry("tl", "time"),
          Map.entry("tg", "time"),
          Map.entry(">a", "clientIp"),
          Map.entry(">A", "device"),
          Map.entry("un", "user"),
          Map.entry("ul", "user"),
          Map.entry("ui", "user"),
          Map.entry("us", "user"),
          Map.entry("ue", "user"),
          Map.entry("rm", "method"),
          Map.entry(">rm", "method"),
          Map.entry("ru", "url"),
          Map.entry(">ru", "url"),
          Map.entry("rp", "path"),
          Map.entry(">rp", "path"),
          Map.entry(">rs", "scheme"),
          Map.entry(">rd", "host"),
          Map.entry("<rd", "host"),
          Map.entry("ssl::>sni", "host"),
          Map.entry("Ss", "code/status"),
          Map.entry(">Hs", "status"),
          Map.entry("Hs", "status"),
          Map.entry("<Hs", "status"),
          Map.entry("<st", "bytes"),
          Map.entry("st", "bytes"),
          Map.entry("mt", "mime"));

  private static final Map<String, String> HEADERS =
      Map.of("user-agent", "userAgent", "referer", "referrer", "host", "host");

  private SquidLogformat() {}

  /**
   * The description of a format string.
   *
   * @param text such as {@code %ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un}, with {@code
   *     logformat} and its name before it or without
   * @throws UserProblem if it has no time or no address
   */
  static FormatDescription of(String text) {
    String format = NAMED.matcher(text.strip()).replaceFirst("").replace("\\t", "\t");
    Map<String, Column> json = format.startsWith("{") ? named(format, MEMBER) : Map.of();
    Map<String, Column> pairs = named(format, PAIR);
    char separator = separator(format);
    if (!json.isEmpty()) {
      return description(text, Layout.JSON, separator, List.of(), json);
    }
    if (pairs.size() > 2) {
      return description(text, Layout.KEY_VALUE, separator, List.of(), pairs);
    }
    if (separator != ' ') {
      List<Column> columns =
          parts(format, separator).stream().map(part -> column(codes(part), part)).toList();
      return description(text, Layout.COLUMNS, separator, columns, Map.of());
    }
    List<Column> columns = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(format);
    while (tokens.find()) {
      columns.addAll(columns(tokens.group()));
    }
    return description(text, Layout.SPACES, separator, columns, Map.of());
  }

  private static FormatDescription description(
      String text, Layout layout, char separator, List<Column> columns, Map<String, Column> keys) {
    Set<String> ids =
        Stream.concat(columns.stream(), keys.values().stream())
            .map(Column::id)
            .collect(Collectors.toSet());
    boolean address = Stream.of("url", "host", "request").anyMatch(ids::contains);
    if (!ids.contains("time") || !address) {
      throw UserProblem.configuration(
          "logformat",
          0,
          "logformat",
          text,
          "It needs " + (address ? "a time (%ts, %tl or %tg)." : "an address (%ru, or %>rd)."));
    }
    return new FormatDescription(
        "squid-logformat",
        List.of(),
        "Squid with a logformat of its own",
        layout,
        separator,
        columns,
        keys,
        List.of(),
        Pattern.compile("(?!)"),
        Set.of(),
        null,
        Map.of("403", Verdict.BLOCKED),
        Verdict.ALLOWED,
        false,
        false,
        "");
  }

  /** What stands by name: members of an object, or pairs. */
  private static Map<String, Column> named(String format, Pattern form) {
    Map<String, Column> named = new LinkedHashMap<>();
    Matcher pairs = form.matcher(format);
    while (pairs.find()) {
      Column column = column(codes(pairs.group(2)), pairs.group(2));
      if (!column.isUnused()) {
        named.put(pairs.group(1), column);
      }
    }
    return named;
  }

  /** The sign that parts the most codes; a space if none does. */
  private static char separator(String format) {
    char best = ' ';
    int most = 2;
    for (char sign : new char[] {'|', '\t', ';', ','}) {
      long coded = parts(format, sign).stream().filter(part -> CODE.matcher(part).find()).count();
      if (coded > most) {
        most = (int) coded;
        best = sign;
      }
    }
    return best;
  }

  /** The parts between signs that stand in no braces and no quotes. */
  private static List<String> parts(String format, char sign) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    boolean inside = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      boolean quote = c == '"' && (i == 0 || format.charAt(i - 1) != '%');
      inside = c == '{' || (c != '}' && inside != quote);
      if (c == sign && !inside) {
        parts.add(format.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(format.substring(from));
    return parts;
  }

  /** One column for a word of the format; several if it is a time with spaces. */
  private static List<Column> columns(String token) {
    boolean wrapped = token.startsWith("[") || token.startsWith("\"");
    Matcher code = CODE.matcher(token);
    while (code.find()) {
      boolean clock = code.group(2).equals("tl") || code.group(2).equals("tg");
      if (clock && !wrapped) {
        String strftime = argument(code);
        return clock(strftime.isEmpty() ? "%d/%b/%Y:%H:%M:%S %z" : strftime);
      }
    }
    return List.of(column(codes(token), token));
  }

  /** What the codes of a word of the format hold. */
  private static List<String> codes(String token) {
    return CODE.matcher(token)
        .results()
        .map(code -> column(code.group(2), argument(code)))
        .toList();
  }

  private static String argument(MatchResult code) {
    return Stream.of(1, 3).map(code::group).filter(Objects::nonNull).findFirst().orElse("");
  }

  /** The columns of a time that is written as strftime says. */
  private static List<Column> clock(String strftime) {
    List<Column> columns = new ArrayList<>();
    for (String word : strftime.split(" ")) {
      boolean zone = word.equalsIgnoreCase("%z");
      boolean time = word.contains("%H") || word.contains("%T") || word.contains("%s");
      columns.add(zone ? Column.of(Column.Form.ZONE) : Column.of(time ? Field.TIME : Field.DATE));
    }
    return columns;
  }

  private static Column column(List<String> codes, String token) {
    if (codes.contains("url") && codes.contains("method") && token.contains(" ")) {
      return Column.of(Column.Form.REQUEST);
    }
    return codes.stream()
        .filter(id -> !id.equals("-"))
        .findFirst()
        .flatMap(Column::of)
        .orElse(Column.UNUSED);
  }

  private static String column(String code, String argument) {
    if (code.equals(">h") || code.equals("h")) {
      return HEADERS.getOrDefault(argument.toLowerCase(java.util.Locale.ROOT), "-");
    }
    return CODES.getOrDefault(code, "-");
  }
}
