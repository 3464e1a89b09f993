package org.strategysandbox.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGTERM and SIGINT of a service that wants to choose its exit code: the first stops it in order,
 * the second ends the process at once, as the signal would have.
 *
 * <p>A shutdown hook cannot do either. The JDK's signal class is reached by its name because
 * compilers warn of it; every JDK that runs this has it.
 */
final class StopSignals {
  private static final Logger log = LoggerFactory.getLogger(StopSignals.class);
  private static final List<String> NAMES = List.of("TERM", "INT");

  private final Runnable stop;
  private final AtomicInteger seen = new AtomicInteger();

  private StopSignals(Runnable stop) {
    this.stop = stop;
  }

  /**
   * From now on signals do that.
   *
   * @param stop called once, at the first signal, on a thread of its own
   */
  static void handle(Runnable stop) {
    StopSignals signals = new StopSignals(stop);
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object listener =
          Proxy.newProxyInstance(
              StopSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  signals.arrived(
                      (Integer) signal.getMethod("getNumber").invoke(arguments[0]),
                      String.valueOf(arguments[0]));
                }
                return null;
              });
      for (String name : NAMES) {
        Object wanted = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, wanted, listener);
      }
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InstantiationException
        | InvocationTargetException e) {
      throw new IllegalStateException("this JDK lets nobody handle signals", e);
    }
  }

  private void arrived(int number, String name) {
    if (seen.incrementAndGet() == 1) {
      log.info("{}: stops in order; a second signal ends it at once", name);
      stop.run();
    } else {
      log.warn("{} again: ends at once", name);
      Runtime.getRuntime().halt(128 + number);
    }
  }
}
