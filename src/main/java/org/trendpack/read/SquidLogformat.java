package org.trendpack.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendpack.problem.UserProblem;

/**
 * Squid's {@code logformat} strings as descriptions. Codes are those of Squid's configuration
 * reference, http://www.squid-cache.org/Doc/config/logformat/.
 */
final class SquidLogformat {

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
    String format = NAMED.matcher(text.strip()).replaceFirst("");
    List<Column> columns = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(format);
    while (tokens.find()) {
      columns.addAll(columns(tokens.group()));
    }
    List<String> ids = columns.stream().map(Column::id).toList();
    boolean address = ids.stream().anyMatch(Set.of("url", "host", "request")::contains);
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
        FormatDescription.Layout.SPACES,
        ' ',
        columns,
        Map.of(),
        List.of(),
        Pattern.compile("(?!)"),
        Set.of(),
        null,
        Map.of(),
        Verdict.ALLOWED,
        false,
        "");
  }

  /** One column for a word of the format; several if it is a time with spaces. */
  private static List<Column> columns(String token) {
    boolean wrapped = token.startsWith("[") || token.startsWith("\"");
    List<String> codes = new ArrayList<>();
    Matcher code = CODE.matcher(token);
    while (code.find()) {
      String argument = code.group(1) != null ? code.group(1) : code.group(3);
      boolean clock = code.group(2).equals("tl") || code.group(2).equals("tg");
      if (clock && !wrapped) {
        return clock(argument == null ? "%d/%b/%Y:%H:%M:%S %z" : argument);
      }
      codes.add(column(code.group(2), argument == null ? "" : argument));
    }
    return List.of(column(codes, token));
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
