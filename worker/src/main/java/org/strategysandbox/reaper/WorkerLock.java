package org.strategysandbox.reaper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file lock that a worker holds while its process lives: the kernel frees it at any death, and
 * keeps it while the process is merely stopped.
 */
public final class WorkerLock implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkerLock.class);

  private final Path file;
  private final FileChannel channel;

  private WorkerLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a worker of this process.
   *
   * @param directory made when missing, for its owner alone
   * @throws IOException the folder cannot be used, or another process has the lock
   */
  public static WorkerLock take(Path directory, String installation, String worker)
      throws IOException {
    Path file = WorkerLocks.file(directory, installation, worker);
    Files.createDirectories(
        file.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new IOException("another process holds " + file);
      }
      return new WorkerLock(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Gives the lock back; the file goes first, so that nobody finds it free. */
  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The kernel frees the lock with the process.
      log.warn("the lock {} was not given back: {}", file, e.toString());
    }
  }
}
