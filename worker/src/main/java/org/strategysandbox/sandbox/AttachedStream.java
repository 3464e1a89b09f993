package org.strategysandbox.sandbox;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams of one container as docker-java hands them out. */
final class AttachedStream extends ResultCallback.Adapter<Frame> implements DockerPort.Attachment {
  private static final Logger log = LoggerFactory.getLogger(AttachedStream.class);

  private final DockerPort.OutputListener listener;
  private final ContainerInput input = new ContainerInput();
  private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean closing;

  AttachedStream(DockerPort.OutputListener listener) {
    this.listener = listener;
  }

  InputStream input() {
    return input;
  }

  /**
   * Returns when the daemon has answered the attach request; throws what it failed with.
   *
   * @throws TimeoutException it has not answered within the limit
   */
  void awaitOpen(Duration limit) throws InterruptedException, TimeoutException {
    try {
      opened.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void onStart(Closeable stream) {
    super.onStart(stream);
    opened.complete(true);
    if (closing) {
      // Nobody waited for this answer: the stream must not stay open.
      closeStream();
    }
  }

  @Override
  public void onNext(Frame frame) {
    if (frame.getStreamType() == StreamType.STDOUT) {
      listener.stdout(frame.getPayload());
    } else if (frame.getStreamType() == StreamType.STDERR) {
      listener.stderr(frame.getPayload());
    }
  }

  @Override
  public void onError(Throwable failure) {
    opened.completeExceptionally(failure);
    if (ended.compareAndSet(false, true)) {
      listener.lost();
    }
  }

  @Override
  public void onComplete() {
    opened.completeExceptionally(new IOException("the stream ended before it opened"));
    if (ended.compareAndSet(false, true)) {
      listener.closed();
    }
  }

  @Override
  public void send(byte[] bytes) {
    input.send(bytes);
  }

  @Override
  public void close() {
    closing = true;
    input.close();
    closeStream();
  }

  private void closeStream() {
    try {
      super.close();
    } catch (IOException e) {
      log.warn("an attached stream did not close: {}", e.toString());
    }
  }
}
