package org.strategysandbox.event;

/** Where a dead-lettered record was read. */
public record Origin(String topic, int partition, long offset) {
  public Origin {
    Checks.present("topic", topic);
    Checks.notNegative("partition", partition);
    Checks.notNegative("offset", offset);
  }
}
