package org.strategysandbox.reaper;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file locks of the workers of one machine, as another process sees them. */
final class WorkerLocks {
  private static final Logger log = LoggerFactory.getLogger(WorkerLocks.class);

  private static final String SUFFIX = ".lock";

  /** Two attempts of one process at the same time would each find the lock held by the other. */
  private static final Object ATTEMPT = new Object();

  private final Path directory;
  private final String installation;

  WorkerLocks(Path directory, String installation) {
    this.directory = directory;
    this.installation = installation;
  }

  /** Names come from labels of containers: they are kept from leading elsewhere. */
  static Path file(Path directory, String installation, String worker) {
    return directory.resolve(safe(installation)).resolve(safe(worker) + SUFFIX);
  }

  private static String safe(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return safe.startsWith(".") ? "_" + safe : safe;
  }

  LockState state(String worker) {
    Path file = file(directory, installation, worker);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return LockState.UNKNOWN;
    }
    synchronized (ATTEMPT) {
      return attempt(file);
    }
  }

  private static LockState attempt(Path file) {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock()) {
      return lock == null ? LockState.HELD : LockState.FREE;
    } catch (OverlappingFileLockException e) {
      return LockState.HELD;
    } catch (IOException e) {
      log.warn("the lock {} cannot be tried: {}", file, e.toString());
      return LockState.UNKNOWN;
    }
  }

  /** Workers, in the spelling of their files, that have a lock file. */
  Set<String> names() {
    Path folder = directory.resolve(safe(installation));
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .collect(toUnmodifiableSet());
    } catch (IOException e) {
      log.warn("{} cannot be listed: {}", folder, e.toString());
      return Set.of();
    }
  }

  /** The worker is dead and has no container any more: its file has served. */
  void forget(String worker) {
    Path file = file(directory, installation, worker);
    try {
      if (Files.deleteIfExists(file)) {
        log.info("worker {} is dead and left nothing; removed {}", worker, file);
      }
    } catch (IOException e) {
      log.warn("{} cannot be removed: {}", file, e.toString());
    }
  }
}
