package io.alvh.study;

import static java.util.stream.Collectors.joining;

import io.alvh.ledger.FillPolicy.Spreads;
import io.alvh.strategy.Tier;
import io.alvh.unit.Money;
import java.util.List;

/// What one run changes against the study's rulebook, besides its cell.
public sealed interface Twist {
  /// Returns a short stable name.
  String label();

  /// Nothing.
  record Plain() implements Twist {
    @Override
    public String label() {
      return "plain";
    }
  }

  /// Only one tier is traded, with its own share of the risk.
  record OnlyTier(Tier tier) implements Twist {
    @Override
    public String label() {
      return "only " + tier.label();
    }
  }

  /// Another starting capital.
  record StartNav(Money nav) implements Twist {
    @Override
    public String label() {
      return "NAV " + nav.cents() / 100;
    }
  }

  /// The method's own sizing in place of the prudent one.
  record CanonSizing() implements Twist {
    @Override
    public String label() {
      return "canon sizing";
    }
  }

  /// The kill switch the other way round than the rulebook has it.
  record KillSwitch(boolean enabled) implements Twist {
    @Override
    public String label() {
      return enabled ? "kill switch on" : "kill switch off";
    }
  }

  /// The least slippage scaled by SPX/7000 in place of the same points in every year.
  record SpotScaledSlippage() implements Twist {
    @Override
    public String label() {
      return "spot-scaled slippage";
    }
  }

  /// Every slippage and spread, of condors and of VIX calls, `factor` times as large; fees stay.
  record Slippage(double factor) implements Twist {
    @Override
    public String label() {
      return "slippage x" + factor;
    }
  }

  /// Condors filled a `fraction` of the way from mid to natural; VIX calls as ruled.
  record MidToNatural(double fraction, Spreads spreads) implements Twist {
    @Override
    public String label() {
      String which = spreads == Spreads.NEWEST ? ", newest spreads" : "";
      return "mid-to-natural " + fraction + which;
    }
  }

  /// Other prices and fills within what is not known of them.
  ///
  /// @param tiers traded alone; all of them if empty
  record Boxed(BoxNode node, List<Tier> tiers) implements Twist {
    public Boxed {
      tiers = List.copyOf(tiers);
    }

    @Override
    public String label() {
      return node.label() + tiers.stream().map(t -> ", only " + t.label()).collect(joining());
    }
  }

  /// One-day expiries on every session, whether they existed or not; decides no verdict.
  record HypotheticalDaily() implements Twist {
    @Override
    public String label() {
      return "hypothetical dailies";
    }
  }
}
