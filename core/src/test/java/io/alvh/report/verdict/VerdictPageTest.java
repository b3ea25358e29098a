package io.alvh.report.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.claims.Finding;
import io.alvh.claims.Judged;
import io.alvh.claims.Verdict;
import io.alvh.stats.bootstrap.Interval;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The verdict page around findings made by hand.
class VerdictPageTest {
  private static final VerdictInput REAL = VerdictFixture.input(false);
  private static final String PAGE = VerdictPage.render(REAL, VerdictFixture.CSS);

  @Test
  void the_same_input_gives_the_same_bytes() {
    VerdictInput again = VerdictFixture.input(false);

    assertThat(VerdictPage.render(again, VerdictFixture.CSS)).isEqualTo(PAGE);
    assertThat(VerdictJson.render(again)).isEqualTo(VerdictJson.render(REAL));
  }

  @Test
  void the_page_is_well_formed_and_no_id_stands_twice() throws Exception {
    Document page = parsed(PAGE);
    List<String> ids = new ArrayList<>();
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }

    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    assertThat(found("href=\"#([^\"]*)\"")).isNotEmpty().allMatch(ids::contains);
    assertThat(
            found("aria-labelledby=\"([^\"]*)\"").stream()
                .flatMap(l -> List.of(l.split(" ")).stream()))
        .isNotEmpty()
        .allMatch(ids::contains);
  }

  @Test
  void the_page_runs_no_script_and_asks_the_network_for_nothing() {
    assertThat(PAGE)
        .doesNotContain("<script")
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("url(")
        .doesNotContain("@import")
        .doesNotContain(" src=")
        .contains("default-src 'none'");
    assertThat(Pattern.compile("\\son[a-z]+=").matcher(PAGE).find()).isFalse();
    assertThat(found(" href=\"([^\"]*)\"")).isNotEmpty().allMatch(h -> h.startsWith("#"));
  }

  @Test
  void the_style_sheet_stands_in_the_page_as_it_is() {
    assertThat(VerdictFixture.CSS).contains(">").contains("\"");
    assertThat(PAGE).contains("<style>\n" + VerdictFixture.CSS + "</style>");
  }

  @Test
  void the_page_has_a_language_landmarks_a_title_and_a_way_past_the_head() throws Exception {
    Document page = parsed(PAGE);

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    for (String tag : List.of("head", "header", "nav", "main", "footer", "h1")) {
      assertThat(page.getElementsByTagName(tag).getLength()).as(tag).isEqualTo(1);
    }
    assertThat(PAGE)
        .contains("<title>ALVH verdict</title><style>")
        .contains("<a class=\"skip\" href=\"#main\">");
  }

  @Test
  void every_chart_has_a_title_and_a_description_with_numbers() throws Exception {
    NodeList charts = parsed(PAGE).getElementsByTagName("svg");

    assertThat(charts.getLength()).isGreaterThan(5);
    for (int i = 0; i < charts.getLength(); i++) {
      Element chart = (Element) charts.item(i);
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      assertThat(chart.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
          .containsPattern("\\d");
    }
  }

  @Test
  void every_verdict_is_a_word_and_a_sign_and_is_counted() {
    for (Finding finding : REAL.claims().findings()) {
      String card = card(finding.claim().id());
      assertThat(card)
          .contains(Badge.sign(finding.verdict()) + "</span> " + finding.verdict().label())
          .contains(Markup.escape(finding.claim().text()))
          .contains(Markup.escape(finding.reason()));
    }
    for (Verdict verdict : Verdict.values()) {
      assertThat(PAGE).contains("<p class=\"count\">1</p><p>" + text(Badge.of(verdict)));
    }
  }

  @Test
  void every_number_of_a_finding_stands_in_its_card() {
    for (Finding finding : REAL.claims().findings()) {
      String card = card(finding.claim().id());
      for (Judged part : finding.parts()) {
        Shown shown = Shown.PERCENT;
        part.measured()
            .point()
            .find()
            .ifPresent(p -> assertThat(card).contains("<td>" + shown.text(p) + "</td>"));
        for (Optional<Interval> i : List.of(part.measured().interval(), part.measured().strict())) {
          i.ifPresent(x -> assertThat(card).contains("<td>" + shown.text(i) + "</td>"));
        }
        part.measured()
            .shifts()
            .forEach(s -> assertThat(card).contains("<td>" + Markup.escape(shown.text(s.point()))));
        part.measured()
            .controls()
            .forEach(c ->
                assertThat(card)
                    .contains(Markup.escape(c.label()))
                    .contains("<td>" + Markup.escape(Shown.of(c.unit()).text(c.value()))));
        assertThat(card).contains(part.measured().sample().n() + " sessions");
      }
    }
  }

  @Test
  void de_levering_comes_first_among_the_controls() {
    String card = card("T1");

    assertThat(card.indexOf("de-levered to the same profit"))
        .isPositive()
        .isLessThan(card.indexOf("VIX mean"));
  }

  @Test
  void the_trades_behind_a_claim_are_one_link_away() {
    assertThat(card("T1")).contains("<a href=\"#book-0\">");
    assertThat(PAGE).contains("<details id=\"book-0\">");
    assertThat(REAL.books().getFirst().losses()).isNotEmpty();
    assertThat(PAGE).contains(REAL.books().getFirst().losses().getFirst().opened().toString());
  }

  @Test
  void made_up_data_are_stamped_on_every_caption() {
    String page = VerdictPage.render(VerdictFixture.input(true), VerdictFixture.CSS);

    assertThat(page).contains("<title>SYNTHETIC: ").contains("nothing on this page is evidence");
    for (String tag : List.of("caption", "figcaption", "h2")) {
      assertThat(Pattern.compile("<" + tag + "[^>]*>(.*?)</" + tag + ">").matcher(page).results())
          .as(tag)
          .isNotEmpty()
          .allMatch(m -> m.group(1).endsWith("[SYNTHETIC]"));
    }
    assertThat(PAGE).doesNotContain("[SYNTHETIC]");
  }

  private static String card(String id) {
    int from = PAGE.indexOf("id=\"claim-" + id + "\"");
    return PAGE.substring(from, PAGE.indexOf("</article>", from));
  }

  private static String text(Markup markup) {
    return markup.finished();
  }

  private static List<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(PAGE).results().map(VerdictPageTest::first).toList();
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }

  static Document parsed(String page) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(page)));
  }
}
