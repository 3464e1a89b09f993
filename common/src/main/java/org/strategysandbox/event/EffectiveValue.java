package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A value that was in force, and who set it.
 *
 * @param value a string, number or boolean
 */
public record EffectiveValue(JsonNode value, SetBy setBy) {
  public EffectiveValue {
    Checks.present("value", value);
    Checks.present("setBy", setBy);
    if (!value.isValueNode() || value.isNull()) {
      throw new IllegalArgumentException("value must be a string, a number or a boolean");
    }
    if (value.isNumber()) {
      Checks.finite("value", value.doubleValue());
      value = DoubleNode.valueOf(value.doubleValue());
    }
  }

  public static EffectiveValue of(double value, SetBy setBy) {
    return new EffectiveValue(DoubleNode.valueOf(value), setBy);
  }

  public static EffectiveValue of(String value, SetBy setBy) {
    return new EffectiveValue(TextNode.valueOf(value), setBy);
  }

  public static EffectiveValue of(boolean value, SetBy setBy) {
    return new EffectiveValue(BooleanNode.valueOf(value), setBy);
  }
}
