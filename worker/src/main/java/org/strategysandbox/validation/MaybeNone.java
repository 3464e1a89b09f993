package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an argument can be None, so that pandas looks at the keywords for functions instead. What
 * is not understood can be.
 */
final class MaybeNone {
  private final Analysis analysis;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  MaybeNone(Analysis analysis) {
    this.analysis = analysis;
  }

  boolean accepts(ExprTy value) {
    if (value instanceof ExprTy.Constant) {
      return Syntax.isNone(value);
    }
    if (value instanceof ExprTy.Lambda
        || value instanceof ExprTy.JoinedStr
        || value instanceof ExprTy.BinOp
        || Containers.isDisplay(value)) {
      return false;
    }
    if (value instanceof ExprTy.Attribute) {
      return false; // A function of a library or a method, else it is refused anyway.
    }
    if (value instanceof ExprTy.IfExp choice) {
      return accepts(choice.body) || accepts(choice.orElse);
    }
    if (value instanceof ExprTy.NamedExpr named) {
      return accepts(named.value);
    }
    if (value instanceof ExprTy.Name name) {
      return variable(name);
    }
    return true;
  }

  private boolean variable(ExprTy.Name name) {
    if (!seen.add(name) || !analysis.effort().step()) {
      return false;
    }
    for (Binding binding : analysis.program().scope(name).lookup(name.id).bindings()) {
      ExprTy value = binding.value();
      boolean none =
          switch (binding.kind()) {
            case FUNCTION, CLASS, IMPORT, UNKNOWN -> false;
            case VALUE -> value == null || accepts(value);
            case ELEMENT -> hasNone(value);
            case PARAMETER -> parameter(binding);
          };
      if (none) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNone(@Nullable ExprTy iterated) {
    ExprTy[] items = iterated == null ? null : Syntax.items(iterated);
    if (items == null) {
      return true;
    }
    for (ExprTy item : items) {
      ExprTy[] parts = Syntax.items(item);
      for (ExprTy part : parts == null ? new ExprTy[] {item} : parts) {
        if (accepts(part)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean parameter(Binding parameter) {
    CallSites sites = CallSites.of(parameter.node(), analysis);
    return sites == null
        || sites.arguments(parameter.index()).stream()
            .anyMatch(argument -> argument == null || accepts(argument));
  }
}
