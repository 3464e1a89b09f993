package org.strategysandbox.validation;

import java.util.Arrays;
import java.util.Optional;

/** How the arguments of something that is not free to use are checked; ids as in the policy. */
enum ArgumentCheck {
  /** One literal, normalised path under /tmp/ and a literal mode. */
  TMP_PATH("tmp-path"),
  /** A literal attribute name that the attribute rules accept. */
  CONSTANT_ATTRIBUTE("constant-attribute"),
  /** Exactly one positional argument. */
  SINGLE_ARGUMENT("single-argument"),
  /** A function, or a listed aggregation name. */
  DISPATCH("dispatch"),
  /** The same for the keywords that name a method. */
  DISPATCH_KEYWORD("dispatch-keyword"),
  /** Labels, or a function, but no text that names a method. */
  FUNCTION_OR_LABELS("function-or-labels"),
  /** A method that the source itself defines. */
  OWN_METHOD("own-method"),
  /** No target, or a literal, normalised path under /tmp/. */
  TEXT_WRITER("text-writer"),
  /** A literal template that reads no attributes. */
  FORMAT_TEMPLATE("format-template"),
  /** A literal display or mode option. */
  OPTION_NAME("option-name"),
  /** No handlers and no files. */
  PLAIN_LOGGING("plain-logging"),
  /** A column and a function or listed aggregation name. */
  NAMED_AGGREGATION("named-aggregation"),
  /** Never called: only the base of a class, in annotations and type tests. */
  CLASS_BASE("class-base"),
  /** Never called: only {@code metaclass=}, in annotations and type tests. */
  METACLASS("metaclass"),
  /** Never called: only in annotations and type tests. */
  TYPE_TEST("type-test");

  private final String id;

  ArgumentCheck(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  static Optional<ArgumentCheck> byId(String id) {
    return Arrays.stream(values()).filter(check -> check.id.equals(id)).findFirst();
  }
}
