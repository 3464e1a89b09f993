package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the source uses its own classes: what is merely called gives none of its functions away. */
final class ClassUse {
  private static final Set<String> CLASS_READERS = Set.of("type", "classmethod");
  private static final Set<Reference> ABSTRACT = Set.of(new Reference.Member("abc", "ABC"));

  /** A star import adds what it may have put in the place of a name. */
  private static final Set<Reference> ONLY_VALUE = Set.of(Reference.VALUE);

  private static final int MAX_DEPTH = 8;

  /** A class that is mentioned more often is not followed, to bound the work. */
  private static final int MAX_USES = 200;

  private final Program program;
  private final Resolver resolver;
  private final IdentityHashMap<StmtTy.ClassDef, Boolean> onlyCalled = new IdentityHashMap<>();
  private @Nullable Boolean readable;

  ClassUse(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
  }

  /** The class that a name certainly is, or null. */
  StmtTy.@Nullable ClassDef classNamed(ExprTy.Name name) {
    List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
    return bindings.size() == 1
            && resolver.ownsAll(name)
            && bindings.get(0).kind() == Binding.Kind.CLASS
            && resolver.references(name).equals(ONLY_VALUE)
            && bindings.get(0).node() instanceof StmtTy.ClassDef type
        ? type
        : null;
  }

  /** Whether anything in the source can take functions out of classes. */
  private boolean classesAreRead() {
    if (readable == null) {
      boolean read =
          CLASS_READERS.stream()
              .flatMap(reader -> program.names(reader).stream())
              .anyMatch(reader -> !takesNothingOut(reader));
      readable =
          read
              || program.bindsOutsideOfClass()
              || program.methods().stream()
                  .flatMap(method -> program.names(method).stream())
                  .anyMatch(
                      name ->
                          new Usage(program).reads(name)
                              && program.scope(name).kind() == Scope.Kind.CLASS);
    }
    return readable;
  }

  /**
   * {@code type(x)} that is only compared or printed, or whose name is read, and a class method
   * that merely calls its class or reads fields of it.
   */
  private boolean takesNothingOut(ExprTy.Name reader) {
    SSTNode user = program.parent(reader);
    if (user instanceof ExprTy.Call call && call.func == reader) {
      return reader.id.equals("type")
          && (!(program.parent(call) instanceof ExprTy.Attribute name)
              || (name.attr.equals("__name__") && !Syntax.isStore(name.context)));
    }
    return reader.id.equals("classmethod")
        && user instanceof StmtTy.FunctionDef method
        && method.decoratorList != null
        && method.decoratorList.length == 1
        && method.decoratorList[0] == reader
        && program.parent(method) instanceof StmtTy.ClassDef
        && !Syntax.positional(method.args).isEmpty()
        && program.names("super").stream().noneMatch(parent -> within(parent, method))
        && callsOnly(method, Syntax.positional(method.args).get(0).arg);
  }

  /** There, {@code super().f} is a function of a class that takes any object. */
  private boolean within(SSTNode node, StmtTy.FunctionDef method) {
    SSTNode outer = program.parent(node);
    while (outer != null && outer != method) {
      outer = program.parent(outer);
    }
    return outer == method;
  }

  private boolean callsOnly(StmtTy.FunctionDef method, String type) {
    return program.names(type).stream()
        .filter(
            name ->
                program.scope(name).lookup(name.id).bindings().stream()
                    .anyMatch(binding -> binding.node() == method))
        .allMatch(
            name ->
                new Usage(program).called(name)
                    || (program.parent(name) instanceof ExprTy.Attribute attribute
                        && !program.methods().contains(attribute.attr)));
  }

  /** Whether the source merely calls or extends the class. */
  boolean onlyCalled(StmtTy.ClassDef type) {
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
    boolean extended = type.bases != null && type.bases.length > 0 && !plainBases(type);
    return !escapes(type, 0) && !extended;
  }

  /**
   * Whether functions can be taken out of the class, or of one that extends it and has them too.
   */
  private boolean escapes(StmtTy.ClassDef type, int depth) {
    List<ExprTy.Name> uses = program.names(type.name);
    // Within another class it is an attribute as well, which is not followed.
    boolean hidden =
        program.scope(type).kind() == Scope.Kind.CLASS || !Decorators.keepClass(type, resolver);
    if (hidden || depth > MAX_DEPTH || uses.size() > MAX_USES) {
      return true;
    }
    Usage usage = new Usage(program);
    for (ExprTy.Name name : uses) {
      if (program.parent(name) instanceof StmtTy.ClassDef extension) {
        if (extension != type && escapes(extension, depth + 1)) {
          return true;
        }
      } else if (!Syntax.isStore(name.context) && !usage.called(name) && !isRead(name)) {
        return true;
      }
    }
    return false;
  }

  /** Reading a class attribute, or testing for the class, takes no function out of it. */
  private boolean isRead(ExprTy.Name type) {
    return (program.parent(type) instanceof ExprTy.Attribute attribute
            && (!program.methods().contains(attribute.attr) || isClassMethod(attribute.attr)))
        || new Positions(program, resolver).inType(type);
  }

  /** Read from a class, such a method is bound to the class already. */
  private boolean isClassMethod(String name) {
    List<StmtTy.FunctionDef> definitions = program.methodsNamed(name);
    return !definitions.isEmpty()
        && !program.fields().contains(name)
        && definitions.stream()
            .allMatch(
                method ->
                    method.decoratorList != null
                        && method.decoratorList.length == 1
                        && resolver
                            .references(method.decoratorList[0])
                            .equals(Set.of(new Reference.Builtin("classmethod"))));
  }

  private boolean plainBases(StmtTy.ClassDef type) {
    for (ExprTy base : type.bases) {
      StmtTy.ClassDef parent = base instanceof ExprTy.Name name ? classNamed(name) : null;
      boolean plain =
          parent == null ? resolver.references(base).equals(ABSTRACT) : onlyCalled(parent);
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
