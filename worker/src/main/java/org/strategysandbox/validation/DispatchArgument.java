package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
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
  /** Built-in functions that read the items of a container and leave it as it is. */
  private static final Set<String> READERS =
      Set.of("list", "tuple", "set", "len", "sorted", "enumerate", "zip", "max", "min", "print");

  private static final Set<String> VIEWS = Set.of("items", "values", "keys");

  private static final Set<String> TYPE_READS = Set.of("dtype", "dtypes", "tz", "tzinfo");

  private final Analysis analysis;
  private final Predicate<String> texts;
  private final boolean types;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private DispatchArgument(Analysis analysis, Predicate<String> texts, boolean types) {
    this.analysis = analysis;
    this.texts = texts;
    this.types = types;
  }

  /** Functions and listed aggregation names. */
  static DispatchArgument functions(Analysis analysis) {
    return new DispatchArgument(analysis, analysis.policy().aggregations()::contains, false);
  }

  /** Types of elements, time zones and texts that the predicate accepts. */
  static DispatchArgument types(Analysis analysis, Predicate<String> texts) {
    return new DispatchArgument(analysis, texts, true);
  }

  boolean accepts(ExprTy value) {
    if (!seen.add(value)) {
      return true;
    }
    String text = Syntax.text(value);
    if (text != null) {
      return texts.test(text);
    }
    if (value instanceof ExprTy.Constant constant) {
      return constant.value.kind != ConstantValue.Kind.BYTES;
    }
    if (value instanceof ExprTy.Lambda) {
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
      return member(attribute) || typeRead(attribute) || ownMethod(attribute);
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
      for (int i = 0; dict.keys != null && i < dict.keys.length; i++) {
        if (dict.keys[i] == null) {
          return false;
        }
      }
      return dict.values == null || acceptsAll(dict.values);
    }
    if (value instanceof ExprTy.IfExp choice) {
      return accepts(choice.body) && accepts(choice.orElse);
    }
    if (value instanceof ExprTy.BoolOp choice) {
      return acceptsAll(choice.values);
    }
    if (value instanceof ExprTy.NamedExpr named) {
      return accepts(named.value);
    }
    if (value instanceof ExprTy.ListComp list) {
      return accepts(list.element);
    }
    if (value instanceof ExprTy.DictComp dict) {
      return accepts(dict.value);
    }
    return value instanceof ExprTy.BinOp sum
        && sum.op == OperatorTy.Add
        && Syntax.items(sum.left) != null
        && Syntax.items(sum.right) != null
        && accepts(sum.left)
        && accepts(sum.right);
  }

  private boolean acceptsAll(ExprTy[] values) {
    for (ExprTy value : values) {
      if (!accepts(value)) {
        return false;
      }
    }
    return true;
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
      if (fromOutside || builtin || reference instanceof Reference.Module) {
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
    return switch (binding.kind()) {
      case FUNCTION, CLASS -> true;
      case IMPORT -> analysis.resolver().imported(binding) instanceof Reference.Member;
      case VALUE ->
          binding.value() != null
              && accepts(binding.value())
              && (!isContainer(binding.value()) || unchanged(name, isFlat(binding.value())));
      case ELEMENT -> binding.value() != null && elements(binding.value(), binding.index());
      case PARAMETER -> parameter(binding);
      case UNKNOWN -> false;
    };
  }

  private static boolean isContainer(ExprTy value) {
    return !(value instanceof ExprTy.Constant
        || value instanceof ExprTy.Lambda
        || value instanceof ExprTy.Attribute);
  }

  /** Whether a display holds no other containers, so that its items cannot be changed either. */
  private static boolean isFlat(ExprTy value) {
    ExprTy[] items =
        value instanceof ExprTy.Dict dict
            ? (dict.values == null ? new ExprTy[0] : dict.values)
            : Syntax.items(value);
    return items != null
        && Arrays.stream(items).allMatch(item -> !isContainer(item) || item instanceof ExprTy.Name);
  }

  /** A container that a variable holds must not be changed anywhere through that variable. */
  private boolean unchanged(ExprTy.Name name, boolean flat) {
    return analysis.program().names(name.id).stream()
        .allMatch(use -> harmless(use) || (flat && iterated(use)));
  }

  private boolean iterated(ExprTy.Name use) {
    SSTNode parent = analysis.program().parent(use);
    SSTNode iterated = use;
    if (parent instanceof ExprTy.Attribute view
        && VIEWS.contains(view.attr)
        && analysis.program().parent(view) instanceof ExprTy.Call call) {
      iterated = call;
      parent = analysis.program().parent(call);
    }
    if (parent instanceof ExprTy.Call reader && reader.func != iterated) {
      Set<Reference> callees = analysis.resolver().references(reader.func);
      return !callees.isEmpty()
          && callees.stream()
              .allMatch(r -> r instanceof Reference.Builtin b && READERS.contains(b.name()));
    }
    return (parent instanceof StmtTy.For loop && loop.iter == iterated)
        || (parent instanceof ComprehensionTy generator && generator.iter == iterated);
  }

  private boolean harmless(ExprTy.Name use) {
    SSTNode parent = analysis.program().parent(use);
    if (Syntax.isStore(use.context)) {
      return !(parent instanceof StmtTy.AugAssign);
    }
    if (parent instanceof KeywordTy) {
      return analysis.program().parent(parent) instanceof ExprTy.Call call && checked(call);
    }
    return parent instanceof ExprTy.Call call && call.func != use && checked(call);
  }

  /** Calls of library methods on values do not change the aggregations they are given. */
  private boolean checked(ExprTy.Call call) {
    return call.func instanceof ExprTy.Attribute attribute
        && (analysis.policy().attributes().checked().containsKey(attribute.attr)
            || (types && !TextPositions.ofMethod(attribute.attr).isEmpty()))
        && !analysis.program().methods().contains(attribute.attr)
        && !analysis.program().fields().contains(attribute.attr);
  }

  private boolean elements(ExprTy iterated, int index) {
    ExprTy mapping = valuesOf(iterated, index);
    if (mapping != null) {
      return accepts(mapping);
    }
    ExprTy[] items = Syntax.items(iterated);
    if (items == null) {
      return index < 0 && iterated instanceof ExprTy.Name && accepts(iterated);
    }
    for (ExprTy item : items) {
      ExprTy[] parts = index < 0 ? null : Syntax.items(item);
      ExprTy chosen = index < 0 ? item : null;
      if (parts != null && index < parts.length && Syntax.noStars(parts)) {
        chosen = parts[index];
      }
      if (chosen == null || !accepts(chosen)) {
        return false;
      }
    }
    return true;
  }

  /** The mapping whose values {@code m.values()}, or the second items of {@code m.items()}, are. */
  private static @Nullable ExprTy valuesOf(ExprTy iterated, int index) {
    if (!(iterated instanceof ExprTy.Call call)
        || Syntax.arguments(call).length > 0
        || !(call.func instanceof ExprTy.Attribute view)) {
      return null;
    }
    boolean values = view.attr.equals("items") ? index == 1 : view.attr.equals("values");
    boolean mapping = view.value instanceof ExprTy.Dict || view.value instanceof ExprTy.Name;
    return values && mapping ? view.value : null;
  }

  private boolean parameter(Binding parameter) {
    CallSites sites = CallSites.of(parameter.node(), analysis.program());
    return sites != null
        && sites.arguments(parameter.index()).stream().allMatch(a -> a != null && accepts(a));
  }

  private boolean ownMethod(ExprTy.Attribute attribute) {
    return new MethodReference(analysis.program()).resolves(attribute);
  }

  /** The type that a frame, an array or an index says it has. */
  private boolean typeRead(ExprTy.Attribute attribute) {
    return types
        && TYPE_READS.contains(attribute.attr)
        && !analysis.program().fields().contains(attribute.attr)
        && !analysis.program().methods().contains(attribute.attr);
  }

  private boolean member(ExprTy.Attribute attribute) {
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
    StmtTy.FunctionDef function = CallSites.function(call, analysis.program());
    return function != null && returns(function);
  }

  private boolean isMaker(Reference.Member member) {
    return switch (member.module() + "." + member.name()) {
      case "functools.partial", "numpy.vectorize", "operator.itemgetter", "pandas.NamedAgg" -> true;
      case "numpy.dtype", "numpy.result_type", "numpy.promote_types", "datetime.timezone" -> types;
      default -> types && member.module().equals("pandas") && member.name().endsWith("Dtype");
    };
  }

  private boolean returns(StmtTy.FunctionDef function) {
    List<StmtTy.Return> results = analysis.program().returns(function);
    return !results.isEmpty()
        && results.stream().allMatch(result -> result.value != null && accepts(result.value));
  }
}
