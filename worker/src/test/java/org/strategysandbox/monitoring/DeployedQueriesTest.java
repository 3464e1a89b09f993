package org.strategysandbox.monitoring;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** No alert and no panel asks for a metric or a label that does not exist. */
class DeployedQueriesTest {
  private static final Path DEPLOY =
      Path.of(System.getProperty("basedir", ".")).resolve("../deploy");
  private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");
  private static final Pattern MATCHER =
      Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][\\w:]*");
  private static final Set<String> LANGUAGE =
      Set.of(
          "sum",
          "max",
          "min",
          "count",
          "by",
          "on",
          "and",
          "or",
          "rate",
          "increase",
          "time",
          "absent",
          "vector",
          "topk",
          "histogram_quantile",
          "max_over_time",
          "label_values");
  private static final Set<String> OF_PROMETHEUS = Set.of("up");
  private static final Set<String> OF_THE_JAVA_MACHINE =
      Set.of("jvm_memory_used_bytes", "process_cpu_usage");
  private static final Set<String> FOREIGN_LABELS = Set.of("job", "instance", "le", "area");

  private static List<String> alertQueries() throws IOException {
    Object tree =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(DEPLOY.resolve("prometheus/alerts.yml")));
    List<String> queries = new ArrayList<>();
    for (Object group : list(((Map<?, ?>) tree).get("groups"))) {
      for (Object rule : list(((Map<?, ?>) group).get("rules"))) {
        queries.add(String.valueOf(((Map<?, ?>) rule).get("expr")));
      }
    }
    return queries;
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private static List<String> panelQueries() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(DEPLOY.resolve("grafana/strategy-sandbox.json").toFile());
    List<String> queries = new ArrayList<>();
    dashboard.findValues("expr").forEach(expr -> queries.add(expr.asText()));
    dashboard.path("templating").findValues("query").stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(query -> query.startsWith("label_values"))
        .forEach(queries::add);
    return queries;
  }

  private static List<String> scalerQueries() throws IOException {
    return Pattern.compile("(?m)^\\s*query: (.*)$")
        .matcher(Files.readString(DEPLOY.resolve("kubernetes/keda/scaledobject.yaml")))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @Test
  void everyAlertHasARunbook() throws IOException {
    List<String> alerts = new ArrayList<>();
    Pattern.compile("(?m)^\\s*- alert: (\\w+)$")
        .matcher(Files.readString(DEPLOY.resolve("prometheus/alerts.yml")))
        .results()
        .forEach(result -> alerts.add(result.group(1)));
    assertThat(alerts).hasSizeGreaterThan(15);
    String page = Files.readString(DEPLOY.resolve("../docs/operations.md"));
    assertThat(alerts).allSatisfy(alert -> assertThat(page).contains("### " + alert + "\n"));
  }

  private static Set<String> names(String query) {
    String bare =
        query
            .replaceAll("\\{[^}]*}", " ")
            .replaceAll("\\[[^]]*]", " ")
            .replaceAll("\\b(by|on)\\s*\\([^)]*\\)", " ")
            .replaceAll("label_values\\((\\w+),[^)]*\\)", "$1");
    return NAME.matcher(bare)
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(name -> !LANGUAGE.contains(name))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> exposed() {
    return Stream.concat(
        Stream.of(OF_PROMETHEUS, OF_THE_JAVA_MACHINE).flatMap(Set::stream),
        Arrays.stream(Metric.values())
            .flatMap(
                metric ->
                    metric.type() == Metric.Type.HISTOGRAM
                        ? Stream.of("_bucket", "_sum", "_count", "_max")
                            .map(end -> metric.metricName() + end)
                        : Stream.of(metric.metricName())));
  }

  @Test
  void everyNameIsInTheCatalogue() throws IOException {
    Set<String> known = exposed().collect(toCollection(TreeSet::new));
    List<String> queries = new ArrayList<>(alertQueries());
    queries.addAll(panelQueries());
    queries.addAll(scalerQueries());
    assertThat(queries).hasSizeGreaterThan(50);
    for (String query : queries) {
      assertThat(names(query)).as(query).isNotEmpty().isSubsetOf(known);
    }
  }

  @Test
  void everyLabelAndItsValueIsInTheCatalogue() throws IOException {
    List<String> queries = new ArrayList<>(alertQueries());
    queries.addAll(panelQueries());
    for (String query : queries) {
      Matcher selectors = SELECTOR.matcher(query);
      while (selectors.find()) {
        Matcher matchers = MATCHER.matcher(selectors.group(1));
        while (matchers.find()) {
          String label = matchers.group(1);
          if (!FOREIGN_LABELS.contains(label)) {
            assertThat(values(label))
                .as(query)
                .containsAll(List.of(matchers.group(2).split("\\|", -1)));
          }
        }
      }
    }
  }

  private static Set<String> values(String label) {
    return Arrays.stream(Label.values())
        .filter(known -> known.labelName().equals(label))
        .flatMap(known -> known.allowed().stream())
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void everyMetricThatIsLookedAtByRequirementIsOnTheDashboard() throws IOException {
    Set<String> shown = new TreeSet<>();
    panelQueries().forEach(query -> shown.addAll(names(query)));
    assertThat(shown)
        .contains(
            "container_status",
            "strategy_outcomes_total",
            "container_memory_usage_bytes",
            "container_cpu_usage_seconds",
            "strategy_phase_seconds_bucket",
            "strategy_queue_records",
            "container_pool_size",
            "docker_circuit_open",
            "docker_fallback_total");
  }
}
