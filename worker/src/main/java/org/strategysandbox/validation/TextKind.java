package org.strategysandbox.validation;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Texts that a library looks something up by, and which of them do no more than that. */
enum TextKind {
  /** Another engine compiles the functions that it is given. */
  ENGINE(Set.of("cython", "python", "c")::contains),
  /** The same among arguments that are mostly something else: only the compiling engine counts. */
  NO_COMPILER(text -> !text.equals("numba")),
  /** dateutil takes a path for the name of a zone. */
  TIME_ZONE(text -> !text.toLowerCase(Locale.ROOT).contains("dateutil")),
  /** A type can name a time zone, another library, or a shape in brackets that is evaluated. */
  TYPE(
      text ->
          !text.toLowerCase(Locale.ROOT).contains("dateutil")
              && !text.contains("pyarrow")
              && text.indexOf('(') < 0),
  /** Codecs are modules that are imported by name. */
  ENCODING(
      text ->
          Set.of("utf8", "utf8sig", "utf16", "utf32", "ascii", "latin1", "iso88591", "big5")
              .contains(text.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", ""))),
  /** The others import scipy and look a function up in it. */
  INTERPOLATION(
      Set.of("linear", "time", "index", "values", "pad", "ffill", "bfill", "backfill")::contains),
  /** Every named window is a function of scipy. */
  WINDOW(text -> false),
  /** The other one is a library that is not there. */
  BACKEND("numpy_nullable"::equals);

  private final Predicate<String> accepted;

  TextKind(Predicate<String> accepted) {
    this.accepted = accepted;
  }

  boolean accepts(String text) {
    return accepted.test(text);
  }
}
