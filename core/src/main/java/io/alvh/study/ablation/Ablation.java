package io.alvh.study.ablation;

import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleSettings;
import io.alvh.study.Period;
import io.alvh.study.RiskFree;
import io.alvh.study.Sweep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs a rulebook once as it is and once for each rule switched, side by side, and compares orders
/// and figures.
public final class Ablation {
  private final AblationInput input;
  private final Listener listener;
  private final RiskFree riskFree;
  private final Period period;
  private final AtomicInteger finished = new AtomicInteger();
  private int total;

  private Ablation(AblationInput input, Listener listener) {
    this.input = input;
    this.listener = listener;
    this.riskFree = RiskFree.of(input.history().sessions());
    this.period = new Period("sample", "the sample", input.from(), LocalDate.MAX, Period.Kind.SPAN);
  }

  /// Hears how many of all runs have ended. Called from several threads.
  @FunctionalInterface
  public interface Listener {
    /// Says that `finished` of `total` runs have ended.
    void progress(int finished, int total);
  }

  /// Runs the ablation. The result does not depend on the number of threads.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public static AblationResult run(AblationInput input, Listener listener) {
    return new Ablation(input, listener).run();
  }

  private AblationResult run() {
    List<Variant> variants = Variant.all(input.base().settings(), input.only());
    int runs = (int) variants.stream().filter(v -> v.change() != Change.NONE).count();
    total = input.profiles().size() * (1 + runs);
    listener.progress(0, total);
    List<Callable<Run>> bases = new ArrayList<>();
    input.profiles().forEach(p -> bases.add(() -> run(p, input.base().settings())));
    Map<Profile, Run> base = new EnumMap<>(Profile.class);
    Sweep.all(bases, input.threads()).forEach(r -> base.put(r.profile(), r));
    List<Callable<Effect>> tasks = new ArrayList<>();
    for (Run run : base.values()) {
      SignalCensus census = census();
      variants.forEach(v -> tasks.add(() -> effect(v, run, census)));
    }
    List<Effect> effects = Sweep.all(tasks, input.threads());
    Run any = base.values().iterator().next();
    return new AblationResult(
        input.base(),
        any.trail().getFirst().date(),
        any.trail().getLast().date(),
        any.trail().size(),
        base.values().stream()
            .map(r -> new AblationResult.BaseRun(r.profile(), r.figures()))
            .toList(),
        effects);
  }

  private SignalCensus census() {
    int first = Math.max(1, input.history().place(input.from()));
    return new SignalCensus(input.history(), first, input.base().condors().edr().formula());
  }

  /// One run, reduced to what is compared.
  private record Run(
      Profile profile, List<OrderTrail.Day> trail, Mentions mentions, BookFigures figures) {}

  private Run run(Profile profile, RuleSettings settings) {
    OrderTrail trail = new OrderTrail();
    RunResult result =
        Backtest.run(
            input.base().withProfile(profile).withSettings(settings),
            input.history(),
            input.from(),
            input.nav(),
            trail);
    BookFigures figures = BookMeter.measure(result, trail, period, riskFree);
    listener.progress(finished.incrementAndGet(), total);
    return new Run(profile, trail.days(), trail.mentions(), figures);
  }

  /// A rule speaks in the run in which it acts.
  private String why(Variant variant, Run base, Run run, SignalCensus census) {
    Mentions mentions = variant.change() == Change.OFF ? base.mentions() : run.mentions();
    return DeadRule.why(variant, input.base().withProfile(base.profile()), census, mentions);
  }

  private Effect effect(Variant variant, Run base, SignalCensus census) {
    Profile profile = base.profile();
    if (variant.change() == Change.NONE) {
      return new Effect(
          variant,
          profile,
          Effect.Verdict.SHOWN,
          "only shows: no setting makes it change a decision",
          List.of(),
          base.figures());
    }
    Run run = run(profile, variant.settings());
    List<LocalDate> differing = OrderTrail.differing(base.trail(), run.trail());
    boolean dead = differing.isEmpty();
    return new Effect(
        variant,
        profile,
        dead ? Effect.Verdict.DEAD : Effect.Verdict.ACTS,
        dead ? why(variant, base, run, census) : "",
        differing,
        run.figures());
  }
}
