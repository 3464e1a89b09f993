package org.strategysandbox.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The W3C header {@code traceparent}, from text to context and back. */
final class TraceParent {
  private static final String NAME = "traceparent";
  private static final W3CTraceContextPropagator PROPAGATOR =
      W3CTraceContextPropagator.getInstance();
  private static final TextMapSetter<Map<String, String>> SETTER =
      (carrier, name, value) -> {
        if (carrier != null) {
          carrier.put(name, value);
        }
      };
  private static final TextMapGetter<String> GETTER =
      new TextMapGetter<>() {
        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        public Iterable<String> keys(String carrier) {
          return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String name) {
          return name.equals(NAME) ? carrier : null;
        }
      };

  private TraceParent() {}

  /** The context that the header names; the root when there is none or it is malformed. */
  static Context read(@Nullable String traceParent) {
    return traceParent == null
        ? Context.root()
        : PROPAGATOR.extract(Context.root(), traceParent, GETTER);
  }

  /** Null when the span is none. */
  static @Nullable String write(Span span) {
    SpanContext context = span.getSpanContext();
    if (!context.isValid()) {
      return null;
    }
    Map<String, String> carrier = new HashMap<>();
    PROPAGATOR.inject(Context.root().with(span), carrier, SETTER);
    return carrier.get(NAME);
  }
}
