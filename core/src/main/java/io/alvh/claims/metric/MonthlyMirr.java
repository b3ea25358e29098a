package io.alvh.claims.metric;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.study.BoxNode;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.SumInference;
import io.alvh.study.inference.SumInference.Sampled;
import io.alvh.study.inference.SumKind;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Modified internal rate of return of the claim's own hedged book less that of the hedge always at
/// full strength. The largest capital a book ever committed is paid in at the start and given back
/// at the end; every month pays out its trading profit, or is paid in its loss. Payments are
/// discounted and receipts reinvested at the mean bill of the period.
///
/// `(FV(receipts) / PV(payments))^(1 / years) - 1`: S. A. Y. Lin, *The Engineering Economist* 21
/// (1976) 237-247. Months are resampled jointly, in blocks; percentile intervals.
final class MonthlyMirr implements ClaimMetric {
  private static final double YEAR = 12;

  /// Shortest mean block: half a year of months.
  private static final double LEAST_BLOCK = 6;

  @Override
  public String label() {
    return "mirr_difference";
  }

  @Override
  public String meaning() {
    return "modified internal rate of return less that of the hedge always at full strength";
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return Books.of(claim).stream().flatMap(b -> three(b).stream()).toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public double[] reduced(ClaimSpec claim, BookKey key, RunResult run) {
    return DayRows.column(run, DayRow::committed);
  }

  /// Returns the claim's own book, the full one, and the unhedged one.
  private static List<BookKey> three(Books books) {
    Cell c = books.hedged().cell();
    Cell full = new Cell(c.profile(), c.gate(), Policy.ALWAYS_FULL, c.funding());
    return List.of(books.hedged(), BookKey.of(full), books.hedged().unhedged());
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    double bill =
        file.history().sessions().stream()
            .map(Valuer::snapshot)
            .filter(s -> !s.date().isBefore(file.first()) && claim.period().contains(s.date()))
            .mapToDouble(s -> s.rates().bill())
            .average()
            .orElse(0);
    List<Measured> measured = new ArrayList<>();
    for (Books books : Books.of(claim)) {
      List<Flows> flows = flows(claim, books, file, Optional.empty(), bill);
      if (flows.getFirst().months() < 2) {
        measured.add(
            Measured.none(books.label(), file.modelPriced(), "the history lacks the sessions"));
        continue;
      }
      Sampled base = sampled(flows, file);
      List<Measured.Control> controls = new ArrayList<>();
      List<String> names = List.of("tiered", "full", "unhedged");
      for (int i = 0; i < names.size(); i++) {
        controls.add(
            new Measured.Control(
                "MIRR, " + names.get(i),
                Unit.PERCENT,
                flows.get(i).rate(inOrder(flows)),
                Optional.empty()));
      }
      measured.add(
          new Measured(
              books.label(),
              base.point(),
              base.usual(),
              base.strict(),
              new Measured.Sample(flows.getFirst().months(), "months"),
              file.modelPriced(),
              BoxShifts.ofEnds(
                  file,
                  node -> {
                    List<Flows> there = flows(claim, books, file, Optional.of(node), bill);
                    return difference(there, inOrder(there));
                  },
                  node -> {
                    Sampled there =
                        sampled(flows(claim, books, file, Optional.of(node), bill), file);
                    return new BoxShifts.At(there.point(), there.strict());
                  }),
              controls,
              books.limit()));
    }
    return measured;
  }

  private static List<Flows> flows(
      ClaimSpec claim, Books books, CaseFile file, Optional<BoxNode> node, double bill) {
    return three(books).stream()
        .map(key -> Flows.of(DayRows.of(file, node, claim, key, DayRow::committed), claim, bill))
        .toList();
  }

  private static int[] inOrder(List<Flows> flows) {
    int[] order = new int[flows.getFirst().months()];
    Arrays.setAll(order, i -> i);
    return order;
  }

  private static Sampled sampled(List<Flows> flows, CaseFile file) {
    BlockChoice block = new BlockChoice.Least(LEAST_BLOCK);
    return SumInference.ordered(
            flows.getFirst().monthly(),
            Books.settings(file, block),
            months -> difference(flows, months))
        .calibrated(SumKind.DIFFERENCE, block, flows.getFirst().months());
  }

  private static Measure difference(List<Flows> flows, int[] months) {
    return flows.get(0).rate(months).minus(flows.get(1).rate(months));
  }

  /// The monthly payments of one book.
  private static final class Flows {
    private final double[] monthly;
    private final double committed;
    private final double[] grown;
    private final double[] shrunk;

    private Flows(double[] monthly, double committed, double bill) {
      this.monthly = monthly;
      this.committed = committed;
      int n = monthly.length;
      grown = new double[n];
      shrunk = new double[n];
      double log = StrictMath.log1p(bill);
      for (int i = 0; i < n; i++) {
        grown[i] = StrictMath.exp(log * (n - 1 - i) / YEAR);
        shrunk[i] = StrictMath.exp(-log * (i + 1) / YEAR);
      }
    }

    static Flows of(DayRows rows, ClaimSpec claim, double bill) {
      BookDays book = rows.book();
      List<Double> months = new ArrayList<>();
      double sum = 0;
      double most = 0;
      int last = book.size() - 1;
      for (int i = 0; i <= last; i++) {
        if (claim.period().contains(book.dates().get(i))) {
          sum += (double) rows.trading(i);
          most = Math.max(most, (double) rows.extra(i));
          boolean ends =
              i == last
                  || !claim.period().contains(book.dates().get(i + 1))
                  || book.dates().get(i + 1).getMonthValue() != book.dates().get(i).getMonthValue();
          if (ends) {
            months.add(sum);
            sum = 0;
          }
        }
      }
      return new Flows(months.stream().mapToDouble(m -> m).toArray(), most, bill);
    }

    int months() {
      return monthly.length;
    }

    double[] monthly() {
      return monthly;
    }

    /// Returns the rate if the months came in the order `months`.
    Measure rate(int[] months) {
      double paid = committed;
      double received = committed;
      for (int i = 0; i < months.length; i++) {
        double amount = monthly[months[i]];
        if (amount < 0) {
          paid -= amount * shrunk[i];
        } else {
          received += amount * grown[i];
        }
      }
      return paid > 0 && received > 0
          ? Measure.of(StrictMath.pow(received / paid, YEAR / months.length) - 1)
          : Measure.undefined("no capital committed");
    }
  }
}
