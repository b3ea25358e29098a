package io.alvh.adapter.synthetic;

import io.alvh.market.Bar;
import java.time.LocalDate;

/// The state of the made-up market at the end of one session.
///
/// @param date the session
/// @param spx index bar, points
/// @param vixOpen VIX at the open, points: what VIX options settle at
/// @param logVix logarithm of VIX at the close
/// @param logAnchor logarithm of the level to which the futures curve tends
/// @param curveNoise slow standard normal disturbance of the futures curve and of VVIX
/// @param skewNoise slow standard normal disturbance of SKEW
record SyntheticDay(
    LocalDate date,
    Bar spx,
    double vixOpen,
    double logVix,
    double logAnchor,
    double curveNoise,
    double skewNoise) {}
