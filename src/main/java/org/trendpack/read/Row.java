package org.trendpack.read;

import java.net.IDN;
import java.util.Locale;

/**
 * One row of a log as slices of the buffer it was read from.
 *
 * <p>Reused for every row: what it holds is good until its reader is asked for the next. Readers
 * fill {@link #start} and {@link #end} and the time; {@link WebAddress} finds the parts of the
 * address.
 */
public final class Row {

  /** What became of a line. */
  public enum Status {
    EVENT,
    REJECTED,
    /** Blank lines, comments, headers and other kinds of event: no row at all. */
    IGNORED
  }

  /** What the slices point into. */
  public byte[] buffer = new byte[0];

  /** First byte of each field, or -1 if the row does not have it; by {@link Field#ordinal}. */
  public final int[] start = new int[Field.COUNT];

  /** One past the last byte of each field. */
  public final int[] end = new int[Field.COUNT];

  /** First byte of the record. */
  public int from;

  /** One past the record's last byte, without its line end. */
  public int to;

  /** Line ends that the record took, its own included. */
  public int lines;

  /** Epoch milliseconds, UTC. */
  public long time;

  /** What became of the line. */
  public Status status = Status.IGNORED;

  /** Why it was rejected; good only then. */
  public Reject reason = Reject.TOO_FEW_COLUMNS;

  /** What the filter did. */
  public Verdict verdict = Verdict.OTHER;

  /** Set for rows that are traffic of the proxy itself, such as a challenge to log in. */
  public boolean proxyOwn;

  /**
   * Set for lines passed over because they tell of no web request, such as a firewall's traffic.
   */
  public boolean isOtherEvent;

  /** Slice of the host name, without port and user-info. */
  public int hostStart;

  /** One past the host's last byte. */
  public int hostEnd;

  /** First byte after the host and port; equals {@link #addressEnd} if only a host is known. */
  public int pathStart;

  /** First byte of the query or fragment; equals {@link #addressEnd} if there is neither. */
  public int pathEnd;

  /** One past the address's last byte. */
  public int addressEnd;

  void clear(byte[] newBuffer, int newFrom) {
    buffer = newBuffer;
    from = newFrom;
    lines = 1;
    proxyOwn = false;
    isOtherEvent = false;
    verdict = Verdict.OTHER;
    for (int i = 0; i < Field.COUNT; i++) {
      start[i] = -1;
    }
  }

  int reject(Reject why, int next) {
    status = Status.REJECTED;
    reason = why;
    return next;
  }

  void set(Field field, int fieldStart, int fieldEnd) {
    start[field.ordinal()] = fieldStart;
    end[field.ordinal()] = fieldEnd;
  }

  /** Whether the field is there and not empty. */
  public boolean has(Field field) {
    int at = field.ordinal();
    return start[at] >= 0 && end[at] > start[at];
  }

  /** A field's text, decoded; empty if the row does not have it. */
  public String text(Field field) {
    int at = field.ordinal();
    return start[at] < 0 ? "" : text(start[at], end[at]);
  }

  /** A slice's text: UTF-8, or Windows-1252 where it is not. */
  public String text(int sliceStart, int sliceEnd) {
    return Texts.decode(buffer, sliceStart, sliceEnd);
  }

  /** The host name in lower case; one in Unicode in its ASCII form, so that both are one host. */
  public String host() {
    String host = text(hostStart, hostEnd).toLowerCase(Locale.ROOT);
    try {
      return Texts.isAscii(buffer, hostStart, hostEnd)
          ? host
          : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException hasNoAsciiForm) {
      return host;
    }
  }
}
