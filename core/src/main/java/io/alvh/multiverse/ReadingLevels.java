package io.alvh.multiverse;

import static io.alvh.multiverse.Dimension.*;

import io.alvh.multiverse.ReadingList.Level;
import java.util.ArrayList;
import java.util.List;

/// The levels of the list that comes with the program, each with the page it is read from. The
/// first of a dimension is the default rulebook's.
final class ReadingLevels {
  private final List<Level> levels = new ArrayList<>();

  private ReadingLevels() {}

  static List<Level> all() {
    ReadingLevels all = new ReadingLevels();
    all.condors();
    all.oneDay();
    all.income();
    all.hedge();
    all.purchases();
    return List.copyOf(all.levels);
  }

  private void condors() {
    add(TIERS, "all", "S3, S11-S12: all three tiers");
    add(TIERS, "conservative+balanced", "G-VRS: the tiers of VIX 15 to 20");
    add(TIERS, "conservative", "A-10pct, A-90: the conservative tier alone");
    add(TIERS, "aggressive", "S3: tiers judged one by one");
    add(GATE, "glossary", "G-VRS: all below 15, two to 20, none above");
    add(GATE, "5dma", "A-5dma: all below 20 when also below the 5-day mean");
    add(GATE, "off", "S11: the claims about 2022 need it off");
    add(SIZING, "prudent", "A-stop: 1-2 % of the portfolio");
    add(SIZING, "canon", "A-10pct: up to 10 % of the account");
    add(FILLS, "1", "A-slip: slippage by VIX");
    add(FILLS, "0.5", "sensitivity (ours): spreads x 0.5");
    add(FILLS, "2", "sensitivity (ours): spreads x 2");
    add(KILL_SWITCH, "on", "S15 (ours): losses stop the seller");
    add(KILL_SWITCH, "off", "A-10pct: no stops");
  }

  private void oneDay() {
    add(DISTANCES, "1.4/1.1/0.85", "A-edrx");
    add(DISTANCES, "1.6/1.1/0.85", "A-83pt: 1.6-1.9 and 1.1-1.3, low ends");
    add(DISTANCES, "1.9/1.3/0.85", "A-83pt: the same, high ends");
    add(EDR_WEIGHT, "0.6", "Q-EDR, sibling pages: 60/40, gives the published sample");
    add(EDR_WEIGHT, "0.5", "sibling pages: plain average");
    add(EDR_WEIGHT, "0.7", "sibling pages: 70/30");
    add(EDR_WEIGHT, "1", "Q-EDR: about VIX over root 252");
    add(EDR_MULTIPLIER, "on", "G-EDR: multiplier 0.8-2.0");
    add(EDR_MULTIPLIER, "off", "Q-EDR: none");
    add(WINGS, "0.0014", "ruling: 10 points at an index of 7,000");
    add(WINGS, "0.0007", "Q-PG: 5 points");
    add(WINGS, "0.0028", "sibling pages: 15-25, 20-30 points");
    add(CREDIT, "0.85", "rulebook (ours): 85 % of the target and the Premium Gauge");
    add(CREDIT, "0.8", "Q-PG, ruling: skip below 80 % of the target, Premium Gauge");
    add(CREDIT, "off", "A-310: pricing is trusted, nothing is skipped");
    add(RSAI, "on", "Q-RSA: skew shifts the strikes");
    add(RSAI, "off", "G-EDR: strikes at EDR alone");
    add(EVENTS, "0.5", "A-evt: sizes cut by 30-60 %, middle");
    add(EVENTS, "0.4", "A-evt: by 60 %");
    add(EVENTS, "0.7", "A-evt: by 30 %");
    add(EVENTS, "1", "canon: pricing is trusted");
    add(THETA_SHIFT, "off", "S15: defined risk");
    add(THETA_SHIFT, "on", "A-ttm, A-tts: roll threatened condors in time");
  }

  private void income() {
    add(DELTAS, "0.12/0.16/0.2", "sibling pages: 16 delta, one tier either side");
    add(DELTAS, "0.15/0.2/0.25", "sibling pages: 15-25 delta");
    add(DELTAS, "0.1/0.12/0.15", "sibling pages: 10-15 delta");
    add(ENTRY, "45", "sibling pages: 45 days");
    add(ENTRY, "30", "sibling pages: 30-45 days");
    add(ENTRY, "60", "sibling pages: 45-60 days");
    add(INCOME_WINGS, "0.007", "rulebook (ours): 50 points at an index of 7,000");
    add(INCOME_WINGS, "0.0214", "sibling pages: 150-250 points, low end");
    add(INCOME_WINGS, "0.0357", "sibling pages: the same, high end");
    add(PROFIT_TAKE, "0.5", "A-exit: half of the credit");
    add(PROFIT_TAKE, "0.7", "A-exit: 65-75 %");
    add(PROFIT_TAKE, "off", "canon: hold to settlement");
    add(STOP, "2", "A-stop: twice the credit");
    add(STOP, "1.5", "A-exit: 1.5 times the credit");
    add(STOP, "off", "A-10pct: no stops");
    add(DTE_EXIT, "21", "A-exit: 21 days");
    add(DTE_EXIT, "off", "canon: hold to settlement");
  }

  private void hedge() {
    add(SCHEDULE, "vix_tiered:15/22/25", "S8: light below 15, moderate 15-22, full above 25");
    add(SCHEDULE, "vix_tiered:13-16/22/25", "registered variant (ours): ramp from 13 to 16");
    add(SCHEDULE, "vix_tiered:15/25/25", "S8: the open range 22-25 left moderate");
    add(SCHEDULE, "vix_tiered:13/20/23", "threshold check (ours): 2 points lower");
    add(SCHEDULE, "vix_tiered:17/24/27", "threshold check (ours): 2 points higher");
    add(SCHEDULE, "always_full", "G-VRS: all layers at every VIX");
    add(SCHEDULE, "canon_open_cheap", "A-open15: opened and refreshed below 15");
    add(SCHEDULE, "vxth_style", "S0, X-VXTH: monthly 30-delta calls");
    add(FUNDING, "budget:1.5", "S7: 1-2 % of account a year, middle");
    add(FUNDING, "budget:1", "S7: the same, low end");
    add(FUNDING, "budget:2", "S7: the same, high end");
    add(FUNDING, "need", "S11: hedge gain 38 % of the condors' stress loss");
    add(FUNDING, "canon", "A-442e: one unit per ten condors");
    add(LADDER, "30:21-52:14/110:85-140:60/220:185-255:150", "canon: 30/110/220 days");
    add(LADDER, "38:25-57:14/75:60-95:45/150:120-170:100", "sibling pages: 30-45/60-90/120+");
    add(RATIO, "4/4/2", "canon: 4/4/2 contracts");
    add(RATIO, "8/7/5", "sibling pages: 40/35/25");
    add(HEDGE_DELTA, "0.5", "canon: 0.50 delta");
    add(HEDGE_DELTA, "0.3", "registered variant (ours): 0.30, as the tail-hedge index");
    add(HEDGE_DELTA, "0.15", "sibling pages: 10-15 delta, 15-25 % out of the money");
  }

  private void purchases() {
    add(ROLL, "14", "sibling pages: 7-14 days before");
    add(ROLL, "7", "sibling pages: the same, late end");
    add(ROLL, "20", "canon: at about 21 days");
    add(MONETISE, "1.5/3", "A-tvm: short layer +150 %");
    add(MONETISE, "2/4", "A-tvm: +200 %");
    add(MONETISE, "off", "A-soul: calls held to the end");
    add(RECYCLE, "0.6", "A-tvm: 60-75 % of the gain, low end");
    add(RECYCLE, "0.75", "A-tvm: the same, high end");
    add(RECYCLE, "off", "A-drip: dry powder");
    add(HYSTERESIS, "on", "S1-S2: dead-band and confirming closes");
    add(HYSTERESIS, "off", "S8: thresholds as written");
    add(ADJUSTMENTS, "on", "S6, S13: the adjustments of the strength");
    add(ADJUSTMENTS, "off", "S8: strength by VIX alone");
    add(PURCHASE, "as_ruled", "A-open15: cheap first, slow and no short layer above 25");
    add(PURCHASE, "free", "S8: the target is bought at once");
    add(TIME_SHIFT, "on", "S14: layers shifted by MACD on the futures");
    add(TIME_SHIFT, "off", "canon: layers rolled by the calendar alone");
  }

  private void add(Dimension dimension, String name, String source) {
    levels.add(new Level(dimension, name, source));
  }
}
