package org.cunbu.portal.insight.discovery;

import java.util.List;

/**
 * How many letters each further choice would leave.
 *
 * @param townships by code; months as 2026-11, the newest first
 */
public record Counts(
        List<Count> townships, List<Count> channels, List<Count> kinds, List<Count> topics, List<Count> months) {
    public Counts {
        townships = List.copyOf(townships);
        channels = List.copyOf(channels);
        kinds = List.copyOf(kinds);
        topics = List.copyOf(topics);
        months = List.copyOf(months);
    }

    /** So many letters have this value; chosen: it narrows what is shown. */
    public record Count(String value, long letters, boolean chosen) {}
}
