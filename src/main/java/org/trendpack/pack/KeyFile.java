package org.trendpack.pack;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.trendpack.problem.UserProblem;

/** The secret behind the pseudonyms: 32 random bytes that only its owner can read. */
public final class KeyFile {

  private static final int BYTES = 32;

  private KeyFile() {}

  /**
   * The key, made on first use.
   *
   * @throws UserProblem if the file is too short to be a key (configuration), or cannot be read or
   *     written (output)
   */
  public static byte[] readOrMake(Path file) {
    try {
      byte[] key = Files.exists(file) ? Files.readAllBytes(file) : make(file);
      if (key.length < BYTES) {
        throw UserProblem.configuration(
            file,
            0,
            "privacy.key",
            key.length + " bytes",
            "Give a file of at least 32 random bytes, or name a file that does not exist yet, and"
                + " a key is made.");
      }
      return key;
    } catch (IOException e) {
      throw UserProblem.output(
          file,
          "the pseudonym key cannot be read or made",
          "Give its folder and file to the account that runs this job.",
          e);
    }
  }

  private static byte[] make(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.exists(folder)) {
      OwnerOnly.createFolders(folder);
    }
    try {
      OwnerOnly.createFile(file, key);
    } catch (FileAlreadyExistsException e) {
      return Files.readAllBytes(file);
    }
    return key;
  }
}
