package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.Set;

/**
 * Refuses classes that extend one of a library and bind a name that the library uses for itself:
 * pandas calls the method that {@code _info_axis_name} of a class names.
 */
final class LibraryClassCheck implements Check {
  private static final int MAX_DEPTH = 8;

  /** Their classes call nothing by a name that a subclass can replace. */
  private static final Set<String> HARMLESS =
      Set.of("abc", "enum", "typing", "collections", "collections.abc", "numbers");

  /** How pandas wants to be extended: these only say what makes the next object. */
  private static final Set<String> EXTENSION =
      Set.of("_constructor", "_constructor_sliced", "_constructor_expanddim");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof StmtTy.ClassDef type) {
      if (extendsLibrary(type, analysis, 0)) {
        names(type, type, analysis, 0);
      } else if (!refused(type, analysis).isEmpty() && analysis.methods().anyHiddenBase()) {
        refuse(type, type, analysis);
      }
    }
  }

  private static boolean extendsLibrary(StmtTy.ClassDef type, Analysis analysis, int depth) {
    if (depth > MAX_DEPTH) {
      return true;
    }
    for (int i = 0; type.bases != null && i < type.bases.length; i++) {
      if (isLibrary(type.bases[i], analysis, depth)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLibrary(ExprTy base, Analysis analysis, int depth) {
    ExprTy type = base;
    while (type instanceof ExprTy.Subscript generic) {
      type = generic.value;
    }
    if (type instanceof ExprTy.Name name) {
      List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
      boolean own = !bindings.isEmpty();
      for (Binding binding : bindings) {
        own = own && Decorators.bindsClass(binding, analysis.resolver());
      }
      if (own) {
        return bindings.stream()
            .anyMatch(
                b ->
                    b.node() instanceof StmtTy.ClassDef parent
                        && extendsLibrary(parent, analysis, depth + 1));
      }
    }
    Set<Reference> references =
        analysis.resolver().references(type instanceof ExprTy.Call call ? call.func : type);
    return references.isEmpty()
        || !references.stream()
            .allMatch(
                r ->
                    r instanceof Reference.Builtin
                        || (r instanceof Reference.Member m && HARMLESS.contains(m.module())));
  }

  /** Those of the class itself and of every class of the source that it extends. */
  private static void names(StmtTy.ClassDef type, SSTNode at, Analysis analysis, int depth) {
    refuse(type, at, analysis);
    for (int i = 0; type.bases != null && i < type.bases.length && depth < MAX_DEPTH; i++) {
      if (type.bases[i] instanceof ExprTy.Name base) {
        for (Binding binding : analysis.program().scope(base).lookup(base.id).bindings()) {
          if (binding.node() instanceof StmtTy.ClassDef parent && parent != type) {
            names(parent, at, analysis, depth + 1);
          }
        }
      }
    }
  }

  private static void refuse(StmtTy.ClassDef type, SSTNode at, Analysis analysis) {
    for (String name : refused(type, analysis)) {
      analysis
          .findings()
          .add(Rule.CLASS_HOOK, at, "'" + name + "' of a class of a library may not be replaced");
    }
  }

  private static List<String> refused(StmtTy.ClassDef type, Analysis analysis) {
    NamePolicy attributes = analysis.policy().attributes();
    return analysis.program().scope(type.body[0]).ownNames().stream()
        .filter(
            name ->
                attributes.denied().containsKey(name)
                    || (LibraryPrivates.contains(name) && !attributes.allowed().contains(name)))
        .filter(name -> !EXTENSION.contains(name))
        .toList();
  }
}
