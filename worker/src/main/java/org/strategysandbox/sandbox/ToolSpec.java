package org.strategysandbox.sandbox;

import java.util.List;

/**
 * A container that runs a tool of the image for an operator: trusted code and trusted arguments,
 * still without network and capabilities.
 *
 * @param entrypoint program and first arguments, in place of the image's own
 * @param user numeric {@code uid:gid} that owns what the tool writes
 * @param mounts folders and files of the daemon's host
 */
public record ToolSpec(
    String image,
    List<String> entrypoint,
    List<String> arguments,
    String user,
    List<Mount> mounts) {
  public ToolSpec {
    entrypoint = List.copyOf(entrypoint);
    arguments = List.copyOf(arguments);
    mounts = List.copyOf(mounts);
  }

  /**
   * One bind mount.
   *
   * @param source absolute path on the daemon's host
   * @param target absolute path in the container
   */
  public record Mount(String source, String target, boolean writable) {}
}
