package org.strategysandbox.validation;

/** What every check works with: one source, the policy, and where to report. */
record Analysis(
    Program program,
    ValidationPolicy policy,
    Resolver resolver,
    ConstantText constants,
    MethodReference methods,
    GenericTypes types,
    Effort effort,
    Findings findings) {}
