package org.trendpack.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

  /** No vowels, so that no code spells a word, and nothing that looks like another. */
  private static final String LETTERS = "234679CDFHJKMNPQRTVWXY";

  private static final int LENGTH = 6;

  private final SecretKeySpec key;
  private final JobSpec job;
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  /** Codes for everybody on the roster; where two would be alike, the later reference moves on. */
  public Pseudonyms(byte[] key, JobSpec job, Roster roster) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
    this.job = job;
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

  private String code(String school, String identity, int attempt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash =
          mac.doFinal((school + '\0' + identity + '\0' + attempt).getBytes(StandardCharsets.UTF_8));
      long number = ByteBuffer.wrap(hash).getLong() >>> 1;
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        if (i == 4) {
          code.append('-');
        }
        code.append(LETTERS.charAt((int) (number % LETTERS.length())));
        number /= LETTERS.length();
      }
      return code.toString();
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
