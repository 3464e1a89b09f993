package org.strategysandbox.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.LogFormat;

/** Log lines go to standard error, so that standard output holds only what a command prints. */
final class LoggingSetup {
  private LoggingSetup() {}

  /** For a command: only what goes wrong. */
  static void initial(boolean debug) {
    configure(LogFormat.TEXT, debug ? Level.DEBUG : Level.ERROR);
  }

  /** For a service: what it does, in the configured format. */
  static void service(LogFormat format, boolean debug) {
    configure(format, debug ? Level.DEBUG : Level.INFO);
  }

  private static void configure(LogFormat format, Level level) {
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
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    boolean json =
        format == LogFormat.JSON || (format == LogFormat.AUTO && !Terminal.isStderrTerminal());
    if (json) {
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
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(
        "%d{HH:mm:ss.SSS} %-5level %logger{0}: %replace(%msg){'[\\r\\n]+', ' | '}%n%xEx{short}");
    encoder.start();
    return encoder;
  }
}
