/**
 * Removes containers that outlived their purpose, and what it needs to know that: signs of life of
 * workers, their file locks, the rule. May use {@code sandbox}, {@code config}, and {@code event}
 * and {@code kafka} of the common module.
 */
@NullMarked
package org.strategysandbox.reaper;

import org.jspecify.annotations.NullMarked;
