package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DockerCallsTest {
  private final DockerCalls calls = new DockerCalls("unix:///x.sock", Duration.ofSeconds(10));

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new NotFoundException("gone"), DockerException.Kind.NOT_FOUND),
        Arguments.of(new BadRequestException("no"), DockerException.Kind.REFUSED),
        Arguments.of(new ConflictException("busy"), DockerException.Kind.DAEMON_ERROR),
        Arguments.of(new InternalServerErrorException("ill"), DockerException.Kind.DAEMON_ERROR),
        Arguments.of(new DockerClientException("odd"), DockerException.Kind.DAEMON_ERROR),
        Arguments.of(new IllegalStateException("bug"), DockerException.Kind.DAEMON_ERROR),
        Arguments.of(
            new RuntimeException(new IOException("refused")), DockerException.Kind.UNAVAILABLE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void kindSaysWhetherToTryAgain(RuntimeException cause, DockerException.Kind kind) {
    DockerException failure = thrownFor(cause);

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessageStartingWith("Cannot do it").hasCause(cause);
  }

  @Test
  void silentDaemonIsNamed() {
    assertThat(thrownFor(new RuntimeException(new IOException())))
        .hasMessageContaining("unix:///x.sock")
        .hasMessageContaining("IOException");
  }

  @Test
  void ownExceptionsPass() {
    DockerException own = new DockerException(DockerException.Kind.REFUSED, "own", null);

    assertThat(thrownFor(own)).isSameAs(own);
  }

  private DockerException thrownFor(RuntimeException cause) {
    return catchThrowableOfType(
        DockerException.class,
        () ->
            calls.call(
                "do it",
                () -> {
                  throw cause;
                }));
  }
}
