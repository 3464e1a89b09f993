/**
 * The validated content of docker_config.yaml, and what reads files of settings. Depends on no
 * other package.
 */
@NullMarked
package org.strategysandbox.config;

import org.jspecify.annotations.NullMarked;
