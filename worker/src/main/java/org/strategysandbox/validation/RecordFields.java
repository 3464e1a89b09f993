package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the fields of a data class of the source can hold, by the calls that make its objects. */
final class RecordFields {
  private static final Reference DATACLASS = new Reference.Member("dataclasses", "dataclass");

  /** What changes nothing about the generated constructor. */
  private static final Set<String> OPTIONS = Set.of("frozen", "eq", "order", "repr", "slots");

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
