/**
 * The autonomous loop: takes strategies from a source, has each run, and keeps history, champion
 * and leaderboard. May use {@code client}, {@code execution}, {@code resilience}, {@code sandbox},
 * {@code config}, {@code event} and {@code kafka}.
 */
@NullMarked
package org.strategysandbox.loop;

import org.jspecify.annotations.NullMarked;
