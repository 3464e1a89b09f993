package org.strategysandbox.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The open section {@code kafka.client_properties}: its names are Kafka's, not ours. */
final class ClientProperties {
  static final String SECTION = "kafka.client_properties";
  static final String DESCRIPTION =
      "Extra properties of every Kafka client, by Kafka's own names, for example"
          + " security.protocol. Values of names with password, secret, jaas or key are never"
          + " shown. Properties that the product sets itself are refused.";

  private static final String PREFIX = SECTION + ".";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,99}");
  private static final Pattern SECRET = Pattern.compile("password|secret|jaas|key");
  private static final Set<String> OWN =
      Set.of(
          "acks",
          "auto.offset.reset",
          "bootstrap.servers",
          "client.id",
          "enable.auto.commit",
          "enable.idempotence",
          "group.id",
          "group.protocol",
          "isolation.level",
          "key.deserializer",
          "key.serializer",
          "max.poll.records",
          "request.timeout.ms",
          "share.acknowledgement.mode",
          "share.acquire.mode",
          "transactional.id",
          "value.deserializer",
          "value.serializer");
  private static final ValueType<String> ANY_TEXT =
      ValueType.of(text -> text, text -> text, "any text");

  private ClientProperties() {}

  /** The setting of a key in this section; empty when the key is elsewhere. */
  static Optional<Setting<?>> find(String key) {
    if (!key.startsWith(PREFIX)) {
      return Optional.empty();
    }
    boolean secret = isSecret(name(key));
    return Optional.of(new Setting<>(key, ANY_TEXT, "", "A property of Kafka.", secret, false));
  }

  /** Why a property may not be set; empty when it may. */
  static Optional<String> objection(String name) {
    if (OWN.contains(name)) {
      return Optional.of("is a property that the product sets itself");
    }
    return NAME.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("has a name that is no Kafka property");
  }

  static boolean isSecret(String name) {
    return SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  static String name(String key) {
    return key.substring(PREFIX.length());
  }
}
