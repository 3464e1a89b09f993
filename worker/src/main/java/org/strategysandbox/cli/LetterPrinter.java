package org.strategysandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.strategysandbox.deadletter.ListedLetter;
import org.strategysandbox.deadletter.Replayed;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.EventCodec;

/** Dead letters and what was done about them, as lines of JSON or for a person. */
final class LetterPrinter {
  private static final int MESSAGE = 80;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final boolean json;
  private final EventCodec codec;

  LetterPrinter(boolean json, EventCodec codec) {
    this.json = json;
    this.codec = codec;
  }

  void list(List<ListedLetter> letters) {
    if (json) {
      for (ListedLetter listed : letters) {
        System.out.println(
            line(listed.letter()).put("state", listed.state().wireName()).toString());
      }
      return;
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"ID", "STATE", "REASON", "ATTEMPTS", "REPLAY", "GIVEN UP", "MESSAGE"});
    for (ListedLetter listed : letters) {
      DeadLetter letter = listed.letter();
      rows.add(
          new String[] {
            letter.submissionId(),
            listed.state().wireName(),
            letter.failure().kind().wireName(),
            Integer.toString(letter.attempt()),
            Integer.toString(letter.replay()),
            letter.deadLetteredAt().toString(),
            cut(Printable.line(letter.failure().message()))
          });
    }
    print(rows);
    System.out.println(letters.size() + (letters.size() == 1 ? " dead letter" : " dead letters"));
  }

  void replayed(Replayed done, boolean dryRun) {
    DeadLetter letter = done.letter();
    String refusal = done.refusal();
    if (json) {
      ObjectNode line = line(letter);
      line.put("action", refusal != null ? "refused" : dryRun ? "would_replay" : "replayed");
      if (refusal == null) {
        line.put("nextReplay", done.replay());
      } else {
        line.put("refusal", refusal);
      }
      System.out.println(line);
      return;
    }
    System.out.println(
        letter.submissionId()
            + ": "
            + (refusal != null
                ? "refused, " + Printable.line(refusal)
                : (dryRun ? "would be replayed as replay " : "replayed as replay ")
                    + done.replay()));
  }

  private ObjectNode line(DeadLetter letter) {
    try {
      return (ObjectNode) JSON.readTree(codec.toJsonLine(letter));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the codec writes JSON", e);
    }
  }

  private static String cut(String text) {
    return text.length() <= MESSAGE ? text : text.substring(0, MESSAGE - 1) + "…";
  }

  private static void print(List<String[]> rows) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length - 1; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
      }
      System.out.println(line.append(row[row.length - 1]));
    }
  }
}
