package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the validator reads a source, told as src/test/python/facts.py tells how CPython does. */
final class SyntaxFacts {
  private SyntaxFacts() {}

  /**
   * The facts, sorted.
   *
   * @throws SourceRejectedException when the parser refuses the source
   */
  static List<String> of(String source) throws SourceRejectedException {
    try {
      return DeepStack.run(() -> facts(PythonParser.parse(SourceText.of(source))));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SourceRejectedException rejection) {
        throw rejection;
      }
      throw new AssertionError(e.getCause());
    }
  }

  /** From the nodes that the checks see, so that one that they do not see is a difference. */
  private static List<String> facts(StmtTy[] body) {
    List<String> facts = new ArrayList<>();
    for (SSTNode node : Program.of(body).nodes()) {
      String fact = fact(node);
      if (fact != null) {
        facts.add(Normalizer.normalize(fact, Normalizer.Form.NFKC));
      }
    }
    Collections.sort(facts);
    return facts;
  }

  private static @Nullable String fact(SSTNode node) {
    if (node instanceof ExprTy.Name name) {
      return "name " + place(node) + name.id;
    }
    if (node instanceof ExprTy.Attribute attribute) {
      return "attribute " + place(node) + attribute.attr;
    }
    if (node instanceof ExprTy.Call call) {
      return "call " + place(node) + length(call.args) + " " + length(call.keywords);
    }
    if (node instanceof StmtTy.Import imported) {
      return "import " + place(node) + names(imported.names);
    }
    if (node instanceof StmtTy.ImportFrom imported) {
      String module = imported.module == null ? "" : imported.module;
      return "import "
          + place(node)
          + ".".repeat(imported.level)
          + module
          + " "
          + names(imported.names);
    }
    return null;
  }

  private static String names(AliasTy[] names) {
    return Arrays.stream(names)
        .map(alias -> alias.name + ":" + (alias.asName == null ? "" : alias.asName))
        .collect(Collectors.joining(","));
  }

  private static int length(SSTNode @Nullable [] nodes) {
    return nodes == null ? 0 : nodes.length;
  }

  private static String place(SSTNode node) {
    var range = node.getSourceRange();
    return "%d %d %d %d "
        .formatted(range.startLine, range.startColumn + 1, range.endLine, range.endColumn + 1);
  }
}
