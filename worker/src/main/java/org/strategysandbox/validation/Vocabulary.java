package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import org.jspecify.annotations.Nullable;

/** Collects the attribute names that a source defines or mentions, such as its column names. */
final class Vocabulary {
  private static final int MAX_TEXT = 500;

  private final Program program;

  Vocabulary(Program program) {
    this.program = program;
  }

  void add(SSTNode node) {
    if (node instanceof ExprTy.Attribute attribute) {
      if (Syntax.isStore(attribute.context)) {
        program.fields().add(attribute.attr);
      }
    } else if (node instanceof KeywordTy keyword) {
      if (keyword.arg != null) {
        program.words().add(keyword.arg);
      }
    } else if (node instanceof ExprTy.Call call) {
      setattr(call);
    } else if (node instanceof ExprTy.JoinedStr text) {
      prefix(text.values == null || text.values.length < 2 ? null : Syntax.text(text.values[0]));
    } else if (node instanceof ExprTy.BinOp text) {
      String left = Syntax.text(text.left);
      prefix(left == null ? null : left.replace("%d", ""));
    } else if (node instanceof ExprTy.Constant constant) {
      words(Syntax.text(constant));
    }
  }

  private void setattr(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    String name = args.length > 1 ? Syntax.text(args[1]) : null;
    boolean stores =
        (call.func instanceof ExprTy.Name f && f.id.equals("setattr"))
            || (call.func instanceof ExprTy.Attribute a && a.attr.equals("__setattr__"));
    if (name != null && stores) {
      program.fields().add(name);
    }
  }

  private void prefix(@Nullable String text) {
    if (text != null && text.length() <= MAX_TEXT) {
      program.prefixes().add(text);
    }
  }

  private void words(@Nullable String text) {
    if (text != null && text.length() <= MAX_TEXT) {
      for (String word : text.split("[\\s,]+", -1)) {
        program.words().add(word);
        program.labels().add(word);
      }
    }
  }
}
