package org.cunbu.portal.petition.retention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept about a petitioner and their letter, for themselves.
 *
 * @param wordsErased   whether the own words are erased; title and text are the masked ones then
 * @param contact       as it was given; none where none was given or it is erased
 * @param writer        who wrote it for somebody of the family
 * @param contactErased whether one was given and is erased
 * @param attachments   what was attached to the letter, by name; the files are there beside the letter
 * @param looks         each time an official looked at who it is
 * @param messages      what was told by mail
 */
public record OwnData(
        Instant made,
        String number,
        Instant received,
        String channel,
        String kind,
        String title,
        String text,
        boolean wordsErased,
        String place,
        boolean publish,
        boolean keepFromVillage,
        @Nullable Contact contact,
        @Nullable Contact writer,
        boolean contactErased,
        List<Line> additions,
        List<Line> attachments,
        List<Line> history,
        @Nullable Line answer,
        @Nullable Line word,
        List<Look> looks,
        List<Message> messages) {

    /** How to reach them, in clear. */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** Something with its time. */
    public record Line(Instant at, String words) {}

    /**
     * A look at who it is.
     *
     * @param unit the unit whose official looked
     * @param reason as they gave it
     */
    public record Look(Instant at, String unit, String reason) {}

    /** A mail. */
    public record Message(Instant at, String what, String state) {}
}
