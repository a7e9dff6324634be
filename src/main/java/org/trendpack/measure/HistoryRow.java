package org.trendpack.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into a Parquet file, which is told its cells. Parquet's own groups would be made
 * and thrown away for each.
 */
@FunctionalInterface
interface HistoryRow {

  /** Tells the cells that have a value, in the order of the schema. */
  void tell(Cells cells);

  /** Writes rows to a file, which is new. */
  static ParquetWriter<HistoryRow> writer(Path file, MessageType schema, Map<String, String> about)
      throws IOException {
    return new Builder(new LocalOutputFile(file), schema, about)
        .withConf(new PlainParquetConfiguration())
        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
        .build();
  }

  /** Takes the cells of one row after another. */
  final class Cells {

    private final RecordConsumer out;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Binary> texts = new HashMap<>();

    /** The place of the column that has begun. */
    private int place;

    private Cells(RecordConsumer out, MessageType schema) {
      this.out = out;
      for (int i = 0; i < schema.getFieldCount(); i++) {
        places.put(schema.getFieldName(i), i);
      }
    }

    /** A text, unless there is none. Texts come again and again. */
    Cells text(String column, @Nullable String value) {
      if (value != null) {
        begin(column);
        out.addBinary(texts.computeIfAbsent(value, Binary::fromString));
        end(column);
      }
      return this;
    }

    Cells number(String column, long value) {
      begin(column);
      out.addLong(value);
      end(column);
      return this;
    }

    /** A date, unless there is none. */
    Cells day(String column, @Nullable LocalDate value) {
      if (value != null) {
        begin(column);
        out.addInteger((int) value.toEpochDay());
        end(column);
      }
      return this;
    }

    private void begin(String column) {
      Integer known = places.get(column);
      if (known == null) {
        throw new IllegalArgumentException("no such column: " + column);
      }
      place = known;
      out.startField(column, place);
    }

    private void end(String column) {
      out.endField(column, place);
    }
  }

  /** Makes writers of rows. */
  final class Builder extends ParquetWriter.Builder<HistoryRow, Builder> {

    private final MessageType schema;
    private final Map<String, String> about;

    private Builder(OutputFile file, MessageType schema, Map<String, String> about) {
      super(file);
      this.schema = schema;
      this.about = about;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // Not called, but Parquet still asks for it.
    protected WriteSupport<HistoryRow> getWriteSupport(Configuration conf) {
      return new Support(schema, about);
    }

    @Override
    protected WriteSupport<HistoryRow> getWriteSupport(ParquetConfiguration conf) {
      return new Support(schema, about);
    }
  }

  /** Hands rows to Parquet. */
  final class Support extends WriteSupport<HistoryRow> {

    private final MessageType schema;
    private final Map<String, String> about;
    private @Nullable RecordConsumer out;
    private @Nullable Cells cells;

    private Support(MessageType schema, Map<String, String> about) {
      this.schema = schema;
      this.about = about;
    }

    @Override
    @SuppressWarnings("deprecation") // Not called, but Parquet still asks for it.
    public WriteContext init(Configuration conf) {
      return new WriteContext(schema, about);
    }

    @Override
    public WriteContext init(ParquetConfiguration conf) {
      return new WriteContext(schema, about);
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
      cells = new Cells(consumer, schema);
    }

    @Override
    public void write(HistoryRow row) {
      if (out == null || cells == null) {
        throw new IllegalStateException("the writer is not open");
      }
      out.startMessage();
      row.tell(cells);
      out.endMessage();
    }
  }
}
