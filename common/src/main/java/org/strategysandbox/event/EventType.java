package org.strategysandbox.event;

/**
 * The types of events; on the wire a name and a version, for example {@code strategy.result.v1}.
 */
public enum EventType {
  SUBMITTED("strategy.submitted"),
  RESULT("strategy.result"),
  REJECTED("strategy.rejected"),
  DEAD_LETTER("strategy.submitted.dlt"),
  CANCEL_REQUESTED("strategy.cancel"),
  CONTAINER_ASSIGNED("sandbox.container.assigned"),
  CONTAINER_REMOVED("sandbox.container.removed"),
  WORKER_HEARTBEAT("sandbox.worker.heartbeat"),
  WORKER_STOPPED("sandbox.worker.stopped");

  private static final String VERSION = ".v1";

  private final String typeName;

  EventType(String typeName) {
    this.typeName = typeName;
  }

  /** The value of {@code ce_type}. */
  public String wireType() {
    return typeName + VERSION;
  }

  boolean isOtherVersion(String wireType) {
    return wireType.startsWith(typeName + ".v") && !wireType.equals(wireType());
  }
}
