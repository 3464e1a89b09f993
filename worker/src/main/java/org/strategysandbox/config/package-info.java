/** The validated content of docker_config.yaml. Depends on no other package. */
@NullMarked
package org.strategysandbox.config;

import org.jspecify.annotations.NullMarked;
