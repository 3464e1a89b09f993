package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamEndTest {
  private final List<String> heard = new ArrayList<>();
  private final StreamEnd<String> stream = new StreamEnd<>(heard::add);

  @Test
  void waitsForTheEnd() throws InterruptedException {
    stream.onNext("a");
    assertThat(stream.await(Duration.ZERO)).isFalse();

    stream.onComplete();
    assertThat(stream.await(Duration.ZERO)).isTrue();
    assertThat(heard).containsExactly("a");
  }

  @Test
  void failureReachesWhoWaits() {
    stream.onError(new NotFoundException("gone"));
    stream.onComplete();

    assertThatThrownBy(() -> stream.await(Duration.ZERO)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void brokenTransportReachesWhoWaits() {
    stream.onError(new IOException("reset"));

    assertThatThrownBy(() -> stream.await(Duration.ZERO)).hasRootCauseMessage("reset");
  }
}
