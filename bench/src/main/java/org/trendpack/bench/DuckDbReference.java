package org.trendpack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same work done well in DuckDB: parse every row, find the host, decode the search terms, fold
 * case, find 600 phrases on word boundaries, join the roster, count by school, year group, week,
 * category and verdict with exact distinct users, and write the hit rows.
 *
 * <p>The logs are scanned once. What makes it quick: only the columns in use are converted; one
 * regular expression for all phrases, asked first whether it matches and only then what; the first
 * grouping is by user, so that distinct users are counted, and the roster joined, on its result. A
 * learner's year group is the one of the roster's latest line. Rows that are no rows are passed
 * over.
 */
public final class DuckDbReference {

  private static final int PHRASES = 600;

  private DuckDbReference() {}

  /**
   * Arguments: data folder, lexicon folder, output folder, threads.
   *
   * @throws SQLException if DuckDB cannot do it
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path data = Path.of(arguments[0]);
    Path output = Files.createDirectories(Path.of(arguments[2]));
    String phrases =
        Phrases.first(PHRASES, Path.of(arguments[1])).stream()
            .map(DuckDbReference::escaped)
            .collect(Collectors.joining("|", "\\b(?:", ")\\b"));
    Properties settings = new Properties();
    settings.setProperty("threads", arguments[3]);
    settings.setProperty("preserve_insertion_order", "false");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = duckdb.createStatement()) {
      statement.execute(DECODED);
      statement.execute(ACCOUNT);
      statement.execute(roster(data));
      statement.execute(scan(data, phrases));
      statement.execute(CUBE.formatted(quoted(output.resolve("cube.csv"))));
      statement.execute(HITS.formatted(quoted(output.resolve("hits.csv"))));
      try (ResultSet counts =
          statement.executeQuery("select sum(n)::bigint, sum(len(hits))::bigint from per_user")) {
        counts.next();
        System.out.println(counts.getLong(1) + " rows, " + counts.getLong(2) + " hits");
      }
    }
  }

  private static String scan(Path data, String phrases) throws IOException {
    String files =
        files(data, "logs").stream()
            .map(DuckDbReference::quoted)
            .collect(Collectors.joining(", ", "[", "]"));
    return SCAN.formatted(files, quoted(phrases));
  }

  private static String roster(Path data) throws IOException {
    List<String> parts = new ArrayList<>();
    for (Path school : schools(data)) {
      Path roster = school.resolve("roster.csv");
      List<String> header = List.of(Files.readAllLines(roster).get(0).replace("\"", "").split(","));
      parts.add(
          ROSTER.formatted(
              quoted(school.getFileName()),
              column(header, "username"),
              column(header, "year"),
              column(header, "from"),
              quoted(roster)));
    }
    return "create temp table roster as " + String.join(" union all ", parts);
  }

  private static String column(List<String> header, String meaning) {
    return header.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(meaning))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The roster has no column " + meaning));
  }

  private static List<Path> schools(Path data) throws IOException {
    try (Stream<Path> found = Files.list(data)) {
      return found.filter(path -> Files.isDirectory(path.resolve("logs"))).sorted().toList();
    }
  }

  private static List<Path> files(Path data, String folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path school : schools(data)) {
      try (Stream<Path> found = Files.list(school.resolve(folder))) {
        found.filter(path -> path.toString().contains(".csv")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static String quoted(Object text) {
    return "'" + text.toString().replace("'", "''") + "'";
  }

  private static String escaped(String phrase) {
    return Pattern.compile("[^\\p{L}\\p{N} ]").matcher(phrase).replaceAll("\\\\$0");
  }

  /** What cannot be decoded stays as it is. */
  private static final String DECODED =
      """
      create temp macro decoded(address) as
        case
          when contains(address, '%')
            then coalesce(try(url_decode(replace(address, '+', ' '))), address)
          when contains(address, '+') then replace(address, '+', ' ')
          else address
        end
      """;

  /** {@code DOMAIN\\user}, {@code user@domain} and any case are one account. */
  private static final String ACCOUNT =
      """
      create temp macro account(username) as
        regexp_replace(lower(username), '^.*\\\\|@.*$', '', 'g')
      """;

  private static final String ROSTER =
      """
      select %s as school, account("%s") as account, arg_max("%s", coalesce("%s", '')) as year
      from read_csv(%s, header = true, all_varchar = true)
      group by 2
      """;

  private static final String SCAN =
      """
      create temp table per_user as
      with log as (
        select
          split_part(filename, '/', -3) as school,
          "Date/Time" as moment,
          "Username" as username,
          "URL" as url,
          "Category" as category,
          "Action" as verdict,
          split_part("URL", '/', 3) as host,
          case when contains("URL", 'q=') then
            decoded(regexp_extract("URL", '[?&]q=([^&#]*)', 1)) end as terms,
          lower(decoded("URL")) as folded
        from read_csv(%s,
          header = true, delim = ',', quote = '"', escape = '"', ignore_errors = true,
          auto_detect = false, filename = true,
          columns = {
            'Date/Time': 'TIMESTAMP', 'Username': 'VARCHAR', 'Source IP': 'VARCHAR',
            'Group': 'VARCHAR', 'Method': 'VARCHAR', 'URL': 'VARCHAR', 'Category': 'VARCHAR',
            'Action': 'VARCHAR', 'Status': 'VARCHAR', 'Bytes': 'VARCHAR', 'User Agent': 'VARCHAR'})
      ),
      matched as (
        select *,
          case when regexp_matches(folded, %2$s) then struct_pack(
            moment, url, host, terms, phrase := regexp_extract(folded, %2$s)) end as hit
        from log
      )
      select *, account(username) as account
      from (
        select
          school, username, category, verdict, date_trunc('week', moment)::date as week,
          count(*) as n,
          count(terms) as searches,
          list(hit) filter (where hit is not null) as hits
        from matched
        group by all
      )
      """;

  private static final String CUBE =
      """
      copy (
        select school, coalesce(year, 'unknown') as year, week, category, verdict,
          sum(n) as requests, sum(searches) as searches, count(distinct account) as users
        from per_user left join roster using (school, account)
        group by all
        order by all
      ) to %s (header)
      """;

  private static final String HITS =
      """
      copy (
        select school, account, year, category, verdict, unnest(hits, recursive := true)
        from per_user left join roster using (school, account)
        where hits is not null
      ) to %s (header)
      """;
}
