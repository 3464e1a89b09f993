package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is passed to agg, apply and their like can only be functions, types and accepted
 * texts. Everything that is not understood is not accepted.
 */
final class DispatchArgument {
  private enum Kind {
    FUNCTIONS,
    TYPES,
    TEXTS,
    OBJECTS
  }

  /** Longer displays are not followed, to bound the work. */
  private static final int MAX_ITEMS = 200;

  /**
   * What a callable object may define beside ordinary methods; no library looks for texts there.
   */
  private static final Set<String> CALLABLE = Set.of("__init__", "__call__", "__repr__");

  /** With these of the source, a sum of lists need be none. */
  private static final Set<String> ADDING = Set.of("__iadd__", "__add__", "__radd__");

  private static final Set<String> TYPE_READS = Set.of("dtype", "dtypes", "tz", "tzinfo");

  private final Analysis analysis;
  private final Predicate<String> texts;
  private final Kind kind;
  private final Containers containers;
  private final Elements elements;
  private boolean refused;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private DispatchArgument(Analysis analysis, Predicate<String> texts, Kind kind) {
    this.analysis = analysis;
    this.texts = texts;
    this.kind = kind;
    this.containers = new Containers(analysis, this::accepts, kind == Kind.TYPES);
    this.elements = new Elements(analysis, containers, this::accepts);
  }

  /** Functions and listed aggregation names. */
  static DispatchArgument functions(Analysis analysis) {
    return new DispatchArgument(
        analysis, analysis.policy().aggregations()::contains, Kind.FUNCTIONS);
  }

  /** Types of elements, time zones and texts that the predicate accepts. */
  static DispatchArgument types(Analysis analysis, Predicate<String> texts) {
    return new DispatchArgument(analysis, texts, Kind.TYPES);
  }

  /** Objects of classes that are all of the source, and containers of them. */
  static DispatchArgument objects(Analysis analysis) {
    return new DispatchArgument(analysis, text -> false, Kind.OBJECTS);
  }

  private boolean isLibrary() {
    return kind == Kind.FUNCTIONS || kind == Kind.TYPES;
  }

  /** Only texts that the predicate accepts, and containers of them. */
  private static DispatchArgument texts(Analysis analysis, Predicate<String> texts) {
    return new DispatchArgument(analysis, texts, Kind.TEXTS);
  }

  /** Collects the texts that a value can be; false when it can be anything else. */
  static boolean allTexts(ExprTy value, Analysis analysis, Set<String> found) {
    return texts(
            analysis,
            text -> {
              found.add(text);
              return true;
            })
        .accepts(value);
  }

  boolean accepts(ExprTy value) {
    if (!refused && seen.add(value)) {
      // What is refused once stays refused, whatever else is tried.
      refused = !(analysis.effort().enter() && judge(value));
      analysis.effort().leave();
    }
    return !refused;
  }

  private boolean judge(ExprTy value) {
    String text = Syntax.text(value);
    if (text != null) {
      return texts.test(text);
    }
    if (value instanceof ExprTy.Constant constant) {
      return constant.value.kind != ConstantValue.Kind.BYTES && kind != Kind.OBJECTS;
    }
    if (value instanceof ExprTy.Lambda) {
      return isLibrary();
    }
    if (kind == Kind.OBJECTS && analysis.methods().owner(value, true) != null) {
      return true;
    }
    ExprTy[] items = Syntax.items(value);
    if (items != null) {
      return acceptsAll(items);
    }
    if (value instanceof ExprTy.Name name) {
      return name(name);
    }
    if (value instanceof ExprTy.Attribute attribute) {
      return attribute(attribute);
    }
    if (value instanceof ExprTy.Call call) {
      return call(call);
    }
    return composed(value);
  }

  private boolean composed(ExprTy value) {
    if (value instanceof ExprTy.Set set) {
      return acceptsAll(set.elements);
    }
    if (value instanceof ExprTy.Dict dict) {
      return dict.values == null || acceptsAll(dict.values);
    }
    if (value instanceof ExprTy.IfExp choice) {
      return accepts(choice.body) && accepts(choice.orElse);
    }
    if (value instanceof ExprTy.BoolOp choice) {
      return acceptsAll(choice.values);
    }
    if (value instanceof ExprTy.NamedExpr named) {
      return accepts(named.value)
          && named.target instanceof ExprTy.Name name
          && containers.keeps(name.id, named.value);
    }
    if (value instanceof ExprTy.ListComp list) {
      return accepts(list.element);
    }
    if (value instanceof ExprTy.DictComp dict) {
      return accepts(dict.value);
    }
    if (value instanceof ExprTy.Starred spread) {
      return elements.of(spread.value, -1);
    }
    if (value instanceof ExprTy.Subscript item) {
      return elements.isDisplay(item.value) && accepts(item.value);
    }
    return value instanceof ExprTy.BinOp sum && sum(sum);
  }

  private boolean sum(ExprTy.BinOp sum) {
    if (sum.op == OperatorTy.Add
        && Syntax.items(sum.left) != null
        && Syntax.items(sum.right) != null) {
      return accepts(sum.left) && accepts(sum.right);
    }
    Set<String> known = analysis.resolver().texts(sum, true);
    return known != null && known.stream().allMatch(texts);
  }

  private boolean acceptsAll(ExprTy[] values) {
    return values.length <= MAX_ITEMS && Arrays.stream(values).allMatch(this::accepts);
  }

  private boolean name(ExprTy.Name name) {
    Scope.Lookup lookup = analysis.program().scope(name).lookup(name.id);
    for (Binding binding : lookup.bindings()) {
      if (!binding(name, binding)) {
        return false;
      }
    }
    for (Reference reference : analysis.resolver().references(name)) {
      boolean fromOutside = reference instanceof Reference.Value && lookup.bindings().isEmpty();
      boolean builtin =
          reference instanceof Reference.Builtin b
              && !analysis.policy().builtins().allowed().contains(b.name());
      boolean noText = !isLibrary() && !(reference instanceof Reference.Value);
      if (fromOutside || builtin || noText || reference instanceof Reference.Module) {
        return false;
      }
    }
    return !analysis.policy().injects(name.id)
        && (!lookup.bindings().isEmpty() || !analysis.resolver().references(name).isEmpty());
  }

  private boolean binding(ExprTy.Name name, Binding binding) {
    if (!seen.add(binding)) {
      return true;
    }
    ExprTy value = binding.value();
    return switch (binding.kind()) {
      case FUNCTION -> isLibrary();
      case CLASS ->
          isLibrary()
              && Decorators.bindsClass(binding, analysis.resolver())
              && !(kind == Kind.TYPES && definesType());
      case IMPORT ->
          isLibrary() && analysis.resolver().imported(binding) instanceof Reference.Member;
      case VALUE ->
          value != null && accepts(value) && containers.keeps(name.id, value, binding.node());
      case ELEMENT ->
          value != null
              && elements.of(value, binding.index())
              && (elements.scalar(value, binding.index()) || containers.unchanged(name.id, false));
      case PARAMETER -> parameter(name, binding);
      case UNKNOWN -> grown(binding);
    };
  }

  /** Of a class with an attribute {@code dtype} numpy takes that for the type. */
  private boolean definesType() {
    return analysis.program().fields().contains("dtype")
        || analysis.program().methods().contains("dtype");
  }

  /** {@code names += ['mean']}: the variable is judged by its other bindings. */
  private boolean grown(Binding binding) {
    return kind != Kind.OBJECTS
        && ADDING.stream().noneMatch(analysis.program().methods()::contains)
        && binding.node() instanceof StmtTy.AugAssign sum
        && sum.op == OperatorTy.Add
        && sum.value instanceof ExprTy.List
        && accepts(sum.value);
  }

  private boolean parameter(ExprTy.Name name, Binding parameter) {
    CallSites sites = CallSites.of(parameter.node(), analysis);
    if (sites == null) {
      return false;
    }
    List<@Nullable ExprTy> arguments = sites.arguments(parameter.index());
    boolean accepted = arguments.stream().allMatch(a -> a != null && accepts(a));
    return accepted
        && (arguments.stream().allMatch(a -> a != null && containers.scalar(a))
            || containers.unchanged(
                name.id, arguments.stream().allMatch(a -> a != null && containers.flat(a))));
  }

  private boolean attribute(ExprTy.Attribute attribute) {
    boolean library =
        isLibrary()
            && (member(attribute) || typeRead(attribute) || analysis.methods().resolves(attribute));
    return library || field(attribute);
  }

  /** An attribute of an object of the source, whatever the source stores there. */
  private boolean field(ExprTy.Attribute attribute) {
    List<ExprTy> values = new OwnFields(analysis).values(attribute);
    return values != null
        && values.stream().allMatch(this::accepts)
        && (values.stream().allMatch(containers::scalar)
            || containers.unchanged(attribute.attr, values.stream().allMatch(containers::flat)));
  }

  /** The type that a frame, an array or an index says it has. */
  private boolean typeRead(ExprTy.Attribute attribute) {
    if (kind != Kind.TYPES) {
      return false;
    }
    if (attribute.attr.equals("utc")) {
      Set<Reference> base = analysis.resolver().references(attribute.value);
      return base.equals(Set.of(new Reference.Member("datetime", "timezone")));
    }
    return TYPE_READS.contains(attribute.attr)
        && !analysis.program().labels().contains(attribute.attr)
        && !analysis.program().fields().contains(attribute.attr)
        && !analysis.program().methods().contains(attribute.attr);
  }

  private boolean member(ExprTy.Attribute attribute) {
    return libraryMember(attribute)
        || (analysis.policy().aggregations().contains(attribute.attr)
            && attribute.value instanceof ExprTy.Attribute type
            && libraryMember(type));
  }

  /** A function of a module, or a class such as {@code pd.Series}. */
  private boolean libraryMember(ExprTy.Attribute attribute) {
    Set<Reference> references = analysis.resolver().references(attribute);
    return !references.isEmpty()
        && references.stream().allMatch(r -> r instanceof Reference.Member);
  }

  private boolean call(ExprTy.Call call) {
    Set<Reference> callees = analysis.resolver().references(call.func);
    for (Reference callee : callees) {
      if (callee instanceof Reference.Member member && isMaker(member)) {
        return callees.size() == 1;
      }
    }
    if (isBuiltinMethod(call, "fromkeys")) {
      return Syntax.arguments(call).length == 2 && accepts(call.args[1]);
    }
    if (elements.isZippedDict(call)) {
      return elements.of(call.args[0], 1);
    }
    if (elements.isCopy(call)) {
      return Arrays.stream(Syntax.arguments(call)).allMatch(a -> elements.of(a, -1))
          && Arrays.stream(Syntax.keywords(call)).map(k -> k.value).allMatch(this::accepts);
    }
    if (kind == Kind.FUNCTIONS && callable(call)) {
      return true;
    }
    StmtTy.FunctionDef function = CallSites.function(call, analysis.program());
    return function != null && returns(function);
  }

  /** {@code dict.fromkeys}. */
  private boolean isBuiltinMethod(ExprTy.Call call, String name) {
    return call.func instanceof ExprTy.Attribute method
        && method.attr.equals(name)
        && !Syntax.spreads(call)
        && analysis
            .resolver()
            .references(method.value)
            .equals(Set.of(new Reference.Builtin("dict")));
  }

  /** An object of a class of the source that can be called, and that is no container of texts. */
  private boolean callable(ExprTy.Call call) {
    StmtTy.ClassDef type = analysis.methods().owner(call, true);
    if (type == null || (type.bases != null && type.bases.length > 0)) {
      return false;
    }
    boolean called = false;
    for (StmtTy statement : type.body) {
      if (statement instanceof StmtTy.FunctionDef method) {
        called |= method.name.equals("__call__");
        if (!CALLABLE.contains(method.name) && DunderPolicy.isDunder(method.name)) {
          return false;
        }
      }
    }
    return called && !analysis.program().fields().contains("keys");
  }

  private boolean isMaker(Reference.Member member) {
    if (!isLibrary()) {
      return false;
    }
    boolean types = kind == Kind.TYPES;
    return switch (member.module() + "." + member.name()) {
      case "functools.partial", "numpy.vectorize", "operator.itemgetter" -> true;
      case "numpy.dtype", "numpy.result_type", "numpy.promote_types", "datetime.timezone" -> types;
      default -> types && member.module().equals("pandas") && member.name().endsWith("Dtype");
    };
  }

  private boolean returns(StmtTy.FunctionDef function) {
    List<StmtTy.Return> results = analysis.program().returns(function);
    return !results.isEmpty()
        && !analysis.program().yields(function)
        && results.stream().allMatch(result -> result.value != null && accepts(result.value));
  }

  /** The values that {@code **} hands to named aggregation; null when they cannot be seen. */
  static ExprTy @Nullable [] spreadValues(KeywordTy spread) {
    if (spread.value instanceof ExprTy.Dict dict) {
      return dict.values == null ? new ExprTy[0] : dict.values;
    }
    return spread.value instanceof ExprTy.DictComp dict ? new ExprTy[] {dict.value} : null;
  }

  /** The keys beside {@link #spreadValues}; null for those of a mapping that is spread itself. */
  static @Nullable ExprTy[] spreadKeys(KeywordTy spread) {
    if (spread.value instanceof ExprTy.Dict dict) {
      return dict.keys == null ? new ExprTy[0] : dict.keys;
    }
    return spread.value instanceof ExprTy.DictComp dict ? new ExprTy[] {dict.key} : new ExprTy[0];
  }
}
