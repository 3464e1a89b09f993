package org.strategysandbox.doctor;

/**
 * One line of the doctor.
 *
 * @param check what was looked at
 * @param detail what was found
 * @param remedy what to do, empty when all is well
 */
public record Finding(Level level, String check, String detail, String remedy) {

  /** How serious a finding is. */
  public enum Level {
    PASS,
    /** Works, with a restriction. */
    WARN,
    /** Does not work. */
    FAIL
  }

  static Finding pass(String check, String detail) {
    return new Finding(Level.PASS, check, detail, "");
  }

  static Finding warn(String check, String detail, String remedy) {
    return new Finding(Level.WARN, check, detail, remedy);
  }

  static Finding fail(String check, String detail, String remedy) {
    return new Finding(Level.FAIL, check, detail, remedy);
  }
}
