package org.strategysandbox.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code simulation}: used where a submission says nothing.
 *
 * @param startDate null means the first day of the dataset
 * @param endDate null means the last day of the dataset
 * @param holdoutFrom first day that strategies do not see; null means that they see all
 * @param feeRatio broker's fee as a fraction of the traded value
 * @param taxRatio transaction tax on sales as a fraction of the traded value
 */
public record SimulationConfig(
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable LocalDate holdoutFrom,
    double feeRatio,
    double taxRatio) {

  private static final Setting<Optional<LocalDate>> START_DATE =
      Setting.of(
          "simulation.start_date",
          ValueTypes.orWord("", ValueTypes.date()),
          "",
          "First day of the simulation; empty means the first of the dataset.");
  private static final Setting<Optional<LocalDate>> END_DATE =
      Setting.of(
          "simulation.end_date",
          ValueTypes.orWord("", ValueTypes.date()),
          "",
          "Last day of the simulation; empty means the last of the dataset.");
  private static final Setting<Optional<LocalDate>> HOLDOUT_FROM =
      Setting.of(
          "simulation.holdout_from",
          ValueTypes.orWord("", ValueTypes.date()),
          "",
          "First day that strategies do not see; figures of the days from there on are kept apart in the result. Empty means that they see all.");
  private static final Setting<Double> FEE_RATIO =
      Setting.of(
          "simulation.fee_ratio",
          ValueTypes.decimal("0", "0.1"),
          "0.001425",
          "Broker's fee on every trade, as a fraction of the traded value.");
  private static final Setting<Double> TAX_RATIO =
      Setting.of(
          "simulation.tax_ratio",
          ValueTypes.decimal("0", "0.1"),
          "0.003",
          "Tax on sales, as a fraction of the traded value.");

  static final List<Setting<?>> SETTINGS =
      List.of(START_DATE, END_DATE, HOLDOUT_FROM, FEE_RATIO, TAX_RATIO);

  static SimulationConfig from(Values values) {
    LocalDate start = values.get(START_DATE).orElse(null);
    LocalDate end = values.get(END_DATE).orElse(null);
    values.check(
        start == null || end == null || !end.isBefore(start),
        END_DATE,
        "is before simulation.start_date",
        START_DATE);
    LocalDate holdout = values.get(HOLDOUT_FROM).orElse(null);
    values.check(
        start == null || holdout == null || holdout.isAfter(start),
        HOLDOUT_FROM,
        "is not after simulation.start_date",
        START_DATE);
    return new SimulationConfig(start, end, holdout, values.get(FEE_RATIO), values.get(TAX_RATIO));
  }
}
