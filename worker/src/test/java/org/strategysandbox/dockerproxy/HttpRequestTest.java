package org.strategysandbox.dockerproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as a request, and what is not. */
class HttpRequestTest {
  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static HttpRequest read(String text) throws Exception {
    return HttpRequest.read(bytes(text));
  }

  @Test
  void headAndBodyAndNothingAfterThem() throws Exception {
    InputStream in = bytes("POST /a?b=c HTTP/1.1\r\nContent-Length: 3\r\nX: y\r\n\r\nabcSTREAM");
    HttpRequest request = HttpRequest.read(in);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target()).isEqualTo("/a?b=c");
    assertThat(request.headers()).containsEntry("x", "y");
    assertThat(request.body()).isEqualTo("abc");
    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("STREAM");
  }

  @Test
  void chunkedBody() throws Exception {
    HttpRequest request =
        read(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    assertThat(request.body()).isEqualTo("abcde");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /\r\n\r\n",
        "GET / HTTP/2\r\n\r\n",
        "GET  / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\n\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\n folded: x\r\n\r\n",
        "GET / HTTP/1.1\r\nA: 1\r\na: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nA: \u00ff\r\n\r\n",
        "GET / HTTP/1.1\r\nA: x\ry\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\nabc"
      })
  void whatIsAmbiguousOrTooLargeIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(RefusedException.class);
  }

  @Test
  void endlessHeadIsCutOff() {
    assertThatThrownBy(() -> read("GET /" + "a".repeat(100_000)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET / HT", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"})
  void whoGoesAwayIsNoRequest(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(EOFException.class);
  }
}
