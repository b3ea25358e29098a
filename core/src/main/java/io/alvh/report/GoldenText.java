package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.validation.IndexGolden;
import io.alvh.validation.Part;
import java.util.List;

/// The VIX formula on quotes whose index is published.
final class GoldenText {
  private GoldenText() {}

  static Chapter chapter(Part<IndexGolden> part) {
    return switch (part) {
      case Part.NotRun<IndexGolden> n -> Chapter.notRun("VIX formula", n.reason());
      case Part.Ran<IndexGolden> r -> chapter(r.value());
    };
  }

  private static Chapter chapter(IndexGolden golden) {
    TextTable examples =
        new TextTable("worked example of", "computed", "exact", "published", "options used");
    for (IndexGolden.Example e : golden.examples()) {
      examples.row(
          e.source(),
          e.computed().toString(),
          Figures.number(e.exact(), 8),
          Figures.number(e.published(), 2),
          e.computed().near().used().size() + " + " + e.computed().next().used().size());
    }
    TextTable chains =
        new TextTable("chain", "session", "quoted", "VIX by formula", "close", "off");
    for (IndexGolden.Chain c : golden.chains()) {
      chains.row(
          c.source().substring(c.source().lastIndexOf('/') + 1),
          c.session().toString(),
          c.atClose() ? "at the close" : "intraday",
          Figures.number(c.computed(), 2),
          Words.two(c.published()),
          Words.two(c.error()));
    }
    return new Chapter(
        "VIX formula",
        List.of(
            golden.examples().isEmpty()
                ? "Worked examples not run: the folder vix_whitepaper is not among the data."
                : "The exchange's worked examples, printed with eight decimals; each strike is"
                    + " checked in the tests.",
            "Below: the same formula on whole chains against the day's published close. A chain"
                + " quoted within the session may differ from it."),
        List.of(
            new Chapter.Table("vix-formula-examples", "Worked examples", examples),
            new Chapter.Table("vix-formula-chains", "Quoted chains", chains)));
  }
}
