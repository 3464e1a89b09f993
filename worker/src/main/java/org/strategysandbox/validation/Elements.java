package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the items of a container can be, where the container can be seen in the source. */
final class Elements {
  /** Built-in functions that make a new container of the same items. */
  private static final Set<String> COPIES = Set.of("list", "tuple", "set", "sorted", "dict");

  /** Longer displays are not followed, to bound the work. */
  private static final int MAX_ITEMS = 200;

  private final Analysis analysis;
  private final Containers containers;
  private final Predicate<ExprTy> accepted;

  Elements(Analysis analysis, Containers containers, Predicate<ExprTy> accepted) {
    this.analysis = analysis;
    this.containers = containers;
    this.accepted = accepted;
  }

  /**
   * Whether every item is accepted.
   *
   * @param index which part of each item, -1 for the item itself
   */
  boolean of(ExprTy iterated, int index) {
    boolean found = analysis.effort().enter() && accepts(iterated, index);
    analysis.effort().leave();
    return found;
  }

  private boolean accepts(ExprTy iterated, int index) {
    if (iterated instanceof ExprTy.Call call) {
      return ofCall(call, index);
    }
    if (iterated instanceof ExprTy.BinOp repeated
        && repeated.op == OperatorTy.Mult
        && Syntax.items(repeated.left) != null
        && isCount(repeated.right)) {
      return of(repeated.left, index);
    }
    if (iterated instanceof ExprTy.Name name && index >= 0) {
      List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
      return !bindings.isEmpty()
          && bindings.stream()
              .allMatch(
                  b ->
                      b.kind() == Binding.Kind.VALUE
                          && b.value() != null
                          && Syntax.items(b.value()) != null
                          && of(b.value(), index)
                          && containers.keeps(name.id, b.value(), b.node()));
    }
    ExprTy[] items = Syntax.items(iterated);
    if (items == null) {
      // A dictionary gives its keys, which nobody has looked at.
      return index < 0 && isDisplay(iterated) && !isMapping(iterated) && accepted.test(iterated);
    }
    return items.length <= MAX_ITEMS
        && Arrays.stream(items).map(item -> part(item, index)).allMatch(this::acceptedPart);
  }

  /** An object could answer for a product with a list. */
  private boolean isCount(ExprTy value) {
    return Syntax.number(value) != null
        || (value instanceof ExprTy.Call call
            && analysis.resolver().isBuiltin(call.func, Set.of("len")));
  }

  private boolean acceptedPart(@Nullable ExprTy part) {
    return part != null && accepted.test(part);
  }

  private static @Nullable ExprTy part(ExprTy item, int index) {
    ExprTy[] parts = index < 0 ? null : Syntax.items(item);
    if (index < 0) {
      return item;
    }
    return parts != null && index < parts.length && Syntax.noStars(parts) ? parts[index] : null;
  }

  private boolean ofCall(ExprTy.Call call, int index) {
    ExprTy mapping = valuesOf(call, index);
    if (mapping != null) {
      // An object with such a method of its own could give anything.
      return isDisplay(mapping) && accepted.test(mapping);
    }
    ExprTy[] args = Syntax.arguments(call);
    boolean plain = Syntax.keywords(call).length == 0 && Syntax.noStars(args);
    if (!plain) {
      return false;
    }
    if (analysis.resolver().isBuiltin(call.func, Set.of("zip"))) {
      return index >= 0 && index < args.length && of(args[index], -1);
    }
    if (analysis.resolver().isBuiltin(call.func, Set.of("enumerate"))) {
      return index == 1 && args.length == 1 && of(args[0], -1);
    }
    return analysis.resolver().isBuiltin(call.func, COPIES)
        && args.length == 1
        && of(args[0], index);
  }

  /** Whether the items are nothing that can be changed. */
  boolean scalar(ExprTy iterated, int index) {
    boolean found = analysis.effort().enter() && holdsScalars(iterated, index);
    analysis.effort().leave();
    return found;
  }

  private boolean holdsScalars(ExprTy iterated, int index) {
    ExprTy[] items = Syntax.items(iterated);
    if (items != null) {
      return Arrays.stream(items)
          .map(item -> part(item, index))
          .allMatch(part -> part != null && containers.scalar(part));
    }
    if (iterated instanceof ExprTy.Call call) {
      ExprTy mapping = valuesOf(call, index);
      ExprTy[] args = Syntax.arguments(call);
      if (mapping != null) {
        return containers.flat(mapping);
      }
      int which = analysis.resolver().isBuiltin(call.func, Set.of("zip")) ? index : 0;
      return which < args.length && scalar(args[which], which == index ? -1 : Math.min(index, -1));
    }
    return containers.flat(iterated);
  }

  /** Whether it is a display, or a name or attribute that holds nothing else. */
  boolean isDisplay(ExprTy value) {
    boolean found = analysis.effort().enter() && holdsDisplay(value);
    analysis.effort().leave();
    return found;
  }

  private boolean holdsDisplay(ExprTy value) {
    if (value instanceof ExprTy.Name name) {
      List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
      return !bindings.isEmpty() && bindings.stream().allMatch(this::bindsDisplay);
    }
    if (value instanceof ExprTy.Attribute attribute) {
      List<ExprTy> values = new OwnFields(analysis).values(attribute);
      return values != null
          && values.stream().allMatch(v -> Containers.isDisplay(v) || isDisplay(v));
    }
    return Containers.isDisplay(value);
  }

  private boolean isMapping(ExprTy value) {
    boolean found = !analysis.effort().enter() || holdsMapping(value);
    analysis.effort().leave();
    return found;
  }

  private boolean holdsMapping(ExprTy value) {
    if (value instanceof ExprTy.Name name) {
      return analysis.program().scope(name).lookup(name.id).bindings().stream()
          .anyMatch(this::bindsMapping);
    }
    if (value instanceof ExprTy.Attribute attribute) {
      List<ExprTy> values = new OwnFields(analysis).values(attribute);
      return values == null || values.stream().anyMatch(this::isMapping);
    }
    return value instanceof ExprTy.Dict || value instanceof ExprTy.DictComp || isDictCall(value);
  }

  private boolean bindsMapping(Binding binding) {
    return switch (binding.kind()) {
      case VALUE -> binding.value() == null || isMapping(binding.value());
      case PARAMETER -> {
        CallSites sites = CallSites.of(binding.node(), analysis);
        yield sites == null
            || sites.arguments(binding.index()).stream().anyMatch(a -> a == null || isMapping(a));
      }
      case UNKNOWN -> false; // accepted only when it is list += list
      default -> true;
    };
  }

  private boolean bindsDisplay(Binding binding) {
    return switch (binding.kind()) {
      case VALUE ->
          binding.value() != null
              && (Containers.isDisplay(binding.value()) || isDictCall(binding.value()));
      case PARAMETER -> {
        CallSites sites = CallSites.of(binding.node(), analysis);
        yield sites != null
            && sites.arguments(binding.index()).stream()
                .allMatch(a -> a != null && !(a instanceof ExprTy.Constant) && isDisplay(a));
      }
      case UNKNOWN -> true; // accepted only when it is list += list
      default -> false;
    };
  }

  /** {@code list(names)}, {@code dict(close='last')} and their like. */
  boolean isCopy(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    boolean plain =
        args.length <= 1
            && Arrays.stream(Syntax.keywords(call)).allMatch(Elements::isNamed)
            && Syntax.noStars(args);
    return plain && analysis.resolver().isBuiltin(call.func, COPIES);
  }

  /** {@code dict(zip(columns, names))}. */
  boolean isZippedDict(ExprTy.Call call) {
    return analysis.resolver().isBuiltin(call.func, Set.of("dict"))
        && Syntax.keywords(call).length == 0
        && Syntax.arguments(call).length == 1
        && call.args[0] instanceof ExprTy.Call zip
        && analysis.resolver().isBuiltin(zip.func, Set.of("zip"));
  }

  private boolean isDictCall(ExprTy value) {
    return value instanceof ExprTy.Call call && containers.isDictCall(call);
  }

  private static boolean isNamed(KeywordTy keyword) {
    return keyword.arg != null;
  }

  /** The mapping whose values {@code m.values()}, or the second items of {@code m.items()}, are. */
  private static @Nullable ExprTy valuesOf(ExprTy.Call call, int index) {
    if (Syntax.arguments(call).length > 0 || !(call.func instanceof ExprTy.Attribute view)) {
      return null;
    }
    boolean values = view.attr.equals("items") ? index == 1 : view.attr.equals("values");
    boolean mapping =
        view.value instanceof ExprTy.Dict
            || view.value instanceof ExprTy.Name
            || view.value instanceof ExprTy.Attribute;
    return values && mapping ? view.value : null;
  }
}
