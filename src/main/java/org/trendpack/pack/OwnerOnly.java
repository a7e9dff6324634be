package org.trendpack.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can open, where the file system can say so. */
final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** Makes a file that must not exist yet. */
  static void createFile(Path file) throws IOException {
    Files.createFile(file, attributes(file, FILE));
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  /** Makes a folder and those above it; folders that are there keep their permissions. */
  static void createFolders(Path folder) throws IOException {
    Path above = folder.getParent();
    if (above != null && !Files.isDirectory(above)) {
      createFolders(above);
    }
    if (!Files.isDirectory(folder)) {
      try {
        Files.createDirectory(folder, attributes(folder, FOLDER));
      } catch (java.nio.file.FileAlreadyExistsException e) {
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
