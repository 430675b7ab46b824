package org.cunbu.portal.foundation.http;

/**
 * What is wrong with one field, in a sentence that the person at the form can act upon.
 *
 * @param field   the field's name as the request has it; empty for the request as a whole
 * @param code    a stable word for programs: {@code missing}, {@code too-long}, {@code control-character} …
 * @param message a Chinese sentence for a citizen
 */
public record FieldError(String field, String code, String message) {}
