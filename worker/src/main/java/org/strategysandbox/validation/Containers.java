package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether lists and dictionaries of accepted values stay what they are in the source: every use of
 * the name that holds one is looked at, and what puts something in must put accepted values in.
 */
final class Containers {
  /** A variable that is used more often is not followed, to bound the work. */
  private static final int MAX_USES = 200;

  /** Built-in functions that read the items of a container and leave it as it is. */
  private static final Set<String> READERS =
      Set.of("list", "tuple", "set", "len", "sorted", "enumerate", "zip", "print", "dict");

  /** Methods of lists and dictionaries that put nothing in; with flat ones nothing leaks out. */
  private static final Set<String> READING =
      Set.of("items", "values", "keys", "get", "copy", "index", "count", "pop", "remove", "clear");

  private static final Map<String, Integer> ADDING =
      Map.of("append", 0, "add", 0, "extend", 0, "update", 0, "insert", 1);

  private static final Set<String> FUNCTION_KEYWORDS = Set.of("func", "aggfunc");

  private final Analysis analysis;
  private final Predicate<ExprTy> accepted;
  private final boolean types;
  private final Map<String, Boolean> passed = new HashMap<>();
  private final IdentityHashMap<ExprTy, Boolean> scalars = new IdentityHashMap<>();

  Containers(Analysis analysis, Predicate<ExprTy> accepted, boolean types) {
    this.analysis = analysis;
    this.accepted = accepted;
    this.types = types;
  }

  static boolean isDisplay(ExprTy value) {
    return Syntax.items(value) != null
        || value instanceof ExprTy.Dict
        || value instanceof ExprTy.Set
        || value instanceof ExprTy.ListComp
        || value instanceof ExprTy.DictComp;
  }

  /** Whether the value, which is accepted, is nothing that can be changed. */
  boolean scalar(ExprTy value) {
    // What depends on itself counts as a container.
    Boolean known = scalars.putIfAbsent(value, false);
    if (known != null) {
      return known;
    }
    boolean found = analysis.effort().enter() && isScalar(value);
    analysis.effort().leave();
    scalars.put(value, found);
    return found;
  }

  private boolean isScalar(ExprTy value) {
    if (value instanceof ExprTy.Constant || value instanceof ExprTy.Lambda) {
      return true;
    }
    if (value instanceof ExprTy.Tuple tuple) {
      return tuple.elements == null || Arrays.stream(tuple.elements).allMatch(this::scalar);
    }
    if (value instanceof ExprTy.IfExp choice) {
      return scalar(choice.body) && scalar(choice.orElse);
    }
    if (value instanceof ExprTy.BoolOp choice) {
      return Arrays.stream(choice.values).allMatch(this::scalar);
    }
    if (value instanceof ExprTy.NamedExpr named) {
      return scalar(named.value);
    }
    if (value instanceof ExprTy.BinOp sum) {
      return !isDisplay(sum.left) && !isDisplay(sum.right);
    }
    if (value instanceof ExprTy.Call call) {
      // An object of the source stays one.
      return isMember(call) || analysis.methods().owner(call, true) != null;
    }
    if (value instanceof ExprTy.Attribute attribute) {
      List<ExprTy> fields = new OwnFields(analysis).values(attribute);
      return fields == null || fields.stream().allMatch(this::scalar);
    }
    return value instanceof ExprTy.Name name
        && analysis.program().scope(name).lookup(name.id).bindings().stream()
            .allMatch(this::scalar);
  }

  private boolean scalar(Binding binding) {
    return switch (binding.kind()) {
      case FUNCTION, CLASS, IMPORT -> true;
      case VALUE -> binding.value() != null && scalar(binding.value());
      case ELEMENT ->
          binding.value() != null
              && new Elements(analysis, this, accepted).scalar(binding.value(), binding.index());
      case PARAMETER -> {
        CallSites sites = CallSites.of(binding.node(), analysis);
        yield sites != null
            && sites.arguments(binding.index()).stream().allMatch(a -> a != null && scalar(a));
      }
      case UNKNOWN -> false;
    };
  }

  /** Whether a display holds no other containers, so that its items cannot be changed either. */
  boolean flat(ExprTy value) {
    boolean found = analysis.effort().enter() && isFlat(value);
    analysis.effort().leave();
    return found;
  }

  private boolean isFlat(ExprTy value) {
    if (value instanceof ExprTy.Name name) {
      return analysis.program().scope(name).lookup(name.id).bindings().stream()
          .allMatch(this::flat);
    }
    if (value instanceof ExprTy.Attribute attribute) {
      List<ExprTy> fields = new OwnFields(analysis).values(attribute);
      return fields != null && fields.stream().allMatch(f -> isDisplay(f) ? flat(f) : scalar(f));
    }
    if (value instanceof ExprTy.Dict dict) {
      return dict.values == null || Arrays.stream(dict.values).allMatch(this::scalar);
    }
    if (value instanceof ExprTy.ListComp list) {
      return scalar(list.element);
    }
    if (value instanceof ExprTy.DictComp dict) {
      return scalar(dict.value);
    }
    if (value instanceof ExprTy.Call call && isDictCall(call)) {
      return Arrays.stream(Syntax.keywords(call)).allMatch(k -> k.arg != null && scalar(k.value));
    }
    ExprTy[] items = Syntax.items(value);
    return items == null ? scalar(value) : Arrays.stream(items).allMatch(this::scalar);
  }

  /** {@code dict(close='last')}, whose values are those of its keywords. */
  boolean isDictCall(ExprTy.Call call) {
    return Syntax.arguments(call).length == 0
        && analysis.resolver().references(call.func).equals(Set.of(new Reference.Builtin("dict")));
  }

  private boolean flat(Binding binding) {
    ExprTy value = binding.value();
    return switch (binding.kind()) {
      case VALUE ->
          value != null
              && ((isDisplay(value) || value instanceof ExprTy.Call) ? flat(value) : scalar(value));
      case PARAMETER -> {
        CallSites sites = CallSites.of(binding.node(), analysis);
        yield sites != null
            && sites.arguments(binding.index()).stream()
                .allMatch(a -> a != null && isDisplay(a) && flat(a));
      }
      case UNKNOWN -> binding.node() instanceof StmtTy.AugAssign sum && flat(sum.value);
      default -> false;
    };
  }

  /** Whether a name that the node binds to an accepted value holds accepted values for ever. */
  boolean keeps(String name, ExprTy value, SSTNode node) {
    if (scalar(value)) {
      return true;
    }
    boolean alone =
        node instanceof StmtTy.Assign assign
            ? assign.targets.length == 1
            : !(node instanceof ExprTy.NamedExpr named) || harmless(named, false);
    return alone && unchanged(name, flat(value));
  }

  boolean keeps(String name, ExprTy value) {
    return scalar(value) || unchanged(name, flat(value));
  }

  /**
   * Whether every use of a variable or attribute of this name, wherever it is, leaves what it holds
   * as it is, or adds accepted values.
   *
   * @param flat whether it holds no other containers
   */
  boolean unchanged(String name, boolean flat) {
    List<ExprTy> uses = new ArrayList<>(analysis.program().names(name));
    if (analysis.program().fields().contains(name)
        || !analysis.program().classBindings(name).isEmpty()) {
      if (!analysis.program().names("getattr").isEmpty()
          || analysis.program().readByPattern(name)) {
        return false;
      }
      uses.addAll(analysis.program().attributes(name));
    }
    return uses.size() <= MAX_USES
        && ((flat && uses.stream().allMatch(use -> harmless(use, true)))
            || uses.stream().allMatch(use -> harmless(use, false)));
  }

  private boolean harmless(ExprTy use, boolean flat) {
    boolean found = analysis.effort().enter() && isHarmless(use, flat);
    analysis.effort().leave();
    return found;
  }

  private boolean isHarmless(ExprTy use, boolean flat) {
    SSTNode parent = parent(use);
    if (isStore(use)) {
      return !(parent instanceof StmtTy.AugAssign sum) || grows(sum, flat);
    }
    ExprTy value = use;
    while (parent instanceof ExprTy.Subscript item && item.value == value) {
      if (item.context == ExprContextTy.Store) {
        return value == use && stores(item, flat);
      }
      if (flat || item.context != ExprContextTy.Load) {
        return value == use;
      }
      value = item;
      parent = parent(item);
    }
    if (parent instanceof KeywordTy keyword) {
      return parent(keyword) instanceof ExprTy.Call call && keyword(call, keyword, flat);
    }
    if (parent instanceof ExprTy.Call call) {
      return call.func != value && argument(call, value, flat);
    }
    if (parent instanceof ExprTy.Attribute method
        && parent(method) instanceof ExprTy.Call call
        && call.func == method) {
      return method(call, method.attr, flat);
    }
    return reads(parent, value, flat);
  }

  private static boolean isStore(ExprTy use) {
    return (use instanceof ExprTy.Name name && Syntax.isStore(name.context))
        || (use instanceof ExprTy.Attribute attribute && Syntax.isStore(attribute.context));
  }

  private @Nullable SSTNode parent(SSTNode node) {
    return analysis.program().parent(node);
  }

  private boolean reads(@Nullable SSTNode parent, ExprTy value, boolean flat) {
    if (parent instanceof StmtTy.For loop && loop.iter == value) {
      return flat;
    }
    for (ComprehensionTy generator : Syntax.generators(parent)) {
      if (generator.iter == value) {
        return flat;
      }
    }
    if (parent instanceof ExprTy.Starred || parent instanceof ExprTy.Dict) {
      boolean key = parent instanceof ExprTy.Dict dict && !spreads(dict, value);
      return flat && !key;
    }
    if (parent instanceof ExprTy.Compare compare) {
      boolean contains =
          compare.ops.length == 1
              && (compare.ops[0] == CmpOpTy.In || compare.ops[0] == CmpOpTy.NotIn);
      return flat && contains && compare.left != value;
    }
    return parent instanceof StmtTy.Expr
        || (parent instanceof StmtTy.If choice && choice.test == value)
        || parent instanceof ExprTy.FormattedValue;
  }

  private static boolean spreads(ExprTy.Dict dict, ExprTy value) {
    for (int i = 0; dict.values != null && i < dict.values.length; i++) {
      if (dict.values[i] == value) {
        return dict.keys[i] == null;
      }
    }
    return false;
  }

  private boolean puts(ExprTy value, boolean flat) {
    boolean fresh = scalar(value) || (isDisplay(value) && !flat);
    return fresh && accepted.test(value);
  }

  private boolean grows(StmtTy.AugAssign sum, boolean flat) {
    return sum.op == OperatorTy.Add
        && sum.value instanceof ExprTy.List list
        && (!flat || flat(list))
        && accepted.test(list);
  }

  private boolean stores(ExprTy.Subscript item, boolean flat) {
    return parent(item) instanceof StmtTy.Assign assign
        && assign.targets.length == 1
        && !(item.slice instanceof ExprTy.Slice)
        && puts(assign.value, flat);
  }

  private boolean method(ExprTy.Call call, String method, boolean flat) {
    Integer at = ADDING.get(method);
    if (at == null) {
      boolean nothingLeaks = flat || method.equals("keys") || method.equals("clear");
      return nothingLeaks && READING.contains(method);
    }
    ExprTy[] args = Syntax.arguments(call);
    boolean whole = method.equals("extend") || method.equals("update");
    for (int i = 0; i < args.length; i++) {
      boolean added = !whole && i == at;
      if (args[i] instanceof ExprTy.Starred
          || (added && !puts(args[i], flat))
          || (whole
              && !(isDisplay(args[i]) && (!flat || flat(args[i])) && accepted.test(args[i])))) {
        return false;
      }
    }
    return Arrays.stream(Syntax.keywords(call)).allMatch(k -> k.arg != null && puts(k.value, flat));
  }

  private boolean keyword(ExprTy.Call call, KeywordTy keyword, boolean flat) {
    if (keyword.arg == null) {
      return flat;
    }
    boolean position =
        FUNCTION_KEYWORDS.contains(keyword.arg)
            ? checked(call) || member(call)
            : types && TextPositions.KEYWORDS.containsKey(keyword.arg) && member(call);
    return position || handedOn(CallSites.parameter(call, keyword.arg, analysis), flat);
  }

  private boolean argument(ExprTy.Call call, ExprTy value, boolean flat) {
    Set<Reference> callees = analysis.resolver().references(call.func);
    boolean reader =
        !callees.isEmpty()
            && callees.stream()
                .allMatch(r -> r instanceof Reference.Builtin b && READERS.contains(b.name()));
    if (reader) {
      return flat;
    }
    int index = Arrays.asList(Syntax.arguments(call)).indexOf(value);
    boolean position = index == 0 && checked(call);
    boolean type =
        types
            && call.func instanceof ExprTy.Attribute method
            && (member(call) || TextPositions.ofMethod(method.attr).containsKey(index))
            && !own(method.attr);
    return position || type || handedOn(CallSites.parameter(call, index, analysis), flat);
  }

  /** A function of the source gets it, where the parameter is looked at in the same way. */
  private boolean handedOn(@Nullable String parameter, boolean flat) {
    if (parameter == null) {
      return false;
    }
    String key = parameter + (flat ? "" : "*");
    Boolean known = passed.putIfAbsent(key, true);
    if (known == null) {
      known = unchanged(parameter, flat);
      passed.put(key, known);
    }
    return known;
  }

  private boolean own(String method) {
    return analysis.program().methods().contains(method)
        || analysis.program().fields().contains(method);
  }

  /** Calls of library methods on values do not change the aggregations they are given. */
  private boolean checked(ExprTy.Call call) {
    return call.func instanceof ExprTy.Attribute attribute
        && analysis.policy().attributes().checked().containsKey(attribute.attr)
        && !own(attribute.attr);
  }

  private boolean member(ExprTy.Call call) {
    return isMember(call)
        && analysis.resolver().references(call.func).stream()
            .noneMatch(r -> r instanceof Reference.Member m && handsOn(m));
  }

  private boolean isMember(ExprTy.Call call) {
    Set<Reference> callees = analysis.resolver().references(call.func);
    return !callees.isEmpty() && callees.stream().allMatch(Reference.Member.class::isInstance);
  }

  /** These give their arguments to functions of the source. */
  private static boolean handsOn(Reference.Member member) {
    boolean data = member.module().startsWith("numpy") || member.module().startsWith("pandas");
    return !data
        || member.name().startsWith("apply")
        || member.name().startsWith("from")
        || member.name().equals("vectorize")
        || member.name().equals("piecewise");
  }
}
