package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every scope of a source and every binding of a name, in one walk. */
final class ScopeBuilder extends TreeWalker {
  private record Pending(Scope scope, String name, Binding binding) {}

  private final Program program;
  private final List<Pending> pending = new ArrayList<>();
  private Scope scope;
  private @Nullable SSTNode current;

  ScopeBuilder(Program program) {
    this.program = program;
    this.scope = program.module();
  }

  void build(StmtTy[] body) {
    walkAll(body);
    // Only now are all global and nonlocal declarations known.
    pending.forEach(p -> p.scope.bind(p.name, p.binding));
  }

  @Override
  protected void enter(SSTNode node) {
    program.add(node, current, scope);
    SSTNode outer = current;
    current = node;
    node.accept(this);
    current = outer;
  }

  private void within(Scope.Kind kind, Runnable work) {
    Scope outer = scope;
    scope = new Scope(kind, outer);
    work.run();
    scope = outer;
  }

  private void bind(@Nullable String name, Binding binding) {
    if (name != null) {
      pending.add(new Pending(scope, name, binding));
      if (scope.kind() == Scope.Kind.CLASS && !(binding.node() instanceof StmtTy.FunctionDef)) {
        program.bindInClass(name, binding);
      }
    }
  }

  /** Whether the current node is a statement of the module body. */
  private boolean unconditional() {
    return current != null && program.parent(current) == null;
  }

  private SSTNode here(SSTNode fallback) {
    return current == null ? fallback : current;
  }

  private void bindTarget(ExprTy target, @Nullable ExprTy value, boolean element) {
    if (target instanceof ExprTy.Name name) {
      SSTNode at = here(target);
      boolean once = unconditional() && !element;
      if (value == null) {
        bind(name.id, Binding.unknown(at, once));
      } else if (element) {
        bind(name.id, Binding.element(at, value, -1, false));
      } else {
        bind(name.id, Binding.value(at, value, once));
      }
    } else if (target instanceof ExprTy.Starred starred) {
      bindTarget(starred.value, null, false);
    } else {
      bindItems(target, value, element);
    }
  }

  private void bindItems(ExprTy target, @Nullable ExprTy value, boolean element) {
    ExprTy[] targets = Syntax.items(target);
    ExprTy[] values = value == null || element ? null : Syntax.items(value);
    boolean pairs =
        values != null
            && targets != null
            && values.length == targets.length
            && Syntax.noStars(targets)
            && Syntax.noStars(values);
    for (int i = 0; targets != null && i < targets.length; i++) {
      if (pairs && values != null) {
        bindTarget(targets[i], values[i], false);
      } else if (element && value != null && targets[i] instanceof ExprTy.Name name) {
        bind(name.id, Binding.element(here(target), value, i, false));
      } else {
        bindTarget(targets[i], null, false);
      }
    }
  }

  @Override
  public @Nullable Void visit(StmtTy.FunctionDef node) {
    bindFunction(node.name, node, node.decoratorList);
    walkAll(node.decoratorList);
    walk(node.returns);
    function(node, node.args, () -> walkAll(node.body));
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.AsyncFunctionDef node) {
    bindFunction(node.name, node, node.decoratorList);
    walkAll(node.decoratorList);
    walk(node.returns);
    function(node, node.args, () -> walkAll(node.body));
    return null;
  }

  private void bindFunction(String name, SSTNode node, ExprTy @Nullable [] decorators) {
    boolean plain = decorators == null || decorators.length == 0;
    if (scope.kind() == Scope.Kind.CLASS) {
      program.methods().add(name);
      if (node instanceof StmtTy.FunctionDef method) {
        program.addMethod(method);
      }
      if (!plain) {
        program.decoratedMethods().add(name);
      }
    }
    bind(
        name,
        plain
            ? Binding.definition(Binding.Kind.FUNCTION, node, unconditional())
            : Binding.unknown(node, unconditional()));
  }

  @Override
  public @Nullable Void visit(ExprTy.Lambda node) {
    function(node, node.args, () -> walk(node.body));
    return null;
  }

  /** Defaults and annotations belong to the enclosing scope, parameters and body to their own. */
  private void function(SSTNode function, @Nullable ArgumentsTy args, Runnable body) {
    walk(args);
    within(
        Scope.Kind.FUNCTION,
        () -> {
          if (args != null) {
            bindParameters(function, args);
          }
          body.run();
        });
  }

  private void bindParameters(SSTNode function, ArgumentsTy args) {
    List<ArgTy> positional = Syntax.positional(args);
    int defaults = args.defaults == null ? 0 : args.defaults.length;
    for (int i = 0; i < positional.size(); i++) {
      int from = i - (positional.size() - defaults);
      ExprTy value = from >= 0 && args.defaults != null ? args.defaults[from] : null;
      bind(positional.get(i).arg, Binding.parameter(function, i, value));
    }
    for (int i = 0; args.kwOnlyArgs != null && i < args.kwOnlyArgs.length; i++) {
      ExprTy value = args.kwDefaults == null ? null : args.kwDefaults[i];
      bind(args.kwOnlyArgs[i].arg, Binding.parameter(function, -1, value));
    }
    if (args.varArg != null) {
      bind(args.varArg.arg, Binding.unknown(args.varArg, false));
    }
    if (args.kwArg != null) {
      bind(args.kwArg.arg, Binding.unknown(args.kwArg, false));
    }
  }

  @Override
  public @Nullable Void visit(StmtTy.ClassDef node) {
    bind(node.name, Binding.definition(Binding.Kind.CLASS, node, unconditional()));
    walkAll(node.decoratorList);
    walkAll(node.bases);
    walkAll(node.keywords);
    within(Scope.Kind.CLASS, () -> walkAll(node.body));
    return null;
  }

  private void comprehension(ComprehensionTy[] generators, ExprTy... parts) {
    // As in Python: the first iterable belongs to the enclosing scope.
    walk(generators[0].iter);
    within(
        Scope.Kind.COMPREHENSION,
        () -> {
          for (int i = 0; i < generators.length; i++) {
            ComprehensionTy generator = generators[i];
            program.add(generator, current, scope);
            bindTarget(generator.target, generator.iter, true);
            walk(generator.target);
            if (i > 0) {
              walk(generator.iter);
            }
            walkAll(generator.ifs);
          }
          walkAll(parts);
        });
  }

  @Override
  public @Nullable Void visit(ExprTy.ListComp node) {
    comprehension(node.generators, node.element);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.SetComp node) {
    comprehension(node.generators, node.element);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.GeneratorExp node) {
    comprehension(node.generators, node.element);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.DictComp node) {
    comprehension(node.generators, node.key, node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Assign node) {
    for (ExprTy target : node.targets) {
      bindTarget(target, node.value, false);
    }
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(StmtTy.AugAssign node) {
    bindTarget(node.target, null, false);
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(StmtTy.AnnAssign node) {
    if (node.value != null) {
      bindTarget(node.target, node.value, false);
    } else if (node.target instanceof ExprTy.Name name) {
      bind(name.id, Binding.unknown(node, false));
    }
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(StmtTy.For node) {
    bindTarget(node.target, node.iter, true);
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(StmtTy.AsyncFor node) {
    bindTarget(node.target, null, false);
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(WithItemTy node) {
    if (node.optionalVars != null) {
      bindTarget(node.optionalVars, null, false);
    }
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(ExprTy.NamedExpr node) {
    Scope inner = scope;
    Scope target = scope;
    while (target.kind() == Scope.Kind.COMPREHENSION && target.parent() != null) {
      target = target.parent();
    }
    scope = target;
    bindTarget(node.target, node.value, false);
    scope = inner;
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(StmtTy.Delete node) {
    for (ExprTy target : node.targets) {
      delete(target);
    }
    return super.visit(node);
  }

  private void delete(ExprTy target) {
    if (target instanceof ExprTy.Name name) {
      program.module().delete(name.id);
      notMethods(name.id);
    }
    ExprTy[] items = Syntax.items(target);
    for (int i = 0; items != null && i < items.length; i++) {
      delete(items[i]);
    }
  }

  /** What a class body deletes, or binds elsewhere, is not a method of the class after all. */
  private void notMethods(String... names) {
    if (scope.kind() == Scope.Kind.CLASS) {
      program.fields().addAll(List.of(names));
    }
  }

  @Override
  public @Nullable Void visit(ExceptHandlerTy.ExceptHandler node) {
    if (node.name != null) {
      bind(node.name, Binding.unknown(node, false));
      program.module().delete(node.name);
    }
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchAs node) {
    bind(node.name, Binding.unknown(node, false));
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchStar node) {
    bind(node.name, Binding.unknown(node, false));
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchMapping node) {
    bind(node.rest, Binding.unknown(node, false));
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(StmtTy.Global node) {
    notMethods(node.names);
    for (String name : node.names) {
      scope.declareGlobal(name);
    }
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Nonlocal node) {
    notMethods(node.names);
    for (String name : node.names) {
      scope.declareNonlocal(name);
    }
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Import node) {
    for (AliasTy alias : node.names) {
      int dot = alias.name.indexOf('.');
      String top = dot < 0 ? alias.name : alias.name.substring(0, dot);
      boolean named = alias.asName != null;
      bind(
          named ? alias.asName : top,
          Binding.imported(node, named ? alias.name : top, null, unconditional()));
    }
    return super.visit(node);
  }

  @Override
  public @Nullable Void visit(StmtTy.ImportFrom node) {
    String module = node.module == null ? "" : node.module;
    for (AliasTy alias : node.names) {
      if (alias.name.equals("*")) {
        program.starModules().add(module);
      } else {
        bind(
            alias.asName != null ? alias.asName : alias.name,
            Binding.imported(node, module, alias.name, unconditional()));
      }
    }
    return super.visit(node);
  }
}
