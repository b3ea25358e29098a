package io.alvh.backtest;

import io.alvh.engine.Attribution;
import java.time.LocalDate;
import java.util.List;

/// One session of a run. Money is in cents.
///
/// @param date the session
/// @param nav cash plus marks at its end
/// @param cash at its end
/// @param interest received on free cash
/// @param condorPnl profit or loss of all condors, fees and slippage included
/// @param hedgePnl the same of the hedge
/// @param committed maximum loss of open condors after credit, plus the hedge's mark
/// @param margin Reg-T margin of the open condors, gross of premium
/// @param vix close, points
/// @param intensityTarget 0 to 1
/// @param targetContracts hedge contracts the rules ask for
/// @param heldContracts hedge contracts held at the end
/// @param stressLoss condors' loss in the rulebook's stress, zero or more
/// @param stressGain hedge's gain in the same stress
/// @param condorOpen whether any condor was open at the start of the session
/// @param attribution per tier and layer that held or traded anything
public record DayRow(
    LocalDate date,
    long nav,
    long cash,
    long interest,
    long condorPnl,
    long hedgePnl,
    long committed,
    long margin,
    double vix,
    double intensityTarget,
    long targetContracts,
    long heldContracts,
    long stressLoss,
    long stressGain,
    boolean condorOpen,
    List<Attribution> attribution) {
  public DayRow {
    attribution = List.copyOf(attribution);
  }
}
