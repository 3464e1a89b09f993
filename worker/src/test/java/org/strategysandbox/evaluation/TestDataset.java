package org.strategysandbox.evaluation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small datasets. The manifest can be changed before {@link #write}. */
final class TestDataset {
  static final double NAN = Double.NaN;

  final Path folder;
  final ObjectNode manifest = new ObjectMapper().createObjectNode();
  private final ObjectNode keys;

  TestDataset(Path folder, int[] days, int symbols) {
    this.folder = folder;
    manifest.put("format", 1).put("id", "test");
    ArrayNode names = manifest.putArray("symbols");
    for (int i = 0; i < symbols; i++) {
      names.add(Integer.toString(1101 + i));
    }
    manifest.putObject("indexes");
    keys = manifest.putObject("keys");
    manifest.putObject("files");
    index("day", days);
  }

  /** Adjusted prices by day and symbol, on consecutive days from 1970-01-01. */
  static Dataset of(Path folder, double[][] prices) {
    return withDays(folder, consecutive(prices.length), prices);
  }

  static Dataset withDays(Path folder, int[] days, double[][] prices) {
    return new TestDataset(folder, days, prices[0].length)
        .panel(Dataset.ADJUSTED_CLOSE, "day", prices)
        .open();
  }

  static int[] consecutive(int count) {
    int[] days = new int[count];
    for (int i = 0; i < count; i++) {
      days[i] = i;
    }
    return days;
  }

  TestDataset index(String name, int[] days) {
    ByteBuffer data = ByteBuffer.allocate(days.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int day : days) {
      data.putInt(day);
    }
    String file = "index/" + name + ".npy";
    file(file, npy("<i4", false, days.length + ",", data.array()));
    ((ObjectNode) manifest.get("indexes"))
        .putObject(name)
        .put("kind", "day")
        .put("file", file)
        .put("length", days.length);
    return this;
  }

  TestDataset panel(String key, String index, double[][] values, int... columns) {
    String file = String.format("data/%04d.npy", keys.size());
    file(file, npy("<f8", true, values.length + ", " + values[0].length, columnwise(values)));
    ObjectNode entry = keys.putObject(key);
    entry.put("kind", "panel").put("index", index).put("file", file).put("dtype", "<f8");
    if (columns.length > 0) {
      ArrayNode list = entry.putArray("columns");
      for (int column : columns) {
        list.add(column);
      }
    }
    return this;
  }

  static byte[] columnwise(double[][] values) {
    ByteBuffer data =
        ByteBuffer.allocate(values.length * values[0].length * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int column = 0; column < values[0].length; column++) {
      for (double[] row : values) {
        data.putDouble(row[column]);
      }
    }
    return data.array();
  }

  static byte[] npy(String dtype, boolean fortran, String shape, byte[] data) {
    String header =
        String.format(
            "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }",
            dtype, fortran ? "True" : "False", shape);
    int length = (header.length() + 11 + 63) / 64 * 64 - 10;
    ByteBuffer file = ByteBuffer.allocate(10 + length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 0x93).put("NUMPY".getBytes(ISO_8859_1)).put((byte) 1).put((byte) 0);
    file.putShort((short) length);
    file.put((header + " ".repeat(length - header.length() - 1) + "\n").getBytes(ISO_8859_1));
    return file.put(data).array();
  }

  TestDataset file(String name, byte[] content) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, content);
      ((ObjectNode) manifest.get("files")).putObject(name).put("bytes", content.length);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path write() {
    try {
      Files.writeString(folder.resolve("manifest.json"), manifest.toString());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Dataset open() {
    return Dataset.open(write());
  }
}
