package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.study.Measure;
import io.alvh.study.measure.Sheets.Line;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BetaMeterTest {
  private static final int SESSIONS = 300;

  /// NAV that returns the bill plus 0.4 of SPX's excess in rises and 0.9 in falls.
  private static RunSample book(double up, double down) {
    return Sheets.sample(
        Sheets.returning(
            SESSIONS,
            i -> {
              Valuer before = Sheets.MARKET.get(i - 1);
              Valuer now = Sheets.MARKET.get(i);
              double spx = now.snapshot().spx().close() / before.snapshot().spx().close() - 1;
              long days =
                  now.snapshot().date().toEpochDay() - before.snapshot().date().toEpochDay();
              double bill = Math.expm1(before.snapshot().rates().bill() * days / 365.0);
              return bill + (spx < bill ? down : up) * (spx - bill);
            }));
  }

  @Test
  void a_book_of_one_beta_is_found_exactly() {
    List<BetaMeter.Quarter> quarters = BetaMeter.quarters(book(0.5, 0.5), book(0.2, 0.2));
    BetaMeter.Quarter last = quarters.getLast();
    assertThat(value(last.hedged().quarter())).isCloseTo(0.5, within(1e-6));
    assertThat(value(last.hedged().year())).isCloseTo(0.5, within(1e-6));
    assertThat(value(last.hedged().down())).isCloseTo(0.5, within(1e-6));
    assertThat(value(last.hedged().yearError())).isCloseTo(0, within(1e-6));
    assertThat(value(last.rise())).isCloseTo(0.3, within(1e-6));
    assertThat(value(last.hedged().instant())).isZero();
  }

  @Test
  void falls_have_a_beta_of_their_own() {
    BetaMeter.Quarter last = BetaMeter.quarters(book(0.4, 0.9), book(0.4, 0.4)).getLast();
    assertThat(value(last.hedged().down())).isCloseTo(0.9, within(1e-6));
    assertThat(value(last.hedged().year())).isBetween(0.4, 0.9);
  }

  @Test
  void quarters_end_with_the_calendar_and_windows_must_be_full() {
    List<BetaMeter.Quarter> quarters = BetaMeter.quarters(book(0.5, 0.5), book(0.5, 0.5));
    assertThat(quarters.get(0).date()).isEqualTo("2021-03-31");
    assertThat(quarters.get(1).date()).isEqualTo("2021-06-30");
    assertThat(quarters.get(0).hedged().quarter().find()).isEmpty();
    assertThat(quarters.get(1).hedged().quarter().find()).isPresent();
    assertThat(quarters.get(1).hedged().year().find()).isEmpty();
  }

  /// A bought SPX call's beta is its delta times forward times 100 a contract over NAV.
  @Test
  void the_instant_beta_of_a_call_by_hand() {
    Expiry expiry = OptionCalendar.spxMonthly(YearMonth.of(2022, 12));
    Valuer now = Sheets.MARKET.get(SESSIONS);
    double strike = Math.rint(now.snapshot().spx().close() / 5) * 5;
    LongCall call = new LongCall(Underlying.SPX, expiry, strike);
    RunResult run =
        Sheets.byHand(
            SESSIONS,
            _ -> new Line(18, 0, 0, 0, 0, 0),
            new Trade(
                "c",
                Sheets.CONDOR,
                call,
                3,
                Sheets.session(SESSIONS),
                Sheets.session(SESSIONS),
                -1,
                0,
                0,
                0,
                "open",
                Trade.Breach.NONE,
                List.of()));
    double forward = now.findForward(Underlying.SPX, expiry).orElseThrow();
    double expected = now.greeks(call.contract()).delta() * forward * 300 / (Sheets.NAV / 100.0);
    BetaMeter.Quarter last = BetaMeter.quarters(Sheets.sample(run), book(0.5, 0.5)).getLast();
    assertThat(value(last.hedged().instant())).isCloseTo(expected, within(1e-12));
    assertThat(expected).isPositive();
  }

  /// Long VIX calls gain as SPX falls.
  @Test
  void the_hedge_lowers_the_instant_beta_wherever_both_books_hold_the_same_condors() {
    RunSample hedged = Sheets.sample(Sheets.engine(true));
    List<BetaMeter.Quarter> quarters =
        BetaMeter.quarters(hedged, Sheets.sample(Sheets.engine(false)));
    RunSample alone = Sheets.sample(onlyHedge(hedged.run()));
    List<BetaMeter.Quarter> hedge = BetaMeter.quarters(alone, alone);
    assertThat(hedge).hasSameSizeAs(quarters);
    assertThat(hedge.stream().flatMapToDouble(q -> q.hedged().instant().find().stream()))
        .isNotEmpty()
        .allMatch(b -> b <= 0)
        .anyMatch(b -> b < 0);
  }

  private static RunResult onlyHedge(RunResult run) {
    return new RunResult(
        run.rulebook(),
        run.startNav(),
        run.days(),
        run.trades().stream().filter(t -> t.tag().book() == Tag.Book.HEDGE).toList(),
        List.of(),
        0,
        0,
        0,
        0,
        "hedge alone");
  }

  private static double value(Measure measure) {
    return measure.find().orElseThrow();
  }
}
