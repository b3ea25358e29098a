package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The mid quotes of one delayed-quotes file of the exchange.
final class QuotedChain {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.US);

  private final TreeMap<Expiry, TreeMap<Double, double[]>> mids = new TreeMap<>();

  private QuotedChain() {}

  /// Returns the SPX and SPXW quotes of `file`; rows without both bids are left out.
  static QuotedChain read(Path file) throws IOException {
    QuotedChain chain = new QuotedChain();
    boolean body = false;
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      List<String> cells = List.of(line.split(",", -1));
      if (body && cells.size() >= 22) {
        chain.add(cells);
      }
      body = body || line.startsWith("Expiration Date,");
    }
    return chain;
  }

  private void add(List<String> cells) {
    double[] quotes = new double[4];
    int[] places = {4, 5, 15, 16};
    for (int i = 0; i < 4; i++) {
      quotes[i] = Double.parseDouble(cells.get(places[i]));
    }
    if (quotes[1] > 0 && quotes[3] > 0) {
      Settlement when = cells.get(1).startsWith("SPXW") ? Settlement.PM : Settlement.AM;
      Expiry expiry = new Expiry(LocalDate.parse(cells.get(0), DATE), when);
      double[] pair = {(quotes[0] + quotes[1]) / 2, (quotes[2] + quotes[3]) / 2};
      mids.computeIfAbsent(expiry, _ -> new TreeMap<>()).put(Double.valueOf(cells.get(11)), pair);
    }
  }

  /// Returns the expiries, ascending.
  List<Expiry> expiries() {
    return new ArrayList<>(mids.keySet());
  }

  /// Returns the strikes quoted for `expiry`.
  NavigableMap<Double, double[]> strikes(Expiry expiry) {
    return mids.getOrDefault(expiry, new TreeMap<>());
  }

  /// Returns the mid of one option, straight between the strikes around `strike`.
  double mid(Expiry expiry, OptionRight right, double strike) {
    NavigableMap<Double, double[]> chain = strikes(expiry);
    int side = right == OptionRight.CALL ? 0 : 1;
    var below = chain.floorEntry(strike);
    var above = chain.ceilingEntry(strike);
    if (below.getKey().equals(above.getKey())) {
      return below.getValue()[side];
    }
    double share = (strike - below.getKey()) / (above.getKey() - below.getKey());
    return (1 - share) * below.getValue()[side] + share * above.getValue()[side];
  }

  /// Returns the mid of `structure` to its holder.
  double mid(Structure structure) {
    double sum = 0;
    for (OptionLeg leg : structure.legs()) {
      sum += leg.ratio() * mid(structure.expiry(), leg.contract().right(), leg.contract().strike());
    }
    return sum;
  }

  /// Returns the credit quoted for `condor`.
  double credit(IronCondor condor) {
    return -mid(condor);
  }

  /// Returns the forward at which call less put is zero, by the two strikes around it.
  double forward(Expiry expiry) {
    double before = Double.NaN;
    double beforeStrike = Double.NaN;
    for (var entry : strikes(expiry).entrySet()) {
      double gap = entry.getValue()[0] - entry.getValue()[1];
      if (gap <= 0) {
        double strike = entry.getKey();
        return beforeStrike + (strike - beforeStrike) * before / (before - gap);
      }
      before = gap;
      beforeStrike = entry.getKey();
    }
    throw new IllegalStateException("no forward for " + expiry);
  }
}
