package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.output.PageParts;
import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.ledger.Journal;
import io.alvh.pricing.SurfaceFlag;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Cell;
import io.alvh.study.CostLine;
import io.alvh.study.DailyTrack.Day;
import io.alvh.study.Manifest;
import io.alvh.study.Period;
import io.alvh.study.PeriodResult;
import io.alvh.study.PlannedRun;
import io.alvh.study.Study;
import io.alvh.study.StudyInput;
import io.alvh.study.StudyPorts;
import io.alvh.study.StudyResult;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The whole study over one made-up crash, and every way it is written.
class StudyReportTest {
  private static final List<Valuer> HISTORY =
      SyntheticMarket.world(World.CRASH, LocalDate.of(2021, 9, 1), LocalDate.of(2022, 6, 30))
          .snapshots(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 6, 30))
          .stream()
          .map(Valuer::of)
          .toList();
  private static final Money NAV = new Money(100_000_000);
  static final StudyResult SYNTHETIC = study(true, 2);
  private static final List<String> MODEL_ERROR = List.of("credits MAE 3.50 <made up>");

  @Test
  void no_line_is_wider_than_the_page() {
    assertThat(StudyText.render(SYNTHETIC, MODEL_ERROR))
        .isNotEmpty()
        .allMatch(l -> l.length() <= 120);
  }

  @Test
  void every_report_states_the_timing_rule_and_where_marks_come_from() {
    String text = String.join("\n", StudyText.render(SYNTHETIC, MODEL_ERROR));

    assertThat(text.replaceAll("\\s+", " ")).contains(Manifest.TIMING);
    assertThat(text).contains("option marks MODELLED").contains("settlements against a proxy");
    assertThat(page(SYNTHETIC)).contains(Manifest.TIMING).contains("option marks MODELLED");
  }

  @Test
  void the_error_of_modelled_prices_stands_in_the_head() {
    List<String> lines = StudyText.render(SYNTHETIC, MODEL_ERROR);

    assertThat(lines).contains("error    model error: credits MAE 3.50 <made up>");
    assertThat(lines.indexOf("error    model error: credits MAE 3.50 <made up>"))
        .isLessThan(lines.indexOf("== THE ANSWER  [SYNTHETIC]"));
    assertThat(page(SYNTHETIC)).contains("model error: credits MAE 3.50 &lt;made up&gt;");
  }

  @Test
  void the_doubts_set_profit_before_costs_beside_profit_after_them() {
    PeriodResult none =
        SYNTHETIC
            .find(Cell.unhedged(Profile.INCOME_45DTE, true))
            .flatMap(r -> r.find(Period.HEADLINE))
            .orElseThrow();
    long before = 0;
    for (CostLine line : none.costs()) {
      before += line.sum().theta() + line.sum().roll() + line.sum().delta() + line.sum().vega();
    }
    assertThat(before).isGreaterThan(none.profit().trading());
    String both =
        "income_45dte book, gate on, made "
            + Words.thousands(before)
            + " thousand dollars before slippage and fees, "
            + Words.thousands(none.profit().trading())
            + " after them";
    assertThat(String.join("\n", StudyText.render(SYNTHETIC, MODEL_ERROR)).replaceAll("\\s+", " "))
        .contains(both);
    assertThat(page(SYNTHETIC)).contains(both);
  }

  @Test
  void every_table_of_made_up_data_says_so() {
    List<String> lines = StudyText.render(SYNTHETIC, MODEL_ERROR);

    assertThat(lines.getFirst()).contains("SYNTHETIC");
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).matches("-{20,}")) {
        assertThat(lines.get(i - 2)).as("above the table at line " + i).contains("[SYNTHETIC]");
      }
    }
    assertThat(lines.getLast()).startsWith("SYNTHETIC").contains("alvh data pull");
    assertThat(lines).anyMatch(l -> l.contains("synthetic: no evidence"));
    assertThat(lines).noneMatch(l -> l.contains("point estimate"));
    assertThat(StudyCsv.navDaily(SYNTHETIC).lines().skip(1))
        .allMatch(l -> l.startsWith("SYNTHETIC"));
    assertThat(StudyCsv.metrics(SYNTHETIC).lines().skip(1))
        .allMatch(l -> l.startsWith("SYNTHETIC"));
    assertThat(StudyCsv.claims(SYNTHETIC).lines().skip(1)).allMatch(l -> l.startsWith("SYNTHETIC"));
  }

  @Test
  void every_caption_of_the_page_says_synthetic_too() {
    String page = page(SYNTHETIC);

    assertThat(page).contains("<title>SYNTHETIC: ");
    assertThat(Pattern.compile("<caption>(.*?)</caption>").matcher(page).results())
        .isNotEmpty()
        .allMatch(m -> m.group(1).endsWith("[SYNTHETIC]"));
    assertThat(Pattern.compile("<figcaption[^>]*>(.*?)</figcaption>").matcher(page).results())
        .hasSize(5)
        .allMatch(m -> m.group(1).endsWith("[SYNTHETIC]"));
  }

  @Test
  void real_data_are_not_called_synthetic() {
    StudyResult real = study(false, 2);

    assertThat(StudyText.render(real, MODEL_ERROR)).noneMatch(l -> l.contains("SYNTHETIC"));
    assertThat(StudyText.render(real, MODEL_ERROR)).anyMatch(l -> l.contains("point estimate"));
    assertThat(page(real)).doesNotContain("SYNTHETIC");
  }

  @Test
  void the_answer_stands_above_the_claims_and_those_above_the_tables() {
    String text = String.join("\n", StudyText.render(SYNTHETIC, MODEL_ERROR));
    String page = page(SYNTHETIC);

    assertThat(text.indexOf("== THE ANSWER")).isPositive();
    assertThat(text.indexOf("== CLAIMS")).isGreaterThan(text.indexOf("== THE ANSWER"));
    assertThat(text.indexOf("HEADLINE SAMPLE")).isGreaterThan(text.indexOf("== CLAIMS"));
    assertThat(page.indexOf("class=\"answer\"")).isPositive();
    assertThat(page.indexOf("class=\"cards\"")).isGreaterThan(page.indexOf("class=\"answer\""));
  }

  @Test
  void what_the_surfaces_assume_is_a_share_of_the_headline_sample() {
    LocalDate day = LocalDate.of(2022, 3, 1);
    int sessions = SYNTHETIC.runs().getFirst().track().days().size();
    int some = sessions / 2;
    StudyResult study =
        new StudyResult(
            SYNTHETIC.manifest(),
            SYNTHETIC.runs(),
            SYNTHETIC.claims(),
            SYNTHETIC.ladders(),
            SYNTHETIC.listings(),
            List.of(
                new StudyResult.Assumed(SurfaceFlag.NO_VIX9D, some, day, day),
                new StudyResult.Assumed(SurfaceFlag.NO_SKEW, 1, day, day)),
            SYNTHETIC.box());
    String half = Words.pct((double) some / sessions);

    assertThat(StudyText.assumed(study))
        .contains("NO_VIX9D " + half + " % (2022-03-01 to 2022-03-01), NO_SKEW ")
        .endsWith("% (2022-03-01)");
    assertThat(String.join("\n", StudyText.render(study, MODEL_ERROR)).replaceAll("\\s+", " "))
        .contains(StudyText.assumed(study));
    assertThat(page(study)).contains("Inputs: " + StudyText.assumed(study)).contains("16:15");
  }

  @Test
  void rules_that_refuse_nothing_are_no_refusals_but_holdings_are_told() {
    List<String> lines = StudyText.render(SYNTHETIC, MODEL_ERROR);

    assertThat(SYNTHETIC.runs())
        .flatExtracting(r -> r.refusals())
        .extracting(r -> r.rule())
        .contains("hedge.size", "condor.not_entry_day");
    assertThat(lines)
        .noneMatch(l -> l.startsWith("hedge.size"))
        .noneMatch(l -> l.startsWith("condor.not_entry_day"));
    assertThat(lines).anyMatch(l -> l.startsWith("hedge    daily_1dte, contracts of all layers"));
  }

  @Test
  void a_curve_of_smaller_size_scales_trading_and_leaves_interest() {
    LocalDate day = LocalDate.of(2022, 3, 1);
    Day first = new Day(day, 1_150, 100, 0, 20, 0, 0, 0);
    Day second = new Day(day.plusDays(1), 800, -400, 0, 20, 0, 0, 0);

    assertThat(PageData.scaled(List.of(first, second), 0.5).stream().map(Day::nav))
        .containsExactly(1_100L, 950L);
    assertThat(PageData.scaled(List.of(first, second), 1)).containsExactly(first, second);
  }

  @Test
  void contrasts_show_other_slippage() {
    List<String> lines = StudyText.render(SYNTHETIC, MODEL_ERROR);

    for (String factor : List.of("0.0", "0.5", "2.0")) {
      assertThat(lines).anyMatch(l -> l.startsWith("daily_1dte, slippage x" + factor));
      assertThat(lines).anyMatch(l -> l.startsWith("income_45dte, slippage x" + factor));
    }
  }

  @Test
  void the_page_asks_the_network_for_nothing() {
    String page = page(SYNTHETIC);
    String library = PageParts.load("study").charts();
    String ours = page.replace(library, "");

    assertThat(ours).hasSizeLessThan(page.length());
    assertThat(ours).doesNotContain("http://").doesNotContain("https://").doesNotContain("fetch(");
    assertThat(ours).doesNotContainPattern("(?i)<(link|img|iframe|object|embed|base)\\b");
    assertThat(ours).doesNotContainPattern("(?i)\\b(src|href)\\s*=");
    assertThat(ours).doesNotContainPattern("@import|url\\(");
    assertThat(library).doesNotContain("XMLHttpRequest").doesNotContain("fetch(");
    assertThat(Pattern.compile("https?://([a-z0-9.]+)").matcher(library).results())
        .as("names of XML spaces and licences, nothing that is fetched")
        .allMatch(m -> List.of("www.w3.org", "www.apache.org", "github.com").contains(m.group(1)));
    assertThat(page.length()).isLessThan(3_000_000);
  }

  @Test
  void what_reports_print_is_escaped() {
    assertThat(TextTable.escape("<b> & \"c\"")).isEqualTo("&lt;b&gt; &amp; &quot;c&quot;");
  }

  @Test
  void the_result_does_not_depend_on_the_number_of_threads() {
    StudyResult one = study(true, 1);

    assertThat(StudyCsv.metrics(one)).isEqualTo(StudyCsv.metrics(SYNTHETIC));
    assertThat(StudyCsv.navDaily(one)).isEqualTo(StudyCsv.navDaily(SYNTHETIC));
    assertThat(one.runs().stream().map(r -> r.marks().journalHash()))
        .containsExactlyElementsOf(
            SYNTHETIC.runs().stream().map(r -> r.marks().journalHash()).toList());
  }

  @Test
  void the_daily_file_has_a_column_a_combination_and_a_line_a_session() {
    List<String> lines = StudyCsv.navDaily(SYNTHETIC).lines().toList();

    assertThat(lines.getFirst().split(",", -1)).hasSize(54);
    assertThat(lines).hasSize(1 + SYNTHETIC.runs().getFirst().track().days().size());
    assertThat(lines).allMatch(l -> l.split(",", -1).length == 54);
  }

  @Test
  void progress_is_told_of_every_run() {
    ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
    StudyResult result = Study.run(input(true, 2), ports(seen));

    assertThat(seen).hasSizeGreaterThan(result.runs().size()).contains(seen.size());
  }

  private static String page(StudyResult study) {
    return StudyPage.render(study, MODEL_ERROR, PageParts.load("study"));
  }

  private static StudyResult study(boolean synthetic, int threads) {
    return Study.run(input(synthetic, threads), ports(new ConcurrentLinkedQueue<>()));
  }

  private static StudyInput input(boolean synthetic, int threads) {
    return new StudyInput(
        Rulebooks.defaults(), HISTORY, "made-up", synthetic, NAV, "test", threads);
  }

  private static StudyPorts ports(ConcurrentLinkedQueue<Integer> seen) {
    return new StudyPorts() {
      @Override
      public Journal journal(PlannedRun run) {
        return _ -> {};
      }

      @Override
      public void progress(int finished, int total, PlannedRun run) {
        seen.add(finished);
      }
    };
  }
}
