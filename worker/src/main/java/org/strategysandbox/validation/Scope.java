package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A region of the source with names of its own, as in Python. */
final class Scope {
  enum Kind {
    MODULE,
    FUNCTION,
    CLASS,
    COMPREHENSION
  }

  /** What a name can be bound to. One object a scope and name, so its identity can be relied on. */
  static final class Lookup {
    private final List<Binding> bindings;
    private final boolean local;
    private final @Nullable Binding first;

    private Lookup(List<Binding> bindings, boolean local) {
      this.bindings = bindings;
      this.local = local;
      this.first =
          bindings.stream()
              .filter(Binding::unconditional)
              .min(Comparator.comparingInt(Binding::endLine).thenComparing(Binding::endColumn))
              .orElse(null);
    }

    /** Every binding that the name can have, whatever the order of execution. */
    List<Binding> bindings() {
      return bindings;
    }

    /** Whether a function binds it, so that it can never be a built-in. */
    boolean local() {
      return local;
    }

    /** Whether the module body has certainly bound it before this place is reached. */
    boolean boundBefore(SSTNode use) {
      var range = use.getSourceRange();
      return first != null
          && (range.startLine > first.endLine()
              || (range.startLine == first.endLine() && range.startColumn >= first.endColumn()));
    }
  }

  private final Kind kind;
  private final @Nullable Scope parent;
  private final Map<String, List<Binding>> bindings = new HashMap<>();
  private final Set<String> globals = new HashSet<>();
  private final Set<String> nonlocals = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();
  private final Map<String, Lookup> lookups = new HashMap<>();

  Scope(Kind kind, @Nullable Scope parent) {
    this.kind = kind;
    this.parent = parent;
  }

  Kind kind() {
    return kind;
  }

  @Nullable Scope parent() {
    return parent;
  }

  Scope module() {
    Scope scope = this;
    while (scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  void declareGlobal(String name) {
    globals.add(name);
  }

  void declareNonlocal(String name) {
    nonlocals.add(name);
  }

  void delete(String name) {
    deleted.add(name);
  }

  boolean deletes(String name) {
    return deleted.contains(name);
  }

  /** Adds a binding where the declarations of this scope put it; call it after all declarations. */
  void bind(String name, Binding binding) {
    target(name).bindings.computeIfAbsent(name, n -> new ArrayList<>()).add(binding);
  }

  private Scope target(String name) {
    if (globals.contains(name)) {
      return module();
    }
    if (nonlocals.contains(name)) {
      for (Scope scope = parent; scope != null; scope = scope.parent) {
        if (scope.kind == Kind.FUNCTION && !scope.nonlocals.contains(name)) {
          return scope;
        }
      }
    }
    return this;
  }

  List<Binding> own(String name) {
    return bindings.getOrDefault(name, List.of());
  }

  Set<String> ownNames() {
    return bindings.keySet();
  }

  /**
   * Everything that a use of the name in this scope can refer to; call it after all bindings. The
   * list is empty when nothing binds the name.
   */
  Lookup lookup(String name) {
    Lookup known = lookups.get(name);
    if (known == null) {
      known = find(name);
      lookups.put(name, known);
    }
    return known;
  }

  private Lookup find(String name) {
    if (globals.contains(name)) {
      return module().lookup(name);
    }
    List<Binding> own = own(name);
    if (parent == null) {
      return new Lookup(own, false);
    }
    if (kind == Kind.CLASS) {
      return inClass(name, own);
    }
    // Scopes that do not bind the name share one lookup, so that many scopes stay cheap.
    return own.isEmpty() ? visibleParent(parent).lookup(name) : new Lookup(own, true);
  }

  /** The body of a function does not see the names of the class around it. */
  private Scope visibleParent(Scope outer) {
    Scope scope = outer;
    while (kind == Kind.FUNCTION && scope.kind == Kind.CLASS && scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  /** A class body reads its own names only after they are bound, before that the outer ones. */
  private Lookup inClass(String name, List<Binding> own) {
    Lookup outer = parent == null ? new Lookup(List.of(), false) : parent.lookup(name);
    if (own.isEmpty()) {
      return outer;
    }
    List<Binding> found = new ArrayList<>(own);
    found.addAll(outer.bindings);
    return new Lookup(found, outer.local);
  }
}
