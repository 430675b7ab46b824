package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.secrets.Finder;
import org.cunbu.drills.secrets.Secret;
import org.cunbu.drills.secrets.planting.Person;
import org.cunbu.drills.secrets.planting.Planting;

/** Somebody who asks the search for each secret, as it was written; and what the search shows of a street lamp. */
public final class Searches implements Place {

    private static final String LAMP = "路灯";

    private final Wire wire;
    private final Planting planted;
    private int asked;
    private final List<String> hits = new ArrayList<>();
    private long lamps;

    public Searches(Wire wire, Planting planted) {
        this.wire = wire;
        this.planted = planted;
    }

    @Override
    public String name() {
        return "检索 · search";
    }

    @Override
    public String look(Finder finder) throws IOException, InterruptedException {
        for (Person person : planted.people()) {
            for (Secret secret : person.secrets()) {
                Answer answer = search(secret.written());
                if (answer.isFine() && total(answer) != 0) hits.add(secret.what() + " " + secret.written());
            }
        }
        Answer found = search(LAMP);
        lamps = total(found);
        finder.look("/api/search", found.body());
        finder.look(
                "/search", wire.get("/search?q=" + encoded("路灯 电话"), "16.1.0.1").body());
        return asked + " questions";
    }

    /** The secrets that the search found something for. */
    public List<String> hits() {
        return List.copyOf(hits);
    }

    /** How many letters it found about street lamps. */
    public long lamps() {
        return lamps;
    }

    public int asked() {
        return asked;
    }

    private static long total(Answer answer) {
        return answer.json().path("total").asLong(-1);
    }

    private Answer search(String words) throws IOException, InterruptedException {
        asked++;
        Answer answer = wire.get(
                "/api/search?q=" + encoded(words),
                "16." + asked / 60_000 + "." + asked / 240 % 250 + "." + (1 + asked % 240));
        if (!answer.isFine() && !isRefusedAsWords(answer)) {
            throw new IOException("no search: " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    /** A number over several lines is no question that one can ask. */
    private static boolean isRefusedAsWords(Answer answer) {
        return answer.status() == 400;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words.replace('\n', ' '), StandardCharsets.UTF_8);
    }
}
