package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Set;

/** Accepts variables that the source binds, injected names, and listed built-ins. */
final class NameCheck implements Check {
  private static final Set<String> NAMESPACES = Set.of("globals", "locals", "dir", "vars");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Name name && new Usage(analysis.program()).reads(name)) {
      load(name, analysis);
    }
  }

  private void load(ExprTy.Name name, Analysis analysis) {
    ValidationPolicy policy = analysis.policy();
    if (DunderPolicy.isDunder(name.id)) {
      if (!policy.dunders().names().contains(name.id)) {
        Rule denied = policy.builtins().denied().getOrDefault(name.id, Rule.DUNDER_NAME);
        analysis.findings().add(denied, name, "'" + name.id + "' is refused");
      }
      return;
    }
    Scope.Lookup lookup = analysis.program().scope(name).lookup(name.id);
    if (!lookup.local()) {
      shadowedByStar(name, analysis);
    }
    boolean found = !lookup.bindings().isEmpty() || policy.injects(name.id);
    for (Reference reference : analysis.resolver().references(name)) {
      found = true;
      if (reference instanceof Reference.Builtin) {
        builtin(name, !lookup.bindings().isEmpty(), analysis);
      } else if (reference instanceof Reference.Member member) {
        member(name, member, analysis);
      }
    }
    if (!found && !onlyRaises(name.id, analysis)) {
      analysis.findings().add(Rule.UNKNOWN_NAME, name, "Name '" + name.id + "' is not defined");
    }
  }

  /**
   * A name that nothing defines ends in NameError, which is the strategy's own failure; after a
   * star import, or where it names a refused module, that is not certain.
   */
  private static boolean onlyRaises(String name, Analysis analysis) {
    return analysis.program().starModules().isEmpty()
        && !analysis.policy().attributes().denied().containsKey(name);
  }

  private void builtin(ExprTy.Name name, boolean sometimesBound, Analysis analysis) {
    NamePolicy builtins = analysis.policy().builtins();
    Rule denied = builtins.denied().get(name.id);
    if (testsForName(name, analysis)) {
      return;
    }
    String suffix = sometimesBound ? ", which this name can still be here" : "";
    if (denied != null) {
      analysis.findings().add(denied, name, "Built-in '" + name.id + "' is refused" + suffix);
    } else if (!new Positions(analysis).accepts(builtins.checked().get(name.id), name)) {
      analysis
          .findings()
          .add(
              Rule.RESTRICTED_REFERENCE,
              name,
              "Built-in '" + name.id + "' may only be called directly" + suffix);
    }
  }

  /** {@code 'data' in globals()} tells no more than that a name is defined. */
  private static boolean testsForName(ExprTy.Name name, Analysis analysis) {
    Program program = analysis.program();
    return NAMESPACES.contains(name.id)
        && program.parent(name) instanceof ExprTy.Call call
        && call.func == name
        && Syntax.arguments(call).length == 0
        && Syntax.keywords(call).length == 0
        && program.parent(call) instanceof ExprTy.Compare compare
        && compare.ops.length == 1
        && (compare.ops[0] == CmpOpTy.In || compare.ops[0] == CmpOpTy.NotIn)
        && compare.comparators[0] == call
        && Syntax.text(compare.left) != null;
  }

  private void member(ExprTy.Name name, Reference.Member member, Analysis analysis) {
    ModulePolicy module = analysis.policy().module(member.module());
    ArgumentCheck check = module == null ? null : module.names().checked().get(member.name());
    if (!new Positions(analysis).accepts(check, name)) {
      analysis
          .findings()
          .add(
              Rule.RESTRICTED_REFERENCE,
              name,
              "'" + member.module() + "." + member.name() + "' may only be called directly");
    }
  }

  /** A star import can replace the source's own variable by something that the module refuses. */
  private void shadowedByStar(ExprTy.Name name, Analysis analysis) {
    for (String star : analysis.program().starModules()) {
      ModulePolicy module = analysis.policy().module(star);
      Rule denied = module == null ? null : module.names().denied().get(name.id);
      if (denied != null) {
        analysis.findings().add(denied, name, "'" + star + "." + name.id + "' may not be used");
      }
    }
  }
}
