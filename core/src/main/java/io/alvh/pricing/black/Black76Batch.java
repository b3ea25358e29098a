package io.alvh.pricing.black;

import io.alvh.instrument.OptionRight;
import io.alvh.unit.Check;
import java.util.Objects;

/// Many options at once, held as one array per quantity: fill by `add`, compute all by `prices` or
/// `greeks`, read by position, `clear`, fill again. Nothing is allocated after construction and the
/// first `greeks`.
///
/// Every number has the bits `Black76` gives for the same option, whatever stands beside it
/// (`Black76BatchTest`). Options of one expiry that follow each other share the work on time and
/// discount. For one thread at a time.
public final class Black76Batch {
  private final boolean[] call;
  private final double[] forward;
  private final double[] strike;
  private final double[] years;
  private final double[] vol;
  private final double[] discount;
  private final double[] price;
  private double[] delta = {};
  private double[] gamma = {};
  private double[] vega = {};
  private double[] theta = {};
  private double[] rho = {};
  private final BlackFormula formula = new BlackFormula();
  private int size;

  /// Creates room for `capacity` options, one or more.
  public Black76Batch(int capacity) {
    Check.that(capacity > 0, "capacity must be one or more, was " + capacity);
    call = new boolean[capacity];
    forward = new double[capacity];
    strike = new double[capacity];
    years = new double[capacity];
    vol = new double[capacity];
    discount = new double[capacity];
    price = new double[capacity];
  }

  /// Appends an option, its terms as in `Black76.price`, and returns its position.
  public int add(
      OptionRight right, double f, double k, double time, double volatility, double discounting) {
    Black76.check(f, k, time, volatility, discounting);
    Check.that(size < call.length, "the batch holds " + call.length + " options");
    call[size] = right == OptionRight.CALL;
    forward[size] = f;
    strike[size] = k;
    years[size] = time;
    vol[size] = volatility;
    discount[size] = discounting;
    return size++;
  }

  /// Forgets all options.
  public void clear() {
    size = 0;
  }

  /// Returns the number of options added since the last `clear`.
  public int size() {
    return size;
  }

  /// Computes every value, and nothing else.
  public void prices() {
    for (int i = 0; i < size; i++) {
      double s = vol[i] * StrictMath.sqrt(years[i]);
      price[i] = discount[i] * BlackFormula.undiscounted(call[i], forward[i], strike[i], s);
    }
  }

  /// Computes every value and all its derivatives.
  public void greeks() {
    if (delta.length == 0) {
      delta = new double[call.length];
      gamma = new double[call.length];
      vega = new double[call.length];
      theta = new double[call.length];
      rho = new double[call.length];
    }
    BlackFormula f = formula;
    for (int i = 0; i < size; i++) {
      f.compute(call[i], forward[i], strike[i], years[i], vol[i], discount[i]);
      price[i] = f.price();
      delta[i] = f.delta();
      gamma[i] = f.gamma();
      vega[i] = f.vega();
      theta[i] = f.theta();
      rho[i] = f.rho();
    }
  }

  /// Returns the value of option `i` in points, as last computed.
  public double price(int i) {
    return price[Objects.checkIndex(i, size)];
  }

  /// Returns the derivatives of option `i`, as last computed by `greeks`.
  public Greeks greeks(int i) {
    Objects.checkIndex(i, size);
    return new Greeks(delta[i], gamma[i], vega[i], theta[i], rho[i]);
  }
}
