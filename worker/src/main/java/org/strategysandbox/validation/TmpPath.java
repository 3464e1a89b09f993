package org.strategysandbox.validation;

import java.util.regex.Pattern;

/** The only paths that a strategy may open. */
final class TmpPath {
  private static final int MAX_LENGTH = 255;
  private static final Pattern COMPONENT =
      Pattern.compile(
          "[\\w .()+=,@-]*[\\w()+=,@-][\\w .()+=,@-]*", Pattern.UNICODE_CHARACTER_CLASS);

  private TmpPath() {}

  /** Whether this is a normalised file name under /tmp/ without surprises. */
  static boolean accepts(String path) {
    if (!path.startsWith("/tmp/") || path.length() > MAX_LENGTH) {
      return false;
    }
    for (String component : path.substring("/tmp/".length()).split("/", -1)) {
      if (!COMPONENT.matcher(component).matches()) {
        return false;
      }
    }
    return true;
  }
}
