package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class SandboxSessionTest {
  private static final Duration AT_ONCE = Duration.ZERO;

  private final SandboxSession session =
      new SandboxSession(new SessionOutput.OutputBounds(10, 1, 10, 10));

  private SandboxSession.Stop stop() throws InterruptedException, TimeoutException {
    return session.awaitStop(AT_ONCE);
  }

  @Test
  void waitsForReadyAndForTheEnd() throws Exception {
    assertThatThrownBy(() -> session.awaitReady(AT_ONCE)).isInstanceOf(TimeoutException.class);
    session.stdout(FrameBytes.ready().bytes());

    assertThat(session.awaitReady(AT_ONCE)).isTrue();
    assertThatThrownBy(this::stop).isInstanceOf(TimeoutException.class);
    session.stdout(new FrameBytes().frame(FrameBytes.RESULT, "{}").end().bytes());

    assertThat(stop()).isEqualTo(SandboxSession.Stop.ENDED);
  }

  @Test
  void setupFailureIsNotReady() throws Exception {
    session.stdout(new FrameBytes().frame(FrameBytes.RESULT, "{\"kind\":\"setup\"}").bytes());

    assertThat(session.awaitReady(AT_ONCE)).isFalse();
  }

  @Test
  void endOfStreamBeforeReadyIsNotReady() throws Exception {
    session.closed();

    assertThat(session.awaitReady(AT_ONCE)).isFalse();
    assertThat(stop()).isEqualTo(SandboxSession.Stop.CLOSED);
  }

  @Test
  void brokenConnectionIsNotTheContainersDoing() throws Exception {
    session.stdout(FrameBytes.ready().bytes());
    session.lost();

    assertThat(stop()).isEqualTo(SandboxSession.Stop.LOST);
  }

  @Test
  void firstReasonStays() throws Exception {
    session.stdout(FrameBytes.ready().frame(FrameBytes.RESULT, "{}").end().bytes());
    session.lost();
    session.closed();

    assertThat(stop()).isEqualTo(SandboxSession.Stop.ENDED);
  }

  @Test
  void garbageBreaksTheProtocolAndEndsListening() throws Exception {
    session.stdout(FrameBytes.ready().bytes());
    session.stdout("hello world".getBytes(StandardCharsets.UTF_8));
    session.stdout(FrameBytes.ready().bytes());
    session.stderr("late".getBytes(StandardCharsets.UTF_8));

    assertThat(stop()).isEqualTo(SandboxSession.Stop.PROTOCOL_BROKEN);
    assertThat(session.protocolProblem()).contains("unknown frame type");
    assertThat(session.close().stderr()).isEmpty();
  }

  @Test
  void outputLimitStopsEitherStream() throws Exception {
    session.stdout(FrameBytes.ready().frame(FrameBytes.STDOUT, "01234567890").bytes());

    assertThat(stop()).isEqualTo(SandboxSession.Stop.OUTPUT_LIMIT);
  }

  @Test
  void rawStderrCountsTowardsTheLimit() throws Exception {
    session.stdout(FrameBytes.ready().bytes());
    session.stderr("0123456789".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(this::stop).isInstanceOf(TimeoutException.class);
    session.stderr("0".getBytes(StandardCharsets.UTF_8));

    assertThat(stop()).isEqualTo(SandboxSession.Stop.OUTPUT_LIMIT);
  }

  @Test
  void nothingIsTakenAfterClosing() {
    session.stdout(FrameBytes.ready().frame(FrameBytes.STDOUT, "kept").bytes());
    SessionOutput output = session.close();

    session.stdout(new FrameBytes().frame(FrameBytes.STDOUT, "late").bytes());
    session.stderr("late".getBytes(StandardCharsets.UTF_8));

    assertThat(output.stdout()).isEqualTo("kept");
    assertThat(output.stderr()).isEmpty();
  }
}
