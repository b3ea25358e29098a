package io.alvh.adapter.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Small made-up option files in each layout.
final class MadeUpChains {
  static final String QUOTEDATA =
      """

      Standard & Poors 500 Index,Last: 4500.50,Change:  1.5
      "Date: February 4, 2022 at 2:30 PM EST",Bid: 4500,Ask: 4501,Size: 1*1,Volume: 0
      Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest
      Mon Feb 07 2022,SPXW220207C04400000,0,0,101,103,0,0,0,0,0,4400.00,SPXW220207P04400000,0,0,1,3,0,0,0,0,0
      Mon Feb 07 2022,SPXW220207C04500000,0,0,20,21,0,0,0,0,0,4500.00,SPXW220207P04500000,0,0,20,21,0,0,0,0,0
      """;

  static final String DELAYED =
      """
      {"timestamp": "2022-02-04 14:30:00",
       "data": {"options": [
        {"option": "VIX220216C00020000", "bid": 4.1, "ask": 4.3, "iv": 0.0, "last_trade_time": null},
        {"option": "VIXW220209P00020000", "bid": null, "ask": 0.3, "last_trade_time": "2022-02-03T10:00:00"}
       ], "current_price": 23.22}}
      """;

  static final String MONTHLY =
      """
      {"meta": {"months": 1, "source": "OptionsDX SPY EOD"},
       "chain": {"2010-01": {
        "entry_date": "2010-01-04", "expiry_date": "2010-02-19", "mid_date": "2010-01-26",
        "puts": [
         {"strike": 113.0, "entry": {"bid": 2.7, "ask": 2.8, "spot": 113.2}, "mid": {"bid": 4.4, "ask": 4.5, "spot": 109.2}},
         {"strike": 112.0, "entry": {"bid": 2.3, "ask": 2.3, "spot": 113.2}}
        ]}}}
      """;

  static final String VENDOR =
      """
      ,underlying,underlying_last,optionroot,type,expiration,quotedate,strike,last,bid,ask,volume
      1,SPX,1989.63,SPX160617C00650000,call,2016-06-17,2014-12-15,650.0,0.0,0.0,0.0,0
      2,SPX,1989.63,SPX160617P00650000,put,2016-06-17,2014-12-15,650.0,1.9,1.85,3.9,0
      3,SPX,1990.00,SPX160617P00650000,put,2016-06-17,2014-12-16,650.0,1.9,1.80,3.8,0
      """;

  private MadeUpChains() {}

  /// Reads one file of `text` in `folder` under any name.
  static ChainReading read(Path folder, String text) {
    try {
      Path options = Files.createDirectories(folder.resolve("options_any"));
      Files.writeString(options.resolve(text.startsWith("{") ? "f.json" : "f.csv"), text);
      return ChainFolder.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns what was refused, without the file's name.
  static List<String> refusals(ChainReading reading) {
    return reading.issues().stream()
        .map(i -> i.toString().replaceFirst("^options_any/f\\.(csv|json):?", ""))
        .toList();
  }
}
