package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  @Test
  void aBeatThatFailsIsNotTheLast() throws Exception {
    AtomicInteger beats = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(2);
    Heartbeat heartbeat =
        new Heartbeat(
            () -> {
              beats.incrementAndGet();
              second.countDown();
              throw new IllegalStateException("closed");
            });
    heartbeat.start();

    assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
    heartbeat.close();
    assertThat(beats.get()).isGreaterThanOrEqualTo(2);
  }
}
