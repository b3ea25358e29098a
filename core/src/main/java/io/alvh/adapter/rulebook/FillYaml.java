package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Section;
import io.alvh.ledger.FillPolicy;
import io.alvh.ledger.FillPolicy.CondorFill;
import io.alvh.ledger.FillPolicy.FeeBand;
import io.alvh.ledger.FillPolicy.SlippageBand;
import java.util.List;

/// The execution part of a rulebook file.
final class FillYaml {
  private FillYaml() {}

  static FillPolicy policy(Section s) {
    List<SlippageBand> slippage =
        Steps.read(s, "slippage_frac_of_mid", "vix_lt", "f", new Bounds(0, false, 1, true)).stream()
            .map(step -> new SlippageBand(step.below(), step.value()))
            .toList();
    Section spread = s.section("vix_call_spread");
    Section fees = s.section("fees_usd");
    FillPolicy policy =
        new FillPolicy(
            slippage,
            s.number("min_slippage_pts", Bounds.closed(0, 10)),
            s.flag("scale_min_slippage_with_spot"),
            spread.number("frac", new Bounds(0, false, 1, true)),
            spread.number("min_pts", Bounds.closed(0, 10)),
            spread.number("double_above_vix", Bounds.notNegative()),
            new FillPolicy.Fees(
                fees.number("broker", Bounds.closed(0, 100)), fees(fees, "spx"), fees(fees, "vix")),
            condorFill(s));
    spread.done();
    fees.done();
    s.done();
    return policy;
  }

  /// The section `quoted` belongs to the choice of that name alone: under another it is an unknown
  /// key.
  private static CondorFill condorFill(Section s) {
    return switch (s.choice("condor_fill", Choice.values())) {
      case AS_RULED -> new CondorFill.AsRuled();
      case QUOTED -> {
        Section quoted = s.section("quoted");
        CondorFill fill =
            new CondorFill.Quoted(
                quoted.number("mid_to_natural", Bounds.closed(0, 1)),
                quoted.choice("spreads", FillPolicy.Spreads.values()));
        quoted.done();
        yield fill;
      }
    };
  }

  private enum Choice {
    AS_RULED,
    QUOTED
  }

  private static List<FeeBand> fees(Section s, String key) {
    return Steps.read(s, key, "premium_lt", "usd", Bounds.closed(0, 100)).stream()
        .map(step -> new FeeBand(step.below(), step.value()))
        .toList();
  }
}
