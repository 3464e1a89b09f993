package org.strategysandbox.config;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The configuration cannot be used; the message names the file and lists every problem. */
public final class ConfigException extends RuntimeException {
  private final List<Problem> problems;

  ConfigException(String subject, List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> "\n  - " + problem)
            .collect(joining("", Printable.bounded(subject) + " cannot be used:", "")));
    this.problems = List.copyOf(problems);
  }

  /** Never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
