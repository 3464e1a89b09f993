package org.strategysandbox.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.faults.ChaosPlan.Fate;
import org.strategysandbox.faults.ChaosPlan.Planned;

/**
 * What a run of faults came to.
 *
 * @param lost submissions without an outcome, or of which their client heard another or none
 * @param visibleDuplicates outcomes that a reader was handed although it had one already
 * @param topicDuplicates outcomes on the topics beyond one for each submission and replay
 * @param twice which these are, and who published them when
 * @param wrong submissions that ended otherwise than without faults
 * @param differing submissions of which a live reader and one from the beginning chose differently
 */
record ChaosReport(
    ChaosRun.Size size,
    int submitted,
    int outcomes,
    List<String> lost,
    int visibleDuplicates,
    int topicDuplicates,
    List<String> twice,
    int pauses,
    List<String> wrong,
    List<String> differing,
    int containersLeft,
    int replayed,
    boolean oversizeFitted,
    Map<ChaosFault, Integer> times,
    Map<ChaosFault, Integer> hits,
    Map<ChaosFault, List<Long>> recovery,
    List<String> notes) {

  static ChaosReport of(ChaosRun run, ChaosRun.Size size, int containersLeft)
      throws InterruptedException {
    ChaosLedger ledger = run.ledger();
    Map<String, Outcome> fromTheBeginning = ledger.fromTheBeginning();
    List<Planned> all = run.submitted;
    List<String> lost =
        all.stream().map(Planned::id).filter(id -> !fromTheBeginning.containsKey(id)).toList();
    List<Planned> seen =
        all.stream().filter(planned -> fromTheBeginning.containsKey(planned.id())).toList();
    List<Map.Entry<String, List<String>>> twice =
        ledger.onTopics().entrySet().stream().filter(unit -> unit.getValue().size() > 1).toList();
    List<String> unheard = new ArrayList<>(lost);
    for (Planned planned : seen) {
      Outcome heard = run.handedToTheClient(planned);
      Outcome counting = fromTheBeginning.get(planned.id());
      // A dead letter that was replayed by hand had been handed over before.
      if (heard == null
          || (!(heard instanceof DeadLetter && counting.replay() > heard.replay())
              && !OutcomeEssence.of(heard).equals(OutcomeEssence.of(counting)))) {
        unheard.add(planned.id());
      }
    }
    return new ChaosReport(
        size,
        all.size(),
        seen.size(),
        unheard,
        ledger.visibleDuplicates(),
        twice.stream().mapToInt(unit -> unit.getValue().size() - 1).sum(),
        twice.stream().map(unit -> unit.getKey() + ": " + unit.getValue()).toList(),
        run.pausesBeyondTheLock,
        seen.stream()
            .filter(planned -> !run.isRight(planned))
            .map(planned -> planned.id() + " " + OutcomeEssence.of(ledger.outcome(planned.id())))
            .toList(),
        seen.stream()
            .map(Planned::id)
            .filter(
                id ->
                    !OutcomeEssence.of(ledger.outcome(id))
                        .equals(OutcomeEssence.of(fromTheBeginning.get(id))))
            .toList(),
        containersLeft,
        run.replayed,
        seen.stream()
            .filter(planned -> planned.fate() == Fate.OVERSIZE)
            .allMatch(planned -> ledger.outcome(planned.id()).truncated().contains("stdout")),
        run.times,
        run.hits,
        run.recovery,
        run.notes);
  }

  String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode line = mapper.createObjectNode();
    line.put("seed", size.seed())
        .put("submitted", submitted)
        .put("outcomes", outcomes)
        .put("lost", lost.size())
        .put("visibleDuplicates", visibleDuplicates)
        .put("topicDuplicates", topicDuplicates)
        .put("wrong", wrong.size())
        .put("containersLeft", containersLeft)
        .put("replayed", replayed);
    ObjectNode faults = line.putObject("faults");
    ObjectNode recoveries = line.putObject("recoveryMillis");
    for (ChaosFault fault : ChaosFault.values()) {
      faults
          .putObject(name(fault))
          .put("times", times.getOrDefault(fault, 0))
          .put("hits", hits.getOrDefault(fault, 0));
      var millis = recoveries.putArray(name(fault));
      recovery.getOrDefault(fault, List.of()).forEach(millis::add);
    }
    try {
      return mapper.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always written", e);
    }
  }

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(
        "| fault | times | submissions hit | first outcome after, ms |\n|---|---|---|---|\n");
    for (ChaosFault fault : ChaosFault.values()) {
      page.append(
          "| %s | %d | %d | %s |%n"
              .formatted(
                  name(fault),
                  times.getOrDefault(fault, 0),
                  hits.getOrDefault(fault, 0),
                  recovery.getOrDefault(fault, List.of()).stream()
                      .map(String::valueOf)
                      .collect(java.util.stream.Collectors.joining(", "))));
    }
    page.append("\n```\n").append(json()).append("\n```\n");
    if (!twice.isEmpty()) {
      page.append("\nTwice on the topics:\n\n");
      twice.forEach(line -> page.append("* ").append(line).append('\n'));
    }
    if (!notes.isEmpty()) {
      page.append('\n');
      notes.stream()
          .filter(note -> note.contains("replayed") || note.contains("again"))
          .forEach(note -> page.append("* ").append(note).append('\n'));
    }
    return page.toString();
  }

  private static String name(ChaosFault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
