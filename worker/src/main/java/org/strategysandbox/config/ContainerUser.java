package org.strategysandbox.config;

/** The unprivileged numeric user and group of a container. */
public record ContainerUser(int uid, int gid) {
  public ContainerUser {
    if (uid < 1 || gid < 1) {
      throw new IllegalArgumentException("uid and gid must be at least 1: never root");
    }
  }

  /** {@code uid:gid}, as Docker takes it. */
  @Override
  public String toString() {
    return uid + ":" + gid;
  }
}
