package org.cunbu.portal.insight.statistics;

/** Whose figures, by the name that people know. */
public record NamedScope(Scope scope, String name) {}
