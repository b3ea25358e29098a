package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.market.FundDividend;
import io.alvh.market.FundHolding;
import io.alvh.market.Observation;
import io.alvh.market.Observation.Origin;
import io.alvh.market.ScheduledEvent.Kind;
import io.alvh.market.SeriesName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `alvh data template` writes, and its made-up rows read back.
class UserTemplateTest {
  private static final Instant MARCH = Instant.parse("2024-03-01T21:00:00Z");

  private final IssueLog log = new IssueLog("user/a.csv");

  private Content read(UserTemplate template, String text) {
    SourceFile file = new SourceFile("user/a.csv", text.getBytes(StandardCharsets.UTF_8));
    return UserReader.read(file, log, template);
  }

  /// The template with its made-up row made a row below the header.
  private Content example(UserTemplate template) {
    Content content = read(template, template.text() + template.example() + "\n");
    assertThat(log.issues()).isEmpty();
    return content;
  }

  @ParameterizedTest
  @EnumSource
  void an_untouched_template_holds_no_figures_and_says_so(UserTemplate template) {
    read(template, template.text());
    assertThat(log.issues())
        .singleElement()
        .extracting(DataIssue::remedy)
        .isEqualTo("no row below the header: no figures, as if without the file");
    assertThat(log.hasErrors()).isFalse();
  }

  @Test
  void a_template_says_how_much_its_signals_need() {
    assertThat(UserTemplate.BREADTH.text()).contains("stand-in", "252 sessions");
    assertThat(UserTemplate.IPO.text()).contains("60 months");
    assertThat(UserTemplate.CONSENSUS.text()).contains("12 past");
  }

  @ParameterizedTest
  @EnumSource
  void comments_without_the_header_stay_an_error(UserTemplate template) {
    read(template, "# made up\n");
    assertThat(log.issues()).hasSize(1);
    assertThat(log.hasErrors()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void every_column_is_explained_and_the_made_up_row_is_a_marked_comment(UserTemplate template) {
    List<String> lines = template.text().lines().toList();
    assertThat(lines).contains(UserTemplate.MADE_UP + template.example());
    assertThat(lines.getLast()).isEqualTo(String.join(",", template.header()));
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.startsWith("#"));
    for (String column : template.header()) {
      assertThat(lines).anyMatch(line -> line.matches("#   " + column + " +\\S.*"));
    }
    assertThat(template.text().lines()).allMatch(line -> line.length() <= 110);
    assertThat(UserTemplate.find(template.id())).contains(template);
  }

  private static Observation user(
      SeriesName series, String item, String period, double value, Instant known) {
    return new Observation(series, item, LocalDate.parse(period), value, known, Origin.USER);
  }

  private static List<Observation> figures(Content content) {
    return ((Content.Figures) content).rows().stream().map(Content.Given::figure).toList();
  }

  @Test
  void breadth_is_known_at_the_session_s_close() {
    Instant close = Instant.parse("2024-01-03T21:00:00Z");
    assertThat(figures(example(UserTemplate.BREADTH)))
        .containsExactly(
            user(SeriesName.ADVANCES, "", "2024-01-03", 1041, close),
            user(SeriesName.DECLINES, "", "2024-01-03", 1782, close));
  }

  @Test
  void fundamentals_are_known_in_the_afternoon_of_the_day_given() {
    assertThat(figures(example(UserTemplate.FUNDAMENTALS)))
        .containsExactly(
            user(SeriesName.SECTOR_PE, "Health Care", "2023-10-01", 18.5, MARCH),
            user(SeriesName.SECTOR_PCF, "Health Care", "2023-10-01", 14.2, MARCH),
            user(SeriesName.SECTOR_QUICK, "Health Care", "2023-10-01", 1.05, MARCH),
            user(SeriesName.SECTOR_WEIGHT, "Health Care", "2023-10-01", 0.126, MARCH));
  }

  @Test
  void an_empty_cell_is_a_missing_figure() {
    String text = "sector,period,known,pe,pcf,quick,weight\nEnergy,2023-Q4,2024-03-01,,,1.05,\n";
    assertThat(figures(read(UserTemplate.FUNDAMENTALS, text)))
        .containsExactly(user(SeriesName.SECTOR_QUICK, "Energy", "2023-10-01", 1.05, MARCH));
    assertThat(log.issues()).isEmpty();
  }

  @Test
  void offerings_belong_to_a_month() {
    assertThat(figures(example(UserTemplate.IPO)))
        .containsExactly(
            user(
                SeriesName.IPO_COUNT, "", "2024-01-01", 11, Instant.parse("2024-02-05T21:00:00Z")));
  }

  @Test
  void consensus_is_known_before_the_release() {
    Content.Expected expected =
        ((Content.Consensus) example(UserTemplate.CONSENSUS)).rows().getFirst();
    assertThat(expected.kind()).isEqualTo(Kind.CPI);
    assertThat(expected.release()).isEqualTo("2024-02-13");
    assertThat(expected.knownAt()).isEqualTo("2024-02-12T21:00:00Z");
    assertThat(expected.value()).isEqualTo(0.2);
  }

  @Test
  void holdings_and_dividends_are_no_figures_of_a_market() {
    assertThat(((Content.Holdings) example(UserTemplate.REIT_HOLDINGS)).rows())
        .containsExactly(
            new FundHolding("MADEUP", FundHolding.Kind.REIT, 1000, 85.4, 0.9, -6.5, List.of()));
    Content.Paid paid = ((Content.Dividends) example(UserTemplate.DIVIDENDS)).rows().getFirst();
    assertThat(paid.ticker()).isEqualTo("MADEUP");
    assertThat(paid.dividend()).isEqualTo(new FundDividend(LocalDate.of(2024, 3, 15), 0.78, 0.02));
  }
}
