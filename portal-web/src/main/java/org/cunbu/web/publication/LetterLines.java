package org.cunbu.web.publication;

import java.util.Optional;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the codes of a published letter. Its writer is somebody of a township, never more. */
@Component
public class LetterLines {

    private final Regions regions;
    private final Organization organization;

    LetterLines(Regions regions, Organization organization) {
        this.regions = regions;
        this.organization = organization;
    }

    public LetterLine of(PublicLetter letter) {
        var place = place(letter.township());
        var verdict = letter.verdict();
        return new LetterLine(
                letter.id().value(),
                letter.title(),
                place,
                signer(place),
                letter.kind().name(),
                unit(letter.unit()),
                letter.received(),
                verdict == null ? null : verdict.name());
    }

    /** The name of a unit, or its code where it is one no longer. */
    public String unit(UnitId id) {
        return organization.unit(id).map(Unit::name).orElse(id.value());
    }

    /** The name of a township; the county's where there is none. */
    public String place(@Nullable RegionCode township) {
        return Optional.ofNullable(township)
                .flatMap(regions::find)
                .map(Region::name)
                .orElseGet(() -> regions.county().name());
    }

    private static String signer(String place) {
        return place + (place.endsWith("街道") || place.endsWith("县") ? "一位居民" : "一位村民");
    }
}
