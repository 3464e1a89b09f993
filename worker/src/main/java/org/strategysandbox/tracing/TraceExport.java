package org.strategysandbox.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends spans to a collector by OTLP over HTTP, in batches on a thread of its own. A collector that
 * is away costs spans and nothing else: they wait in a bounded queue.
 */
public final class TraceExport implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final @Nullable SdkTracerProvider provider;
  private final Tracing tracing;

  private TraceExport(@Nullable SdkTracerProvider provider, Tracing tracing) {
    this.provider = provider;
    this.tracing = tracing;
  }

  /**
   * Starts the export.
   *
   * @param endpoint the collector's, for example {@code http://localhost:4318/v1/traces}; null:
   *     nothing is recorded
   * @param ratio share of the traces that begin here; one that began elsewhere is recorded when it
   *     is recorded there
   * @param service name under which the spans are found
   * @param instance tells services of the same name apart
   */
  public static TraceExport to(
      @Nullable URI endpoint, double ratio, String service, String instance) {
    if (endpoint == null) {
      return new TraceExport(null, Tracing.OFF);
    }
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.getDefault()
                    .merge(
                        Resource.create(
                            Attributes.of(
                                AttributeKey.stringKey("service.name"),
                                service,
                                AttributeKey.stringKey("service.instance.id"),
                                instance))))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
            .addSpanProcessor(
                BatchSpanProcessor.builder(
                        OtlpHttpSpanExporter.builder()
                            .setEndpoint(endpoint.toString())
                            .setTimeout(TIMEOUT)
                            .build())
                    .build())
            .build();
    return new TraceExport(provider, new Tracing(provider));
  }

  public Tracing tracing() {
    return tracing;
  }

  /** Sends what waits, within 3 s. */
  @Override
  public void close() {
    if (provider != null) {
      provider.shutdown().join(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
