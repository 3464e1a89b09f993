package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Functions and methods of libraries that take texts of a {@link TextKind} and that the source
 * hands on as values: what calls them later does not say what it calls.
 */
final class HiddenFunctions {
  private static final Set<String> DATA_KEYWORDS = Set.of("func", "aggfunc");

  /** Methods of containers, which call nothing. */
  private static final Set<String> ADDING = Set.of("append", "add", "insert", "extend", "update");

  private final Analysis analysis;
  private final Set<Integer> positions = new HashSet<>();

  HiddenFunctions(Analysis analysis) {
    this.analysis = analysis;
    for (SSTNode node : analysis.program().nodes()) {
      if (node instanceof ExprTy expression && !getsData(expression)) {
        positions.addAll(positions(expression));
      }
    }
  }

  /** At which positions any of them takes such a text. */
  Set<Integer> positions() {
    return positions;
  }

  /** At which positions the function takes such a text, if it is one that is handed on. */
  Set<Integer> positions(ExprTy expression) {
    if (new Usage(analysis.program()).called(expression)) {
      return Set.of();
    }
    boolean loaded =
        Syntax.isLoaded(expression)
            && !(expression instanceof ExprTy.Attribute own && analysis.methods().resolves(own));
    Set<Integer> found = new HashSet<>();
    if (loaded) {
      for (Reference reference : analysis.resolver().references(expression)) {
        if (reference instanceof Reference.Member member && !aliased(expression)) {
          found.addAll(TextPositions.ofMember(member).keySet());
        } else if (reference instanceof Reference.Value
            && expression instanceof ExprTy.Attribute method
            && !ownField(method)) {
          found.addAll(TextPositions.ofMethod(method.attr).keySet());
        }
      }
    }
    return found;
  }

  /** Bound to a plain name, which the resolver follows, or read from. */
  private boolean aliased(ExprTy expression) {
    return new Usage(analysis.program()).followed(expression);
  }

  private boolean ownField(ExprTy.Attribute attribute) {
    return analysis.program().fields().contains(attribute.attr)
        && analysis.methods().owner(attribute.value, false) != null;
  }

  /** Handed to a method of a library, which calls it with data and not with texts. */
  private boolean getsData(ExprTy expression) {
    ExprTy value = expression;
    SSTNode parent = analysis.program().parent(value);
    while (parent instanceof ExprTy whole
        && (Syntax.items(whole) != null || whole instanceof ExprTy.Dict)) {
      value = whole;
      parent = analysis.program().parent(value);
    }
    if (parent instanceof KeywordTy keyword) {
      boolean data =
          keyword.arg != null
              && (DATA_KEYWORDS.contains(keyword.arg)
                  || TextPositions.KEYWORDS.containsKey(keyword.arg));
      boolean named =
          analysis.program().parent(keyword) instanceof ExprTy.Call call && isMethod(call);
      return data || (named && !"args".equals(keyword.arg) && !"kwargs".equals(keyword.arg));
    }
    return parent instanceof ExprTy.Call call && call.func != value && isMethod(call);
  }

  private boolean isMethod(ExprTy.Call call) {
    return call.func instanceof ExprTy.Attribute method
        && !analysis.methods().resolves(method)
        && !analysis.program().methods().contains(method.attr)
        && !analysis.program().fields().contains(method.attr)
        && analysis.resolver().references(method).equals(Set.of(Reference.VALUE))
        && !ADDING.contains(method.attr);
  }

  /** Whether it is not visible what the call calls. */
  boolean hides(ExprTy.Call call) {
    if (call.func instanceof ExprTy.Attribute method) {
      return analysis.program().fields().contains(method.attr)
          && !analysis.methods().resolves(method);
    }
    StmtTy.FunctionDef function = CallSites.function(call, analysis.program());
    return function == null
        && analysis.resolver().references(call.func).contains(Reference.VALUE)
        && !(call.func instanceof ExprTy.Name name && (ownClass(name) || decorated(name)));
  }

  /** Whether it is what a decorator of the source got, which is a function of the source. */
  private boolean decorated(ExprTy.Name callee) {
    List<Binding> bindings = analysis.program().scope(callee).lookup(callee.id).bindings();
    return !bindings.isEmpty()
        && bindings.stream()
            .allMatch(
                b ->
                    b.kind() == Binding.Kind.PARAMETER
                        && b.value() == null
                        && b.node() instanceof StmtTy.FunctionDef decorator
                        && onlyDecorates(decorator));
  }

  private boolean onlyDecorates(StmtTy.FunctionDef decorator) {
    return analysis.program().names(decorator.name).stream()
        .allMatch(
            use ->
                analysis.program().parent(use) instanceof StmtTy.FunctionDef function
                    && function.decoratorList != null
                    && Arrays.asList(function.decoratorList).contains(use));
  }

  private boolean ownClass(ExprTy.Name name) {
    return analysis.program().scope(name).lookup(name.id).bindings().stream()
        .allMatch(b -> b.kind() == Binding.Kind.CLASS);
  }
}
