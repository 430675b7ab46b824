package org.cunbu.portal.petition.routing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.cunbu.portal.petition.routing.store.CatalogueLines;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** The dispatch catalogue, held in memory: every letter is laid beside every line of it. */
@Component
@DependsOnDatabaseInitialization
class Catalogue implements InitializingBean {

    private final CatalogueLines table;
    private final AtomicReference<List<CatalogueLine>> lines = new AtomicReference<>(List.of());

    Catalogue(CatalogueLines table) {
        this.table = table;
    }

    /** Reads the catalogue before the first letter; at the very first start it comes from the county's file. */
    @Override
    public void afterPropertiesSet() {
        var read = table.begin().then(table.newest().collectList()).block(Duration.ofSeconds(30));
        lines.set(read == null ? List.of() : List.copyOf(read));
    }

    List<CatalogueLine> lines() {
        var known = lines.get();
        if (known.isEmpty()) {
            throw new IllegalStateException("the dispatch catalogue is empty");
        }
        return known;
    }
}
