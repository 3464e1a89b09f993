package org.strategysandbox.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strategysandbox.event.StrategySubmitted;

/** Turns sources into submissions; what cannot be one is refused here, by name. */
final class Submissions {
  private Submissions() {}

  /**
   * One submission a source.
   *
   * @param from the submission's own field for it
   * @param refused receives a line for each source that cannot be submitted
   */
  static List<StrategySubmitted> of(
      List<StrategySource> sources, String from, List<String> refused) {
    SubmissionIds ids = new SubmissionIds();
    List<StrategySubmitted> result = new ArrayList<>();
    for (StrategySource source : sources) {
      of(source, ids.of(source.id()), from, refused).ifPresent(result::add);
    }
    return result;
  }

  /**
   * The submission of one source; empty, with a line in {@code refused}, when it cannot be one.
   *
   * @param from the submission's own field for it
   */
  static Optional<StrategySubmitted> of(
      StrategySource source, String id, String from, List<String> refused) {
    try {
      return Optional.of(StrategySubmitted.builder(id, from, text(source)).build());
    } catch (IllegalArgumentException e) {
      refused.add(source.name() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether a submission can carry the source. */
  static boolean isFit(StrategySource source) {
    return of(source, "fit", "cli", new ArrayList<>()).isPresent();
  }

  private static String text(StrategySource source) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source.code())).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("is not UTF-8; save it in this encoding", e);
    }
  }

  /** Prints what was refused; the exit code is 1 when something was. */
  static int report(List<String> refused, int exitCode) {
    for (String line : refused) {
      System.err.println("error: " + Printable.line(line));
    }
    return refused.isEmpty() ? exitCode : CliException.NEGATIVE;
  }
}
