package org.strategysandbox.config;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the text of a value becomes a Java value and back.
 *
 * @param parser throws IllegalArgumentException with a phrase that follows the quoted value, such
 *     as "is not a number"; the phrase never repeats the value, which may be a secret
 * @param renderer gives a text, number, boolean, or list of texts that the parser reads back
 * @param allowed the allowed values in words
 * @param list whether a YAML list is accepted
 */
public record ValueType<T>(
    Function<String, T> parser, Function<T, Object> renderer, String allowed, boolean list) {

  static <T> ValueType<T> of(
      Function<String, T> parser, Function<T, Object> renderer, String allowed) {
    return new ValueType<>(parser, renderer, allowed, false);
  }

  T parse(String text) {
    return parser.apply(text);
  }

  Object render(T value) {
    return renderer.apply(value);
  }

  ValueType<T> refusing(Predicate<T> unwanted, String phrase) {
    return new ValueType<>(
        text -> {
          T value = parser.apply(text);
          if (unwanted.test(value)) {
            throw new IllegalArgumentException(phrase);
          }
          return value;
        },
        renderer,
        allowed,
        list);
  }
}
