package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.pricing.ClockTable;
import io.alvh.pricing.MaturityDecay;
import io.alvh.pricing.SmileTable;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.SurfaceCase;
import io.alvh.pricing.VixSmile;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelIdTest {
  private static final NavigableSet<LocalDate> DATES = ModelId.dates();
  private static final List<LocalDate> DAY = List.of(LocalDate.of(2022, 2, 22));
  private static final SurfaceCase LOW = new SurfaceCase(0, VixSmile.LOW);

  @Test
  void every_row_of_every_table_of_constants_is_in_force_on_a_sampled_session() {
    assertThat(sampled(SmileTable::at)).containsAll(SmileTable.rows());
    assertThat(sampled(SpreadModel::on)).containsAll(SpreadModel.rows());
    assertThat(sampled(MaturityDecay::on))
        .containsAll(MaturityDecay.rows().stream().map(MaturityDecay.Row::decay).toList());
    assertThat(DATES.stream().map(LocalDate::getYear).toList())
        .contains(ClockTable.FIRST_FITTED - 1)
        .containsAll(
            IntStream.rangeClosed(ClockTable.FIRST_FITTED, ClockTable.lastFitted())
                .boxed()
                .toList());
  }

  @Test
  void the_fitted_surfaces_and_every_smile_of_vix_options_are_sampled() {
    assertThat(ModelId.CASES)
        .extracting(SurfaceCase::vixSmile)
        .containsExactlyInAnyOrder(VixSmile.values());
    assertThat(ModelId.CASES).contains(SurfaceCase.BASE);
    assertThat(ModelId.current()).isEqualTo(ModelId.of(DATES, ModelId.CASES));
  }

  @Test
  void other_surfaces_have_another_hash() {
    String ours = ModelId.of(DAY, List.of(SurfaceCase.BASE, LOW));

    assertThat(ours).matches("[0-9a-f]{64}");
    assertThat(ModelId.of(DAY, List.of(SurfaceCase.BASE, LOW))).isEqualTo(ours);
    assertThat(ModelId.of(DAY, List.of(new SurfaceCase(0.01, VixSmile.BASE), LOW)))
        .isNotEqualTo(ours);
    assertThat(ModelId.of(DAY, List.of(SurfaceCase.BASE, new SurfaceCase(0, VixSmile.HIGH))))
        .isNotEqualTo(ours);
  }

  private static <T> List<T> sampled(Function<LocalDate, T> inForce) {
    return DATES.stream().map(inForce).toList();
  }
}
