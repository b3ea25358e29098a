package io.alvh.validation;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.IndexName;
import io.alvh.market.OptionStrip;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.vixindex.VixFormula;
import io.alvh.pricing.vixindex.VixIndex;
import io.alvh.study.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The program's VIX formula on quotes whose index is published.
///
/// @param examples the exchange's worked examples; empty when their strips are not at hand
/// @param chains every chain of SPX that holds the expiries around 30 days
public record IndexGolden(List<Example> examples, List<Chain> chains) {
  public IndexGolden {
    examples = List.copyOf(examples);
    chains = List.copyOf(chains);
  }

  /// A worked example.
  ///
  /// @param source publication
  /// @param computed by the program
  /// @param exact the same worked out independently to eight decimals
  /// @param published as printed, two decimals
  public record Example(String source, VixIndex computed, double exact, double published) {
    /// Returns the program's value less the exact one, volatility points.
    public double error() {
      return computed.value() - exact;
    }
  }

  /// One quoted chain.
  ///
  /// @param source file
  /// @param session whose market it shows
  /// @param atClose whether it was quoted at that session's close or later
  /// @param computed the program's value, volatility points
  /// @param published the session's close of the VIX, volatility points
  public record Chain(
      String source, LocalDate session, boolean atClose, double computed, Measure published) {
    /// Returns the program's value less the published close, volatility points.
    public Measure error() {
      return Measure.of(computed).minus(published);
    }
  }

  /// Computes the index of every strip at hand.
  ///
  /// @param byDate the history, for rates and closes
  public static IndexGolden of(Quotes quotes, Map<LocalDate, Valuer> byDate) {
    Map<String, List<OptionStrip>> chains = new TreeMap<>();
    for (OptionStrip strip : quotes.strips()) {
      if (strip.root().startsWith("SPX")) {
        chains.computeIfAbsent(strip.source(), _ -> new ArrayList<>()).add(strip);
      }
    }
    List<Chain> found = new ArrayList<>();
    chains.forEach((source, strips) -> chain(source, strips, byDate, found));
    return new IndexGolden(examples(quotes.paper()), found);
  }

  private static void chain(
      String source, List<OptionStrip> strips, Map<LocalDate, Valuer> byDate, List<Chain> found) {
    OptionStrip first = strips.getFirst();
    Valuer day = byDate.get(first.session());
    if (day == null) {
      return;
    }
    boolean atClose = !first.asOf().isBefore(TradingCalendar.close(first.session()));
    Measure close =
        Measure.of(day.snapshot().indices().find(IndexName.VIX), "no close of the VIX that day");
    VixIndex.of(strips, day.snapshot().rates().bill())
        .ifPresent(i -> found.add(new Chain(source, first.session(), atClose, i.value(), close)));
  }

  private static List<Example> examples(PaperStrips paper) {
    return paper.present()
        ? List.of(
            new Example(
                "The CBOE Volatility Index - VIX, 2014",
                index(paper, 35_924, 0.000305, 46_394, 0.000286),
                13.68582054,
                13.69),
            new Example(
                "Volatility Index Methodology, appendix 3",
                index(paper, 34_484, 0.00031664, 44_954, 0.00028797),
                13.92784235,
                13.93))
        : List.of();
  }

  private static VixIndex index(PaperStrips paper, int n1, double r1, int n2, double r2) {
    return VixIndex.of(
        VixFormula.term(paper.near(), n1, r1), VixFormula.term(paper.next(), n2, r2));
  }
}
