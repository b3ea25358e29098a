package io.alvh.adapter.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.yaml.FileIssue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mistake a row, made in a shipped claim: exactly one message, with place, value and what
/// would be accepted.
class BadClaimTest {
  private static final Path GOOD = Path.of("..", "claims", "C3.yaml");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: C3           | id: C33         | claim.id: C33 refused, accepted: the name of the file, C3
          format: 1        | format: 2       | claim.format: 2 refused, accepted: a number from 1 to 1
          metric: canon_drawdown | metric: luck | claim.metric: luck refused, accepted:
          metric: canon_drawdown | metrik: canon_drawdown | claim.metric: key is missing
          needs: model_priced | needs: faith | claim.needs: faith refused, accepted: market_data, model_priced, paper, live, synthetic
          gate: false      | gate: no        | universe.gate: no refused, accepted: true or false
          [income_45dte]   | [weekly]        | universe.profiles: weekly refused, accepted: daily_1dte, income_45dte
          policy: always_full | policy: some | policy: some refused, accepted: none, always_full
          from: 2015-01-01 | from: 2015-13-01 | period.from: 2015-13-01 refused, accepted: headline, or a date such as
          to: 2025-12-31   | to: 2014-12-31  | period.to: 2014-12-31 refused, accepted: end, or a date after 2015-01-01
          high: 47         | high: 46        | claimed.high: 46 refused, accepted: any, or a number not below 47
          low: 47          | low: lots       | claimed.low: lots refused, accepted: a number, or any
          better: higher   | better: more    | claimed.better: more refused, accepted: higher, lower, neither
          tolerance: 5     | tolerance: -5   | claimed.tolerance: -5 refused, accepted: a finite number 0 or more
          unit: percent, low: 14 | unit: pct, low: 14 | also[1].unit: pct refused, accepted: percent, dollars
          number: unhedged_drawdown | number: drawups | also[2].number: drawups refused, accepted: drawdown_reduction
          number: unhedged_drawdown | number: hedged_drawdown | number: hedged_drawdown refused, accepted: a number that stands only once
          """)
  void every_mistake_is_named_with_its_place_and_what_would_be_accepted(
      String good, String bad, String message) throws IOException {
    String text = Files.readString(GOOD);
    assertThat(text).contains(good);
    Path file = folder.resolve("C3.yaml");
    Files.writeString(file, text.replaceFirst(Pattern.quote(good), bad));
    List<FileIssue> issues = ClaimFiles.read(file, List.of()).issues();
    assertThat(issues).isNotEmpty();
    assertThat(issues.getFirst().toString()).startsWith(file + ":").contains(message);
    assertThat(issues).hasSizeLessThanOrEqualTo(bad.startsWith("metrik") ? 2 : 1);
  }

  @Test
  void all_mistakes_of_all_files_are_said_at_once() throws IOException {
    String text = Files.readString(GOOD);
    Files.writeString(
        folder.resolve("C3.yaml"),
        text.replace("gate: false", "gate: maybe").replace("better: higher", "better: more"));
    Files.writeString(folder.resolve("X9.yaml"), "claim: [");
    ClaimFiles read = ClaimFiles.read(folder, List.of("X9"));
    assertThat(read.usable()).isFalse();
    assertThat(read.claims()).isEmpty();
    assertThat(read.issues().toString())
        .contains("maybe", "more refused", "not YAML", "X9 stands twice");
  }

  @Test
  void files_that_cannot_be_read_are_named() throws IOException {
    assertThat(ClaimFiles.read(folder.resolve("none.yaml"), List.of()).issues().toString())
        .contains("no such file");
    assertThat(ClaimFiles.read(folder, List.of()).issues().toString())
        .contains("no file of a claim");
    Files.write(folder.resolve("A.yaml"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("B.yaml"), "");
    assertThat(ClaimFiles.read(folder, List.of()).issues().toString())
        .contains("not UTF-8", "file is empty");
  }
}
