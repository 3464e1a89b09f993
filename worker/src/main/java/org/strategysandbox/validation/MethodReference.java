package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises {@code self.method} as a function of the source. That needs certainty that {@code
 * self} is an instance of the class, so the class may only be called, and nothing in the source may
 * get at it in another way; then a text cannot hide behind the name.
 */
final class MethodReference {
  private static final Set<String> CLASS_READERS = Set.of("type", "classmethod", "super");

  private final Program program;

  MethodReference(Program program) {
    this.program = program;
  }

  boolean resolves(ExprTy.Attribute attribute) {
    StmtTy.ClassDef type = attribute.value instanceof ExprTy.Name self ? classOfSelf(self) : null;
    return type != null
        && program.methods().contains(attribute.attr)
        && !program.fields().contains(attribute.attr)
        && defines(type, attribute.attr)
        && onlyCalled(type);
  }

  private StmtTy.@Nullable ClassDef classOfSelf(ExprTy.Name self) {
    List<Binding> bindings = program.scope(self).lookup(self.id).bindings();
    if (bindings.size() != 1) {
      return null;
    }
    Binding binding = bindings.get(0);
    return binding.kind() == Binding.Kind.PARAMETER
            && binding.index() == 0
            && binding.node() instanceof StmtTy.FunctionDef method
            && (method.decoratorList == null || method.decoratorList.length == 0)
            && program.parent(method) instanceof StmtTy.ClassDef type
        ? type
        : null;
  }

  private static boolean defines(StmtTy.ClassDef type, String name) {
    boolean found = false;
    for (StmtTy statement : type.body) {
      if (statement instanceof StmtTy.FunctionDef method && method.name.equals(name)) {
        found = method.decoratorList == null || method.decoratorList.length == 0;
        if (!found) {
          return false;
        }
      }
    }
    return found;
  }

  private boolean onlyCalled(StmtTy.ClassDef type) {
    boolean plain =
        (type.decoratorList == null || type.decoratorList.length == 0)
            && (type.bases == null || type.bases.length == 0);
    Usage usage = new Usage(program);
    boolean read = CLASS_READERS.stream().anyMatch(reader -> !program.names(reader).isEmpty());
    boolean escapes =
        program.names(type.name).stream()
            .anyMatch(name -> !Syntax.isStore(name.context) && !usage.called(name));
    boolean methodAsValue =
        program.methods().stream()
            .flatMap(method -> program.names(method).stream())
            .anyMatch(
                name ->
                    !Syntax.isStore(name.context)
                        && program.scope(name).kind() == Scope.Kind.CLASS);
    return plain && !read && !escapes && !methodAsValue;
  }
}
