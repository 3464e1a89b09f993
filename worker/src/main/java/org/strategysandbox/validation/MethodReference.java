package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
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
  private static final Set<Reference> ABSTRACT = Set.of(new Reference.Member("abc", "ABC"));

  /** A star import adds what it may have put in the place of a name. */
  private static final Set<Reference> ONLY_VALUE = Set.of(Reference.VALUE);

  private static final Set<Reference> KEEP_SELF =
      Set.of(
          new Reference.Builtin("property"),
          new Reference.Member("functools", "cached_property"),
          new Reference.Member("abc", "abstractmethod"));
  private static final int MAX_DEPTH = 8;

  /** A class that is mentioned more often is not followed, to bound the work. */
  private static final int MAX_USES = 200;

  private final Program program;
  private final IdentityHashMap<ExprTy.Attribute, Boolean> resolved = new IdentityHashMap<>();
  private final IdentityHashMap<StmtTy.ClassDef, Boolean> onlyCalled = new IdentityHashMap<>();
  private final IdentityHashMap<ExprTy.Call, StmtTy.@Nullable ClassDef> instances =
      new IdentityHashMap<>();
  private final IdentityHashMap<StmtTy.ClassDef, Boolean> plain = new IdentityHashMap<>();
  private @Nullable Boolean readable;

  private final Resolver resolver;
  private final HiddenBases hiddenBases;

  MethodReference(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
    this.hiddenBases = new HiddenBases(program, resolver);
  }

  boolean resolves(ExprTy.Attribute attribute) {
    Boolean known = resolved.putIfAbsent(attribute, false);
    if (known != null) {
      return known;
    }
    boolean found = resolve(attribute);
    resolved.put(attribute, found);
    return found;
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
      return certainlyDefines(made, method);
    }
    if (attribute.value instanceof ExprTy.Call parent && ofPlainParent(parent)) {
      return true;
    }
    StmtTy.ClassDef own = attribute.value instanceof ExprTy.Name self ? classOfSelf(self) : null;
    return own != null
        && certainlyDefines(own, method)
        && onlyCalled(own)
        && !hiddenBases.any()
        && extendedPlainly(own, 0);
  }

  /** Whether any class of the source can be extended by what cannot be seen. */
  boolean anyHiddenBase() {
    return hiddenBases.any();
  }

  /**
   * Whether it is read from, or stored in, what is certainly an object of a class that is all of
   * the source. Such an object holds what the source stored, and that can be nothing refused; what
   * Python itself adds has two leading underscores.
   */
  boolean ofOwnObject(ExprTy.Attribute attribute) {
    return !DunderPolicy.isDunder(attribute.attr)
        && (program.fields().contains(attribute.attr)
            || (program.methods().contains(attribute.attr) && !attribute.attr.startsWith("_")))
        && (owner(attribute.value, true) != null
            || (attribute.value instanceof ExprTy.Call parent && ofPlainParent(parent)));
  }

  /**
   * The class of the source that a value is certainly an object of, or is itself, when neither it
   * nor what extends it has anything of a library; else null.
   *
   * @param instance whether the value must be an object of the class
   */
  StmtTy.@Nullable ClassDef owner(ExprTy value, boolean instance) {
    StmtTy.ClassDef owner = classOfInstance(value);
    if (owner == null && value instanceof ExprTy.Name name) {
      StmtTy.ClassDef own = classOfSelf(name);
      owner = own != null && onlyCalled(own) ? own : null;
      if (owner == null && !instance) {
        owner = classNamed(name);
      }
    }
    return owner != null && isPlain(owner) ? owner : null;
  }

  /** Whether the class, what it extends and what extends it are all of the source. */
  boolean isPlain(StmtTy.ClassDef type) {
    Boolean known = plain.get(type);
    if (known == null) {
      plain.put(type, false);
      known = !hiddenBases.any() && hasPlainBases(type, 0) && extendedPlainly(type, 0);
      plain.put(type, known);
    }
    return known;
  }

  private boolean hasPlainBases(StmtTy.ClassDef type, int depth) {
    if (depth > MAX_DEPTH
        || !Decorators.keepClass(type, resolver)
        || (type.keywords != null && type.keywords.length > 0)) {
      return false;
    }
    for (int i = 0; type.bases != null && i < type.bases.length; i++) {
      StmtTy.ClassDef base = type.bases[i] instanceof ExprTy.Name n ? classNamed(n) : null;
      boolean plainBase =
          base == null
              ? resolver.references(type.bases[i]).equals(ABSTRACT)
              : hasPlainBases(base, depth + 1);
      if (!plainBase) {
        return false;
      }
    }
    return true;
  }

  private boolean extendedPlainly(StmtTy.ClassDef type, int depth) {
    List<ExprTy.Name> uses = program.names(type.name);
    if (depth > MAX_DEPTH || uses.size() > MAX_USES) {
      return false;
    }
    for (ExprTy.Name use : uses) {
      if (program.parent(use) instanceof StmtTy.ClassDef extension
          && extension != type
          && !(hasPlainBases(extension, 0) && extendedPlainly(extension, depth + 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code super()} in a method of a class that neither extends nor is extended by a library's,
   * under whatever name.
   */
  private boolean ofPlainParent(ExprTy.Call call) {
    if (Syntax.arguments(call).length > 0
        || Syntax.keywords(call).length > 0
        || !resolver.references(call.func).equals(Set.of(new Reference.Builtin("super")))) {
      return false;
    }
    SSTNode outer = program.parent(call);
    while (outer != null && !(outer instanceof StmtTy.FunctionDef)) {
      outer = outer instanceof ExprTy.Lambda ? null : program.parent(outer);
    }
    return outer != null
        && program.parent(outer) instanceof StmtTy.ClassDef type
        && onlyCalled(type)
        && isPlain(type);
  }

  /** The class of {@code A()} or of a variable that is only ever bound to such a call. */
  private StmtTy.@Nullable ClassDef classOfInstance(ExprTy value) {
    if (value instanceof ExprTy.Name name) {
      List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
      Binding only = bindings.size() == 1 ? bindings.get(0) : null;
      return only != null
              && resolver.ownsAll(name)
              && only.kind() == Binding.Kind.VALUE
              && only.value() instanceof ExprTy.Call call
          ? classOfInstance(call)
          : null;
    }
    if (!(value instanceof ExprTy.Call call)) {
      return null;
    }
    if (!instances.containsKey(call)) {
      instances.put(call, null);
      instances.put(
          call, call.func instanceof ExprTy.Name type ? classNamed(type) : classOfChain(call));
    }
    return instances.get(call);
  }

  /** {@code A().b()} is what {@code A()} is, when {@code b} returns self. */
  private StmtTy.@Nullable ClassDef classOfChain(ExprTy.Call call) {
    if (!(call.func instanceof ExprTy.Attribute link) || !resolves(link)) {
      return null;
    }
    StmtTy.ClassDef type = classOfInstance(link.value);
    if (type == null || !isPlain(type) || program.attributes(link.attr).size() > MAX_USES) {
      return null;
    }
    // Any method of this name counts, so that it does not matter which class defines it.
    List<StmtTy.FunctionDef> definitions = program.methodsNamed(link.attr);
    boolean returnsSelf =
        !definitions.isEmpty() && definitions.stream().allMatch(this::returnsSelf);
    return returnsSelf ? type : null;
  }

  private boolean returnsSelf(StmtTy.FunctionDef method) {
    List<StmtTy.Return> results = program.returns(method);
    return !results.isEmpty()
        && method.args != null
        && results.stream()
            .allMatch(
                result ->
                    result.value instanceof ExprTy.Name name
                        && classOfSelf(name) != null
                        && program.scope(name).lookup(name.id).bindings().get(0).node() == method);
  }

  private StmtTy.@Nullable ClassDef classNamed(ExprTy.Name name) {
    List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
    return bindings.size() == 1
            && resolver.ownsAll(name)
            && bindings.get(0).kind() == Binding.Kind.CLASS
            && resolver.references(name).equals(ONLY_VALUE)
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
    return resolver.ownsAll(self)
            && binding.kind() == Binding.Kind.PARAMETER
            && binding.index() == 0
            && binding.node() instanceof StmtTy.FunctionDef method
            && keepsSelf(method)
            && program.parent(method) instanceof StmtTy.ClassDef type
        ? type
        : null;
  }

  /** Properties hand their object on; another decorator could put anything in its place. */
  private boolean keepsSelf(StmtTy.FunctionDef method) {
    for (int i = 0; method.decoratorList != null && i < method.decoratorList.length; i++) {
      Set<Reference> references = resolver.references(method.decoratorList[i]);
      if (references.isEmpty() || !KEEP_SELF.containsAll(references)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no class of a library can come first with a method of this name. */
  private boolean certainlyDefines(StmtTy.ClassDef type, String name) {
    return Decorators.keepClass(type, resolver)
        && (inBody(type, name) || (hasPlainBases(type, 0) && defines(type, name, 0)));
  }

  private static boolean inBody(StmtTy.ClassDef type, String name) {
    return Arrays.stream(type.body)
        .anyMatch(
            statement ->
                statement instanceof StmtTy.FunctionDef method && method.name.equals(name));
  }

  /** Whether the class, or a class of the source that it extends, has the method. */
  private boolean defines(StmtTy.ClassDef type, String name, int depth) {
    if (depth > MAX_DEPTH || !Decorators.keepClass(type, resolver)) {
      return false;
    }
    boolean found = inBody(type, name);
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
