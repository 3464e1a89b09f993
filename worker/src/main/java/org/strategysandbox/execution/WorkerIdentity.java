package org.strategysandbox.execution;

/**
 * Who works here.
 *
 * @param worker unique among those that run
 * @param host name of the machine
 * @param image content id of the sandbox image
 */
public record WorkerIdentity(String worker, String host, String image) {}
