package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.strategy.index.IndexRulebook.Holding;
import io.alvh.strategy.index.Overlay;
import java.util.List;
import java.util.Locale;

/// A rulebook file of the kind `index`.
final class IndexYaml {
  private IndexYaml() {}

  /// What a file's `kind` may say; a condor rulebook says nothing.
  enum Kind {
    INDEX
  }

  /// The names of the overlays in a file.
  private enum Structure {
    NONE,
    SHORT_PUT,
    COVERED_CALL,
    LONG_PUT,
    IRON_CONDOR,
    VIX_CALL
  }

  /// Reads the whole file.
  static IndexRulebook rules(Section root) {
    root.choice("kind", Kind.values());
    Section head = root.section("rulebook");
    String id = head.word("id");
    int version = head.integer("version", 1, 1_000_000);
    head.done();
    Holding holding = root.choice("holding", Holding.values());
    Overlay overlay = overlay(root.section("options"));
    var fills = FillYaml.policy(root.section("execution"));
    root.done();
    if (!IndexRulebook.fits(holding, overlay)) {
      Holding other = holding == Holding.BILLS ? Holding.SP500 : Holding.BILLS;
      root.issues()
          .error(
              root.node("holding"),
              "holding: "
                  + name(holding)
                  + " refused, accepted: "
                  + name(other)
                  + " beside these options");
      holding = other;
    }
    return new IndexRulebook(id, version, holding, overlay, fills);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Overlay overlay(Section s) {
    Overlay overlay =
        switch (s.choice("structure", Structure.values())) {
          case NONE -> new Overlay.None();
          case SHORT_PUT -> new Overlay.PutWrite(strike(s.section("strike")));
          case COVERED_CALL -> new Overlay.CallWrite(strike(s.section("strike")));
          case LONG_PUT -> new Overlay.PutProtection(strike(s.section("strike")));
          case IRON_CONDOR -> condor(s);
          case VIX_CALL -> vixCalls(s);
        };
    s.done();
    return overlay;
  }

  private static Overlay.Strike strike(Section s) {
    Overlay.Strike strike =
        new Overlay.Strike(
            s.number("moneyness", Bounds.closed(0.5, 1.5)),
            s.choice("rounding", Overlay.Rounding.values()),
            step(s, "step"));
    s.done();
    return strike;
  }

  private static Overlay condor(Section s) {
    double sold = s.number("short_delta", new Bounds(0.01, false, 0.49, false));
    double bought = s.number("long_delta", new Bounds(0.005, false, 0.49, false));
    if (bought >= sold) {
      s.issues()
          .error(
              s.node("long_delta"),
              s.at("long_delta")
                  + ": "
                  + Bounds.plain(bought)
                  + " refused, accepted: below short_delta "
                  + Bounds.plain(sold));
      bought = sold / 2;
    }
    return new Overlay.Condor(
        sold,
        bought,
        step(s, "strike_step"),
        s.number("collateral_mult_of_max_loss", Bounds.closed(1, 1000)));
  }

  private static Overlay vixCalls(Section s) {
    double delta = s.number("delta", Bounds.closed(0.01, 0.99));
    int leastDays = s.integer("least_dte", 1, 60);
    double step = step(s, "strike_step");
    List<Overlay.Weight> weights =
        Steps.read(s, "premium_pct_of_book", "vx_le", "pct", Bounds.closed(0, 100)).stream()
            .map(w -> new Overlay.Weight(w.below(), w.value() / 100))
            .toList();
    return new Overlay.VixCalls(
        delta,
        leastDays,
        step,
        weights.isEmpty() ? List.of(new Overlay.Weight(Double.POSITIVE_INFINITY, 0)) : weights);
  }

  private static double step(Section s, String key) {
    double step = s.number(key, Bounds.positive(100));
    if (step * 2 != Math.rint(step * 2)) {
      s.issues()
          .error(
              s.node(key),
              s.at(key) + ": " + Bounds.plain(step) + " refused, accepted: a multiple of 0.5");
      return 0.5;
    }
    return step;
  }
}
