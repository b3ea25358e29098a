package io.alvh.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.openjdk.jmh.results.RunResult;

/// The kernels beside Strata and finmath, as one table of processor time.
final class Ratios {
  private static final String KERNELS = KernelBenchmark.class.getName() + ".";
  private static final String[] TASKS = {"ImpliedVol", "Price", "PriceAndFiveGreeks"};

  private Ratios() {}

  /// Returns the table of the kernels among `results`, empty if there are none.
  static String table(Collection<RunResult> results) {
    Map<String, Double> nanos = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      if (name.startsWith(KERNELS)) {
        nanos.put(name.substring(KERNELS.length()), cpu(result));
      }
    }
    if (nanos.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    line(text, "cpu ns an option", "ours", "Strata", "finmath", "Strata/ours", "finmath/ours");
    for (String task : TASKS) {
      double ours = nanos.getOrDefault("ours" + task, Double.NaN);
      double strata = nanos.getOrDefault("strata" + task, Double.NaN);
      double finmath = nanos.getOrDefault("finmath" + task, Double.NaN);
      line(
          text,
          task,
          number("%.1f", ours),
          number("%.1f", strata),
          number("%.1f", finmath),
          number("%.1f", strata / ours),
          number("%.1f", finmath / ours));
    }
    ChainOptions c = new ChainOptions();
    line(
        text,
        "largest error of vol",
        number("%.0e", worst(c, i -> KernelBenchmark.oursVol(c, i))),
        number("%.0e", worst(c, i -> KernelBenchmark.strataVol(c, i))),
        number("%.0e", worst(c, i -> KernelBenchmark.finmathVol(c, i))),
        "",
        "");
    return text.toString();
  }

  private static double cpu(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.NAME)).getScore();
  }

  private static double worst(ChainOptions c, IntToDoubleFunction vol) {
    double worst = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      worst = Math.max(worst, Math.abs(vol.applyAsDouble(i) / c.vol[i] - 1));
    }
    return worst;
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.format(Locale.ROOT, "%-22s", cells[0]));
    for (int i = 1; i < cells.length; i++) {
      text.append(String.format(Locale.ROOT, "%14s", cells[i]));
    }
    text.append('\n');
  }
}
