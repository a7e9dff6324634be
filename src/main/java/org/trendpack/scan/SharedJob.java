package org.trendpack.scan;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * A scan's job on its way to its tasks, and what they counted on its way back: as they are within
 * this process, which would otherwise wait for copies to be made; by broadcast to tasks of other
 * processes, and packed from there.
 */
final class SharedJob implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Map<UUID, ScanJob> HERE = new ConcurrentHashMap<>();
  private static final Map<UUID, Tally> COUNTED_HERE = new ConcurrentHashMap<>();
  private static final byte[] IS_HERE = {};

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

  /** Sends on what one task added up; what it sends when it is tried again takes its place. */
  byte[] send(Tally counted) {
    if (sent != null) {
      return PackedTally.of(counted);
    }
    COUNTED_HERE.put(id, counted);
    return IS_HERE;
  }

  /** What a task sent on. */
  Tally counted(byte[] sentOn) {
    if (sent == null) {
      return Objects.requireNonNull(COUNTED_HERE.remove(id), "a tally of another process");
    }
    Tally counted = new Tally();
    PackedTally.add(sentOn, counted);
    return counted;
  }

  /** To be called when no task needs it any more. */
  void close() {
    if (sent == null) {
      HERE.remove(id);
      COUNTED_HERE.remove(id);
    } else {
      sent.destroy();
    }
  }
}
