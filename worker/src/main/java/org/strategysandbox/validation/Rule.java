package org.strategysandbox.validation;

import java.util.Arrays;
import java.util.Optional;

/** What the validator refuses: stable ids, why, and what to write instead. */
public enum Rule {
  SOURCE_TOO_LARGE(
      "source-too-large",
      "A source of more than 64 KiB is refused: the time of the analysis must be bounded.",
      "Shorten the source; a strategy needs no embedded data."),
  SOURCE_ENCODING(
      "source-encoding",
      "Only plain UTF-8 is accepted, so that the text that is analysed is the text that runs.",
      "Save the file as UTF-8 without byte order mark, NUL characters or another declared encoding."),
  SOURCE_TOO_COMPLEX(
      "source-too-complex",
      "Nesting, indentation, number lengths and the number of words are bounded, to bound the analysis.",
      "Split deeply nested expressions into several statements; leave embedded data out."),
  SYNTAX_ERROR(
      "syntax-error", "The source is not Python 3.11.", "Correct the syntax at this position."),
  PARSER_FAILURE(
      "parser-failure",
      "The parser could not handle the source; what cannot be analysed does not run.",
      "Write the construction at this place in a simpler way."),
  IDENTIFIER_NOT_NORMAL(
      "identifier-not-normal",
      "Python reads look-alike identifiers as their NFKC normal form, so they hide other names.",
      "Write identifiers with ordinary letters."),
  IMPORT_NOT_ALLOWED(
      "import-not-allowed",
      "Only listed modules may be imported; others reach files, processes or the network.",
      "Use pandas, numpy, finlab, talib and the listed standard modules; data come from data.get."),
  IMPORT_STAR(
      "import-star",
      "A star import is accepted only from modules whose every public name is known.",
      "Import the names that you use."),
  MODULE_ATTRIBUTE(
      "module-attribute",
      "Only listed names of a module may be used; others lead to its internals and to other modules.",
      "Use the public functions of pandas and numpy that compute on frames in memory."),
  MODULE_AS_VALUE(
      "module-as-value",
      "A module may be used by its name only; as a value it could not be followed.",
      "Write module.name where it is needed instead of passing the module on."),
  MODULE_PATCHING(
      "module-patching",
      "Attributes of modules and of their classes may not be assigned or deleted.",
      "Write a function of your own instead of changing the library."),
  CODE_EXECUTION(
      "code-execution",
      "Building and running code at run time cannot be analysed beforehand.",
      "Write the expression as ordinary Python code."),
  BUILTIN_NOT_ALLOWED(
      "builtin-not-allowed",
      "Only listed built-in functions may be used.",
      "Use the functions of pandas and numpy."),
  UNKNOWN_NAME(
      "unknown-name",
      "A name that nothing defines is refused where it could still be something refused.",
      "Define the name; injected are data, sim, pd, np, start_date, end_date, fee_ratio, tax_ratio."),
  INTROSPECTION(
      "introspection",
      "Namespaces, frames, code objects and interpreter internals are out of reach.",
      "Keep values in your own variables, dictionaries or classes."),
  REFLECTION(
      "reflection",
      "getattr, hasattr, setattr and type are accepted only in forms that can be resolved.",
      "Write obj.name directly, or use a dictionary."),
  DUNDER_NAME(
      "dunder-name",
      "Names with two leading underscores lead from any value to the interpreter.",
      "Use the public equivalent, such as len(x) or type(x).__name__."),
  CLASS_HOOK(
      "class-hook",
      "Hooks that run while classes are made or attributes are looked up are refused.",
      "Use ordinary methods; __init__, operators, iteration and context managers are accepted."),
  ATTRIBUTE_NOT_ALLOWED(
      "attribute-not-allowed",
      "An attribute must be a listed one or be defined in this source.",
      "Use the usual methods of frames and series; write df['name'] for a column."),
  RESTRICTED_REFERENCE(
      "restricted-reference",
      "What is accepted only with certain arguments must be called directly.",
      "Call it where it is named, for example df.agg('mean')."),
  DATA_IO(
      "data-io",
      "Reading and writing files, databases, the clipboard or the network is refused.",
      "Use data.get('…') for data; files may be written as text under /tmp only."),
  FILE_PATH(
      "file-path",
      "Files may be opened only by one literal, normalised path under /tmp/ and a literal mode.",
      "Write open('/tmp/name.txt', 'w'), without computed parts."),
  EXPRESSION_EVALUATION(
      "expression-evaluation",
      "Expressions in strings are code that cannot be followed.",
      "Use df[df['a'] > 1] instead of query, and ordinary operators instead of eval."),
  STRING_DISPATCH(
      "string-dispatch",
      "agg, apply, transform and their like call a method by its name; the name must be known.",
      "Pass 'mean', 'sum', another listed aggregation, or a function."),
  FORMAT_STRING(
      "format-string",
      "A format template can read attributes, so it must be literal and read none.",
      "Use an f-string: f'{value:.2f}'."),
  ARGUMENT_NOT_ALLOWED(
      "argument-not-allowed",
      "This argument makes an accepted function do something else that is refused.",
      "Leave the argument out, or pass a literal value."),
  ASYNC_CODE(
      "async-code",
      "Coroutines are refused: the sandbox has no event loop.",
      "Write ordinary functions."),
  EXCEPT_STAR("except-star", "Exception groups are refused.", "Use except without a star.");

  private final String id;
  private final String reason;
  private final String hint;

  Rule(String id, String reason, String hint) {
    this.id = id;
    this.reason = reason;
    this.hint = hint;
  }

  /** Stable id in kebab case, as in {@link Violation#rule()}. */
  public String id() {
    return id;
  }

  /** What is refused and why, one sentence. */
  public String reason() {
    return reason;
  }

  /** What to write instead. */
  public String hint() {
    return hint;
  }

  /** The rule with this id. */
  public static Optional<Rule> byId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
