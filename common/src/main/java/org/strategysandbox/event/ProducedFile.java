package org.strategysandbox.event;

import org.jspecify.annotations.Nullable;

/**
 * A file that the strategy left in its output directory.
 *
 * @param name as the strategy gave it, bounded, never a path to follow
 * @param size bytes of the whole file
 * @param sha256 of the whole file, lower-case hexadecimal
 * @param content base64 of the whole file; absent when it was dropped for size
 */
public record ProducedFile(String name, long size, String sha256, @Nullable String content) {
  public ProducedFile {
    Checks.present("name", name);
    Checks.notNegative("size", size);
    Checks.sha256("sha256", sha256);
  }

  /** The same file without its content. */
  public ProducedFile withoutContent() {
    return new ProducedFile(name, size, sha256, null);
  }
}
