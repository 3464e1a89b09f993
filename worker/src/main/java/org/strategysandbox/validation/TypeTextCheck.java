package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses code in the texts that typing compiles: a text in {@code List['…']}, as bound of a type
 * variable, or as the type of a field of a named tuple is compiled when that line runs.
 */
final class TypeTextCheck implements Check {
  private static final Pattern TYPE = Pattern.compile("[\\w.\\[\\], |]*");
  private static final Set<String> FREE_TEXT = Set.of("Literal");
  private static final Set<String> FIELD_BASES = Set.of("NamedTuple", "TypedDict");
  private static final int MAX_DEPTH = 3;

  /** A name that is bound more often is not followed, to bound the work. */
  private static final int MAX_BINDINGS = 50;

  private static final Set<String> MAKERS = Set.of("TypeVar", "ParamSpec", "NamedTuple");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Subscript subscript) {
      subscript(subscript, analysis);
    } else if (node instanceof StmtTy.AugAssign union && union.op == OperatorTy.BitOr) {
      if (isType(union.target, analysis)) {
        text(union.value, analysis);
      }
    } else if (node instanceof ExprTy.BinOp union && union.op == OperatorTy.BitOr) {
      if (isType(union.left, analysis)) {
        text(union.right, analysis);
      } else if (isType(union.right, analysis)) {
        text(union.left, analysis);
      }
    } else if (node instanceof ExprTy.Call call) {
      maker(call, analysis);
    } else if (node instanceof StmtTy.ClassDef type && fieldsAreCompiled(type, analysis)) {
      for (StmtTy statement : type.body) {
        if (statement instanceof StmtTy.AnnAssign field) {
          field(field.annotation, analysis);
        }
      }
    }
  }

  private void field(ExprTy annotation, Analysis analysis) {
    boolean type =
        annotation instanceof ExprTy.Name
            || annotation instanceof ExprTy.Attribute
            || annotation instanceof ExprTy.Subscript
            || annotation instanceof ExprTy.BinOp
            || annotation instanceof ExprTy.Constant;
    if (type) {
      text(annotation, analysis);
    } else {
      refuse(annotation, analysis);
    }
  }

  private void subscript(ExprTy.Subscript subscript, Analysis analysis) {
    String generic = typing(subscript.value, analysis);
    if (generic == null ? isType(subscript.value, analysis) : !FREE_TEXT.contains(generic)) {
      ExprTy[] items = Syntax.items(subscript.slice);
      boolean annotated = "Annotated".equals(generic) && items != null && items.length > 0;
      require(annotated && items != null ? items[0] : subscript.slice, analysis);
    }
  }

  private static boolean isType(ExprTy expression, Analysis analysis) {
    return isType(expression, analysis, 0);
  }

  private static boolean isType(ExprTy expression, Analysis analysis, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    if (expression instanceof ExprTy.Subscript generic) {
      return isType(generic.value, analysis, depth + 1);
    }
    if (expression instanceof ExprTy.BinOp union) {
      return union.op == OperatorTy.BitOr
          && (isType(union.left, analysis, depth + 1) || isType(union.right, analysis, depth + 1));
    }
    if (typing(expression, analysis) != null) {
      return true;
    }
    if (!(expression instanceof ExprTy.Name name)) {
      return false;
    }
    if (analysis.types().isGenericClass(name)) {
      return true;
    }
    List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
    for (Binding binding : bindings.subList(0, Math.min(2, bindings.size()))) {
      if (binding.kind() == Binding.Kind.VALUE
          && binding.value() != null
          && isType(binding.value(), analysis, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String typing(ExprTy expression, Analysis analysis) {
    for (Reference reference : analysis.resolver().references(expression)) {
      if (reference instanceof Reference.Member member && member.module().equals("typing")) {
        return member.name();
      }
    }
    return null;
  }

  private static boolean fieldsAreCompiled(StmtTy.ClassDef type, Analysis analysis) {
    for (int i = 0; type.bases != null && i < type.bases.length; i++) {
      String base = typing(type.bases[i], analysis);
      if (base != null && FIELD_BASES.contains(base)) {
        return true;
      }
    }
    return false;
  }

  private void maker(ExprTy.Call call, Analysis analysis) {
    boolean operator =
        analysis.resolver().references(call.func).stream()
            .anyMatch(r -> r instanceof Reference.Member m && m.module().equals("operator"));
    for (ExprTy argument : operator ? Syntax.arguments(call) : new ExprTy[0]) {
      if (isType(argument, analysis)) {
        refuse(argument, analysis);
      }
    }
    String maker = typing(call.func, analysis);
    if (maker == null || !MAKERS.contains(maker)) {
      return;
    }
    ExprTy[] args = Syntax.arguments(call);
    for (int i = 1; i < args.length; i++) {
      require(args[i], analysis);
    }
    for (KeywordTy keyword : Syntax.keywords(call)) {
      require(keyword.value, analysis);
    }
  }

  /** A text here is compiled, so what stands here must be known. */
  private void require(ExprTy value, Analysis analysis) {
    ExprTy[] items = Syntax.items(value);
    if (items != null) {
      for (ExprTy item : items) {
        require(item, analysis);
      }
    } else if (value instanceof ExprTy.Name
        || value instanceof ExprTy.BinOp
        || value instanceof ExprTy.Constant) {
      text(value, analysis);
    } else if (!(value instanceof ExprTy.Attribute || value instanceof ExprTy.Subscript)
        || !analysis.types().isTypeName(value)) {
      refuse(value, analysis);
    }
  }

  private void text(ExprTy value, Analysis analysis) {
    if (value instanceof ExprTy.BinOp union && union.op == OperatorTy.BitOr) {
      return;
    }
    Set<String> texts = analysis.resolver().texts(value, true);
    boolean many =
        value instanceof ExprTy.Name name
            && analysis.program().scope(name).lookup(name.id).bindings().size() > MAX_BINDINGS;
    boolean unknown =
        many || (texts == null && (value instanceof ExprTy.BinOp || putTogether(value, analysis)));
    if (unknown || (texts != null && !texts.stream().allMatch(t -> TYPE.matcher(t).matches()))) {
      refuse(value, analysis);
    }
  }

  private static boolean putTogether(ExprTy value, Analysis analysis) {
    return value instanceof ExprTy.Name name
        && analysis.program().scope(name).lookup(name.id).bindings().stream()
            .anyMatch(b -> !definesType(b));
  }

  private static boolean definesType(Binding binding) {
    return switch (binding.kind()) {
      case CLASS, IMPORT, FUNCTION -> true;
      case VALUE ->
          binding.value() instanceof ExprTy.Name
              || binding.value() instanceof ExprTy.Attribute
              || binding.value() instanceof ExprTy.Subscript
              || binding.value() instanceof ExprTy.Constant
              || (binding.value() instanceof ExprTy.BinOp union && union.op == OperatorTy.BitOr)
              || (binding.value() instanceof ExprTy.Call call && call.func instanceof ExprTy.Name);
      default -> false;
    };
  }

  private static void refuse(ExprTy at, Analysis analysis) {
    analysis
        .findings()
        .add(Rule.CODE_EXECUTION, at, "A text is compiled here; it may only name types");
  }
}
