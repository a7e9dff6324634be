package org.trendpack.scan.reference;

import static org.trendpack.scan.reference.LogRow.Kind.NOT_VISIT;
import static org.trendpack.scan.reference.LogRow.Kind.PAGE;
import static org.trendpack.scan.reference.LogRow.Kind.SEARCH;
import static org.trendpack.scan.reference.LogRow.Kind.STRIPPED;
import static org.trendpack.scan.reference.LogRow.Kind.SUGGESTION;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trendpack.read.Verdict;

/** What people of one school do, at random. */
final class RandomLogs {

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 26),
          LocalDate.of(2026, 3, 27),
          LocalDate.of(2026, 3, 28),
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 3, 30),
          LocalDate.of(2026, 3, 31),
          LocalDate.of(2026, 4, 5),
          LocalDate.of(2026, 4, 12),
          LocalDate.of(2026, 4, 14),
          LocalDate.of(2026, 4, 15));

  private static final List<String> USERS =
      List.of(
          "learner1",
          "LEARNER2",
          "learner3",
          "OAK\\Learner4",
          "learner5@oak.example",
          "learner6",
          "learner7",
          "mover",
          "late",
          "class1",
          "class1",
          "teacher",
          "visitor",
          "guest1",
          "Zo\u00eb",
          "",
          "-");

  private static final List<String> TERMS =
      List.of(
          "kill myself",
          "Kill Bill film",
          "how to stop cutting",
          "cutting myself",
          "Cats and dogs",
          "weed killer",
          "smoke weed",
          "bully my friend",
          "kill myself lyrics",
          "zo\u00eb cutting",
          "join isis");

  private static final List<String[]> PAGES =
      List.of(
          new String[] {"www.bbc.co.uk", "bbc.co.uk", "/news"},
          new String[] {"www.bbc.co.uk", "bbc.co.uk", ""},
          new String[] {"192.0.2.7", "192.0.2.7", "/a/kill/myself"},
          new String[] {"bet365.com", "bet365.com", "/sport?ref=bet365"},
          new String[] {"uk.bet365.com", "bet365.com", ""},
          new String[] {"blog.weed.org.uk", "weed.org.uk", "/how-to-bully%2Dpeople/kill%20myself"},
          new String[] {"seaweed.org.uk", "seaweed.org.uk", "/bully?x=weed"},
          new String[] {"forum.example.org", "example.org", "/say?t=\"kill+myself\"&x=1,2;3"},
          new String[] {"forum.example.org", "example.org", "/z\u00f6e/cutting"},
          new String[] {"en.wikipedia.org", "wikipedia.org", "/wiki/Lyrics"},
          new String[] {"forum.example.org", "example.org", "/bully/joining+isis"});

  private static final List<String[]> PARTS =
      List.of(
          new String[] {"www.bbc.co.uk", "bbc.co.uk", "/kill-myself/style.css"},
          new String[] {"ads.doubleclick.net", "doubleclick.net", "/kill-myself"},
          new String[] {"www.bbc.co.uk", "bbc.co.uk", "/app.js?v=weed"});

  private static final List<String> CATEGORIES =
      List.of(
          "",
          "",
          "",
          "News",
          "Adult",
          "News, Gore",
          "Betting; Adult",
          "Adult \"18\"",
          "News, IWF",
          "Terrorism");

  private static final List<String[]> ENGINES =
      List.of(
          new String[] {"Google", "www.google.com", "google.com", "/search?hl=en&q="},
          new String[] {"YouTube", "www.youtube.com", "youtube.com", "/results?search_query="});

  private static final List<String[]> SUGGESTERS =
      List.of(
          new String[] {"Google", "www.google.com", "google.com", "/complete/search?client=x&q="},
          new String[] {
            "YouTube",
            "suggestqueries-clients6.youtube.com",
            "youtube.com",
            "/complete/search?ds=yt&q="
          });

  private final Random random;
  private final List<LogRow> rows = new ArrayList<>();

  RandomLogs(Random random) {
    this.random = random;
  }

  /** So many rows in time order. */
  List<LogRow> rows(int count) {
    while (rows.size() < count) {
      switch (random.nextInt(5)) {
        case 0 -> burst();
        case 1 -> rows.add(page(pick(PARTS), NOT_VISIT));
        case 2 -> rows.add(stripped());
        default -> rows.add(page(pick(PAGES), PAGE));
      }
    }
    rows.sort(java.util.Comparator.comparingLong(LogRow::time));
    return rows;
  }

  private LogRow page(String[] page, LogRow.Kind kind) {
    return row(time(), pick(USERS), ip(), page, kind, "", "");
  }

  private LogRow stripped() {
    String[] page = {"www.google.com", "google.com", "/search?"};
    return page(page, STRIPPED);
  }

  /** Somebody types, pauses, takes back, and perhaps asks. */
  private void burst() {
    String user = pick(USERS);
    String ip = ip();
    int engine = random.nextInt(ENGINES.size());
    boolean suggests = random.nextInt(3) > 0;
    String goal = pick(TERMS);
    long time = time();
    int length = 1;
    for (int strokes = 0; strokes < 12 && length <= goal.length(); strokes++) {
      String typed = typed(goal.substring(0, length));
      rows.add(search(time, user, ip, engine, typed, suggests ? SUGGESTION : SEARCH));
      length += random.nextInt(8) == 0 && length > 3 ? -2 : 1 + random.nextInt(3);
      time += pause();
    }
    if (random.nextBoolean()) {
      rows.add(search(time, user, ip, engine, goal, SEARCH));
    }
  }

  private String typed(String text) {
    return random.nextInt(10) == 0 ? text.toUpperCase(java.util.Locale.ROOT) : text;
  }

  private long pause() {
    long[] edges = {0, 2_999, 3_000, 3_001, 9_999, 10_000, 10_001};
    return random.nextInt(4) == 0
        ? edges[random.nextInt(edges.length)]
        : 100 + random.nextInt(1_500);
  }

  private LogRow search(
      long time, String user, String ip, int engine, String typed, LogRow.Kind kind) {
    String[] place = (kind == SUGGESTION ? SUGGESTERS : ENGINES).get(engine);
    String path = place[3] + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    String[] page = {place[1], place[2], path};
    return row(time, user, ip, page, kind, place[0], typed.strip());
  }

  private LogRow row(
      long time,
      String user,
      String ip,
      String[] page,
      LogRow.Kind kind,
      String engine,
      String terms) {
    return new LogRow(
        time,
        user,
        ip,
        page[0],
        page[1],
        page[2],
        Verdict.values()[random.nextInt(3)],
        pick(CATEGORIES),
        kind,
        engine,
        terms,
        note());
  }

  /** Now and then what looks like rows within quotes. */
  private String note() {
    return switch (random.nextInt(12)) {
      case 0 -> "said \"so\", twice";
      case 1 -> "line one\nline two";
      case 2 ->
          """
          see
          2026-03-30 09:00:00,learner1,10.0.0.1,https://www.bbc.co.uk/,,allowed,x
          30/03/2026 09:00:00;learner1;10.0.0.1;https://www.bbc.co.uk/;;allowed;x
          1774861200000,learner1,10.0.0.1,https://www.bbc.co.uk/,,allowed,x
          end""";
      default -> "";
    };
  }

  private long time() {
    long day = pick(DAYS).atStartOfDay(LogStyle.ZONE).toInstant().toEpochMilli();
    // Few distinct moments, so that different people's rows meet in one.
    return random.nextBoolean()
        ? day + random.nextInt(24 * 3600) * 1000L + random.nextInt(1000)
        : day + (8 * 60 + random.nextInt(9) * 60 + 29 + random.nextInt(4)) * 60_000L;
  }

  private String ip() {
    return "10.0.0." + random.nextInt(3);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
