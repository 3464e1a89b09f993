package org.strategysandbox.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProbeTest {
  private final AtomicLong nanos = new AtomicLong();
  private volatile Probe.Question question = Optional::empty;

  private Probe probe() {
    return new Probe(
        "docker", Duration.ofMillis(5), Duration.ofSeconds(20), () -> question.ask(), nanos::get);
  }

  @Test
  void isNotReadyBeforeTheFirstAnswer() {
    try (Probe probe = probe()) {
      assertThat(probe.problem()).contains("not asked yet");
      probe.ask();
      assertThat(probe.problem()).isEmpty();
    }
  }

  @Test
  void tellsAFailureAndRecovers() {
    try (Probe probe = probe()) {
      question =
          () -> {
            throw new IllegalStateException("connection refused");
          };
      probe.ask();
      assertThat(probe.problem()).contains("connection refused");
      question = Optional::empty;
      probe.ask();
      assertThat(probe.problem()).isEmpty();
    }
  }

  @Test
  void aQuestionThatHangsIsNotTakenForWell() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch never = new CountDownLatch(1);
    try (Probe probe = probe()) {
      probe.ask();
      question =
          () -> {
            asked.countDown();
            if (asked.getCount() == 0) {
              never.await();
            }
            return Optional.empty();
          };
      probe.start();
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(probe.problem()).isEmpty();
      nanos.addAndGet(Duration.ofSeconds(21).toNanos());
      assertThat(probe.problem()).contains("no answer for 20 s");
    }
  }
}
