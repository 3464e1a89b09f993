package org.strategysandbox.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The catalogue keeps to the conventions, and the page says what it says. */
class CatalogueTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");

  @Test
  void namesFollowTheConventions() {
    for (Metric metric : Metric.values()) {
      String name = metric.metricName();
      assertThat(name).matches("[a-z][a-z0-9_]*");
      assertThat(name.endsWith("_total")).as(name).isEqualTo(metric.type() == Metric.Type.COUNTER);
      if (metric.unit() == Metric.Unit.SECONDS) {
        assertThat(name).endsWith("_seconds");
      }
      if (metric.unit() == Metric.Unit.BYTES) {
        assertThat(name).endsWith("_bytes");
      }
      assertThat(metric.help()).endsWith(".");
    }
    assertThat(Arrays.stream(Metric.values()).map(Metric::metricName)).doesNotHaveDuplicates();
  }

  @Test
  void everyNameThatDashboardsKnowIsTheBeginningOfOneHere() {
    MetricsDocument.KNOWN_NAMES.forEach(
        (known, metric) -> assertThat(metric.metricName()).startsWith(known));
  }

  @Test
  void thePageHoldsTheCatalogue() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/metrics.md"));
    Path expected = ROOT.resolve("worker/target/metrics-tables.md");
    Files.createDirectories(expected.getParent());
    Files.writeString(
        expected,
        String.join(
            "\n---\n",
            MetricsDocument.knownNames(),
            MetricsDocument.catalogue(),
            MetricsDocument.labels()));
    assertThat(page).as("paste the tables of %s", expected).contains(MetricsDocument.catalogue());
    assertThat(page).contains(MetricsDocument.labels());
    assertThat(page).contains(MetricsDocument.knownNames());
  }
}
