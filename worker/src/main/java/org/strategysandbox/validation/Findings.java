package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Collects violations of one source: sorted, without duplicates, bounded. */
final class Findings {
  private static final int MAX_MESSAGE = 300;
  private static final Comparator<Violation> ORDER =
      Comparator.comparingInt(Violation::line)
          .thenComparingInt(Violation::column)
          .thenComparing(Violation::rule)
          .thenComparing(Violation::message);

  private final SourceText source;
  private final int limit;
  private final TreeSet<Violation> found = new TreeSet<>(ORDER);
  private boolean truncated;

  Findings(SourceText source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  void add(Rule rule, SSTNode at, String message) {
    var range = at.getSourceRange();
    add(rule, Math.max(1, range.startLine), Math.max(0, range.startColumn) + 1, message);
  }

  void add(Rule rule, int line, int column, String message) {
    String bounded =
        message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "…" : message;
    found.add(
        new Violation(rule.id(), bounded, line, column, source.excerpt(line, column), rule.hint()));
    if (found.size() > limit) {
      found.pollLast();
      truncated = true;
    }
  }

  ValidationResult result() {
    return new ValidationResult(List.copyOf(found), truncated);
  }
}
