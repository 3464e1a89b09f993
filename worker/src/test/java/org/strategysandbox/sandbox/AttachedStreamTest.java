package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AttachedStreamTest {
  private final List<String> heard = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private final AttachedStream stream =
      new AttachedStream(
          new DockerPort.OutputListener() {
            @Override
            public void stdout(byte[] bytes) {
              heard.add("out " + bytes.length);
            }

            @Override
            public void stderr(byte[] bytes) {
              heard.add("err " + bytes.length);
            }

            @Override
            public void closed() {
              heard.add("closed");
            }

            @Override
            public void lost() {
              heard.add("lost");
            }
          });

  @Test
  void forwardsBothStreamsAndOneEnd() throws Exception {
    stream.onStart(() -> closed.add("stream"));
    stream.awaitOpen(Duration.ZERO);
    stream.onNext(new Frame(StreamType.STDOUT, new byte[1]));
    stream.onNext(new Frame(StreamType.STDERR, new byte[2]));
    stream.onNext(new Frame(StreamType.RAW, new byte[3]));
    stream.onComplete();
    stream.onError(new IOException("late"));

    assertThat(heard).containsExactly("out 1", "err 2", "closed");
  }

  @Test
  void brokenConnectionIsLostOnce() {
    stream.onStart(() -> closed.add("stream"));
    stream.onError(new IOException("reset"));
    stream.onComplete();

    assertThat(heard).containsExactly("lost");
  }

  @Test
  void silentDaemonIsATimeout() {
    assertThatThrownBy(() -> stream.awaitOpen(Duration.ZERO)).isInstanceOf(TimeoutException.class);
  }

  @Test
  void refusalIsHandedOn() {
    stream.onError(new NotFoundException("no such container"));

    assertThatThrownBy(() -> stream.awaitOpen(Duration.ZERO)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void brokenTransportIsHandedOn() {
    stream.onError(new IOException("reset"));

    assertThatThrownBy(() -> stream.awaitOpen(Duration.ZERO)).hasRootCauseMessage("reset");
  }

  @Test
  void closingEndsInputAndStream() {
    stream.onStart(() -> closed.add("stream"));
    stream.send(new byte[] {7});
    stream.close();
    stream.close();

    assertThat(closed).containsExactly("stream");
    assertThat(stream.input()).hasBinaryContent(new byte[] {7});
  }

  @Test
  void answerThatComesAfterClosingIsNotKeptOpen() {
    stream.close();
    stream.onStart(() -> closed.add("late stream"));

    assertThat(closed).containsExactly("late stream");
  }

  @Test
  void failureToCloseIsNoFailureOfTheRun() {
    stream.onStart(
        () -> {
          throw new IOException("cannot");
        });
    stream.close();

    assertThat(stream.input()).isEmpty();
  }
}
