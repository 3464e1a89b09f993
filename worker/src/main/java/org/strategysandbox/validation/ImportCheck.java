package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import org.jspecify.annotations.Nullable;

/** Accepts imports of listed modules and of their listed names, at places that can be followed. */
final class ImportCheck implements Check {
  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof StmtTy.Import statement) {
      inClass(node, analysis);
      for (AliasTy alias : statement.names) {
        module(alias.name, alias, analysis);
      }
    } else if (node instanceof StmtTy.ImportFrom statement) {
      inClass(node, analysis);
      from(statement, analysis);
    }
  }

  private void from(StmtTy.ImportFrom statement, Analysis analysis) {
    String module = statement.module == null ? "" : statement.module;
    if (statement.level > 0) {
      analysis
          .findings()
          .add(
              Rule.IMPORT_NOT_ALLOWED,
              statement,
              "Relative imports are refused: a strategy is one file");
      return;
    }
    if (!module(module, statement, analysis)) {
      return;
    }
    for (AliasTy alias : statement.names) {
      if (alias.name.equals("*")) {
        star(module, alias, analysis);
      } else {
        member(module, alias, analysis);
      }
    }
  }

  private boolean module(String name, SSTNode at, Analysis analysis) {
    if (analysis.policy().module(name) != null) {
      return true;
    }
    Rule denied = denied(name, analysis.policy());
    analysis
        .findings()
        .add(
            denied == null ? Rule.IMPORT_NOT_ALLOWED : denied,
            at,
            "Module '" + name + "' is not in the list of importable modules");
    return false;
  }

  /** The rule under which a listed module refuses the part of it that the name lies in. */
  private static @Nullable Rule denied(String name, ValidationPolicy policy) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      ModulePolicy parent = policy.module(name.substring(0, dot));
      int end = name.indexOf('.', dot + 1);
      String part = name.substring(dot + 1, end < 0 ? name.length() : end);
      Rule rule = parent == null ? null : parent.names().denied().get(part);
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  private void member(String module, AliasTy alias, Analysis analysis) {
    ModulePolicy policy = analysis.policy().module(module);
    if (policy == null || analysis.policy().module(module + "." + alias.name) != null) {
      return;
    }
    if (!policy.allows(alias.name)) {
      Rule denied = policy.names().denied().get(alias.name);
      analysis
          .findings()
          .add(
              denied == null ? Rule.MODULE_ATTRIBUTE : denied,
              alias,
              "'" + module + "." + alias.name + "' may not be used");
    }
  }

  private void star(String module, AliasTy alias, Analysis analysis) {
    ModulePolicy policy = analysis.policy().module(module);
    boolean inModule = analysis.program().scope(alias).kind() == Scope.Kind.MODULE;
    if (policy != null && (!policy.star() || !inModule)) {
      analysis
          .findings()
          .add(Rule.IMPORT_STAR, alias, "'from " + module + " import *' cannot be followed");
    }
  }

  /** As an attribute of a class a module would be a value. */
  private void inClass(SSTNode node, Analysis analysis) {
    if (analysis.program().scope(node).kind() == Scope.Kind.CLASS) {
      analysis
          .findings()
          .add(Rule.MODULE_AS_VALUE, node, "An import in a class body makes the module a value");
    }
  }
}
