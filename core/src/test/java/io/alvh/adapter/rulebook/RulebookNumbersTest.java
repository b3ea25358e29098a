package io.alvh.adapter.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.rulebook.RulebookReader.Result;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.RulebookText;
import io.alvh.strategy.Rulebooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every number the system may act on stands in the rulebook: each number of the file reaches a
/// rule, and the strategy's code holds none of its own.
class RulebookNumbersTest {
  private static final Path DEFAULT = Path.of("..", "rulebooks", "vix_tiered.yaml");
  private static final Path STRATEGY = Path.of("src", "main", "java", "io", "alvh", "strategy");
  private static final String RULES = "\nrules:";
  private static final Pattern NUMBER = Pattern.compile("(?<=[:\\[,] ?)-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern CONSTANT =
      Pattern.compile("static final (?:int|long|double) (\\w+) =");

  @Test
  void every_number_of_the_file_reaches_a_rule(@TempDir Path folder) throws IOException {
    String text = Files.readString(DEFAULT, StandardCharsets.UTF_8);
    String original = RulebookText.canonical(Rulebooks.defaults());
    Path changed = folder.resolve("vix_tiered.yaml");
    int numbers = 0;
    int accepted = 0;
    int start = 0;
    for (String line : text.lines().toList()) {
      int end = line.indexOf('#') < 0 ? line.length() : line.indexOf('#');
      Matcher number = NUMBER.matcher(line).region(0, end);
      while (number.find()) {
        String head = text.substring(0, start + number.start());
        String tail = text.substring(start + number.end());
        numbers++;
        boolean reached = false;
        for (String step : List.of("1", "-1", "0.1")) {
          reached =
              reached || changes(changed, head + nudged(number.group(), step) + tail, original);
        }
        if (reached) {
          accepted++;
        } else {
          assertThat(head).as("a number of a rule can be changed: " + line).doesNotContain(RULES);
        }
      }
      start += line.length() + 1;
    }
    assertThat(numbers).isGreaterThan(240);
    assertThat(accepted).isGreaterThan(numbers * 2 / 3);
  }

  /// What is left are units, facts of the calendar, a quantile, and a rank.
  @Test
  void the_strategy_has_no_number_of_its_own() throws IOException {
    List<String> constants = new ArrayList<>();
    try (Stream<Path> files = Files.walk(STRATEGY)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        Matcher constant = CONSTANT.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (constant.find()) {
          constants.add(file.getFileName() + " " + constant.group(1));
        }
      }
    }
    assertThat(constants)
        .containsExactly(
            "CondorChecks.java DAYS",
            "CondorChecks.java BASIS_POINTS",
            "ConversionBuffer.java FUTURE_DOLLARS_A_POINT",
            "DripTrack.java MONTHS_A_YEAR",
            "ExpectancyTrack.java QUARTER",
            "ExpectancyTrack.java NINETY_PERCENT",
            "HedgeIntensity.java MOST",
            "HedgeLadder.java CALENDAR_YEAR",
            "HedgeLadder.java OUT_OF_RANGE",
            "HedgeMotion.java LONGEST",
            "HedgeMotion.java LONG_AGO",
            "HedgeTrack.java SESSIONS_A_YEAR",
            "IncomeCondors.java DAYS_BETWEEN_MONTHLIES",
            "IndexStrategy.java MULTIPLIER",
            "IndexStrategy.java ROUNDING");
  }

  private static boolean changes(Path file, String text, String original) throws IOException {
    Files.writeString(file, text);
    if (!(RulebookReader.read(file) instanceof Result.Read read)) {
      return false;
    }
    assertThat(RulebookText.canonical(read.rulebook()))
        .as("text that differs in one number")
        .isNotEqualTo(original);
    return true;
  }

  /// Every weight and every number of every rule stands in the file, so that none is beyond the
  /// test above.
  @Test
  void every_number_of_every_rule_stands_in_the_file() throws IOException {
    String text = Files.readString(DEFAULT, StandardCharsets.UTF_8);
    for (RuleId id : RuleId.values()) {
      String line =
          text.lines().filter(l -> l.startsWith("  " + id.label() + ": {")).findFirst().orElse("");
      assertThat(line.contains(", weight: "))
          .as(id.label())
          .isEqualTo(id.spec().kind() != RuleSpec.Kind.DISPLAY);
      for (RuleSpec.Setpoint number : id.spec().numbers()) {
        assertThat(line).contains(", " + number.name() + ": ");
      }
    }
  }

  /// Returns `number` changed by `step` units of its last digit.
  private static String nudged(String number, String step) {
    BigDecimal value = new BigDecimal(number);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(value.scale());
    return value.add(unit.multiply(new BigDecimal(step))).toPlainString();
  }
}
