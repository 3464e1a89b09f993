package org.strategysandbox.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.LogFormat;
import org.strategysandbox.config.LoggingConfig;
import org.strategysandbox.monitoring.AuditLog;

/** Log lines go to standard error, so that standard output holds only what a command prints. */
final class LoggingSetup {
  private LoggingSetup() {}

  /** For a command: only what goes wrong. */
  static void initial(boolean debug) {
    var unused = configure(LogFormat.TEXT, debug ? Level.DEBUG : Level.ERROR);
  }

  /** For a service: what it does, in the configured format. */
  static void service(LogFormat format, boolean debug) {
    var unused = configure(format, debug ? Level.DEBUG : Level.INFO);
  }

  /** The same, with the audit log in a file of its own besides. */
  static void service(LoggingConfig config, boolean debug) {
    LoggerContext context = configure(config.format(), debug ? Level.DEBUG : Level.INFO);
    config.auditFile().ifPresent(file -> audit(context, file, config));
  }

  private static LoggerContext configure(LogFormat format, Level level) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder(context, format));
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    // Libraries speak up only when something is wrong; the product says what it does.
    root.setLevel(
        level == Level.DEBUG ? Level.INFO : level == Level.ERROR ? Level.OFF : Level.WARN);
    context.getLogger("org.strategysandbox").setLevel(level);
    return context;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    boolean json =
        format == LogFormat.JSON || (format == LogFormat.AUTO && !Terminal.isStderrTerminal());
    if (json) {
      return json(context);
    }
    TextLayout layout = new TextLayout();
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }

  static Encoder<ILoggingEvent> json(LoggerContext context) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithContext(false);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.start();
    return encoder;
  }

  private static void audit(LoggerContext context, Path file, LoggingConfig config) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(json(context));
    TimeBasedRollingPolicy<ILoggingEvent> daily = new TimeBasedRollingPolicy<>();
    daily.setContext(context);
    daily.setParent(appender);
    daily.setFileNamePattern(file + ".%d{yyyy-MM-dd}");
    daily.setMaxHistory(Math.toIntExact(config.auditRetention().toDays()));
    daily.setCleanHistoryOnStart(true);
    daily.start();
    appender.setRollingPolicy(daily);
    appender.start();
    if (!appender.isStarted()) {
      throw CliException.dependency(
          "The audit log cannot be written to " + file + ".",
          "logging.audit_file must name a file in a folder that this user can write.",
          null);
    }
    context.getLogger(AuditLog.LOGGER).addAppender(appender);
  }
}
