package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.study.EvidenceClass;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final LocalDate FIRST = LocalDate.of(2008, 1, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 7, 8);

  @Test
  void every_class_of_evidence_says_what_it_is_and_over_which_period() {
    for (EvidenceClass evidence : EvidenceClass.values()) {
      List<String> lines = Disclosure.lines(evidence, FIRST, LAST, Disclosure.RULED);
      assertThat(String.join(" ", lines))
          .startsWith("Evidence: " + evidence.label() + ", 2008-01-02 to 2026-07-08.")
          .contains("advice");
      assertThat(lines).allMatch(line -> line.length() <= TextTable.PAGE);
    }
  }

  @Test
  void only_market_data_are_not_called_hypothetical_or_made_up() {
    assertThat(text(EvidenceClass.MODEL_PRICED)).contains("Hypothetical").doesNotContain("made up");
    assertThat(text(EvidenceClass.SYNTHETIC)).contains("made up", "no evidence");
    assertThat(text(EvidenceClass.MARKET_DATA)).doesNotContain("Hypothetical", "made up");
  }

  private static String text(EvidenceClass evidence) {
    return Disclosure.sentence(evidence, FIRST, LAST, Disclosure.RULED);
  }
}
