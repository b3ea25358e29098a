package io.alvh.stats;

import io.alvh.unit.Check;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Dated payments, ascending, one a date, none of them zero: what an investor paid (negative) and
/// received (positive).
///
/// Rates are effective a year, time is ACT/365 from the first payment, as in spreadsheets' XIRR.
public final class CashFlows {
  private static final double DAYS = 365;

  private final List<Flow> flows;

  /// One payment.
  ///
  /// @param date of it
  /// @param amount received, dollars; negative was paid
  public record Flow(LocalDate date, double amount) {
    public Flow {
      Check.finite(amount, "payment of " + date);
    }
  }

  private CashFlows(List<Flow> flows) {
    this.flows = List.copyOf(flows);
  }

  /// Returns the cash flows of `payments`, in any order; payments of one date are added, dates
  /// whose sum is zero are left out.
  public static CashFlows of(List<Flow> payments) {
    Map<LocalDate, Double> sums = new TreeMap<>();
    for (Flow flow : payments) {
      sums.merge(flow.date(), flow.amount(), Double::sum);
    }
    List<Flow> kept = new ArrayList<>();
    sums.forEach((date, sum) -> {
      // Exactly nothing is paid: a payment of zero has no sign to count.
      if (sum != 0) {
        kept.add(new Flow(date, sum));
      }
    });
    return new CashFlows(kept);
  }

  /// Returns the payments.
  public List<Flow> flows() {
    return flows;
  }

  /// Returns how often the payments change sign: by Descartes' rule for real exponents no more
  /// internal rates of return than that are possible (G. J. O. Jameson, *Math. Gazette* 90 (2006),
  /// 223-234).
  public int signChanges() {
    int changes = 0;
    for (int i = 1; i < flows.size(); i++) {
      changes += flows.get(i).amount() > 0 != flows.get(i - 1).amount() > 0 ? 1 : 0;
    }
    return changes;
  }

  /// Returns every internal rate of return above -100 % a year, proven to be all, or why that
  /// cannot be said.
  public InternalRate internalRate() {
    return new InternalRates(years(), amounts()).find();
  }

  /// Returns the sum of the payments discounted to the first at `rate`, above -1, effective a year.
  public double presentValue(double rate) {
    Check.that(rate > -1, "a rate must be above -1, was " + rate);
    double growth = StrictMath.log1p(rate);
    double[] years = years();
    double sum = 0;
    for (int i = 0; i < years.length; i++) {
      sum += flows.get(i).amount() * StrictMath.exp(-growth * years[i]);
    }
    return sum;
  }

  /// Returns the present value at each of `rates`.
  public double[] profile(double... rates) {
    double[] values = new double[rates.length];
    for (int i = 0; i < rates.length; i++) {
      values[i] = presentValue(rates[i]);
    }
    return values;
  }

  /// Returns the modified internal rate of return: receipts reinvested at `reinvest` to the last
  /// date over payments discounted at `finance` to the first; absent without a payment, without a
  /// receipt or without time between.
  ///
  /// `(FV(receipts) / PV(payments))^(1 / years) - 1`: S. A. Y. Lin, *The Engineering Economist* 21
  /// (1976) 237-247.
  ///
  /// @param finance what money paid in costs, effective a year, above -1
  /// @param reinvest what receipts earn, effective a year, above -1
  public OptionalDouble modifiedRate(double finance, double reinvest) {
    Check.that(finance > -1 && reinvest > -1, "rates must be above -1");
    if (flows.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] years = years();
    double end = years[years.length - 1];
    double paid = 0;
    double received = 0;
    for (int i = 0; i < years.length; i++) {
      double amount = flows.get(i).amount();
      if (amount < 0) {
        paid -= amount * StrictMath.exp(-years[i] * StrictMath.log1p(finance));
      } else {
        received += amount * StrictMath.exp((end - years[i]) * StrictMath.log1p(reinvest));
      }
    }
    return paid > 0 && received > 0 && end > 0
        ? OptionalDouble.of(StrictMath.pow(received / paid, 1 / end) - 1)
        : OptionalDouble.empty();
  }

  private double[] years() {
    double[] years = new double[flows.size()];
    for (int i = 0; i < years.length; i++) {
      years[i] = ChronoUnit.DAYS.between(flows.getFirst().date(), flows.get(i).date()) / DAYS;
    }
    return years;
  }

  private double[] amounts() {
    return flows.stream().mapToDouble(Flow::amount).toArray();
  }
}
