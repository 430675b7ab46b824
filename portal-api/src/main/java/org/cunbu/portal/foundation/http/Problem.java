package org.cunbu.portal.foundation.http;

/**
 * One type of problem that the API may answer with, explained at {@code /problems/{slug}}.
 *
 * @param slug        the last part of its address
 * @param status      the HTTP status it comes with
 * @param title       a Chinese phrase
 * @param explanation what it means and what to do, in Chinese
 */
public record Problem(String slug, int status, String title, String explanation) {}
