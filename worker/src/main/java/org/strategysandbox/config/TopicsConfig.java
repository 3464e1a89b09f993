package org.strategysandbox.config;

/**
 * Section {@code topics}.
 *
 * @param createMissing whether the worker creates topics that do not exist
 * @param submitted submissions, in
 * @param result results, out
 * @param rejected rejections, out
 * @param deadLetter submissions that could not be worked on, out
 * @param container container lifecycle, compacted, out
 */
public record TopicsConfig(
    boolean createMissing,
    TopicConfig submitted,
    TopicConfig result,
    TopicConfig rejected,
    TopicConfig deadLetter,
    TopicConfig container) {}
