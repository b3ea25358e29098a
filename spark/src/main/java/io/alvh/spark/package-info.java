/// Long computations on an Apache Spark cluster. Start with `SparkEngine`; the core knows it only
/// by its service, `io.alvh.multiverse.SweepEngines`.
@NullMarked
package io.alvh.spark;

import org.jspecify.annotations.NullMarked;
