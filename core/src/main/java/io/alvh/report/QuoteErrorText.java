package io.alvh.report;

import io.alvh.report.Chapter.Place;
import io.alvh.study.Figures;
import io.alvh.validation.CondorError;
import io.alvh.validation.JudgedQuote;
import io.alvh.validation.Part;
import io.alvh.validation.QuoteBucket;
import io.alvh.validation.QuoteErrors;
import io.alvh.validation.QuoteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Modelled volatilities and credits against real quotes.
final class QuoteErrorText {
  private static final String TITLE = "Quote errors of SPX options";

  private QuoteErrorText() {}

  static Chapter chapter(QuoteResult quotes) {
    return switch (quotes.errors()) {
      case Part.NotRun<QuoteErrors> n -> Chapter.notRun(TITLE, n.reason());
      case Part.Ran<QuoteErrors> r -> chapter(r.value(), quotes);
    };
  }

  private static Chapter chapter(QuoteErrors errors, QuoteResult quotes) {
    List<Chapter.Exhibit> exhibits = new ArrayList<>(QuoteCharts.of(errors));
    exhibits.add(
        new Chapter.Table(
            "errors-by-regime",
            "Surface, 7 to 70 days, 5 to 50 delta, by VIX",
            buckets(errors, b -> b.days().equals(QuoteErrors.AIMED) && wide(b), false)));
    exhibits.add(
        new Chapter.Table(
            "errors-by-days",
            "Surface, 5 to 50 delta, any VIX, by days",
            buckets(errors, b -> b.regime().equals(QuoteErrors.ALL) && wide(b), false)));
    exhibits.add(
        new Chapter.Table(
            "errors-by-delta",
            "Surface, 7 to 70 days, any VIX, by delta",
            buckets(
                errors,
                b -> b.regime().equals(QuoteErrors.ALL) && b.days().equals(QuoteErrors.AIMED),
                true)));
    exhibits.add(
        new Chapter.Table(
            "errors-by-measure",
            "Level and shape apart: the surface, its shape at each expiry's own level, and the shape"
                + " of a fit that knows every quote; 7 to 70 days, 5 to 50 delta",
            measures(errors),
            Place.PAGE));
    exhibits.add(
        new Chapter.Table(
            "worst-quotes",
            "Ten worst of 5 to 50 delta at 7 to 70 days, volatility points",
            worst(errors)));
    exhibits.add(
        new Chapter.Table(
            "condor-credits", "Credits of condors, points of SPX", condors(errors.condors())));
    exhibits.add(RefitText.exhibit("smile-refits", quotes.smileRefits()));
    exhibits.add(
        new Chapter.Table(
            "quote-buckets", "Every bucket", buckets(errors, _ -> true, true), Place.FILE));
    exhibits.add(
        new Chapter.Table("quotes", "Every quote judged", judged(errors.judged()), Place.FILE));
    return new Chapter(TITLE, notes(errors, quotes), exhibits);
  }

  private static List<String> notes(QuoteErrors errors, QuoteResult quotes) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Model less mid of "
            + errors.judged().size()
            + " quotes out of the money on "
            + errors.smiles()
            + " expiries. The smile in force on a date was fitted on earlier quotes alone. Quotes of"
            + " one chain err together: n quotes are far fewer independent observations, see"
            + " sessions. Each quote is priced at its own chain's forward by put-call parity: how far"
            + " the model's own forward lies from that, some points of SPX, is in no figure here.");
    if (!errors.intraday().isEmpty()) {
      notes.add(
          "Quoted within a session, so that their level cannot be judged, their shape only: "
              + String.join(", ", errors.intraday().stream().map(Object::toString).toList())
              + ".");
    }
    notes.add(RefitText.note(quotes.smileRefits()));
    notes.add(daily(errors));
    return notes;
  }

  /// Says which next sessions the one-day credits are from.
  static String daily(QuoteErrors errors) {
    List<CondorError> daily = errors.daily();
    long sessions = daily.stream().map(CondorError::session).distinct().count();
    List<CondorError> weekdays = daily.stream().filter(c -> c.days() == 1).toList();
    return "One-day credits rest on "
        + daily.size()
        + " condors of "
        + sessions
        + " sessions. Only Friday-to-Monday (or holiday) chains of SPX exist, so weekday one-day"
        + " credits are unvalidated"
        + (weekdays.isEmpty()
            ? "."
            : "; "
                + weekdays.size()
                + " condors over a single night, of "
                + String.join(
                    ", ",
                    weekdays.stream()
                        .map(c -> c.underlying() + " on " + c.session())
                        .distinct()
                        .toList())
                + ", do not change that.")
        + " Results of daily_1dte from modelled prices can never be better than INCONCLUSIVE.";
  }

  private static boolean wide(QuoteBucket b) {
    return b.deltas().equals(QuoteErrors.WIDE);
  }

  private static TextTable buckets(
      QuoteErrors errors, Predicate<QuoteBucket> wanted, boolean everyDelta) {
    TextTable table =
        new TextTable(
            "source, VIX, days, delta",
            "n",
            "sessions",
            "bias vol",
            "MAE vol",
            "worst vol",
            "half-spread",
            "bias pts",
            "MAE pts",
            "half-spread");
    for (QuoteBucket b : errors.buckets()) {
      if (b.measure().equals(QuoteErrors.SURFACE) && wanted.test(b)) {
        table.row(
            b.source()
                + ", "
                + b.regime()
                + ", "
                + b.days()
                + (everyDelta ? ", " + b.deltas() : ""),
            Integer.toString(b.vol().count()),
            Integer.toString(b.sessions()),
            Figures.number(b.vol().bias(), 2),
            Figures.number(b.vol().mae(), 2),
            Figures.number(b.vol().worst(), 1),
            Figures.number(b.halfSpreadVol(), 2),
            Figures.number(b.price().bias(), 2),
            Figures.number(b.price().mae(), 2),
            Figures.number(b.halfSpread(), 2));
      }
    }
    return table;
  }

  private static TextTable measures(QuoteErrors errors) {
    TextTable table =
        new TextTable(
            "source, VIX, measure", "n", "sessions", "bias vol", "MAE vol", "half-spread");
    for (QuoteBucket b : errors.buckets()) {
      if (b.days().equals(QuoteErrors.AIMED) && wide(b)) {
        table.row(
            b.source() + ", " + b.regime() + ", " + b.measure(),
            Integer.toString(b.vol().count()),
            Integer.toString(b.sessions()),
            Figures.number(b.vol().bias(), 2),
            Figures.number(b.vol().mae(), 2),
            Figures.number(b.halfSpreadVol(), 2));
      }
    }
    return table;
  }

  private static TextTable worst(QuoteErrors errors) {
    TextTable table =
        new TextTable("contract", "quoted on", "VIX", "delta", "quoted", "modelled", "off", "half");
    for (JudgedQuote q : errors.worst()) {
      double modelled = q.modelled().orElseThrow();
      table.row(
          q.vol().quote().toString(),
          q.smile().session().toString(),
          Figures.number(q.smile().state().vix(), 1),
          Figures.number(q.vol().absDelta(), 2),
          Figures.number(q.quoted(), 2),
          Figures.number(modelled, 2),
          Figures.number(modelled - q.quoted(), 2),
          Figures.number(100 * q.vol().halfSpread(), 2));
    }
    return table;
  }

  private static TextTable condors(List<CondorError> condors) {
    TextTable table =
        new TextTable(
            "session and condor",
            "days",
            "quoted",
            "modelled",
            "off",
            "off %",
            "half the four-leg spread");
    for (CondorError c : condors) {
      table.row(
          c.session() + " " + c.underlying() + " " + c.kind(),
          Integer.toString(c.days()),
          Figures.number(c.quoted(), 2),
          Figures.number(c.modelled(), 2),
          Figures.number(c.error(), 2),
          Words.pct(c.ratio() - 1),
          Figures.number(c.spread(), 2));
    }
    return table;
  }

  private static TextTable judged(List<JudgedQuote> quotes) {
    TextTable table =
        new TextTable(
            "contract",
            "quoted_on",
            "days",
            "vix",
            "delta",
            "bid",
            "ask",
            "quoted_vol",
            "modelled_vol",
            "shape_vol",
            "half_spread_vol");
    for (JudgedQuote q : quotes) {
      table.row(
          q.vol().quote().toString(),
          q.smile().session().toString(),
          Figures.number(q.smile().days(), 2),
          Figures.number(q.smile().state().vix(), 2),
          Figures.number(q.vol().absDelta(), 4),
          Double.toString(q.vol().quote().bid()),
          Double.toString(q.vol().quote().ask()),
          Figures.number(q.quoted(), 4),
          q.modelled().isPresent() ? Figures.number(q.modelled().getAsDouble(), 4) : "",
          Figures.number(q.shaped(), 4),
          Figures.number(100 * q.vol().halfSpread(), 4));
    }
    return table;
  }
}
