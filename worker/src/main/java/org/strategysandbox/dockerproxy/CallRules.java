package org.strategysandbox.dockerproxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a request into the call that the daemon gets, or refuses it. Deny by default: what is not
 * named here is refused.
 */
final class CallRules {
  private static final Pattern TARGET =
      Pattern.compile(
          "(?<version>/v1\\.[0-9]{1,2})?(?<path>/[A-Za-z0-9._/:@%-]*)(\\?(?<query>.*))?");
  private static final Pattern CONTAINER =
      Pattern.compile("/containers/(?<id>[^/]+)(/(?<what>[a-z]+))?");
  private static final Pattern IMAGE = Pattern.compile("/images/(?<name>.+)/json");
  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{64}");

  private static final String FLAG = "|0|1|true|false";
  private static final String OFF = "|0|false";
  private static final String TIME = "[0-9]{1,12}(\\.[0-9]{1,9})?";
  private static final String FILTERS = "\\{.{0,4096}\\}";

  private static final Map<String, Map<String, String>> OF_A_CONTAINER =
      Map.of(
          "GET json", Map.of("size", OFF),
          "POST start", Map.of(),
          "POST update", Map.of(),
          "POST wait", Map.of("condition", "not-running|removed|next-exit"),
          "POST attach",
              Map.of("stdin", FLAG, "stdout", FLAG, "stderr", FLAG, "stream", FLAG, "logs", FLAG),
          "DELETE ", Map.of("force", FLAG, "v", FLAG));

  private final ContainerTemplate template;
  private final DaemonFacts daemon;
  private final OwnContainers containers;
  private final BodyChecks bodies;

  /** Ids that the template's reference had: a worker that runs keeps the one of its start. */
  private final Set<String> images = ConcurrentHashMap.newKeySet();

  CallRules(ContainerTemplate template, DaemonFacts daemon, OwnContainers containers, Clock clock) {
    this.template = template;
    this.daemon = daemon;
    this.containers = containers;
    this.bodies = new BodyChecks(template, clock);
  }

  /** Whether the call needs room for a container, see {@link OwnContainers#reserve}. */
  static boolean creates(DaemonCall call) {
    return call.target().endsWith("/containers/create");
  }

  /**
   * Decides on a request.
   *
   * @throws RefusedException it is not let through
   */
  DaemonCall decide(HttpRequest request) throws RefusedException {
    Matcher target = TARGET.matcher(request.target());
    if (!target.matches() || request.target().contains("..") || request.target().contains("//")) {
      throw RefusedException.malformed("the path is no path of the Docker API");
    }
    String version = target.group("version") == null ? "" : target.group("version");
    String path = target.group("path");
    String query = target.group("query") == null ? "" : target.group("query");
    DaemonCall call =
        switch (request.method() + " " + path) {
          case "GET /_ping", "HEAD /_ping", "GET /version", "GET /info" -> {
            Query.parse(query, Map.of());
            yield DaemonCall.plain(request.method(), path);
          }
          case "GET /containers/json" -> list(query);
          case "GET /events" -> events(query);
          case "POST /containers/create" -> create(query, request.body());
          default -> named(request, path, query);
        };
    return new DaemonCall(call.method(), version + call.target(), call.body(), call.streams());
  }

  private DaemonCall named(HttpRequest request, String path, String query) throws RefusedException {
    Matcher image = IMAGE.matcher(path);
    if (request.method().equals("GET") && image.matches()) {
      Query.parse(query, Map.of());
      String name =
          URLDecoder.decode(image.group("name").replace("+", "%2B"), StandardCharsets.UTF_8);
      requireImage(name);
      return DaemonCall.plain("GET", "/images/" + name + "/json");
    }
    Matcher container = CONTAINER.matcher(path);
    if (container.matches()) {
      String what = container.group("what") == null ? "" : container.group("what");
      Map<String, String> parameters = OF_A_CONTAINER.get(request.method() + " " + what);
      if (parameters != null) {
        return ofContainer(request, container.group("id"), what, Query.parse(query, parameters));
      }
    }
    throw RefusedException.forbidden("this call is not one that workers and reapers need");
  }

  private DaemonCall ofContainer(
      HttpRequest request, String id, String what, Map<String, String> query)
      throws RefusedException {
    // Names can be given to another container between the check and the call; ids cannot.
    if (!FULL_ID.matcher(id).matches()) {
      throw RefusedException.forbidden("a container must be named by its full id");
    }
    containers.require(id);
    String target = "/containers/" + id + (what.isEmpty() ? "" : "/" + what) + Query.write(query);
    String body = what.equals("update") ? bodies.update(id, request.body()) : "";
    return new DaemonCall(request.method(), target, body, what.equals("attach"));
  }

  private DaemonCall create(String query, String body) throws RefusedException {
    Query.parse(query, Map.of());
    requireImage(BodyChecks.image(body));
    return new DaemonCall("POST", "/containers/create", bodies.create(body), false);
  }

  private void requireImage(String name) throws RefusedException {
    if (!name.equals(template.image()) && !images.contains(name)) {
      Optional<String> id = daemon.imageId(template.image());
      id.ifPresent(images::add);
      if (id.isEmpty() || !id.get().equals(name)) {
        throw RefusedException.forbidden("only the image " + template.image() + " may be used");
      }
    }
  }

  /** Whatever was asked for: of our own containers only. */
  private DaemonCall list(String query) throws RefusedException {
    Map<String, String> values =
        Query.parse(query, Map.of("all", FLAG, "size", OFF, "limit", "-1", "filters", FILTERS));
    Set<String> labels = new HashSet<>();
    JsonNode filters = filters(values);
    for (Map.Entry<String, JsonNode> filter : filters.properties()) {
      if (!filter.getKey().equals("label")) {
        throw RefusedException.forbidden("only the filter 'label' is allowed");
      }
      labels.addAll(texts(filter.getValue()));
    }
    template.ownLabels().forEach((name, value) -> labels.add(name + "=" + value));
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    labels.stream().sorted().forEach(own.putArray("label")::add);
    values.put("filters", own.toString());
    return DaemonCall.plain("GET", "/containers/json" + Query.write(values));
  }

  /** Signals to one container of ours, up to a time, so that the answer ends. */
  private DaemonCall events(String query) throws RefusedException {
    Map<String, String> values =
        Query.parse(query, Map.of("since", TIME, "until", TIME, "filters", FILTERS));
    JsonNode filters = filters(values);
    Set<String> ids = texts(filters.path("container"));
    if (ids.size() != 1
        || filters.size() != 2
        || !texts(filters.path("event")).equals(Set.of("kill"))
        || !values.containsKey("until")) {
      throw RefusedException.forbidden("only signals to one container, up to a time, are told");
    }
    String id = ids.iterator().next();
    if (!FULL_ID.matcher(id).matches()) {
      throw RefusedException.forbidden("a container must be named by its full id");
    }
    containers.require(id);
    return DaemonCall.plain("GET", "/events" + Query.write(values));
  }

  private static JsonNode filters(Map<String, String> query) throws RefusedException {
    String text = query.get("filters");
    return text == null ? JsonNodeFactory.instance.objectNode() : JsonBodies.object(text);
  }

  /** The values of a filter, in either of the two forms that daemons read. */
  private static Set<String> texts(JsonNode filter) {
    Set<String> texts = new HashSet<>();
    if (filter.isArray()) {
      filter.forEach(value -> texts.add(value.asText()));
    } else {
      filter.fieldNames().forEachRemaining(texts::add);
    }
    return texts;
  }
}
