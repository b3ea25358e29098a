package io.alvh.adapter.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.OptionRight;
import io.alvh.market.QuoteFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What makes a quote unusable.
class ChainFaultTest {
  private static final LocalDate SESSION = LocalDate.of(2022, 2, 17);
  private static final Expiry LATER = new Expiry(LocalDate.of(2022, 3, 18), Settlement.PM);

  @ParameterizedTest
  @CsvSource({
    "0, 0, NO_QUOTE",
    "1, 0, NO_QUOTE",
    "0, 1, ZERO_BID",
    "2, 1, CROSSED",
    "1, 1, LOCKED"
  })
  void a_quote_has_the_first_fault_that_fits(double bid, double ask, QuoteFault fault) {
    List<RawQuote> quotes = new ArrayList<>(good(LATER, "SPXW"));
    quotes.add(new RawQuote("SPXW", LATER, OptionRight.PUT, 50, bid, ask, LocalDate.MIN));
    assertThat(faults(quotes)).containsExactly(Map.entry(fault, 1));
  }

  /// The morning series of the 18th trades for the last time on the 17th; at the close of the 17th
  /// the evening series of that day has settled.
  @ParameterizedTest
  @CsvSource({
    "2022-02-18, AM, 2022-02-17, 0",
    "2022-02-18, AM, 2022-02-18, 1",
    "2022-02-18, PM, 2022-02-17, 0",
    "2022-02-17, PM, 2022-02-17, 1",
    "2022-02-16, PM, 2022-02-17, 1"
  })
  void a_quote_after_the_last_trade_is_stale(
      LocalDate expiry, Settlement settlement, LocalDate session, int stale) {
    List<RawQuote> quotes = new ArrayList<>(good(LATER, "SPXW"));
    quotes.add(
        new RawQuote(
            "SPX", new Expiry(expiry, settlement), OptionRight.PUT, 50, 1, 2, LocalDate.MIN));
    assertThat(faults(quotes, session).getOrDefault(QuoteFault.STALE, 0)).isEqualTo(stale);
  }

  @Test
  void what_is_left_of_a_chain_that_is_being_taken_down_is_stale() {
    List<RawQuote> quotes = new ArrayList<>();
    quotes.add(new RawQuote("SPX", LATER, OptionRight.PUT, 50, 1, 2, LocalDate.MIN));
    for (int i = 0; i < 10; i++) {
      quotes.add(new RawQuote("SPX", LATER, OptionRight.PUT, 60 + i, 0, 0, LocalDate.MIN));
    }
    assertThat(faults(quotes))
        .containsExactly(Map.entry(QuoteFault.NO_QUOTE, 10), Map.entry(QuoteFault.STALE, 1));
  }

  @Test
  void quotes_off_parity_are_left_out_both_sides_of_the_strike() {
    List<RawQuote> quotes = new ArrayList<>(good(LATER, "SPXW"));
    quotes.replaceAll(q ->
        q.strike() == 110 && q.right() == OptionRight.CALL
            ? new RawQuote(
                q.root(), LATER, q.right(), 110, q.bid() + 0.5, q.ask() + 0.5, LocalDate.MIN)
            : q);
    assertThat(faults(quotes)).containsExactly(Map.entry(QuoteFault.PARITY_BREAK, 2));
  }

  @Test
  void parity_is_not_asked_of_american_options_or_of_a_handful_of_strikes() {
    List<RawQuote> american = new ArrayList<>();
    for (RawQuote q : good(LATER, "SPY")) {
      boolean off = q.strike() == 110 && q.right() == OptionRight.CALL;
      american.add(
          new RawQuote(
              "SPY",
              LATER,
              q.right(),
              q.strike(),
              q.bid(),
              q.ask() + (off ? 5 : 0),
              LocalDate.MIN));
    }
    assertThat(faults(american)).isEmpty();
    List<RawQuote> few = good(LATER, "SPX").subList(0, 2 * (Parity.FEWEST - 1));
    few.set(0, new RawQuote("SPX", LATER, few.get(0).right(), 70, 90, 91, LocalDate.MIN));
    assertThat(faults(few)).isEmpty();
  }

  private static Map<QuoteFault, Integer> faults(List<RawQuote> quotes) {
    return faults(quotes, SESSION);
  }

  private static Map<QuoteFault, Integer> faults(List<RawQuote> quotes, LocalDate session) {
    QuoteTime time = QuoteTime.closeOf(session).orElseThrow();
    RawChain raw = new RawChain("f", "SPX", time, 100, quotes);
    return ChainSieve.sift(raw, ChainLayout.CBOE_CSV).quality().faults();
  }

  /// Call less put is 0.99 (100 - K) at nine strikes, half-spreads 0.1.
  private static List<RawQuote> good(Expiry expiry, String root) {
    List<RawQuote> quotes = new ArrayList<>();
    for (int k = 70; k <= 150; k += 10) {
      double put = 5 + Math.max(0, k - 100);
      double call = put + 0.99 * (100 - k);
      quotes.add(quote(root, expiry, OptionRight.CALL, k, call));
      quotes.add(quote(root, expiry, OptionRight.PUT, k, put));
    }
    return quotes;
  }

  private static RawQuote quote(
      String root, Expiry expiry, OptionRight right, double strike, double mid) {
    return new RawQuote(root, expiry, right, strike, mid - 0.1, mid + 0.1, LocalDate.MIN);
  }
}
