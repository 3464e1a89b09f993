package org.strategysandbox.sandbox;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Creates containers on threads of its own. An interrupt would close the connection in the middle
 * of the call, and the daemon would make a container whose id nobody learns.
 */
final class ContainerCreation implements AutoCloseable {
  private final DockerPort docker;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "container-creation");
            thread.setDaemon(true);
            return thread;
          });

  ContainerCreation(DockerPort docker) {
    this.docker = docker;
  }

  /** Waits for the daemon's answer even when interrupted, and keeps the flag. */
  String create(ContainerSpec spec) {
    Future<String> id = threads.submit(() -> docker.create(spec));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return id.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException failure) {
            throw failure;
          }
          throw new IllegalStateException("creating a container failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Creations that are on their way end as they would. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
