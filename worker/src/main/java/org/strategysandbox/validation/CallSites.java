package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All calls of a function that is only ever called by its name. */
final class CallSites {
  /** A function that is mentioned more often is not followed, to bound the work. */
  private static final int MAX_USES = 200;

  /** Methods that libraries call on objects that they are given, with texts of the source. */
  private static final Set<String> CALLED_BY_LIBRARIES =
      Set.of(
          "write",
          "writelines",
          "flush",
          "read",
          "keys",
          "get",
          "send",
          "throw",
          "filter",
          "encode",
          "decode",
          "handle",
          "emit",
          "holidays");

  private final StmtTy.FunctionDef function;
  private final int self;
  private final List<ExprTy.Call> calls = new ArrayList<>();

  private CallSites(StmtTy.FunctionDef function, int self) {
    this.function = function;
    this.self = self;
  }

  /** The calls, or null when the function is also used in another way. */
  static @Nullable CallSites of(SSTNode function, Analysis analysis) {
    Program program = analysis.program();
    if (!(function instanceof StmtTy.FunctionDef definition)
        || (definition.decoratorList != null && definition.decoratorList.length > 0)) {
      return null;
    }
    boolean method = program.scope(definition).kind() == Scope.Kind.CLASS;
    CallSites sites = new CallSites(definition, method ? 1 : 0);
    boolean complete =
        method ? sites.addMethod(analysis) : sites.addFunction(program, analysis.effort());
    return complete ? sites : null;
  }

  private boolean addFunction(Program program, Effort effort) {
    List<ExprTy.Name> names = program.names(function.name);
    for (ExprTy.Name name : names) {
      if (!effort.step()) {
        return false;
      }
      boolean refers =
          program.scope(name).lookup(name.id).bindings().stream()
              .anyMatch(b -> b.node() == function);
      if (refers && !add(name, program)) {
        return false;
      }
    }
    return true;
  }

  /** Every method of the same name counts, on whatever object it is called. */
  private boolean addMethod(Analysis analysis) {
    Program program = analysis.program();
    if (!(program.parent(function) instanceof StmtTy.ClassDef type)
        || !analysis.methods().isPlain(type)) {
      return false;
    }
    if (function.name.equals("__init__")) {
      return addConstructor(type, analysis);
    }
    List<ExprTy.Attribute> attributes = program.attributes(function.name);
    boolean hidden =
        DunderPolicy.isDunder(function.name)
            || CALLED_BY_LIBRARIES.contains(function.name)
            || calledByLibraries(function.name, analysis.policy())
            || program.fields().contains(function.name)
            || program.readByPattern(function.name)
            || !program.names("getattr").isEmpty()
            || attributes.size() > MAX_USES
            || program.names(function.name).stream()
                .anyMatch(name -> program.scope(name).kind() == Scope.Kind.CLASS);
    if (hidden) {
      return false;
    }
    for (ExprTy.Attribute attribute : attributes) {
      if (!analysis.effort().step()) {
        return false;
      }
      // Called on a class, the first argument would be self.
      if (analysis.methods().owner(attribute.value, true) == null || !add(attribute, program)) {
        return false;
      }
    }
    return true;
  }

  /** A function of numpy calls the method of its name, with the arguments that it got. */
  private static boolean calledByLibraries(String name, ValidationPolicy policy) {
    ModulePolicy numpy = policy.module("numpy");
    return numpy != null && numpy.allows(name);
  }

  private boolean addConstructor(StmtTy.ClassDef type, Analysis analysis) {
    Program program = analysis.program();
    List<ExprTy.Name> names = program.names(type.name);
    // A class method calls the class by another name.
    if (names.size() > MAX_USES
        || !program.names("classmethod").isEmpty()
        || !analysis.methods().onlyCalled(type)) {
      return false;
    }
    for (ExprTy.Name name : names) {
      if (!analysis.effort().step() || !add(name, program)) {
        return false;
      }
    }
    return true;
  }

  private boolean add(ExprTy use, Program program) {
    if (new Usage(program).called(use)
        && program.parent(use) instanceof ExprTy.Call call
        && !Syntax.spreads(call)) {
      calls.add(call);
      return true;
    }
    return false;
  }

  /** The function that a call certainly calls, or null. */
  static StmtTy.@Nullable FunctionDef function(ExprTy.Call call, Program program) {
    if (!(call.func instanceof ExprTy.Name name)) {
      return null;
    }
    List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
    return bindings.size() == 1
            && bindings.get(0).kind() == Binding.Kind.FUNCTION
            && bindings.get(0).node() instanceof StmtTy.FunctionDef function
        ? function
        : null;
  }

  /** The parameter of a function of the source that gets this positional argument, or null. */
  static @Nullable String parameter(ExprTy.Call call, int index, Analysis analysis) {
    StmtTy.FunctionDef function = function(call, analysis.program());
    if (function == null || index < 0 || Syntax.spreads(call)) {
      return null;
    }
    List<ArgTy> positional = Syntax.positional(function.args);
    return index < positional.size() ? positional.get(index).arg : null;
  }

  /** The parameter of a function of the source that gets this keyword argument, or null. */
  static @Nullable String parameter(ExprTy.Call call, String keyword, Analysis analysis) {
    StmtTy.FunctionDef function = function(call, analysis.program());
    if (function == null || Syntax.spreads(call)) {
      return null;
    }
    boolean known =
        Syntax.positional(function.args).stream().anyMatch(arg -> keyword.equals(arg.arg));
    return known ? keyword : null;
  }

  /** What each call passes for a positional parameter; null where that cannot be told. */
  List<@Nullable ExprTy> arguments(int index) {
    List<@Nullable ExprTy> arguments = new ArrayList<>();
    var positional = Syntax.positional(function.args);
    if (index < self || index >= positional.size()) {
      arguments.add(null);
      return arguments;
    }
    String name = positional.get(index).arg;
    int defaults = function.args.defaults == null ? 0 : function.args.defaults.length;
    int from = index - (positional.size() - defaults);
    if (from >= 0 && function.args.defaults != null) {
      // The runner calls functions as well.
      arguments.add(function.args.defaults[from]);
    }
    for (ExprTy.Call call : calls) {
      ExprTy[] args = Syntax.arguments(call);
      int at = index - self;
      ExprTy passed = at < args.length ? args[at] : null;
      for (KeywordTy keyword : Syntax.keywords(call)) {
        if (name.equals(keyword.arg)) {
          if (passed != null) {
            // Of a positional-only parameter the keyword is another one, of the same name.
            arguments.add(passed);
          }
          passed = keyword.value;
        }
      }
      arguments.add(
          passed != null || from < 0 || function.args.defaults == null
              ? passed
              : function.args.defaults[from]);
    }
    return arguments;
  }
}
