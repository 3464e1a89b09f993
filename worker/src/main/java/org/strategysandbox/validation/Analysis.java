package org.strategysandbox.validation;

import org.jspecify.annotations.Nullable;

/** What every check works with: one source, the policy, and where to report. */
final class Analysis {
  private final Program program;
  private final ValidationPolicy policy;
  private final Resolver resolver;
  private final ConstantText constants;
  private final MethodReference methods;
  private final GenericTypes types;
  private final Effort effort = new Effort();
  private final Findings findings;
  private @Nullable ElementTypes elementTypes;
  private @Nullable HiddenFunctions hiddenFunctions;

  Analysis(Program program, ValidationPolicy policy, Findings findings) {
    this.program = program;
    this.policy = policy;
    this.findings = findings;
    resolver = new Resolver(program, policy);
    constants = new ConstantText(program, resolver);
    methods = new MethodReference(program, resolver);
    types = new GenericTypes(program, resolver);
  }

  Program program() {
    return program;
  }

  ValidationPolicy policy() {
    return policy;
  }

  Resolver resolver() {
    return resolver;
  }

  ConstantText constants() {
    return constants;
  }

  MethodReference methods() {
    return methods;
  }

  GenericTypes types() {
    return types;
  }

  Effort effort() {
    return effort;
  }

  Findings findings() {
    return findings;
  }

  /** Types of array elements, followed when they are first asked for. */
  ElementTypes elementTypes() {
    if (elementTypes == null) {
      elementTypes = new ElementTypes(this);
    }
    return elementTypes;
  }

  /** Library functions out of sight, looked for when they are first asked for. */
  HiddenFunctions hiddenFunctions() {
    if (hiddenFunctions == null) {
      hiddenFunctions = new HiddenFunctions(this);
    }
    return hiddenFunctions;
  }
}
