package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.RunResult;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.ConversionBuffer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BufferTest {
  private static final Map<LocalDate, Valuer> PRICES = new TreeMap<>();

  static {
    LocalDate to = Runs.FIRST.plusDays(30);
    SyntheticMarket.world(World.CALM, Runs.FIRST, to)
        .snapshots(Runs.FIRST, to)
        .forEach(s -> PRICES.put(s.date(), Valuer.of(s)));
  }

  /// Ten calls held on sessions 1 and 2 of four: the buffer is theirs on those two.
  @Test
  void the_buffer_is_that_of_the_calls_held_at_each_close() {
    RunResult run =
        Runs.run(new long[][] {{1, 0}, {1, 0}, {1, 0}, {1, 0}}, Runs.calls(1, 3, 10, 1));
    Buffer buffer = Buffer.of(run, PRICES, Period.Y2022).orElseThrow();
    double sum = 0;
    for (int i = 1; i <= 2; i++) {
      Valuer now = Objects.requireNonNull(PRICES.get(Runs.session(i)));
      sum +=
          10 * ConversionBuffer.dollars(run.trades().getFirst().structure(), now, run.rulebook());
    }
    // A margin of 10,000 $ for ten calls, and half-spreads.
    assertThat(sum).isGreaterThan(20_000);
    assertThat(buffer.meanDollars()).isCloseTo(sum / 4, within(1e-6));
    assertThat(buffer.costDollars()).isCloseTo(sum * 0.05 / 252, within(1e-6));
    // Each session commits 200 $ and earns 1 $.
    assertThat(value(buffer.bare())).isCloseTo(252 / 200.0, within(1e-12));
    assertThat(value(buffer.charged()))
        .isCloseTo((4 - sum * 0.05 / 252) / (800 + sum) * 252, within(1e-12));
  }

  @Test
  void without_calls_there_is_no_buffer() {
    RunResult run = Runs.run(new long[][] {{1, 0}, {1, 0}});
    Buffer buffer = Buffer.of(run, PRICES, Period.Y2022).orElseThrow();
    assertThat(buffer.meanDollars()).isZero();
    assertThat(buffer.charged()).isEqualTo(buffer.bare());
    assertThat(Buffer.of(run, PRICES, Period.Y2023_24)).isEmpty();
  }

  /// Unhedged 10 %, hedged 8 %, 7.5 % with the buffer: a fifth of what was trimmed.
  @Test
  void the_share_of_the_trim_by_hand() {
    Buffer buffer = new Buffer(1, 1, Measure.of(0.08), Measure.of(0.075));
    assertThat(value(buffer.share(Measure.of(0.10)))).isCloseTo(0.2, within(1e-12));
    assertThat(buffer.share(Measure.of(0.07)))
        .isEqualTo(Measure.undefined("no return was trimmed"));
    assertThat(buffer.share(Measure.of(-0.5)))
        .isEqualTo(Measure.undefined("unhedged book does not earn"));
    assertThat(buffer.share(Measure.undefined("nothing committed")))
        .isEqualTo(Measure.undefined("nothing committed"));
  }

  private static double value(Measure measure) {
    return measure.find().orElseThrow();
  }
}
