package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refuses texts that are put together at run time where they can reach a function of a library that
 * is handed on as a value: {@code [np.zeros][0](3, text)}, {@code map(np.dtype, texts)}.
 */
final class HandedOnTextCheck implements Check {
  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Call call) {
      beside(call, analysis);
      Set<Integer> positions = analysis.hiddenFunctions().positions();
      if (!positions.isEmpty() && analysis.hiddenFunctions().hides(call)) {
        hidden(call, positions, analysis);
      }
    }
  }

  /** A function and its arguments, both given to something that calls it. */
  private static void beside(ExprTy.Call call, Analysis analysis) {
    List<ExprTy> others = new ArrayList<>();
    boolean handedOn = false;
    for (ExprTy argument : all(call)) {
      if (analysis.hiddenFunctions().positions(argument).isEmpty()) {
        others.add(argument);
      } else {
        handedOn = true;
      }
    }
    if (handedOn) {
      others.forEach(argument -> refuse(argument, analysis));
    }
  }

  private static void hidden(ExprTy.Call call, Set<Integer> positions, Analysis analysis) {
    ExprTy[] args = Syntax.arguments(call);
    boolean spread = false;
    for (int i = 0; i < args.length; i++) {
      spread = spread || args[i] instanceof ExprTy.Starred;
      int first = i;
      if (spread ? positions.stream().anyMatch(at -> at >= first) : positions.contains(i)) {
        if (unknown(args[i], analysis)) {
          add(args[i], analysis);
        } else {
          refuse(args[i], analysis);
        }
      }
    }
  }

  /** Whether it is a parameter of a function that is called out of sight as well. */
  private static boolean unknown(ExprTy argument, Analysis analysis) {
    ExprTy value = argument instanceof ExprTy.Starred spread ? spread.value : argument;
    return value instanceof ExprTy.Name name
        && analysis.program().scope(name).lookup(name.id).bindings().stream()
            .filter(binding -> binding.kind() == Binding.Kind.PARAMETER)
            .anyMatch(
                binding -> {
                  CallSites sites = CallSites.of(binding.node(), analysis);
                  return sites == null || sites.arguments(binding.index()).contains(null);
                });
  }

  private static List<ExprTy> all(ExprTy.Call call) {
    List<ExprTy> all = new ArrayList<>(List.of(Syntax.arguments(call)));
    for (KeywordTy keyword : Syntax.keywords(call)) {
      all.add(keyword.value);
    }
    return all;
  }

  private static void refuse(ExprTy argument, Analysis analysis) {
    if (TypeShapeCheck.holdsEvaluated(argument, analysis, 0)
        || new ComputedText(analysis).in(argument)) {
      add(argument, analysis);
    }
  }

  private static void add(ExprTy argument, Analysis analysis) {
    analysis
        .findings()
        .add(
            Rule.ARGUMENT_NOT_ALLOWED,
            argument,
            "A function of a library may get this text, and numpy evaluates a part of it as code");
  }
}
