package io.alvh.adapter.history;

import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A small data folder in the official layout with made-up prices: January and February 2024.
final class MadeUpFolder {
  static final String SPX = "cboe_indices/SPX_History.csv";
  static final String VIX = "cboe_indices/VIX_History.csv";
  static final String VVIX = "cboe_indices/VVIX_History.csv";
  static final String FUNDS = "fred/DFF.csv";
  static final String BILL = "fred/DTB3.csv";
  static final String FEB = "cfe_vx/VX_2024-02-14.csv";
  static final String MAR = "cfe_vx/VX_2024-03-20.csv";
  static final String EVENTS = "macro_calendar/events.csv";

  /// The sessions of the folder, 2024-01-02 to 2024-02-29.
  static final List<LocalDate> SESSIONS =
      TradingCalendar.sessions(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29));

  private static final DateTimeFormatter US =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
  private static final String CFE =
      "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n";

  private final Path root;

  private MadeUpFolder(Path root) {
    this.root = root;
  }

  /// Writes the folder, all of it good, below `root`.
  static MadeUpFolder in(Path root) throws IOException {
    MadeUpFolder folder = new MadeUpFolder(root);
    folder.write(SPX, rows("DATE,OPEN,HIGH,LOW,CLOSE\n", d -> bar(d, 4700 + 2 * d.getDayOfYear())));
    folder.write(
        VIX, rows("DATE,OPEN,HIGH,LOW,CLOSE\n", d -> bar(d, 13 + d.getDayOfMonth() / 10.0)));
    folder.write(VVIX, rows("DATE,VVIX\n", d -> d.format(US) + ",85.5"));
    folder.write(FUNDS, rows("observation_date,DFF\n", d -> d + ",5.33"));
    folder.write(BILL, rows("observation_date,DTB3\n", d -> d + ",5.20"));
    folder.write(FEB, contract(YearMonth.of(2024, 2), "G (Feb 2024)"));
    folder.write(MAR, contract(YearMonth.of(2024, 3), "H (Mar 2024)"));
    folder.write(
        EVENTS,
        """
        date,event,detail,ref_period,time_et,source
        2024-01-05,nfp,NFP release,December 2023,08:30,bls
        2024-01-31,fomc_decision,Meeting,,14:00,fed
        2024-02-13,cpi,CPI release,January 2024,08:30,bls
        """);
    return folder;
  }

  Path root() {
    return root;
  }

  /// Replaces the text of `file` by what `change` makes of it.
  void change(String file, UnaryOperator<String> change) throws IOException {
    write(file, change.apply(Files.readString(root.resolve(file))));
  }

  void write(String file, String text) throws IOException {
    writeBytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void writeBytes(String file, byte[] bytes) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  void delete(String file) throws IOException {
    Files.delete(root.resolve(file));
  }

  HistoryLoad open() {
    return CsvHistory.open(root);
  }

  private static String rows(String header, Function<LocalDate, String> row) {
    StringBuilder text = new StringBuilder(header);
    SESSIONS.forEach(d -> text.append(row.apply(d)).append('\n'));
    return text.toString();
  }

  private static String bar(LocalDate date, double close) {
    return String.format(
        Locale.ROOT,
        "%s,%.2f,%.2f,%.2f,%.2f",
        date.format(US),
        close - 0.1,
        close + 0.5,
        close - 0.5,
        close);
  }

  private static String contract(YearMonth month, String label) {
    LocalDate expiry = OptionCalendar.vixMonthly(month).date();
    StringBuilder text = new StringBuilder(CFE);
    for (LocalDate d : SESSIONS) {
      if (!d.isAfter(expiry)) {
        double settle = 14 + month.getMonthValue() / 2.0 + d.getDayOfMonth() / 100.0;
        text.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%.4f,%.4f,%.4f,%.4f,%.4f,0,100,0,1000%n",
                d,
                label,
                settle,
                settle + 0.2,
                settle - 0.2,
                settle,
                settle));
      }
    }
    return text.toString().replace("\r\n", "\n");
  }
}
