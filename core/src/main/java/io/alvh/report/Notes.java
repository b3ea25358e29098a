package io.alvh.report;

import io.alvh.study.StudyResult;
import java.util.List;

/// The method note: what is modelled, what is assumed, what is refused.
final class Notes {
  private Notes() {}

  static List<String> modelled(StudyResult study) {
    return List.of(
        "SPX options: Black-76 on a forward from Treasury bills and dividend yield; level from"
            + " VIX9D, VIX, VIX3M and VIX6M as far as they exist that day, skew from SKEW.",
        "VIX calls: Black-76 on the VX future of the same expiry; level from VVIX, falling with"
            + " maturity, rising with the strike. Spot VIX is never traded.",
        "Inputs: " + StudyText.assumed(study) + ".",
        "Spreads: a fraction of the condor's mid by VIX, at least 0.05 points; half a modelled"
            + " spread of VIX calls, doubled above VIX 30.");
  }

  static List<String> assumed() {
    return List.of(
        "Every order of the rulebook is filled, in whole contracts, at the modelled price.",
        "VIX-family closes are prints of 16:15 while condors are filled from 16:05 to 16:14: the model"
            + " price of a fill uses a print made minutes after it. Decisions use t-1 alone.",
        "Fees are today's, in every year. Interest on free cash at the bill rate.",
        "VIX options settle at the final settlement of the VX future; SPXW at the close; AM series"
            + " at a flagged proxy where the official value is missing.",
        "The kill switch re-arms by itself, since nobody signs in a backtest.");
  }

  static List<String> refused() {
    return List.of(
        "Expiries that were not listed on the day: only the labelled contrast trades them.",
        "Signals from the day itself: nothing later than the closes of the session before decides.",
        "Hedge legs that are net short volatility; 30-day calls at VIX 25 or above.",
        "Intervals: these are point estimates over the box; `alvh verdict` judges the claims.");
  }
}
