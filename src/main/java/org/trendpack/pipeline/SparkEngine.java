package org.trendpack.pipeline;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark, started on a thread of its own while the run reads its small inputs. */
final class SparkEngine implements AutoCloseable {

  private final CompletableFuture<JavaSparkContext> starting;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final CompletableFuture<Void> stopped;

  private SparkEngine(CompletableFuture<JavaSparkContext> starting) {
    this.starting = starting;
    // A thread of its own, since to stop Spark is mostly to wait for other threads and processes.
    stopped =
        starting
            .thenAcceptBothAsync(
                done, (context, nothing) -> context.close(), task -> new Thread(task).start())
            .exceptionally(failure -> null);
  }

  /**
   * Begins to start Spark.
   *
   * @param master its URL; by default all processors of this machine
   */
  static SparkEngine starting(Optional<String> master) {
    return new SparkEngine(CompletableFuture.supplyAsync(() -> start(master.orElse("local[*]"))));
  }

  private static JavaSparkContext start(String master) {
    SparkConf conf =
        new SparkConf()
            .setAppName("trendpack")
            .setMaster(master)
            .set("spark.ui.enabled", "false")
            .set("spark.ui.showConsoleProgress", "false")
            .set("spark.log.structuredLogging.enabled", "false")
            .set("spark.shuffle.compress", "false")
            // One file for each task that reads, and not first one for each bucket of searches.
            .set("spark.shuffle.sort.bypassMergeThreshold", "0")
            // A lost task is tried again, but a bug should not be tried four times.
            .set("spark.task.maxFailures", "2");
    if (master.startsWith("local")) {
      conf.set("spark.driver.host", "127.0.0.1")
          .set("spark.driver.bindAddress", "127.0.0.1")
          // Nobody reads measurements of a process that ends with its job, and all within it needs
          // no faster sockets, whose library would have to be unpacked first.
          .set("spark.metrics.staticSources.enabled", "false")
          .set("spark.metrics.executorMetricsSource.enabled", "false")
          .set("spark.io.mode.default", "NIO")
          // What is shuffled never leaves this machine.
          .set("spark.shuffle.checksum.enabled", "false")
          // What a task returns is in this process already; it need not go by way of a socket.
          .set("spark.task.maxDirectResultSize", "120m");
    } else {
      conf.setJars(ownJars());
    }
    return new JavaSparkContext(conf);
  }

  /** What executors elsewhere need and Spark does not bring. */
  private static String[] ownJars() {
    return Stream.of(
            SparkEngine.class,
            crawlercommons.domains.EffectiveTldFinder.class,
            org.apache.commons.csv.CSVFormat.class,
            org.snakeyaml.engine.v2.api.Load.class,
            org.jspecify.annotations.Nullable.class)
        .map(SparkEngine::jarOf)
        .distinct()
        .toArray(String[]::new);
  }

  private static String jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  JavaSparkContext context() {
    JavaSparkContext context = starting.join();
    // Which step made which data set is written down as JSON for Spark's pages, which are not
    // shown.
    context.setLocalProperty("spark.rdd.scope.noOverride", "true");
    return context;
  }

  /** Begins to stop Spark. */
  void stop() {
    done.complete(null);
  }

  @Override
  public void close() {
    stop();
    stopped.join();
  }
}
