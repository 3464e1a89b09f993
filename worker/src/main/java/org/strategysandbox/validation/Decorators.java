package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Set;

/** Whether a decorated class is still the class that its body defines. */
final class Decorators {
  /** Those of the libraries that give back the class that they are given. */
  private static final Set<String> KEEP_THE_CLASS =
      Set.of(
          "dataclasses.dataclass",
          "functools.total_ordering",
          "typing.final",
          "typing.runtime_checkable",
          "enum.unique",
          "enum.verify");

  private Decorators() {}

  /** Whether the binding is a class, and no decorator of the source can have replaced it. */
  static boolean bindsClass(Binding binding, Resolver resolver) {
    return binding.kind() == Binding.Kind.CLASS
        && binding.node() instanceof StmtTy.ClassDef type
        && keepClass(type, resolver);
  }

  static boolean keepClass(StmtTy.ClassDef type, Resolver resolver) {
    for (int i = 0; type.decoratorList != null && i < type.decoratorList.length; i++) {
      ExprTy decorator = type.decoratorList[i];
      var references =
          resolver.references(decorator instanceof ExprTy.Call call ? call.func : decorator);
      boolean keeps =
          !references.isEmpty()
              && references.stream()
                  .allMatch(
                      r ->
                          r instanceof Reference.Member m
                              && KEEP_THE_CLASS.contains(m.module() + "." + m.name()));
      if (!keeps) {
        return false;
      }
    }
    return true;
  }
}
