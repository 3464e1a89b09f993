/**
 * Static analysis of submitted source: it is parsed, never executed. Depends on no other package.
 */
@NullMarked
package org.strategysandbox.validation;

import org.jspecify.annotations.NullMarked;
