package org.strategysandbox.reaper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that holds a worker's lock: within one process such locks do not count. */
final class LockHolder implements AutoCloseable {
  private final Process process;

  private LockHolder(Process process) {
    this.process = process;
  }

  /** Blocks until the lock is held. */
  static LockHolder start(Path directory, String installation, String worker) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    LockHolder.class.getName(),
                    directory.toString(),
                    installation,
                    worker))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals("held")) {
        return new LockHolder(process);
      }
    }
    throw new AssertionError("the lock was not taken");
  }

  public static void main(String[] arguments) throws Exception {
    WorkerLock lock = WorkerLock.take(Path.of(arguments[0]), arguments[1], arguments[2]);
    System.out.println("held");
    int end = System.in.read();
    lock.close();
    System.out.println("closed " + end);
  }

  /** Kill -9. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Gives the lock back in order; blocks until it has. */
  void release() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
