package org.strategysandbox.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.event.WorkerEvent;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.ContainerSpec;
import org.strategysandbox.sandbox.Containment;
import org.strategysandbox.sandbox.DockerJavaPort;

/** The reaper on a real daemon, which holds containers of others as well. */
@Tag("docker")
class ReaperDockerTest {
  private static final String IMAGE =
      System.getProperty("sandbox.image", "strategy-sandbox:latest");

  @TempDir Path locks;
  private final String mine = "reaper-test-" + UUID.randomUUID();
  private final String theirs = "reaper-test-" + UUID.randomUUID();
  private final DockerJavaPort docker =
      new DockerJavaPort("unix:///var/run/docker.sock", Duration.ofSeconds(30));
  private final List<String> made = new ArrayList<>();
  private final Fleet fleet = new Fleet(Duration.ofSeconds(8));
  private final Instant now = Clock.systemUTC().instant();

  @BeforeEach
  void deadWorkerAndLiveWorker() throws Exception {
    for (String worker : List.of("dead", "alive")) {
      Path file = WorkerLocks.file(locks, mine, worker);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  @AfterEach
  void removeWhatWasMade() {
    made.forEach(docker::remove);
    docker.close();
  }

  private String container(Map<String, String> labels) {
    String id =
        docker.create(
            new ContainerSpec(
                IMAGE,
                "10001:10001",
                "",
                64 << 20,
                0.1,
                16,
                1 << 20,
                64,
                256,
                1 << 20,
                "/tmp",
                labels,
                Containment.strict()));
    made.add(id);
    return id;
  }

  private String of(String worker, Duration age, Instant deadline) {
    return container(ContainerLabels.forRun(mine, "host", worker, now.minus(age), deadline));
  }

  /** A reaper whose clock shows that the live worker has just beaten. */
  private Reaper reaper(boolean dryRun) {
    long nanos = 100_000_000_000L;
    for (long second = 80; second <= 100; second++) {
      fleet.caughtUp(second * 1_000_000_000L);
    }
    fleet.hear(new WorkerEvent.Heartbeat("alive", "host", 1, mine, now, 2, 1, false), nanos - 1);
    ReaperSettings settings =
        new ReaperSettings(
            mine,
            locks,
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            3,
            dryRun);
    return new Reaper(
        settings,
        docker,
        fleet,
        event -> {},
        Clock.fixed(now, java.time.ZoneOffset.UTC),
        () -> nanos);
  }

  private List<String> left(String installation) {
    return docker.list(ContainerLabels.ofInstallation(installation)).stream()
        .map(summary -> summary.id())
        .toList();
  }

  @Test
  void fiftyOrphansOfAllAgesAndNobodyElses() throws Exception {
    List<String> orphans = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      orphans.add(of("dead", Duration.ofSeconds(5 + i * i * 10L), now.plusSeconds(600)));
      orphans.add(of("alive", Duration.ofMinutes(20 + i * 60L), now.minusSeconds(1 + i)));
    }
    // Some run, one has ended: a reaper meets them in every state.
    orphans.subList(0, 4).forEach(docker::start);

    Map<String, String> pooled =
        new HashMap<>(
            ContainerLabels.forRun(
                mine, "host", "alive", now.minusSeconds(900), now.plusSeconds(600)));
    pooled.put(ContainerLabels.ROLE, "pool");
    List<String> spared =
        List.of(
            of("alive", Duration.ofMinutes(5), now.plusSeconds(300)),
            container(pooled),
            of("dead", Duration.ofSeconds(4), now.plusSeconds(600)),
            of("on-another-host", Duration.ofDays(1), now.plusSeconds(600)),
            container(ContainerLabels.ofInstallation(mine)));
    String foreign =
        container(
            ContainerLabels.forRun(
                theirs, "host", "dead", now.minusSeconds(9_999), now.minusSeconds(999)));
    String unlabelled = container(Map.of());

    try (Reaper dry = reaper(true)) {
      assertThat(dry.sweep().left()).isEqualTo(50);
      assertThat(left(mine)).hasSize(55);
    }
    try (Reaper reaper = reaper(false)) {
      Sweep sweep = reaper.sweep();
      assertThat(sweep.orphans())
          .hasSize(50)
          .allMatch(orphan -> orphan.fate() == Sweep.Fate.REMOVED);
      assertThat(sweep.orphans())
          .extracting(Sweep.Orphan::containerId)
          .containsExactlyInAnyOrderElementsOf(orphans);
    }
    assertThat(left(mine)).containsExactlyInAnyOrderElementsOf(spared);
    assertThat(left(theirs)).containsExactly(foreign);
    assertThat(docker.inspect(unlabelled)).isPresent();
  }

  @Test
  void twoReapersOnOneDaemonDoNotDisturbEachOther() throws Exception {
    for (int i = 0; i < 12; i++) {
      of("dead", Duration.ofMinutes(1), now.plusSeconds(600));
    }
    try (Reaper one = reaper(false);
        Reaper two = reaper(false)) {
      Sweep[] other = new Sweep[1];
      Thread second =
          new Thread(
              () -> {
                try {
                  other[0] = two.sweep();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      second.start();
      Sweep first = one.sweep();
      second.join();
      assertThat(first.failed()).isZero();
      assertThat(other[0].failed()).isZero();
    }
    assertThat(left(mine)).isEmpty();
  }
}
