package io.alvh.adapter.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Reads the exchange's archive of final settlement values, of which only the VX rows are used;
/// values of contracts that expired before 26 March 2007 are on the old tenfold scale.
final class FinalSettlementReader {
  private static final List<String> HEADER =
      List.of(
          "symbol",
          "settlementmonth",
          "settlementyear",
          "producttype",
          "settlementdate",
          "settlementprice",
          "productdescription");

  private FinalSettlementReader() {}

  /// Reads `file`.
  static Content read(SourceFile file, IssueLog log) {
    CsvRows csv = CsvRows.read(file, log, HEADER::equals, String.join(",", HEADER));
    List<Content.FinalValue> values = new ArrayList<>();
    for (Row row : csv.rows()) {
      if (!row.hasFields(HEADER.size()) || !row.text(0).equals("VX")) {
        continue;
      }
      OptionalDouble month = row.number(1, 1, 12);
      OptionalDouble year = row.number(2, 2004, 2099);
      OptionalDouble price = row.number(5, VxContractReader.LOWEST, 10 * VxContractReader.HIGHEST);
      if (month.isPresent() && year.isPresent() && price.isPresent()) {
        YearMonth of = YearMonth.of((int) year.getAsDouble(), (int) month.getAsDouble());
        boolean tenfold = of.isBefore(YearMonth.of(2007, 4));
        if (tenfold) {
          row.repair(5, VxContractReader.TENFOLD);
        }
        double value =
            tenfold ? VxContractReader.rescaled(price.getAsDouble()) : price.getAsDouble();
        values.add(new Content.FinalValue(of, value, row.line()));
      }
    }
    return new Content.Finals(List.copyOf(values));
  }
}
