package org.trendpack.scan;

import org.apache.spark.Partitioner;

/** The key is the partition. */
final class BucketPartitioner extends Partitioner {

  private static final long serialVersionUID = 1L;

  private final int count;

  BucketPartitioner(int count) {
    this.count = count;
  }

  @Override
  public int numPartitions() {
    return count;
  }

  @Override
  public int getPartition(Object key) {
    return (Integer) key;
  }
}
