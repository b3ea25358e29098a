package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.HistoryData;
import io.alvh.QuotedHistory;
import io.alvh.pricing.SmileRow;
import io.alvh.pricing.SmileTable;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("history")
class SmileFitHistoryTest {
  private static final List<QuotedSmile> SMILES = QuotedHistory.smiles(HistoryData.require());

  @Test
  void every_row_of_the_table_is_what_the_quotes_before_it_give() {
    List<SmileRow> again =
        SmileTable.rows().parallelStream()
            .filter(r -> !r.isPrior())
            .map(r -> SmileFit.before(r.from(), SMILES))
            .toList();
    for (SmileRow r : again) {
      SmileRow row = SmileTable.at(r.from());
      assertThat(row.quotedDays()).as("%s", r).isEqualTo(r.quotedDays());
      double[] refitted = SmileFit.vector(r.coefficients());
      double[] inForce = SmileFit.vector(row.coefficients());
      for (int j = 0; j < refitted.length; j++) {
        assertThat(inForce[j])
            .as("%s from %s", SmileFit.NAMES.get(j), r.from())
            .isCloseTo(refitted[j], within(0.005));
      }
    }
  }

  @Test
  void quotes_of_a_date_or_later_change_no_row_before_it() {
    LocalDate from = LocalDate.of(2022, 2, 19);
    List<QuotedSmile> earlier = SMILES.stream().filter(s -> s.session().isBefore(from)).toList();
    assertThat(earlier).isNotEmpty().hasSizeLessThan(SMILES.size());
    assertThat(SmileFit.before(from, earlier)).isEqualTo(SmileFit.before(from, SMILES));
  }
}
