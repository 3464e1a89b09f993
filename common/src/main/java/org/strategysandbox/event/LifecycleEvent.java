package org.strategysandbox.event;

/** What travels on the container topic, for the reaper. */
public sealed interface LifecycleEvent permits ContainerEvent, WorkerEvent {

  /** The key of its record: the id of the container, the name of the worker. */
  String key();
}
