package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bases of classes that cannot be seen: any class of the source can be mixed into such a class. */
final class HiddenBases {
  private static final Set<String> TYPE_MAKERS =
      Set.of("collections.namedtuple", "typing.NamedTuple", "typing.TypedDict");

  /** What is still the class itself when it is subscripted, whatever with. */
  private static final Set<String> GENERIC =
      Set.of(
          "typing.Generic",
          "typing.Protocol",
          "typing.Dict",
          "typing.List",
          "typing.Mapping",
          "typing.MutableMapping",
          "typing.Sequence",
          "typing.Iterable",
          "typing.Iterator",
          "typing.Callable");

  private final Program program;
  private final Resolver resolver;
  private @Nullable Boolean any;

  HiddenBases(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
  }

  /** Whether a class of the source has such a base. */
  boolean any() {
    if (any == null) {
      any = program.nodes().stream().anyMatch(this::hidesBase);
    }
    return any;
  }

  private boolean hidesBase(SSTNode node) {
    if (node instanceof StmtTy.ClassDef type && type.bases != null) {
      for (ExprTy base : type.bases) {
        if (hidden(base)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hidden(ExprTy base) {
    ExprTy type = base;
    while (type instanceof ExprTy.Subscript generic) {
      type = generic.value;
    }
    if (type instanceof ExprTy.Name name) {
      List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
      boolean imported = type != base && bindings.stream().anyMatch(HiddenBases::imports);
      if (!imported && !bindings.isEmpty() && bindings.stream().allMatch(this::visible)) {
        return false;
      }
    }
    if (type instanceof ExprTy.Call call) {
      Set<Reference> makers = resolver.references(call.func);
      return makers.isEmpty() || !makers.stream().allMatch(HiddenBases::makesType);
    }
    Set<Reference> references = resolver.references(type);
    if (type != base && !references.stream().allMatch(HiddenBases::staysItself)) {
      return true;
    }
    return references.isEmpty() || references.contains(Reference.VALUE);
  }

  private boolean visible(Binding binding) {
    return imports(binding) || Decorators.bindsClass(binding, resolver);
  }

  private static boolean imports(Binding binding) {
    return binding.kind() == Binding.Kind.IMPORT;
  }

  private static boolean staysItself(Reference generic) {
    return generic instanceof Reference.Builtin
        || (generic instanceof Reference.Member m
            && (m.module().startsWith("collections")
                || GENERIC.contains(m.module() + "." + m.name())));
  }

  private static boolean makesType(Reference maker) {
    return maker instanceof Reference.Member m && TYPE_MAKERS.contains(m.module() + "." + m.name());
  }
}
