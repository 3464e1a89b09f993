package org.strategysandbox.intake;

import java.time.Duration;
import org.strategysandbox.config.CircuitConfig;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.kafka.ShareGroupSettings;
import org.strategysandbox.kafka.Topics;

/**
 * How a worker takes submissions.
 *
 * @param slots submissions at a time
 * @param createTopics whether missing topics are created
 * @param requestTimeout longest wait for an answer of the cluster at start
 * @param publishTimeout longest wait for an outcome to be safe before its record is given back
 * @param retry how failures of the infrastructure are retried
 * @param circuit when no new work is taken
 * @param installation name of the installation, as in container labels
 * @param epoch larger with every start
 */
public record WorkerSettings(
    int slots,
    boolean createTopics,
    Topics topics,
    ShareGroupSettings group,
    Duration requestTimeout,
    Duration publishTimeout,
    RetryConfig retry,
    CircuitConfig circuit,
    String installation,
    long epoch) {}
