package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a letter besides, for rooms that have checked who asks.
 *
 * @param entered who typed it in, where staff did
 * @param elsewhere where else it lies
 * @param joint how many write together
 * @param post the post elsewhere that it is about
 */
public record Particulars(
        @Nullable Entered entered,
        @Nullable Elsewhere elsewhere,
        @Nullable Many joint,
        @Nullable Post post) {

    /** Typed in by somebody of this unit. */
    public record Entered(UnitId unit, Instant happened, Instant recorded) {}

    /** @param first number of the first letter about the same, where this one came again: 重件 */
    public record Elsewhere(
            String system,
            String number,
            @Nullable Instant issued,
            @Nullable ReceiptNumber first) {}

    /** So many people, and who speaks for them. */
    public record Many(int people, List<ContactId> representatives) {
        public Many {
            representatives = List.copyOf(representatives);
        }
    }

    /** @param snapshot what stood there, masked */
    public record Post(
            String address, Instant seen, @Nullable String snapshot) {}

    /** Those who speak for many. */
    public List<ContactId> representatives() {
        return joint == null ? List.of() : joint.representatives();
    }
}
