package org.cunbu.portal.foundation.watch;

/**
 * One paragraph of what to do.
 *
 * @param typed whether it is something to be typed as it stands
 */
public record Advice(String text, boolean typed) {}
