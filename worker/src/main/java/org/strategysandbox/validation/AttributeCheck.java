package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.List;
import java.util.Set;

/** Applies the attribute rules to every attribute, those of class patterns included. */
final class AttributeCheck implements Check {
  static final Set<String> CALLED_ONLY =
      Set.of(
          "tz_localize",
          "tz_convert",
          "construct_from_string",
          "encode",
          "decode",
          "astype",
          "view");

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
        || ownCheckedMethod(attribute, analysis)
        || analysis.methods().ofOwnObject(attribute)
        || CallCheck.storesByName(attribute, analysis)
        || harmlessUse(attribute, analysis.program())) {
      return;
    }
    if (attribute.attr.equals("__init__") && !ofClass(attribute.value, analysis)) {
      analysis
          .findings()
          .add(Rule.DUNDER_NAME, attribute, "'__init__' may only be called on super() or a class");
      return;
    }
    if (!Syntax.isStore(attribute.context) && takesText(attribute, analysis)) {
      analysis
          .findings()
          .add(
              Rule.RESTRICTED_REFERENCE,
              attribute,
              "'" + attribute.attr + "' may only be called directly");
    }
    AttributeRules.Access access = AttributeRules.Access.READ;
    if (Syntax.isStore(attribute.context)) {
      access = AttributeRules.Access.STORE;
    } else if (new Usage(analysis.program()).called(attribute)) {
      access = AttributeRules.Access.CALL;
    }
    rules.judge(analysis.resolver().references(attribute.value), attribute.attr, access, attribute);
  }

  /**
   * MACD's {@code m.hist}: of a frame it would be a method, which must not be called or handed out.
   * Reading from it, and comparing it with a number, ends in an error then.
   */
  private static boolean harmlessUse(ExprTy.Attribute attribute, Program program) {
    if (!attribute.attr.equals("hist")
        || Syntax.isStore(attribute.context)
        || !program.words().contains("hist")) {
      return false;
    }
    SSTNode parent = program.parent(attribute);
    if (parent instanceof ExprTy.Compare compare) {
      return compare.left == attribute
          && compare.comparators.length == 1
          && (Syntax.number(compare.comparators[0]) != null
              || readsFromSame(compare.comparators[0], attribute));
    }
    // Stored in a function of a library, an object would get what it is compared with.
    return parent instanceof ExprTy.Attribute outer && !Syntax.isStore(outer.context);
  }

  /** {@code m.hist > m.hist.shift(1)}: the right side fails when the left one is a method. */
  private static boolean readsFromSame(ExprTy value, ExprTy.Attribute attribute) {
    ExprTy inner = value instanceof ExprTy.Call call ? call.func : value;
    return inner instanceof ExprTy.Attribute outer
        && outer.value instanceof ExprTy.Attribute again
        && again.attr.equals(attribute.attr)
        && again.value instanceof ExprTy.Name right
        && attribute.value instanceof ExprTy.Name left
        && left.id.equals(right.id);
  }

  /** As a value it could be called with a text that nobody looks at. */
  private static boolean takesText(ExprTy.Attribute attribute, Analysis analysis) {
    if (new Usage(analysis.program()).called(attribute)
        || analysis.program().methods().contains(attribute.attr)) {
      return false;
    }
    boolean pandas =
        analysis.resolver().references(attribute.value).stream()
            .anyMatch(r -> r instanceof Reference.Member m && m.module().startsWith("pandas"));
    return CALLED_ONLY.contains(attribute.attr)
        || (pandas && TextPositions.ofMethod(attribute.attr).containsValue(TextKind.TIME_ZONE));
  }

  /** An object that is initialised again becomes another one: a file, for example. */
  private static boolean ofClass(ExprTy base, Analysis analysis) {
    if (base instanceof ExprTy.Name name) {
      List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
      if (!bindings.isEmpty()
          && bindings.stream().allMatch(b -> Decorators.bindsClass(b, analysis.resolver()))) {
        return true;
      }
    }
    ExprTy owner = base instanceof ExprTy.Call call ? call.func : base;
    Set<Reference> references = analysis.resolver().references(owner);
    return !references.isEmpty()
        && references.stream()
            .allMatch(
                owner == base
                    ? Reference.Member.class::isInstance
                    : r -> r instanceof Reference.Builtin b && b.name().equals("super"));
  }

  /** A method of the source whose name pandas uses for something restricted, such as apply. */
  private static boolean ownCheckedMethod(ExprTy.Attribute attribute, Analysis analysis) {
    return analysis.policy().attributes().checked().containsKey(attribute.attr)
        && analysis.methods().resolves(attribute);
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
    Set<String> templates = FormatTemplate.known(attribute.value, analysis);
    return templates != null && templates.stream().allMatch(FormatTemplate::readsNoAttributes);
  }
}
