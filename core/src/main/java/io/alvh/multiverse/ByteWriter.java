package io.alvh.multiverse;

import io.alvh.study.Measure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes numbers as bytes, small whole numbers in few. Used by one thread.
final class ByteWriter {
  private static final int SEVEN = 0x7f;
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /// Appends a whole number, seven bits a byte, the sign in the lowest bit.
  ByteWriter whole(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~SEVEN) != 0) {
      put((byte) ((rest & SEVEN) | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  /// Appends the eight bytes of `value`.
  ByteWriter number(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((byte) (bits >>> shift));
    }
    return this;
  }

  /// Appends `text` in UTF-8.
  ByteWriter text(String text) {
    byte[] utf = text.getBytes(StandardCharsets.UTF_8);
    whole(utf.length);
    for (byte b : utf) {
      put(b);
    }
    return this;
  }

  /// Appends a figure, or why there is none.
  ByteWriter measure(Measure measure) {
    switch (measure) {
      case Measure.Known k -> whole(1).number(k.value());
      case Measure.Undefined u -> whole(0).text(u.reason());
    }
    return this;
  }

  private void put(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = b;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
