package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Set;

/** Applies the attribute rules to every attribute, those of class patterns included. */
final class AttributeCheck implements Check {
  @Override
  public void check(SSTNode node, Analysis analysis) {
    AttributeRules rules = new AttributeRules(analysis);
    if (node instanceof PatternTy.MatchClass pattern) {
      for (int i = 0; pattern.kwdAttrs != null && i < pattern.kwdAttrs.length; i++) {
        rules.judge(Set.of(Reference.VALUE), pattern.kwdAttrs[i], AttributeRules.Access.READ, node);
      }
    } else if (node instanceof ExprTy.Attribute attribute) {
      attribute(attribute, rules, analysis);
    }
  }

  private void attribute(ExprTy.Attribute attribute, AttributeRules rules, Analysis analysis) {
    if (className(attribute, analysis.program())
        || safeTemplate(attribute, analysis)
        || ownCheckedMethod(attribute, analysis)) {
      return;
    }
    AttributeRules.Access access = AttributeRules.Access.READ;
    if (Syntax.isStore(attribute.context)) {
      access = AttributeRules.Access.STORE;
    } else if (new Usage(analysis.program()).called(attribute)) {
      access = AttributeRules.Access.CALL;
    }
    rules.judge(analysis.resolver().references(attribute.value), attribute.attr, access, attribute);
  }

  /** A method of the source whose name pandas uses for something restricted, such as apply. */
  private static boolean ownCheckedMethod(ExprTy.Attribute attribute, Analysis analysis) {
    return analysis.policy().attributes().checked().containsKey(attribute.attr)
        && new MethodReference(analysis.program()).resolves(attribute);
  }

  /** {@code x.__class__.__name__} reads no more than {@code type(x).__name__}. */
  private static boolean className(ExprTy.Attribute attribute, Program program) {
    return attribute.attr.equals("__class__")
        && !Syntax.isStore(attribute.context)
        && program.parent(attribute) instanceof ExprTy.Attribute outer
        && outer.attr.equals("__name__")
        && !Syntax.isStore(outer.context);
  }

  /** A bound {@code '{:.2f}'.format} may be passed on, because its template is known. */
  private static boolean safeTemplate(ExprTy.Attribute attribute, Analysis analysis) {
    if (!attribute.attr.equals("format") || Syntax.isStore(attribute.context)) {
      return false;
    }
    Set<String> templates = analysis.resolver().texts(attribute.value, true);
    return templates != null && templates.stream().allMatch(FormatTemplate::readsNoAttributes);
  }
}
