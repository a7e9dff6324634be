package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.measure.Person;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.Account;
import org.trendpack.read.Role;
import org.trendpack.read.Roster;

/** Codes that stay the same, differ from each other, and need the key. */
class PseudonymsTest {

  private static final byte[] KEY = new byte[32];

  @Test
  void twoLoginsOfOneLearnerHaveOneReadableCode(@TempDir Path folder) {
    Pseudonyms codes = codes(folder, KEY, 10);

    String code = codes.of(0, person("REF3", "user3"));
    assertThat(code).matches("L-[234679CDFHJKMNPQRTVWXY]{4}-[234679CDFHJKMNPQRTVWXY]{2}");
    assertThat(codes.of(0, person("REF3", "other-login"))).isEqualTo(code);
  }

  @Test
  void anotherSchoolOrKeyGivesAnotherCode(@TempDir Path folder) {
    byte[] other = KEY.clone();
    other[0] = 1;
    Pseudonyms codes = codes(folder, KEY, 10);
    Person person = person("REF3", "user3");

    assertThat(codes.of(1, person)).isNotEqualTo(codes.of(0, person));
    assertThat(codes(folder, other, 10).of(0, person)).isNotEqualTo(codes.of(0, person));
  }

  @Test
  void noTwoLearnersOfASchoolShareACode(@TempDir Path folder) {
    int learners = 40_000; // enough that some codes collide at first
    Pseudonyms codes = codes(folder, KEY, learners);
    HashSet<String> all = new HashSet<>();
    for (int i = 0; i < learners; i++) {
      all.add(codes.of(0, person("REF" + i, "user" + i)));
    }

    assertThat(all).hasSize(learners);
  }

  @Test
  void theKeyIsMadeOnceAndReadAfterwards(@TempDir Path folder) {
    Path key = folder.resolve("secrets/key");

    assertThat(KeyFile.readOrMake(key)).hasSize(32).isEqualTo(KeyFile.readOrMake(key));
  }

  @Test
  void aShortKeyIsRefused(@TempDir Path folder) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "secret");

    assertThatThrownBy(() -> KeyFile.readOrMake(key))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("at least 32 random bytes");
  }

  private static Pseudonyms codes(Path folder, byte[] key, int learners) {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < learners; i++) {
      accounts.add(new Account(0, "user" + i, "REF" + i, "Name", List.of()));
    }
    return new Pseudonyms(
        key, new Sample(1, "text", folder.resolve("key")).job(), new Roster(accounts));
  }

  private static Person person(String reference, String username) {
    return new Person(Role.LEARNER, 0, username, reference, "Name");
  }
}
