package org.strategysandbox.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** A span that is this thread's current one until it is closed, by the thread that opened it. */
public final class TraceSpan implements AutoCloseable {
  private final Span span;
  private final Scope scope;

  @SuppressWarnings("MustBeClosed") // by close
  TraceSpan(Context parent, Span span) {
    this.span = span;
    this.scope = parent.with(span).makeCurrent();
  }

  public TraceSpan with(String key, @Nullable String value) {
    if (value != null) {
      span.setAttribute(key, value);
    }
    return this;
  }

  public TraceSpan with(String key, long value) {
    span.setAttribute(key, value);
    return this;
  }

  /** Marks it as failed; the text is of our own making, never a strategy's. */
  public void failed(String why) {
    span.setStatus(StatusCode.ERROR, why);
  }

  /** What goes into the header {@code traceparent} of its messages; null without a trace. */
  public @Nullable String traceParent() {
    return TraceParent.write(span);
  }

  @Override
  public void close() {
    scope.close();
    span.end();
  }
}
