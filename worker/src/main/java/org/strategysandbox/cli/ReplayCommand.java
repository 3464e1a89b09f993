package org.strategysandbox.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.Producer;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.deadletter.DeadLetterListing;
import org.strategysandbox.deadletter.LetterFilter;
import org.strategysandbox.deadletter.ListedLetter;
import org.strategysandbox.deadletter.Replay;
import org.strategysandbox.deadletter.ReplaySettings;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.TopicScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: lists dead letters, and submits chosen ones again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Lists dead letters. With ids, a filter or --all it submits them again instead, under the same id"
          + " with the next replay number; --dry-run only says what it would do.",
      "A dead letter is replayed once, however often this is called: what has a result, was replayed"
          + " already, or came back too often is refused. Exit code 1 when one is refused."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final Duration SCAN = Duration.ofMinutes(5);
  private static final Duration DELIVERY = Duration.ofSeconds(30);

  @Mixin LetterOptions options = new LetterOptions();
  @Mixin ConfigOptions config = new ConfigOptions();

  @Option(names = "--all", description = "Replay every dead letter that nobody replayed yet.")
  boolean all;

  @Option(names = "--dry-run", description = "Say what would be replayed, and publish nothing.")
  boolean dryRun;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Replay at most so many (default: ${DEFAULT-VALUE}).")
  int limit = 1000;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description = "Replay at most so many a second; 0 is no bound (default: ${DEFAULT-VALUE}).")
  double rate = 50;

  @Option(
      names = "--max-replays",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Refuse what was replayed so often and came back each time (default: ${DEFAULT-VALUE}).")
  int maxReplays = 3;

  @Option(
      names = "--ignore-expiry",
      description = "Also replay what has expired, without its notAfter.")
  boolean ignoreExpiry;

  @Option(names = "--json", description = "Print one JSON line a dead letter.")
  boolean json;

  ReplayCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = Clock.systemUTC();
    LetterFilter filter = options.filter(clock.instant());
    if (limit < 1 || rate < 0 || maxReplays < 1) {
      throw CliException.usage(
          "--limit and --max-replays must be at least 1, --rate at least 0",
          "Leave them out for the defaults.");
    }
    SandboxConfig loaded = config.load().config();
    KafkaClients kafka = new KafkaClients(KafkaWiring.settings(loaded));
    EventCodec codec = new EventCodec(clock);
    LetterPrinter printer = new LetterPrinter(json, codec);
    try (TopicScan scan = new TopicScan(kafka.scanner("replay"), SCAN)) {
      List<ListedLetter> letters =
          new DeadLetterListing(scan, kafka.settings().topics(), codec).list(filter);
      List<String> missing = new ArrayList<>(options.ids);
      letters.forEach(listed -> missing.remove(listed.letter().submissionId()));
      missing.forEach(id -> System.err.println(id + ": no dead letter"));
      if (filter.isEmpty() && !all) {
        if (dryRun) {
          throw CliException.usage(
              "--dry-run says what a replay would do, and nothing is chosen",
              "Name ids, a filter or --all; without them the dead letters are listed.");
        }
        printer.list(letters);
        return 0;
      }
      boolean refused = replay(kafka, scan, codec, clock, letters, printer);
      return refused || !missing.isEmpty() ? CliException.NEGATIVE : 0;
    }
  }

  private boolean replay(
      KafkaClients kafka,
      TopicScan scan,
      EventCodec codec,
      Clock clock,
      List<ListedLetter> letters,
      LetterPrinter printer)
      throws InterruptedException {
    boolean[] refused = new boolean[1];
    try (Producer<byte[], byte[]> producer = kafka.producer("replay", DELIVERY)) {
      new Replay(scan, producer, kafka.settings().topics(), codec, clock)
          .run(
              letters,
              new ReplaySettings(dryRun, limit, rate, maxReplays, ignoreExpiry),
              done -> {
                refused[0] |= done.refusal() != null && options.ids.contains(idOf(done));
                printer.replayed(done, dryRun);
              });
    }
    return refused[0];
  }

  private static String idOf(org.strategysandbox.deadletter.Replayed done) {
    return done.letter().submissionId();
  }
}
