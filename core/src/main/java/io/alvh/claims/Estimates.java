package io.alvh.claims;

import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.PairedSampler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Estimates that several claims ask for, made once, and who makes their draws. They depend on
/// nothing but the case file they belong to, so keeping them changes no result.
public final class Estimates {
  private final PairedSampler sampler;
  private final Map<String, PairedInference> made = new ConcurrentHashMap<>();

  /// Makes a store of estimates that rest on draws of `sampler`.
  public Estimates(PairedSampler sampler) {
    this.sampler = sampler;
  }

  /// Returns what makes the draws of two books; the result does not depend on it.
  public PairedSampler sampler() {
    return sampler;
  }

  /// Returns what `make` makes, or what it made before.
  ///
  /// @param name says which books, sessions and settings it is about
  public PairedInference once(String name, Supplier<PairedInference> make) {
    return made.computeIfAbsent(name, _ -> make.get());
  }
}
