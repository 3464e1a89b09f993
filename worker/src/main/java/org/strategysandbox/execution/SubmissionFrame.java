package org.strategysandbox.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.AliasMode;
import org.strategysandbox.config.LimitsConfig;
import org.strategysandbox.config.SimulationConfig;
import org.strategysandbox.event.Simulation;

/** The payload of the SUBMISSION frame (docs/sandbox-protocol.md). */
final class SubmissionFrame {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SubmissionFrame() {}

  /**
   * @param datasetPath where the runner finds the dataset
   */
  static byte[] of(
      String code,
      String codeSha256,
      String datasetPath,
      AliasMode aliases,
      SimulationConfig configured,
      Simulation asked,
      LimitsConfig limits,
      @Nullable DataCut cut) {
    ObjectNode root = JSON.createObjectNode();
    root.put("protocol", 1);
    root.put("code", code);
    root.put("codeSha256", codeSha256);
    root.put("dataset", datasetPath);
    if (aliases == AliasMode.AUTO) {
      root.putNull("aliases");
    } else {
      root.put("aliases", aliases == AliasMode.ON);
    }
    if (cut != null) {
      ObjectNode node = root.putObject("cut").put("after", cut.after().toString());
      if (cut.noise() != null) {
        node.put("noise", cut.noise());
      }
    }
    ObjectNode simulation = root.putObject("simulation");
    simulation.put("startDate", text(asked.startDate(), configured.startDate()));
    simulation.put("endDate", text(asked.endDate(), configured.endDate()));
    simulation.put("resample", asked.resample());
    simulation.put("feeRatio", or(asked.feeRatio(), configured.feeRatio()));
    simulation.put("taxRatio", or(asked.taxRatio(), configured.taxRatio()));
    ObjectNode bounds = root.putObject("limits");
    bounds.put("fileBytes", limits.fileBytes().bytes());
    bounds.put("files", limits.files());
    bounds.put("positionBytes", limits.positionBytes().bytes());
    try {
      return JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always written", e);
    }
  }

  private static @Nullable String text(@Nullable LocalDate first, @Nullable LocalDate second) {
    LocalDate date = first == null ? second : first;
    return date == null ? null : date.toString();
  }

  private static double or(@Nullable Double first, double second) {
    return first == null ? second : first;
  }
}
