package org.trendpack.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.problem.UserProblem;

class ReleasesTest {

  private static final Release FIRST =
      new Release(
          List.of(new Sum("all", List.of("year-7", "year-8"))),
          List.of(new Sum("any", List.of("allowed", "blocked"))),
          List.of(
              new Release.Cell("year-7", "any", new Figures(3, 4, 9), false),
              new Release.Cell("all", "size", new Figures(240, 0, 0), true)));

  private static final Release SECOND =
      new Release(
          List.of(),
          List.of(),
          List.of(new Release.Cell("year-7", "any", new Figures(7, 8, 9), true)));

  @Test
  void aLaterRunReadsWhatEarlierOnesReleased(@TempDir Path folder) {
    Releases earlier = Releases.in(folder.resolve("releases"));
    earlier.add("2026-spring", FIRST);
    earlier.add("2026-spring", SECOND);
    earlier.add("2026-spring", FIRST);
    earlier.store();

    Releases later = Releases.in(folder.resolve("releases"));

    assertThat(later.beside("2026-spring", Set.of("size"))).containsExactly(FIRST, SECOND);
  }

  @Test
  void ofOtherPeriodsOnlyWhatChangesLittleStandsBeside(@TempDir Path folder) {
    Releases releases = Releases.in(folder);
    releases.add("2025-autumn", FIRST);

    List<Release> beside = releases.beside("2026-spring", Set.of("size"));

    assertThat(beside).hasSize(1);
    assertThat(beside.get(0).cells()).extracting(Release.Cell::column).containsExactly("size");
    assertThat(beside.get(0).columnSums()).isEmpty();
  }

  @Test
  void theRecordIsTheOwnersAlone(@TempDir Path folder) throws IOException {
    Releases releases = Releases.in(folder.resolve("releases"));
    releases.add("2026-spring", FIRST);
    releases.store();

    assertThat(Files.getPosixFilePermissions(folder.resolve("releases/2026-spring.txt")))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  @Test
  void aSpoiltRecordStopsTheRunAndIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("2026-spring.txt"), "release\nshown\tyear-7\tany\t3\n");

    assertThatThrownBy(() -> Releases.in(folder))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("2026-spring.txt")
        .hasMessageContaining("cannot be read");
  }
}
