package org.strategysandbox.evaluation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A {@code .npy} file mapped read-only. The descriptor is closed once the file is mapped; the
 * mapping itself goes when it is garbage, because unmapping it under another thread's read would
 * end the process.
 */
final class NpyFile {
  private final String name;
  private final NpyHeader header;
  private final ByteBuffer data;

  private NpyFile(String name, NpyHeader header, ByteBuffer data) {
    this.name = name;
    this.header = header;
    this.data = data;
  }

  /**
   * Maps {@code path}.
   *
   * @param name what messages call the file
   * @throws DatasetException when the file cannot be read, or its size is not that of its header
   */
  static NpyFile map(Path path, String name) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size > Integer.MAX_VALUE) {
        throw new DatasetException(
            name + " has more than 2 GiB; split the dataset by years or symbols");
      }
      ByteBuffer file = channel.map(MapMode.READ_ONLY, 0, size);
      NpyHeader header = NpyHeader.parse(file, name);
      ByteBuffer data = file.position(header.dataOffset()).slice().order(ByteOrder.LITTLE_ENDIAN);
      return new NpyFile(name, header, data);
    } catch (IOException e) {
      throw new DatasetException(
          name + " cannot be read: " + e + "; check that the dataset is complete", e);
    }
  }

  /**
   * The elements of a matrix whose columns are contiguous.
   *
   * @throws DatasetException when the file is not a {@code <f8} matrix of that shape in Fortran
   *     order
   */
  DoubleBuffer matrix(int rows, int columns) {
    require("<f8", Double.BYTES, List.of(rows, columns));
    // NumPy marks a matrix of one row or one column as C order, where both orders are the same.
    if (!header.fortranOrder() && rows > 1 && columns > 1) {
      throw new DatasetException(name + " is in C order; save it with numpy.asfortranarray");
    }
    return data.asDoubleBuffer().asReadOnlyBuffer();
  }

  /**
   * The elements of a {@code <i4} vector.
   *
   * @throws DatasetException when the file is not such a vector of that length
   */
  int[] ints(int length) {
    require("<i4", Integer.BYTES, List.of(length));
    int[] values = new int[length];
    data.asIntBuffer().get(values);
    return values;
  }

  /**
   * The elements of a {@code <f8} vector.
   *
   * @throws DatasetException when the file is not such a vector of that length
   */
  double[] doubles(int length) {
    require("<f8", Double.BYTES, List.of(length));
    double[] values = new double[length];
    data.asDoubleBuffer().get(values);
    return values;
  }

  private void require(String dtype, int width, List<Integer> shape) {
    if (!header.dtype().equals(dtype) || !header.shape().equals(shape)) {
      throw new DatasetException(
          String.format(
              "%s holds %s of shape %s where the manifest needs %s of shape %s; make or import the dataset again",
              name, header.dtype(), header.shape(), dtype, shape));
    }
    if (data.capacity() != header.elements() * width) {
      throw new DatasetException(
          name + " has not the size that its header says; copy or make the dataset again");
    }
  }
}
