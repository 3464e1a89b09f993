package org.strategysandbox.config;

import java.nio.file.Path;

/**
 * Section {@code dataset}.
 *
 * @param workerPath where the worker reads the dataset
 * @param daemonPath the same folder as the Docker daemon sees it, absolute
 */
public record DatasetConfig(Path workerPath, Path daemonPath, AliasMode aliases) {}
