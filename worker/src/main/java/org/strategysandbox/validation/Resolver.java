package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can refer to, whatever the order of execution: the union over all bindings of
 * every name in it. Values that the source computes are {@link Reference#VALUE}; a module never
 * hides in one, because {@link ModuleValueCheck} refuses every place where it could.
 */
final class Resolver {
  /** A variable that is bound more often is not followed to its texts, to bound the work. */
  private static final int MAX_TEXT_BINDINGS = 50;

  private static final int MAX_TEXT = 1_000;

  /** A text put together from more expressions is not known: a chain costs its length per use. */
  private static final int MAX_TEXT_STEPS = 200;

  private final Program program;
  private final ValidationPolicy policy;
  private final IdentityHashMap<Object, Set<Reference>> values = new IdentityHashMap<>();
  private final IdentityHashMap<Object, List<Object>> dependents = new IdentityHashMap<>();
  private final ArrayDeque<Step> open = new ArrayDeque<>();

  /** A reference that has reached an expression, or the hub of a name, and goes on from there. */
  private record Step(Object from, Reference reference) {}

  /** Propagates every reference to everything that can hold it, until nothing changes. */
  Resolver(Program program, ValidationPolicy policy) {
    this.program = program;
    this.policy = policy;
    for (SSTNode node : program.nodes()) {
      if (node instanceof ExprTy expression) {
        connect(expression);
      }
    }
    while (!open.isEmpty()) {
      Step step = open.remove();
      for (Object dependent : dependents.getOrDefault(step.from, List.of())) {
        add(
            dependent,
            dependent instanceof ExprTy.Attribute attribute
                ? attribute(step.reference, attribute.attr)
                : step.reference);
      }
    }
  }

  /** Everything outside the source that the expression can refer to. */
  Set<Reference> references(ExprTy expression) {
    return values.getOrDefault(expression, Set.of());
  }

  /** Whether the expression is certainly one of these built-in functions or classes. */
  boolean isBuiltin(ExprTy expression, Set<String> names) {
    Set<Reference> found = references(expression);
    return !found.isEmpty()
        && found.stream()
            .allMatch(r -> r instanceof Reference.Builtin b && names.contains(b.name()));
  }

  private void add(Object holder, Reference reference) {
    if (values.computeIfAbsent(holder, h -> new LinkedHashSet<>(4)).add(reference)) {
      open.add(new Step(holder, reference));
    }
  }

  private void flow(Object from, Object to) {
    dependents.computeIfAbsent(from, f -> new ArrayList<>(2)).add(to);
  }

  private void connect(ExprTy expression) {
    if (expression instanceof ExprTy.Name name) {
      name(name);
    } else if (expression instanceof ExprTy.Attribute attribute) {
      flow(attribute.value, attribute);
    } else if (expression instanceof ExprTy.NamedExpr named) {
      flow(named.value, named);
    } else if (expression instanceof ExprTy.IfExp choice) {
      flow(choice.body, choice);
      flow(choice.orElse, choice);
    } else if (expression instanceof ExprTy.BoolOp choice) {
      for (ExprTy value : choice.values) {
        flow(value, choice);
      }
    } else if (!Syntax.isNone(expression)) {
      add(expression, Reference.VALUE);
    }
  }

  private void name(ExprTy.Name name) {
    Scope.Lookup lookup = program.scope(name).lookup(name.id);
    // All uses of a name in a scope share one hub, so that many uses of many bindings stay cheap.
    if (!dependents.containsKey(lookup)) {
      dependents.put(lookup, new ArrayList<>());
      for (Binding binding : lookup.bindings()) {
        binding(binding, lookup);
      }
      if (!lookup.local()) {
        outside(name.id, lookup);
      }
    }
    flow(lookup, name);
    for (Reference reference : values.getOrDefault(lookup, Set.of())) {
      add(name, reference);
    }
    if (!lookup.local() && policy.builtins().knows(name.id) && !bound(name, lookup)) {
      add(name, new Reference.Builtin(name.id));
    }
  }

  private void binding(Binding binding, Scope.Lookup hub) {
    ExprTy value = binding.value();
    switch (binding.kind()) {
      case IMPORT -> add(hub, imported(binding));
      case VALUE, PARAMETER -> {
        if (binding.kind() == Binding.Kind.PARAMETER) {
          add(hub, Reference.VALUE);
        }
        if (value != null) {
          flow(value, hub);
          for (Reference reference : references(value)) {
            add(hub, reference);
          }
        }
      }
      default -> add(hub, Reference.VALUE);
    }
  }

  private void outside(String name, Scope.Lookup hub) {
    for (String module : program.starModules()) {
      ModulePolicy listed = policy.module(module);
      boolean part = policy.module(module + "." + name) != null;
      if (listed != null && (part || listed.allows(name))) {
        add(hub, member(module, name));
      }
    }
    if (policy.injects(name)) {
      String module = policy.injectedModule(name);
      add(hub, module == null ? Reference.VALUE : new Reference.Module(module));
    }
  }

  /** Whether a name is certainly bound by the module body before this use of it. */
  boolean bound(ExprTy.Name name, Scope.Lookup lookup) {
    return !program.module().deletes(name.id) && lookup.boundBefore(name);
  }

  /** Whether nothing but what the source binds to a variable can stand behind it. */
  boolean ownsAll(ExprTy.Name name) {
    Scope.Lookup lookup = program.scope(name).lookup(name.id);
    return references(name).equals(Set.of(Reference.VALUE))
        && (lookup.local() || !policy.injects(name.id));
  }

  Reference imported(Binding binding) {
    String module = binding.module();
    if (module == null || policy.module(module) == null) {
      return Reference.VALUE;
    }
    return binding.member() == null
        ? new Reference.Module(module)
        : member(module, binding.member());
  }

  /** What a listed or unlisted name of a listed module is. */
  Reference member(String module, String name) {
    String submodule = module + "." + name;
    if (policy.module(submodule) != null) {
      return new Reference.Module(submodule);
    }
    ModulePolicy listed = policy.module(module);
    return listed != null && listed.allows(name)
        ? new Reference.Member(module, name)
        : Reference.VALUE;
  }

  private Reference attribute(Reference base, String attribute) {
    return base instanceof Reference.Module module
        ? member(module.name(), attribute)
        : Reference.VALUE;
  }

  /**
   * The texts that an expression can be, null when one of them is not known.
   *
   * @param computed whether concatenations of known texts count as known
   */
  @Nullable Set<String> texts(ExprTy expression, boolean computed) {
    Set<String> found = new HashSet<>();
    return texts(expression, computed, found, new HashSet<>()) ? found : null;
  }

  private boolean texts(ExprTy expression, boolean computed, Set<String> found, Set<ExprTy> seen) {
    String text = Syntax.text(expression);
    if (text != null) {
      found.add(text);
      return true;
    }
    if (!seen.add(expression)) {
      return true;
    }
    if (seen.size() > MAX_TEXT_STEPS) {
      return false;
    }
    if (expression instanceof ExprTy.IfExp choice) {
      return texts(choice.body, computed, found, seen)
          && texts(choice.orElse, computed, found, seen);
    }
    if (expression instanceof ExprTy.BinOp sum && computed) {
      Set<String> left = new HashSet<>();
      Set<String> right = new HashSet<>();
      Long times = sum.op == OperatorTy.Mult ? Syntax.number(sum.right) : null;
      if (times != null && texts(sum.left, true, left, seen) && left.size() == 1) {
        String part = left.iterator().next();
        found.add(part.repeat((int) Math.max(0, Math.min(times, MAX_TEXT / (part.length() + 1)))));
        return times * part.length() < MAX_TEXT;
      }
      boolean known =
          sum.op == OperatorTy.Add
              && texts(sum.left, true, left, seen)
              && texts(sum.right, true, right, seen);
      if (!known || left.size() != 1 || right.size() != 1) {
        return false;
      }
      found.add(left.iterator().next() + right.iterator().next());
      return true;
    }
    if (!(expression instanceof ExprTy.Name name)) {
      return false;
    }
    Scope.Lookup lookup = program.scope(name).lookup(name.id);
    boolean certain = lookup.local() || bound(name, lookup) || !policy.builtins().knows(name.id);
    if (lookup.bindings().isEmpty()
        || lookup.bindings().size() > MAX_TEXT_BINDINGS
        || !certain
        || policy.injects(name.id)) {
      return false;
    }
    for (Binding binding : lookup.bindings()) {
      ExprTy value = binding.value();
      if (binding.kind() != Binding.Kind.VALUE
          || value == null
          || !texts(value, computed, found, seen)) {
        return false;
      }
    }
    return true;
  }
}
