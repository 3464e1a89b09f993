package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import org.jspecify.annotations.Nullable;

/** Visits the children of every expression without a scope of its own. */
abstract class ExpressionWalker extends PartWalker {
  @Override
  public @Nullable Void visit(ExprTy.BoolOp node) {
    walkAll(node.values);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.NamedExpr node) {
    walk(node.target);
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.BinOp node) {
    walk(node.left);
    walk(node.right);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.UnaryOp node) {
    walk(node.operand);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.IfExp node) {
    walk(node.test);
    walk(node.body);
    walk(node.orElse);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Dict node) {
    walkAll(node.keys);
    walkAll(node.values);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Set node) {
    walkAll(node.elements);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Await node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Yield node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.YieldFrom node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Compare node) {
    walk(node.left);
    walkAll(node.comparators);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Call node) {
    walk(node.func);
    walkAll(node.args);
    walkAll(node.keywords);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.FormattedValue node) {
    walk(node.value);
    walk(node.formatSpec);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.JoinedStr node) {
    walkAll(node.values);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Constant node) {
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Attribute node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Subscript node) {
    walk(node.value);
    walk(node.slice);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Starred node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Name node) {
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.List node) {
    walkAll(node.elements);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Tuple node) {
    walkAll(node.elements);
    return null;
  }

  @Override
  public @Nullable Void visit(ExprTy.Slice node) {
    walk(node.lower);
    walk(node.upper);
    walk(node.step);
    return null;
  }
}
