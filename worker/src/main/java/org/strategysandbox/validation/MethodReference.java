package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a method that the source itself defines, on {@code self} or on an object made where it
 * is visible. A library object could stand behind any other value, so nothing else counts: {@code
 * self} only if the class can merely be called or extended and nothing else gets at its functions.
 */
final class MethodReference {
  private static final Set<String> CLASS_READERS = Set.of("type", "classmethod");
  private static final int MAX_DEPTH = 8;

  private final Program program;
  private final IdentityHashMap<ExprTy.Attribute, Boolean> resolved = new IdentityHashMap<>();
  private final IdentityHashMap<StmtTy.ClassDef, Boolean> onlyCalled = new IdentityHashMap<>();
  private @Nullable Boolean readable;

  MethodReference(Program program) {
    this.program = program;
  }

  boolean resolves(ExprTy.Attribute attribute) {
    return resolved.computeIfAbsent(attribute, this::resolve);
  }

  private boolean resolve(ExprTy.Attribute attribute) {
    String method = attribute.attr;
    if (!program.methods().contains(method)
        || program.fields().contains(method)
        || program.decoratedMethods().contains(method)) {
      return false;
    }
    StmtTy.ClassDef made = classOfInstance(attribute.value);
    if (made != null) {
      return defines(made, method, 0);
    }
    StmtTy.ClassDef own = attribute.value instanceof ExprTy.Name self ? classOfSelf(self) : null;
    return own != null && defines(own, method, 0) && onlyCalled(own);
  }

  /** The class of {@code A()} or of a variable that is only ever bound to such a call. */
  private StmtTy.@Nullable ClassDef classOfInstance(ExprTy value) {
    if (value instanceof ExprTy.Name name) {
      List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
      Binding only = bindings.size() == 1 ? bindings.get(0) : null;
      return only != null
              && only.kind() == Binding.Kind.VALUE
              && only.value() instanceof ExprTy.Call call
          ? classOfInstance(call)
          : null;
    }
    return value instanceof ExprTy.Call call && call.func instanceof ExprTy.Name type
        ? classNamed(type)
        : null;
  }

  private StmtTy.@Nullable ClassDef classNamed(ExprTy.Name name) {
    List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
    return bindings.size() == 1
            && bindings.get(0).kind() == Binding.Kind.CLASS
            && bindings.get(0).node() instanceof StmtTy.ClassDef type
        ? type
        : null;
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

  /** Whether the class, or a class of the source that it extends, has the method. */
  private boolean defines(StmtTy.ClassDef type, String name, int depth) {
    if (depth > MAX_DEPTH || (type.decoratorList != null && type.decoratorList.length > 0)) {
      return false;
    }
    boolean found = false;
    for (StmtTy statement : type.body) {
      found |= statement instanceof StmtTy.FunctionDef method && method.name.equals(name);
    }
    for (int i = 0; type.bases != null && i < type.bases.length; i++) {
      StmtTy.ClassDef base =
          type.bases[i] instanceof ExprTy.Name parent ? classNamed(parent) : null;
      if (base == null) {
        // A class of a library may bring a method of this name.
        return found;
      }
      found |= defines(base, name, depth + 1);
    }
    return found;
  }

  /** Whether anything in the source can take functions out of classes. */
  private boolean classesAreRead() {
    if (readable == null) {
      boolean read = CLASS_READERS.stream().anyMatch(reader -> !program.names(reader).isEmpty());
      readable =
          read
              || program.methods().stream()
                  .flatMap(method -> program.names(method).stream())
                  .anyMatch(
                      name ->
                          !Syntax.isStore(name.context)
                              && program.scope(name).kind() == Scope.Kind.CLASS);
    }
    return readable;
  }

  private boolean onlyCalled(StmtTy.ClassDef type) {
    if (classesAreRead()) {
      return false;
    }
    Boolean known = onlyCalled.get(type);
    if (known == null) {
      // Until it is known, for a class that extends itself.
      onlyCalled.put(type, false);
      known = isOnlyCalled(type);
      onlyCalled.put(type, known);
    }
    return known;
  }

  private boolean isOnlyCalled(StmtTy.ClassDef type) {
    Usage usage = new Usage(program);
    boolean escapes =
        program.names(type.name).stream()
            .anyMatch(
                name ->
                    !Syntax.isStore(name.context)
                        && !usage.called(name)
                        && !(program.parent(name) instanceof StmtTy.ClassDef));
    boolean extended = type.bases != null && type.bases.length > 0 && !plainBases(type);
    return !escapes && !extended;
  }

  private boolean plainBases(StmtTy.ClassDef type) {
    for (ExprTy base : type.bases) {
      StmtTy.ClassDef parent = base instanceof ExprTy.Name name ? classNamed(name) : null;
      if (parent == null || !onlyCalled(parent)) {
        return false;
      }
    }
    return true;
  }
}
