package io.alvh.cli;

import io.alvh.app.Progress;
import java.io.PrintWriter;

/// Progress on the error stream: one line that renews itself on a console, plain lines elsewhere.
final class ProgressText implements Progress, AutoCloseable {
  private static final int WIDTH = 100;

  private final PrintWriter err;
  private final Style style;
  private boolean begun;

  ProgressText(PrintWriter err, Style style) {
    this.err = err;
    this.style = style;
  }

  /// How progress is shown.
  enum Style {
    SILENT,
    LINES,
    RENEWED_LINE
  }

  @Override
  public synchronized void at(String step, int finished, int total) {
    String text = total == 0 ? step : step + " " + finished + "/" + total;
    switch (style) {
      case SILENT -> {}
      case LINES -> err.println(text);
      case RENEWED_LINE -> {
        String cut = text.length() <= WIDTH ? text : text.substring(0, WIDTH);
        err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        err.flush();
        begun = true;
      }
    }
  }

  /// Clears the renewed line.
  synchronized void clear() {
    if (begun) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
      begun = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
