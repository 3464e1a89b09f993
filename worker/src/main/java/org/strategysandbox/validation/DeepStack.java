package org.strategysandbox.validation;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs recursive work on a thread of its own with a large stack. A thread a call costs about 0.1 ms
 * and leaves nothing to close; callers bound how many run at once.
 */
final class DeepStack {
  private static final long STACK_BYTES = 16L << 20;

  private DeepStack() {}

  /** Runs the work to its end, even when the calling thread is interrupted meanwhile. */
  static <T> T run(Callable<T> work) throws ExecutionException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "strategy-validation", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
