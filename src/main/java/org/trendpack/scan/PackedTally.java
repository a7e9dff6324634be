package org.trendpack.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * A tally on its way to the task that adds it to others. Its tables, which are large, are packed as
 * numbers and added from them without being made again.
 */
final class PackedTally {

  private PackedTally() {}

  /** All but the tables. */
  private record Rest(
      Map<Tally.FileWord, Long> unknownVerdicts,
      Refusals refusals,
      List<Hit> hits,
      List<Tally.SplitEnd> ends,
      List<Tally.RejectedRun> rejected)
      implements Serializable {}

  static byte[] of(Tally tally) {
    int room = tally.dayUse.size() * 10 + tally.learners.size() * 3 + (1 << 16);
    PackedNumbers.Writer packed = new PackedNumbers.Writer(0, room);
    tally.dayUse.pack(packed);
    tally.coverage.pack(packed);
    tally.files.pack(packed);
    tally.unknownUsers.pack(packed);
    packed.number(tally.domainNames.size());
    for (int number = 0; number < tally.domainNames.size(); number++) {
      byte[] name = tally.domainNames.bytes(number);
      packed.text(name, 0, name.length);
    }
    tally.domains.pack(packed);
    tally.learners.pack(packed);
    byte[] rest =
        serialized(
            new Rest(
                tally.unknownVerdicts, tally.refusals, tally.hits, tally.ends, tally.rejected));
    packed.text(rest, 0, rest.length);
    return packed.toBytes();
  }

  static void add(byte[] bytes, Tally sum) {
    PackedNumbers.Reader packed = new PackedNumbers.Reader(bytes, 0);
    sum.dayUse.addAll(packed, LongUnaryOperator.identity());
    sum.coverage.addAll(packed, LongUnaryOperator.identity());
    sum.files.addAll(packed, LongUnaryOperator.identity());
    sum.unknownUsers.takeAll(packed);
    addDomains(packed, bytes, sum);
    int length = (int) packed.number();
    addRest(deserialized(bytes, packed.skip(length), length), sum);
  }

  /** A domain's number and row are a tally's own. */
  private static void addDomains(PackedNumbers.Reader packed, byte[] bytes, Tally sum) {
    int[] numbers = new int[(int) packed.number()];
    for (int number = 0; number < numbers.length; number++) {
      int length = (int) packed.number();
      int from = packed.skip(length);
      numbers[number] = sum.domainNames.number(bytes, from, from + length);
    }
    int[] rows =
        sum.domains.addAll(packed, key -> Tally.withDomain(key, numbers[Tally.domain(key)]));
    sum.learners.addAll(packed, rows);
  }

  private static void addRest(Rest rest, Tally sum) {
    rest.unknownVerdicts.forEach(
        (word, count) -> sum.unknownVerdicts.merge(word, count, Long::sum));
    sum.refusals.add(rest.refusals);
    sum.hits.addAll(rest.hits);
    sum.ends.addAll(rest.ends);
    sum.rejected.addAll(rest.rejected);
  }

  private static byte[] serialized(Rest rest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(rest);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static Rest deserialized(byte[] bytes, int from, int length) {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes, from, length))) {
      return (Rest) in.readObject();
    } catch (IOException | ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
