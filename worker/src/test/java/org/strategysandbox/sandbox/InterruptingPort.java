package org.strategysandbox.sandbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A port that interrupts a thread when a run reaches a phase, and otherwise does as another does.
 */
final class InterruptingPort {
  /** Where a worker may be stopped. */
  enum Phase {
    CREATE("create", true),
    ATTACH("attach", true),
    START("start", true),
    READY("start", false),
    RUN("send", false),
    EVIDENCE("awaitExit", true),
    REMOVE("remove", true);

    private final String call;
    private final boolean before;

    Phase(String call, boolean before) {
      this.call = call;
      this.before = before;
    }
  }

  private InterruptingPort() {}

  static DockerPort of(DockerPort port, Phase phase, Thread caller) {
    AtomicBoolean pending = new AtomicBoolean(true);
    return proxy(DockerPort.class, port, phase, caller, pending);
  }

  private static <T> T proxy(
      Class<T> type, T target, Phase phase, Thread caller, AtomicBoolean pending) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean reached = method.getName().equals(phase.call);
              if (reached && phase.before && pending.compareAndSet(true, false)) {
                caller.interrupt();
              }
              Object answer;
              try {
                answer = method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (reached && !phase.before && pending.compareAndSet(true, false)) {
                caller.interrupt();
              }
              return answer instanceof DockerPort.Attachment attachment
                  ? proxy(DockerPort.Attachment.class, attachment, phase, caller, pending)
                  : answer;
            }));
  }
}
