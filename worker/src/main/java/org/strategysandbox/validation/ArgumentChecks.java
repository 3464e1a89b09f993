package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The argument checks that a policy can name. */
final class ArgumentChecks {
  private static final Pattern MODE = Pattern.compile("[rwax][bt]?\\+?|[rwax]\\+[bt]?");
  private static final Pattern OPTION =
      Pattern.compile("(display|mode)\\.[a-z_.]+|future\\.no_silent_downcasting");

  private static final Pattern PREFIX = Pattern.compile("_?[A-Za-z]\\w*");

  /** pandas imports the library that the end of a name asks for. */
  private static final Pattern COMPRESSED =
      Pattern.compile("\\.(gz|bz2|zip|xz|zst|tar)$", Pattern.CASE_INSENSITIVE);

  private static final Set<String> OPEN_KEYWORDS = Set.of("mode", "encoding", "newline", "errors");
  private static final Set<String> LOGGING_KEYWORDS = Set.of("level", "format", "datefmt", "force");
  private static final Set<String> WRITER_REFUSED =
      Set.of("compression", "storage_options", "engine");

  /** What agg and apply take beside functions; a text there names no method. */
  private static final Set<String> PASSED_ON =
      Set.of("func", "args", "raw", "result_type", "by_row", "convert_dtype", "engine", "kwargs");

  private final Analysis analysis;

  ArgumentChecks(Analysis analysis) {
    this.analysis = analysis;
  }

  void run(ArgumentCheck check, ExprTy.Call call) {
    switch (check) {
      case TMP_PATH -> open(call);
      case CONSTANT_ATTRIBUTE -> constantAttribute(call);
      case SINGLE_ARGUMENT -> {
        if (Syntax.spreads(call)
            || Syntax.arguments(call).length != 1
            || Syntax.keywords(call).length != 0) {
          refuse(Rule.REFLECTION, call, "Only the form with one argument is accepted");
        } else if (isType(call) && !new Positions(analysis).typeResult(call)) {
          refuse(Rule.REFLECTION, call, "The type may only be compared, printed or read from");
        } else if (isWraps(call) && !decoratesFunction(call)) {
          refuse(
              Rule.REFLECTION, call, "This may only decorate a function, as its first decorator");
        }
      }
      case DISPATCH -> dispatch(call);
      case DISPATCH_KEYWORD -> dispatchKeyword(call);
      case FUNCTION_OR_LABELS -> filter(call);
      case OWN_METHOD ->
          refuse(
              Rule.ATTRIBUTE_NOT_ALLOWED,
              call,
              "A library has a method of this name, and this may be one of its objects");
      case TEXT_WRITER -> writer(call);
      case FORMAT_TEMPLATE -> template(call);
      case OPTION_NAME -> option(call);
      case PLAIN_LOGGING -> logging(call);
      case NAMED_AGGREGATION -> namedAggregation(call);
      case CLASS_BASE, METACLASS, TYPE_TEST -> {
        // The call itself is refused as a position that is not accepted.
      }
    }
  }

  /**
   * {@code wraps} gives its target another name, and some objects of numpy call the method that
   * their name says; so the target must be the function itself, which no other decorator replaced.
   */
  private boolean decoratesFunction(ExprTy.Call call) {
    return analysis.program().parent(call) instanceof StmtTy.FunctionDef function
        && function.decoratorList != null
        && function.decoratorList[function.decoratorList.length - 1] == call;
  }

  private boolean isWraps(ExprTy.Call call) {
    return analysis
        .resolver()
        .references(call.func)
        .contains(new Reference.Member("functools", "wraps"));
  }

  private boolean isType(ExprTy.Call call) {
    return analysis.resolver().references(call.func).contains(new Reference.Builtin("type"));
  }

  private void open(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    ExprTy path = args.length > 0 ? args[0] : Syntax.keyword(call, "file");
    ExprTy mode = args.length > 1 ? args[1] : Syntax.keyword(call, "mode");
    boolean known = !Syntax.spreads(call) && args.length <= 2;
    for (KeywordTy keyword : Syntax.keywords(call)) {
      known &=
          keyword.arg != null
              && (OPEN_KEYWORDS.contains(keyword.arg) || keyword.arg.equals("file"));
    }
    String literalMode = mode == null ? "r" : Syntax.text(mode);
    if (!known || literalMode == null || !MODE.matcher(literalMode).matches()) {
      refuse(Rule.FILE_PATH, call, "open takes a literal path and a literal mode here");
    } else if (path == null || !underTmp(path)) {
      refuse(Rule.FILE_PATH, call, "open takes one literal, normalised path under /tmp/");
    }
  }

  private boolean underTmp(ExprTy path) {
    Set<String> texts = analysis.resolver().texts(path, false);
    return texts != null && texts.stream().allMatch(TmpPath::accepts);
  }

  private boolean plainTarget(ExprTy path) {
    Set<String> texts = analysis.resolver().texts(path, false);
    return texts != null
        && texts.stream()
            .allMatch(text -> TmpPath.accepts(text) && !COMPRESSED.matcher(text).find());
  }

  private void constantAttribute(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    boolean visible =
        args.length >= 2 && !Syntax.spreads(call) && Syntax.keywords(call).length == 0;
    boolean store = !isBuiltin(call.func, "getattr") && !isBuiltin(call.func, "hasattr");
    Set<String> names = new TreeSet<>();
    boolean known = visible && collect(args[1], store, names);
    if (!known && visible && !store && prefixed(args[1]) && ownObject(args[0])) {
      return;
    }
    if (!known) {
      refuse(Rule.REFLECTION, call, "The attribute name must be a literal text");
      return;
    }
    // Other objects check what is stored in them: pandas' options, for example.
    if (call.func instanceof ExprTy.Attribute && !ownObject(args[0])) {
      refuse(Rule.REFLECTION, call, "object.__setattr__ may only store in self");
    }
    boolean kept = !isBuiltin(call.func, "hasattr");
    for (String name : names) {
      for (Reference base : analysis.resolver().references(args[0])) {
        if (kept
            && base instanceof Reference.Module m
            && analysis.policy().module(m.name() + "." + name) != null) {
          refuse(Rule.MODULE_AS_VALUE, call, "'" + name + "' is a module here");
        }
      }
      if (AttributeCheck.CALLED_ONLY.contains(name)) {
        refuse(Rule.RESTRICTED_REFERENCE, call, "'" + name + "' may only be called directly");
      }
      new AttributeRules(analysis)
          .judge(
              analysis.resolver().references(args[0]),
              name,
              store ? AttributeRules.Access.STORE : AttributeRules.Access.READ,
              args[1]);
    }
  }

  private boolean ownObject(ExprTy value) {
    return analysis.methods().owner(value, true) != null;
  }

  /** {@code f'signal_{kind}'} can be no name with two leading underscores. */
  private static boolean prefixed(ExprTy name) {
    String prefix =
        name instanceof ExprTy.JoinedStr text && text.values != null && text.values.length > 0
            ? Syntax.text(text.values[0])
            : null;
    return prefix != null && PREFIX.matcher(prefix).matches();
  }

  private boolean collect(ExprTy attribute, boolean literal, Set<String> names) {
    String text = Syntax.text(attribute);
    if (text != null) {
      names.add(text);
      return true;
    }
    return !literal && DispatchArgument.allTexts(attribute, analysis, names);
  }

  private boolean isBuiltin(ExprTy function, String name) {
    return analysis.resolver().references(function).equals(Set.of(new Reference.Builtin(name)));
  }

  private void dispatch(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    ExprTy function = args.length > 0 ? args[0] : Syntax.keyword(call, "func");
    if (function instanceof ExprTy.Starred) {
      refuse(Rule.STRING_DISPATCH, call, "The function must be visible in the call");
      return;
    }
    boolean given = false;
    if (function != null && !Syntax.isNone(function)) {
      requireSafe(function);
      if (!new MaybeNone(analysis).accepts(function)) {
        return;
      }
      given = true;
    }
    for (KeywordTy keyword : Syntax.keywords(call)) {
      if (!given || !PASSED_ON.contains(String.valueOf(keyword.arg))) {
        named(keyword, call);
      }
    }
  }

  private void named(KeywordTy keyword, ExprTy.Call call) {
    if (keyword.arg == null) {
      ExprTy[] values = DispatchArgument.spreadValues(keyword);
      ExprTy[] keys = DispatchArgument.spreadKeys(keyword);
      if (values == null || keys.length != values.length) {
        refuse(Rule.STRING_DISPATCH, call, "The function must be visible in the call");
        return;
      }
      for (int i = 0; i < values.length; i++) {
        if (isColumn(keys[i], values[i])) {
          requireNamedSafe(values[i]);
        } else {
          requireSafe(values[i]);
        }
      }
    } else if (!keyword.arg.equals("axis")) {
      requireNamedSafe(keyword.value);
    }
  }

  /** Whether the key can only name a new column: under {@code func} stands the function itself. */
  private boolean isColumn(@Nullable ExprTy key, ExprTy value) {
    ExprTy[] pair = Syntax.items(value);
    boolean repeated =
        key instanceof ExprTy.Name name
            && pair != null
            && pair.length == 2
            && pair[0] instanceof ExprTy.Name column
            && column.id.equals(name.id);
    if (key == null || repeated) {
      return repeated;
    }
    Set<String> texts = new TreeSet<>();
    return DispatchArgument.allTexts(key, analysis, texts)
        ? !texts.contains("func")
        : key instanceof ExprTy.JoinedStr joined && differs(joined);
  }

  private static boolean differs(ExprTy.JoinedStr text) {
    return Arrays.stream(text.values)
        .map(Syntax::text)
        .anyMatch(part -> part != null && !"func".contains(part));
  }

  /** Of a grouped series, filter calls the method that a text names; elsewhere it takes labels. */
  private void filter(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    ExprTy function = args.length > 0 ? args[0] : Syntax.keyword(call, "func");
    boolean hidden =
        Syntax.spreads(call) && (function == null || function instanceof ExprTy.Starred);
    if (hidden) {
      refuse(Rule.STRING_DISPATCH, call, "The function must be visible in the call");
    } else if (function != null && !new Labels(analysis).accepts(function)) {
      requireSafe(function);
    }
  }

  /** {@code name=('column', 'mean')} gives the aggregation second. */
  private void requireNamedSafe(ExprTy value) {
    ExprTy[] pair = value instanceof ExprTy.Tuple ? Syntax.items(value) : null;
    if (pair != null && pair.length == 2) {
      requireSafe(pair[1]);
    } else if (!isNamedAggregation(value)) {
      requireSafe(value);
    }
  }

  /** Its own arguments are looked at where it is called. */
  private boolean isNamedAggregation(ExprTy value) {
    return value instanceof ExprTy.Call call
        && analysis
            .resolver()
            .references(call.func)
            .equals(Set.of(new Reference.Member("pandas", "NamedAgg")));
  }

  private void requireSafe(ExprTy function) {
    if (!DispatchArgument.functions(analysis).accepts(function)) {
      refuse(
          Rule.STRING_DISPATCH,
          function,
          "This is neither a known function nor a listed aggregation name");
    }
  }

  private void dispatchKeyword(ExprTy.Call call) {
    if (Syntax.spreads(call)) {
      refuse(Rule.STRING_DISPATCH, call, "The arguments must be visible in the call");
      return;
    }
    ExprTy[] args = Syntax.arguments(call);
    for (int i = firstMethod(call.func); i < args.length; i++) {
      if (!isPlainConstant(args[i])) {
        requireSafe(args[i]);
      }
    }
    for (String name : new String[] {"aggfunc", "fill_method"}) {
      ExprTy value = Syntax.keyword(call, name);
      if (value != null) {
        requireSafe(value);
      }
    }
  }

  private static boolean isPlainConstant(ExprTy value) {
    return value instanceof ExprTy.Constant && Syntax.text(value) == null;
  }

  /** The first positional argument that can name a method. */
  private int firstMethod(ExprTy function) {
    String name = function instanceof ExprTy.Attribute attribute ? attribute.attr : "";
    for (Reference callee : analysis.resolver().references(function)) {
      if (callee instanceof Reference.Member member) {
        name = member.name();
      }
    }
    return switch (name) {
      case "pct_change" -> 1;
      case "pivot_table" -> 3;
      case "crosstab" -> 5;
      default -> 0;
    };
  }

  private void writer(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    boolean known = !Syntax.spreads(call) && args.length <= 1;
    @Nullable ExprTy target = args.length > 0 ? args[0] : null;
    for (KeywordTy keyword : Syntax.keywords(call)) {
      known &= keyword.arg != null && !WRITER_REFUSED.contains(keyword.arg);
      if ("path_or_buf".equals(keyword.arg) || "buf".equals(keyword.arg)) {
        target = keyword.value;
      }
    }
    if (!known) {
      refuse(Rule.DATA_IO, call, "These arguments of a writer are refused");
    } else if (target != null && !Syntax.isNone(target) && !plainTarget(target)) {
      refuse(
          Rule.DATA_IO,
          call,
          "A writer takes no target, or a literal path under /tmp/ that is not compressed");
    }
  }

  private void template(ExprTy.Call call) {
    if (call.func instanceof ExprTy.Attribute attribute) {
      Set<String> templates = FormatTemplate.known(attribute.value, analysis);
      if (templates == null) {
        refuse(Rule.FORMAT_STRING, call, "The template of format must be a literal text");
      } else if (!templates.stream().allMatch(FormatTemplate::readsNoAttributes)) {
        refuse(Rule.FORMAT_STRING, call, "The template of format reads attributes");
      }
    }
  }

  private void option(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    boolean known = !Syntax.spreads(call) && Syntax.keywords(call).length == 0 && args.length > 0;
    for (int i = 0; known && i < args.length; i += 2) {
      String name = Syntax.text(args[i]);
      known = name != null && OPTION.matcher(name).matches();
    }
    if (!known) {
      refuse(Rule.ARGUMENT_NOT_ALLOWED, call, "Only literal display and mode options are accepted");
    }
  }

  private void logging(ExprTy.Call call) {
    boolean known = !Syntax.spreads(call) && Syntax.arguments(call).length == 0;
    for (KeywordTy keyword : Syntax.keywords(call)) {
      known &= keyword.arg != null && LOGGING_KEYWORDS.contains(keyword.arg);
    }
    if (!known) {
      refuse(Rule.DATA_IO, call, "Logging goes to stderr only");
    }
  }

  private void namedAggregation(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    ExprTy function = args.length > 1 ? args[1] : Syntax.keyword(call, "aggfunc");
    if (Syntax.spreads(call) || function == null) {
      refuse(Rule.STRING_DISPATCH, call, "The aggregation must be visible in the call");
    } else {
      requireSafe(function);
    }
  }

  private void refuse(Rule rule, SSTNode at, String message) {
    analysis.findings().add(rule, at, message);
  }

  /** Accepts every text and keeps it. */
  static Predicate<String> collect(Collection<String> texts) {
    return text -> {
      texts.add(text);
      return true;
    };
  }
}
