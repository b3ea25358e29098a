package io.alvh.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.rulebook.RulebookReader.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mistake a row, made in a shipped index: exactly one message, with place, value and what
/// would be accepted.
class BadIndexTest {
  private static final Path FOLDER = Path.of("..", "rulebooks", "index");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          put  | kind: index       | kind: fund       | kind: fund refused, accepted: index
          put  | holding: bills    | holding: sp500   | holding: sp500 refused, accepted: bills beside these options
          bxm  | holding: sp500    | holding: bills   | holding: bills refused, accepted: sp500 beside these options
          put  | holding: bills    | holding: gold    | holding: gold refused, accepted: sp500, bills
          put  | structure: short_put | structure: straddle | options.structure: straddle refused, accepted: none, short_put
          put  | moneyness: 1.00   | moneyness: 100   | options.strike.moneyness: 100 refused, accepted: a number from 0.5 to 1.5
          put  | rounding: at_or_below | rounding: nearest | options.strike.rounding: nearest refused, accepted: at_or_below, above
          put  | step: 5}          | step: 5.3}       | options.strike.step: 5.3 refused, accepted: a multiple of 0.5
          put  | step: 5}          | steps: 5, step: 5} | options.strike.steps: unknown key, accepted: moneyness
          cndr | long_delta: 0.05  | long_delta: 0.2  | options.long_delta: 0.2 refused, accepted: below short_delta 0.2
          cndr | collateral_mult_of_max_loss: 10 | collateral_mult_of_max_loss: 0.5 | options.collateral_mult_of_max_loss: 0.5 refused, accepted: a number from 1 to 1000
          cndr | strike_step: 5    | strikes: 5       | options.strike_step: key is missing
          vxth | least_dte: 21     | least_dte: 0     | options.least_dte: 0 refused, accepted: a number from 1 to 60
          vxth | {vx_le: 30, pct: 1.0} | {vx_le: 10, pct: 1.0} | options.premium_pct_of_book[2].vx_le: 10 refused, accepted: a number above the one before, 15
          vxth | {vx_le: 30, pct: 1.0} | {vx_le: 30, pct: 101} | options.premium_pct_of_book[2].pct: 101 refused, accepted: a number from 0 to 100
          sptr | structure: none   | structure: none, strike: 3 | not YAML
          sptr | broker: 0         | broker: -1       | execution.fees_usd.broker: -1 refused
          """)
  void a_mistake_is_refused_at_its_place(String id, String good, String bad, String message)
      throws IOException {
    String text = Files.readString(FOLDER.resolve(id + ".yaml"));
    int at = text.indexOf(good);
    assertThat(at).as("the file holds " + good).isNotNegative();
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    Result result =
        RulebookReader.readText(
            "x", text.substring(0, at) + bad + text.substring(at + good.length()));
    assertThat(((Result.Refused) result).issues())
        .anySatisfy(i -> {
          assertThat(i.message()).contains(message);
          assertThat(i.line()).isBetween(line - 5, line);
        });
  }

  @Test
  void all_mistakes_are_reported_at_once() throws IOException {
    String text =
        Files.readString(FOLDER.resolve("cndr.yaml"))
            .replace("version: 1 ", "version: x ")
            .replace("short_delta: 0.20", "short_delta: 2")
            .replace("broker: 0 ", "broker: -1 ");
    assertThat(((Result.Refused) RulebookReader.readText("x", text)).issues()).hasSize(3);
  }
}
