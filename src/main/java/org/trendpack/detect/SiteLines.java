package org.trendpack.detect;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Lists of sites: folders of SquidGuard and UT1, hosts files, and a site, page or phrase a line.
 */
final class SiteLines {

  private static final Set<String> OF_THE_MACHINE =
      Set.of("localhost", "local", "broadcasthost", "localhost.localdomain");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.:a-f]*[.:][0-9.:a-f]*");
  private static final Pattern SITE =
      Pattern.compile("(https?://)?([\\p{L}\\d_*-]+\\.)+[\\p{L}][\\p{L}\\d-]+(:\\d+)?(/\\S*)?");
  private static final int LONGEST_EXPRESSION = 20_000;

  private final OwnListReader reader;
  private final ListFile file;
  private final String category;
  private final Optional<Theme> theme;

  SiteLines(OwnListReader reader, ListFile file) {
    this.reader = reader;
    this.file = file;
    category = ListFile.category(file.path());
    theme = reader.theme(category);
  }

  /**
   * Domains, urls or expressions, as the file's name says; else hosts and beginnings of addresses.
   */
  void sites() {
    String part = ListFile.partOfFolder(file.path()).orElse("");
    each(
        (sites, line, text) -> {
          if (part.equals("expressions")) {
            sites.expression(expression(line, text));
          } else {
            site(sites, line, text);
          }
        });
  }

  /** An address of this machine, then the hosts that are sent there. */
  void hosts() {
    each(
        (sites, line, text) -> {
          String[] cells = text.split("\\s+");
          if (cells.length < 2 || !NUMBERS.matcher(cells[0].toLowerCase(Locale.ROOT)).matches()) {
            throw line.fault("line", "Write an address such as 0.0.0.0, then the host.");
          }
          for (int i = 1; i < cells.length && !cells[i].startsWith("#"); i++) {
            String host = cells[i].toLowerCase(Locale.ROOT);
            if (!OF_THE_MACHINE.contains(host) && !host.startsWith("ip6-")) {
              sites.host(host(line, host));
            }
          }
        });
  }

  /** What looks like a site is one; anything else is a phrase. */
  void mixed() {
    each(
        (sites, line, text) -> {
          if (SITE.matcher(text).matches()) {
            site(sites, line, text);
          } else {
            phrase(line, text);
          }
        });
  }

  private interface Taker {
    void take(SiteList.Builder sites, ListFile.Line line, String text);
  }

  private void each(Taker taker) {
    if (theme.isEmpty()) {
      return;
    }
    SiteList.Builder sites = new SiteList.Builder();
    file.forEach(
        reader.problems(),
        line -> {
          String text = line.text().strip();
          if (!text.startsWith("#")) {
            taker.take(sites, line, text);
          }
        });
    if (!sites.isEmpty()) {
      reader.sites(theme.get(), category, file.path()).addAll(sites);
    }
  }

  private static void site(SiteList.Builder sites, ListFile.Line line, String text) {
    String bare = text.replaceFirst("(?i)^https?://", "");
    int slash = bare.indexOf('/');
    String host = host(line, slash < 0 ? bare : bare.substring(0, slash));
    if (slash < 0 || slash == bare.length() - 1) {
      sites.host(host);
    } else {
      sites.page(host, bare.substring(slash).toLowerCase(Locale.ROOT));
    }
  }

  private static String host(ListFile.Line line, String text) {
    String bare =
        text.toLowerCase(Locale.ROOT).replaceFirst("^(\\*\\.|\\.)", "").replaceFirst("\\.$", "");
    int port = bare.indexOf(':');
    String name =
        ascii(port > 0 && bare.indexOf(':', port + 1) < 0 ? bare.substring(0, port) : bare);
    if (name == null || name.isEmpty() || !name.chars().allMatch(SiteLines::isOfHost)) {
      throw line.fault("site", "Write a host such as example.org, or a host and a path.");
    }
    return name;
  }

  private static @Nullable String ascii(String host) {
    try {
      return host.chars().allMatch(c -> c < 128)
          ? host
          : IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException wrong) {
      return null;
    }
  }

  private static boolean isOfHost(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || c == '_'
        || c == ':';
  }

  private static Pattern expression(ListFile.Line line, String text) {
    try {
      if (text.length() > LONGEST_EXPRESSION) {
        throw line.fault("expression", "Part it into expressions of fewer characters.");
      }
      String java =
          text.replaceAll("\\[:(alpha|digit|alnum|upper|lower|punct|space):]", "\\\\p{$1}");
      return Pattern.compile(posix(java), Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException wrong) {
      throw line.fault("expression", "Mend it: " + wrong.getDescription() + ".");
    }
  }

  /** The names of POSIX classes begin with a capital here. */
  private static String posix(String text) {
    return java.util.regex.Pattern.compile("\\\\p\\{([a-z])")
        .matcher(text)
        .replaceAll(name -> "\\\\p{" + name.group(1).toUpperCase(Locale.ROOT));
  }

  private void phrase(ListFile.Line line, String text) {
    String words = String.join(" ", Words.of(text));
    if (words.isEmpty()) {
      throw line.fault("line", "Write a phrase, a host or an address.");
    }
    try {
      reader.phrase(
          theme.orElseThrow(),
          words,
          0,
          "In the list " + reader.shown(file.path()) + ", line " + line.number() + ".",
          Limits.Company.NONE,
          category);
    } catch (IllegalArgumentException unusable) {
      throw line.fault("phrase", "Mend it: " + unusable.getMessage() + ".");
    }
  }
}
