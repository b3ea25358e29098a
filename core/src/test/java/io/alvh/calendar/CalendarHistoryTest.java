package io.alvh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("history")
class CalendarHistoryTest {
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);
  private static final LocalDate END = LocalDate.of(2026, 7, 8);
  private static final String MONTH_CODES = "FGHJKMNQUVXZ";

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
  }

  private static List<Path> files(Path folder, Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> wanted.test(file.getFileName().toString())).sorted().toList();
    }
  }

  private static LocalDate lastDate(Path file, DateTimeFormatter format) throws IOException {
    List<String> rows = lines(file).stream().filter(row -> !row.isBlank()).toList();
    String last = rows.getLast();
    return LocalDate.parse(last.substring(0, last.indexOf(',')), format);
  }

  @Test
  void sessions_are_the_days_of_the_sp500() throws IOException {
    List<LocalDate> days = new ArrayList<>();
    for (String row : lines(HistoryData.require().resolve("sp500_ohlc/SPX_History.csv"))) {
      if (Character.isDigit(row.charAt(0))) {
        LocalDate day = LocalDate.parse(row.substring(0, row.indexOf(',')), US);
        if (day.getYear() >= 1990 && !day.isAfter(END)) {
          days.add(day);
        }
      }
    }
    assertThat(TradingCalendar.sessions(LocalDate.of(1990, 1, 1), END))
        .hasSize(9195)
        .isEqualTo(days);
  }

  /// A dated contract file is either a monthly, whose date must be the calendar's, or a weekly,
  /// which never settles in the week of a monthly.
  @Test
  void every_dated_contract_settles_on_a_monthly_or_in_another_week() throws IOException {
    Path vx = HistoryData.require().resolve("cfe_vx");
    TreeSet<LocalDate> monthlies = new TreeSet<>();
    List<Path> contracts = new ArrayList<>();
    for (String folder : List.of("contracts_new", "contracts_gapfill_transcribed")) {
      contracts.addAll(files(vx.resolve(folder), name -> name.startsWith("VX_")));
    }
    for (Path contract : contracts) {
      LocalDate expiry = LocalDate.parse(contract.getFileName().toString().substring(3, 13));
      LocalDate monthly = OptionCalendar.vixMonthly(YearMonth.from(expiry)).date();
      if (expiry.equals(monthly)) {
        monthlies.add(expiry);
      } else {
        assertThat(monday(expiry)).as("%s", contract).isNotEqualTo(monday(monthly));
      }
      LocalDate last = lastDate(contract, DateTimeFormatter.ISO_LOCAL_DATE);
      if (expiry.isBefore(LocalDate.of(2026, 1, 7))) {
        assertThat(last).as("%s", contract).isEqualTo(expiry);
      }
    }
    TreeSet<LocalDate> expected = new TreeSet<>();
    for (YearMonth m = YearMonth.of(2013, 1); m.getYear() < 2026; m = m.plusMonths(1)) {
      expected.add(OptionCalendar.vixMonthly(m).date());
    }
    expected.removeAll(monthlies);
    assertThat(expected.stream().map(YearMonth::from).map(YearMonth::toString))
        .containsExactly(
            "2013-02", "2013-05", "2014-01", "2014-03", "2014-10", "2015-07", "2017-03", "2018-08",
            "2019-02", "2019-03", "2019-05");
  }

  @Test
  void every_old_contract_ends_on_its_monthly() throws IOException {
    Path vx = HistoryData.require().resolve("cfe_vx");
    int checked = endsOnMonthly(vx.resolve("contracts_old"), LocalDate.of(2014, 8, 15));
    checked += endsOnMonthly(vx.resolve("contracts_old_2015"), LocalDate.of(2015, 4, 1));
    assertThat(checked).isGreaterThan(200);
  }

  private static int endsOnMonthly(Path folder, LocalDate dataEnd) throws IOException {
    int checked = 0;
    for (Path contract : files(folder, name -> name.startsWith("CFE_"))) {
      String name = contract.getFileName().toString();
      int year = 2000 + Integer.parseInt(name.substring(5, 7));
      YearMonth month = YearMonth.of(year, MONTH_CODES.indexOf(name.charAt(4)) + 1);
      LocalDate monthly = OptionCalendar.vixMonthly(month).date();
      LocalDate last = lastDate(contract, US);
      if (monthly.isAfter(dataEnd)) {
        assertThat(last).as("%s", contract).isBefore(monthly);
      } else {
        assertThat(last).as("%s", contract).isEqualTo(monthly);
        assertThat(OptionCalendar.isVixMonthly(monthly)).as("%s", contract).isTrue();
        checked++;
      }
    }
    return checked;
  }

  /// Every series quoted in a chain is in the calendar, and every series of the calendar that
  /// expires within the week after the quotes is in the chain.
  @ParameterizedTest
  @CsvSource({
    "spx_quotedata_2022-01-07, 2022-01-08",
    "spx_quotedata_2022-02-04, 2022-02-05",
    "spx_quotedata_2022-02-18, 2022-02-19",
    "spx_quotedata_2022-03-23_es_locale, 2022-03-23",
    "spx_quotedata_2023-04-05_noquotes, 2023-04-05",
    "spx_quotedata_2023-06-09, 2023-06-09",
    "spx_quotedata_2023-09-04_holiday, 2023-09-05"
  })
  void quoted_chains_hold_the_series_of_the_calendar(String name, LocalDate from)
      throws IOException {
    Path file = HistoryData.require().resolve("options_spx_cboe_quotedata").resolve(name + ".csv");
    Pattern series = Pattern.compile("(SPXW?)(\\d{6})[CP]\\d{8}");
    TreeSet<Expiry> quoted = new TreeSet<>();
    for (String row : lines(file)) {
      Matcher matcher = series.matcher(row);
      while (matcher.find()) {
        LocalDate date = LocalDate.parse("20" + matcher.group(2), DateTimeFormatter.BASIC_ISO_DATE);
        boolean am = matcher.group(1).equals("SPX");
        quoted.add(new Expiry(date, am ? Settlement.AM : Settlement.PM));
      }
    }
    quoted.removeIf(expiry -> expiry.date().isAfter(TradingCalendar.LAST));
    assertThat(quoted).hasSizeGreaterThanOrEqualTo(10);
    for (Expiry expiry : quoted) {
      assertThat(OptionCalendar.listedSpx(expiry.date())).contains(expiry);
    }
    for (LocalDate day : TradingCalendar.sessions(from, from.plusDays(7))) {
      assertThat(quoted).containsAll(OptionCalendar.listedSpx(day));
    }
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  @Test
  void the_final_settlement_archive_names_the_same_months() throws IOException {
    Path file = HistoryData.require().resolve("cfe_vx/other/CFE_FinalSettlement_Archive.csv");
    TreeSet<YearMonth> settled = new TreeSet<>();
    for (String row : lines(file)) {
      String[] cells = row.split(",", -1);
      if (cells[0].equals("VX")) {
        settled.add(YearMonth.of(Integer.parseInt(cells[2]), Integer.parseInt(cells[1])));
      }
    }
    for (YearMonth month : settled) {
      assertThat(OptionCalendar.isVixMonthly(OptionCalendar.vixMonthly(month).date()))
          .as("%s", month)
          .isTrue();
    }
    long months = ChronoUnit.MONTHS.between(settled.first(), settled.last()) + 1;
    assertThat(months - settled.size()).isEqualTo(4);
  }
}
