package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Templates of {@code str.format}. */
final class FormatTemplate {
  /** A name or a number, then plain items in brackets, then the end of the field's name. */
  private static final Pattern PLAIN_FIELD =
      Pattern.compile("\\w*(\\[[\\w ]+\\])*[!:}{]", Pattern.UNICODE_CHARACTER_CLASS);

  private FormatTemplate() {}

  /** The templates that an expression can be, null when one of them is not known. */
  static @Nullable Set<String> known(ExprTy template, Analysis analysis) {
    Set<String> texts = analysis.resolver().texts(template, true);
    if (texts != null) {
      return texts;
    }
    Set<String> found = new TreeSet<>();
    boolean all = DispatchArgument.allTexts(template, analysis, found);
    return all && !found.isEmpty() ? found : null;
  }

  /** Whether no field of the template, nested ones included, reads an attribute. */
  static boolean readsNoAttributes(String template) {
    int depth = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '}') {
        depth = Math.max(0, depth - 1);
      } else if (c == '{') {
        if (depth == 0 && template.startsWith("{{", i)) {
          i++;
          continue;
        }
        depth++;
        Matcher field = PLAIN_FIELD.matcher(template).region(i + 1, template.length());
        if (!field.lookingAt()) {
          return false;
        }
      }
    }
    return true;
  }
}
