package org.strategysandbox.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of a simulation layer by layer; a later layer replaces the values of an
 * earlier one.
 */
final class ArgumentReader {
  private static final double MAX_COST = 0.1;
  private static final double MAX_STOP = 10;
  private static final double DEFAULT_FEE = 0.001425;
  private static final double DEFAULT_TAX = 0.003;
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9@+:_ -]{1,32}");
  private static final int MAX_QUOTED = 40;
  private static final Set<ArgumentOrigin> MAY_SET_DATES =
      EnumSet.of(ArgumentOrigin.CONFIGURATION, ArgumentOrigin.SUBMISSION);

  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, ArgumentOrigin> origins = new HashMap<>();

  ArgumentReader add(ArgumentOrigin origin, Map<String, ? extends @Nullable Object> layer) {
    layer.forEach(
        (name, value) -> {
          Object checked = value == null ? null : check(origin, name, value);
          if (checked != null) {
            values.put(name, checked);
            origins.put(name, origin);
          }
        });
    return this;
  }

  SimulationArguments arguments() {
    LocalDate start = (LocalDate) values.get("start_date");
    LocalDate end = (LocalDate) values.get("end_date");
    if (start != null && end != null && end.isBefore(start)) {
      throw new InvalidPositionException("end_date " + end + " lies before start_date " + start);
    }
    return new SimulationArguments(
        number("fee_ratio", DEFAULT_FEE),
        number("tax_ratio", DEFAULT_TAX),
        (Double) values.get("stop_loss"),
        (Double) values.get("take_profit"),
        (Double) values.get("trail_stop"),
        flag("touched_exit", false),
        flag("retain_cost_when_rebalance", false),
        flag("stop_trading_next_period", true),
        number("position_limit", 1),
        (TradePrice) values.getOrDefault("trade_at_price", TradePrice.CLOSE),
        (String) values.get("resample"),
        (String) values.get("resample_offset"),
        start,
        end,
        origins);
  }

  private double number(String name, double otherwise) {
    return values.get(name) instanceof Double value ? value : otherwise;
  }

  private boolean flag(String name, boolean otherwise) {
    return values.get(name) instanceof Boolean value ? value : otherwise;
  }

  private static Object check(ArgumentOrigin origin, String name, Object value) {
    return switch (name) {
      case "fee_ratio", "tax_ratio" -> {
        double ratio = finite(origin, name, value);
        if (ratio < 0 || ratio > MAX_COST) {
          throw invalid(origin, name, value, "a fraction from 0 to 0.1");
        }
        yield ratio;
      }
      case "stop_loss", "take_profit", "trail_stop" -> positive(origin, name, value, MAX_STOP);
      case "position_limit" -> positive(origin, name, value, 1);
      case "touched_exit", "retain_cost_when_rebalance", "stop_trading_next_period" -> {
        if (!(value instanceof Boolean)) {
          throw invalid(origin, name, value, "true or false");
        }
        yield value;
      }
      case "trade_at_price" -> tradePrice(origin, name, value);
      case "resample", "resample_offset" -> label(origin, name, value);
      case "start_date", "end_date" -> date(origin, name, value);
      default -> throw unknown(origin, name);
    };
  }

  private static double positive(ArgumentOrigin origin, String name, Object value, double most) {
    double number = finite(origin, name, value);
    if (number <= 0 || number > most) {
      throw invalid(origin, name, value, "a number above 0, at most " + most);
    }
    return number;
  }

  private static double finite(ArgumentOrigin origin, String name, Object value) {
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      throw invalid(origin, name, value, "a finite number");
    }
    return number.doubleValue();
  }

  private static TradePrice tradePrice(ArgumentOrigin origin, String name, Object value) {
    for (TradePrice price : TradePrice.values()) {
      if (price.label().equals(value)) {
        return price;
      }
    }
    throw invalid(
        origin, name, value, "one of close, open, open_close_avg, high_low_avg, price_avg");
  }

  private static String label(ArgumentOrigin origin, String name, Object value) {
    if (!(value instanceof String text) || !LABEL.matcher(text).matches()) {
      throw invalid(origin, name, value, "a short frequency such as 'M'");
    }
    return text;
  }

  private static LocalDate date(ArgumentOrigin origin, String name, Object value) {
    if (!MAY_SET_DATES.contains(origin)) {
      throw unknown(origin, name);
    }
    if (value instanceof LocalDate date) {
      return date;
    }
    try {
      return LocalDate.parse(value.toString());
    } catch (DateTimeParseException e) {
      throw invalid(origin, name, value, "an ISO date such as 2020-01-31");
    }
  }

  private static InvalidPositionException unknown(ArgumentOrigin origin, String name) {
    return new InvalidPositionException(
        "The "
            + origin.label()
            + " sets '"
            + quoted(name)
            + "', which is no argument of the simulation");
  }

  private static InvalidPositionException invalid(
      ArgumentOrigin origin, String name, Object value, String wanted) {
    return new InvalidPositionException(
        String.format(
            "%s of the %s is %s; it must be %s", name, origin.label(), quoted(value), wanted));
  }

  /** A hostile value in a message: short, and only printable ASCII. */
  private static String quoted(Object value) {
    if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      return "a list or an object";
    }
    String text = value.toString().replaceAll("[^ -~]", "?");
    return text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text;
  }
}
