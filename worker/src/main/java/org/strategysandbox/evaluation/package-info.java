/** Datasets, back-tests and metrics: trusted figures from positions. May use {@code config}. */
@NullMarked
package org.strategysandbox.evaluation;

import org.jspecify.annotations.NullMarked;
