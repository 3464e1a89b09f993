package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;

/** Refuses every place where a module would become a value that cannot be followed. */
final class ModuleValueCheck implements Check {
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
        if (!new Usage(analysis.program()).followed(expression)) {
          analysis
              .findings()
              .add(Rule.MODULE_AS_VALUE, node, "Module '" + module.name() + "' is used as a value");
        }
        return;
      }
    }
  }

  private static boolean passable(Reference.Module module, Analysis analysis) {
    ModulePolicy policy = analysis.policy().module(module.name());
    return policy != null && policy.passable();
  }
}
