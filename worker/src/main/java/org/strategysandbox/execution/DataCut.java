package org.strategysandbox.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run may know: nothing that becomes known after a day.
 *
 * @param after the last day
 * @param noise null leaves later data out; a number seeds random changes of them instead
 */
record DataCut(LocalDate after, @Nullable Integer noise) {}
