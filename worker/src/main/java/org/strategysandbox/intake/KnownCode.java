package org.strategysandbox.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Outcome;

/**
 * Which code the latest submission ids with an outcome stand for, so that an id that comes again
 * with other code is noticed. Thread-safe.
 */
final class KnownCode {
  private static final int REMEMBERED = 50_000;
  private static final int DIGITS = 15;

  private final Map<String, Long> prefixes = new LinkedHashMap<>();

  synchronized void accept(Outcome outcome) {
    String hash = outcome.codeSha256();
    boolean conflict =
        outcome instanceof DeadLetter letter
            && letter.failure().kind() == DeadLetterReason.CONFLICT;
    // A conflict names the code that does not own the id.
    if (hash == null || conflict) {
      return;
    }
    prefixes.putIfAbsent(outcome.submissionId(), prefix(hash));
    if (prefixes.size() > REMEMBERED) {
      prefixes.remove(prefixes.keySet().iterator().next());
    }
  }

  /** Whether the id has an outcome of other code than this. */
  synchronized boolean isOther(String submissionId, String codeSha256) {
    Long known = prefixes.get(submissionId);
    return known != null && known != prefix(codeSha256);
  }

  private static long prefix(String hash) {
    return Long.parseLong(hash.substring(0, DIGITS), 16);
  }
}
