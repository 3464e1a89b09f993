package org.strategysandbox.client;

import java.util.concurrent.CompletableFuture;
import org.strategysandbox.event.Outcome;

/**
 * A submission whose outcome is awaited.
 *
 * @param outcome completes once, on the client's thread: hand longer work to another. Fails with a
 *     KafkaUnavailableException when the client is closed or the broker refuses it
 */
public record Submission(String id, CompletableFuture<Outcome> outcome) {}
