package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkThreadTest {
  @Test
  void cancellingWaitsForTheCleaningUp() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    AtomicBoolean cleaned = new AtomicBoolean();
    try (WorkThread work = new WorkThread("work", Duration.ofSeconds(10))) {
      Future<Void> task =
          work.start(
              () -> {
                running.countDown();
                try {
                  new CountDownLatch(1).await();
                  return null;
                } finally {
                  cleaned.set(true);
                }
              });
      running.await();

      work.cancel(task);

      assertThat(cleaned).isTrue();
    }
  }

  @Test
  void whatDoesNotEndHoldsUpNobodyForEver() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    WorkThread work = new WorkThread("work", Duration.ofMillis(50));
    Future<Void> stubborn =
        work.start(
            () -> {
              running.countDown();
              while (finish.getCount() > 0) {
                Thread.onSpinWait();
              }
              return null;
            });
    running.await();

    work.cancel(stubborn);
    work.close();
    finish.countDown();

    assertThatThrownBy(() -> work.start(() -> 1)).isInstanceOf(RejectedExecutionException.class);
  }
}
