package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.secrets.Finder;
import org.cunbu.drills.secrets.Secret;
import org.cunbu.drills.secrets.planting.Person;
import org.cunbu.drills.secrets.planting.Planting;
import org.cunbu.embedded.testing.disguise.Disguise;
import org.cunbu.embedded.testing.disguise.DisguisedNumber;

/** Somebody who asks the search for each secret, as it was written; and what the search shows of a street lamp. */
public final class Searches implements Place {

    private static final String LAMP = "路灯";

    private static final int STRANGERS = 12;

    private final Random random = new Random(430525);
    private final Wire wire;
    private final Planting planted;
    private int asked;
    private int secrets;
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
                secrets++;
                Answer answer = search(secret.written());
                if (answer.isFine() && total(answer) > 0 && total(answer) > ofStrangers(secret)) {
                    hits.add(secret.what() + " " + secret.written());
                }
            }
        }
        Answer found = search(LAMP);
        lamps = total(found);
        finder.look("/api/search", found.body());
        finder.look(
                "/search", wire.get("/search?q=" + encoded("路灯 电话"), "16.1.0.1").body());
        return asked + " questions";
    }

    /** The secrets for which the search found more than for numbers that nobody has written. */
    public List<String> hits() {
        return List.copyOf(hits);
    }

    /** How many letters it found about street lamps. */
    public long lamps() {
        return lamps;
    }

    public int secrets() {
        return secrets;
    }

    /**
     * For so many secrets the search may find the most of all by chance: single signs stand in any letter, and of a secret
     * and as many numbers as are asked beside it each is as likely to be the luckiest.
     */
    public int byChance() {
        return secrets / (STRANGERS + 1);
    }

    /** How many letters it finds at most for such numbers that nobody has written: single signs may stand in any letter. */
    private long ofStrangers(Secret like) throws IOException, InterruptedException {
        String[] what = like.what().split(" ");
        if (what.length < 2) return 0;
        long most = 0;
        for (int n = 0; n < STRANGERS; n++) {
            var stranger = DisguisedNumber.of(DisguisedNumber.Kind.valueOf(what[0]), Disguise.valueOf(what[1]), random);
            most = Math.max(most, total(search(stranger.written())));
        }
        return most;
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
