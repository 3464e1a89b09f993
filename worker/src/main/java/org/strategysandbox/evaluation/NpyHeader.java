package org.strategysandbox.evaluation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a {@code .npy} file, format versions 1 to 3.
 *
 * @param dtype NumPy's type string, such as {@code <f8}
 * @param fortranOrder whether the first dimension varies fastest
 * @param shape lengths of the dimensions
 * @param dataOffset bytes before the first element
 */
record NpyHeader(String dtype, boolean fortranOrder, List<Integer> shape, int dataOffset) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MAX_HEADER = 4096;
  private static final Pattern DICTIONARY =
      Pattern.compile(
          "\\{'descr': ?'([<>|=]?[a-z]\\d{1,2})', ?'fortran_order': ?(True|False),"
              + " ?'shape': ?\\(([0-9, ]*)\\),? ?\\}\\s*");

  NpyHeader {
    shape = List.copyOf(shape);
  }

  /** Reads the header at the start of {@code file}. */
  static NpyHeader parse(ByteBuffer file, String name) {
    ByteBuffer in = file.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(0);
    if (in.remaining() < 10) {
      throw broken(name, "it is shorter than a header");
    }
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    int version = in.get();
    in.get();
    if (!java.util.Arrays.equals(magic, MAGIC) || version < 1 || version > 3) {
      throw broken(name, "it does not begin with a NumPy signature");
    }
    if (version > 1 && in.remaining() < Integer.BYTES) {
      throw broken(name, "its header is cut off");
    }
    int length = version == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
    if (length < 0 || length > MAX_HEADER || length > in.remaining()) {
      throw broken(name, "its header is cut off or too long");
    }
    byte[] text = new byte[length];
    in.get(text);
    Matcher matcher = DICTIONARY.matcher(new String(text, ISO_8859_1));
    if (!matcher.matches()) {
      throw broken(name, "its header has an unknown form");
    }
    String dtype = matcher.group(1);
    boolean fortran = matcher.group(2).equals("True");
    return new NpyHeader(dtype, fortran, shape(matcher.group(3), name), in.position());
  }

  private static List<Integer> shape(String text, String name) {
    List<Integer> shape = new ArrayList<>();
    for (String length : text.split(",", -1)) {
      String digits = length.strip();
      if (digits.isEmpty()) {
        continue;
      }
      if (digits.length() > 9 || digits.contains(" ")) {
        throw broken(name, "its shape (" + text + ") is out of range");
      }
      shape.add(Integer.parseInt(digits));
    }
    return shape;
  }

  /** Number of elements. */
  long elements() {
    long product = 1;
    for (int length : shape) {
      product = Math.multiplyExact(product, (long) length);
    }
    return product;
  }

  private static DatasetException broken(String name, String why) {
    return new DatasetException(
        name + " is not a readable .npy file: " + why + "; make or import the dataset again");
  }
}
