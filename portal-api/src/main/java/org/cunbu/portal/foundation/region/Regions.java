package org.cunbu.portal.foundation.region;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.cunbu.portal.foundation.region.store.Places;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;

/** The county's places, held in memory: every form, queue and figure asks for them. */
@Service
public class Regions implements InitializingBean {
    private final Places places;
    private final AtomicReference<RegionTree> tree = new AtomicReference<>();

    public Regions(Places places) {
        this.places = places;
    }

    /** Reads the places before anybody can ask; at the very first start they come from the county's file. */
    @Override
    public void afterPropertiesSet() {
        tree.set(places.openedTree());
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
