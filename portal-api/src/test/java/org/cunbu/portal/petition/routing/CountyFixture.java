package org.cunbu.portal.petition.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.foundation.region.store.PlacesFile;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.people.organization.rules.OwnUnits;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.routing.rules.Decision;
import org.cunbu.portal.petition.routing.rules.PlaceNames;
import org.cunbu.portal.petition.routing.rules.Proposing;
import org.cunbu.portal.petition.routing.rules.ScreeningRule;
import org.cunbu.portal.petition.routing.store.CatalogueFile;
import org.springframework.core.io.ClassPathResource;

/** The county as its files have it: places, units, catalogue. */
public final class CountyFixture {

    public static final RegionTree PLACES = RegionTree.of(PlacesFile.read(file("places.csv")));
    public static final List<CatalogueLine> CATALOGUE = CatalogueFile.firstVersion(file("catalogue.csv"));
    private static final Map<UnitId, Unit> UNITS = units();

    private CountyFixture() {}

    /** What the rules say of a new letter that need not pass the discipline desk. */
    public static Decision proposed(Petition letter) {
        var screening = ScreeningRule.screen(letter.kind(), letter.title(), letter.text());
        return proposing().decide(letter, screening);
    }

    /** What the rules say of a letter of which a person said that nobody is accused. */
    public static Decision proposedWhenCleared(Petition letter) {
        return proposing().decide(letter, ScreeningRule.cleared(letter.kind(), letter.title(), letter.text()));
    }

    private static Proposing proposing() {
        return new Proposing(CATALOGUE, new PlaceNames(PLACES), CountyFixture::unit);
    }

    public static Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(UNITS.get(id));
    }

    private static Map<UnitId, Unit> units() {
        var units = new HashMap<UnitId, Unit>();
        OwnUnits.of(PLACES).forEach(unit -> units.put(unit.id(), unit));
        lines(file("units.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cell ->
                        new Unit(new UnitId(cell[0]), cell[1], UnitKind.valueOf(cell[2]), null, null, null, true, 1))
                .forEach(unit -> units.put(unit.id(), unit));
        return units;
    }

    private static List<String> lines(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("county/430525/" + name);
    }
}
