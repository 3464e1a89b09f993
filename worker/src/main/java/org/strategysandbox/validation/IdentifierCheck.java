package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.regex.Pattern;
import org.graalvm.shadowed.com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/**
 * Refuses identifiers that Python would read as another name. The parser keeps them as written,
 * also within formatted strings, so the tree shows every one.
 */
final class IdentifierCheck implements Check {
  /** Within {@code class A}, {@code self.__x} is {@code self._A__x}. */
  private static final Pattern MANGLED = Pattern.compile("_[^_].*?__.*(?<!__)", Pattern.DOTALL);

  private final Normalizer2 normalizer = Normalizer2.getNFKCInstance();

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Name name) {
      check(name.id, node, analysis);
    } else if (node instanceof ExprTy.Attribute attribute) {
      check(attribute.attr, node, analysis);
    } else if (node instanceof KeywordTy keyword) {
      check(keyword.arg, node, analysis);
    } else if (node instanceof ArgTy parameter) {
      check(parameter.arg, node, analysis);
    } else if (node instanceof AliasTy alias) {
      check(alias.name, node, analysis);
      check(alias.asName, node, analysis);
    } else if (node instanceof ExceptHandlerTy.ExceptHandler handler) {
      check(handler.name, node, analysis);
    } else if (node instanceof StmtTy statement) {
      statement(statement, analysis);
    } else if (node instanceof PatternTy pattern) {
      pattern(pattern, analysis);
    }
  }

  private void statement(StmtTy node, Analysis analysis) {
    if (node instanceof StmtTy.FunctionDef function) {
      check(function.name, node, analysis);
    } else if (node instanceof StmtTy.ClassDef type) {
      check(type.name, node, analysis);
    } else if (node instanceof StmtTy.ImportFrom imported) {
      check(imported.module, node, analysis);
    } else if (node instanceof StmtTy.Global global) {
      checkAll(global.names, node, analysis);
    } else if (node instanceof StmtTy.Nonlocal nonlocal) {
      checkAll(nonlocal.names, node, analysis);
    }
  }

  private void pattern(PatternTy node, Analysis analysis) {
    if (node instanceof PatternTy.MatchAs as) {
      check(as.name, node, analysis);
    } else if (node instanceof PatternTy.MatchStar star) {
      check(star.name, node, analysis);
    } else if (node instanceof PatternTy.MatchMapping mapping) {
      check(mapping.rest, node, analysis);
    } else if (node instanceof PatternTy.MatchClass type) {
      checkAll(type.kwdAttrs, node, analysis);
    }
  }

  private void checkAll(String @Nullable [] names, SSTNode node, Analysis analysis) {
    for (int i = 0; names != null && i < names.length; i++) {
      check(names[i], node, analysis);
    }
  }

  private void check(@Nullable String identifier, SSTNode node, Analysis analysis) {
    if (identifier != null && MANGLED.matcher(identifier).matches()) {
      analysis
          .findings()
          .add(
              Rule.DUNDER_NAME,
              node,
              "'" + identifier + "' is how Python writes a private name of a class");
    }
    if (identifier != null && !isAscii(identifier) && !normalizer.isNormalized(identifier)) {
      analysis
          .findings()
          .add(
              Rule.IDENTIFIER_NOT_NORMAL,
              node,
              "Python reads '" + identifier + "' as '" + normalizer.normalize(identifier) + "'");
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
