package org.strategysandbox.config;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value types that the settings are made of. */
public final class ValueTypes {
  private static final Pattern USER = Pattern.compile("(\\d{1,9}):(\\d{1,9})");
  private static final Pattern URL =
      Pattern.compile("https?://[A-Za-z0-9.-]{1,255}(:\\d{1,5})?(/[A-Za-z0-9._/-]{0,255})?");
  private static final Pattern HOST_PORT = Pattern.compile("[A-Za-z0-9._\\[\\]:-]+:(\\d{1,5})");

  private ValueTypes() {}

  public static ValueType<Duration> duration(String least, String most) {
    return range(
        Durations::parse,
        Durations::format,
        Durations.parse(least),
        Durations.parse(most),
        least + " to " + most);
  }

  static ValueType<ByteSize> size(String least, String most) {
    return range(
        ByteSize::parse,
        ByteSize::toString,
        ByteSize.parse(least),
        ByteSize.parse(most),
        least + " to " + most);
  }

  static ValueType<Integer> integer(int least, int most) {
    return range(
        text -> number(text, Integer::valueOf, "is not a whole number"),
        value -> value,
        least,
        most,
        least + " to " + most);
  }

  /** Decimal numbers; exponents, NaN and infinities are refused. */
  static ValueType<Double> decimal(String least, String most) {
    return range(
        text -> {
          if (!text.matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            throw new IllegalArgumentException("is not a decimal number");
          }
          return Double.valueOf(text);
        },
        value -> value,
        Double.valueOf(least),
        Double.valueOf(most),
        least + " to " + most);
  }

  public static ValueType<Boolean> bool() {
    return ValueType.of(
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("is neither true nor false");
            },
        value -> value,
        "true or false");
  }

  public static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
    String names =
        Arrays.stream(type.getEnumConstants()).map(ValueTypes::lower).collect(joining(", "));
    return ValueType.of(
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> lower(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is not one of the choices")),
        ValueTypes::lower,
        names);
  }

  static ValueType<String> text(String regex, String allowed) {
    Pattern pattern = Pattern.compile(regex);
    return ValueType.of(
        text -> {
          if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text.isEmpty() ? "is empty" : "is malformed");
          }
          return text;
        },
        value -> value,
        allowed);
  }

  static ValueType<List<String>> servers() {
    return new ValueType<>(
        text -> {
          List<String> servers = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
          for (String server : servers) {
            Matcher matcher = HOST_PORT.matcher(server);
            if (!matcher.matches() || !isPort(matcher.group(1))) {
              throw new IllegalArgumentException("is not a list of host:port");
            }
          }
          return servers;
        },
        value -> value,
        "one or more host:port, as a list or separated by commas",
        true);
  }

  public static ValueType<Path> path() {
    return ValueType.of(
        text -> {
          if (text.isEmpty()) {
            throw new IllegalArgumentException("is empty");
          }
          try {
            return Path.of(text);
          } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException("is not a path", invalid);
          }
        },
        Path::toString,
        "a path");
  }

  public static ValueType<Path> absolutePath() {
    ValueType<Path> path = path().refusing(value -> !value.isAbsolute(), "is not absolute");
    return ValueType.of(path.parser(), path.renderer(), "an absolute path");
  }

  static ValueType<URI> dockerHost() {
    return ValueType.of(
        text -> {
          URI uri;
          try {
            uri = URI.create(text);
          } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("is not a URI", invalid);
          }
          boolean unix =
              "unix".equals(uri.getScheme())
                  && uri.getPath() != null
                  && uri.getPath().length() > 1
                  && uri.getHost() == null;
          boolean tcp =
              "tcp".equals(uri.getScheme())
                  && uri.getHost() != null
                  && isPort(Integer.toString(uri.getPort()))
                  && uri.getUserInfo() == null;
          if (!unix && !tcp) {
            throw new IllegalArgumentException("is not the address of a Docker daemon");
          }
          return uri;
        },
        URI::toString,
        "unix:///path/to/docker.sock or tcp://host:port");
  }

  static ValueType<HttpPort> httpPort() {
    return ValueType.of(
        text -> {
          return switch (text.toLowerCase(Locale.ROOT)) {
            case "auto" -> HttpPort.auto();
            case "off", "0" -> HttpPort.off();
            default -> {
              if (!isPort(text)) {
                throw new IllegalArgumentException("is not a port");
              }
              yield HttpPort.fixed(Integer.parseInt(text));
            }
          };
        },
        HttpPort::toString,
        "auto, off, or 1 to 65535");
  }

  /** Without a user's name or password: what is in a URL ends up in logs. */
  static ValueType<Optional<URI>> optionalUrl() {
    return ValueType.of(
        text -> {
          if (text.equalsIgnoreCase("off")) {
            return Optional.empty();
          }
          if (!URL.matcher(text).matches()) {
            throw new IllegalArgumentException("is no URL of a collector");
          }
          return Optional.of(URI.create(text));
        },
        value -> value.map(URI::toString).orElse("off"),
        "off, or a URL such as http://localhost:4318/v1/traces");
  }

  static ValueType<ContainerUser> user() {
    return ValueType.of(
        text -> {
          Matcher matcher = USER.matcher(text);
          if (!matcher.matches()) {
            throw new IllegalArgumentException("is not numeric uid:gid");
          }
          return new ContainerUser(
              Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        },
        ContainerUser::toString,
        "uid:gid, both numeric and at least 1");
  }

  static ValueType<LocalDate> date() {
    return ValueType.of(
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeParseException invalid) {
            throw new IllegalArgumentException("is not a day of the calendar", invalid);
          }
        },
        LocalDate::toString,
        "YYYY-MM-DD");
  }

  /** Either the given word, which reads as absent, or a value of the type. */
  public static <T> ValueType<Optional<T>> orWord(String word, ValueType<T> type) {
    return ValueType.of(
        text -> text.equalsIgnoreCase(word) ? Optional.empty() : Optional.of(type.parse(text)),
        value -> value.isPresent() ? type.render(value.get()) : word,
        (word.isEmpty() ? "empty" : word) + ", or " + type.allowed());
  }

  private static <T extends Comparable<T>> ValueType<T> range(
      Function<String, T> parser, Function<T, Object> renderer, T least, T most, String allowed) {
    return ValueType.of(parser, renderer, allowed)
        .refusing(
            value -> value.compareTo(least) < 0 || value.compareTo(most) > 0, "is out of range");
  }

  private static <T> T number(String text, Function<String, T> parser, String phrase) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException invalid) {
      throw new IllegalArgumentException(phrase, invalid);
    }
  }

  private static boolean isPort(String digits) {
    return digits.matches("\\d{1,5}")
        && Integer.parseInt(digits) >= 1
        && Integer.parseInt(digits) <= 65_535;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
