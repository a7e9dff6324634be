package org.trendpack.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trendpack.job.JobSpec;
import org.trendpack.measure.Person;
import org.trendpack.read.Account;
import org.trendpack.read.Roster;

/**
 * Codes in place of names, such as "L-7K4Q-2M". The same key, school and learner give the same code
 * in every period; without the key nobody can go from a code to a learner or try names out.
 *
 * <p>A code is taken from HMAC-SHA256 (RFC 2104) of the school's id and the roster's reference.
 */
public final class Pseudonyms {

  private static final int LENGTH = 6;

  private final KeyedCode code;
  private final JobSpec job;
  private final HitReferences hits;
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  /** Codes for everybody on the roster; where two would be alike, the later reference moves on. */
  public Pseudonyms(byte[] key, JobSpec job, Roster roster) {
    this.code = new KeyedCode(key);
    this.job = job;
    hits = new HitReferences(code, job);
    Map<Integer, Set<String>> bySchool = new HashMap<>();
    for (Account account : roster.accounts()) {
      bySchool.computeIfAbsent(account.school(), school -> new TreeSet<>()).add(identity(account));
    }
    for (Map.Entry<Integer, Set<String>> school : bySchool.entrySet()) {
      String id = schoolId(school.getKey());
      Set<String> taken = new HashSet<>();
      Map<String, String> assigned = new HashMap<>();
      for (String reference : school.getValue()) {
        int attempt = 0;
        String code = code(id, reference, attempt);
        while (!taken.add(code)) {
          code = code(id, reference, ++attempt);
        }
        assigned.put(reference, code);
      }
      codes.put(id, assigned);
    }
  }

  /**
   * The person's code: "L-" a learner, "C-" a shared login, "S-" staff, "V-" a visitor, "U-" an
   * unknown name.
   */
  public String of(int school, Person person) {
    String identity = identity(person.reference(), person.username());
    Map<String, String> assigned = codes.getOrDefault(schoolId(school), Map.of());
    String known = assigned.get(identity);
    String code = known != null ? known : code(schoolId(school), "?" + identity, 0);
    String letter =
        switch (person.role()) {
          case LEARNER -> "L-";
          case SHARED -> "C-";
          case STAFF -> "S-";
          case VISITOR -> "V-";
          case UNKNOWN -> "U-";
        };
    return letter + code;
  }

  private String schoolId(int school) {
    return job.schools().get(school).id();
  }

  private static String identity(Account account) {
    return identity(account.reference(), account.username());
  }

  private static String identity(String reference, String username) {
    return reference.isEmpty() ? "user:" + username : "ref:" + reference;
  }

  /** Names hits without saying what they are. */
  public HitReferences hits() {
    return hits;
  }

  private String code(String school, String identity, int attempt) {
    String letters = code.of(LENGTH, school, identity, Integer.toString(attempt));
    return letters.substring(0, 4) + '-' + letters.substring(4);
  }
}
