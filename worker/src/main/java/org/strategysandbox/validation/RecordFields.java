package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the fields of a data class of the source can hold, by the calls that make its objects. */
final class RecordFields {
  private static final Reference DATACLASS = new Reference.Member("dataclasses", "dataclass");

  /** What changes nothing about the generated constructor. */
  private static final Set<String> OPTIONS = Set.of("frozen", "eq", "order", "repr", "slots");

  /** What is annotated so is no argument of the constructor, or moves the others. */
  private static final Set<String> NO_FIELD = Set.of("ClassVar", "InitVar", "KW_ONLY", "Annotated");

  /** A class that is mentioned more often is not followed, to bound the work. */
  private static final int MAX_USES = 200;

  private final Analysis analysis;

  RecordFields(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Everything that a field can hold when objects are made, or null when the binding is no field of
   * such a class or when a call does not show its arguments.
   */
  @Nullable List<ExprTy> values(Binding binding) {
    Program program = analysis.program();
    if (!(binding.node() instanceof StmtTy.AnnAssign field)
        || !(field.target instanceof ExprTy.Name name)
        || !(program.parent(field) instanceof StmtTy.ClassDef type)
        || !isRecord(type)
        || !hasPlainBody(type)
        || !program.names("classmethod").isEmpty()
        || program.mentions("replace")
        || program.names(type.name).size() > MAX_USES) {
      return null;
    }
    int at = position(type, field);
    List<ExprTy> values = new ArrayList<>();
    if (field.value != null) {
      values.add(field.value);
    }
    for (ExprTy.Name use : program.names(type.name)) {
      if (program.parent(use) instanceof StmtTy.ClassDef) {
        // What extends it hands arguments on.
        return null;
      }
      if (program.parent(use) instanceof ExprTy.Call call && call.func == use) {
        ExprTy[] args = Syntax.arguments(call);
        ExprTy given = at < args.length ? args[at] : Syntax.keyword(call, name.id);
        if (Syntax.spreads(call) || !analysis.effort().step()) {
          return null;
        }
        if (given != null) {
          values.add(given);
        }
      }
    }
    return values.isEmpty() ? null : values;
  }

  private boolean isRecord(StmtTy.ClassDef type) {
    return type.decoratorList != null
        && type.decoratorList.length == 1
        && isDataclass(type.decoratorList[0])
        && (type.bases == null || type.bases.length == 0)
        && analysis.methods().onlyCalled(type);
  }

  /** Fields one after the other, each once, and methods: then positions are those of arguments. */
  private boolean hasPlainBody(StmtTy.ClassDef type) {
    Set<String> fields = new HashSet<>();
    for (StmtTy statement : type.body) {
      boolean plain =
          statement instanceof StmtTy.AnnAssign field
              ? field.isSimple
                  && field.target instanceof ExprTy.Name name
                  && fields.add(name.id)
                  && isOrdinary(field.annotation)
              : isHarmless(statement);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(StmtTy statement) {
    return statement instanceof StmtTy.Pass
        || (statement instanceof StmtTy.FunctionDef method && !method.name.startsWith("__"))
        || (statement instanceof StmtTy.Expr text && Syntax.text(text.value) != null);
  }

  /** Fields of other annotations are no arguments of the constructor. */
  private boolean isOrdinary(ExprTy annotation) {
    if (Syntax.text(annotation) != null) {
      return false;
    }
    ExprTy outer = annotation instanceof ExprTy.Subscript part ? part.value : annotation;
    Set<Reference> references = analysis.resolver().references(outer);
    boolean own =
        outer instanceof ExprTy.Name name
            && analysis.program().scope(name).lookup(name.id).bindings().stream()
                .allMatch(b -> b.kind() == Binding.Kind.CLASS);
    return !references.isEmpty()
        && references.stream()
            .allMatch(
                r ->
                    r instanceof Reference.Builtin
                        || (r instanceof Reference.Member m && !NO_FIELD.contains(m.name()))
                        || own);
  }

  private boolean isDataclass(ExprTy decorator) {
    ExprTy function = decorator instanceof ExprTy.Call call ? call.func : decorator;
    if (decorator instanceof ExprTy.Call call
        && (Syntax.arguments(call).length > 0
            || Arrays.stream(Syntax.keywords(call))
                .anyMatch(k -> k.arg == null || !OPTIONS.contains(k.arg)))) {
      return false;
    }
    return analysis.resolver().references(function).equals(Set.of(DATACLASS));
  }

  private static int position(StmtTy.ClassDef type, StmtTy.AnnAssign field) {
    int at = 0;
    for (StmtTy statement : type.body) {
      if (statement == field) {
        break;
      }
      if (statement instanceof StmtTy.AnnAssign) {
        at++;
      }
    }
    return at;
  }
}
