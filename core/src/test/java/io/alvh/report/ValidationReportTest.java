package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.output.PageParts;
import io.alvh.market.ChainQuality;
import io.alvh.market.QuoteFault;
import io.alvh.study.Measure;
import io.alvh.validation.Aim;
import io.alvh.validation.IndexGolden;
import io.alvh.validation.ModelError;
import io.alvh.validation.Part;
import io.alvh.validation.Proof;
import io.alvh.validation.ProofResult;
import io.alvh.validation.QuoteCensus;
import io.alvh.validation.QuoteFile;
import io.alvh.validation.QuoteResult;
import io.alvh.validation.SurfaceResult;
import io.alvh.validation.ValidationManifest;
import io.alvh.validation.ValidationResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How a made-up validation is laid out.
class ValidationReportTest {
  private static final LocalDate DAY = LocalDate.of(2022, 2, 4);
  private static final ValidationReport REPORT = ValidationReport.of(tiny());

  @Test
  void the_text_says_what_is_met_missed_and_not_run() {
    String tail = String.join("\n", REPORT.text());

    assertThat(tail)
        .startsWith(
            """
            ALVH VALIDATION: how good the modelled option prices are

            history  2022-02-04 to 2022-02-04
            evidence model-priced backtest, 2022-02-04 to 2022-02-04. Hypothetical: options are priced by a model and nobody traded
                     this. Costs: nothing is traded, so there are none. Past figures promise nothing, and nothing here is advice to
                     trade.
            data     d1
            quotes   q1
            model    m1
            program  test

            == THE ANSWER
            Of 3 aims 1 are met, 1 are missed, 1 could not be measured.
            - vols in stress: MISSED by 0.25 vol points.
            - credits: NOT MEASURED: no quotes.

            == AIMS
            """)
        .contains(
            """
            What the prices are held to
            aim             limit           measured  n    verdict
            ------------------------------------------------------------------------
            calm <vols>     0.6 vol points  -0.600    120  MET
            vols in stress  1.5 vol points  1.750     7    MISSED by 0.25 vol points
            credits         5 % of mid      n/d       0    NOT MEASURED

            == QUOTE ERRORS OF SPX OPTIONS
            NOT RUN: no chains.
            """)
        .contains(
            """
            2022-02-04  at the close           23.21  23.22  -0.01
            """)
        .contains(
            """
            NOT RUN: not asked.
            margin 1 of 2

            What must hold in every case
            """)
        .contains(
            """
            statement  cases  failures  verdict
            ------------------------------------
            calendar   0      0         NO CASES
            margin     2,000  1         FAILS
            """)
        .contains("quotedata.csv  Cboe quotedata CSV  1       2022-02-04  10      7");
  }

  @Test
  void no_line_is_wider_than_the_page() {
    assertThat(REPORT.text()).allMatch(l -> l.length() <= TextTable.PAGE);
  }

  @Test
  void the_page_asks_the_network_for_nothing_and_escapes_what_it_prints() {
    PageAssets assets = PageParts.load("validation");
    String ours = REPORT.page(assets).replace(assets.charts(), "");

    assertThat(ours).contains("calm &lt;vols&gt;").doesNotContain("calm <vols>");
    assertThat(ours).doesNotContain("http://").doesNotContain("https://").doesNotContain("fetch(");
    assertThat(ours).doesNotContainPattern("(?i)\\b(src|href)\\s*=").doesNotContain("SYNTHETIC");
    assertThat(ours).contains("<script type=\"application/json\" id=\"page-data\">{}</script>");
  }

  @Test
  void every_table_is_a_file() {
    Map<String, String> files = REPORT.tables();

    assertThat(files).containsKeys("aims.csv", "proofs.csv", "quote-files.csv");
    assertThat(files.get("aims.csv"))
        .isEqualTo(
            """
            aim,limit,measured,n,verdict
            calm <vols>,0.6 vol points,-0.600,120,MET
            vols in stress,1.5 vol points,1.750,7,MISSED by 0.25 vol points
            credits,5 % of mid,n/d,0,NOT MEASURED
            """);
  }

  @Test
  void a_cloud_of_too_many_points_is_thinned_out_evenly_and_always_alike() {
    List<Integer> many = IntStream.range(0, 3 * ChartJson.MOST_POINTS).boxed().toList();

    assertThat(ChartJson.thinned(many)).hasSize(ChartJson.MOST_POINTS).startsWith(0, 3, 6, 9);
    assertThat(ChartJson.thinned(many)).isEqualTo(ChartJson.thinned(many));
    assertThat(ChartJson.thinned(List.of(1, 2))).containsExactly(1, 2);
  }

  @Test
  void what_is_no_number_is_left_out_of_a_chart_and_text_is_quoted() {
    assertThat(
            ChartJson.bars(
                "a \"unit\"",
                List.of("x", "y"),
                List.of(new ChartJson.Series("s\\", List.of(1.5, Double.NaN)))))
        .isEqualTo(
            "{\"kind\":\"bars\",\"unit\":\"a \\\"unit\\\"\",\"groups\":[\"x\",\"y\"],"
                + "\"series\":[{\"name\":\"s\\\\\",\"values\":[1.500,null]}]}");
  }

  private static ValidationResult tiny() {
    QuoteFile file =
        new QuoteFile(
            "options/quotedata.csv",
            1,
            DAY,
            DAY,
            new ChainQuality("Cboe quotedata CSV", 10, Map.of(QuoteFault.ZERO_BID, 3)));
    return new ValidationResult(
        new ValidationManifest("d1", "q1", "m1", "test", DAY, DAY),
        new QuoteResult(
            new QuoteCensus(List.of(file), List.of("f.json: refused")),
            new Part.NotRun<>("no chains"),
            List.of(),
            new Part.NotRun<>("no chains")),
        new SurfaceResult(new Part.NotRun<>("no index"), new Part.NotRun<>("no futures")),
        new ProofResult(
            new Part.Ran<>(
                new IndexGolden(
                    List.of(),
                    List.of(
                        new IndexGolden.Chain(
                            "options/quotedata.csv", DAY, true, 23.2101, Measure.of(23.22))))),
            new Part.Ran<>(new Proof("calendar", 0, 0, List.of())),
            new Part.Ran<>(new Proof("margin", 2000, 1, List.of("margin 1 of 2"))),
            new Part.NotRun<>("not asked")),
        new Part.NotRun<>("no rules"),
        List.of(
            new Aim("a", "calm <vols>", "vol points", 0.6, Measure.of(-0.6), 120),
            new Aim("b", "vols in stress", "vol points", 1.5, Measure.of(1.75), 7),
            new Aim("c", "credits", "% of mid", 5, Measure.undefined("no quotes"), 0)),
        new ModelError("test", "d1", "q1", "m1", List.of()));
  }
}
