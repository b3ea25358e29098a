package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void results_come_in_the_order_of_the_tasks(int threads) {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int n = i;
      tasks.add(() -> n * n);
    }

    List<Integer> results = Sweep.all(tasks, threads);

    assertThat(results).hasSize(50);
    for (int i = 0; i < 50; i++) {
      assertThat(results.get(i)).isEqualTo(i * i);
    }
  }

  @Test
  void the_failure_of_a_task_is_thrown_as_it_is() {
    IllegalArgumentException fault = new IllegalArgumentException("no");
    List<Callable<Integer>> tasks =
        List.of(
            () -> 1,
            () -> {
              throw fault;
            });

    assertThatThrownBy(() -> Sweep.all(tasks, 2)).isSameAs(fault);
  }

  @Test
  void an_interrupt_ends_the_sweep() {
    List<Callable<Integer>> tasks =
        List.of(() -> {
          Thread.sleep(60_000);
          return 1;
        });
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Sweep.all(tasks, 1)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
