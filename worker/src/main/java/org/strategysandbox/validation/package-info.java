/**
 * Static analysis of submitted source: it is parsed, never executed. Depends on no other package.
 *
 * <p>The way of a source: {@code SourceGuard} (bytes to text, size, encoding), {@code LexicalScan}
 * (bounds that protect the parser), {@link org.strategysandbox.validation.PythonParser}, {@code
 * ScopeBuilder} (what each name can be bound to), {@code Resolver} (what each expression can refer
 * to), and the rules, which report to {@code Findings}. What may be used is data, in {@link
 * org.strategysandbox.validation.ValidationPolicy}.
 */
@NullMarked
package org.strategysandbox.validation;

import org.jspecify.annotations.NullMarked;
