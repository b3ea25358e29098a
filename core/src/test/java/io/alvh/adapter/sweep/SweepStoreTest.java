package io.alvh.adapter.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.multiverse.LocalEngine;
import io.alvh.multiverse.SweepJob;
import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepStoreTest {
  private static final SweepJob JOB = new SweepJob("squares", "text", 6);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store.db");
  }

  private SweepStore open() {
    SweepStore store = SweepStore.open(file());
    store.begin(new SweepStore.Run("a", JOB, "about"));
    return store;
  }

  @Test
  void what_was_put_is_there_when_the_store_is_opened_again() {
    try (SweepStore store = open()) {
      store.put("a", 3, new byte[] {1, 2});
    }
    try (SweepStore store = open()) {
      assertThat(store.results("a")).containsOnlyKeys(3);
      assertThat(store.results("a").get(3)).containsExactly(1, 2);
      assertThat(store.results("b")).isEmpty();
    }
  }

  @Test
  void an_engine_that_stops_half_way_loses_only_what_was_not_done() {
    try (SweepStore store = open();
        LocalEngine engine =
            new LocalEngine(
                _ ->
                    part -> {
                      if (part == 4) {
                        throw new IllegalStateException("power cut");
                      }
                      return new byte[] {(byte) (part * part)};
                    },
                1)) {
      List<Integer> all = IntStream.range(0, 6).boxed().toList();
      assertThatThrownBy(() -> engine.run(JOB, all, (p, r) -> store.put("a", p, r)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("power cut");
    }
    try (SweepStore store = open();
        LocalEngine engine = new LocalEngine(_ -> p -> new byte[] {(byte) (p * p)}, 2)) {
      assertThat(store.results("a")).containsOnlyKeys(0, 1, 2, 3);
      assertThat(store.newestComplete("squares")).isEmpty();
      engine.run(JOB, List.of(4, 5), (p, r) -> store.put("a", p, r));
      assertThat(store.results("a").get(5)).containsExactly(25);
      assertThat(store.newestComplete("squares"))
          .hasValueSatisfying(run -> {
            assertThat(run.key()).isEqualTo("a");
            assertThat(run.job()).isEqualTo(JOB);
            assertThat(run.about()).isEqualTo("about");
          });
    }
  }

  @Test
  void another_result_of_the_same_part_is_refused_and_the_same_is_not() {
    try (SweepStore store = open()) {
      store.put("a", 0, new byte[] {1});
      store.put("a", 0, new byte[] {1});

      assertThatThrownBy(() -> store.put("a", 0, new byte[] {2}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("part 0");
    }
  }

  @Test
  void an_altered_result_is_found() throws SQLException {
    try (SweepStore store = open()) {
      store.put("a", 0, new byte[] {1});
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement s = c.createStatement()) {
      s.execute("UPDATE part SET result = x'02'");
    }
    try (SweepStore store = open()) {
      assertThatThrownBy(() -> store.results("a"))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("altered");
    }
  }
}
