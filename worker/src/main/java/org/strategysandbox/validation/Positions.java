package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where something that is not free to use may stand. */
final class Positions {
  /** Longer chains of comparisons only cost time. */
  private static final int MAX_COMPARED = 8;

  private static final Set<String> TYPE_TESTS = Set.of("isinstance", "issubclass");
  private static final Set<String> TYPE_READERS =
      Set.of("isinstance", "issubclass", "print", "str", "repr");

  private final Program program;
  private final Resolver resolver;

  Positions(Analysis analysis) {
    this(analysis.program(), analysis.resolver());
  }

  Positions(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
  }

  /** Whether a name or attribute under this check, if any, may stand where it stands. */
  boolean accepts(@Nullable ArgumentCheck check, SSTNode node) {
    if (check == null) {
      return true;
    }
    if (!(node instanceof ExprTy expression)) {
      return false;
    }
    SSTNode parent = program.parent(node);
    return switch (check) {
      case CLASS_BASE -> base(parent, expression) || inType(expression);
      case METACLASS -> metaclass(parent) || inType(expression);
      case TYPE_TEST -> inType(expression);
      case SINGLE_ARGUMENT -> called(expression) || annotation(expression);
      default -> called(expression);
    };
  }

  private boolean called(ExprTy expression) {
    return new Usage(program).called(expression);
  }

  private static boolean base(@Nullable SSTNode parent, ExprTy expression) {
    return parent instanceof StmtTy.ClassDef type
        && type.bases != null
        && Arrays.asList(type.bases).contains(expression);
  }

  private boolean metaclass(@Nullable SSTNode parent) {
    return parent instanceof KeywordTy keyword
        && "metaclass".equals(keyword.arg)
        && program.parent(keyword) instanceof StmtTy.ClassDef;
  }

  /** In an annotation, or where a type is tested for. */
  boolean inType(ExprTy expression) {
    return annotation(expression) || typeTest(expression);
  }

  /** Within the annotation of a parameter, a result or a variable. */
  private boolean annotation(ExprTy expression) {
    SSTNode parent = program.parent(expression);
    if (parent instanceof ArgTy) {
      return true;
    }
    if (parent instanceof StmtTy.FunctionDef function) {
      return function.returns == expression;
    }
    if (parent instanceof StmtTy.AnnAssign assign) {
      return assign.annotation == expression;
    }
    if (parent instanceof ExprTy.Subscript subscript) {
      return subscript.slice == expression && known(subscript.value) && annotation(subscript);
    }
    if (parent instanceof ExprTy.Tuple tuple) {
      return annotation(tuple);
    }
    if (parent instanceof ExprTy.BinOp union) {
      return union.op == OperatorTy.BitOr
          && known(union.left)
          && known(union.right)
          && annotation(union);
    }
    return false;
  }

  /** As second argument of isinstance or issubclass, alone or in a tuple. */
  private boolean typeTest(ExprTy expression) {
    SSTNode parent = program.parent(expression);
    if (parent instanceof ExprTy.Tuple tuple) {
      return typeTest(tuple);
    }
    return parent instanceof ExprTy.Call call
        && Syntax.arguments(call).length == 2
        && call.args[1] == expression
        && resolver.isBuiltin(call.func, TYPE_TESTS);
  }

  /** Whether the result of {@code type(x)} stays out of reach where it stands. */
  boolean typeResult(ExprTy.Call call) {
    SSTNode parent = program.parent(call);
    if (parent instanceof ExprTy.Attribute || parent instanceof ExprTy.FormattedValue) {
      return true;
    }
    if (parent instanceof ExprTy.Compare compare) {
      if (compare.comparators.length > MAX_COMPARED) {
        return false;
      }
      boolean identity =
          Arrays.stream(compare.ops).allMatch(op -> op == CmpOpTy.Is || op == CmpOpTy.IsNot);
      return identity
          || (known(compare.left) && Arrays.stream(compare.comparators).allMatch(this::known));
    }
    return parent instanceof StmtTy.Expr
        || (parent instanceof ExprTy.Call outer
            && outer.func != call
            && resolver.isBuiltin(outer.func, TYPE_READERS));
  }

  /** Whether an operand is a library or built-in class, so that no operator of the source runs. */
  private boolean known(ExprTy operand) {
    if (operand instanceof ExprTy.Constant) {
      return true;
    }
    ExprTy[] items = Syntax.items(operand);
    if (items != null) {
      return Arrays.stream(items).allMatch(this::known);
    }
    if (operand instanceof ExprTy.Call call) {
      return resolver.isBuiltin(call.func, Set.of("type"));
    }
    Set<Reference> references = resolver.references(operand);
    if (operand instanceof ExprTy.Name name && onlyClasses(name)) {
      return true;
    }
    return !references.isEmpty()
        && references.stream()
            .allMatch(r -> r instanceof Reference.Member || r instanceof Reference.Builtin);
  }

  private boolean onlyClasses(ExprTy.Name name) {
    var bindings = program.scope(name).lookup(name.id).bindings();
    return !bindings.isEmpty()
        && bindings.stream().allMatch(b -> Decorators.bindsClass(b, resolver));
  }
}
