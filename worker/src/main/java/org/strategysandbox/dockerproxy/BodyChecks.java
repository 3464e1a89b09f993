package org.strategysandbox.dockerproxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.ContainerRequests;
import org.strategysandbox.sandbox.ContainerResources;
import org.strategysandbox.sandbox.ContainerSpec;

/**
 * Whether a request's body says what the template says. The few values that may differ are taken
 * out and bounded, the request is written anew from them, and the two must be equal; the written
 * one is what the daemon gets.
 */
final class BodyChecks {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,127}";
  private static final long LEAST_MEMORY = 4L << 20;
  private static final double MICROS = 100_000;

  private static final Set<String> LABELS =
      Set.of(
          ContainerLabels.PROJECT,
          ContainerLabels.INSTALLATION,
          ContainerLabels.HOST,
          ContainerLabels.WORKER,
          ContainerLabels.ROLE,
          ContainerLabels.RUN,
          ContainerLabels.CREATED,
          ContainerLabels.DEADLINE);

  private final ContainerTemplate template;
  private final Clock clock;

  BodyChecks(ContainerTemplate template, Clock clock) {
    this.template = template;
    this.clock = clock;
  }

  /** The image that a create request names; whether it is ours is for others to say. */
  static String image(String body) throws RefusedException {
    return JsonBodies.object(body).path("Image").asText();
  }

  /**
   * The create request as the daemon gets it.
   *
   * @throws RefusedException it is not the template's, and in what
   */
  String create(String body) throws RefusedException {
    ObjectNode asked = JsonBodies.object(body);
    ContainerResources resources = resources(asked.path("HostConfig"));
    Map<String, String> labels = labels(asked.path("Labels"));
    ContainerSpec spec =
        new ContainerSpec(
            asked.path("Image").asText(),
            template.user(),
            template.runtime(),
            resources.memoryBytes(),
            resources.cpus(),
            resources.pids(),
            resources.cpuShares(),
            Math.min(template.tmpfsBytes(), resources.memoryBytes() / 2),
            template.tmpfsInodes(),
            template.openFiles(),
            template.fileBytes(),
            template.datasetPath(),
            labels,
            template.containment());
    return equal(ContainerRequests.create(spec), asked);
  }

  /** The update request as the daemon gets it. */
  String update(String containerId, String body) throws RefusedException {
    ObjectNode asked = JsonBodies.object(body);
    return equal(ContainerRequests.update(containerId, resources(asked)), asked);
  }

  private static String equal(String own, ObjectNode asked) throws RefusedException {
    String difference = JsonBodies.difference(JsonBodies.object(own), asked);
    if (!difference.isEmpty()) {
      throw RefusedException.forbidden(
          "the request is not as this installation's containers are made: " + difference);
    }
    return own;
  }

  private ContainerResources resources(JsonNode config) throws RefusedException {
    long memory = number(config, "Memory", LEAST_MEMORY, template.memoryBytes());
    long quota = number(config, "CpuQuota", 1_000, Math.round(template.cpus() * MICROS));
    long pids = number(config, "PidsLimit", 1, template.pids());
    long shares = number(config, "CpuShares", 2, ContainerResources.FULL_SHARES);
    return new ContainerResources(memory, quota / MICROS, pids, (int) shares);
  }

  private static long number(JsonNode config, String name, long least, long most)
      throws RefusedException {
    JsonNode value = config.path(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < least
        || value.longValue() > most) {
      throw RefusedException.forbidden(name + " must be from " + least + " to " + most);
    }
    return value.longValue();
  }

  private Map<String, String> labels(JsonNode asked) throws RefusedException {
    Map<String, String> labels = new LinkedHashMap<>();
    asked.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    if (!labels.keySet().equals(LABELS)
        || !labels.entrySet().containsAll(template.ownLabels().entrySet())
        || !"run".equals(labels.get(ContainerLabels.ROLE))) {
      throw RefusedException.forbidden("the labels are not this installation's");
    }
    for (String name : Set.of(ContainerLabels.HOST, ContainerLabels.WORKER, ContainerLabels.RUN)) {
      if (!String.valueOf(labels.get(name)).matches(NAME)) {
        throw RefusedException.forbidden("label " + name + " is no name");
      }
    }
    Instant latest = clock.instant().plus(template.longestLife());
    time(labels, ContainerLabels.CREATED);
    if (time(labels, ContainerLabels.DEADLINE).isAfter(latest)) {
      throw RefusedException.forbidden(
          "label " + ContainerLabels.DEADLINE + " is later than containers may live");
    }
    return labels;
  }

  private static Instant time(Map<String, String> labels, String name) throws RefusedException {
    try {
      return Instant.parse(String.valueOf(labels.get(name)));
    } catch (DateTimeParseException e) {
      throw RefusedException.forbidden("label " + name + " is no time");
    }
  }
}
