package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.EnumSet;

/**
 * Adapter of the GraalPy parser (grammar of Python 3.11). Only its parser package is used: there is
 * no interpreter, and nothing is executed. Call it on a {@link DeepStack}.
 */
final class PythonParser {
  private static final int FEATURE_VERSION = 11;

  private PythonParser() {}

  /**
   * Parses a module.
   *
   * @return its statements, empty for an empty source
   * @throws SourceRejectedException for what is not Python, or what the parser cannot handle
   */
  static StmtTy[] parse(SourceText source) throws SourceRejectedException {
    LexicalScan.check(source);
    return parseUnbounded(source);
  }

  /** The same without the bounds on size and nesting; only for sources that are trusted. */
  @SuppressWarnings("NullAway") // the parser's package is not annotated: an empty body is null
  static StmtTy[] parseUnbounded(SourceText source) throws SourceRejectedException {
    SSTNode module;
    try {
      module =
          new Parser(
                  source.text(),
                  new JavaStrings(),
                  new SyntaxErrors(),
                  InputType.FILE,
                  EnumSet.noneOf(AbstractParser.Flags.class),
                  FEATURE_VERSION)
              .parse();
    } catch (SyntaxErrors.Failure failure) {
      throw failure.rejection();
    } catch (RuntimeException | AssertionError bug) {
      // A defect of the parser must not become a defect of the worker: refuse the source.
      throw new SourceRejectedException(
          Rule.PARSER_FAILURE, "The parser failed with " + bug.getClass().getSimpleName(), 1, 1);
    }
    if (!(module instanceof ModTy.Module parsed)) {
      throw new SourceRejectedException(Rule.PARSER_FAILURE, "The parser gave no module", 1, 1);
    }
    return parsed.body == null ? new StmtTy[0] : parsed.body;
  }
}
