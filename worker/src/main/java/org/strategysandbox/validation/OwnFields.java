package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the attributes of objects of the source can hold. */
final class OwnFields {
  /** An attribute that is mentioned more often is not followed, to bound the work. */
  private static final int MAX_USES = 200;

  private final Analysis analysis;

  OwnFields(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Everything that the source ever stores in an attribute of this name, or null when the object is
   * not certainly one of the source, or when it can get a value in a way that is not visible.
   */
  @Nullable List<ExprTy> values(ExprTy.Attribute attribute) {
    Program program = analysis.program();
    String name = attribute.attr;
    List<ExprTy.Attribute> uses = program.attributes(name);
    List<Binding> inClasses = program.classBindings(name);
    if (!program.fields().contains(name)
        || program.methods().contains(name)
        || uses.size() + inClasses.size() > MAX_USES
        || !program.names("setattr").isEmpty()
        || !program.attributes("__setattr__").isEmpty()
        || (analysis.methods().owner(attribute.value, false) == null
            && !DispatchArgument.objects(analysis).accepts(attribute.value))) {
      return null;
    }
    List<ExprTy> values = new ArrayList<>();
    for (Binding binding : inClasses) {
      List<ExprTy> given = new RecordFields(analysis).values(binding);
      if (given != null) {
        values.addAll(given);
        continue;
      }
      boolean plain =
          binding.kind() == Binding.Kind.VALUE
              && binding.value() != null
              && assigns(binding.node(), binding.value())
              && program.parent(binding.node()) instanceof StmtTy.ClassDef type
              && (type.decoratorList == null || type.decoratorList.length == 0)
              && analysis.methods().onlyCalled(type);
      if (!plain) {
        return null;
      }
      values.add(binding.value());
    }
    for (ExprTy.Attribute use : uses) {
      if (!analysis.effort().step()) {
        return null;
      }
      if (Syntax.isStore(use.context)) {
        ExprTy value = stored(use, program);
        if (value == null) {
          return null;
        }
        values.add(value);
      }
    }
    return values.isEmpty() ? null : values;
  }

  private static @Nullable ExprTy stored(ExprTy.Attribute use, Program program) {
    SSTNode parent = program.parent(use);
    if (parent instanceof StmtTy.Assign assign) {
      return assign.targets.length == 1 && assign.targets[0] == use ? assign.value : null;
    }
    return parent instanceof StmtTy.AnnAssign assign && assign.target == use ? assign.value : null;
  }

  private static boolean assigns(SSTNode node, ExprTy value) {
    return node instanceof StmtTy.Assign assign
        ? assign.targets.length == 1 && assign.value == value
        : node instanceof StmtTy.AnnAssign;
  }
}
