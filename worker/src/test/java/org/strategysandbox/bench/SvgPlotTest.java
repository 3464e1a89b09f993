package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgPlotTest {
  private static final SvgPlot.Axis LINEAR = new SvgPlot.Axis("seconds & more", false);
  private static final SvgPlot.Axis LOGARITHMIC = new SvgPlot.Axis("ms", true);

  @Test
  void everyPointLiesInsideThePicture() throws Exception {
    Document svg =
        parsed(
            new SvgPlot("points", LOGARITHMIC, LINEAR)
                .dots("a", List.of(new SvgPlot.Point(0.5, 3), new SvgPlot.Point(5_000, 9))));

    var circles = svg.getElementsByTagName("circle");
    assertThat(circles.getLength()).isEqualTo(2);
    for (int i = 0; i < circles.getLength(); i++) {
      Element circle = (Element) circles.item(i);
      assertThat(Double.parseDouble(circle.getAttribute("cx"))).isBetween(70.0, 700.0);
      assertThat(Double.parseDouble(circle.getAttribute("cy"))).isBetween(40.0, 345.0);
    }
  }

  @Test
  void largerValuesAreHigherUp() throws Exception {
    Document svg =
        parsed(
            new SvgPlot("points", LINEAR, LINEAR)
                .dots("a", List.of(new SvgPlot.Point(1, 1), new SvgPlot.Point(2, 2))));

    Element first = (Element) svg.getElementsByTagName("circle").item(0);
    Element second = (Element) svg.getElementsByTagName("circle").item(1);
    assertThat(Double.parseDouble(second.getAttribute("cy")))
        .isLessThan(Double.parseDouble(first.getAttribute("cy")));
  }

  @Test
  void equalValuesStillGiveAPicture() throws Exception {
    Document svg =
        parsed(new SvgPlot("flat", LINEAR, LINEAR).line("a", List.of(new SvgPlot.Point(0, 0))));

    assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
  }

  private static Document parsed(SvgPlot plot) throws Exception {
    String svg = plot.svg();
    assertThat(svg).doesNotContain("NaN", "Infinity");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
