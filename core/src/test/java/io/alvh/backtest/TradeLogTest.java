package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.Book;
import io.alvh.engine.HeldMark;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.SettlementValue;
import io.alvh.market.SettlementValue.Source;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeLogTest {
  private static final LocalDate DATE = LocalDate.of(2022, 9, 14);
  private static final Instant AT = TradingCalendar.close(DATE);
  private static final Tag TAG = new Tag(Tag.Book.CONDOR, "balanced");
  private static final Expiry EXPIRY = new Expiry(LocalDate.of(2022, 9, 15), Settlement.PM);
  private static final IronCondor CONDOR =
      new IronCondor(Underlying.SPX, EXPIRY, 3900, 3950, 4050, 4100);

  private static LedgerEntry.Opened opened(String id) {
    return new LedgerEntry.Opened(
        AT, id, TAG, CONDOR, 3, 1.5, new Money(600), new Money(1_200), new Money(43_800));
  }

  private static LedgerEntry.Decided decided(String rule, String action) {
    return new LedgerEntry.Decided(AT, rule, TAG.toString(), action, "b", List.of());
  }

  private static LedgerEntry.Settled settled(double level, Source source) {
    return new LedgerEntry.Settled(
        TradingCalendar.settles(EXPIRY),
        "a",
        3,
        new SettlementValue(Underlying.SPX, EXPIRY, level, source),
        CONDOR.payoff(level),
        Money.ofDollars(CONDOR.payoff(level) * 300));
  }

  private static Trade settledAt(double level) {
    TradeLog log = new TradeLog();
    log.add(List.of(decided("r", "open"), opened("a")), 4000);
    log.add(List.of(settled(level, Source.OFFICIAL)), 4000);
    return log.trades(Book.EMPTY, DATE).getFirst();
  }

  @Test
  void a_settled_trade_knows_its_profit_its_costs_and_its_breach() {
    Trade inside = settledAt(4000);
    assertThat(inside.pnl()).isEqualTo(43_800);
    assertThat(inside.fees()).isEqualTo(1_200);
    assertThat(inside.slippage()).isEqualTo(600);
    assertThat(inside.exit()).isEqualTo("settled");
    assertThat(inside.closed()).isEqualTo(LocalDate.of(2022, 9, 15));
    assertThat(inside.breach()).isEqualTo(Trade.Breach.NONE);
    assertThat(settledAt(3940).breach()).isEqualTo(Trade.Breach.PUT);
    assertThat(settledAt(3940).pnl()).isEqualTo(43_800 - 300_000);
    assertThat(settledAt(4060).breach()).isEqualTo(Trade.Breach.CALL);
    assertThat(settledAt(3950).breach()).isEqualTo(Trade.Breach.NONE);
    assertThat(settledAt(4050).breach()).isEqualTo(Trade.Breach.NONE);
  }

  @Test
  void a_trade_closed_in_parts_is_one_trade_that_ends_with_the_last_part() {
    TradeLog log = new TradeLog();
    log.add(List.of(decided("r", "open"), opened("a")), 4000);
    log.add(List.of(decided("r", "profit"), closed(1, -10_000)), 4000);
    assertThat(log.trades(book(2, -15_000), DATE))
        .singleElement()
        .satisfies(t -> {
          assertThat(t.exit()).isEqualTo("open");
          assertThat(t.pnl()).isEqualTo(43_800 - 10_000 - 15_000);
        });
    log.add(List.of(decided("r", "stop"), closed(2, -90_000)), 4070);
    Trade trade = log.trades(Book.EMPTY, DATE).getFirst();
    assertThat(trade.exit()).isEqualTo("stop");
    assertThat(trade.breach()).isEqualTo(Trade.Breach.CALL);
    assertThat(trade.pnl()).isEqualTo(43_800 - 100_000);
    assertThat(trade.fees()).isEqualTo(1_200 + 2 * 400);
    assertThat(trade.ends()).extracting(Trade.End::quantity).containsExactly(1L, 2L);
  }

  @Test
  void a_refusal_counts_once_a_session_for_each_rule_and_tag() {
    TradeLog log = new TradeLog();
    LedgerEntry gate = decided("condor.gate", "stand-aside");
    log.add(List.of(gate, gate, decided("condor.credit", "stand-aside")), 4000);
    log.add(List.of(gate, decided("r", "open"), opened("a")), 4000);
    assertThat(log.refusals())
        .containsExactly(
            new Refusal("condor.credit", "condor/balanced", 1),
            new Refusal("condor.gate", "condor/balanced", 2));
  }

  @Test
  void settlements_are_counted_by_source() {
    TradeLog log = new TradeLog();
    log.add(List.of(opened("a")), 4000);
    log.add(List.of(settled(4000, Source.PROXY_OPEN)), 4000);
    assertThat(log.proxySettlements()).isEqualTo(1);
    assertThat(log.officialSettlements()).isZero();
  }

  private static LedgerEntry.Closed closed(long quantity, long cents) {
    return new LedgerEntry.Closed(
        AT, "a", quantity, -1, new Money(100), new Money(400), new Money(cents));
  }

  private static Book book(long quantity, long cents) {
    Position left = new Position("a", TAG, CONDOR, quantity, 1.5, DATE);
    return new Book(List.of(new HeldMark(left, -0.75, new Money(cents))), 0, 4);
  }
}
