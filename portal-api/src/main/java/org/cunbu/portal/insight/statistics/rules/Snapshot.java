package org.cunbu.portal.insight.statistics.rules;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a petition stands at an instant. What the first round's clocks and answers counted for, they count for ever: the
 * unit that led at that moment; everything else counts for the unit that leads now.
 */
public final class Snapshot {

    private final Origin origin;
    private String unit;
    private String topic = "";
    private boolean hidden;
    private boolean sealed;
    private boolean responded;
    private boolean responseRanOut;
    private boolean respondedInTime;
    private @Nullable String responseUnit;
    private boolean delivered;
    private boolean conclusionRanOut;
    private boolean concluded;
    private boolean concludedInTime;
    private @Nullable String conclusionUnit;
    private @Nullable Instant concludedAt;
    private boolean asked;
    private @Nullable String solved;
    private @Nullable String rating;
    private @Nullable String verdict;
    private boolean withdrawn;
    private boolean returned;
    private boolean planned;
    private boolean declined;
    private boolean redirected;
    private boolean reopened;
    private String stage = "RECEIVED";

    private Snapshot(Origin origin) {
        this.origin = origin;
        this.unit = origin.office();
        this.sealed = origin.sealed();
    }

    /** The petition as received. */
    public static Snapshot received(Origin origin) {
        return new Snapshot(origin);
    }

    /** The petition as it stood at an instant. */
    public static Snapshot asOf(History history, Instant instant) {
        Snapshot snapshot = received(history.origin());
        history.marks().stream().filter(mark -> !mark.at().isAfter(instant)).forEach(snapshot::apply);
        return snapshot;
    }

    /** Lets one more thing happen. */
    public void apply(Mark mark) {
        switch (mark.kind()) {
            case OPENED -> onDesk(mark, Mark.HIDDEN.equals(mark.value()));
            case CLEARED -> onDesk(mark, false);
            case SEALED -> sealed = true;
            case TOPIC -> topic = Objects.requireNonNullElse(mark.value(), "");
            case DISPATCHED -> {
                unit = unitOr(mark);
                hidden = false;
                stage = "DISPATCHED";
            }
            case ACCEPTED -> respond();
            case RESPONSE_RAN_OUT -> responseRanOut();
            case CONCLUSION_RAN_OUT -> conclusionRanOut();
            case DELIVERED -> deliver(mark);
            case SILENT -> asked |= delivered;
            case SAID -> {
                asked = true;
                solved = mark.value();
                rating = mark.rating();
            }
            case CLOSED -> close(mark);
            case TAKEN_BACK -> {
                withdrawn = true;
                stage = "CLOSED";
            }
            case RETURNED -> {
                returned = true;
                unit = mark.unit() == null ? origin.office() : mark.unit();
                stage = "RETURNED";
            }
            case PLANNED -> {
                planned = true;
                stage = "PLANNED";
            }
            case DECLINED -> {
                declined = true;
                stage = stageOr(mark, "DECLINED");
            }
            case REDIRECTED -> {
                redirected = true;
                stage = "REDIRECTED";
            }
            case TAKEN_IN -> {
                declined = false;
                redirected = false;
                unit = unitOr(mark);
                stage = "RECEIVED";
            }
            case RESUMED -> stage = "IN_HAND";
            case REOPENED -> {
                reopened = true;
                verdict = null;
                stage = "RECEIVED";
            }
        }
    }

    /** What would have run out after the end does not count: the journal reads of it when the program was down meanwhile. */
    private void responseRanOut() {
        if (reopened || stage.equals("CLOSED")) return;
        responseRanOut = true;
        if (responseUnit == null) responseUnit = unit;
    }

    private void conclusionRanOut() {
        if (reopened || stage.equals("CLOSED")) return;
        conclusionRanOut = true;
        if (conclusionUnit == null) conclusionUnit = unit;
    }

    private void deliver(Mark mark) {
        stage = "ANSWERED";
        if (reopened) return;
        delivered = true;
        conclude(mark.at());
    }

    private void onDesk(Mark mark, boolean hide) {
        unit = unitOr(mark);
        hidden = hide;
    }

    private void respond() {
        stage = "IN_HAND";
        if (reopened) return;
        if (!responded) respondedInTime = !responseRanOut;
        responded = true;
        if (responseUnit == null) responseUnit = unit;
    }

    private void close(Mark mark) {
        verdict = mark.value();
        stage = "CLOSED";
        if ("WITHDRAWN".equals(verdict)) withdrawn = true;
        else conclude(mark.at());
    }

    private void conclude(Instant at) {
        if (concluded || reopened) return;
        concluded = true;
        concludedAt = at;
        concludedInTime = !conclusionRanOut;
        if (conclusionUnit == null) conclusionUnit = unit;
    }

    private static String stageOr(Mark mark, String stage) {
        return Objects.requireNonNullElse(mark.value(), stage);
    }

    private String unitOr(Mark mark) {
        return mark.unit() == null ? unit : mark.unit();
    }

    /** Whether only the county's sealed row may count it: a denunciation, kept from the village, or not yet decided. */
    public boolean isSealed() {
        return sealed || hidden;
    }

    boolean holds(Measure measure) {
        return switch (measure) {
            case RECEIVED -> true;
            case RESPONDED_IN_TIME -> respondedInTime;
            case RESPONSE_DUE -> responded || responseRanOut;
            case ANSWERED -> delivered;
            case ANSWER_DUE -> delivered || conclusionRanOut;
            case CONCLUDED_IN_TIME -> concluded && concludedInTime;
            case CONCLUSION_DUE -> concluded || conclusionRanOut;
            case CONCLUDED -> concluded && stands();
            case STANDING -> stands();
            case SOLVED -> "YES".equals(solved);
            case SAID -> solved != null;
            case ASKED -> asked;
            case SATISFIED -> "SATISFIED".equals(rating) || "RATHER_SATISFIED".equals(rating);
            case RATED -> rating != null;
            case WITHDRAWN -> withdrawn;
            case REOPENED -> reopened;
            case RETURNED -> returned;
            case PLANNED -> planned;
            case DECLINED -> declined;
        };
    }

    /** Whether the first round is concluded. */
    boolean isConcluded() {
        return concluded;
    }

    /** Taken back, declined, or redirected. */
    boolean isEnded() {
        return !stands();
    }

    private boolean stands() {
        return !withdrawn && !declined && !redirected;
    }

    String unitFor(Measure measure) {
        return switch (measure) {
            case RESPONDED_IN_TIME, RESPONSE_DUE -> Objects.requireNonNullElse(responseUnit, unit);
            case ANSWERED, ANSWER_DUE, CONCLUDED_IN_TIME, CONCLUSION_DUE ->
                Objects.requireNonNullElse(conclusionUnit, unit);
            case RECEIVED,
                    CONCLUDED,
                    STANDING,
                    SOLVED,
                    SAID,
                    ASKED,
                    SATISFIED,
                    RATED,
                    WITHDRAWN,
                    REOPENED,
                    RETURNED,
                    PLANNED,
                    DECLINED -> unit;
        };
    }

    public Origin origin() {
        return origin;
    }

    public String unit() {
        return unit;
    }

    public String topic() {
        return topic;
    }

    /** The name of the stage in which people are told that it is. */
    public String stage() {
        return stage;
    }

    public @Nullable String verdict() {
        if (withdrawn) return "WITHDRAWN";
        if (declined) return "DECLINED";
        return redirected ? "REDIRECTED" : verdict;
    }

    public @Nullable String solved() {
        return solved;
    }

    public @Nullable String rating() {
        return rating;
    }

    public @Nullable Instant concludedAt() {
        return concludedAt;
    }

    /** Whether a clock of the first round ran out. */
    public boolean ranOut() {
        return responseRanOut || conclusionRanOut;
    }
}
