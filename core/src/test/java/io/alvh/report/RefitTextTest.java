package io.alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calibration.Refit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefitTextTest {
  private static final LocalDate FROM = LocalDate.of(2014, 1, 1);
  private static final Refit FITTED = new Refit("skew", FROM, -0.30, -0.25, 812);
  private static final Refit PRIOR = Refit.prior("bend", FROM, 1);
  private static final Refit FEW = Refit.not("floor", FROM, 0.3, 40, Refit.Basis.TOO_FEW);
  private static final Refit MISSING = Refit.not("tail", FROM, 2, 4, Refit.Basis.QUOTES_MISSING);

  @Test
  void the_note_counts_what_was_not_refitted_for_want_of_data() {
    assertThat(RefitText.note(List.of(FITTED, PRIOR, FEW, MISSING)))
        .startsWith("1 constants refitted")
        .contains("2 were not refitted for want of the data they rest on.");
    assertThat(RefitText.note(List.of(FITTED, PRIOR))).doesNotContain("want");
    assertThat(RefitText.note(List.of(FEW)))
        .startsWith("Nothing in these data refits")
        .contains("1 were not refitted");
  }

  @Test
  void the_table_shows_no_drift_of_what_was_not_refitted() {
    String table = RefitText.exhibit("x", List.of(FITTED, PRIOR, FEW, MISSING)).table().csv();
    assertThat(table)
        .contains("0.0500", "prior", "not refitted, too few data", "not refitted, quotes missing");
  }
}
