package org.strategysandbox.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the methods and functions of the libraries take texts of a {@link TextKind}: signatures of
 * pandas 2.2 and numpy 2.2.
 */
final class TextPositions {
  /** Keywords mean the same in every function. */
  static final Map<String, TextKind> KEYWORDS =
      Map.of(
          "engine", TextKind.ENGINE,
          "tz", TextKind.TIME_ZONE,
          "tzinfo", TextKind.TIME_ZONE,
          "dtype", TextKind.TYPE,
          "encoding", TextKind.ENCODING,
          "win_type", TextKind.WINDOW,
          "dtype_backend", TextKind.BACKEND);

  /** Methods whose last parameters name an engine; from the second argument on. */
  static final Set<String> COMPILED =
      Set.of(
          "mean",
          "sum",
          "std",
          "var",
          "min",
          "max",
          "median",
          "apply",
          "agg",
          "aggregate",
          "transform");

  private static final Map<String, TextKind> FIRST =
      Map.of(
          "tz_localize", TextKind.TIME_ZONE,
          "tz_convert", TextKind.TIME_ZONE,
          "now", TextKind.TIME_ZONE,
          "today", TextKind.TIME_ZONE,
          "astype", TextKind.TYPE,
          "view", TextKind.TYPE,
          "to_numpy", TextKind.TYPE,
          "construct_from_string", TextKind.TYPE,
          "interpolate", TextKind.INTERPOLATION);

  private static final Map<String, Map<Integer, TextKind>> METHODS = new HashMap<>();
  private static final Map<String, Map<Integer, TextKind>> FUNCTIONS = new HashMap<>();

  static {
    FIRST.forEach((name, kind) -> METHODS.put(name, Map.of(0, kind)));
    METHODS.put("encode", Map.of(0, TextKind.ENCODING));
    METHODS.put("decode", Map.of(0, TextKind.ENCODING));
    METHODS.put("fromtimestamp", Map.of(1, TextKind.TIME_ZONE));
    METHODS.put("fromordinal", Map.of(1, TextKind.TIME_ZONE));
    METHODS.put("rolling", Map.of(3, TextKind.WINDOW));
    for (String first : new String[] {"dtype", "iinfo", "finfo"}) {
      FUNCTIONS.put("numpy." + first, Map.of(0, TextKind.TYPE));
    }
    for (String second :
        new String[] {
          "array",
          "asarray",
          "asanyarray",
          "zeros",
          "ones",
          "empty",
          "fromiter",
          "fromstring",
          "astype",
          "zeros_like",
          "ones_like",
          "empty_like",
          "identity",
          "require",
          "issubdtype",
          "can_cast",
          "promote_types"
        }) {
      FUNCTIONS.put("numpy." + second, Map.of(1, TextKind.TYPE));
    }
    FUNCTIONS.put("numpy.char.encode", Map.of(1, TextKind.ENCODING));
    FUNCTIONS.put("numpy.char.decode", Map.of(1, TextKind.ENCODING));
    FUNCTIONS.put("numpy.full", Map.of(2, TextKind.TYPE));
    FUNCTIONS.put("numpy.full_like", Map.of(2, TextKind.TYPE));
    FUNCTIONS.put("numpy.arange", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("numpy.eye", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("pandas.array", Map.of(1, TextKind.TYPE));
    FUNCTIONS.put("pandas.Index", Map.of(1, TextKind.TYPE));
    FUNCTIONS.put("pandas.Series", Map.of(2, TextKind.TYPE));
    FUNCTIONS.put("pandas.DataFrame", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("pandas.Categorical", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("pandas.SparseDtype", Map.of(0, TextKind.TYPE));
    FUNCTIONS.put("pandas.IntervalDtype", Map.of(0, TextKind.TYPE));
    FUNCTIONS.put("pandas.ArrowDtype", Map.of(0, TextKind.WINDOW));
    FUNCTIONS.put("pandas.DatetimeTZDtype", Map.of(0, TextKind.TYPE, 1, TextKind.TIME_ZONE));
    FUNCTIONS.put("pandas.DatetimeIndex", Map.of(2, TextKind.TIME_ZONE));
    FUNCTIONS.put("pandas.date_range", Map.of(4, TextKind.TIME_ZONE));
    FUNCTIONS.put("pandas.bdate_range", Map.of(4, TextKind.TIME_ZONE));
    FUNCTIONS.put("pandas.Timestamp", Map.of(8, TextKind.TIME_ZONE));
  }

  private TextPositions() {}

  /** By position of the argument, for a method of an unknown value. */
  static Map<Integer, TextKind> ofMethod(String name) {
    return METHODS.getOrDefault(name, Map.of());
  }

  /** By position of the argument, for a listed name of a module. */
  static Map<Integer, TextKind> ofMember(Reference.Member member) {
    return FUNCTIONS.getOrDefault(member.module() + "." + member.name(), Map.of());
  }
}
