package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the calls whose arguments the policy wants checked. */
final class CallCheck implements Check {
  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (!(node instanceof ExprTy.Call call)) {
      return;
    }
    ArgumentChecks checks = new ArgumentChecks(analysis);
    for (ArgumentCheck check : wanted(call, analysis)) {
      checks.run(check, call);
    }
    new TextArguments(analysis).check(call);
  }

  private static Set<ArgumentCheck> wanted(ExprTy.Call call, Analysis analysis) {
    ValidationPolicy policy = analysis.policy();
    Set<ArgumentCheck> wanted = new LinkedHashSet<>();
    for (Reference callee : analysis.resolver().references(call.func)) {
      if (callee instanceof Reference.Builtin builtin) {
        add(wanted, policy.builtins().checked().get(builtin.name()));
      } else if (callee instanceof Reference.Member member) {
        ModulePolicy module = policy.module(member.module());
        add(wanted, module == null ? null : module.names().checked().get(member.name()));
      }
    }
    if (call.func instanceof ExprTy.Attribute attribute
        && !analysis.methods().resolves(attribute)
        && !analysis.methods().ofOwnObject(attribute)
        && !ofOwnObject(attribute, analysis)) {
      if (storesByName(attribute, analysis)) {
        wanted.add(ArgumentCheck.CONSTANT_ATTRIBUTE);
      }
      for (Reference base : analysis.resolver().references(attribute.value)) {
        if (!(base instanceof Reference.Module)) {
          add(wanted, policy.attributes().checked().get(attribute.attr));
        }
      }
    }
    return wanted;
  }

  /** A method of the source, on objects of the source that come out of containers and calls. */
  private static boolean ofOwnObject(ExprTy.Attribute method, Analysis analysis) {
    return analysis.program().methods().contains(method.attr)
        && !DunderPolicy.isDunder(method.attr)
        && analysis.policy().attributes().checked().containsKey(method.attr)
        && DispatchArgument.objects(analysis).accepts(method.value);
  }

  /** {@code object.__setattr__(self, 'x', 1)}, the way to set a field of a frozen dataclass. */
  static boolean storesByName(ExprTy.Attribute attribute, Analysis analysis) {
    return attribute.attr.equals("__setattr__")
        && new Usage(analysis.program()).called(attribute)
        && analysis
            .resolver()
            .references(attribute.value)
            .equals(Set.of(new Reference.Builtin("object")));
  }

  private static void add(Set<ArgumentCheck> wanted, @Nullable ArgumentCheck check) {
    if (check != null) {
      wanted.add(check);
    }
  }
}
