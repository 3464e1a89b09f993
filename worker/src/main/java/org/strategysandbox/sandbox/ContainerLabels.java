package org.strategysandbox.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names of the labels that say whose a container is and how long it may live. */
public final class ContainerLabels {
  public static final String PROJECT = "org.strategysandbox.project";
  public static final String INSTALLATION = "org.strategysandbox.installation";
  public static final String HOST = "org.strategysandbox.host";
  public static final String WORKER = "org.strategysandbox.worker";
  public static final String ROLE = "org.strategysandbox.role";

  /** Unique for each run, so that a container whose creation was not answered can be found. */
  public static final String RUN = "org.strategysandbox.run";

  public static final String CREATED = "org.strategysandbox.created";
  public static final String DEADLINE = "org.strategysandbox.deadline";

  /** Value of {@link #PROJECT}. */
  public static final String PROJECT_NAME = "strategy-sandbox";

  private ContainerLabels() {}

  /** Labels of a container that runs one strategy. */
  public static Map<String, String> forRun(
      String installation, String host, String worker, Instant created, Instant deadline) {
    Map<String, String> labels = new LinkedHashMap<>(ofInstallation(installation));
    labels.put(HOST, host);
    labels.put(WORKER, worker);
    labels.put(ROLE, "run");
    labels.put(CREATED, created.toString());
    labels.put(DEADLINE, deadline.toString());
    return labels;
  }

  /** Labels that all containers of an installation share. */
  public static Map<String, String> ofInstallation(String installation) {
    return Map.of(PROJECT, PROJECT_NAME, INSTALLATION, installation);
  }
}
