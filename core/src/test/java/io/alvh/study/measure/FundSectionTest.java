package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.market.FundDividend;
import io.alvh.market.FundHolding;
import io.alvh.study.measure.Sheets.Line;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundSectionTest {
  private static final LocalDate NOW = LocalDate.of(2021, 6, 30);

  private static FundHolding fund(FundDividend... dividends) {
    return new FundHolding("REIT1", FundHolding.Kind.REIT, 1000, 50, 0.8, -4, List.of(dividends));
  }

  /// Four quarters of 0.5 in the year, one older: 2.00, grown once by 3 %.
  @Test
  void the_next_years_dividend_is_the_last_years_grown_once() {
    FundHolding fund =
        fund(
            new FundDividend(LocalDate.of(2020, 6, 30), 9, 0.09),
            new FundDividend(LocalDate.of(2020, 9, 1), 0.5, 0.02),
            new FundDividend(LocalDate.of(2020, 12, 1), 0.5, 0.02),
            new FundDividend(LocalDate.of(2021, 3, 1), 0.5, 0.02),
            new FundDividend(LocalDate.of(2021, 6, 1), 0.5, 0.03),
            new FundDividend(LocalDate.of(2021, 7, 1), 7, 0.07));
    var model = FundSection.model(fund, NOW).orElseThrow();
    assertThat(model.dividend()).isCloseTo(2.06, within(1e-12));
    assertThat(model.growth()).isEqualTo(0.03);
    assertThat(FundSection.model(fund(), NOW)).isEmpty();
  }

  /// A run that holds 3 contracts which gain 1 $ each in the stress.
  @Test
  void a_holding_has_a_row_for_each_growth_and_none_is_made_up() {
    RunResult run = Sheets.byHand(100, _ -> new Line(18, 0.65, 3, 3, 5, 0));
    LocalDate last = run.days().getLast().date();
    FundHolding paying = fund(new FundDividend(last.minusMonths(1), 2, 0.03));
    MeasureInput input = new MeasureInput(run, run, Sheets.MARKET, List.of(paying, fund()), true);
    Section section = FundSection.of(input, CapitalRules.METHOD);
    List<Grid.Row> rows = section.grids().getFirst().rows();
    assertThat(rows).hasSize(6);
    // 50,000 $ x 0.8 x 3 % over 1 $ a contract, times a factor within 0.8 and 1.2.
    Grid.Cell.Figure contracts = (Grid.Cell.Figure) rows.get(2).cells().getLast();
    assertThat(contracts.value().find().orElseThrow()).isBetween(960.0, 1440.0);
    Grid.Cell.Figure none = (Grid.Cell.Figure) rows.get(5).cells().getLast();
    assertThat(none.value().find()).isEmpty();
  }

  @Test
  void without_a_file_the_section_says_so() {
    RunResult run = Sheets.byHand(100, _ -> new Line(18, 0.65, 3, 3, 5, 0));
    Section section =
        FundSection.of(
            new MeasureInput(run, run, Sheets.MARKET, List.of(), true), CapitalRules.METHOD);
    assertThat(section.grids()).isEmpty();
    assertThat(section.notes().getFirst()).startsWith("unavailable: no file of fund holdings");
  }
}
