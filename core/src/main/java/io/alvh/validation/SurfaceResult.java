package io.alvh.validation;

/// Whether the modelled surfaces reproduce the indices and nowhere contradict themselves.
///
/// @param spx options on the S&P 500
/// @param vix options on the VIX
public record SurfaceResult(Part<SpxSurfaceResult> spx, Part<VixSurfaceResult> vix) {}
