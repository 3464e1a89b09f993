package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Which expressions are types, and which of them compile a text that stands in their brackets. */
final class GenericTypes {
  private static final int MAX_DEPTH = 8;

  /** Classes with these bases subscript like a tuple and a dictionary. */
  private static final Set<String> PLAIN = Set.of("NamedTuple", "TypedDict", "Any");

  private final Program program;
  private final Resolver resolver;
  private final IdentityHashMap<Scope.Lookup, Boolean> generic = new IdentityHashMap<>();

  GenericTypes(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
  }

  /** Whether it is a class of the source with a base of typing, or such a class's {@code cls}. */
  boolean isGenericClass(ExprTy.Name name) {
    return generic.computeIfAbsent(program.scope(name).lookup(name.id), this::isGeneric);
  }

  private boolean isGeneric(Scope.Lookup lookup) {
    for (Binding binding : lookup.bindings()) {
      if (binding.node() instanceof StmtTy.ClassDef type && isGeneric(type, 0)) {
        return true;
      }
      if (binding.kind() == Binding.Kind.PARAMETER
          && binding.index() == 0
          && isClassMethod(binding.node())
          && program.parent(binding.node()) instanceof StmtTy.ClassDef type
          && isGeneric(type, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isClassMethod(SSTNode function) {
    return function instanceof StmtTy.FunctionDef method
        && method.decoratorList != null
        && method.decoratorList.length > 0
        && resolver.references(method.decoratorList[0]).stream()
            .anyMatch(r -> r instanceof Reference.Builtin b && b.name().equals("classmethod"));
  }

  private boolean isGeneric(StmtTy.ClassDef type, int depth) {
    for (int i = 0; type.bases != null && i < type.bases.length && depth < MAX_DEPTH; i++) {
      ExprTy base = type.bases[i];
      while (base instanceof ExprTy.Subscript generic) {
        base = generic.value;
      }
      boolean typing =
          resolver.references(base).stream()
              .anyMatch(
                  r ->
                      r instanceof Reference.Member m
                          && m.module().equals("typing")
                          && !PLAIN.contains(m.name()));
      if (typing || (base instanceof ExprTy.Name name && extendsGeneric(name, depth))) {
        return true;
      }
    }
    return false;
  }

  private boolean extendsGeneric(ExprTy.Name base, int depth) {
    List<Binding> bindings = program.scope(base).lookup(base.id).bindings();
    return bindings.stream()
        .anyMatch(b -> b.node() instanceof StmtTy.ClassDef type && isGeneric(type, depth + 1));
  }

  /** Whether a value is certainly a type or a class, never a container. */
  boolean isTypeName(ExprTy value) {
    if (value instanceof ExprTy.Subscript generic) {
      return isTypeName(generic.value);
    }
    var references = resolver.references(value);
    boolean library =
        !references.isEmpty() && references.stream().noneMatch(Reference.VALUE::equals);
    if (library) {
      return true;
    }
    if (value instanceof ExprTy.Attribute nested) {
      List<Binding> inner = program.classBindings(nested.attr);
      return !inner.isEmpty() && inner.stream().allMatch(b -> b.kind() == Binding.Kind.CLASS);
    }
    List<Binding> bindings =
        value instanceof ExprTy.Name name
            ? program.scope(name).lookup(name.id).bindings()
            : List.of();
    return !bindings.isEmpty() && bindings.stream().allMatch(GenericTypes::bindsType);
  }

  private static boolean bindsType(Binding binding) {
    return binding.kind() == Binding.Kind.CLASS
        || binding.kind() == Binding.Kind.IMPORT
        || (binding.kind() == Binding.Kind.VALUE
            && (binding.value() instanceof ExprTy.Subscript
                || binding.value() instanceof ExprTy.BinOp
                || binding.value() instanceof ExprTy.Attribute
                || binding.value() instanceof ExprTy.Name));
  }
}
