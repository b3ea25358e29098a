package io.alvh.adapter.history;

import io.alvh.calendar.Expiry;
import io.alvh.market.FundDividend;
import io.alvh.market.FundHolding;
import io.alvh.market.Observation;
import io.alvh.market.ScheduledEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What one data file holds, read and checked by itself.
sealed interface Content {
  /// Daily prices of an index, ascending.
  record Prices(List<DayPrice> rows) implements Content {}

  /// Dated values of a rate, share or dividend, ascending.
  record Values(List<DayValue> rows) implements Content {}

  /// Settlements of one monthly VX contract, ascending; the row of the expiry date is the final
  /// settlement.
  record Contract(Expiry expiry, List<DayValue> rows) implements Content {}

  /// Settlements by place in the curve.
  record Slots(List<SlotRow> rows) implements Content {}

  /// Final settlement values by contract month, in points.
  record Finals(List<FinalValue> rows) implements Content {}

  /// Scheduled and unscheduled releases.
  record Events(List<EventRow> rows) implements Content {}

  /// Figures as the user gives them.
  record Figures(List<Given> rows) implements Content {}

  /// What the user says was expected of releases.
  record Consensus(List<Expected> rows) implements Content {}

  /// Funds the user holds, without their distributions.
  record Holdings(List<FundHolding> rows) implements Content {}

  /// Distributions of funds the user holds.
  record Dividends(List<Paid> rows) implements Content {}

  /// Companies' annual reports.
  record Reports(List<CompanyReport> rows) implements Content {}

  /// Companies and their sectors.
  record Members(List<Member> rows) implements Content {}

  /// A file that is not used, for the reason noted.
  record Unused() implements Content {}

  /// One of the user's figures.
  record Given(Observation figure, long line) {}

  /// What was expected of one release, percent.
  record Expected(
      ScheduledEvent.Kind kind, LocalDate release, Instant knownAt, double value, Row row) {}

  /// One company.
  record Member(String ticker, String sector) {}

  /// One distribution of a fund.
  record Paid(String ticker, FundDividend dividend, Row row) {}

  /// Settlements on one day, front contract first; zero where the contract is not listed.
  record SlotRow(LocalDate date, List<Double> settles, Row row) {}

  /// The final settlement of one contract month.
  record FinalValue(YearMonth month, double value, long line) {}
}
