package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Office;
import org.cunbu.drills.secrets.Finder;
import org.cunbu.drills.secrets.planting.Fate;
import org.cunbu.drills.secrets.planting.Planting;

/** What officials get from the API without looking at a contact: their lists, every case, every preview. */
public final class Cases implements Place {

    private static final List<String> LISTS = List.of(
            "/api/queue",
            "/api/queue?stage=RECEIVED",
            "/api/queue?stage=CLOSED",
            "/api/search/cases?q=%E8%B7%AF%E7%81%AF",
            "/api/moderation",
            "/api/persons",
            "/api/blocks",
            "/api/blocks/busiest",
            "/api/limits",
            "/api/retention");

    private final Office office;
    private final Planting planted;
    private final List<String> open = new ArrayList<>();

    public Cases(Office office, Planting planted) {
        this.office = office;
        this.planted = planted;
    }

    @Override
    public String name() {
        return "各种岗位看到的 · what officials see without looking at a contact";
    }

    @Override
    public String look(Finder finder) throws IOException, InterruptedException {
        int seen = 0;
        for (String official : Officials.ALL) {
            for (String path : LISTS) look(finder, path, official);
            for (var known : planted.ids().entrySet()) {
                Fate fate = known.getKey().fate();
                Answer answer = look(finder, "/api/cases/" + known.getValue(), official);
                look(finder, "/api/moderation/" + known.getValue(), official);
                seen++;
                boolean mayExist = fate != Fate.DENUNCIATION || official.equals(Officials.DISCIPLINE);
                if (!mayExist && answer.status() != 404) open.add(official + " " + answer.status());
            }
        }
        return seen + " cases";
    }

    /** Looks at denunciations that were answered otherwise than by "not there". */
    public List<String> openDenunciations() {
        return List.copyOf(open);
    }

    private Answer look(Finder finder, String path, String official) throws IOException, InterruptedException {
        Answer answer = office.get(path, official);
        if (answer.status() >= 500) throw new IOException(path + " " + answer.status());
        finder.look(official + " " + path, answer.body());
        return answer;
    }
}
