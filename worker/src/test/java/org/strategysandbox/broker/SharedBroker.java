package org.strategysandbox.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One broker for all test classes that ask for an {@link EmbeddedBroker}: starting takes time. */
public final class SharedBroker implements ParameterResolver {
  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(SharedBroker.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmbeddedBroker.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(STORE)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
        .broker;
  }

  private static final class Running implements AutoCloseable {
    private final Path folder;
    private final EmbeddedBroker broker;

    Running() {
      try {
        folder = Files.createTempDirectory("broker");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      broker = EmbeddedBroker.start(FreePorts.brokerIn(folder));
    }

    @Override
    public void close() throws IOException {
      broker.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
