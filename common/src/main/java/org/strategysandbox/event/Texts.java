package org.strategysandbox.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bounds and hashes of text. */
public final class Texts {
  private Texts() {}

  /** SHA-256 of the text in UTF-8, lower-case hexadecimal: how events name code. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of the bytes, lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The beginning of the text, at most so many characters, never half a surrogate pair. */
  static String head(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(characters - 1));
    return text.substring(0, splitsPair ? characters - 1 : characters);
  }

  /** The end of the text, at most so many characters, never half a surrogate pair. */
  static String tail(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int start = text.length() - characters;
    return text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
  }

  /** One bounded line without control characters, for messages and headers. */
  static String line(String text, int characters) {
    return head(text, characters).replaceAll("\\p{Cntrl}+", " ");
  }
}
