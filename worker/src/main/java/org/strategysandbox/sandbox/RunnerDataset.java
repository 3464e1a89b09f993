package org.strategysandbox.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Which dataset a READY frame reports; it precedes all code of a strategy. */
final class RunnerDataset {
  private RunnerDataset() {}

  /**
   * @param sha256 hash of the dataset's manifest; empty does not check
   * @throws SandboxUnavailableException the container sees another dataset than the worker, whose
   *     positions would be read wrongly; no retry changes that
   */
  static void require(byte[] ready, String sha256) throws SandboxUnavailableException {
    if (sha256.isEmpty()) {
      return;
    }
    String found;
    try {
      found = new ObjectMapper().readTree(ready).path("dataset").asText("none");
    } catch (IOException e) {
      found = "none";
    }
    if (!found.equals(sha256)) {
      throw new SandboxUnavailableException(
          "The container sees another dataset ("
              + found.substring(0, Math.min(found.length(), sha256.length()))
              + ") than the one that this worker opened ("
              + sha256
              + "). If it was replaced under its path, restart the worker; if not, dataset.daemon_path names"
              + " another folder than dataset.worker_path.",
          false,
          false,
          null);
    }
  }
}
