package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.petition.intake.RawEntry;
import org.cunbu.portal.petition.intake.RawPerson;
import org.jspecify.annotations.Nullable;

/** A letter as a program of an office sends it for somebody. */
record EntryRequest(
        @Schema(description = "信的内容；channel 可以是 HOTLINE、VISIT、MAILBOX、FORUM、VILLAGE_OFFICE、ONLINE_OPINION") @Nullable
        LetterRequest letter,

        @Schema(description = "来电、来访的时间，不填就是现在；最多 30 天以前", example = "2026-11-25 09:30") @Nullable
        String happened,

        @Schema(description = "也在别的系统里：系统、编号、时间") @Nullable RefRequest ref,

        @Schema(description = "联名的人数", example = "32") @Nullable
        Integer people,

        @Schema(description = "联名信的代表，最多 5 人") @Nullable List<LetterRequest.ContactRequest> representatives,

        @Schema(description = "网络舆情：网帖的网址", example = "https://example.com/post/1") @Nullable
        String postAddress,

        @Schema(description = "网帖当时的内容") @Nullable String postSnapshot) {

    /** Where else it lies. */
    record RefRequest(
            @Schema(example = "12345") @Nullable String system,
            @Schema(example = "GD202611250001") @Nullable String number,
            @Schema(example = "2026-11-25 09:10") @Nullable String issued,

            @Schema(description = "重件：这个编号已经登记过，又来了一次", example = "false") @Nullable
            Boolean repeat) {}

    private static final LetterRequest EMPTY =
            new LetterRequest(null, null, null, null, null, null, null, null, null, null, null);

    RawEntry typed() {
        var there = ref == null ? new RefRequest(null, null, null, null) : ref;
        return new RawEntry(
                (letter == null ? EMPTY : letter).typed(),
                happened,
                there.system(),
                there.number(),
                there.issued(),
                Boolean.TRUE.equals(there.repeat()),
                people == null ? null : people.toString(),
                persons(),
                postAddress,
                postSnapshot);
    }

    private List<RawPerson> persons() {
        return representatives == null
                ? List.of()
                : representatives.stream()
                        .flatMap(Stream::ofNullable)
                        .map(LetterRequest.ContactRequest::person)
                        .toList();
    }
}
