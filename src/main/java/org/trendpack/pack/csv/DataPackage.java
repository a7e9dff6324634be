package org.trendpack.pack.csv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;

/**
 * What the CSV files of a folder hold, as a Data Package (<i>datapackage.org</i>, version 1): each
 * column with its type, unit, meaning and constraints.
 */
public final class DataPackage {

  /** The descriptor's name in the folder. */
  public static final String FILE_NAME = "datapackage.json";

  private static final JsonFactory JSON = new JsonFactory();

  private DataPackage() {}

  /**
   * The descriptor of a folder.
   *
   * @param tables by file name in the folder, in the order of names
   */
  public static byte[] of(Edition edition, String folder, SortedMap<String, DataTable> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeStringField("profile", "tabular-data-package");
      json.writeStringField("name", edition.id() + (folder.isEmpty() ? "" : "-" + folder));
      json.writeStringField("title", edition.title() + ". " + edition.school());
      json.writeStringField("description", edition.period() + ". " + edition.confidentiality());
      json.writeArrayFieldStart("resources");
      for (Map.Entry<String, DataTable> file : tables.entrySet()) {
        resource(json, file.getKey(), file.getValue());
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void resource(JsonGenerator json, String file, DataTable table)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("profile", "tabular-data-resource");
    json.writeStringField("name", file.substring(0, file.lastIndexOf('.')));
    json.writeStringField("path", file);
    json.writeStringField("title", table.caption());
    json.writeStringField("description", table.description());
    json.writeStringField("format", "csv");
    json.writeStringField("mediatype", "text/csv");
    json.writeStringField("encoding", "utf-8");
    json.writeObjectFieldStart("dialect");
    json.writeStringField("delimiter", ",");
    json.writeStringField("lineTerminator", "\r\n");
    json.writeStringField("quoteChar", "\"");
    json.writeBooleanField("doubleQuote", true);
    json.writeBooleanField("header", true);
    json.writeEndObject();
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (Column column : table.columns()) {
      field(json, column);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missingValues");
    for (String missing : List.of("", "c", "z", "k")) {
      json.writeString(missing);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void field(JsonGenerator json, Column column) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", column.id());
    switch (column.kind()) {
      case TEXT -> json.writeStringField("type", "string");
      case WHOLE -> json.writeStringField("type", "integer");
      case DECIMAL -> json.writeStringField("type", "number");
      case DAY -> {
        json.writeStringField("type", "date");
        json.writeStringField("format", "%Y-%m-%d");
      }
      case MOMENT -> {
        json.writeStringField("type", "datetime");
        json.writeStringField("format", "%Y-%m-%dT%H:%M");
      }
    }
    json.writeStringField("title", column.header());
    json.writeStringField("description", column.definition());
    if (!column.unit().isEmpty()) {
      json.writeStringField("unit", column.unit());
    }
    constraints(json, column);
    json.writeEndObject();
  }

  private static void constraints(JsonGenerator json, Column column) throws IOException {
    if (column.kind() == Column.Kind.WHOLE) {
      json.writeObjectFieldStart("constraints");
      json.writeNumberField("minimum", 0);
      json.writeEndObject();
    } else if (!column.codes().isEmpty()) {
      json.writeObjectFieldStart("constraints");
      json.writeArrayFieldStart("enum");
      for (String code : column.codes()) {
        json.writeString(code);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
