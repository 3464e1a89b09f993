package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.SSTreeVisitor;
import com.oracle.graal.python.pegparser.sst.TypeIgnoreTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import org.jspecify.annotations.Nullable;

/** Visits the children of everything that is neither statement nor expression. */
abstract class PartWalker implements SSTreeVisitor<@Nullable Void> {
  /** Called for every child that exists. */
  protected abstract void enter(SSTNode node);

  protected final void walk(@Nullable SSTNode node) {
    if (node != null) {
      enter(node);
    }
  }

  protected final void walkAll(@Nullable SSTNode @Nullable [] nodes) {
    if (nodes != null) {
      for (SSTNode node : nodes) {
        walk(node);
      }
    }
  }

  @Override
  public @Nullable Void visit(ModTy.Module node) {
    walkAll(node.body);
    return null;
  }

  @Override
  public @Nullable Void visit(ModTy.Interactive node) {
    walkAll(node.body);
    return null;
  }

  @Override
  public @Nullable Void visit(ModTy.Expression node) {
    walk(node.body);
    return null;
  }

  @Override
  public @Nullable Void visit(ModTy.FunctionType node) {
    walkAll(node.argTypes);
    walk(node.returns);
    return null;
  }

  @Override
  public @Nullable Void visit(ComprehensionTy node) {
    walk(node.target);
    walk(node.iter);
    walkAll(node.ifs);
    return null;
  }

  @Override
  public @Nullable Void visit(ExceptHandlerTy.ExceptHandler node) {
    walk(node.type);
    walkAll(node.body);
    return null;
  }

  @Override
  public @Nullable Void visit(ArgumentsTy node) {
    walkAll(node.posOnlyArgs);
    walkAll(node.args);
    walk(node.varArg);
    walkAll(node.kwOnlyArgs);
    walkAll(node.kwDefaults);
    walk(node.kwArg);
    walkAll(node.defaults);
    return null;
  }

  @Override
  public @Nullable Void visit(ArgTy node) {
    walk(node.annotation);
    return null;
  }

  @Override
  public @Nullable Void visit(KeywordTy node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(AliasTy node) {
    return null;
  }

  @Override
  public @Nullable Void visit(WithItemTy node) {
    walk(node.contextExpr);
    walk(node.optionalVars);
    return null;
  }

  @Override
  public @Nullable Void visit(MatchCaseTy node) {
    walk(node.pattern);
    walk(node.guard);
    walkAll(node.body);
    return null;
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchValue node) {
    walk(node.value);
    return null;
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchSingleton node) {
    return null;
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchSequence node) {
    walkAll(node.patterns);
    return null;
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchMapping node) {
    walkAll(node.keys);
    walkAll(node.patterns);
    return null;
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchClass node) {
    walk(node.cls);
    walkAll(node.patterns);
    walkAll(node.kwdPatterns);
    return null;
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchStar node) {
    return null;
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchAs node) {
    walk(node.pattern);
    return null;
  }

  @Override
  public @Nullable Void visit(PatternTy.MatchOr node) {
    walkAll(node.patterns);
    return null;
  }

  @Override
  public @Nullable Void visit(TypeIgnoreTy.TypeIgnore node) {
    return null;
  }
}
