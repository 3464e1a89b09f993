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
  private static final Set<Reference> ABSTRACT = Set.of(new Reference.Member("abc", "ABC"));

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
  private final IdentityHashMap<ExprTy.Call, StmtTy.@Nullable ClassDef> instances =
      new IdentityHashMap<>();
  private final IdentityHashMap<StmtTy.ClassDef, Boolean> plain = new IdentityHashMap<>();

  private final Resolver resolver;
  private final HiddenBases hiddenBases;
  private final ClassUse classes;

  MethodReference(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
    this.hiddenBases = new HiddenBases(program, resolver);
    this.classes = new ClassUse(program, resolver);
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
        && classes.onlyCalled(own)
        && !hiddenBases.any()
        && extendedPlainly(own, 0);
  }

  /** Whether the source merely calls or extends the class. */
  boolean onlyCalled(StmtTy.ClassDef type) {
    return classes.onlyCalled(type);
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
      owner = own != null && classes.onlyCalled(own) ? own : null;
      if (owner == null && !instance) {
        owner = classes.classNamed(name);
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
      StmtTy.ClassDef base = type.bases[i] instanceof ExprTy.Name n ? classes.classNamed(n) : null;
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
        && classes.onlyCalled(type)
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
          call,
          call.func instanceof ExprTy.Name type ? classes.classNamed(type) : classOfChain(call));
    }
    return instances.get(call);
  }

  /** {@code A().b()} is what {@code A()} is, when {@code b} returns self. */
  private StmtTy.@Nullable ClassDef classOfChain(ExprTy.Call call) {
    if (!(call.func instanceof ExprTy.Attribute link) || !resolves(link)) {
      return null;
    }
    StmtTy.ClassDef type = classOfInstance(link.value);
    if (type == null && link.value instanceof ExprTy.Name self) {
      StmtTy.ClassDef own = classOfSelf(self);
      type = own != null && classes.onlyCalled(own) ? own : null;
    }
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
          type.bases[i] instanceof ExprTy.Name parent ? classes.classNamed(parent) : null;
      if (base == null) {
        // A class of a library may bring a method of this name.
        return found;
      }
      found |= defines(base, name, depth + 1);
    }
    return found;
  }
}
