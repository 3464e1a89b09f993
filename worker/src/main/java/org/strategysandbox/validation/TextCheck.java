package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Set;

/**
 * Refuses the few texts that are dangerous as a label: numpy asks any value, a series included, for
 * these attributes and believes the memory address that it finds there.
 */
final class TextCheck implements Check {
  private static final Set<String> MEMORY_PROTOCOLS =
      Set.of("__array_interface__", "__array_struct__");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    String text = node instanceof ExprTy.Constant constant ? Syntax.text(constant) : null;
    if (text != null && MEMORY_PROTOCOLS.contains(text)) {
      analysis.findings().add(Rule.DUNDER_NAME, node, "A label named '" + text + "' is refused");
    }
  }
}
