package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parsed source with its scopes: the facts that the checks ask for. */
final class Program {
  private final Scope module = new Scope(Scope.Kind.MODULE, null);
  private final List<SSTNode> nodes = new ArrayList<>();
  private final Map<String, List<ExprTy.Name>> names = new HashMap<>();
  private final Map<String, List<ExprTy.Attribute>> attributes = new HashMap<>();
  private final Set<String> imported = new HashSet<>();
  private final List<StmtTy.Return> returns = new ArrayList<>();
  private final List<SSTNode> yields = new ArrayList<>();
  private final IdentityHashMap<SSTNode, SSTNode> parents = new IdentityHashMap<>();
  private final IdentityHashMap<SSTNode, Scope> scopes = new IdentityHashMap<>();
  private final Set<String> starModules = new LinkedHashSet<>();
  private final Map<String, List<StmtTy.FunctionDef>> methodsNamed = new HashMap<>();
  private final Set<String> methods = new HashSet<>();
  private final Set<String> decoratedMethods = new HashSet<>();
  private final Set<String> fields = new HashSet<>();
  private final Map<String, List<Binding>> classBindings = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  private Program() {}

  static Program of(StmtTy[] body) {
    Program program = new Program();
    new ScopeBuilder(program).build(body);
    program.nodes.forEach(new Vocabulary(program)::add);
    return program;
  }

  void add(SSTNode node, @Nullable SSTNode parent, Scope scope) {
    nodes.add(node);
    if (node instanceof ExprTy.Name name) {
      names.computeIfAbsent(name.id, id -> new ArrayList<>()).add(name);
    } else if (node instanceof ExprTy.Attribute attribute) {
      attributes.computeIfAbsent(attribute.attr, id -> new ArrayList<>()).add(attribute);
    } else if (node instanceof AliasTy alias) {
      imported.add(alias.name);
    } else if (node instanceof StmtTy.Return result) {
      returns.add(result);
    } else if (node instanceof ExprTy.Yield || node instanceof ExprTy.YieldFrom) {
      yields.add(node);
    }
    scopes.put(node, scope);
    if (parent != null) {
      parents.put(node, parent);
    }
  }

  Scope module() {
    return module;
  }

  List<SSTNode> nodes() {
    return nodes;
  }

  /** Every occurrence of a variable of this name, in any scope. */
  List<ExprTy.Name> names(String id) {
    return names.getOrDefault(id, List.of());
  }

  /** Every attribute of this name, of whatever value, loaded or stored. */
  List<ExprTy.Attribute> attributes(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  /** Whether a name occurs at all: as a variable, an attribute, or in an import. */
  boolean mentions(String name) {
    return names.containsKey(name) || attributes.containsKey(name) || imported.contains(name);
  }

  /** Every return statement that belongs to the function itself. */
  List<StmtTy.Return> returns(StmtTy.FunctionDef function) {
    return returns.stream().filter(result -> enclosingFunction(result) == function).toList();
  }

  /** Whether a call of the function gives a generator, whatever it returns. */
  boolean yields(StmtTy.FunctionDef function) {
    return yields.stream().anyMatch(part -> enclosingFunction(part) == function);
  }

  private @Nullable SSTNode enclosingFunction(SSTNode node) {
    SSTNode outer = parent(node);
    while (outer != null && !(outer instanceof StmtTy.FunctionDef)) {
      outer = parent(outer);
    }
    return outer;
  }

  /** Whether a class pattern can bind what an attribute of this name holds to a variable. */
  boolean readByPattern(String attribute) {
    return nodes.stream()
        .anyMatch(
            node ->
                node instanceof PatternTy.MatchClass pattern
                    && ((pattern.patterns != null
                            && pattern.patterns.length > 0
                            && !unbound(pattern.cls))
                        || (pattern.kwdAttrs != null
                            && Arrays.asList(pattern.kwdAttrs).contains(attribute))));
  }

  /** Whether it is a name that the source never binds, such as a built-in class. */
  private boolean unbound(ExprTy type) {
    return type instanceof ExprTy.Name name && scope(name).lookup(name.id).bindings().isEmpty();
  }

  /** Whether a class body binds names of the scope around it, so that its methods are functions. */
  boolean bindsOutsideOfClass() {
    return nodes.stream()
        .anyMatch(
            node ->
                (node instanceof StmtTy.Global || node instanceof StmtTy.Nonlocal)
                    && scope(node).kind() == Scope.Kind.CLASS);
  }

  /** The enclosing node; null for statements of the module body. */
  @Nullable SSTNode parent(SSTNode node) {
    return parents.get(node);
  }

  Scope scope(SSTNode node) {
    return scopes.getOrDefault(node, module);
  }

  /** Modules of star imports. */
  Set<String> starModules() {
    return starModules;
  }

  /** Names that a class body defines with {@code def}. */
  Set<String> methods() {
    return methods;
  }

  void addMethod(StmtTy.FunctionDef method) {
    methodsNamed.computeIfAbsent(method.name, n -> new ArrayList<>()).add(method);
  }

  /** Every method of this name, of any class. */
  List<StmtTy.FunctionDef> methodsNamed(String name) {
    return methodsNamed.getOrDefault(name, List.of());
  }

  /** Those of them that a decorator may turn into something else. */
  Set<String> decoratedMethods() {
    return decoratedMethods;
  }

  /** Names that are stored as attributes or bound as variables of a class. */
  Set<String> fields() {
    return fields;
  }

  void bindInClass(String name, Binding binding) {
    classBindings.computeIfAbsent(name, n -> new ArrayList<>()).add(binding);
    fields.add(name);
  }

  /** How class bodies bind a name, other than by {@code def}. */
  List<Binding> classBindings(String name) {
    return classBindings.getOrDefault(name, List.of());
  }

  /** Identifiers that occur as text, such as column names and fields of named tuples. */
  Set<String> labels() {
    return labels;
  }

  /** What labels that are put together begin with, such as {@code ma} of {@code f'ma{n}'}. */
  Set<String> prefixes() {
    return prefixes;
  }

  /** Identifiers that occur as text or as keyword argument, such as column names. */
  Set<String> words() {
    return words;
  }
}
