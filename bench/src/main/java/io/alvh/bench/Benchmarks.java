package io.alvh.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks: `java -cp <classes and libraries> io.alvh.bench.Benchmarks [pattern] [JMH
/// options]`.
public final class Benchmarks {
  private Benchmarks() {}

  /// Runs all benchmarks, or those that `args`, in JMH's own notation, choose, and sets the kernels
  /// beside the libraries they are compared with.
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .addProfiler(CpuTime.class)
            .build();
    System.out.println();
    System.out.print(Ratios.table(new Runner(options).run()));
  }
}
