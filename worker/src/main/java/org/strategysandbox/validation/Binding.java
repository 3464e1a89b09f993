package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a name gets a value.
 *
 * @param kind how
 * @param node the binding construct: statement, parameter, import alias, pattern, expression
 * @param value the bound expression, the iterated one for {@link Kind#ELEMENT}, the default of a
 *     parameter; null when there is none or when it is not known
 * @param index which item of each element, -1 for the element itself; position of a parameter
 * @param module of an import
 * @param member of an import; null for the module itself
 * @param unconditional whether it is a statement of the module body, executed once and in order
 */
record Binding(
    Kind kind,
    SSTNode node,
    @Nullable ExprTy value,
    int index,
    @Nullable String module,
    @Nullable String member,
    boolean unconditional) {

  enum Kind {
    VALUE,
    ELEMENT,
    PARAMETER,
    FUNCTION,
    CLASS,
    IMPORT,
    UNKNOWN
  }

  /** The line from which on the name is bound. */
  int endLine() {
    StmtTy body = firstOfBody();
    return body == null ? node.getSourceRange().endLine : body.getSourceRange().startLine;
  }

  /** The column from which on the name is bound. */
  int endColumn() {
    StmtTy body = firstOfBody();
    return body == null ? node.getSourceRange().endColumn : body.getSourceRange().startColumn;
  }

  /**
   * A function's body may use the function; its decorators, defaults and annotations run before it
   * is bound, and so does the whole of a class.
   */
  private @Nullable StmtTy firstOfBody() {
    return node instanceof StmtTy.FunctionDef function && function.body.length > 0
        ? function.body[0]
        : null;
  }

  static Binding unknown(SSTNode node, boolean unconditional) {
    return new Binding(Kind.UNKNOWN, node, null, -1, null, null, unconditional);
  }

  static Binding value(SSTNode node, ExprTy value, boolean unconditional) {
    return new Binding(Kind.VALUE, node, value, -1, null, null, unconditional);
  }

  static Binding element(SSTNode node, ExprTy iterated, int index, boolean unconditional) {
    return new Binding(Kind.ELEMENT, node, iterated, index, null, null, unconditional);
  }

  static Binding definition(Kind kind, SSTNode node, boolean unconditional) {
    return new Binding(kind, node, null, -1, null, null, unconditional);
  }

  static Binding parameter(SSTNode function, int index, @Nullable ExprTy defaultValue) {
    return new Binding(Kind.PARAMETER, function, defaultValue, index, null, null, false);
  }

  static Binding imported(
      SSTNode node, String module, @Nullable String member, boolean unconditional) {
    return new Binding(Kind.IMPORT, node, null, -1, module, member, unconditional);
  }
}
