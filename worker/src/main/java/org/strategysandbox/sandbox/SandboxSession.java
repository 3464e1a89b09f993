package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** One conversation with a runner, from the attach to its last frame. */
final class SandboxSession implements DockerPort.OutputListener {
  /** Why a session stopped listening. */
  enum Stop {
    /** The runner said everything. */
    ENDED,
    /** The streams closed before the end: the process is gone, closed them, or the daemon died. */
    CLOSED,
    /** The connection to the daemon broke. */
    LOST,
    OUTPUT_LIMIT,
    PROTOCOL_BROKEN
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final SessionOutput output;
  private final FrameDecoder decoder;
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final CompletableFuture<Stop> stop = new CompletableFuture<>();
  private volatile String protocolProblem = "";

  SandboxSession(SessionOutput.OutputBounds bounds) {
    this.output = new SessionOutput(bounds);
    this.decoder = new FrameDecoder(output);
  }

  /** False when the container ended, or broke the protocol, before it was ready. */
  boolean awaitReady(Duration limit) throws InterruptedException, TimeoutException {
    return await(ready, limit);
  }

  /** The payload of READY; empty before it came. */
  byte[] ready() {
    lock.lock();
    try {
      return output.ready();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing more is heard: what waits for a submission and has stopped is useless. */
  boolean isStopped() {
    return stop.isDone();
  }

  /** Runs the task when the session stops, at once when it has; on a thread that must not block. */
  void whenStopped(Runnable task) {
    var unused = stop.thenRun(task);
  }

  /** Lowers the bound of stdout and stderr, before the code is sent. */
  void limitOutput(long bytes) {
    lock.lock();
    try {
      output.limitOutput(bytes);
    } finally {
      lock.unlock();
    }
  }

  Stop awaitStop(Duration limit) throws InterruptedException, TimeoutException {
    return await(stop, limit);
  }

  private static <T> T await(CompletableFuture<T> future, Duration limit)
      throws InterruptedException, TimeoutException {
    try {
      return future.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a session is never completed exceptionally", e);
    }
  }

  String protocolProblem() {
    return protocolProblem;
  }

  /** Closes the session to further input and gives what was written so far. */
  SessionOutput close() {
    lock.lock();
    try {
      stop.complete(Stop.CLOSED);
      return output;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stdout(byte[] bytes) {
    lock.lock();
    try {
      if (stop.isDone()) {
        return;
      }
      decoder.feed(bytes);
      if (output.isReady() || output.result() != null) {
        ready.complete(output.isReady());
      }
      if (output.isEnded()) {
        stop(Stop.ENDED);
      } else if (output.outputExceeded()) {
        stop(Stop.OUTPUT_LIMIT);
      }
    } catch (ProtocolException e) {
      protocolProblem = String.valueOf(e.getMessage());
      stop(Stop.PROTOCOL_BROKEN);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stderr(byte[] bytes) {
    lock.lock();
    try {
      if (!stop.isDone()) {
        output.rawStderr(bytes);
        if (output.outputExceeded()) {
          stop(Stop.OUTPUT_LIMIT);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void closed() {
    stop(Stop.CLOSED);
  }

  @Override
  public void lost() {
    stop(Stop.LOST);
  }

  private void stop(Stop reason) {
    stop.complete(reason);
    ready.complete(false);
  }
}
