package org.strategysandbox.execution;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.ContainerUser;

/**
 * The working folder of one direct run. It is removed by open folders and not by paths: a process
 * that got away could otherwise put a link in the place of a folder and have others' files removed.
 */
final class WorkFolder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);
  private static final int DEEPEST = 64;

  private final Path path;

  private WorkFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes one.
   *
   * @param owner null leaves it to this process's user
   */
  static WorkFolder make(@Nullable ContainerUser owner) throws IOException {
    Path path = Files.createTempDirectory("strategy-direct-");
    if (owner != null) {
      Files.setAttribute(path, "unix:gid", owner.gid());
      Files.setAttribute(path, "unix:uid", owner.uid());
    }
    return new WorkFolder(path);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    Path parent = path.getParent();
    Path name = path.getFileName();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent)) {
      if (stream instanceof SecureDirectoryStream<Path> secure) {
        remove(secure, name, 0);
      } else {
        throw new IOException("this system has no way to remove it safely");
      }
    } catch (IOException | DirectoryIteratorException e) {
      log.warn("the working folder {} of a strategy is left: {}", path, e.toString());
    }
  }

  private static void remove(SecureDirectoryStream<Path> parent, Path name, int depth)
      throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("it is nested deeper than " + DEEPEST + " folders");
    }
    boolean folder =
        parent
            .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .readAttributes()
            .isDirectory();
    if (!folder) {
      parent.deleteFile(name);
      return;
    }
    try (SecureDirectoryStream<Path> inside =
        parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
      for (Path child : inside) {
        remove(inside, child.getFileName(), depth + 1);
      }
    }
    parent.deleteDirectory(name);
  }
}
