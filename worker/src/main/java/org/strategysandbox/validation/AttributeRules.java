package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an attribute may be read from, called on or stored in what a value can refer to. */
final class AttributeRules {
  /** What happens to the attribute. */
  enum Access {
    READ,
    CALL,
    STORE
  }

  private static final Set<String> LABELS = Set.of("__name__", "__doc__", "__qualname__");
  private static final Pattern NUMBERED = Pattern.compile("([A-Za-z][A-Za-z_]*)\\d+");
  private static final Set<String> MODULE_DUNDERS = Set.of("__name__", "__doc__", "__version__");

  private final Analysis analysis;

  AttributeRules(Analysis analysis) {
    this.analysis = analysis;
  }

  void judge(Set<Reference> bases, String attribute, Access access, SSTNode at) {
    for (Reference base : bases) {
      if (base instanceof Reference.Module module) {
        module(module.name(), attribute, access, at);
      } else if (base instanceof Reference.Value) {
        value(attribute, access, false, at);
      } else {
        if (access == Access.STORE) {
          refuse(Rule.MODULE_PATCHING, at, "'" + attribute + "' of a library may not be changed");
        }
        value(attribute, access, true, at);
      }
    }
  }

  private void module(String module, String attribute, Access access, SSTNode at) {
    ModulePolicy policy = analysis.policy().module(module);
    String full = module + "." + attribute;
    if (access == Access.STORE) {
      refuse(Rule.MODULE_PATCHING, at, "'" + full + "' may not be changed");
      return;
    }
    if (policy == null
        || analysis.policy().module(full) != null
        || MODULE_DUNDERS.contains(attribute)) {
      return;
    }
    if (!policy.allows(attribute)) {
      Rule denied = policy.names().denied().get(attribute);
      Rule dunder = DunderPolicy.isDunder(attribute) ? Rule.DUNDER_NAME : Rule.MODULE_ATTRIBUTE;
      refuse(denied == null ? dunder : denied, at, "'" + full + "' may not be used");
    } else if (!new Positions(analysis).accepts(policy.names().checked().get(attribute), at)) {
      refuse(Rule.RESTRICTED_REFERENCE, at, "'" + full + "' may only be called directly");
    }
  }

  private void value(String attribute, Access access, boolean unbound, SSTNode at) {
    NamePolicy policy = analysis.policy().attributes();
    Rule denied = policy.denied().get(attribute);
    if (denied != null) {
      refuse(denied, at, "Attribute '" + attribute + "' is refused");
    } else if (DunderPolicy.isDunder(attribute)) {
      dunder(attribute, access, at);
    } else if (policy.checked().containsKey(attribute)) {
      if (access == Access.STORE) {
        refuse(Rule.RESTRICTED_REFERENCE, at, "Attribute '" + attribute + "' may not be replaced");
      } else if (access == Access.READ || unbound) {
        refuse(
            Rule.RESTRICTED_REFERENCE,
            at,
            "'" + attribute + "' may only be called directly, on a value");
      }
    } else if (policy.allowed().contains(attribute)) {
      return;
    } else if (LibraryPrivates.contains(attribute) && !ofOwnObject(at)) {
      refuse(
          Rule.ATTRIBUTE_NOT_ALLOWED,
          at,
          "Attribute '" + attribute + "' belongs to a library, and this may be an object of it");
    } else if (!own(attribute)) {
      refuse(
          Rule.ATTRIBUTE_NOT_ALLOWED,
          at,
          "Attribute '" + attribute + "' is neither listed nor defined in this source");
    }
  }

  /** Whether it is an attribute of an object that is certainly of the source. */
  private boolean ofOwnObject(SSTNode at) {
    return at instanceof ExprTy.Attribute attribute
        && analysis.methods().owner(attribute.value, false) != null;
  }

  private boolean own(String attribute) {
    Program program = analysis.program();
    return program.methods().contains(attribute)
        || program.fields().contains(attribute)
        || (!attribute.startsWith("_")
            && (program.words().contains(attribute) || isNumbered(attribute)));
  }

  /** {@code f.ma5}, where the source puts together a label such as {@code f'ma{n}'}. */
  private boolean isNumbered(String attribute) {
    Matcher numbered = NUMBERED.matcher(attribute);
    return numbered.matches() && analysis.program().prefixes().contains(numbered.group(1));
  }

  private void dunder(String attribute, Access access, SSTNode at) {
    // __x without trailing underscores is private to a class of the source.
    boolean privateName =
        !attribute.endsWith("__")
            && (analysis.program().fields().contains(attribute)
                || analysis.program().methods().contains(attribute));
    boolean readable = analysis.policy().dunders().readable().contains(attribute);
    boolean label = access == Access.STORE && LABELS.contains(attribute) && ofOwnFunction(at);
    if (!privateName && !label && (!readable || access == Access.STORE)) {
      refuse(Rule.DUNDER_NAME, at, "Attribute '" + attribute + "' is refused");
    }
  }

  /**
   * Libraries find what a function is called in its name; of their own objects it may not change.
   */
  private boolean ofOwnFunction(SSTNode at) {
    if (!(at instanceof ExprTy.Attribute attribute
        && attribute.value instanceof ExprTy.Name name)) {
      return false;
    }
    List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
    return !bindings.isEmpty()
        && bindings.stream()
            .allMatch(
                b ->
                    b.kind() == Binding.Kind.FUNCTION
                        && b.node() instanceof StmtTy.FunctionDef function
                        && (function.decoratorList == null || function.decoratorList.length == 0));
  }

  private void refuse(Rule rule, SSTNode at, String message) {
    analysis.findings().add(rule, at, message);
  }
}
