package org.strategysandbox.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;

/** Where {@code submit --wait} puts outcomes: each as it comes or all in a table, and a file. */
final class OutcomeSink implements AutoCloseable {
  private final OutcomePrinter printer;
  private final @Nullable OutcomeTable table;
  private final OutcomeProgress progress;
  private final EventCodec codec;
  private final @Nullable Path path;
  private final @Nullable BufferedWriter file;
  private boolean allSucceeded = true;

  /**
   * @param table null prints each outcome as it comes
   * @param progress shown while the table is filled
   * @param path receives one JSON line an outcome; null for none
   * @throws CliException the file cannot be written
   */
  OutcomeSink(
      OutcomePrinter printer,
      @Nullable OutcomeTable table,
      OutcomeProgress progress,
      EventCodec codec,
      @Nullable Path path) {
    this.printer = printer;
    this.table = table;
    this.codec = codec;
    this.path = path;
    try {
      this.file = path == null ? null : Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw unwritable(e);
    }
    this.progress = progress;
  }

  void accept(Outcome outcome) {
    allSucceeded &= outcome.status() == OutcomeStatus.SUCCEEDED;
    try {
      if (file != null) {
        file.write(codec.toJsonLine(outcome));
        file.newLine();
        file.flush();
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    if (table == null) {
      printer.print(outcome);
    } else {
      table.add(outcome);
      progress.arrived(outcome);
    }
  }

  /** Prints the table, if there is one. */
  void finish() {
    if (table != null) {
      progress.finish();
      System.out.println(table.text());
    }
  }

  /** 0 when every outcome was a success. */
  int exitCode() {
    return allSucceeded ? 0 : CliException.NEGATIVE;
  }

  private CliException unwritable(IOException cause) {
    return CliException.usage("Cannot write " + path + ": " + cause, "Name another file.");
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
