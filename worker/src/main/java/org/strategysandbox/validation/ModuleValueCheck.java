package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Set;

/** Refuses every place where a module would become a value that cannot be followed. */
final class ModuleValueCheck implements Check {
  private static final Set<String> NUMERIC = Set.of("talib", "math", "statistics");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    boolean loaded =
        (node instanceof ExprTy.Name name && new Usage(analysis.program()).reads(name))
            || (node instanceof ExprTy.Attribute attribute && !Syntax.isStore(attribute.context));
    if (!loaded || !(node instanceof ExprTy expression)) {
      return;
    }
    for (Reference reference : analysis.resolver().references(expression)) {
      if (reference instanceof Reference.Module module && !passable(module, analysis)) {
        if (!new Usage(analysis.program()).followed(expression)
            && !readByName(expression, module, analysis)) {
          analysis
              .findings()
              .add(Rule.MODULE_AS_VALUE, node, "Module '" + module.name() + "' is used as a value");
        }
        return;
      }
    }
  }

  /**
   * {@code hasattr(np, 'x')}, whose result is no part of the module, and {@code getattr(talib,
   * 'RSI')} of modules that hold nothing but functions of numbers. The name is checked with the
   * call.
   */
  private static boolean readByName(ExprTy value, Reference.Module module, Analysis analysis) {
    if (!(analysis.program().parent(value) instanceof ExprTy.Call call)
        || Syntax.arguments(call).length < 2
        || call.args[0] != value) {
      return false;
    }
    Set<Reference> reader = analysis.resolver().references(call.func);
    return reader.equals(Set.of(new Reference.Builtin("hasattr")))
        || (NUMERIC.contains(module.name())
            && reader.equals(Set.of(new Reference.Builtin("getattr"))));
  }

  private static boolean passable(Reference.Module module, Analysis analysis) {
    ModulePolicy policy = analysis.policy().module(module.name());
    return policy != null && policy.passable();
  }
}
