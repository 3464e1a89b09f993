/**
 * Measures the product as it is delivered: what it adds to a strategy's own work, how much it takes
 * on, and what that costs. Used by the command line only.
 */
@NullMarked
package org.strategysandbox.bench;

import org.jspecify.annotations.NullMarked;
