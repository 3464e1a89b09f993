package org.strategysandbox.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code simulation}: used where a submission says nothing.
 *
 * @param startDate null means the first day of the dataset
 * @param endDate null means the last day of the dataset
 * @param feeRatio broker's fee as a fraction of the traded value
 * @param taxRatio transaction tax on sales as a fraction of the traded value
 */
public record SimulationConfig(
    @Nullable LocalDate startDate, @Nullable LocalDate endDate, double feeRatio, double taxRatio) {}
