package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.chain.ChainFolder;
import io.alvh.adapter.history.VxListing;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.market.ListedSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementProofTest {
  @Test
  @Tag("history")
  void every_listed_series_settles_as_the_calendar_says() {
    Path data = HistoryData.require();
    Proof proof = SettlementProof.run(ChainFolder.read(data).chains(), VxListing.read(data));
    assertThat(proof.details()).isEmpty();
    assertThat(proof.cases()).isGreaterThan(800);
  }

  @ParameterizedTest
  @CsvSource({
    "SPX, 2022-02-18, AM, true",
    "SPX, 2022-02-18, PM, false",
    "SPXW, 2022-02-18, PM, true",
    "SPXW, 2022-02-18, AM, false",
    "SPXW, 2010-09-10, AM, true",
    "VIX, 2024-06-18, AM, true",
    "VIX, 2024-06-19, AM, false",
    "VIXW, 2024-06-26, AM, true",
    "VIXW, 2024-06-26, PM, false",
    "VIXW, 2024-06-18, AM, false",
    "VIXW, 2015-10-14, AM, false",
    "VX, 2018-02-21, AM, true",
    "VX, 2018-02-14, AM, true",
    "VX, 2018-02-15, AM, false"
  })
  void a_series_agrees_only_on_its_own_date_and_time(
      String root, LocalDate date, Settlement settlement, boolean agrees) {
    Proof proof =
        SettlementProof.run(
            List.of(), List.of(new ListedSeries("f", root, new Expiry(date, settlement))));
    assertThat(proof.cases()).isEqualTo(1);
    assertThat(proof.holds()).isEqualTo(agrees);
  }
}
