package org.strategysandbox.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** A runner without a sandbox, which speaks the same frames over its streams. Serves one run. */
final class DirectProcess implements AutoCloseable {
  private static final int SUBMISSION = 0x01;
  private static final int READY = 0x10;
  private static final int RESULT = 0x20;
  private static final int END = 0x2f;

  private final Process process;

  /** Milliseconds of wall clock and of CPU; no CPU where it is not to be seen. */
  record Taken(double wallMillis, OptionalDouble cpuMillis) {}

  private final DataInputStream input;

  DirectProcess(Process process) {
    this.process = process;
    this.input = new DataInputStream(process.getInputStream());
  }

  /** Blocks until the runner waits for a submission. */
  void awaitReady() throws IOException {
    until(READY);
  }

  /**
   * Runs a submission.
   *
   * @param frame what a container would be sent
   * @return what it took from sending it to the end of the result
   */
  Taken run(byte[] frame) {
    OptionalDouble cpu = ProcessFigures.threadMillis(process.pid());
    long begin = System.nanoTime();
    try {
      DataOutputStream output = new DataOutputStream(process.getOutputStream());
      output.writeInt(frame.length);
      output.write(SUBMISSION);
      output.write(frame);
      output.flush();
      String result = new String(until(RESULT), StandardCharsets.UTF_8);
      until(END);
      double millis = (System.nanoTime() - begin) / 1e6;
      if (!result.contains("\"status\":\"succeeded\"")
          && !result.contains("\"status\": \"succeeded\"")) {
        throw new BenchException("The direct process reports: " + result);
      }
      OptionalDouble after = ProcessFigures.threadMillis(process.pid());
      return new Taken(
          millis,
          cpu.isPresent() && after.isPresent()
              ? OptionalDouble.of(after.getAsDouble() - cpu.getAsDouble())
              : OptionalDouble.empty());
    } catch (IOException e) {
      throw new BenchException("The direct process ended: " + e, e);
    }
  }

  private byte[] until(int wanted) throws IOException {
    while (true) {
      int length = input.readInt();
      int type = input.readUnsignedByte();
      byte[] payload = input.readNBytes(length);
      if (payload.length < length) {
        throw new EOFException("in the middle of a frame");
      }
      if (type == wanted) {
        return payload;
      }
      if (wanted == READY && type == RESULT) {
        throw new IOException(new String(payload, StandardCharsets.UTF_8));
      }
    }
  }

  /** Ends it and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
