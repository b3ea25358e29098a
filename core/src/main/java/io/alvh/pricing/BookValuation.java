package io.alvh.pricing;

import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.pricing.black.Black76Batch;
import java.util.ArrayList;
import java.util.List;

/// Many contracts on one session through one `Black76Batch`. Contracts of one expiry that follow
/// each other, as the legs of a structure do, share the look-up of their slices.
final class BookValuation {
  private static final int STEPS = 5;

  private BookValuation() {}

  /// What both sessions say of one expiry.
  private record Slices(Slice then, Slice slid, Slice now) {}

  /// Returns the marks of `contracts`, in their order.
  static List<Mark> marks(Valuer now, List<OptionContract> contracts) {
    if (contracts.isEmpty()) {
      return List.of();
    }
    Black76Batch batch = new Black76Batch(contracts.size());
    OptionContract last = contracts.getFirst();
    Slice slice = now.slice(last.underlying(), last.expiry());
    for (OptionContract c : contracts) {
      if (!sameExpiry(last, c)) {
        slice = now.slice(c.underlying(), c.expiry());
      }
      last = c;
      slice.addTo(batch, c.right(), c.strike());
    }
    batch.prices();
    List<Mark> marks = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      marks.add(new Mark(batch.price(i), MarkSource.MODELLED));
    }
    return marks;
  }

  /// Returns the explanations of `Valuer.explain`, in the order of `contracts`.
  static List<Explain> explain(Valuer before, Valuer now, List<OptionContract> contracts) {
    if (contracts.isEmpty()) {
      return List.of();
    }
    Black76Batch batch = new Black76Batch(STEPS * contracts.size());
    OptionContract last = contracts.getFirst();
    Slices slices = slices(before, now, last);
    for (OptionContract c : contracts) {
      if (!sameExpiry(last, c)) {
        slices = slices(before, now, c);
      }
      last = c;
      add(batch, slices, c.right(), c.strike());
    }
    batch.prices();
    List<Explain> explained = new ArrayList<>(contracts.size());
    for (int i = 0; i < batch.size(); i += STEPS) {
      double start = batch.price(i);
      double aged = batch.price(i + 1);
      double rolled = batch.price(i + 2);
      double moved = batch.price(i + 3);
      double end = batch.price(i + 4);
      explained.add(new Explain(aged - start, rolled - aged, moved - rolled, end - moved));
    }
    return explained;
  }

  private static void add(Black76Batch batch, Slices s, OptionRight right, double strike) {
    s.then.addTo(batch, right, strike);
    s.slid.at(s.then.forward()).addTo(batch, right, strike);
    double deviation = s.slid.deviation(strike);
    s.slid.addTo(batch, right, s.slid.forward(), strike, deviation);
    s.slid.addTo(batch, right, s.now.forward(), strike, deviation);
    s.now.addTo(batch, right, strike);
  }

  private static Slices slices(Valuer before, Valuer now, OptionContract c) {
    Slice today = now.slice(c.underlying(), c.expiry());
    Slice then = before.slice(c.underlying(), c.expiry());
    return new Slices(then, before.slidSlice(c.underlying(), today.years()), today);
  }

  private static boolean sameExpiry(OptionContract a, OptionContract b) {
    return a.underlying() == b.underlying() && a.expiry().equals(b.expiry());
  }
}
