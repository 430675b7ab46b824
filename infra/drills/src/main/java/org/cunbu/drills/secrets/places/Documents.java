package org.cunbu.drills.secrets.places;

import java.io.IOException;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Indices;
import org.cunbu.drills.secrets.Finder;

/** Every document of the index, read without the portal. */
public final class Documents implements Place {

    private final Ground ground;
    private int documents;

    public Documents(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "检索索引的每一条 · every document of the index";
    }

    @Override
    public String look(Finder finder) throws IOException, InterruptedException {
        for (var kept : Indices.documents(ground.elasticsearch(), ground.prefix())) {
            finder.look(kept.index() + "/" + kept.id(), kept.id() + "\n" + kept.source());
            documents++;
        }
        return documents + " documents";
    }

    public int documents() {
        return documents;
    }
}
