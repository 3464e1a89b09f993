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
          "dtype_backend", TextKind.BACKEND,
          "column_dtypes", TextKind.TYPE,
          "index_dtypes", TextKind.TYPE);

  /** Keywords whose values are mostly something else than a type, or lists of types. */
  static final Set<String> TYPES_AMONG_OTHERS =
      Set.of("include", "exclude", "otypes", "signature", "sig");

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
          "astimezone", TextKind.TIME_ZONE,
          "astype", TextKind.TYPE,
          "view", TextKind.TYPE,
          "to_numpy", TextKind.TYPE,
          "construct_from_string", TextKind.TYPE,
          "interpolate", TextKind.INTERPOLATION);

  /** Every function of pandas.api.types takes values or types. */
  private static final Map<Integer, TextKind> TYPE_TESTS =
      Map.of(0, TextKind.NO_SHAPE, 1, TextKind.NO_SHAPE);

  /** numpy.result_type takes any number of types; more are not written by hand. */
  private static final int MAX_TYPES = 20;

  private static final Map<Integer, TextKind> RESULT_TYPE = new HashMap<>();
  private static final Map<String, Map<Integer, TextKind>> METHODS = new HashMap<>();
  private static final Map<String, Map<Integer, TextKind>> FUNCTIONS = new HashMap<>();

  static {
    FIRST.forEach((name, kind) -> METHODS.put(name, Map.of(0, kind)));
    METHODS.put("encode", Map.of(0, TextKind.ENCODING));
    METHODS.put("decode", Map.of(0, TextKind.ENCODING));
    METHODS.put("fromtimestamp", Map.of(1, TextKind.TIME_ZONE));
    METHODS.put("fromordinal", Map.of(1, TextKind.TIME_ZONE));
    METHODS.put("rolling", Map.of(3, TextKind.WINDOW));
    METHODS.put("from_dict", Map.of(2, TextKind.TYPE));
    METHODS.put("from_codes", Map.of(3, TextKind.TYPE));
    METHODS.put("from_breaks", Map.of(4, TextKind.TYPE));
    METHODS.put("from_arrays", Map.of(4, TextKind.NO_SHAPE));
    METHODS.put("from_tuples", Map.of(3, TextKind.NO_SHAPE));
    METHODS.put("anom", Map.of(1, TextKind.NO_SHAPE));
    METHODS.put("product", Map.of(1, TextKind.NO_SHAPE));
    METHODS.put("to_records", Map.of(1, TextKind.TYPE, 2, TextKind.TYPE));
    METHODS.put("convert_dtypes", Map.of(5, TextKind.BACKEND));
    METHODS.put("reduce", Map.of(2, TextKind.NO_SHAPE));
    METHODS.put("accumulate", Map.of(2, TextKind.NO_SHAPE));
    METHODS.put("reduceat", Map.of(3, TextKind.NO_SHAPE));
    METHODS.put("standard_gamma", Map.of(2, TextKind.NO_SHAPE));
    METHODS.put("randint", Map.of(3, TextKind.NO_SHAPE));
    METHODS.put("trace", Map.of(3, TextKind.NO_SHAPE));
    METHODS.put("integers", Map.of(3, TextKind.NO_SHAPE));
    for (String second :
        new String[] {
          "sum",
          "prod",
          "cumsum",
          "cumprod",
          "mean",
          "std",
          "var",
          "random",
          "standard_normal",
          "standard_exponential"
        }) {
      METHODS.put(second, Map.of(1, TextKind.NO_SHAPE));
    }
    for (String types : new String[] {"select_dtypes", "describe"}) {
      METHODS.put(types, Map.of(0, TextKind.NO_SHAPE, 1, TextKind.NO_SHAPE, 2, TextKind.NO_SHAPE));
    }
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
          "indices",
          "ascontiguousarray",
          "asfortranarray",
          "asarray_chkfinite",
          "frombuffer"
        }) {
      FUNCTIONS.put("numpy." + second, Map.of(1, TextKind.TYPE));
    }
    for (String both : new String[] {"issubdtype", "can_cast", "promote_types", "result_type"}) {
      FUNCTIONS.put("numpy." + both, Map.of(0, TextKind.NO_SHAPE, 1, TextKind.TYPE));
    }
    for (String third :
        new String[] {
          "sum",
          "prod",
          "cumsum",
          "cumprod",
          "mean",
          "std",
          "var",
          "nansum",
          "nanprod",
          "nancumsum",
          "nancumprod",
          "nanmean",
          "nanstd",
          "nanvar"
        }) {
      FUNCTIONS.put("numpy." + third, Map.of(2, TextKind.NO_SHAPE));
    }
    for (int i = 2; i < MAX_TYPES; i++) {
      RESULT_TYPE.put(i, TextKind.NO_SHAPE);
    }
    RESULT_TYPE.putAll(FUNCTIONS.get("numpy.result_type"));
    FUNCTIONS.put("numpy.result_type", RESULT_TYPE);
    FUNCTIONS.put("numpy.datetime_data", Map.of(0, TextKind.TYPE));
    FUNCTIONS.put("numpy.asfarray", Map.of(1, TextKind.TYPE));
    FUNCTIONS.put("numpy.ma.masked_array", Map.of(2, TextKind.TYPE));
    FUNCTIONS.put("numpy.ma.MaskedArray", Map.of(2, TextKind.TYPE));
    FUNCTIONS.put("numpy.ma.masked_all", Map.of(1, TextKind.TYPE));
    FUNCTIONS.put("numpy.ma.make_mask", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("numpy.ma.make_mask_none", Map.of(1, TextKind.TYPE));
    for (String first :
        new String[] {
          "make_mask_descr", "default_fill_value", "minimum_fill_value", "maximum_fill_value"
        }) {
      FUNCTIONS.put("numpy.ma." + first, Map.of(0, TextKind.NO_SHAPE));
    }
    for (String third : new String[] {"anom", "product"}) {
      FUNCTIONS.put("numpy.ma." + third, Map.of(2, TextKind.NO_SHAPE));
    }
    FUNCTIONS.put("numpy.linspace", Map.of(5, TextKind.TYPE));
    FUNCTIONS.put("numpy.logspace", Map.of(5, TextKind.TYPE));
    FUNCTIONS.put("numpy.geomspace", Map.of(4, TextKind.TYPE));
    FUNCTIONS.put("numpy.tri", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("numpy.trace", Map.of(4, TextKind.TYPE));
    FUNCTIONS.put("numpy.isdtype", Map.of(0, TextKind.NO_SHAPE));
    FUNCTIONS.put("numpy.vectorize", Map.of(1, TextKind.NO_SHAPE));
    FUNCTIONS.put("numpy.random.randint", Map.of(3, TextKind.TYPE));
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
    FUNCTIONS.put("pandas.CategoricalIndex", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("pandas.IntervalIndex", Map.of(2, TextKind.TYPE));
    FUNCTIONS.put("pandas.RangeIndex", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("pandas.PeriodIndex", Map.of(3, TextKind.TYPE));
    FUNCTIONS.put("pandas.to_numeric", Map.of(3, TextKind.BACKEND));
    FUNCTIONS.put("pandas.get_dummies", Map.of(7, TextKind.TYPE));
    FUNCTIONS.put("pandas.SparseDtype", Map.of(0, TextKind.TYPE));
    FUNCTIONS.put("pandas.IntervalDtype", Map.of(0, TextKind.TYPE));
    FUNCTIONS.put("pandas.ArrowDtype", Map.of(0, TextKind.WINDOW));
    FUNCTIONS.put("pandas.DatetimeTZDtype", Map.of(0, TextKind.TYPE, 1, TextKind.TIME_ZONE));
    FUNCTIONS.put("pandas.DatetimeIndex", Map.of(2, TextKind.TIME_ZONE, 8, TextKind.TYPE));
    FUNCTIONS.put("pandas.TimedeltaIndex", Map.of(4, TextKind.TYPE));
    FUNCTIONS.put("finlab.dataframe.FinlabDataFrame", Map.of(3, TextKind.TYPE));
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
    if (member.module().equals("pandas.api.types")) {
      return TYPE_TESTS;
    }
    Map<Integer, TextKind> own = FUNCTIONS.get(member.module() + "." + member.name());
    if (own == null && member.module().equals("numpy.ma")) {
      // Where numpy.ma has no signature of its own, it takes what numpy takes.
      own = FUNCTIONS.get("numpy." + member.name());
    }
    return own == null ? Map.of() : own;
  }
}
