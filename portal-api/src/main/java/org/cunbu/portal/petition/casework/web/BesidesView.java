package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.petition.casework.Besides;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.Particulars;
import org.jspecify.annotations.Nullable;

/** How a letter came about. */
record BesidesView(
        LetterBody body,
        @Schema(description = "代录单位；群众自己写的没有") @Nullable String enteredBy,
        @Nullable Instant recorded,
        @Nullable RefView ref,
        @Schema(description = "联名的人数") @Nullable Integer people,
        @Nullable PostView post,
        @Schema(description = "替家人写信的人，已遮盖") @Nullable Masked writer,
        List<Masked> representatives) {

    /** @param first the first letter about the same, where this one came again */
    record RefView(
            String system,
            String number,
            @Nullable Instant issued,
            @Nullable String first) {}

    /** A post elsewhere. */
    record PostView(String address, Instant seen, @Nullable String snapshot) {}

    static BesidesView of(Besides besides) {
        Particulars all = besides.particulars();
        var entered = all == null ? null : all.entered();
        var joint = all == null ? null : all.joint();
        return new BesidesView(
                besides.body(),
                besides.enteredBy(),
                entered == null ? null : entered.recorded(),
                ref(all),
                joint == null ? null : joint.people(),
                post(all),
                besides.writer(),
                besides.representatives());
    }

    private static @Nullable RefView ref(@Nullable Particulars all) {
        var there = all == null ? null : all.elsewhere();
        if (there == null) return null;
        var first = there.first();
        return new RefView(there.system(), there.number(), there.issued(), first == null ? null : first.value());
    }

    private static @Nullable PostView post(@Nullable Particulars all) {
        var post = all == null ? null : all.post();
        return post == null ? null : new PostView(post.address(), post.seen(), post.snapshot());
    }
}
