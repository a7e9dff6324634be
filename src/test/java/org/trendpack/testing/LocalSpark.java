package org.trendpack.testing;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * The one Spark context that tests share. Another number of threads stops the context in use and
 * starts another; Spark itself stops the last one when the virtual machine ends.
 */
public final class LocalSpark {

  private static @Nullable JavaSparkContext running;

  private LocalSpark() {}

  /** A context on this machine with so many threads. */
  public static synchronized JavaSparkContext with(int threads) {
    String master = "local[" + threads + "]";
    JavaSparkContext context = running;
    if (context == null || !context.master().equals(master)) {
      if (context != null) {
        context.stop();
      }
      context = new JavaSparkContext(conf(master));
      running = context;
    }
    return context;
  }

  private static SparkConf conf(String master) {
    return new SparkConf()
        .setMaster(master)
        .setAppName("tests")
        .set("spark.ui.enabled", "false")
        .set("spark.ui.showConsoleProgress", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.log.level", "ERROR");
  }
}
