package io.alvh.validation;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.LongPut;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.ShortPut;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.instrument.VerticalSpread;
import io.alvh.risk.Holding;
import io.alvh.risk.Margin;
import io.alvh.risk.WorstLoss;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Margin against the exact worst settlement on random books of one to eight legs: condors, bought
/// and sold verticals, single options, and loose legs whose sold calls are all covered, over two
/// underlyings and three expiries.
public final class MarginProof {
  private static final int FAILURES_SHOWN = 10;
  private static final int MOST_LEGS = 8;
  private static final int MOST_CONTRACTS = 20;
  private static final int STRIKES = 120;

  private static final List<Expiry> EXPIRIES =
      List.of(
          new Expiry(LocalDate.of(2024, 3, 15), Settlement.AM),
          new Expiry(LocalDate.of(2024, 3, 15), Settlement.PM),
          new Expiry(LocalDate.of(2024, 4, 19), Settlement.AM));

  private final SplittableRandom random;

  private MarginProof(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Tries `books` books of a generator started at `seed`. The margin of each must not be below its
  /// worst settlement gross of premium; that of every fourth, one kind of condor, must be equal.
  public static Proof run(int books, long seed) {
    MarginProof proof = new MarginProof(seed);
    List<String> details = new ArrayList<>(knownCases());
    long failures = 0;
    for (int i = 0; i < books; i++) {
      List<Holding> book = i % 4 == 0 ? List.of(proof.condors()) : proof.structures();
      List<OptionLeg> legs = new ArrayList<>(Holding.legs(book));
      if (i % 4 > 1) {
        proof.addLoose(legs);
      }
      if (!holds(book, legs, i % 4 == 0)) {
        failures++;
        if (failures <= FAILURES_SHOWN) {
          details.add("margin too low: " + legs);
        }
      }
    }
    String statement =
        "Reg-T margin is never below the worst settlement gross of premium, and equal to it for"
            + " condors (books of 1 to 8 legs, seed "
            + seed
            + ")";
    return new Proof(statement, books, failures, details);
  }

  /// The margin by legs, and by structures where there is nothing else, against the worst case.
  private static boolean holds(List<Holding> book, List<OptionLeg> legs, boolean condor) {
    Money worst = WorstLoss.ofLegs(legs);
    Money paired = Margin.ofLegs(legs);
    if (condor) {
      Holding one = book.getFirst();
      return paired.equals(worst) && Margin.of(one.structure(), one.quantity()).equals(worst);
    }
    boolean opened = book.stream().allMatch(h -> h.quantity() > 0);
    if (opened && Holding.legs(book).equals(legs)) {
      Money summed = Money.ZERO;
      for (Holding h : book) {
        summed = summed.plus(Margin.of(h.structure(), h.quantity()));
      }
      return paired.compareTo(worst) >= 0 && summed.compareTo(worst) >= 0;
    }
    return paired.compareTo(worst) >= 0;
  }

  /// The cases of LEAN issue 9775, two condors each, for a reader to check by hand.
  private static List<String> knownCases() {
    List<String> lines = new ArrayList<>();
    int[][] widths = {{95, 95}, {50, 160}, {145, 95}};
    for (int[] w : widths) {
      IronCondor condor =
          new IronCondor(Underlying.SPX, EXPIRIES.getFirst(), 4800 - w[0], 4800, 5200, 5200 + w[1]);
      lines.add(
          "two condors, put wing " + w[0] + ", call wing " + w[1] + ": $" + Margin.of(condor, 2));
    }
    return lines;
  }

  private Holding condors() {
    return new Holding(condor(underlying(), expiry()), random.nextInt(1, MOST_CONTRACTS + 1));
  }

  /// One to eight legs of structures, bought or sold, of which no sold call is left without a
  /// bought one.
  private List<Holding> structures() {
    List<Holding> book = new ArrayList<>();
    int legs = 0;
    int wanted = random.nextInt(1, MOST_LEGS + 1);
    while (legs < wanted) {
      Structure structure = structure(wanted - legs);
      boolean either = structure instanceof IronCondor || structure instanceof VerticalSpread;
      long sign = either && random.nextInt(3) == 0 ? -1 : 1;
      book.add(new Holding(structure, sign * random.nextInt(1, MOST_CONTRACTS + 1)));
      legs += structure.legs().size();
    }
    return book;
  }

  private Structure structure(int room) {
    Underlying underlying = underlying();
    Expiry expiry = expiry();
    int kind = random.nextInt(room >= 4 ? 6 : room >= 2 ? 4 : 3);
    return switch (kind) {
      case 0 -> new LongCall(underlying, expiry, strike(underlying));
      case 1 -> new LongPut(underlying, expiry, strike(underlying));
      case 2 -> new ShortPut(underlying, expiry, strike(underlying));
      case 3 -> vertical(underlying, expiry);
      default -> condor(underlying, expiry);
    };
  }

  private VerticalSpread vertical(Underlying underlying, Expiry expiry) {
    double[] strikes = strikes(underlying, 2);
    return random.nextBoolean()
        ? new VerticalSpread(underlying, expiry, OptionRight.CALL, strikes[0], strikes[1])
        : new VerticalSpread(underlying, expiry, OptionRight.PUT, strikes[1], strikes[0]);
  }

  private IronCondor condor(Underlying underlying, Expiry expiry) {
    double[] k = strikes(underlying, 4);
    return new IronCondor(underlying, expiry, k[0], k[1], k[2], k[3]);
  }

  /// Fills `legs` up to eight with loose puts, bought or sold, and pairs of a sold call and a
  /// bought one anywhere.
  private void addLoose(List<OptionLeg> legs) {
    while (legs.size() < MOST_LEGS && random.nextInt(4) > 0) {
      Underlying underlying = underlying();
      Expiry expiry = expiry();
      int contracts = random.nextInt(1, MOST_CONTRACTS + 1);
      if (legs.size() + 2 <= MOST_LEGS && random.nextBoolean()) {
        legs.add(leg(underlying, expiry, OptionRight.CALL, -contracts));
        legs.add(leg(underlying, expiry, OptionRight.CALL, contracts + random.nextInt(3)));
      } else {
        int sign = random.nextBoolean() ? 1 : -1;
        legs.add(leg(underlying, expiry, OptionRight.PUT, sign * contracts));
      }
    }
  }

  private OptionLeg leg(Underlying underlying, Expiry expiry, OptionRight right, int contracts) {
    double strike = strike(underlying);
    return new OptionLeg(new OptionContract(underlying, expiry, right, strike), contracts);
  }

  private Underlying underlying() {
    return random.nextInt(4) == 0 ? Underlying.VIX : Underlying.SPX;
  }

  private Expiry expiry() {
    return EXPIRIES.get(random.nextInt(EXPIRIES.size()));
  }

  /// Returns `count` strikes, ascending.
  private double[] strikes(Underlying underlying, int count) {
    double[] strikes = new double[count];
    int least = 0;
    for (int i = 0; i < count; i++) {
      int step = random.nextInt(least, STRIKES - count + i + 1);
      strikes[i] = at(underlying, step);
      least = step + 1;
    }
    return strikes;
  }

  private double strike(Underlying underlying) {
    return at(underlying, random.nextInt(STRIKES));
  }

  private static double at(Underlying underlying, int step) {
    return underlying == Underlying.SPX ? 4_000 + 5.0 * step : 10 + 0.5 * step;
  }
}
