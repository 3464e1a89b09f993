package org.strategysandbox.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real broker that speaks TLS only and asks for a name and a password. */
public final class SecuredBroker implements AutoCloseable {
  /** The one account besides the broker's own. */
  public static final String USER = "sandbox";

  private static final String STORE_PASSWORD = "store-" + UUID.randomUUID();

  private final String password = "secret-" + UUID.randomUUID();
  private final Path certificate;
  private final EmbeddedBroker broker;

  /**
   * @param folder empty
   */
  public SecuredBroker(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("broker.p12");
    certificate = folder.resolve("ca.pem");
    keytool(
        store,
        "-genkeypair",
        "-keyalg",
        "RSA",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=ip:127.0.0.1,dns:localhost",
        "-validity",
        "2",
        "-storetype",
        "PKCS12");
    keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
    String own = UUID.randomUUID().toString();
    broker =
        EmbeddedBroker.start(
            FreePorts.brokerIn(folder.resolve("data")),
            Map.ofEntries(
                Map.entry("listener.security.protocol.map", "BROKER:SASL_SSL,CONTROLLER:PLAINTEXT"),
                Map.entry("sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry(
                    "listener.name.broker.plain.sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"broker\" password=\"%s\" user_broker=\"%s\" user_%s=\"%s\";"
                            .formatted(own, own, USER, password)),
                Map.entry("ssl.keystore.location", store.toString()),
                Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("ssl.keystore.password", STORE_PASSWORD),
                Map.entry("ssl.truststore.location", certificate.toString()),
                Map.entry("ssl.truststore.type", "PEM")));
  }

  private static void keytool(Path store, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-alias", "broker", "-keystore", store.toString(), "-storepass", STORE_PASSWORD));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new AssertionError("keytool " + arguments[0] + " failed");
    }
  }

  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Of {@link #USER}. */
  public String password() {
    return password;
  }

  /** The certificate that clients must trust, as PEM. */
  public Path certificate() {
    return certificate;
  }

  @Override
  public void close() {
    broker.close();
  }
}
