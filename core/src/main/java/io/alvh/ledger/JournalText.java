package io.alvh.ledger;

import io.alvh.instrument.CoveredCall;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.LongPut;
import io.alvh.instrument.ShortPut;
import io.alvh.instrument.Structure;
import io.alvh.instrument.VerticalSpread;
import java.util.List;

/// The canonical text of the journal: one line an entry, fields parted by `|`, money in cents,
/// other numbers as `Double.toString` writes them. Hashes are taken over this text.
public final class JournalText {
  private JournalText() {}

  /// Returns the line of `entry`, without a line end.
  public static String line(LedgerEntry entry) {
    StringBuilder text = new StringBuilder(160);
    append(text, entry);
    return text.toString();
  }

  /// Appends the line of `entry`, without a line end, to `text`.
  public static void append(StringBuilder text, LedgerEntry entry) {
    text.append(entry.at()).append('|');
    switch (entry) {
      case LedgerEntry.Deposited _ -> text.append("deposited");
      case LedgerEntry.Decided d -> appendDecided(text, d);
      case LedgerEntry.Opened o -> appendOpened(text, o);
      case LedgerEntry.Closed c -> appendClosed(text, c);
      case LedgerEntry.Settled s -> appendSettled(text, s);
      case LedgerEntry.IndexTraded t ->
          text.append("index|").append(t.change()).append('|').append(t.level());
      case LedgerEntry.DividendPaid d -> text.append("dividend|").append(d.yield());
      case LedgerEntry.InterestPaid _ -> text.append("interest");
      case LedgerEntry.Marked m -> appendMarked(text, m);
    }
    text.append('|').append(entry.cash().cents());
  }

  private static void appendDecided(StringBuilder text, LedgerEntry.Decided d) {
    text.append("decided|").append(plain(d.rule()));
    text.append('|').append(plain(d.tag()));
    text.append('|').append(plain(d.action()));
    text.append('|').append(plain(d.because())).append('|');
    List<Fact> facts = d.facts();
    for (int i = 0; i < facts.size(); i++) {
      text.append(i == 0 ? "" : " ").append(plain(facts.get(i).name()));
      text.append('=').append(facts.get(i).value());
    }
  }

  private static void appendOpened(StringBuilder text, LedgerEntry.Opened o) {
    text.append("opened|").append(plain(o.id()));
    text.append('|').append(o.tag()).append('|');
    appendStructure(text, o.structure());
    text.append('|').append(o.quantity()).append('|').append(o.price());
    text.append('|').append(o.slippage().cents()).append('|').append(o.fees().cents());
  }

  private static void appendClosed(StringBuilder text, LedgerEntry.Closed c) {
    text.append("closed|").append(plain(c.id()));
    text.append('|').append(c.quantity()).append('|').append(c.price());
    text.append('|').append(c.slippage().cents()).append('|').append(c.fees().cents());
  }

  private static void appendSettled(StringBuilder text, LedgerEntry.Settled s) {
    text.append("settled|").append(plain(s.id()));
    text.append('|').append(s.quantity()).append('|').append(s.value().value());
    text.append('|').append(s.value().source()).append('|').append(s.payoff());
  }

  private static void appendMarked(StringBuilder text, LedgerEntry.Marked m) {
    text.append("marked|").append(m.nav().cents());
    text.append('|').append(m.condors().cents()).append('|').append(m.hedge().cents());
  }

  private static void appendStructure(StringBuilder text, Structure structure) {
    text.append(structure.underlying()).append(' ').append(structure.expiry()).append(' ');
    switch (structure) {
      case IronCondor c ->
          text.append("condor ")
              .append(c.longPut())
              .append('/')
              .append(c.shortPut())
              .append('/')
              .append(c.shortCall())
              .append('/')
              .append(c.longCall());
      case VerticalSpread v ->
          text.append(v.right())
              .append(" spread ")
              .append(v.longStrike())
              .append('/')
              .append(v.shortStrike());
      case LongCall c -> text.append("CALL ").append(c.strike());
      case LongPut p -> text.append("PUT ").append(p.strike());
      case ShortPut p -> text.append("sold PUT ").append(p.strike());
      case CoveredCall c -> text.append("covered CALL ").append(c.strike());
    }
  }

  private static String plain(String field) {
    if (field.indexOf('|') >= 0 || field.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(
          "a journal field must hold neither | nor a line end: " + field);
    }
    return field;
  }
}
