package io.alvh.cli;

import io.alvh.app.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/// Progress on the error stream: one line that renews itself on a console; elsewhere plain lines,
/// one a step and one about every tenth part of a step.
final class ProgressText implements Progress, AutoCloseable {
  private static final int WIDTH = 100;

  private final PrintWriter err;
  private final Style style;
  private final LongSupplier nanos;
  private boolean begun;
  private String step = "";
  private long stepStart;
  private long lastTenth;

  ProgressText(PrintWriter err, Style style) {
    this(err, style, System::nanoTime);
  }

  /// Makes progress that reads its times from `nanos`.
  ProgressText(PrintWriter err, Style style, LongSupplier nanos) {
    this.err = err;
    this.style = style;
    this.nanos = nanos;
    this.stepStart = nanos.getAsLong();
  }

  /// How progress is shown.
  enum Style {
    SILENT,
    LINES,
    RENEWED_LINE
  }

  @Override
  public synchronized void at(String now, int finished, int total) {
    long clock = nanos.getAsLong();
    boolean fresh = !now.equals(step);
    if (fresh) {
      step = now;
      lastTenth = 0;
    }
    long tenth = total == 0 ? 0 : 10L * finished / total;
    String text =
        total == 0 ? now : now + " " + finished + " of " + total + left(clock, finished, total);
    switch (style) {
      case SILENT -> {}
      case LINES -> {
        if (total == 0 ? fresh : tenth > lastTenth) {
          err.println(text);
          err.flush();
        }
      }
      case RENEWED_LINE -> renew(text);
    }
    lastTenth = Math.max(tenth, lastTenth);
    if (total == 0) {
      stepStart = clock;
    }
  }

  /// Returns how long the parts took so far, and about how long the rest will take.
  private String left(long clock, int finished, int total) {
    double seconds = (clock - stepStart) / 1e9;
    String sofar = ", " + Math.round(seconds) + " s";
    return finished == 0 || finished == total
        ? sofar
        : sofar + ", about " + Math.round(seconds * (total - finished) / finished) + " s left";
  }

  private void renew(String text) {
    String cut = text.length() <= WIDTH ? text : text.substring(0, WIDTH);
    err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
    err.flush();
    begun = true;
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
