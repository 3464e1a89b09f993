package org.strategysandbox.config;

import java.util.List;

/**
 * Section {@code verification}.
 *
 * @param lookAhead whose positions are checked for look-ahead
 */
public record VerificationConfig(LookAheadMode lookAhead) {

  private static final Setting<LookAheadMode> LOOK_AHEAD =
      Setting.of(
              "verification.look_ahead",
              ValueTypes.choice(LookAheadMode.class),
              "champions",
              "Which strategies are run four times more, on data cut at or changed after days that they cannot foresee: none, champions (those whose submission asks for it), or always.")
          .withVariable();

  static final List<Setting<?>> SETTINGS = List.of(LOOK_AHEAD);

  static VerificationConfig from(Values values) {
    return new VerificationConfig(values.get(LOOK_AHEAD));
  }
}
