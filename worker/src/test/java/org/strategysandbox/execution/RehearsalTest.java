package org.strategysandbox.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.event.DatasetRef;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;

/** That the rehearsal goes the way of a success, and not the short one of a failure. */
class RehearsalTest {
  @TempDir Path folder;

  @Test
  void exercisesAnEvaluationThatSucceeds() {
    Dataset dataset = TinyDataset.in(folder);
    SandboxConfig config = SandboxConfig.defaults();
    StrategyResult result =
        new Rehearsal(
                new ResultAssembler(new Evaluator(dataset, config.simulation())),
                new DatasetRef(dataset.id(), dataset.sha256()),
                dataset.dayCount(),
                dataset.symbols().size(),
                config.limits())
            .once();

    assertThat(result.failure()).isNull();
    assertThat(result.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(result.metrics()).containsKey("total_return");
  }

  @Test
  void goesThroughSeveralTimes() {
    assertThat(Pipelines.trusting(folder).rehearse()).isGreaterThan(1);
  }
}
