package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MarginProofTest {
  @Test
  void margin_covers_the_worst_settlement_of_a_hundred_thousand_books() {
    assertProven(MarginProof.run(100_000, 42), 100_000);
  }

  @Test
  @Tag("long")
  void margin_covers_the_worst_settlement_of_a_million_books() {
    assertProven(MarginProof.run(1_000_000, 43), 1_000_000);
  }

  @Test
  void the_known_cases_stand_in_the_details() {
    assertThat(MarginProof.run(1, 1).details())
        .containsExactly(
            "two condors, put wing 95, call wing 95: $19000.00",
            "two condors, put wing 50, call wing 160: $32000.00",
            "two condors, put wing 145, call wing 95: $29000.00");
  }

  private static void assertProven(Proof proof, long books) {
    assertThat(proof.cases()).isEqualTo(books);
    assertThat(proof.details()).hasSize(3);
    assertThat(proof.holds()).isTrue();
  }
}
