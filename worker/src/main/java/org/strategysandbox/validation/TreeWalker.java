package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.StmtTy;
import org.jspecify.annotations.Nullable;

/**
 * Visits the children of every statement that binds no scope of its own; subclasses see to those.
 */
abstract class TreeWalker extends ExpressionWalker {
  @Override
  public @Nullable Void visit(StmtTy.Return node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Delete node) {
    walkAll(node.targets);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Assign node) {
    walkAll(node.targets);
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.AugAssign node) {
    walk(node.target);
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.AnnAssign node) {
    walk(node.target);
    walk(node.annotation);
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.For node) {
    walk(node.target);
    walk(node.iter);
    walkAll(node.body);
    walkAll(node.orElse);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.AsyncFor node) {
    walk(node.target);
    walk(node.iter);
    walkAll(node.body);
    walkAll(node.orElse);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.While node) {
    walk(node.test);
    walkAll(node.body);
    walkAll(node.orElse);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.If node) {
    walk(node.test);
    walkAll(node.body);
    walkAll(node.orElse);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.With node) {
    walkAll(node.items);
    walkAll(node.body);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.AsyncWith node) {
    walkAll(node.items);
    walkAll(node.body);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Match node) {
    walk(node.subject);
    walkAll(node.cases);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Raise node) {
    walk(node.exc);
    walk(node.cause);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Try node) {
    walkAll(node.body);
    walkAll(node.handlers);
    walkAll(node.orElse);
    walkAll(node.finalBody);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.TryStar node) {
    walkAll(node.body);
    walkAll(node.handlers);
    walkAll(node.orElse);
    walkAll(node.finalBody);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Assert node) {
    walk(node.test);
    walk(node.msg);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Import node) {
    walkAll(node.names);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.ImportFrom node) {
    walkAll(node.names);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Expr node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Pass node) {
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Break node) {
    return null;
  }

  @Override
  public @Nullable Void visit(StmtTy.Continue node) {
    return null;
  }
}
