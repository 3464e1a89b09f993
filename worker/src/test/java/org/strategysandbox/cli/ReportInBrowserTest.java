package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.ProducedFile;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Violation;
import org.strategysandbox.event.Warning;

/** The page of outcomes as a real browser shows it; target/report.png is what it looked like. */
@Tag("browser")
class ReportInBrowserTest {
  private static final String HOSTILE =
      "</pre></svg></style></title><script>document.title='x'</script><img src=http://127.0.0.1:9/i "
          + "onerror=alert(1)><style>*{display:none}</style><a href=javascript:alert(1)>here</a>"
          + "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>"
          + "<base href=http://127.0.0.1:9/>"
          + "w".repeat(3_000);
  private static final int WIDE = 1_100;
  private static final int NARROW = 400;

  @TempDir Path folder;

  @Test
  void everyPartIsThereAndNoTextOfAStrategyActs() throws Exception {
    Path page = folder.resolve("out.html");
    Files.writeString(page, ReportPage.of(List.of(succeeded(), failed(), rejected())));
    try (Browser browser = Browser.start()) {
      browser.open(page, WIDE);
      nothingActed(browser, page);
      curvesAreDrawn(browser);
      monthsAreColoured(browser);
      assertThat(headings(browser))
          .containsSubsequence(
              "Warnings",
              "Equity and benchmark",
              "Drawdown",
              "Monthly returns",
              "Statistics",
              "Trades",
              "Feedback",
              "Output");
      assertThat(browser.evaluate("document.body.innerText").asText())
          .contains(HOSTILE.substring(0, 500))
          .contains("claimed by the strategy", "and 50 more in evaluation/trades.csv")
          .contains("line 3, data-io");
      fits(browser);
      browser.resize(NARROW);
      fits(browser);
      browser.resize(WIDE);
      coloursOfTheCurvesAreOnTheScreen(browser);
    }
  }

  private static void nothingActed(Browser browser, Path page) throws Exception {
    assertThat(browser.requests()).containsOnly(page.toUri().toString());
    assertThat(browser.evaluate("document.title").asText()).isEqualTo("Strategies");
    assertThat(
            browser
                .evaluate(
                    "document.querySelectorAll('script,img,a,base,iframe,object,form,link').length")
                .asInt())
        .isZero();
    assertThat(browser.evaluate("document.querySelectorAll('style').length").asInt()).isEqualTo(1);
    assertThat(browser.events("Page.javascriptDialogOpening")).isEmpty();
    // A violation of the content security policy would be logged here.
    assertThat(browser.events("Log.entryAdded")).isEmpty();
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
  }

  private static void curvesAreDrawn(Browser browser) throws Exception {
    JsonNode heights =
        browser.evaluate(
            "[...document.querySelectorAll('polyline')].map(l => l.getBoundingClientRect())"
                + ".map(box => [box.width, box.height])");
    // The benchmark is drawn first, the strategy above it, then the drawdown; hostile ones follow.
    assertThat(heights).hasSizeGreaterThanOrEqualTo(3);
    for (JsonNode box : List.of(heights.get(0), heights.get(1), heights.get(2))) {
      assertThat(box.get(0).asDouble()).isGreaterThan(600);
      assertThat(box.get(1).asDouble()).isGreaterThan(50);
    }
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('svg text')].map(t => t.textContent).join('|')")
                .asText())
        .contains("equity", "benchmark", "drawdown", "2020-01-01", "0.0 %");
  }

  private static void monthsAreColoured(Browser browser) throws Exception {
    String colours =
        browser
            .evaluate(
                "[...document.querySelectorAll('td.up,td.down')]"
                    + ".map(cell => getComputedStyle(cell).backgroundColor).join('|')")
            .asText();
    assertThat(colours).contains("rgb(223, 242, 223)", "rgb(248, 222, 222)");
    // Three years of twelve months, and the years.
    assertThat(colours.split("\\|")).hasSize(39);
  }

  private static List<String> headings(Browser browser) throws Exception {
    List<String> headings = new ArrayList<>();
    browser
        .evaluate("[...document.querySelectorAll('h3')].map(h => h.textContent)")
        .forEach(heading -> headings.add(heading.asText()));
    return headings;
  }

  private static void fits(Browser browser) throws Exception {
    assertThat(
            browser
                .evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .asInt())
        .as("pixels that stand out at the side")
        .isLessThanOrEqualTo(0);
  }

  private static void coloursOfTheCurvesAreOnTheScreen(Browser browser) throws Exception {
    byte[] png = browser.screenshot();
    Files.write(Path.of("target", "report.png"), png);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int blue = 0;
    int grey = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        int colour = image.getRGB(x, y) & 0xFFFFFF;
        blue += colour == 0x0066CC ? 1 : 0;
        grey += colour == 0x999999 ? 1 : 0;
      }
    }
    assertThat(blue).as("pixels of the strategy's curve").isGreaterThan(300);
    assertThat(grey).as("pixels of the benchmark").isGreaterThan(100);
  }

  private static Outcome succeeded() {
    StringBuilder equity = new StringBuilder("date,equity,benchmark\n");
    LocalDate day = LocalDate.of(2020, 1, 1);
    for (int i = 0; day.getYear() < 2023; i++, day = day.plusDays(1)) {
      double own = 1 + i / 1_500.0 + 0.3 * Math.sin(i / 60.0);
      equity.append(String.format(Locale.ROOT, "%s,%.6f,%.6f%n", day, own, 1 + i / 3_000.0));
    }
    StringBuilder trades = new StringBuilder("head\n");
    for (int i = 0; i < 250; i++) {
      trades.append("1101,long,2020-01-02,2020-02-03,10,11,0.1,position\n");
    }
    return StrategyResult.builder("the-first", 0, 1)
        .metrics(Map.of("total_return", 0.25, "return_2020", 0.1, "trades", 250.0))
        .claimedMetrics(Map.of("total_return", 0.99))
        .warnings(List.of(new Warning("alias_used", HOSTILE)))
        .feedback(HOSTILE)
        .stdout(HOSTILE)
        .codeSha256("ab".repeat(32))
        .files(
            List.of(
                file("evaluation/equity.csv", equity.toString()),
                file("evaluation/trades.csv", trades.toString())))
        .build();
  }

  private static Outcome failed() {
    return StrategyResult.builder("the-second", 0, 1)
        .failure(new Failure(FailureKind.STRATEGY_ERROR, HOSTILE, HOSTILE, Map.of()))
        .files(List.of(file("evaluation/equity.csv", "h\n" + HOSTILE + ",1,1\n\"><script>,2,\n")))
        .build();
  }

  private static Outcome rejected() {
    return StrategyRejected.builder(
            "the-third", 0, 1, List.of(new Violation("data-io", HOSTILE, 3, 1, HOSTILE, HOSTILE)))
        .build();
  }

  private static ProducedFile file(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new ProducedFile(
        name, bytes.length, "0".repeat(64), Base64.getEncoder().encodeToString(bytes));
  }
}
