package org.trendpack.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Squid's {@code logformat} strings as descriptions. Codes are those of Squid's configuration
 * reference, http://www.squid-cache.org/Doc/config/logformat/.
 */
final class SquidLogformat {

  private static final String SPACE = " ";

  private static final Pattern TOKEN = Pattern.compile("\\[[^\\]]*\\](?=\\s|$)|\"[^\"]*\"|\\S+");

  /** Width, quoting and padding between the percent sign and the code. */
  private static final Pattern MODIFIERS = Pattern.compile("%[-'\"#/0-9.]*\\[?(?=[a-z<>{])");

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
          Map.entry("ue", "user"),
          Map.entry("rm", "method"),
          Map.entry(">rm", "method"),
          Map.entry("ru", "url"),
          Map.entry(">ru", "url"),
          Map.entry(">Hs", "status"),
          Map.entry("Hs", "status"),
          Map.entry("<st", "bytes"),
          Map.entry("mt", "mime"),
          Map.entry("{user-agent}>h", "userAgent"),
          Map.entry("{referer}>h", "referrer"));

  private SquidLogformat() {}

  /**
   * The description of a format string.
   *
   * @param format such as {@code %ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un}
   */
  static FormatDescription of(String format) {
    List<Column> columns = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(format);
    while (tokens.find()) {
      columns.add(Column.of(field(tokens.group())).orElse(Column.UNUSED));
    }
    return new FormatDescription(
        "squid-logformat",
        "Squid with a logformat of its own",
        FormatDescription.Layout.SPACES,
        ' ',
        columns,
        Map.of(),
        Pattern.compile(""),
        null,
        Map.of(),
        Verdict.ALLOWED,
        "");
  }

  private static String field(String token) {
    String bare = token.replaceAll("^[\\[\"]|[\\]\"]$", "");
    if (bare.contains("%ru") && bare.contains(SPACE)) {
      return "request";
    }
    String code = MODIFIERS.matcher(bare).replaceAll("%");
    if (code.startsWith("%Ss") || bare.contains("Ss/") || bare.contains("Ss:")) {
      return "code/status";
    }
    String first = code.replaceFirst("^%", "").replaceFirst("[.:/%].*$", "");
    String known = CODES.get(first);
    return known == null
        ? CODES.getOrDefault(first.toLowerCase(java.util.Locale.ROOT), "-")
        : known;
  }
}
