package io.alvh.validation;

/// Whether the modelled surfaces reproduce the indices and nowhere contradict themselves.
///
/// @param vix options on the VIX
public record SurfaceResult(Part<VixSurfaceResult> vix) {}
