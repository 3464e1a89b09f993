package org.strategysandbox.sandbox;

import java.util.Optional;

/**
 * Types of frames that a runner may write, with the longest payload of each
 * (docs/sandbox-protocol.md).
 */
public enum FrameType {
  READY(0x10, 64 * 1024),
  STDOUT(0x11, 64 * 1024),
  STDERR(0x12, 64 * 1024),
  RESULT(0x20, 256 * 1024),
  DAYS(0x21, 4 * 1024 * 1024),
  ROWS(0x22, 4 * 1024 * 1024),
  COLUMNS(0x23, 4 * 1024 * 1024),
  WEIGHTS(0x24, 4 * 1024 * 1024),
  FILE(0x25, 16 * 1024 * 1024),
  END(0x2f, 0);

  /** Type of the only frame that goes into a container. */
  public static final int SUBMISSION_CODE = 0x01;

  private final int code;
  private final int maxPayload;

  FrameType(int code, int maxPayload) {
    this.code = code;
    this.maxPayload = maxPayload;
  }

  /** Largest payload in bytes. */
  public int maxPayload() {
    return maxPayload;
  }

  static Optional<FrameType> of(int code) {
    for (FrameType type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
