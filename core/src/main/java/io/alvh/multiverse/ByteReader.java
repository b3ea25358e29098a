package io.alvh.multiverse;

import io.alvh.study.Measure;
import io.alvh.unit.Check;
import java.nio.charset.StandardCharsets;

/// Reads what a `ByteWriter` wrote. Used by one thread.
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  long whole() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      byte b = next();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new IllegalArgumentException("no whole number before byte " + at);
  }

  /// Returns a number of things, each of at least one byte.
  int count() {
    long n = whole();
    Check.that(n >= 0 && n <= bytes.length - at, "no count before byte " + at + ": " + n);
    return (int) n;
  }

  double number() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = (bits << 8) | (next() & 0xff);
    }
    return Double.longBitsToDouble(bits);
  }

  String text() {
    int n = count();
    at += n;
    return new String(bytes, at - n, n, StandardCharsets.UTF_8);
  }

  Measure measure() {
    long known = whole();
    Check.that(known == 0 || known == 1, "no figure before byte " + at);
    return known == 1 ? Measure.of(number()) : Measure.undefined(text());
  }

  /// Refuses bytes that were not read.
  void end() {
    Check.that(at == bytes.length, (bytes.length - at) + " bytes too many");
  }

  private byte next() {
    Check.that(at < bytes.length, "the bytes end too early, at " + at);
    return bytes[at++];
  }
}
