package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.cli.ProgressText.Style;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void where_no_console_is_a_line_comes_about_every_tenth_part() {
    runs(Style.LINES, 102);

    assertThat(err.toString().lines())
        .hasSize(11)
        .startsWith("fitting surfaces", "study: runs 11 of 102, 11 s, about 91 s left")
        .endsWith("study: runs 102 of 102, 102 s");
  }

  @Test
  void on_a_console_one_line_renews_itself_and_is_cleared() {
    runs(Style.RENEWED_LINE, 4);

    assertThat(err.toString())
        .doesNotContain("\n")
        .contains("\rstudy: runs 1 of 4, 1 s, about 3 s left");
    assertThat(err.toString().split("\r", -1)).hasSize(1 + 5 + 2);
    assertThat(err.toString()).endsWith(" \r");
  }

  @Test
  void silent_is_silent() {
    runs(Style.SILENT, 4);

    assertThat(err.toString()).isEmpty();
  }

  private void runs(Style style, int total) {
    try (ProgressText progress = new ProgressText(new PrintWriter(err), style, clock::get)) {
      progress.at("fitting surfaces", 0, 0);
      for (int i = 1; i <= total; i++) {
        clock.addAndGet(1_000_000_000L);
        progress.at("study: runs", i, total);
      }
    }
  }
}
