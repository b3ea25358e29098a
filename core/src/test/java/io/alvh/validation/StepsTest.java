package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepsTest {
  @Test
  void parts_of_rows_are_gathered_in_order_whatever_the_threads() {
    List<Integer> rows = IntStream.range(0, 1203).boxed().toList();
    for (int threads : new int[] {1, 2, 5}) {
      ConcurrentLinkedQueue<Integer> told = new ConcurrentLinkedQueue<>();
      Steps steps = new Steps((n, all, _) -> told.add(n * 100 + all));
      var one = steps.plan("one", () -> new Part.Ran<>("found"));
      var many = steps.planParts("many", rows, part -> part.stream().map(i -> 2 * i).toList());

      steps.run(threads);

      assertThat(many.get()).isEqualTo(rows.stream().map(i -> 2 * i).toList());
      assertThat(one.get().find()).contains("found");
      assertThat(told).hasSize(4).contains(404);
    }
  }

  @Test
  void a_failure_ends_them_as_it_is() {
    Steps steps = new Steps((_, _, _) -> {});
    var unused =
        steps.plan(
            "fails",
            () -> {
              throw new IllegalStateException("broken");
            });

    assertThatIllegalStateException().isThrownBy(() -> steps.run(2)).withMessage("broken");
    assertThat(unused.get().find()).isEmpty();
  }
}
