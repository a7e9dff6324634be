package org.trendpack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A job whose every field holds text that means harm to a page, a table or a spreadsheet. */
public final class HostileJob {

  /** In names; letters that a job file and a roster may hold. */
  public static final String NAME =
      "=cmd|' /C calc'!A0 <script>alert(1)</script>&amp;\u202Eexe.\u05D0\u0633 \uD83D\uDE00";

  /** After a search that hits. */
  public static final String SEARCH_END = " =1+1 <img src=x onerror=alert(1)> \u202E\uD83D\uDE00";

  private static final int LONG = 10_000;

  private HostileJob() {}

  /** Writes the job and its files; the folder is the job. */
  public static Path write(Path folder) throws IOException {
    StringBuilder roster = new StringBuilder("username,learner reference,display name,role,year\n");
    for (int i = 0; i < 12; i++) {
      roster.append("pupil").append(i).append(',').append(quoted("=R" + i + NAME)).append(',');
      roster.append(quoted("+" + NAME + i)).append(",learner,7\n");
    }
    roster.append("staff1,@S,").append(quoted("-" + NAME)).append(",staff,\n");
    String safeName = NAME.replace("'", "''");
    String job =
        """
        group: {id: trust, name: '@GROUP'}
        periods:
          - {id: autumn, name: '@PERIOD', from: 2025-09-01, to: 2025-12-19}
        schools:
          - id: oak
            name: '@SCHOOL'
            phase: secondary
            roster: roster.csv
            calendar: calendar.csv
            logs: [{files: logs/*.csv}]
            reports: [{files: reports/*.csv}]
            unblocking: unblocking.csv
            filter-changes: changes.csv
        """
            .replace("@GROUP", "Group " + safeName)
            .replace("@PERIOD", "Period " + safeName)
            .replace("@SCHOOL", "School " + safeName);
    CaseFiles.write(
        folder,
        Map.of(
            "job.yaml",
            job,
            "roster.csv",
            roster.toString(),
            "calendar.csv",
            "type,from,to,name\nterm,2025-09-03,2025-12-19,Autumn\nclosure,2025-10-27,2025-10-31,"
                + quoted(NAME)
                + "\n",
            "logs/=a b.csv",
            log(),
            "reports/r.csv",
            "Username,Site,Requests\npupil1,example.org,12\n",
            "unblocking.csv",
            "domain,from,to,cohort,reason,requested by,approved by\n"
                + "example.org,2025-09-03,2025-10-01,Year 7,"
                + quoted(NAME)
                + ","
                + quoted("=" + NAME)
                + ","
                + quoted("+" + NAME)
                + "\n",
            "changes.csv",
            "date,change,reason,approved by\n01/10/2025,"
                + quoted(NAME)
                + ","
                + quoted("-" + NAME)
                + ","
                + quoted("@" + NAME)
                + "\n"));
    return folder;
  }

  private static String log() {
    String engine = "https://www.google.com/search?q=";
    StringBuilder log = new StringBuilder("Time,User,URL,Category,Action\n");
    for (int i = 0; i < 12; i++) {
      String search = "how to hurt myself" + (i == 0 ? " " + "a".repeat(LONG) : SEARCH_END);
      String encoded = java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8);
      log.append("2025-09-%02d 09:00:00,".formatted(4 + i)).append("pupil").append(i).append(',');
      log.append(engine).append(encoded).append(',').append(quoted(NAME)).append(",allowed\n");
      log.append("2025-09-%02d 10:00:00,".formatted(4 + i)).append(quoted("=" + NAME));
      log.append(',').append(engine).append(encoded).append(",,blocked\n");
      log.append("2025-09-%02d 11:00:00,staff1,".formatted(4 + i)).append(engine);
      log.append(encoded).append(",,blocked\n");
      log.append(quoted(NAME)).append(",pupil1,").append(quoted(NAME)).append(",,\n");
    }
    return log.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
