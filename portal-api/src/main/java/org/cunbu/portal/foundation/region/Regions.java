package org.cunbu.portal.foundation.region;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.cunbu.portal.foundation.region.store.Places;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The county's places, held in memory down to the group: every form, queue and figure asks for them. Households are many
 * and known by their codes only; they stay in the table.
 */
@Service
public class Regions implements InitializingBean {
    private final Places places;
    private final AtomicReference<RegionTree> tree = new AtomicReference<>();
    private volatile long edition;

    public Regions(Places places) {
        this.places = places;
    }

    /** Reads the places before anybody can ask; at the very first start they come from the county's file. */
    @Override
    public void afterPropertiesSet() {
        edition = Objects.requireNonNull(places.edition().block(), "edition");
        tree.set(places.openedTree());
    }

    /** Reads the places again if somebody has changed them. */
    public Mono<Void> refresh() {
        return places.edition()
                .filter(now -> now != edition)
                .flatMap(now -> places.tree().doOnNext(read -> {
                    tree.set(read);
                    edition = now;
                }))
                .then();
    }

    /** Whether a place of any level stands; households are asked for in the table. */
    public Mono<Boolean> exists(RegionCode code) {
        return code.level() == Level.HOUSEHOLD
                ? places.standing(List.of(code.value())).hasElements()
                : Mono.just(find(code).isPresent());
    }

    /** Those of these places that stand, of any level. */
    public Flux<PlaceLine> known(Collection<String> codes) {
        return places.known(codes);
    }

    /** The name of one place; a household is called by the end of its code. */
    public String nameOf(RegionCode code) {
        return code.level() == Level.HOUSEHOLD
                ? householdName(code)
                : find(code).map(Region::name).orElse(code.value());
    }

    /** A household has no name here: the last four digits of its code. */
    public static String householdName(RegionCode code) {
        return code.value().substring(Level.GROUP.digits()) + "户";
    }

    /**
     * Inside an act: puts down places, new or changed, the larger ones first; {@link #changed} ends it.
     *
     * @return how many rows are not as they were
     */
    public Mono<Long> put(List<PlaceLine> lines) {
        return places.put(lines);
    }

    /** Inside an act: from its commit on every replica reads the places again. */
    public Mono<Void> changed() {
        return places.raise();
    }

    /** So many places after a code, in the order of the codes; ended ones too. */
    public Flux<PlaceLine> after(String code, int most) {
        return places.after(code, most);
    }

    public Region county() {
        return tree().county();
    }

    public List<Region> townships() {
        return tree().townships();
    }

    /** The villages and communities of a township, in the order of their codes. */
    public List<Region> villagesOf(RegionCode township) {
        return tree().villagesOf(township);
    }

    public Optional<Region> find(RegionCode code) {
        return tree().find(code);
    }

    /** The name with that of the township before it, as people say it: 高沙镇某某村. */
    public String fullName(RegionCode code) {
        return tree().fullName(code);
    }

    /** All places as one value, as they stand now. */
    public RegionTree tree() {
        RegionTree known = tree.get();
        if (known == null) {
            throw new IllegalStateException("the places have not been read yet");
        }
        return known;
    }
}
