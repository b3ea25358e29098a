package io.alvh.validation;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.ListedSeries;
import io.alvh.market.OptionChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The calendar against the series that real files list: options by the roots of quoted chains, VX
/// futures by the last day of their files.
public final class SettlementProof {
  /// A chain must hold every SPX series of the calendar that expires within so many days.
  private static final int DAYS_AHEAD = 7;

  private final List<String> differences = new ArrayList<>();
  private long cases;

  private SettlementProof() {}

  /// Compares every SPX, SPXW, VIX, VIXW and VX series listed with the calendar, and the calendar
  /// with the SPX chains for the week after their session. Other roots are not in the calendar.
  public static Proof run(List<OptionChain> chains, List<ListedSeries> futures) {
    SettlementProof proof = new SettlementProof();
    for (OptionChain chain : chains) {
      proof.compare(chain);
    }
    futures.forEach(proof::compare);
    return new Proof(
        "every listed SPX, SPXW, VIX and VX series settles on the calendar's date, AM or PM",
        proof.cases,
        proof.differences.size(),
        proof.differences);
  }

  private void compare(OptionChain chain) {
    TreeSet<Expiry> spx = new TreeSet<>();
    TreeSet<String> seen = new TreeSet<>();
    chain
        .quotes()
        .forEach(q -> {
          if (chain.underlying().equals("SPX")) {
            spx.add(q.expiry());
          }
          if (seen.add(q.root() + q.expiry())) {
            compare(new ListedSeries(chain.source(), q.root(), q.expiry()));
          }
        });
    if (spx.size() < 2) {
      return; // an excerpt
    }
    LocalDate from = chain.session().plusDays(1);
    for (LocalDate day : TradingCalendar.sessions(from, from.plusDays(DAYS_AHEAD - 1))) {
      for (Expiry expiry : OptionCalendar.listedSpx(day)) {
        check(spx.contains(expiry), chain.source() + " lacks SPX " + expiry);
      }
    }
  }

  private void compare(ListedSeries listed) {
    Expiry expiry = listed.expiry();
    LocalDate date = expiry.date();
    String text = listed.source() + ": " + listed.root() + " " + expiry + " is not in the calendar";
    switch (listed.root()) {
      case "SPX" -> check(is(expiry, Settlement.AM) && OptionCalendar.isSpxMonthly(date), text);
      case "SPXW" ->
          check(
              OptionCalendar.spxwPm(date).filter(expiry::equals).isPresent()
                  || OptionCalendar.spxwAm(date).filter(expiry::equals).isPresent(),
              text);
      case "VIX" -> check(is(expiry, Settlement.AM) && OptionCalendar.isVixMonthly(date), text);
      case "VIXW" -> check(isVixWeekly(expiry), text);
      case "VX" -> {
        boolean monthly = is(expiry, Settlement.AM) && OptionCalendar.isVixMonthly(date);
        check(monthly || isVixWeekly(expiry), text);
      }
      default -> {} // not in the calendar
    }
  }

  private static boolean isVixWeekly(Expiry expiry) {
    return OptionCalendar.vixWeekly(expiry.date()).filter(expiry::equals).isPresent();
  }

  private static boolean is(Expiry expiry, Settlement settlement) {
    return expiry.settlement() == settlement;
  }

  private void check(boolean agrees, String difference) {
    cases++;
    if (!agrees) {
      differences.add(difference);
    }
  }
}
