package io.alvh.claims.metric;

import io.alvh.claims.BookKey;
import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.RuleChange;
import io.alvh.signal.SignalName;
import io.alvh.strategy.RuleId;
import io.alvh.study.BoxNode;
import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one rule of the method gains: the same hedged book with the rule acting less without it.
final class RuleGain implements ClaimMetric {
  /// Sessions the books must differ on before resampling them says anything.
  private static final int LEAST = 63;

  private static final List<Statistic> SHOWN =
      List.of(
          Statistic.PROFIT_DIFFERENCE,
          Statistic.DRAWDOWN_DIFFERENCE,
          Statistic.CALMAR_DIFFERENCE,
          Statistic.NET_COST);

  private final String label;
  private final RuleChange with;
  private final Statistic statistic;
  private final Optional<SignalName> input;
  private final List<SignalName> timed;

  /// @param with the rule as it acts
  /// @param statistic what of the two books is compared
  /// @param input the signal without which the rule is blind; empty if it always sees
  RuleGain(String label, RuleChange with, Statistic statistic, Optional<SignalName> input) {
    this(label, with, statistic, input, List.of());
  }

  private RuleGain(
      String label,
      RuleChange with,
      Statistic statistic,
      Optional<SignalName> input,
      List<SignalName> timed) {
    this.label = label;
    this.with = with;
    this.statistic = statistic;
    this.input = input;
    this.timed = List.copyOf(timed);
  }

  /// A gain of profit by a rule that is said to time: what it gained stands against as many random
  /// dates.
  ///
  /// @param timed the signals it acts on, which move together; the first one is quiet where it is
  ///   zero
  static RuleGain timing(String label, RuleChange with, List<SignalName> timed) {
    return new RuleGain(
        label, with, Statistic.PROFIT_DIFFERENCE, Optional.of(timed.getFirst()), timed);
  }

  /// What timing the ladder by crosses of VX gains (T12).
  static RuleGain timeShift() {
    return timing(
        "time_shift_gain",
        new RuleChange(RuleId.TIME_SHIFT, true, 1),
        List.of(SignalName.MACD_CROSS, SignalName.SLOPE_MACD, SignalName.SLOPE_MACD_SIGNAL));
  }

  /// What weighing the fundamentals of sectors gains (T15).
  static RuleGain fragility() {
    return new RuleGain(
        "fragility_gain",
        new RuleChange(RuleId.FRAGILITY, true, 1),
        Statistic.CALMAR_DIFFERENCE,
        Optional.of(SignalName.FRAGILITY));
  }

  /// What the Second Engine gains (T17).
  static RuleGain secondEngine() {
    return new RuleGain(
        "second_engine_gain",
        new RuleChange(RuleId.SECOND_ENGINE, true, 1),
        Statistic.PROFIT_DIFFERENCE,
        Optional.of(SignalName.SECOND_ENGINE));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String meaning() {
    return statistic.meaning() + ", " + with.rule().label() + " acting less switched off";
  }

  private BookKey acting(Cell cell) {
    return new BookKey(cell, List.of(), List.of(with));
  }

  private BookKey without(Cell cell) {
    return new BookKey(cell, List.of(), List.of(new RuleChange(with.rule(), false, with.weight())));
  }

  @Override
  public List<BookKey> books(ClaimSpec claim) {
    return claim.universe().cells().stream()
        .flatMap(c -> List.of(acting(c), without(c)).stream())
        .toList();
  }

  @Override
  public List<BookKey> boxed(ClaimSpec claim) {
    return books(claim);
  }

  @Override
  public List<Measured> measure(ClaimSpec claim, CaseFile file) {
    String limit = limit(file);
    return claim.universe().cells().stream().map(c -> measure(claim, file, c, limit)).toList();
  }

  private String limit(CaseFile file) {
    if (input.isEmpty()) {
      return "";
    }
    int known = SignalDays.of(file, input.get()).known(file.first());
    int all = file.history().sessions().size() - file.history().place(file.first());
    return 2 * known < all
        ? input.get().label() + " is known on " + known + " of " + all + " sessions alone"
        : "";
  }

  private Measured measure(ClaimSpec claim, CaseFile file, Cell cell, String blind) {
    String universe = cell.label() + ", " + with.rule().label();
    Optional<BookDays> on = file.days(acting(cell), claim.period());
    Optional<BookDays> off = file.days(without(cell), claim.period());
    if (on.isEmpty() || off.isEmpty()) {
      return Measured.none(universe, file.modelPriced(), "the history lacks the period");
    }
    int differing = differing(on.get(), off.get());
    if (differing == 0) {
      return Measured.none(universe, file.modelPriced(), "the rule never changed an order");
    }
    PairedInference pair = infer(file, on.get(), off.get());
    Estimate estimate = pair.estimate(statistic);
    List<String> limits = new ArrayList<>();
    limits.add(new Books(acting(cell), claim.period(), Books.Part.WHOLE).limit());
    limits.add(blind);
    List<Control> controls = new ArrayList<>(controls(pair));
    if (!timed.isEmpty()) {
      Optional<RandomTiming> random =
          RandomTiming.of(
              file,
              claim.period(),
              timed,
              acting(cell),
              off.get(),
              RandomTiming.gain(on.get(), off.get()));
      controls.addAll(0, random.map(RandomTiming::controls).orElse(List.of()));
      limits.add(random.map(RandomTiming::limit).orElse("its dates cannot be moved"));
    }
    limits.removeIf(String::isEmpty);
    boolean few = differing < LEAST;
    return new Measured(
        universe,
        estimate.point(),
        few ? Optional.empty() : estimate.interval(),
        few ? Optional.empty() : estimate.strictInterval(),
        new Measured.Sample(differing, "sessions on which the books differ"),
        file.modelPriced(),
        BoxShifts.of(file, node -> new BoxShifts.At(at(claim, file, cell, node), Optional.empty())),
        controls,
        String.join("; ", limits));
  }

  private Measure at(ClaimSpec claim, CaseFile file, Cell cell, BoxNode node) {
    Optional<BookDays> on = file.days(node, acting(cell), claim.period());
    Optional<BookDays> off = file.days(node, without(cell), claim.period());
    return on.isEmpty() || off.isEmpty()
        ? Measure.undefined("the history lacks the period")
        : PairedInference.point(on.get(), off.get(), statistic);
  }

  private static PairedInference infer(CaseFile file, BookDays on, BookDays off) {
    return PairedInference.of(
        on,
        off,
        new InferenceSettings(
            file.sampling().draws(),
            file.sampling().seed(),
            file.sampling().threads(),
            file.sampling().strictLevel(),
            BlockChoice.automatic()),
        file.estimates().sampler());
  }

  private List<Control> controls(PairedInference pair) {
    return SHOWN.stream()
        .filter(s -> s != statistic)
        .map(pair::estimate)
        .map(e ->
            new Control(
                e.statistic().meaning(), PairControls.unit(e.statistic()), e.point(), e.interval()))
        .toList();
  }

  /// Returns on how many sessions the two books earned differently.
  private static int differing(BookDays a, BookDays b) {
    int n = 0;
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      n += a.condors(i) != b.condors(i) || a.hedge(i) != b.hedge(i) ? 1 : 0;
    }
    return n;
  }
}
