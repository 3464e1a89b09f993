package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionOutputTest {
  private static final int OUTPUT = 20;
  private static final int FILES = 2;
  private static final int FILE_BYTES = 12;
  private static final int POSITION = 16;

  private final SessionOutput output =
      new SessionOutput(new SessionOutput.OutputBounds(OUTPUT, FILES, FILE_BYTES, POSITION));
  private final FrameDecoder decoder = new FrameDecoder(output);

  private void feed(FrameBytes frames) throws ProtocolException {
    decoder.feed(frames.bytes());
  }

  private static FrameBytes answered() {
    return FrameBytes.ready().frame(FrameBytes.RESULT, "{}");
  }

  private void refused(String problem, FrameBytes frames) {
    ThrowingCallable feeding = () -> feed(frames);
    assertThatThrownBy(feeding).isInstanceOf(ProtocolException.class).hasMessageContaining(problem);
  }

  @Test
  void collectsWholeConversation() throws ProtocolException {
    feed(
        FrameBytes.ready()
            .frame(FrameBytes.STDOUT, "out")
            .frame(FrameBytes.STDERR, "err")
            .frame(FrameBytes.RESULT, "{\"position\":true}")
            .frame(FrameBytes.DAYS, "dd")
            .frame(FrameBytes.DAYS, "DD")
            .frame(FrameBytes.ROWS, "rr")
            .frame(FrameBytes.COLUMNS, "cc")
            .frame(FrameBytes.WEIGHTS, "ww")
            .file("a.csv", "1")
            .end());

    assertThat(output.isReady()).isTrue();
    assertThat(output.isEnded()).isTrue();
    assertThat(output.stdout()).isEqualTo("out");
    assertThat(output.stderr()).isEqualTo("err");
    assertThat(output.result()).asString(StandardCharsets.UTF_8).isEqualTo("{\"position\":true}");
    assertThat(output.takeArray(FrameType.DAYS)).asString().isEqualTo("ddDD");
    assertThat(output.takeArray(FrameType.WEIGHTS)).asString().isEqualTo("ww");
    assertThat(output.files()).singleElement().extracting(ProducedFile::name).isEqualTo("a.csv");
  }

  @Test
  void absentPositionIsEmpty() throws ProtocolException {
    feed(answered().end());

    assertThat(output.takeArray(FrameType.DAYS)).isEmpty();
    assertThatThrownBy(() -> output.takeArray(FrameType.RESULT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void setupFailureNeedsNoReady() throws ProtocolException {
    feed(new FrameBytes().frame(FrameBytes.RESULT, "{\"status\":\"failed\"}"));

    assertThat(output.isReady()).isFalse();
    assertThat(output.result()).isNotNull();
  }

  @Test
  void orderIsEnforced() {
    refused("STDOUT frame before READY", new FrameBytes().frame(FrameBytes.STDOUT, "x"));
  }

  @Test
  void readyTwiceIsRefused() {
    refused("READY twice", FrameBytes.ready().raw(FrameBytes.ready().bytes()));
  }

  @Test
  void resultTwiceIsRefused() {
    refused("RESULT twice", answered().frame(FrameBytes.RESULT, "{}"));
  }

  @Test
  void arrayBeforeResultIsRefused() {
    refused("DAYS out of order", FrameBytes.ready().frame(FrameBytes.DAYS, "x"));
  }

  @Test
  void arraysGoForwardsOnly() {
    refused(
        "DAYS out of order", answered().frame(FrameBytes.ROWS, "x").frame(FrameBytes.DAYS, "x"));
  }

  @Test
  void arrayAfterFileIsRefused() {
    refused("WEIGHTS out of order", answered().file("a", "").frame(FrameBytes.WEIGHTS, "x"));
  }

  @Test
  void fileBeforeResultIsRefused() {
    refused("FILE before RESULT", FrameBytes.ready().file("a", "x"));
  }

  @Test
  void endBeforeResultIsRefused() {
    refused("END before RESULT", FrameBytes.ready().end());
  }

  @Test
  void nothingFollowsTheEnd() {
    refused("after the end", answered().end().frame(FrameBytes.STDOUT, "x"));
  }

  @Test
  void positionIsBoundedOverAllArrays() {
    refused(
        "more than 16 bytes",
        answered().frame(FrameBytes.DAYS, "12345678").frame(FrameBytes.ROWS, "123456789"));
  }

  @Test
  void emptyArrayIsAllowedButNoEndlessRowOfThem() throws ProtocolException {
    feed(answered().frame(FrameBytes.DAYS, ""));

    refused("empty continuation of DAYS", new FrameBytes().frame(FrameBytes.DAYS, ""));
  }

  @Test
  void outputCountsBothStreamsAndRawStderr() throws ProtocolException {
    feed(FrameBytes.ready().frame(FrameBytes.STDOUT, "12345").frame(FrameBytes.STDERR, "12345"));
    output.rawStderr("1234567890".getBytes(StandardCharsets.UTF_8));
    assertThat(output.outputExceeded()).isFalse();

    feed(new FrameBytes().frame(FrameBytes.STDOUT, "x"));
    assertThat(output.outputExceeded()).isTrue();
  }

  @Test
  void outputKeepsTheFirstBytes() throws ProtocolException {
    feed(FrameBytes.ready().frame(FrameBytes.STDOUT, "0123456789".repeat(3)));
    feed(new FrameBytes().frame(FrameBytes.STDOUT, "more"));

    assertThat(output.stdout()).isEqualTo("0123456789".repeat(2));
  }

  @Test
  void textThatIsNoUtf8StaysReadable() {
    output.rawStderr(new byte[] {'a', (byte) 0xff, 'b'});

    assertThat(output.stderr()).isEqualTo("a\ufffdb");
  }

  @Test
  void emptyOutputFramesAreNotFree() throws ProtocolException {
    for (int i = 0; i <= OUTPUT; i++) {
      feed((i == 0 ? FrameBytes.ready() : new FrameBytes()).frame(FrameBytes.STDOUT, ""));
    }

    assertThat(output.outputExceeded()).isTrue();
  }

  @Test
  void textAfterTheResultIsNotKeptButCounts() throws ProtocolException {
    feed(answered().frame(FrameBytes.STDOUT, "late").frame(FrameBytes.STDERR, "late"));
    assertThat(output.stdout()).isEmpty();
    assertThat(output.outputExceeded()).isFalse();

    feed(new FrameBytes().frame(FrameBytes.STDOUT, "0123456789".repeat(2)));
    assertThat(output.outputExceeded()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.csv", "my-report_1.2.tar.gz", "_", "-rf", "7", "a."})
  void plainFileNamesPass(String name) throws ProtocolException {
    feed(answered().file(name, "x"));

    assertThat(output.files()).singleElement().extracting(ProducedFile::name).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "..",
        ".hidden",
        "a/b",
        "/etc/passwd",
        "../x",
        "a\\b",
        "<b>",
        "a b",
        "報告.csv",
        "a\0b",
        "a\nb",
        "a\n",
        "a\u202eb",
        "a\u007fb",
        "\u017f"
      })
  void otherFileNamesAreRefused(String name) {
    refused("a file name that has other characters", answered().file(name, "x"));
  }

  @Test
  void fileNamesHaveALength() {
    assertThatCode(() -> feed(answered().file("a".repeat(64), ""))).doesNotThrowAnyException();
    refused("a file name of 65 bytes", new FrameBytes().file("b".repeat(65), ""));
    assertThatThrownBy(() -> output.frame(FrameType.FILE, new byte[] {0, 0}))
        .hasMessageContaining("a file name of 0 bytes");
  }

  @Test
  void fileNameMustFitItsFrame() {
    refused("without a name", answered().frame(FrameBytes.FILE, new byte[] {0}));
    refused(
        "file name of 9 bytes", new FrameBytes().frame(FrameBytes.FILE, new byte[] {0, 9, 'a'}));
  }

  @Test
  void filesAreBounded() {
    refused("more than 2 files", answered().file("a", "").file("b", "").file("c", ""));
  }

  @Test
  void fileBytesAreBoundedOverAllFiles() {
    refused("more than 12 bytes", answered().file("a", "123456").file("b", "1234567"));
  }

  @Test
  void noFileReplacesAnother() {
    refused("file a twice", answered().file("a", "1").file("a", "2"));
  }
}
