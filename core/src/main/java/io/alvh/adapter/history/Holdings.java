package io.alvh.adapter.history;

import io.alvh.market.FundDividend;
import io.alvh.market.FundHolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts the user's funds and their distributions together.
final class Holdings {
  private Holdings() {}

  /// Returns the funds in the order of the file, each with its distributions by ex-date; a
  /// distribution of a fund that is not held is refused.
  static List<FundHolding> of(DataFolder folder) {
    Map<String, FundHolding> funds = new LinkedHashMap<>();
    for (LoadedFile file : folder.of(SeriesKey.USER_REIT_HOLDINGS)) {
      if (file.content() instanceof Content.Holdings h) {
        h.rows().forEach(fund -> funds.put(fund.ticker(), fund));
      }
    }
    Map<String, List<FundDividend>> paid = new LinkedHashMap<>();
    for (LoadedFile file : folder.of(SeriesKey.USER_DIVIDENDS)) {
      if (file.content() instanceof Content.Dividends dividends) {
        for (Content.Paid p : dividends.rows()) {
          if (funds.containsKey(p.ticker())) {
            paid.computeIfAbsent(p.ticker(), _ -> new ArrayList<>()).add(p.dividend());
          } else {
            p.row().refuse(0, "a ticker of user/reit_holdings.csv");
          }
        }
      }
    }
    List<FundHolding> holdings = new ArrayList<>();
    for (FundHolding fund : funds.values()) {
      List<FundDividend> own = new ArrayList<>(paid.getOrDefault(fund.ticker(), List.of()));
      own.sort(Comparator.comparing(FundDividend::exDate));
      holdings.add(fund.with(own));
    }
    return List.copyOf(holdings);
  }
}
