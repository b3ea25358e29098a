package io.alvh.unit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 in the making. Used by one thread at a time.
public final class Sha256 {
  private final MessageDigest digest;

  /// Starts the hash of nothing.
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Appends `text` in UTF-8.
  public Sha256 add(CharSequence text) {
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// Appends the eight bytes of `value`, the highest first; what is no number has one form.
  public Sha256 add(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      digest.update((byte) (bits >>> shift));
    }
    return this;
  }

  /// Returns the hash in lower-case hexadecimal, and starts anew.
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
