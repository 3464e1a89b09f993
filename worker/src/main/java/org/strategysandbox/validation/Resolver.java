package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can refer to, whatever the order of execution: the union over all bindings of
 * every name in it. Values that the source computes are {@link Reference#VALUE}; a module never
 * hides in one, because {@link ModuleValueCheck} refuses every place where it could.
 */
final class Resolver {
  /** Enough for any source of 64 KiB that is not built to be slow. */
  private static final int MAX_STEPS = 5_000_000;

  private final Program program;
  private final ValidationPolicy policy;
  private final Map<ExprTy, Set<Reference>> known = new IdentityHashMap<>();
  private final Set<ExprTy> running = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean incomplete;
  private int steps;

  Resolver(Program program, ValidationPolicy policy) {
    this.program = program;
    this.policy = policy;
  }

  /**
   * Everything outside the source that the expression can refer to. Aliases are followed breadth
   * first with a visited set, so cycles of any shape are complete and cost no more than once
   * around.
   */
  Set<Reference> references(ExprTy expression) {
    Set<Reference> cached = known.get(expression);
    if (cached != null) {
      return cached;
    }
    if (!running.add(expression)) {
      incomplete = true;
      return Set.of();
    }
    boolean outerIncomplete = incomplete;
    incomplete = false;
    Set<Reference> found = new LinkedHashSet<>();
    Set<ExprTy> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<ExprTy> open = new ArrayDeque<>();
    open.add(expression);
    while (!open.isEmpty()) {
      ExprTy next = open.remove();
      if (seen.add(next)) {
        spend();
        Set<Reference> complete = known.get(next);
        if (complete != null) {
          found.addAll(complete);
        } else {
          expand(next, found, open);
        }
      }
    }
    running.remove(expression);
    if (!incomplete) {
      known.put(expression, found);
    }
    // Only the outermost question has no open ones around it that could miss something.
    incomplete = !running.isEmpty() && (incomplete || outerIncomplete);
    return found;
  }

  private void spend() {
    if (++steps > MAX_STEPS) {
      throw new TooManyAliasesException();
    }
  }

  private void expand(ExprTy expression, Set<Reference> found, ArrayDeque<ExprTy> open) {
    if (expression instanceof ExprTy.Name name) {
      name(name, found, open);
    } else if (expression instanceof ExprTy.Attribute attribute) {
      for (Reference base : references(attribute.value)) {
        found.add(attribute(base, attribute.attr));
      }
    } else if (expression instanceof ExprTy.NamedExpr named) {
      open.add(named.value);
    } else if (expression instanceof ExprTy.IfExp choice) {
      open.add(choice.body);
      open.add(choice.orElse);
    } else if (expression instanceof ExprTy.BoolOp choice) {
      open.addAll(List.of(choice.values));
    } else if (!Syntax.isNone(expression)) {
      found.add(Reference.VALUE);
    }
  }

  private void name(ExprTy.Name name, Set<Reference> found, ArrayDeque<ExprTy> open) {
    Scope.Lookup lookup = program.scope(name).lookup(name.id);
    for (Binding binding : lookup.bindings()) {
      ExprTy value = binding.value();
      switch (binding.kind()) {
        case IMPORT -> found.add(imported(binding));
        case VALUE -> {
          if (value != null) {
            open.add(value);
          }
        }
        case PARAMETER -> {
          found.add(Reference.VALUE);
          if (value != null) {
            open.add(value);
          }
        }
        default -> found.add(Reference.VALUE);
      }
    }
    if (!lookup.local()) {
      outside(name, lookup, found);
    }
  }

  private void outside(ExprTy.Name name, Scope.Lookup lookup, Set<Reference> found) {
    for (String module : program.starModules()) {
      ModulePolicy listed = policy.module(module);
      if (listed != null && listed.allows(name.id)) {
        found.add(member(module, name.id));
      }
    }
    if (policy.injects(name.id)) {
      String module = policy.injectedModule(name.id);
      found.add(module == null ? Reference.VALUE : new Reference.Module(module));
    }
    if (policy.builtins().knows(name.id) && !bound(name, lookup)) {
      found.add(new Reference.Builtin(name.id));
    }
  }

  /** Whether a name is certainly bound by the module body before this use of it. */
  boolean bound(ExprTy.Name name, Scope.Lookup lookup) {
    if (program.module().deletes(name.id)) {
      return false;
    }
    for (Binding binding : lookup.bindings()) {
      if (binding.unconditional() && endsBefore(binding.node(), name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsBefore(SSTNode statement, SSTNode use) {
    var bound = statement.getSourceRange();
    var used = use.getSourceRange();
    // The body of a function or class may use its own name; it runs later or is bound by then.
    boolean definition =
        statement instanceof StmtTy.FunctionDef || statement instanceof StmtTy.ClassDef;
    int line = definition ? bound.startLine : bound.endLine;
    int column = definition ? bound.startColumn : bound.endColumn;
    return used.startLine > line || (used.startLine == line && used.startColumn >= column);
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
    if (expression instanceof ExprTy.IfExp choice) {
      return texts(choice.body, computed, found, seen)
          && texts(choice.orElse, computed, found, seen);
    }
    if (expression instanceof ExprTy.BinOp sum && computed) {
      Set<String> left = new HashSet<>();
      Set<String> right = new HashSet<>();
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
    if (lookup.bindings().isEmpty() || !certain || policy.injects(name.id)) {
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

  /** The source is built so that following its aliases would take too long. */
  static final class TooManyAliasesException extends RuntimeException {
    TooManyAliasesException() {
      super("Too many aliases to follow", null, false, false);
    }
  }
}
