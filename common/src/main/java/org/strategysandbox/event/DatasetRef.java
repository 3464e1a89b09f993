package org.strategysandbox.event;

/**
 * The dataset that a strategy saw.
 *
 * @param sha256 of its manifest, lower-case hexadecimal
 */
public record DatasetRef(String id, String sha256) {
  public DatasetRef {
    Checks.present("id", id);
    Checks.sha256("sha256", sha256);
  }
}
