package io.alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The launcher `./alvh` when Spark is asked for, and when it is not.
class LauncherSparkTest extends LauncherPlace {
  @Test
  void spark_is_built_and_on_the_class_path_only_when_asked_for() throws Exception {
    script(
        "tools/mvn",
        """
        #!/bin/sh
        echo "$@" >>maven-calls
        mkdir -p core/target spark/target
        echo jar >core/target/alvh-core.jar
        echo jar >spark/target/alvh-spark.jar
        """);
    Map<String, String> environment = Map.of("ALVH_JAVA_HOME", jdk("j", "25").toString());

    Ran without = launch(environment, "multiverse", "--engine", "local", "spark");
    Ran with = launch(environment, "multiverse", "--engine", "spark", "--master", "local[2]");
    Ran again = launch(environment, "multiverse", "--engine=spark");
    Ran cluster = launch(environment, "spark-cluster", "3");

    assertThat(without.lines()).last().asString().doesNotContain("alvh-spark", "unsafe");
    assertThat(with.lines())
        .last()
        .asString()
        .contains(project + "/spark/target/alvh-spark.jar:" + project + "/spark/target/home/jars/*")
        .endsWith("io.alvh.cli.Main multiverse --engine spark --master local[2]");
    assertThat(again.lines()).last().asString().contains("alvh-spark.jar");
    assertThat(cluster.lines()).last().asString().endsWith("io.alvh.spark.ClusterMain 3");
    assertThat(mavenCalls()).hasSize(2);
    assertThat(mavenCalls().getFirst()).contains("-pl core -DskipTests").doesNotContain("spark");
    assertThat(mavenCalls().getLast()).contains("-pl core,spark -DskipTests");
  }
}
