package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses texts by which a library would import, compile or open something: engines, types, time
 * zones, encodings. A text that is put together at run time is not accepted at these places.
 */
final class TextArguments {
  /** A dictionary that is used more often is not followed, to bound the work. */
  private static final int MAX_USES = 50;

  private static final String TYPE_TESTS = "pandas.api.types";
  private static final Set<String> DECODERS = Set.of("str", "bytes", "bytearray");

  private final Analysis analysis;

  TextArguments(Analysis analysis) {
    this.analysis = analysis;
  }

  void check(ExprTy.Call call) {
    String method = method(call);
    keywords(call, method);
    ExprTy[] args = Syntax.arguments(call);
    Map<Integer, TextKind> kinds = positions(call, method);
    // Tests of types are given columns, of which nothing is known.
    boolean typeTest =
        analysis.resolver().references(call.func).stream()
            .anyMatch(r -> r instanceof Reference.Member m && m.module().equals(TYPE_TESTS));
    boolean spread = false;
    for (int i = 0; i < args.length; i++) {
      spread = spread || args[i] instanceof ExprTy.Starred;
      if (spread) {
        // From here on any argument can be at any later position.
        int first = i;
        ExprTy argument = args[i];
        kinds.entrySet().stream()
            .filter(at -> at.getKey() >= first)
            .map(Map.Entry::getValue)
            .distinct()
            .forEach(kind -> argument(kind, argument, typeTest));
      } else {
        argument(kinds.get(i), args[i], typeTest);
      }
      if (i > 0 && method != null && TextPositions.COMPILED.contains(method)) {
        engine(method, args[i]);
      }
    }
  }

  private void argument(@Nullable TextKind kind, ExprTy value, boolean typeTest) {
    if (kind == TextKind.NO_SHAPE && typeTest) {
      shapes(value);
    } else if (kind == TextKind.NO_SHAPE) {
      TypeShapeCheck.require(value, analysis);
    } else if (kind != null) {
      require(kind, value, value);
    }
  }

  /** The name of a method that is called on a value and not known to be of the source. */
  private @Nullable String method(ExprTy.Call call) {
    if (!(call.func instanceof ExprTy.Attribute attribute)
        || analysis.methods().resolves(attribute)) {
      return null;
    }
    boolean module =
        analysis.resolver().references(attribute.value).stream()
            .allMatch(Reference.Module.class::isInstance);
    return module ? null : attribute.attr;
  }

  private Map<Integer, TextKind> positions(ExprTy.Call call, @Nullable String method) {
    Map<Integer, TextKind> found = new HashMap<>();
    if (method != null) {
      Map<Integer, TextKind> bound = TextPositions.ofMethod(method);
      found.putAll(bound);
      if (ofClass(call.func)) {
        // Called on a class, the object comes first.
        bound.forEach((at, kind) -> found.putIfAbsent(at + 1, kind));
      }
    }
    for (Reference callee : analysis.resolver().references(call.func)) {
      if (callee instanceof Reference.Member member) {
        found.putAll(TextPositions.ofMember(member));
      } else if (callee instanceof Reference.Builtin builtin && DECODERS.contains(builtin.name())) {
        found.put(1, TextKind.ENCODING);
      }
    }
    return found;
  }

  private boolean ofClass(ExprTy function) {
    return function instanceof ExprTy.Attribute attribute
        && analysis.resolver().references(attribute.value).stream()
            .anyMatch(r -> r instanceof Reference.Member || r instanceof Reference.Builtin);
  }

  private void keywords(ExprTy.Call call, @Nullable String method) {
    boolean own = CallSites.function(call, analysis.program()) != null;
    for (KeywordTy keyword : Syntax.keywords(call)) {
      if (keyword.arg == null) {
        spread(keyword, call, method);
      } else {
        keyword(keyword.arg, keyword.value, own, keyword);
        if ("method".equals(keyword.arg) && "interpolate".equals(method)) {
          require(TextKind.INTERPOLATION, keyword.value, keyword);
        }
      }
    }
  }

  private void keyword(String name, ExprTy value, boolean own, SSTNode at) {
    if (name.equals("refcheck")) {
      analysis
          .findings()
          .add(Rule.ARGUMENT_NOT_ALLOWED, at, "Other arrays would keep memory that is given back");
    }
    TextKind kind = TextPositions.KEYWORDS.get(name);
    // A function of the source hands the argument on, where it is looked at again.
    if (kind != null && (!own || kind == TextKind.ENGINE)) {
      require(kind, value, at);
    }
    if (TextPositions.TYPES_AMONG_OTHERS.contains(name)) {
      shapes(value);
    }
  }

  private void spread(KeywordTy spread, ExprTy.Call call, @Nullable String method) {
    ExprTy.Dict literal = spread.value instanceof ExprTy.Dict dict ? dict : bound(spread.value);
    for (int i = 0; literal != null && literal.keys != null && i < literal.keys.length; i++) {
      String name = Syntax.text(literal.keys[i]);
      if (name == null) {
        literal = null;
      } else {
        keyword(name, literal.values[i], false, spread);
      }
    }
    if (literal == null && takesTexts(call, method) && !namesColumns(spread.value, method)) {
      analysis
          .findings()
          .add(
              Rule.ARGUMENT_NOT_ALLOWED,
              spread,
              "The keyword arguments of this call must be visible in the source");
    }
  }

  /** {@code agg(**{c: (c, 'mean') for c in columns})}: a pair is no text, whatever its name is. */
  private static boolean namesColumns(ExprTy value, @Nullable String method) {
    return method != null
        && method.startsWith("agg")
        && value instanceof ExprTy.DictComp columns
        && columns.value instanceof ExprTy.Tuple;
  }

  private boolean takesTexts(ExprTy.Call call, @Nullable String method) {
    return !positions(call, method).isEmpty()
        || (method != null && (TextPositions.COMPILED.contains(method) || method.equals("resize")));
  }

  /** The dictionary that a variable is only ever bound to, if it is used for nothing else. */
  private ExprTy.@Nullable Dict bound(ExprTy value) {
    if (!(value instanceof ExprTy.Name name)) {
      return null;
    }
    var bindings = analysis.program().scope(name).lookup(name.id).bindings();
    List<ExprTy.Name> uses = analysis.program().names(name.id);
    boolean spreadOnly =
        uses.size() <= MAX_USES
            && uses.stream()
                .allMatch(
                    use ->
                        Syntax.isStore(use.context)
                            || (analysis.program().parent(use) instanceof KeywordTy keyword
                                && keyword.arg == null));
    return spreadOnly
            && bindings.size() == 1
            && bindings.get(0).kind() == Binding.Kind.VALUE
            && bindings.get(0).value() instanceof ExprTy.Dict dict
        ? dict
        : null;
  }

  /** Most second arguments are axes; only a text can name an engine. */
  private void engine(String method, ExprTy argument) {
    boolean passedOn = method.startsWith("agg") || method.equals("transform");
    boolean unknown =
        argument instanceof ExprTy.Name || argument instanceof ExprTy.Starred || passedOn;
    if (!(unknown && analysis.resolver().texts(argument, true) == null)) {
      require(TextKind.NO_COMPILER, argument, argument);
    }
  }

  /**
   * Refuses the texts that are seen here and make numpy evaluate them; the rest may be anything.
   */
  private void shapes(ExprTy value) {
    ExprTy[] items = Syntax.items(value);
    for (ExprTy item : items == null ? new ExprTy[] {value} : items) {
      if (TypeShapeCheck.isEvaluated(item, analysis) || new ComputedText(analysis).in(item)) {
        analysis
            .findings()
            .add(Rule.ARGUMENT_NOT_ALLOWED, item, "numpy evaluates a part of this type as code");
      }
    }
  }

  private void require(TextKind kind, ExprTy value, SSTNode at) {
    if (!DispatchArgument.types(analysis, kind::accepts).accepts(value)) {
      analysis
          .findings()
          .add(
              Rule.ARGUMENT_NOT_ALLOWED,
              at,
              "This text is not known to be harmless here: it could name code, a file or a"
                  + " library");
    }
  }
}
