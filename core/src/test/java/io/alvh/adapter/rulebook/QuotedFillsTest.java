package io.alvh.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.rulebook.RulebookReader.Result;
import io.alvh.ledger.FillPolicy.CondorFill;
import io.alvh.ledger.FillPolicy.Spreads;
import io.alvh.strategy.RulebookText;
import io.alvh.strategy.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rulebook whose condors fill between mid and natural.
class QuotedFillsTest {
  private static final Path DEFAULT = Path.of("..", "rulebooks", "vix_tiered.yaml");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"0, OF_THE_DAY", "0.12, OF_THE_DAY", "1, NEWEST"})
  void fraction_and_spreads_reach_the_fills(double fraction, Spreads spreads) throws IOException {
    Result result =
        read("quoted: {mid_to_natural: " + fraction + ", spreads: " + name(spreads) + "}");
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Read.class,
            read -> {
              assertThat(read.rulebook().fills().condorFill())
                  .isEqualTo(new CondorFill.Quoted(fraction, spreads));
              assertThat(RulebookText.canonical(read.rulebook()))
                  .isNotEqualTo(RulebookText.canonical(Rulebooks.defaults()))
                  .contains("fills.condorFill.fraction=" + fraction);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quoted: {mid_to_natural: 1.2, spreads: newest} | execution.quoted.mid_to_natural: 1.2 refused, accepted: a number from 0 to 1
          quoted: {mid_to_natural: -0.1, spreads: newest} | execution.quoted.mid_to_natural: -0.1 refused
          quoted: {mid_to_natural: 0.5} | execution.quoted.spreads: key is missing
          quoted: {spreads: newest} | execution.quoted.mid_to_natural: key is missing
          quoted: {mid_to_natural: 0.5, spreads: today} | execution.quoted.spreads: today refused, accepted: of_the_day, newest
          quoted: {mid_to_natural: 0.5, spreads: newest, legs: 4} | execution.quoted.legs: unknown key
          """)
  void mistakes_are_refused(String section, String message) throws IOException {
    assertThat(messages(read(section))).contains(message);
  }

  @Test
  void the_section_is_unknown_where_fills_are_as_ruled() throws IOException {
    String quoted = "execution:\n  quoted: {mid_to_natural: 0.5, spreads: newest}";
    String text = Files.readString(DEFAULT).replace("execution:", quoted);
    Path file = Files.writeString(folder.resolve("my.yaml"), text);
    assertThat(messages(RulebookReader.read(file))).contains("execution.quoted: unknown key");
  }

  private Result read(String section) throws IOException {
    String text = Files.readString(DEFAULT);
    assertThat(text).contains("  condor_fill: as_ruled");
    String quoted =
        text.replace("  condor_fill: as_ruled", "  " + section + "\n  condor_fill: quoted");
    return RulebookReader.read(Files.writeString(folder.resolve("my.yaml"), quoted));
  }

  private static String messages(Result result) {
    return switch (result) {
      case Result.Read _, Result.ReadIndex _ -> "";
      case Result.Refused refused -> refused.issues().toString();
    };
  }

  private static String name(Spreads spreads) {
    return spreads.name().toLowerCase(Locale.ROOT);
  }
}
