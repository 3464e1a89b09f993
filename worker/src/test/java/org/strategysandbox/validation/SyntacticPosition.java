package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Names the construct of the language in which a violation stands. */
final class SyntacticPosition {
  private final Program program;
  private final String text;

  private SyntacticPosition(Program program, String text) {
    this.program = program;
    this.text = text;
  }

  /** The position of a violation in a source that the parser accepts. */
  static String of(String source, Violation violation) {
    SourceText text = SourceText.of(source);
    try {
      return DeepStack.run(
          () ->
              new SyntacticPosition(Program.of(PythonParser.parse(text)), text.text())
                  .at(violation.line(), violation.column() - 1));
    } catch (ExecutionException notPython) {
      // A source that is refused before it is parsed has no constructs.
      return "source text";
    }
  }

  private String at(int line, int column) {
    SSTNode found = null;
    for (SSTNode node : program.nodes()) {
      var range = node.getSourceRange();
      if (range.startLine == line && range.startColumn == column) {
        found = node;
      }
    }
    if (found == null) {
      return text.isBlank() ? "source text" : "statement";
    }
    for (SSTNode node = found; ; node = program.parent(node)) {
      SSTNode parent = program.parent(node);
      String position = parent == null ? statement(node) : position(parent, node);
      if (position != null) {
        return position;
      }
    }
  }

  private static @Nullable String position(SSTNode parent, SSTNode node) {
    if (parent instanceof ExprTy.Attribute) {
      return null;
    }
    if (parent instanceof ExprTy.Call call) {
      return call.func == node ? null : Arrays.asList(call.args).contains(node) ? "argument" : null;
    }
    if (parent instanceof KeywordTy) {
      return "keyword argument";
    }
    if (parent instanceof ArgumentsTy) {
      return node instanceof ArgTy ? "parameter" : "default";
    }
    if (parent instanceof ArgTy) {
      return "annotation";
    }
    if (parent instanceof ComprehensionTy
        || parent instanceof ExprTy.ListComp
        || parent instanceof ExprTy.SetComp
        || parent instanceof ExprTy.DictComp
        || parent instanceof ExprTy.GeneratorExp) {
      return "comprehension";
    }
    if (parent instanceof ExprTy.Lambda) {
      return "lambda";
    }
    if (parent instanceof ExprTy.FormattedValue || parent instanceof ExprTy.JoinedStr) {
      return "f-string";
    }
    if (parent instanceof ExprTy.NamedExpr) {
      return "walrus";
    }
    if (parent instanceof ExprTy.Starred) {
      return "starred";
    }
    if (parent instanceof ExprTy.Subscript subscript) {
      return subscript.slice == node ? "index" : null;
    }
    if (parent instanceof ExprTy.Slice) {
      return "index";
    }
    if (parent instanceof ExprTy.List
        || parent instanceof ExprTy.Tuple
        || parent instanceof ExprTy.Set
        || parent instanceof ExprTy.Dict) {
      return "container";
    }
    if (parent instanceof ExprTy.IfExp || parent instanceof ExprTy.BoolOp) {
      return "choice";
    }
    if (parent instanceof ExprTy.BinOp
        || parent instanceof ExprTy.UnaryOp
        || parent instanceof ExprTy.Compare) {
      return "operand";
    }
    if (parent instanceof ExprTy.Yield
        || parent instanceof ExprTy.YieldFrom
        || parent instanceof ExprTy.Await) {
      return "yield";
    }
    return statementPart(parent, node);
  }

  private static @Nullable String statementPart(SSTNode parent, SSTNode node) {
    if (parent instanceof WithItemTy) {
      return "with";
    }
    if (parent instanceof PatternTy
        || parent instanceof MatchCaseTy
        || (parent instanceof StmtTy.Match match && match.subject == node)) {
      return "match";
    }
    if (parent instanceof ExceptHandlerTy.ExceptHandler handler && handler.type == node) {
      return "except";
    }
    if (parent instanceof StmtTy.FunctionDef function) {
      return contains(function.decoratorList, node)
          ? "decorator"
          : function.returns == node ? "annotation" : statement(node);
    }
    if (parent instanceof StmtTy.ClassDef type) {
      return contains(type.decoratorList, node)
          ? "decorator"
          : contains(type.bases, node) ? "class base" : "class body";
    }
    return node instanceof StmtTy ? statement(node) : statement(parent);
  }

  private static boolean contains(SSTNode @Nullable [] nodes, SSTNode node) {
    return nodes != null && Arrays.asList(nodes).contains(node);
  }

  private static @Nullable String statement(SSTNode node) {
    if (node instanceof StmtTy.Expr) {
      return "statement";
    }
    if (node instanceof StmtTy.Assign || node instanceof StmtTy.AnnAssign) {
      return "assignment";
    }
    if (node instanceof StmtTy.AugAssign) {
      return "augmented assignment";
    }
    if (node instanceof StmtTy.Import || node instanceof StmtTy.ImportFrom) {
      return "import";
    }
    if (node instanceof StmtTy.For || node instanceof StmtTy.AsyncFor) {
      return "for";
    }
    if (node instanceof StmtTy.If || node instanceof StmtTy.While) {
      return "condition";
    }
    if (node instanceof StmtTy.FunctionDef || node instanceof StmtTy.AsyncFunctionDef) {
      return "function";
    }
    if (node instanceof StmtTy.ClassDef) {
      return "class";
    }
    return node instanceof StmtTy
        ? node.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)
        : null;
  }
}
