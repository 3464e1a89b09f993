package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum whose constants travel, and label metrics, as their lower-case names. */
public interface WireName {

  /** Provided by every enum. */
  String name();

  /** The name in JSON, for example {@code out_of_memory}. */
  @JsonValue
  default String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
