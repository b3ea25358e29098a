package io.alvh.validation;

import io.alvh.market.OptionStrip;
import io.alvh.market.StripRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How far call and put of one strike stand from put-call parity as the other strikes of their
/// series tell it.
///
/// ```
/// gap = (C - P) - D (F - K)        C, P mids; D and D F the line through the other strikes
/// ```
///
/// The forward of a series is known from its own options alone, so a gap measured against a line
/// through all of them would share in the line. Here the strike judged is left out. Strikes further
/// off a robust line (median of the slopes) than twice their half-spreads judge nobody else, so one
/// bad quote does not spoil the rest. The line is fitted by least squares, weight one over the
/// squared half-spreads.
///
/// @param root series symbol
/// @param session quoted
/// @param days calendar days to expiry
/// @param strike in points
/// @param gap in points; positive means the call is dear
/// @param spread half-spreads of call and put together, points
public record ParityGap(
    String root, LocalDate session, long days, double strike, double gap, double spread) {
  /// With fewer strikes quoted on both sides nothing is said.
  static final int FEWEST = 6;

  private static final int MOST_FOR_SLOPES = 80;
  private static final double INLIER = 2;

  private record Pair(double strike, double difference, double spread) {
    double weight() {
      return 1 / (spread * spread);
    }
  }

  /// Weighted sums of a line.
  private record Sums(double w, double x, double y, double xx, double xy) {
    static final Sums NONE = new Sums(0, 0, 0, 0, 0);

    Sums plus(Pair p, double sign) {
      double weight = sign * p.weight();
      double k = p.strike();
      return new Sums(
          w + weight,
          x + weight * k,
          y + weight * p.difference(),
          xx + weight * k * k,
          xy + weight * k * p.difference());
    }

    double at(double strike) {
      double meanX = x / w;
      double meanY = y / w;
      double slope = (xy - x * meanY) / (xx - x * meanX);
      return meanY + slope * (strike - meanX);
    }
  }

  /// Returns what of the gap is left after the half-spreads of both options, zero or more: what
  /// could be locked if the forward were traded for nothing.
  public double net() {
    return Math.max(0, Math.abs(gap) - spread);
  }

  /// Returns the gaps of `strip`, strikes ascending; none if too few are quoted to tell.
  public static List<ParityGap> of(OptionStrip strip) {
    List<Pair> pairs = pairs(strip);
    if (pairs.size() < FEWEST) {
      return List.of();
    }
    List<Pair> trusted = trusted(pairs);
    if (trusted.size() < FEWEST) {
      return List.of();
    }
    // Strikes are taken from their middle, or the sums lose digits.
    double centre = trusted.get(trusted.size() / 2).strike();
    Sums all = Sums.NONE;
    for (Pair p : trusted) {
      all = all.plus(shifted(p, centre), 1);
    }
    long days = ChronoUnit.DAYS.between(strip.session(), strip.expiry().date());
    List<ParityGap> gaps = new ArrayList<>();
    for (Pair p : pairs) {
      Pair s = shifted(p, centre);
      Sums others = trusted.contains(p) ? all.plus(s, -1) : all;
      double gap = p.difference() - others.at(s.strike());
      gaps.add(new ParityGap(strip.root(), strip.session(), days, p.strike(), gap, p.spread()));
    }
    return List.copyOf(gaps);
  }

  private static Pair shifted(Pair p, double centre) {
    return new Pair(p.strike() - centre, p.difference(), p.spread());
  }

  private static List<Pair> pairs(OptionStrip strip) {
    List<Pair> pairs = new ArrayList<>();
    for (StripRow r : strip.rows()) {
      boolean quoted =
          r.callBid() > 0 && r.callAsk() > r.callBid() && r.putBid() > 0 && r.putAsk() > r.putBid();
      if (quoted) {
        double call = 0.5 * (r.callBid() + r.callAsk());
        double put = 0.5 * (r.putBid() + r.putAsk());
        double spread = 0.5 * (r.callAsk() - r.callBid() + r.putAsk() - r.putBid());
        pairs.add(new Pair(r.strike(), call - put, spread));
      }
    }
    return pairs;
  }

  private static List<Pair> trusted(List<Pair> pairs) {
    int step = 1 + pairs.size() / MOST_FOR_SLOPES;
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += step) {
      for (int j = i + step; j < pairs.size(); j += step) {
        Pair a = pairs.get(i);
        Pair b = pairs.get(j);
        slopes.add((b.difference() - a.difference()) / (b.strike() - a.strike()));
      }
    }
    double slope = median(slopes);
    double level = median(pairs.stream().map(p -> p.difference() - slope * p.strike()).toList());
    return pairs.stream()
        .filter(p -> Math.abs(p.difference() - slope * p.strike() - level) <= INLIER * p.spread())
        .toList();
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int n = sorted.length;
    return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
  }
}
