package org.strategysandbox.execution;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.strategysandbox.evaluation.Dataset;

/** A dataset of three days and two symbols whose prices double every day. */
public final class TinyDataset {
  private static final double[] PRICES = {10, 20, 40, 20, 40, 80};

  private TinyDataset() {}

  /** Writes it into an empty folder and opens it. */
  public static Dataset in(Path folder) {
    ObjectNode manifest = new ObjectMapper().createObjectNode();
    manifest.put("format", 1).put("id", "tiny");
    manifest.putArray("symbols").add("1101").add("1102");
    ObjectNode files = manifest.putObject("files");
    file(folder, files, "day.npy", npy("<i4", "False", "3,", Runs.ints(0, 1, 2)));
    file(folder, files, "close.npy", npy("<f8", "True", "3, 2", Runs.doubles(PRICES)));
    manifest
        .putObject("indexes")
        .putObject("day")
        .put("kind", "day")
        .put("file", "day.npy")
        .put("length", 3);
    manifest
        .putObject("keys")
        .putObject(Dataset.ADJUSTED_CLOSE)
        .put("kind", "panel")
        .put("index", "day")
        .put("file", "close.npy")
        .put("dtype", "<f8");
    try {
      Files.writeString(folder.resolve("manifest.json"), manifest.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Dataset.open(folder);
  }

  private static void file(Path folder, ObjectNode files, String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.putObject(name).put("bytes", content.length);
  }

  private static byte[] npy(String dtype, String fortran, String shape, byte[] data) {
    String text =
        "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }".formatted(dtype, fortran, shape);
    String header = text + " ".repeat(117 - text.length()) + "\n";
    return ByteBuffer.allocate(10 + header.length() + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x93)
        .put("NUMPY".getBytes(ISO_8859_1))
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) header.length())
        .put(header.getBytes(ISO_8859_1))
        .put(data)
        .array();
  }
}
