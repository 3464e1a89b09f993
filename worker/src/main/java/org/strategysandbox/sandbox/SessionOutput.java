package org.strategysandbox.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything one container wrote, collected under bounds and in the order that the protocol
 * demands.
 */
final class SessionOutput implements FrameDecoder.Sink {
  private static final int FILE_NAME_BYTES = 64;

  /** No path, no hidden file, nothing that a shell, a terminal or another file system minds. */
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private static final List<FrameType> ARRAYS =
      List.of(FrameType.DAYS, FrameType.ROWS, FrameType.COLUMNS, FrameType.WEIGHTS);

  private final BoundedText stdout;
  private final BoundedText stderr;
  private OutputBounds bounds;
  private final Map<FrameType, ByteArrayOutputStream> arrays = new EnumMap<>(FrameType.class);
  private final List<ProducedFile> files = new ArrayList<>();
  private long arrayBytes;
  private long totalFileBytes;
  private FrameType last = FrameType.READY;
  private byte @Nullable [] ready;
  private byte @Nullable [] result;
  private boolean ended;

  /**
   * @param outputBytes most bytes of stdout and stderr together
   * @param files most files
   * @param fileBytes most bytes of one file and of all files together
   * @param positionBytes most bytes of the position's arrays together
   */
  record OutputBounds(long outputBytes, int files, long fileBytes, long positionBytes) {}

  SessionOutput(OutputBounds bounds) {
    this.bounds = bounds;
    int each = (int) Math.min(Integer.MAX_VALUE, bounds.outputBytes());
    this.stdout = new BoundedText(each);
    this.stderr = new BoundedText(each);
  }

  /** Lowers the bound of stdout and stderr together. */
  void limitOutput(long bytes) {
    bounds =
        new OutputBounds(
            Math.min(bytes, bounds.outputBytes()),
            bounds.files(),
            bounds.fileBytes(),
            bounds.positionBytes());
    int each = (int) Math.min(Integer.MAX_VALUE, bounds.outputBytes());
    stdout.limit(each);
    stderr.limit(each);
  }

  /** Text from the raw stderr stream. */
  void rawStderr(byte[] bytes) {
    stderr.append(bytes);
  }

  @Override
  public void frame(FrameType type, byte[] payload) throws ProtocolException {
    if (ended) {
      throw new ProtocolException("a " + type + " frame after the end");
    }
    if (type != FrameType.READY && ready == null && type != FrameType.RESULT) {
      throw new ProtocolException("a " + type + " frame before READY");
    }
    switch (type) {
      case READY -> {
        require(ready == null, "READY twice");
        ready = payload;
      }
      case STDOUT, STDERR -> {
        BoundedText text = type == FrameType.STDOUT ? stdout : stderr;
        // A thread that the strategy left behind may still print; the answer is already there.
        if (result == null) {
          text.append(payload);
        } else {
          text.count(payload);
        }
      }
      case RESULT -> {
        require(result == null, "RESULT twice");
        result = payload;
        last = type;
      }
      case DAYS, ROWS, COLUMNS, WEIGHTS -> array(type, payload);
      case FILE -> {
        require(result != null, "FILE before RESULT");
        file(payload);
        last = type;
      }
      case END -> {
        require(result != null, "END before RESULT");
        ended = true;
      }
    }
  }

  private void array(FrameType type, byte[] payload) throws ProtocolException {
    require(
        result != null && last != FrameType.FILE && type.compareTo(last) >= 0,
        type + " out of order");
    require(payload.length > 0 || type != last, "an empty continuation of " + type);
    last = type;
    arrayBytes += payload.length;
    require(
        arrayBytes <= bounds.positionBytes(),
        "a position of more than "
            + bounds.positionBytes()
            + " bytes; hold fewer stocks or trade less often");
    arrays.computeIfAbsent(type, t -> new ByteArrayOutputStream()).writeBytes(payload);
  }

  private void file(byte[] payload) throws ProtocolException {
    require(payload.length >= 2, "a FILE frame without a name");
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    int length = buffer.getShort() & 0xffff;
    require(
        0 < length && length <= buffer.remaining() && length <= FILE_NAME_BYTES,
        "a file name of " + length + " bytes");
    byte[] nameBytes = new byte[length];
    buffer.get(nameBytes);
    totalFileBytes += buffer.remaining();
    require(files.size() < bounds.files(), "more than " + bounds.files() + " files");
    require(
        totalFileBytes <= bounds.fileBytes(),
        "files of more than " + bounds.fileBytes() + " bytes");
    String name = fileName(nameBytes);
    require(files.stream().noneMatch(file -> file.name().equals(name)), "file " + name + " twice");
    byte[] content = new byte[buffer.remaining()];
    buffer.get(content);
    files.add(new ProducedFile(name, content));
  }

  private static String fileName(byte[] bytes) throws ProtocolException {
    String name = new String(bytes, StandardCharsets.ISO_8859_1);
    require(
        FILE_NAME.matcher(name).matches(),
        "a file name that has other characters than A-Z a-z 0-9 . _ - or begins with a dot");
    return name;
  }

  private static void require(boolean condition, String problem) throws ProtocolException {
    if (!condition) {
      throw new ProtocolException(problem);
    }
  }

  boolean isReady() {
    return ready != null;
  }

  /** The JSON of the READY frame, empty when none came. */
  byte[] ready() {
    return ready == null ? new byte[0] : ready;
  }

  boolean isEnded() {
    return ended;
  }

  boolean outputExceeded() {
    return outputBytes() > bounds.outputBytes();
  }

  /** Bytes of stdout and stderr that arrived, kept or not. */
  long outputBytes() {
    return stdout.total() + stderr.total();
  }

  /** The JSON of the RESULT frame, null when none came. */
  byte @Nullable [] result() {
    return result;
  }

  /** The position's arrays; they are not kept any longer. */
  SandboxRun.PositionBytes takePosition() {
    return new SandboxRun.PositionBytes(
        takeArray(FrameType.DAYS),
        takeArray(FrameType.ROWS),
        takeArray(FrameType.COLUMNS),
        takeArray(FrameType.WEIGHTS));
  }

  /** The array's bytes, which are let go of: they may be many, and nobody asks twice. */
  byte[] takeArray(FrameType type) {
    if (!ARRAYS.contains(type)) {
      throw new IllegalArgumentException(type + " is no array");
    }
    ByteArrayOutputStream bytes = arrays.remove(type);
    return bytes == null ? new byte[0] : bytes.toByteArray();
  }

  List<ProducedFile> files() {
    return List.copyOf(files);
  }

  String stdout() {
    return stdout.text();
  }

  String stderr() {
    return stderr.text();
  }
}
