package org.strategysandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Callable;
import org.strategysandbox.config.LoadedConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code config}: what is in force, and who set it. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description =
        "Prints the effective configuration, secrets hidden; exit code 2 and every problem when it is invalid.")
final class ConfigCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();

  @Option(names = "--check", description = "Only check; print nothing but problems.")
  boolean check;

  @Option(names = "--json", description = "Print JSON: dotted key to value and source.")
  boolean json;

  ConfigCommand() {}

  @Override
  public Integer call() throws JsonProcessingException {
    LoadedConfig loaded = options.load();
    if (check) {
      System.out.println("The configuration is valid.");
    } else if (json) {
      System.out.println(new ObjectMapper().writeValueAsString(loaded.effective().toMap()));
    } else {
      System.out.print(loaded.effective().toYaml());
    }
    return 0;
  }
}
