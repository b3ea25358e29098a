package io.alvh.strategy;

import io.alvh.instrument.IronCondor;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.IndexName;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.Valuer;
import io.alvh.risk.Refused;
import io.alvh.risk.Stress;
import io.alvh.strategy.HedgeRules.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Steward owns the hedge and may veto what the condor engine proposes, before any broker is
/// asked. Four scores, each with its limit:
///
/// - open loss: the most all open condors and the proposal can lose after credit, of NAV;
/// - stress: what they lose in the rulebook's stress less what the hedge held gains in it, of NAV;
/// - concentration: the open loss of the proposal's own expiry, of NAV;
/// - liquidity: the way from mid to natural over the width, by the spreads of the day.
///
/// Used for one session.
public final class Steward {
  private final Situation situation;
  private final RuleSettings settings;
  private final Stress stress;
  private final double hedgeGain;

  /// A Steward of the session of `situation`.
  public Steward(Situation situation) {
    this.situation = situation;
    this.settings = situation.rules().settings();
    HedgeRules.Units units = situation.rules().hedge().units();
    this.stress = Stress.of(situation.now(), units.stressSpx(), units.stressVixPoints());
    double gain = 0;
    if (isAsked()) {
      for (Position held : situation.ledger().positions(Tag.Book.HEDGE)) {
        gain += stress.gain(held.structure(), held.quantity(), beta(held.tag()));
      }
    }
    this.hedgeGain = gain;
  }

  /// What the Steward says of one proposal.
  ///
  /// @param scores for the decision's facts; empty where he is not asked
  /// @param veto why it may not be traded, if it may not
  public record Verdict(List<Fact> scores, Optional<Refused> veto) {
    /// Says nothing.
    public static final Verdict SILENT = new Verdict(List.of(), Optional.empty());

    public Verdict {
      scores = List.copyOf(scores);
    }
  }

  /// Returns what the Steward says of `order` on top of `ledger`; silent on anything but a condor.
  public Verdict review(Ledger ledger, Decision.Open order) {
    if (!isAsked() || !(order.structure() instanceof IronCondor condor)) {
      return Verdict.SILENT;
    }
    Valuer now = situation.now();
    double nav = situation.nav().dollars();
    double loss = CondorEntry.maxLossDollars(condor, credit(condor)) * order.quantity();
    double open = loss;
    double sameExpiry = loss;
    double gain = hedgeGain + stress.gain(condor, order.quantity(), 0);
    for (Position held : ledger.positions(Tag.Book.CONDOR)) {
      gain += stress.gain(held.structure(), held.quantity(), 0);
      if (held.structure() instanceof IronCondor other) {
        double most = CondorEntry.maxLossDollars(other, held.price()) * held.quantity();
        open += most;
        sameExpiry += other.expiry().equals(condor.expiry()) ? most : 0;
      }
    }
    double spread =
        SpreadModel.on(now.snapshot().date()).midToNatural(now, condor) / condor.width();
    return verdict(
        List.of(
            new Score("open_loss_pct_nav", percent(open, nav), "Open condors could lose too much."),
            new Score(
                "stress_loss_pct_nav",
                percent(Math.max(0, -gain), nav),
                "A stress would cost too much after the hedge."),
            new Score(
                "expiry_loss_pct_nav", percent(sameExpiry, nav), "Too much rests on one expiry."),
            new Score("spread_over_width", spread, "The spread of the four legs is too wide.")));
  }

  private record Score(String name, double value, String because) {}

  private Verdict verdict(List<Score> scores) {
    List<Fact> facts = new ArrayList<>();
    for (Score score : scores) {
      facts.add(new Fact("steward_" + score.name(), score.value()));
    }
    Optional<Score> beyond = scores.stream().filter(this::isBeyond).findFirst();
    if (beyond.isPresent() && settings.acts(RuleId.STEWARD)) {
      Score score = beyond.get();
      return new Verdict(
          facts, Optional.of(new Refused("steward." + score.name(), score.because(), facts)));
    }
    beyond.ifPresent(_ -> facts.add(CondorEntry.shown(RuleId.STEWARD, 1)));
    return new Verdict(facts, Optional.empty());
  }

  /// What is not a number keeps no limit.
  private boolean isBeyond(Score score) {
    return !(score.value() <= settings.number(RuleId.STEWARD, score.name()));
  }

  private boolean isAsked() {
    return settings.of(RuleId.STEWARD).on();
  }

  /// A book worth nothing can bear nothing.
  private static double percent(double dollars, double nav) {
    return nav > 0 ? 100 * dollars / nav : Double.POSITIVE_INFINITY;
  }

  private double credit(IronCondor condor) {
    Valuer now = situation.now();
    double vix = now.snapshot().indices().get(IndexName.VIX);
    return -now.value(condor) - situation.rules().fills().slippagePoints(condor, now, vix);
  }

  /// A hedge outside the ladder is taken at the ladder's least beta.
  private double beta(Tag tag) {
    double least = Double.POSITIVE_INFINITY;
    for (Layer layer : situation.rules().hedge().layers()) {
      if (layer.name().equals(tag.name())) {
        return layer.stressBeta();
      }
      least = Math.min(least, layer.stressBeta());
    }
    return Double.isInfinite(least) ? 0 : least;
  }
}
