package org.trendpack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small valid job in a folder, for tests to spoil. */
public final class SampleJob {

  /** Its job file. */
  public static final String YAML =
      """
      group: {id: trust, name: Hill Schools Trust}
      flags: {young-carer: Young carer}
      periods:
        - {id: 2025-autumn, name: Autumn 2025, from: 2025-09-01, to: 2026-02-15}
      schools:
        - id: oak
          name: Oak School
          phase: primary
          roster: roster.csv
          calendar: calendar.csv
          logs:
            - {files: logs/*.csv}
          reports:
            - {files: reports/*.csv}
          unblocking: unblocking.csv
          filter-changes: changes.csv
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "roster.csv",
          """
          username,learner reference,display name,role,school year,young-carer
          ann,L1,Ann Example,learner,5,yes
          ted,,Ted Example,staff,,
          """,
          "calendar.csv",
          """
          type,from,to,name
          term,2025-09-03,2025-12-19,Autumn
          closure,2025-10-27,2025-10-31,Half term
          """,
          "logs/a.csv",
          """
          Time,User,URL
          2025-09-04 09:00:00,ann,https://example.org/
          """,
          "reports/r.csv",
          """
          Username,Site,Requests
          ann,example.org,12
          """,
          "unblocking.csv",
          """
          domain,from,to,cohort,reason,requested by,approved by
          example.org,2025-09-03,2025-10-01,Year 5,History,Ms A,Mr B
          """,
          "changes.csv",
          """
          date,change,reason,approved by
          01/10/2025,Games blocked,Review,Mr B
          """);

  private SampleJob() {}

  /** Writes the job and its files; the folder is the job. */
  public static Path write(Path folder) throws IOException {
    CaseFiles.write(folder, FILES);
    Files.writeString(folder.resolve("job.yaml"), YAML);
    return folder;
  }
}
