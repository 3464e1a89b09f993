package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.Set;

/**
 * Refuses class patterns that read attributes which nobody sees: positional patterns read those
 * that {@code __match_args__} names, and a named tuple may have been made with any names. What
 * counts as an object of the class is no protection, because {@code register} of an abstract class
 * changes that.
 */
final class ClassPatternCheck implements Check {
  private static final int MAX_DEPTH = 8;
  private static final Set<String> TUPLE_MAKERS =
      Set.of("collections.namedtuple", "typing.NamedTuple");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof PatternTy.MatchClass pattern
        && pattern.patterns != null
        && pattern.patterns.length > 0
        && !known(pattern.cls, analysis, 0)) {
      analysis
          .findings()
          .add(Rule.CLASS_HOOK, node, "The attributes that this pattern reads are not visible");
    }
  }

  private static boolean known(ExprTy type, Analysis analysis, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    if (type instanceof ExprTy.Call call) {
      return madeOfVisibleNames(call, analysis);
    }
    if (type instanceof ExprTy.Subscript generic) {
      return known(generic.value, analysis, depth + 1);
    }
    if (type instanceof ExprTy.Name name) {
      List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
      if (!bindings.isEmpty()) {
        return bindings.stream().allMatch(binding -> known(binding, analysis, depth));
      }
    }
    Set<Reference> references = analysis.resolver().references(type);
    return !references.isEmpty()
        && references.stream()
            .allMatch(r -> r instanceof Reference.Member || r instanceof Reference.Builtin);
  }

  private static boolean known(Binding binding, Analysis analysis, int depth) {
    return switch (binding.kind()) {
      case IMPORT -> analysis.resolver().imported(binding) instanceof Reference.Member;
      case VALUE -> binding.value() != null && known(binding.value(), analysis, depth + 1);
      case CLASS -> {
        boolean bases = Decorators.bindsClass(binding, analysis.resolver());
        if (binding.node() instanceof StmtTy.ClassDef type && type.bases != null) {
          for (ExprTy base : type.bases) {
            bases = bases && known(base, analysis, depth + 1);
          }
        }
        yield bases;
      }
      default -> false;
    };
  }

  private static boolean madeOfVisibleNames(ExprTy.Call call, Analysis analysis) {
    ExprTy[] args = Syntax.arguments(call);
    boolean maker =
        analysis.resolver().references(call.func).stream()
            .allMatch(
                r ->
                    r instanceof Reference.Member m
                        && TUPLE_MAKERS.contains(m.module() + "." + m.name()));
    if (!maker || Syntax.spreads(call) || args.length != 2) {
      return false;
    }
    String text = Syntax.text(args[1]);
    if (text != null) {
      return List.of(text.split("[\\s,]+")).stream().allMatch(name -> harmless(name, analysis));
    }
    ExprTy[] items = Syntax.items(args[1]);
    for (int i = 0; items != null && i < items.length; i++) {
      ExprTy[] pair = Syntax.items(items[i]);
      String name = Syntax.text(pair != null && pair.length > 0 ? pair[0] : items[i]);
      if (name == null || !harmless(name, analysis)) {
        return false;
      }
    }
    return items != null;
  }

  private static boolean harmless(String name, Analysis analysis) {
    NamePolicy attributes = analysis.policy().attributes();
    return !DunderPolicy.isDunder(name)
        && !attributes.denied().containsKey(name)
        && !attributes.checked().containsKey(name);
  }
}
