package io.alvh.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calibration.ClockDay.FundBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FundFileTest {
  private static final String HEADER = "date,open,high,low,close,volume,adjusted_close,x\n";

  @TempDir Path data;

  @Test
  void opens_and_closes_are_read_and_an_absent_file_is_no_fault() throws IOException {
    assertThat(FundFile.read(data).bars()).isEmpty();
    assertThat(FundFile.read(data).issues()).isEmpty();

    write("1993-01-29,43.85,43.96,43.75,43.93,1003200,24.76,\n");

    assertThat(FundFile.read(data).bars())
        .containsExactly(new FundBar(LocalDate.of(1993, 1, 29), 43.85, 43.93, 24.76));
  }

  @Test
  void a_broken_file_gives_nothing_and_says_where() throws IOException {
    write("1993-01-29,43.85,43.96,43.75,43.93,1,24.76,\n1993-02-01,no,1,1,1,1,1,\n");

    FundFile.Reading reading = FundFile.read(data);

    assertThat(reading.bars()).isEmpty();
    assertThat(reading.issues())
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .startsWith("sp500_ohlc/SPY_ohlcv_1993_20240415.csv:3:")
        .contains("'no' refused");
  }

  private void write(String rows) throws IOException {
    Path folder = Files.createDirectories(data.resolve("sp500_ohlc"));
    Files.writeString(folder.resolve("SPY_ohlcv_1993_20240415.csv"), HEADER + rows);
  }
}
