package org.strategysandbox.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.Node;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.KafkaUnavailableException;

/** The cluster: reachable, with share groups, its topics. */
public final class KafkaChecks {
  private static final long SECONDS = 12;
  private static final String START =
      "Start one (scripts/sandbox broker), or set kafka.bootstrap_servers.";

  private KafkaChecks() {}

  /** Looks at the cluster and the topics. */
  public static List<Finding> of(KafkaSettings settings) throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    try (Admin admin = new KafkaClients(settings).admin("doctor")) {
      Collection<Node> nodes = admin.describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS);
      findings.add(brokers(settings, nodes));
      findings.add(shareGroups(admin));
      findings.add(topics(admin, settings));
    } catch (KafkaUnavailableException e) {
      findings.add(Finding.fail("kafka", String.valueOf(e.getMessage()), START));
    } catch (ExecutionException | TimeoutException e) {
      findings.add(
          Finding.fail("kafka", "no broker answers at " + settings.bootstrapServers(), START));
    }
    return findings;
  }

  private static Finding brokers(KafkaSettings settings, Collection<Node> nodes) {
    String detail = nodes.size() + " broker(s) at " + settings.bootstrapServers();
    return nodes.size() < 3
        ? Finding.warn(
            "kafka",
            detail + ": nothing is replicated to three",
            "Fine for one machine; in production use three brokers.")
        : Finding.pass("kafka", detail);
  }

  private static Finding shareGroups(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, FinalizedVersionRange> features =
        admin
            .describeFeatures()
            .featureMetadata()
            .get(SECONDS, TimeUnit.SECONDS)
            .finalizedFeatures();
    FinalizedVersionRange share = features.get("share.version");
    return share != null && share.maxVersionLevel() >= 1
        ? Finding.pass("share groups", "share.version " + share.maxVersionLevel())
        : Finding.fail(
            "share groups",
            "the brokers do not offer them",
            "Use brokers from Kafka 4.2 on with the feature share.version.");
  }

  private static Finding topics(Admin admin, KafkaSettings settings)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> present = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
    List<String> missing = new ArrayList<>(settings.topics().outcomes());
    missing.add(settings.topics().submitted());
    missing.add(settings.topics().container());
    missing.removeAll(present);
    return missing.isEmpty()
        ? Finding.pass("topics", "all there")
        : Finding.warn(
            "topics",
            "missing: " + missing,
            "A worker creates them unless topics.create_missing is false.");
  }
}
