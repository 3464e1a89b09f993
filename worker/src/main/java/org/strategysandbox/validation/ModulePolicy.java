package org.strategysandbox.validation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be used of an importable module.
 *
 * @param pattern further allowed names, for modules whose names follow a form
 * @param star whether a star import is accepted, because every public name is listed
 * @param passable whether the module may be used as a value
 */
record ModulePolicy(NamePolicy names, @Nullable Pattern pattern, boolean star, boolean passable) {
  boolean allows(String name) {
    return names.allowed().contains(name)
        || names.checked().containsKey(name)
        || (pattern != null && pattern.matcher(name).matches());
  }
}
