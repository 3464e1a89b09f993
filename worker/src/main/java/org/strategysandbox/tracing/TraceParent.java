package org.strategysandbox.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code traceparent} of W3C Trace Context, from text to context and back. */
final class TraceParent {
  private static final Pattern FORMAT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private TraceParent() {}

  /** The context that the header names; the root when there is none or it is malformed. */
  static Context read(@Nullable String traceParent) {
    if (traceParent == null) {
      return Context.root();
    }
    Matcher matcher = FORMAT.matcher(traceParent);
    if (!matcher.matches()) {
      return Context.root();
    }
    SpanContext remote =
        SpanContext.createFromRemoteParent(
            matcher.group(1),
            matcher.group(2),
            TraceFlags.fromHex(matcher.group(3), 0),
            TraceState.getDefault());
    return remote.isValid() ? Context.root().with(Span.wrap(remote)) : Context.root();
  }

  /** Null when the span is none. */
  static @Nullable String write(Span span) {
    SpanContext context = span.getSpanContext();
    return context.isValid()
        ? "00-%s-%s-%s"
            .formatted(context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())
        : null;
  }
}
