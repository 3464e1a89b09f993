package org.strategysandbox.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The folder of a dataset: names from the manifest become paths that cannot leave it. */
final class DatasetFolder {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_.-]+(/[a-z0-9_.-]+)*");
  private static final int MAX_MANIFEST = 16 << 20;

  private final Path root;

  /**
   * @throws DatasetException when {@code folder} is no directory
   */
  DatasetFolder(Path folder) {
    try {
      root = folder.toRealPath();
    } catch (IOException e) {
      throw new DatasetException(
          "Dataset folder " + folder + " cannot be opened: " + e + "; make one with `dataset make`",
          e);
    }
    if (!Files.isDirectory(root)) {
      throw new DatasetException(
          "Dataset " + folder + " is not a folder; name the one with manifest.json");
    }
  }

  /** The bytes of {@code manifest.json}, at most 16 MiB. */
  byte[] manifest() {
    Path path = resolve("manifest.json");
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_MANIFEST + 1);
      if (bytes.length > MAX_MANIFEST) {
        throw new DatasetException(path + " has more than 16 MiB; it is no dataset manifest");
      }
      return bytes;
    } catch (IOException e) {
      throw new DatasetException(path + " cannot be read: " + e, e);
    }
  }

  /**
   * The file of that name.
   *
   * @param name relative, from the manifest
   * @throws DatasetException when the name is unsafe, or the file is missing or lies outside
   *     through a link
   */
  Path resolve(String name) {
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      throw new DatasetException(
          "manifest.json names the file '" + name + "', which is not a safe name");
    }
    try {
      Path file = root.resolve(name).toRealPath();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        throw new DatasetException(
            root.resolve(name) + " leads outside the dataset or is not a file");
      }
      return file;
    } catch (IOException e) {
      throw new DatasetException(
          root.resolve(name)
              + " is missing or cannot be read; name a folder that holds a whole dataset",
          e);
    }
  }
}
