package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Letters for the rules' tests. */
public record PetitionFixture(
        Kind kind,
        String title,
        String text,
        Place place,
        @Nullable RegionCode region,
        boolean keptFromVillage) {

    public static PetitionFixture aLetter(Kind kind, String title, String text) {
        return new PetitionFixture(kind, title, text, new Place.Unknown(), null, false);
    }

    public PetitionFixture in(String code) {
        var region = new RegionCode(code);
        return new PetitionFixture(kind, title, text, new Place.Known(region), region, keptFromVillage);
    }

    public PetitionFixture inWords(String words) {
        return new PetitionFixture(kind, title, text, new Place.Typed(words, Optional.empty()), null, keptFromVillage);
    }

    public PetitionFixture keptFromTheVillage() {
        return new PetitionFixture(kind, title, text, place, region, true);
    }

    public Petition received() {
        return new Petition(
                new PetitionId(new UUID(0, 1)),
                1,
                ReceiptNumber.random(new SplittableRandom(1)),
                new UUID(0, 2),
                Channel.MAILBOX,
                kind,
                title,
                text,
                place,
                region,
                false,
                keptFromVillage,
                keptFromVillage || kind == Kind.REPORT,
                Optional.empty(),
                Instant.parse("2026-11-25T02:00:00Z"));
    }
}
