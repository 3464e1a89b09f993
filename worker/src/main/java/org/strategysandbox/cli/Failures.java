package org.strategysandbox.cli;

import java.io.PrintWriter;
import org.apache.kafka.common.KafkaException;
import org.strategysandbox.config.ConfigException;
import org.strategysandbox.evaluation.DatasetException;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.sandbox.DockerException;

/** Failures of commands: one clear message with a remedy, and the exit code of the contract. */
final class Failures {
  private Failures() {}

  /** Says what is wrong and what to do; returns the exit code. */
  static int report(Exception failure, boolean debug, PrintWriter err) {
    int exitCode;
    String remedy = "";
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof CliException cli) {
      exitCode = cli.exitCode();
      remedy = cli.remedy();
    } else if (failure instanceof ConfigException) {
      exitCode = CliException.USAGE;
      message = "The configuration cannot be used:\n" + message.indent(2).stripTrailing();
      remedy = "docs/configuration.md and config/docker_config.yaml describe every key.";
    } else if (failure instanceof DockerException) {
      exitCode = CliException.DEPENDENCY;
      remedy =
          "Start Docker, or name another daemon with container.docker_host; `scripts/sandbox doctor` looks closer.";
    } else if (failure instanceof DatasetException) {
      exitCode = CliException.DEPENDENCY;
      remedy = "Make one: scripts/sandbox dataset make --out FOLDER; dataset.worker_path names it.";
    } else if (failure instanceof KafkaException || failure instanceof KafkaUnavailableException) {
      exitCode = CliException.DEPENDENCY;
      remedy =
          "Is the broker running (scripts/sandbox broker), and is kafka.bootstrap_servers right?";
    } else if (failure instanceof InterruptedException) {
      exitCode = CliException.NEGATIVE;
      message = "Interrupted.";
    } else {
      exitCode = CliException.DEPENDENCY;
      message = "Unexpected failure: " + failure;
      remedy = "Run it again with --debug and report the stack trace.";
    }
    err.println("error: " + message);
    if (!remedy.isEmpty()) {
      err.println("       " + remedy);
    }
    if (debug) {
      failure.printStackTrace(err);
    }
    err.flush();
    return exitCode;
  }
}
