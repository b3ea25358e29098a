package io.alvh.adapter.chain;

import io.alvh.adapter.history.IssueLog;
import io.alvh.instrument.OptionRight;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the JSON of monthly puts derived from OptionsDX: in `chain` one object a month with
/// `entry_date`, `mid_date`, `expiry_date` and `puts`, each quoted at the close of the entry date
/// and again at that of the mid date. Each month gives two chains.
final class MonthlyPutsReader {
  private static final Pattern SOURCE = Pattern.compile("OptionsDX ([A-Z]{1,6})\\b.*");

  /// Bid and ask of one put and the level of the underlying; zero for none.
  private record Quote(double bid, double ask, double spot) {}

  /// One put of a month at one of its dates.
  private record Snapshot(int line, int column, double strike, Quote quote) {}

  private final IssueLog log;
  private final String name;
  private final List<RawChain> chains = new ArrayList<>();
  private String root = "";

  private MonthlyPutsReader(String name, IssueLog log) {
    this.name = name;
    this.log = log;
  }

  /// Reads the file `name` from `in`; notes what is wrong and then returns nothing.
  static List<RawChain> read(InputStream in, String name, IssueLog log) {
    MonthlyPutsReader reader = new MonthlyPutsReader(name, log);
    JsonWalk.read(in, log, reader::top);
    if (!log.hasErrors() && reader.chains.isEmpty()) {
      log.error(0, 0, "no months", "a field chain with one object a month");
    }
    return log.hasErrors() ? List.of() : reader.chains;
  }

  private void top(JsonWalk walk, String field) {
    switch (field) {
      case "meta" -> walk.object(f -> meta(walk, f));
      case "chain" -> {
        if (root.isEmpty()) {
          walk.refuse("a field meta.source such as \"OptionsDX SPY EOD\" before the chain");
          walk.skip();
        } else {
          walk.object(month -> new Month(month).read(walk));
        }
      }
      default -> walk.skip();
    }
  }

  private void meta(JsonWalk walk, String field) {
    if (!field.equals("source")) {
      walk.skip();
      return;
    }
    Matcher source = SOURCE.matcher(walk.text().orElse(""));
    if (source.matches()) {
      root = source.group(1);
    } else {
      walk.refuse("a source such as \"OptionsDX SPY EOD\"");
    }
  }

  /// One put of a month.
  private static final class Put {
    private OptionalDouble strike = OptionalDouble.empty();
    private Optional<Quote> entry = Optional.empty();
    private Optional<Quote> mid = Optional.empty();
  }

  /// One month of the file.
  private final class Month {
    private final String month;
    private final List<Snapshot> entries = new ArrayList<>();
    private final List<Snapshot> mids = new ArrayList<>();
    private Optional<QuoteTime> entry = Optional.empty();
    private Optional<QuoteTime> mid = Optional.empty();
    private Optional<LocalDate> expiry = Optional.empty();

    private Month(String month) {
      this.month = month;
    }

    private void read(JsonWalk walk) {
      int line = walk.line();
      int column = walk.column();
      walk.object(field -> {
        switch (field) {
          case "entry_date" -> entry = session(walk);
          case "mid_date" -> mid = session(walk);
          case "expiry_date" -> expiry = date(walk);
          case "puts" -> walk.list(() -> put(walk));
          default -> walk.skip();
        }
      });
      if (entry.isPresent() && mid.isPresent() && expiry.isPresent()) {
        chain("entry", entry.get(), entries);
        chain("mid", mid.get(), mids);
      } else if (!log.hasErrors()) {
        log.error(line, column, month, "a month with entry_date, mid_date and expiry_date");
      }
    }

    private void put(JsonWalk walk) {
      int line = walk.line();
      int column = walk.column();
      Put put = new Put();
      walk.object(field -> {
        switch (field) {
          case "strike" -> put.strike = walk.number(0.001, QuoteCollector.MOST_POINTS);
          case "entry" -> put.entry = Optional.of(quote(walk));
          case "mid" -> put.mid = Optional.of(quote(walk));
          default -> walk.skip();
        }
      });
      if (put.strike.isPresent()) {
        double strike = put.strike.getAsDouble();
        put.entry.ifPresent(q -> entries.add(new Snapshot(line, column, strike, q)));
        put.mid.ifPresent(q -> mids.add(new Snapshot(line, column, strike, q)));
      } else if (!log.hasErrors()) {
        log.error(line, column, month, "a put with a strike");
      }
    }

    private void chain(String which, QuoteTime time, List<Snapshot> snapshots) {
      if (snapshots.isEmpty()) {
        return;
      }
      Snapshot first = snapshots.getFirst();
      double spot = first.quote().spot();
      if (!(spot > 0)) {
        log.error(first.line(), first.column(), "", "a spot above zero");
        return;
      }
      QuoteCollector collector = new QuoteCollector(log);
      for (Snapshot s : snapshots) {
        if (s.quote().spot() != spot) {
          log.error(s.line(), s.column(), month, "one spot a date, here " + spot);
        }
        collector.add(
            s.line(),
            s.column(),
            new OccSymbol(root, expiry.orElseThrow(), OptionRight.PUT, s.strike()),
            s.quote().bid(),
            s.quote().ask(),
            LocalDate.MIN);
      }
      collector.chain(name + " " + month + " " + which, time, spot).ifPresent(chains::add);
    }
  }

  private static Quote quote(JsonWalk walk) {
    double[] found = new double[3];
    walk.object(field -> {
      switch (field) {
        case "bid" -> found[0] = walk.number(0, QuoteCollector.MOST_POINTS).orElse(0);
        case "ask" -> found[1] = walk.number(0, QuoteCollector.MOST_POINTS).orElse(0);
        case "spot" -> found[2] = walk.number(0.01, QuoteCollector.MOST_POINTS).orElse(0);
        default -> walk.skip();
      }
    });
    return new Quote(found[0], found[1], found[2]);
  }

  private static Optional<QuoteTime> session(JsonWalk walk) {
    Optional<LocalDate> date = date(walk);
    Optional<QuoteTime> time = date.flatMap(QuoteTime::closeOf);
    if (date.isPresent() && time.isEmpty()) {
      walk.refuse("a session of the exchange");
    }
    return time;
  }

  private static Optional<LocalDate> date(JsonWalk walk) {
    Optional<String> text = walk.text();
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      walk.refuse("a date as YYYY-MM-DD");
      return Optional.empty();
    }
  }
}
