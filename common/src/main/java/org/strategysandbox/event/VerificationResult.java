package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What further runs on shortened and on changed data said about look-ahead.
 *
 * @param lookAhead {@code clean}, {@code found}, or {@code unclear} when they could not be compared
 * @param cuts days after which data were left out or changed
 * @param message what differed, or why it is unclear; absent when clean
 */
public record VerificationResult(
    String lookAhead,
    @JsonInclude(Include.NON_EMPTY) List<LocalDate> cuts,
    @Nullable String message) {
  public static final String CLEAN = "clean";
  public static final String FOUND = "found";
  public static final String UNCLEAR = "unclear";

  public VerificationResult {
    Checks.present("verification.lookAhead", lookAhead);
    cuts = Checks.copy(cuts);
  }
}
