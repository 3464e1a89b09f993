package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All calls of a function that is only ever called by its name. */
final class CallSites {
  private final StmtTy.FunctionDef function;
  private final List<ExprTy.Call> calls = new ArrayList<>();

  private CallSites(StmtTy.FunctionDef function) {
    this.function = function;
  }

  /** The calls, or null when the function is also used in another way. */
  static @Nullable CallSites of(SSTNode function, Program program) {
    if (!(function instanceof StmtTy.FunctionDef definition)
        || program.scope(definition).kind() == Scope.Kind.CLASS
        || (definition.decoratorList != null && definition.decoratorList.length > 0)) {
      return null;
    }
    CallSites sites = new CallSites(definition);
    Usage usage = new Usage(program);
    for (ExprTy.Name name : program.names(definition.name)) {
      boolean refers =
          program.scope(name).lookup(name.id).bindings().stream()
              .anyMatch(b -> b.node() == definition);
      if (refers && usage.called(name) && program.parent(name) instanceof ExprTy.Call call) {
        if (Syntax.spreads(call)) {
          return null;
        }
        sites.calls.add(call);
      } else if (refers) {
        return null;
      }
    }
    return sites;
  }

  /** The function that a call certainly calls, or null. */
  static StmtTy.@Nullable FunctionDef function(ExprTy.Call call, Program program) {
    if (!(call.func instanceof ExprTy.Name name)) {
      return null;
    }
    List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
    return bindings.size() == 1
            && bindings.get(0).kind() == Binding.Kind.FUNCTION
            && bindings.get(0).node() instanceof StmtTy.FunctionDef function
        ? function
        : null;
  }

  /** What each call passes for a positional parameter; null where that cannot be told. */
  List<@Nullable ExprTy> arguments(int index) {
    List<@Nullable ExprTy> arguments = new ArrayList<>();
    var positional = Syntax.positional(function.args);
    if (index < 0 || index >= positional.size()) {
      arguments.add(null);
      return arguments;
    }
    String name = positional.get(index).arg;
    int defaults = function.args.defaults == null ? 0 : function.args.defaults.length;
    int from = index - (positional.size() - defaults);
    for (ExprTy.Call call : calls) {
      ExprTy[] args = Syntax.arguments(call);
      ExprTy passed = index < args.length ? args[index] : null;
      for (KeywordTy keyword : Syntax.keywords(call)) {
        if (name.equals(keyword.arg)) {
          passed = keyword.value;
        }
      }
      arguments.add(
          passed != null || from < 0 || function.args.defaults == null
              ? passed
              : function.args.defaults[from]);
    }
    return arguments;
  }
}
