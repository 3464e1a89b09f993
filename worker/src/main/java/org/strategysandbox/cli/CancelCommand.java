package org.strategysandbox.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.client.SubmissionException;
import org.strategysandbox.config.Durations;
import org.strategysandbox.event.CancelRequest;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.OutcomeLookup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cancel}: submissions that shall not be run, or not to their end. */
@Command(
    name = "cancel",
    mixinStandardHelpOptions = true,
    description = {
      "Cancels submissions. One that waits becomes a dead letter with reason cancelled, one that runs is"
          + " stopped and has a failed result of kind cancelled.",
      "Exit code 1 when one has ended already."
    })
final class CancelCommand implements Callable<Integer> {
  private static final Duration LOOKUP = Duration.ofMinutes(2);

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Submission ids.")
  List<String> ids = List.of();

  @Mixin ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, in a line; it is part of the outcome.")
  @Nullable String reason;

  @Option(names = "--wait", description = "Wait for the outcomes and print them.")
  boolean wait;

  @Option(
      names = "--wait-timeout",
      paramLabel = "2m",
      defaultValue = "2m",
      description = "How long to wait for all of them together (default: ${DEFAULT-VALUE}).")
  String waitTimeout = "2m";

  @Option(names = "--json", description = "Print one JSON line an id or outcome.")
  boolean json;

  CancelCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    check();
    KafkaSettings settings = KafkaWiring.settings(options.load().config());
    EventCodec codec = new EventCodec(Clock.systemUTC());
    boolean tooLate = false;
    List<Submission> cancelled = new ArrayList<>();
    try (SubmissionClient client = SubmissionClient.connect(settings);
        OutcomeLookup lookup =
            new OutcomeLookup(
                new KafkaClients(settings).scanner("cancel"),
                settings.topics(),
                codec,
                LOOKUP,
                Integer.MAX_VALUE)) {
      for (String id : ids) {
        // Watched before it is asked for: the outcome may be there at once.
        Submission watched = client.watch(id);
        Outcome ended = ended(lookup, id);
        if (ended != null && !(ended instanceof DeadLetter)) {
          tooLate = true;
          say(id, "has ended already: " + ended.status().wireName(), "ended");
          continue;
        }
        // What came back as a dead letter may run again as its next replay.
        client.cancel(id, ended == null ? 0 : ended.replay() + 1, reason);
        say(id, "is being cancelled", "cancelling");
        cancelled.add(watched);
      }
      if (wait) {
        await(client, cancelled, codec);
      }
      return tooLate ? CliException.NEGATIVE : 0;
    } catch (SubmissionException e) {
      throw CliException.dependency(
          String.valueOf(e.getMessage()), "Cancel again: twice is harmless.", e);
    }
  }

  private void check() {
    for (String id : ids) {
      if (!StrategySubmitted.isValidId(id)) {
        throw CliException.usage(
            "'" + Printable.line(id) + "' is no submission id",
            "Ids have letters, digits, - and _.");
      }
    }
    if (reason != null && reason.length() > CancelRequest.MAX_REASON) {
      throw CliException.usage(
          "--reason has more than " + CancelRequest.MAX_REASON + " characters", "Shorten it.");
    }
    if (ids.stream().distinct().count() < ids.size()) {
      throw CliException.usage("an id is named twice", "Name each once.");
    }
  }

  private static @Nullable Outcome ended(OutcomeLookup lookup, String id) {
    OutcomeLookup.Result result = lookup.find(id, Instant.EPOCH);
    if (result instanceof OutcomeLookup.Result.NotFinished unfinished) {
      throw CliException.dependency(
          "Whether " + id + " has ended is not known: " + unfinished.why(), "Try again.", null);
    }
    return result instanceof OutcomeLookup.Result.Found found ? found.outcome().outcome() : null;
  }

  private void await(SubmissionClient client, List<Submission> cancelled, EventCodec codec)
      throws InterruptedException {
    OutcomePrinter printer = new OutcomePrinter(json, codec);
    List<Submission> missing =
        client.awaitEach(cancelled, Durations.parse(waitTimeout), printer::print);
    if (!missing.isEmpty()) {
      throw CliException.dependency(
          missing.size() + " have no outcome after " + waitTimeout + ".",
          "Is a worker running, and were they ever submitted?",
          null);
    }
  }

  private void say(String id, String text, String state) {
    System.out.println(
        json ? "{\"submissionId\":\"" + id + "\",\"state\":\"" + state + "\"}" : id + " " + text);
  }
}
