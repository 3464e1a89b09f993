package org.strategysandbox.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that a library looks something up by, and which of them do no more than that. */
enum TextKind {
  /** Another engine compiles the functions that it is given. */
  ENGINE,
  /** The same among arguments that are mostly something else: only the compiling engine counts. */
  NO_COMPILER,
  /** dateutil takes a path for the name of a zone. */
  TIME_ZONE,
  /** A type can name a time zone, another library, or a shape that is evaluated. */
  TYPE,
  /** A type among arguments that are mostly something else: only evaluation counts. */
  NO_SHAPE,
  /** Codecs are modules that are imported by name. */
  ENCODING,
  /** The others import scipy and look a function up in it. */
  INTERPOLATION,
  /** Every named window is a function of scipy. */
  WINDOW,
  /** The other one is a library that is not there. */
  BACKEND;

  private static final int MAX_TYPE = 200;

  /** Names with something in square brackets, separated by commas. */
  private static final Pattern PLAIN_TYPE;

  static {
    String inner = "[^\\[\\](]*";
    String brackets = "(\\[" + inner + "(\\[" + inner + "\\]" + inner + ")?\\])?";
    String one = "[<>=|]?[A-Za-z?]\\w*" + brackets;
    PLAIN_TYPE = Pattern.compile(one + "(\\s*,\\s*" + one + ")*,?");
  }

  /**
   * What makes numpy evaluate a part of a type as Python: numpy/_core/_internal.py, {@code
   * _commastring}, which it calls for types that begin with a number or hold a comma.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(^|,|interval\\[|sparse\\[)[\\s\\x1c-\\x1f]*[<>=|]?[\\s\\x1c-\\x1f]*[\\d()]"
              + "|[<>=|][\\s\\x1c-\\x1f]*(,|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A single blank or comma where a number may stand is evaluated as well. */
  private static final Pattern EMPTY_ITEM =
      Pattern.compile(
          "^[\\s\\x1c-\\x1f]|^,|,[\\s\\x1c-\\x1f]*,|[<>=|][\\s\\x1c-\\x1f]|,[\\s\\x1c-\\x1f]{2,}",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<String> ENGINES = Set.of("cython", "python", "c");
  private static final Set<String> ENCODINGS =
      Set.of("utf8", "utf8sig", "utf16", "utf32", "ascii", "latin1", "iso88591", "big5");
  private static final Set<String> INTERPOLATIONS =
      Set.of("linear", "time", "index", "values", "pad", "ffill", "bfill", "backfill");

  /** Whether the text does no more than name what is looked up. */
  boolean accepts(String text) {
    return switch (this) {
      case ENGINE -> ENGINES.contains(text);
      case NO_COMPILER -> !text.equals("numba");
      case TIME_ZONE -> !folded(text).contains("dateutil");
      case TYPE ->
          !folded(text).contains("dateutil")
              && !text.contains("pyarrow")
              && text.length() <= MAX_TYPE
              && PLAIN_TYPE.matcher(text).matches()
              && NO_SHAPE.accepts(text);
      case NO_SHAPE ->
          !SHAPE.matcher(text).find()
              && !(text.indexOf(',') >= 0 && EMPTY_ITEM.matcher(text).find());
      case ENCODING -> ENCODINGS.contains(folded(text).replaceAll("[-_ ]", ""));
      case INTERPOLATION -> INTERPOLATIONS.contains(text);
      case WINDOW -> false;
      case BACKEND -> text.equals("numpy_nullable");
    };
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
