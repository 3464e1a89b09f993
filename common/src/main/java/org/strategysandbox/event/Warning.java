package org.strategysandbox.event;

/**
 * Something worth knowing about an outcome that did not decide it.
 *
 * @param code for machines, for example {@code alias_used}
 * @param message for people
 */
public record Warning(String code, String message) {
  public Warning {
    Checks.present("code", code);
    Checks.present("message", message);
  }
}
