package org.strategysandbox.config;

import java.util.stream.IntStream;

/**
 * Where an HTTP endpoint listens.
 *
 * @param first the first port to try
 * @param candidates how many ports from it on; none: the endpoint is off
 */
public record HttpPort(int first, int candidates) {
  /** First port of {@code auto}. */
  public static final int AUTO_FIRST = 9464;

  private static final int AUTO_CANDIDATES = 100;

  /** No endpoint. */
  public static HttpPort off() {
    return new HttpPort(0, 0);
  }

  /** The first free one of a hundred, so that several services find room on one machine. */
  public static HttpPort auto() {
    return new HttpPort(AUTO_FIRST, AUTO_CANDIDATES);
  }

  public static HttpPort fixed(int port) {
    return new HttpPort(port, 1);
  }

  public boolean isOff() {
    return candidates == 0;
  }

  /** The ports to try, in this order. */
  public IntStream ports() {
    return IntStream.range(first, first + candidates);
  }

  @Override
  public String toString() {
    return isOff() ? "off" : candidates > 1 ? "auto" : Integer.toString(first);
  }
}
