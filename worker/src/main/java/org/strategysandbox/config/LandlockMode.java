package org.strategysandbox.config;

/** Whether a container must restrict its own access to files by Landlock. */
public enum LandlockMode {
  /** A container without it is not used. */
  REQUIRED,
  /** Used where the kernel has it: for hosts before Linux 5.13, and for gVisor. */
  OPTIONAL,
  OFF
}
