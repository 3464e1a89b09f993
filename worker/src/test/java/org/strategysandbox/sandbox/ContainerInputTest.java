package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ContainerInputTest {
  private final ContainerInput input = new ContainerInput();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void deliversWhatWasSentInOrderAndThenEnds() throws Exception {
    input.send(bytes("ab"));
    input.send(bytes(""));
    input.send(bytes("cde"));
    input.close();
    input.send(bytes("too late"));

    byte[] target = new byte[2];
    assertThat(input.available()).isEqualTo(2);
    assertThat(input.read()).isEqualTo('a');
    assertThat(input.available()).isEqualTo(1);
    assertThat(input.read(target, 0, 0)).isZero();
    assertThat(input.readAllBytes()).asString().isEqualTo("bcde");
    assertThat(input.read()).isEqualTo(-1);
    assertThat(input.available()).isZero();
  }

  @Test
  void bytesAreUnsigned() {
    input.send(new byte[] {(byte) 0xff});

    assertThat(input.read()).isEqualTo(0xff);
  }

  @Test
  void laterChangesOfTheSendersArrayDoNotMatter() {
    byte[] sent = bytes("a");
    input.send(sent);
    sent[0] = 'z';

    assertThat(input.read()).isEqualTo('a');
  }

  @Test
  void readerWaitsForSendAndForClose() throws Exception {
    CompletableFuture<byte[]> reader =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return input.readAllBytes();
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    input.send(bytes("hello"));
    input.close();

    assertThat(reader.get(10, TimeUnit.SECONDS)).asString().isEqualTo("hello");
  }
}
