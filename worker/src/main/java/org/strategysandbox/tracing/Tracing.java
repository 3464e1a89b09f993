package org.strategysandbox.tracing;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import org.jspecify.annotations.Nullable;

/**
 * Begins spans. Off, it records nothing and hands the trace context on as it came. Names follow
 * OpenTelemetry's conventions for messaging. Thread-safe.
 */
public final class Tracing {
  /** Records nothing. */
  public static final Tracing OFF = new Tracing(TracerProvider.noop());

  private static final ContextKey<Tracing> KEY = ContextKey.named("tracing");

  private final Tracer tracer;

  public Tracing(TracerProvider provider) {
    this.tracer = provider.get("org.strategysandbox");
  }

  /**
   * The work on a message that was taken from a topic.
   *
   * @param traceParent its own header, which anybody may have written
   */
  public TraceSpan processing(String topic, String submissionId, @Nullable String traceParent) {
    return message("process", SpanKind.CONSUMER, topic, submissionId, traceParent);
  }

  /**
   * Publishing a message.
   *
   * @param traceParent what caused it
   */
  public TraceSpan sending(String topic, String submissionId, @Nullable String traceParent) {
    return message("send", SpanKind.PRODUCER, topic, submissionId, traceParent);
  }

  private TraceSpan message(
      String operation,
      SpanKind kind,
      String topic,
      String submissionId,
      @Nullable String traceParent) {
    Context parent = TraceParent.read(traceParent).with(KEY, this);
    return new TraceSpan(
        parent,
        tracer
            .spanBuilder(operation + " " + topic)
            .setParent(parent)
            .setSpanKind(kind)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", operation)
            .setAttribute("messaging.destination.name", topic)
            .setAttribute("messaging.kafka.message.key", submissionId)
            .startSpan());
  }

  /** A step of what this thread's current span does; records nothing outside of one. */
  public static TraceSpan step(String name) {
    Context parent = Context.current();
    Tracing known = parent.get(KEY);
    Tracing tracing = known == null ? OFF : known;
    return new TraceSpan(parent, tracing.tracer.spanBuilder(name).setParent(parent).startSpan());
  }
}
