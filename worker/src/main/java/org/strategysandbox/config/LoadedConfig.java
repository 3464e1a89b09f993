package org.strategysandbox.config;

/** A valid configuration and its printable form. */
public record LoadedConfig(SandboxConfig config, EffectiveConfig effective) {}
