package org.trendpack.scan;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * A scan's job on its way to its tasks: as it is to those of this process, which would otherwise
 * wait for a copy to be made; by broadcast to those of others.
 */
final class SharedJob implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Map<UUID, ScanJob> HERE = new ConcurrentHashMap<>();

  private final UUID id = UUID.randomUUID();
  private final @Nullable Broadcast<ScanJob> sent;

  private SharedJob(@Nullable Broadcast<ScanJob> sent) {
    this.sent = sent;
  }

  static SharedJob of(JavaSparkContext spark, ScanJob job) {
    return Boolean.TRUE.equals(spark.isLocal()) ? here(job) : sent(spark, job);
  }

  private static SharedJob here(ScanJob job) {
    SharedJob shared = new SharedJob(null);
    HERE.put(shared.id, job);
    return shared;
  }

  static SharedJob sent(JavaSparkContext spark, ScanJob job) {
    return new SharedJob(spark.broadcast(job));
  }

  ScanJob job() {
    if (sent != null) {
      return sent.value();
    }
    ScanJob job = HERE.get(id);
    if (job == null) {
      throw new IllegalStateException("a task of another process has a job of this one");
    }
    return job;
  }

  /** To be called when no task needs it any more. */
  void close() {
    if (sent == null) {
      HERE.remove(id);
    } else {
      sent.destroy();
    }
  }
}
