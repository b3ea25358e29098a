package io.alvh.bench;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import io.alvh.pricing.black.Black76;
import io.alvh.pricing.black.Black76Batch;
import io.alvh.pricing.black.ImpliedVol;
import java.util.concurrent.TimeUnit;
import net.finmath.functions.AnalyticFormulas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One option by our kernels, by Strata and by finmath, over the same chain. Every method's name is
/// a library and a task; `Ratios` sets them side by side.
///
/// finmath solves for calls only, so a put is handed to it as the call of the same value with
/// forward and strike exchanged; its Greeks are those of calls. Strata has no rho of the forward
/// kind, nor discounting: both are multiplied on as its users would.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@OperationsPerInvocation(ChainOptions.COUNT)
public class KernelBenchmark {
  private final ChainOptions c = new ChainOptions();
  private final Black76Batch batch = new Black76Batch(ChainOptions.COUNT);

  /// Fills the batch, which is not part of what is measured.
  public KernelBenchmark() {
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      batch.add(c.right[i], c.forward[i], c.strike[i], c.years[i], c.vol[i], c.discount[i]);
    }
  }

  /// Ours.
  @Benchmark
  public double oursImpliedVol() {
    double sum = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      sum += oursVol(c, i);
    }
    return sum;
  }

  /// Strata's.
  @Benchmark
  public double strataImpliedVol() {
    double sum = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      sum += strataVol(c, i);
    }
    return sum;
  }

  /// finmath's.
  @Benchmark
  public double finmathImpliedVol() {
    double sum = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      sum += finmathVol(c, i);
    }
    return sum;
  }

  /// Ours, option by option.
  @Benchmark
  public double oursPrice() {
    double sum = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      sum +=
          Black76.price(c.right[i], c.forward[i], c.strike[i], c.years[i], c.vol[i], c.discount[i]);
    }
    return sum;
  }

  /// Strata's.
  @Benchmark
  public double strataPrice() {
    double sum = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      sum +=
          c.discount[i]
              * BlackFormulaRepository.price(
                  c.forward[i], c.strike[i], c.years[i], c.vol[i], c.call[i]);
    }
    return sum;
  }

  /// finmath's.
  @Benchmark
  public double finmathPrice() {
    double sum = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      sum +=
          AnalyticFormulas.blackScholesGeneralizedOptionValue(
              c.forward[i], c.vol[i], c.years[i], c.strike[i], c.discount[i]);
    }
    return sum;
  }

  /// Our batch.
  @Benchmark
  public double oursPriceAndFiveGreeks() {
    batch.greeks();
    return batch.price(0);
  }

  /// Strata's, from its single formulas.
  @Benchmark
  public double strataPriceAndFiveGreeks() {
    double sum = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      double f = c.forward[i];
      double k = c.strike[i];
      double t = c.years[i];
      double v = c.vol[i];
      double price = c.discount[i] * BlackFormulaRepository.price(f, k, t, v, c.call[i]);
      sum +=
          price * (1 - t)
              + c.discount[i]
                  * (BlackFormulaRepository.delta(f, k, t, v, c.call[i])
                      + BlackFormulaRepository.gamma(f, k, t, v)
                      + BlackFormulaRepository.vega(f, k, t, v)
                      + BlackFormulaRepository.driftlessTheta(f, k, t, v));
    }
    return sum;
  }

  /// finmath's, from its single formulas.
  @Benchmark
  public double finmathPriceAndFiveGreeks() {
    double sum = 0;
    for (int i = 0; i < ChainOptions.COUNT; i++) {
      double f = c.forward[i];
      double k = c.strike[i];
      double t = c.years[i];
      double v = c.vol[i];
      sum +=
          AnalyticFormulas.blackScholesOptionValue(f, 0, v, t, k)
              + AnalyticFormulas.blackScholesOptionDelta(f, 0, v, t, k)
              + AnalyticFormulas.blackScholesOptionGamma(f, 0, v, t, k)
              + AnalyticFormulas.blackScholesOptionVega(f, 0, v, t, k)
              + AnalyticFormulas.blackScholesOptionTheta(f, 0, v, t, k)
              + AnalyticFormulas.blackScholesOptionRho(f, 0, v, t, k);
    }
    return sum;
  }

  /// Returns the volatility of option `i` by our solver.
  static double oursVol(ChainOptions c, int i) {
    return ImpliedVol.vol(
        c.right[i], c.price[i], c.forward[i], c.strike[i], c.years[i], c.discount[i]);
  }

  /// Returns the volatility of option `i` by Strata's.
  static double strataVol(ChainOptions c, int i) {
    return BlackFormulaRepository.impliedVolatility(
        c.price[i] / c.discount[i], c.forward[i], c.strike[i], c.years[i], c.call[i]);
  }

  /// Returns the volatility of option `i` by finmath's.
  static double finmathVol(ChainOptions c, int i) {
    double f = c.call[i] ? c.forward[i] : c.strike[i];
    double k = c.call[i] ? c.strike[i] : c.forward[i];
    return AnalyticFormulas.blackScholesOptionImpliedVolatility(
        f, c.years[i], k, c.discount[i], c.price[i]);
  }
}
