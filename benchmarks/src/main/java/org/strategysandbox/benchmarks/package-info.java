/** Measurements that {@code scripts/bench.sh} runs; nothing here is part of the product. */
@NullMarked
package org.strategysandbox.benchmarks;

import org.jspecify.annotations.NullMarked;
