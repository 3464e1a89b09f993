package org.strategysandbox.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names with one leading underscore that the libraries of the sandbox image use on their own
 * objects. Behind some of them a library keeps the name of a method that it calls ({@code
 * _info_axis_name}), so they pass on objects of the source only. Written by
 * src/test/python/private_names.py; PolicyAndImageTest compares the list with the image.
 */
final class LibraryPrivates {
  private static final String RESOURCE = "library_private_names.txt";
  private static final Set<String> NAMES = read();

  private LibraryPrivates() {}

  /**
   * Public names behind which a library object keeps what is not its own: an AttributeError the
   * object that lacks the attribute, finlab.data the module that it uses.
   */
  private static final Set<String> PUBLIC = Set.of("obj", "calendar");

  /** Whether the name passes only on an object that is certainly of the source. */
  static boolean contains(String name) {
    return NAMES.contains(name) || PUBLIC.contains(name);
  }

  private static Set<String> read() {
    try (InputStream in = LibraryPrivates.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + RESOURCE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
