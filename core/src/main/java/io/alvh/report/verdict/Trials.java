package io.alvh.report.verdict;

import io.alvh.claims.metric.Places;
import io.alvh.multiverse.MultiverseResult;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.WalkForwardCurve;
import java.util.List;

/// What was tried besides the claims themselves; what was not run says why.
///
/// @param sensitivity the headline figures by first session and by days rolled on
/// @param walkForward books whose numbers were chosen again each quarter
/// @param multiverse every reading of the contradictory rules
/// @param coverage what intervals and verdicts are worth where the truth is known
/// @param power how large a reduction must be to be shown
/// @param places where the default hedge cut the drawdown: by tier and level of VIX
public record Trials(
    Part<SensitivityResult> sensitivity,
    Part<List<WalkForwardCurve>> walkForward,
    Part<MultiverseResult> multiverse,
    Part<StoredTrial> coverage,
    Part<List<BookPower>> power,
    Part<List<Places>> places) {}
