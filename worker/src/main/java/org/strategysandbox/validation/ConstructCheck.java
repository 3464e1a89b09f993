package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;

/** Refuses constructions of the language that a strategy does not need. */
final class ConstructCheck implements Check {
  @Override
  public void check(SSTNode node, Analysis analysis) {
    Findings findings = analysis.findings();
    if (node instanceof StmtTy.AsyncFunctionDef
        || node instanceof StmtTy.AsyncFor
        || node instanceof StmtTy.AsyncWith
        || node instanceof ExprTy.Await
        || (node instanceof ComprehensionTy generator && generator.isAsync)) {
      findings.add(Rule.ASYNC_CODE, node, "Asynchronous code is refused");
    } else if (node instanceof StmtTy.TryStar) {
      findings.add(Rule.EXCEPT_STAR, node, "except* is refused");
    }
  }
}
