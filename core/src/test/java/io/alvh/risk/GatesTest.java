package io.alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {
  private static final Expiry EXPIRY = new Expiry(LocalDate.of(2024, 3, 20), Settlement.AM);
  private static final IronCondor CONDOR =
      new IronCondor(Underlying.SPX, EXPIRY, 4790, 4800, 5200, 5210);

  @Test
  void premium_and_margin_may_use_cash_to_the_last_cent() {
    Ledger ledger = new Ledger(Money.ofDollars(930), List.of());
    assertThat(CashGate.check(ledger, CONDOR, 1, Money.ofDollars(70))).isEmpty();
    assertThat(CashGate.check(ledger, CONDOR, 1, Money.ofDollars(69.99)))
        .hasValueSatisfying(r -> assertThat(r.rule()).isEqualTo("risk.cash"));
  }

  @Test
  void margin_of_what_is_open_is_not_free() {
    Ledger open =
        new Ledger(
            Money.ofDollars(1500),
            List.of(
                new Position(
                    "a",
                    new Tag(Tag.Book.CONDOR, "balanced"),
                    CONDOR,
                    1,
                    0.7,
                    LocalDate.of(2024, 3, 18))));
    assertThat(CashGate.free(open)).hasToString("500.00");
    LongCall call = new LongCall(Underlying.VIX, EXPIRY, 15);
    assertThat(CashGate.check(open, call, 2, Money.ofDollars(-500))).isEmpty();
    assertThat(CashGate.check(open, call, 2, Money.ofDollars(-501))).isPresent();
  }

  @Test
  void bought_calls_and_call_spreads_may_hedge() {
    assertThat(HedgeGate.check(new LongCall(Underlying.VIX, EXPIRY, 15))).isEmpty();
    assertThat(
            HedgeGate.check(new VerticalSpread(Underlying.VIX, EXPIRY, OptionRight.CALL, 15, 25)))
        .isEmpty();
  }

  @Test
  void anything_net_short_volatility_is_refused() {
    Structure vixCondor = new IronCondor(Underlying.VIX, EXPIRY, 12, 14, 20, 25);
    Structure putSpread = new VerticalSpread(Underlying.VIX, EXPIRY, OptionRight.PUT, 20, 15);
    for (Structure s : List.of(vixCondor, putSpread, CONDOR)) {
      assertThat(HedgeGate.check(s))
          .hasValueSatisfying(r -> assertThat(r.rule()).isEqualTo("risk.net_short_volatility"));
    }
  }
}
