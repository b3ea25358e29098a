package io.alvh.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/// Runs the benchmarks: `java -cp <classes and libraries> io.alvh.bench.Benchmarks [pattern] [JMH
/// options]`.
public final class Benchmarks {
  private Benchmarks() {}

  /// Runs all benchmarks, or those that `args`, in JMH's own notation, choose, and sets the kernels
  /// beside the libraries they are compared with.
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    System.out.println();
    System.out.print(Ratios.table(new Runner(new CommandLineOptions(args)).run()));
  }
}
