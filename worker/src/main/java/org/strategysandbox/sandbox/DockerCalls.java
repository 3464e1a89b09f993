package org.strategysandbox.sandbox;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what docker-java throws into {@link DockerException}, with the call in its message. */
final class DockerCalls implements AutoCloseable {
  private final String host;
  private final CallDeadline deadline;

  /**
   * @param timeout longest wait for the answer to a {@link #call}
   */
  DockerCalls(String host, Duration timeout) {
    this.host = host;
    this.deadline = new CallDeadline(timeout);
  }

  /**
   * Makes a call that the daemon answers soon.
   *
   * @param what the call as an infinitive, for the message
   */
  <T> T call(String what, Supplier<T> action) {
    return waiting(what, () -> timed(what, action));
  }

  private <T> T timed(String what, Supplier<T> action) {
    try {
      return deadline.within(action);
    } catch (TimeoutException e) {
      throw unavailable(what, "did not answer within " + deadline.limit().toMillis() + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(what, "was not waited for: interrupted", e);
    }
  }

  /**
   * Makes a call that has limits of its own.
   *
   * @param what the call as an infinitive, for the message
   */
  <T> T waiting(String what, Supplier<T> action) {
    try {
      return action.get();
    } catch (DockerException e) {
      throw e;
    } catch (NotFoundException e) {
      throw failed(DockerException.Kind.NOT_FOUND, what, e);
    } catch (com.github.dockerjava.api.exception.DockerException e) {
      // A conflict (409) passes: the container is just being removed, for instance.
      boolean refused =
          e.getHttpStatus() >= 400 && e.getHttpStatus() < 500 && e.getHttpStatus() != 409;
      throw failed(
          refused ? DockerException.Kind.REFUSED : DockerException.Kind.DAEMON_ERROR, what, e);
    } catch (DockerClientException e) {
      throw failed(DockerException.Kind.DAEMON_ERROR, what, e);
    } catch (RuntimeException e) {
      if (root(e) instanceof IOException) {
        throw unavailable(what, "does not answer (" + reason(e) + ")", e);
      }
      throw failed(DockerException.Kind.DAEMON_ERROR, what, e);
    }
  }

  /** The daemon cannot be reached or takes too long. */
  DockerException unavailable(String what, String how, @Nullable Throwable cause) {
    return new DockerException(
        DockerException.Kind.UNAVAILABLE,
        "Cannot " + what + ": the Docker daemon at " + host + " " + how + ".",
        cause);
  }

  private static DockerException failed(
      DockerException.Kind kind, String what, RuntimeException cause) {
    return new DockerException(kind, "Cannot " + what + ": " + reason(cause), cause);
  }

  private static String reason(Throwable e) {
    Throwable root = root(e);
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message.strip();
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  @Override
  public void close() {
    deadline.close();
  }
}
