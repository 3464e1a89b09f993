package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How an expression is used by the construct around it. */
final class Usage {
  private final Program program;

  Usage(Program program) {
    this.program = program;
  }

  /**
   * Whether the value of a variable is read here: {@code x += y} hands it to an operator of y,
   * although x stands where it is assigned.
   */
  boolean reads(ExprTy.Name name) {
    return !Syntax.isStore(name.context)
        || (program.parent(name) instanceof StmtTy.AugAssign sum && sum.target == name);
  }

  /** Whether the expression is what a call calls. */
  boolean called(ExprTy expression) {
    return program.parent(expression) instanceof ExprTy.Call call && call.func == expression;
  }

  /** Whether the expression is what an attribute is read from. */
  boolean base(ExprTy expression) {
    return program.parent(expression) instanceof ExprTy.Attribute attribute
        && attribute.value == expression;
  }

  /**
   * Whether the resolver can follow the value from here: it is read from, bound to plain names, or
   * only tested.
   */
  boolean followed(ExprTy expression) {
    SSTNode parent = program.parent(expression);
    if (parent instanceof ExprTy.Attribute) {
      return true;
    }
    if (parent instanceof StmtTy.Assign assign) {
      return assign.value == expression
          && inNamedScope(assign)
          && Arrays.stream(assign.targets).allMatch(ExprTy.Name.class::isInstance);
    }
    if (parent instanceof StmtTy.AnnAssign assign) {
      return assign.value == expression
          && inNamedScope(assign)
          && assign.target instanceof ExprTy.Name;
    }
    if (parent instanceof ExprTy.NamedExpr named) {
      return named.value == expression && inNamedScope(named) && followed(named);
    }
    if (parent instanceof ExprTy.IfExp choice) {
      return choice.test == expression || followed(choice);
    }
    if (parent instanceof ExprTy.BoolOp choice) {
      return followed(choice);
    }
    if (parent instanceof ExprTy.Tuple || parent instanceof ExprTy.List) {
      return unpacked((ExprTy) parent);
    }
    return tested(parent, expression);
  }

  private boolean tested(@Nullable SSTNode parent, ExprTy expression) {
    if (parent instanceof ExprTy.Compare compare) {
      return Arrays.stream(compare.ops).allMatch(op -> op == CmpOpTy.Is || op == CmpOpTy.IsNot);
    }
    if (parent instanceof ExprTy.UnaryOp operation) {
      return operation.op == UnaryOpTy.Not;
    }
    if (parent instanceof ArgumentsTy) {
      return true;
    }
    return parent instanceof StmtTy.Expr
        || (parent instanceof StmtTy.If condition && condition.test == expression)
        || (parent instanceof StmtTy.While condition && condition.test == expression)
        || (parent instanceof StmtTy.Assert condition && condition.test == expression);
  }

  private boolean unpacked(ExprTy display) {
    ExprTy[] values = Syntax.items(display);
    if (values == null
        || !Syntax.noStars(values)
        || !(program.parent(display) instanceof StmtTy.Assign assign)
        || assign.value != display
        || !inNamedScope(assign)) {
      return false;
    }
    for (ExprTy target : assign.targets) {
      ExprTy[] targets = Syntax.items(target);
      if (targets == null
          || targets.length != values.length
          || !Arrays.stream(targets).allMatch(ExprTy.Name.class::isInstance)) {
        return false;
      }
    }
    return true;
  }

  /** Names of a class body are attributes as well, so they do not count. */
  private boolean inNamedScope(SSTNode node) {
    return program.scope(node).kind() != Scope.Kind.CLASS;
  }
}
