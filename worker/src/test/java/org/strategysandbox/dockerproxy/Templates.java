package org.strategysandbox.dockerproxy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.ContainerSpec;
import org.strategysandbox.sandbox.Containment;

/** A template, a request that equals it, and a daemon that has one container of each kind. */
final class Templates {
  static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
  static final String OWN = "a".repeat(64);
  static final String FOREIGN = "f".repeat(64);
  static final String IMAGE_ID = "sha256:" + "1".repeat(64);

  static final ContainerTemplate TEMPLATE =
      new ContainerTemplate(
          "strategy-sandbox:latest",
          "10001:10001",
          "",
          256L << 20,
          2,
          64,
          64L << 20,
          1_024,
          256,
          16L << 20,
          "/srv/dataset",
          Containment.strict(),
          "mine",
          Duration.ofMinutes(45),
          3);

  private Templates() {}

  static Map<String, String> labels() {
    Map<String, String> labels =
        new LinkedHashMap<>(
            ContainerLabels.forRun("mine", "host-1", "worker-1", NOW, NOW.plusSeconds(900)));
    labels.put(ContainerLabels.RUN, "3d0f6c1e-0000-4000-8000-000000000000");
    return labels;
  }

  static ContainerSpec spec(String image, long memory, Map<String, String> labels) {
    return new ContainerSpec(
        image,
        "10001:10001",
        "",
        memory,
        0.5,
        48,
        Math.min(64L << 20, memory / 2),
        1_024,
        256,
        16L << 20,
        "/srv/dataset",
        labels,
        Containment.strict());
  }

  static ContainerSpec spec() {
    return spec(IMAGE_ID, 256L << 20, labels());
  }

  static CallRules rules() {
    DaemonFacts daemon =
        new DaemonFacts() {
          @Override
          public Optional<String> imageId(String reference) {
            return reference.equals(TEMPLATE.image()) ? Optional.of(IMAGE_ID) : Optional.empty();
          }

          @Override
          public Set<String> ownContainers() {
            return Set.of(OWN);
          }
        };
    return new CallRules(
        TEMPLATE,
        daemon,
        new OwnContainers(daemon, TEMPLATE.mostContainers()),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static HttpRequest request(String method, String target, String body) {
    return new HttpRequest(method, target, Map.of(), body);
  }
}
