/**
 * Checks of the machine and of what the product depends on, each with its remedy. May use every
 * package but {@code cli}.
 */
@NullMarked
package org.strategysandbox.doctor;

import org.jspecify.annotations.NullMarked;
