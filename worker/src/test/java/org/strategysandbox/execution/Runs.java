package org.strategysandbox.execution;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.sandbox.ProducedFile;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.StartPhases;

/** Evidence of runs as a sandbox would bring it, on the tiny dataset. */
public final class Runs {
  public static final String SUCCESS = "{\"status\":\"succeeded\",\"position\":true}";

  private SandboxRun.Ending ending = SandboxRun.Ending.RESULT;
  private byte @Nullable [] result;
  private SandboxRun.PositionBytes position =
      new SandboxRun.PositionBytes(new byte[0], new byte[0], new byte[0], new byte[0]);
  private List<ProducedFile> files = List.of();
  private String stdout = "";
  private String problem = "";
  private long exitCode = -1;
  private long refusedPids;
  private SandboxRun.Start start = SandboxRun.Start.COLD;
  private long outputBytes;
  private @Nullable Long peakMemory = 1_000_000L;

  private Runs() {}

  /** A success that holds the first symbol from the first day on. */
  public static SandboxRun succeeded() {
    return report(SUCCESS).position(ints(0), ints(0, 1), ints(0), doubles(1)).run();
  }

  static Runs report(String json) {
    return report(json.getBytes(StandardCharsets.UTF_8));
  }

  static Runs report(byte[] bytes) {
    Runs run = new Runs();
    run.result = bytes;
    return run;
  }

  static Runs ended(SandboxRun.Ending ending) {
    Runs run = new Runs();
    run.ending = ending;
    return run;
  }

  Runs position(byte[] days, byte[] rows, byte[] columns, byte[] weights) {
    position = new SandboxRun.PositionBytes(days, rows, columns, weights);
    return this;
  }

  Runs files(ProducedFile... produced) {
    files = List.of(produced);
    return this;
  }

  Runs stdout(String text) {
    stdout = text;
    return this;
  }

  Runs start(SandboxRun.Start kind) {
    start = kind;
    return this;
  }

  Runs problem(String text) {
    problem = text;
    return this;
  }

  Runs exitCode(long code) {
    exitCode = code;
    return this;
  }

  Runs pidsRefused() {
    refusedPids = 7;
    return this;
  }

  Runs outputBytes(long bytes) {
    outputBytes = bytes;
    return this;
  }

  Runs peakMemory(@Nullable Long bytes) {
    peakMemory = bytes;
    return this;
  }

  @SuppressWarnings("NullAway") // it does not see that a compiled record takes a null array
  SandboxRun run() {
    return new SandboxRun(
        ending,
        "c1",
        result,
        position,
        files,
        stdout,
        "",
        problem,
        exitCode,
        new SandboxRun.Usage(5, 3L, peakMemory, outputBytes, refusedPids),
        new SandboxRun.Timings(start, new StartPhases(1, 2, 3, 5), 4));
  }

  static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  static byte[] doubles(double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putDouble(value);
    }
    return bytes.array();
  }
}
