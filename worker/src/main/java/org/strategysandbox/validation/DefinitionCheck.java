package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses definitions that hook into the interpreter. */
final class DefinitionCheck implements Check {
  private static final Set<String> METACLASSES = Set.of("ABCMeta");

  /** What their classes and functions make is no function, so it becomes a member. */
  private static final Set<String> VALUE_MAKERS =
      Set.of("datetime", "decimal", "fractions", "numpy", "pandas");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof StmtTy.FunctionDef function) {
      method(function, analysis);
    } else if (node instanceof StmtTy.ClassDef type) {
      bound(type.name, node, analysis);
      keywords(type, analysis);
      enumeration(type, analysis);
    } else if (node instanceof ExprTy.Name name && Syntax.isStore(name.context)) {
      variable(name, analysis);
    } else if (node instanceof StmtTy.AnnAssign field) {
      field(field, analysis);
    } else if (node instanceof KeywordTy keyword) {
      bound(keyword.arg, node, analysis);
    } else {
      otherNames(node, analysis);
    }
  }

  private void otherNames(SSTNode node, Analysis analysis) {
    if (node instanceof ArgTy parameter) {
      bound(parameter.arg, node, analysis);
    } else if (node instanceof AliasTy alias) {
      bound(alias.asName, node, analysis);
      if (!alias.name.equals("__future__")) {
        bound(alias.asName == null ? alias.name : null, node, analysis);
      }
    } else if (node instanceof ExceptHandlerTy.ExceptHandler handler) {
      bound(handler.name, node, analysis);
    } else if (node instanceof PatternTy.MatchAs as) {
      bound(as.name, node, analysis);
    } else if (node instanceof PatternTy.MatchStar star) {
      bound(star.name, node, analysis);
    } else if (node instanceof PatternTy.MatchMapping mapping) {
      bound(mapping.rest, node, analysis);
    } else if (node instanceof StmtTy.Global global) {
      for (String name : global.names) {
        bound(name, node, analysis);
      }
    }
  }

  private void method(StmtTy.FunctionDef function, Analysis analysis) {
    if (!DunderPolicy.isDunder(function.name)) {
      return;
    }
    boolean inClass = analysis.program().scope(function).kind() == Scope.Kind.CLASS;
    boolean privateName = inClass && !function.name.endsWith("__");
    boolean listed = analysis.policy().dunders().definable().contains(function.name);
    if (!privateName && !(inClass && listed)) {
      analysis
          .findings()
          .add(Rule.CLASS_HOOK, function, "Defining '" + function.name + "' is refused");
    }
  }

  private void variable(ExprTy.Name name, Analysis analysis) {
    if (DunderPolicy.isDunder(name.id)
        && !analysis.policy().dunders().assignable().contains(name.id)) {
      boolean inClass = analysis.program().scope(name).kind() == Scope.Kind.CLASS;
      boolean privateName = inClass && !name.id.endsWith("__");
      if (!privateName) {
        analysis
            .findings()
            .add(
                inClass ? Rule.CLASS_HOOK : Rule.DUNDER_NAME,
                name,
                "Binding '" + name.id + "' is refused");
      }
    }
  }

  /** A field named like a refused attribute would be read by class patterns and dataclasses. */
  private void field(StmtTy.AnnAssign field, Analysis analysis) {
    if (field.target instanceof ExprTy.Name name
        && analysis.program().scope(field).kind() == Scope.Kind.CLASS) {
      NamePolicy attributes = analysis.policy().attributes();
      boolean listed =
          attributes.denied().containsKey(name.id) || attributes.checked().containsKey(name.id);
      if (listed && !ofPlainClass(field, analysis)) {
        analysis
            .findings()
            .add(Rule.CLASS_HOOK, name, "A field named '" + name.id + "' is refused");
      }
    }
  }

  /** Without bases nothing else can be registered as an object of the class. */
  private static boolean ofPlainClass(StmtTy.AnnAssign field, Analysis analysis) {
    return analysis.program().parent(field) instanceof StmtTy.ClassDef type
        && (type.bases == null || type.bases.length == 0)
        && analysis.methods().onlyCalled(type)
        && analysis.methods().isPlain(type);
  }

  private void keywords(StmtTy.ClassDef type, Analysis analysis) {
    for (int i = 0; type.keywords != null && i < type.keywords.length; i++) {
      KeywordTy keyword = type.keywords[i];
      boolean abstractClass =
          "metaclass".equals(keyword.arg)
              && analysis.resolver().references(keyword.value).stream()
                  .allMatch(r -> r instanceof Reference.Member m && METACLASSES.contains(m.name()));
      boolean harmless = "total".equals(keyword.arg) || "frozen".equals(keyword.arg);
      if (!abstractClass && !harmless) {
        analysis
            .findings()
            .add(Rule.CLASS_HOOK, keyword, "Class argument '" + keyword.arg + "' is refused");
      }
    }
  }

  /** Called, an enumeration without members makes a class with any names, hooks included. */
  private void enumeration(StmtTy.ClassDef type, Analysis analysis) {
    boolean enumeration = false;
    for (int i = 0; type.bases != null && i < type.bases.length; i++) {
      enumeration |=
          analysis.resolver().references(type.bases[i]).stream()
              .anyMatch(r -> r instanceof Reference.Member m && m.module().equals("enum"));
    }
    boolean members =
        Arrays.stream(type.body)
            .anyMatch(
                s ->
                    s instanceof StmtTy.Assign assign
                        && assign.targets[0] instanceof ExprTy.Name name
                        && !name.id.startsWith("_")
                        && isMember(assign.value, analysis));
    boolean ignores = analysis.program().scope(type.body[0]).ownNames().contains("_ignore_");
    if (enumeration && (!members || ignores)) {
      analysis
          .findings()
          .add(Rule.CLASS_HOOK, type, "An enumeration needs members where it is defined");
    }
  }

  /** Functions, properties and {@code nonmember} are no members; what cannot be seen may be one. */
  private static boolean isMember(ExprTy value, Analysis analysis) {
    if (value instanceof ExprTy.Call call) {
      var callees = analysis.resolver().references(call.func);
      return !callees.isEmpty()
          && callees.stream()
              .allMatch(
                  r ->
                      r instanceof Reference.Member m
                          && switch (m.module()) {
                            case "enum" -> m.name().equals("auto");
                            // No descriptor in the image's Python 3.11.
                            case "functools" -> m.name().equals("partial");
                            default -> VALUE_MAKERS.contains(m.module());
                          });
    }
    if (value instanceof ExprTy.BinOp operation) {
      return isMember(operation.left, analysis) && isMember(operation.right, analysis);
    }
    if (value instanceof ExprTy.UnaryOp operation) {
      return isMember(operation.operand, analysis);
    }
    return value instanceof ExprTy.Constant
        || value instanceof ExprTy.Tuple
        || value instanceof ExprTy.List
        || value instanceof ExprTy.Dict;
  }

  private void bound(@Nullable String name, SSTNode node, Analysis analysis) {
    if (name != null && DunderPolicy.isDunder(name)) {
      analysis.findings().add(Rule.DUNDER_NAME, node, "Binding '" + name + "' is refused");
    }
  }
}
