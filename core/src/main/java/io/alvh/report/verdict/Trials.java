package io.alvh.report.verdict;

import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.WalkForwardCurve;
import java.util.List;

/// What was tried besides the claims themselves; what was not run says why.
///
/// @param sensitivity the headline figures by first session and by days rolled on
/// @param walkForward books whose numbers were chosen again each quarter
public record Trials(
    Part<SensitivityResult> sensitivity, Part<List<WalkForwardCurve>> walkForward) {}
