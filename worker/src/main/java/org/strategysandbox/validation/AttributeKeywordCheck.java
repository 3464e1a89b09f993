package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Set;

/**
 * Refuses keywords whose names nobody sees where a library makes attributes of them: numpy and
 * Python would take some of those for their protocols.
 */
final class AttributeKeywordCheck implements Check {
  /** Objects that keep every keyword argument as an attribute. */
  private static final Set<String> KEEPERS =
      Set.of(
          "BaseIndexer",
          "FixedForwardWindowIndexer",
          "FixedWindowIndexer",
          "VariableWindowIndexer",
          "VariableOffsetWindowIndexer",
          "ExpandingIndexer",
          "GroupbyIndexer");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (!(node instanceof KeywordTy keyword)) {
      return;
    }
    if (keyword.arg == null && KEEPERS.stream().anyMatch(analysis.program()::mentions)) {
      refuse(keyword, "Beside a window indexer all keywords must be visible", analysis);
    }
    if (keyword.arg == null && keyword.value instanceof ExprTy.Dict dict) {
      spread(keyword, dict, analysis);
    }
    if ("extra".equals(keyword.arg) && !isOwn(keyword, analysis) && !hasPlainKeys(keyword.value)) {
      refuse(keyword, "The names in extra must be visible: they become attributes", analysis);
    }
  }

  /** {@code f(**{'__class__': …})} sets attributes where f stores its keywords. */
  private static void spread(KeywordTy spread, ExprTy.Dict dict, Analysis analysis) {
    for (int i = 0; dict.keys != null && i < dict.keys.length; i++) {
      String key = dict.keys[i] == null ? null : analysis.constants().of(dict.keys[i]);
      if (key != null && DunderPolicy.isDunder(key)) {
        refuse(spread, "Keyword '" + key + "' is refused", analysis);
      }
    }
  }

  /** A function or method of the source, where it is an argument like others. */
  private static boolean isOwn(KeywordTy keyword, Analysis analysis) {
    return analysis.program().parent(keyword) instanceof ExprTy.Call call
        && (CallSites.function(call, analysis.program()) != null
            || (call.func instanceof ExprTy.Attribute method
                && analysis.methods().resolves(method)));
  }

  private static boolean hasPlainKeys(ExprTy value) {
    if (!(value instanceof ExprTy.Dict dict)) {
      return Syntax.isNone(value);
    }
    for (int i = 0; dict.keys != null && i < dict.keys.length; i++) {
      String key = Syntax.text(dict.keys[i]);
      if (key == null || DunderPolicy.isDunder(key)) {
        return false;
      }
    }
    return true;
  }

  private static void refuse(KeywordTy at, String message, Analysis analysis) {
    analysis.findings().add(Rule.DUNDER_NAME, at, message);
  }
}
