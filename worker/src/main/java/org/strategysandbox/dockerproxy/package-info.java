/**
 * A proxy before the Docker daemon that lets pass what a worker and a reaper need, and nothing
 * else. May use {@code sandbox}, whose containers it knows.
 */
@NullMarked
package org.strategysandbox.dockerproxy;

import org.jspecify.annotations.NullMarked;
