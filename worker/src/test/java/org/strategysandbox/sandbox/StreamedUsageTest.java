package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Where figures come from when there are cgroup files, and when there are none. */
class StreamedUsageTest {
  private static final String ID = "c1";
  private static final UsageSample SAMPLE =
      new UsageSample(OptionalLong.of(7), OptionalLong.of(8), OptionalLong.of(9));

  private final FakeDocker docker = new FakeDocker();
  private final StreamedUsage usage =
      new StreamedUsage(new CgroupReader(Path.of("/nonexistent")), docker);

  @Test
  void aFigureIsUnknownUntilTheDaemonHasLooked() {
    try (UsageReader.Following followed = usage.follow(ID)) {
      assertThat(usage.memoryBytes(ID)).isEmpty();
      docker.usage(ID, SAMPLE);
      assertThat(followed).isNotNull();
      assertThat(usage.memoryBytes(ID)).hasValue(7);
      assertThat(usage.cpuMillis(ID)).hasValue(8);
      assertThat(usage.pids(ID)).hasValue(9);
      assertThat(usage.refusedPids(ID)).isEmpty();
    }
  }

  @Test
  void nothingIsLeftOfARunThatIsOver() {
    usage.follow(ID).close();
    assertThat(docker.followed()).isEmpty();
    assertThat(usage.memoryBytes(ID)).isEmpty();
  }

  @Test
  void noStreamIsOpenedWhereTheFilesCanBeRead() {
    UsageReader files =
        new UsageReader() {
          @Override
          public OptionalLong cpuMillis(String containerId) {
            return OptionalLong.of(1);
          }

          @Override
          public OptionalLong memoryBytes(String containerId) {
            return OptionalLong.of(2);
          }

          @Override
          public OptionalLong pids(String containerId) {
            return OptionalLong.of(3);
          }

          @Override
          public OptionalLong refusedPids(String containerId) {
            return OptionalLong.of(4);
          }
        };
    StreamedUsage both = new StreamedUsage(files, docker);
    try (UsageReader.Following followed = both.follow(ID)) {
      assertThat(followed).isNotNull();
      assertThat(docker.followed()).isEmpty();
      assertThat(both.memoryBytes(ID)).hasValue(2);
      assertThat(both.refusedPids(ID)).hasValue(4);
    }
  }

  @Test
  void aDaemonThatRefusesCostsFiguresAndNothingElse() {
    docker.fail(
        FakeDocker.Call.USAGE,
        new DockerException(DockerException.Kind.UNAVAILABLE, "no answer", null));
    usage.follow(ID).close();
    assertThat(usage.cpuMillis(ID)).isEmpty();
  }
}
