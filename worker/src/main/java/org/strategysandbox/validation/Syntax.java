package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small questions about single nodes; absent arrays of the parser count as empty. */
final class Syntax {
  private Syntax() {}

  /** The text of a string constant, null for everything else. */
  static @Nullable String text(@Nullable ExprTy node) {
    return node instanceof ExprTy.Constant constant && constant.value.kind == ConstantValue.Kind.RAW
        ? constant.value.getRaw(String.class)
        : null;
  }

  /** The value of a whole number, null for everything else. */
  static @Nullable Long number(@Nullable ExprTy node) {
    return node instanceof ExprTy.Constant constant
            && constant.value.kind == ConstantValue.Kind.LONG
        ? (Long) constant.value.getLong()
        : null;
  }

  static boolean isNone(@Nullable ExprTy node) {
    return node instanceof ExprTy.Constant constant
        && constant.value.kind == ConstantValue.Kind.NONE;
  }

  static boolean isStore(ExprContextTy context) {
    return context != ExprContextTy.Load;
  }

  /** Whether it is a variable or an attribute that is read here. */
  static boolean isLoaded(ExprTy node) {
    return (node instanceof ExprTy.Name name && !isStore(name.context))
        || (node instanceof ExprTy.Attribute attribute && !isStore(attribute.context));
  }

  /** The items of a tuple or list display, null for everything else. */
  static ExprTy @Nullable [] items(ExprTy node) {
    if (node instanceof ExprTy.Tuple tuple) {
      return tuple.elements == null ? new ExprTy[0] : tuple.elements;
    }
    if (node instanceof ExprTy.List list) {
      return list.elements == null ? new ExprTy[0] : list.elements;
    }
    return null;
  }

  static boolean noStars(ExprTy[] items) {
    for (ExprTy item : items) {
      if (item instanceof ExprTy.Starred) {
        return false;
      }
    }
    return true;
  }

  /** The loops of a comprehension; none for everything else. */
  static ComprehensionTy[] generators(@Nullable SSTNode node) {
    if (node instanceof ExprTy.ListComp list) {
      return list.generators;
    }
    if (node instanceof ExprTy.SetComp set) {
      return set.generators;
    }
    if (node instanceof ExprTy.DictComp dict) {
      return dict.generators;
    }
    return node instanceof ExprTy.GeneratorExp generator
        ? generator.generators
        : new ComprehensionTy[0];
  }

  static List<ArgTy> positional(ArgumentsTy args) {
    List<ArgTy> positional = new ArrayList<>();
    if (args.posOnlyArgs != null) {
      positional.addAll(List.of(args.posOnlyArgs));
    }
    if (args.args != null) {
      positional.addAll(List.of(args.args));
    }
    return positional;
  }

  static ExprTy[] arguments(ExprTy.Call call) {
    return call.args == null ? new ExprTy[0] : call.args;
  }

  static KeywordTy[] keywords(ExprTy.Call call) {
    return call.keywords == null ? new KeywordTy[0] : call.keywords;
  }

  /** Whether the call spreads an iterable or a mapping into its arguments. */
  static boolean spreads(ExprTy.Call call) {
    for (KeywordTy keyword : keywords(call)) {
      if (keyword.arg == null) {
        return true;
      }
    }
    return !noStars(arguments(call));
  }

  static @Nullable ExprTy keyword(ExprTy.Call call, String name) {
    for (KeywordTy keyword : keywords(call)) {
      if (name.equals(keyword.arg)) {
        return keyword.value;
      }
    }
    return null;
  }
}
