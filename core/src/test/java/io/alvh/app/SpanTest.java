package io.alvh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.unit.BadInputException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final LocalDate FUTURES_FROM = LocalDate.of(2013, 1, 14);
  private static final LocalDate FUTURES_TO = LocalDate.of(2013, 2, 14);
  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  private final List<MarketSnapshot> all = market();

  @Test
  void the_default_start_moves_to_the_first_futures_and_a_note_says_so() {
    Span span = Span.of(all, BacktestOrder.HEADLINE, FOR_EVER, true);

    assertThat(span.from()).isEqualTo(FUTURES_FROM);
    assertThat(span.to()).isEqualTo(FUTURES_TO);
    assertThat(span.notes()).first().asString().contains("from 2013-01-14 to 2013-02-14");
  }

  @Test
  void an_earlier_start_asked_for_is_refused_with_the_first_usable_one() {
    assertThatThrownBy(() -> Span.of(all, LocalDate.of(2010, 1, 4), FOR_EVER, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("accepted: --from 2013-01-14 or later");
  }

  @Test
  void without_a_hedge_all_sessions_but_the_first_are_usable() {
    Span span = Span.of(all, LocalDate.of(2013, 1, 3), FOR_EVER, false);

    assertThat(span.from()).isEqualTo(LocalDate.of(2013, 1, 3));
    assertThat(span.to()).isEqualTo(LocalDate.of(2013, 3, 28));
    assertThat(span.notes()).noneMatch(n -> n.contains("futures"));
  }

  @Test
  void a_span_without_a_session_is_refused_with_what_is_there() {
    LocalDate saturday = LocalDate.of(2013, 1, 19);

    assertThatThrownBy(() -> Span.of(all, saturday, saturday, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no session between 2013-01-19 and 2013-01-19")
        .hasMessageContaining("from 2013-01-14 to 2013-02-14");
  }

  @Test
  void a_history_without_any_future_is_refused() {
    List<MarketSnapshot> none = all.stream().map(SpanTest::without).toList();

    assertThatThrownBy(() -> Span.of(none, BacktestOrder.HEADLINE, FOR_EVER, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no sessions with VIX futures");
  }

  private static List<MarketSnapshot> market() {
    LocalDate from = LocalDate.of(2013, 1, 2);
    LocalDate to = LocalDate.of(2013, 3, 28);
    return SyntheticMarket.world(World.REGIMES, from, to).snapshots(from, to).stream()
        .map(s -> s.date().isBefore(FUTURES_FROM) || s.date().isAfter(FUTURES_TO) ? without(s) : s)
        .toList();
  }

  private static MarketSnapshot without(MarketSnapshot s) {
    return new MarketSnapshot(
        s.date(),
        s.asOf(),
        s.spx(),
        s.indices(),
        new TermStructure(List.of()),
        s.rates(),
        s.settlements(),
        s.upcoming());
  }
}
