package org.cunbu.drills.overload.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.Letter;
import org.cunbu.drills.load.Reading;
import org.cunbu.drills.load.Shot;
import tools.jackson.databind.json.JsonMapper;

/** What the crowd wants, one after the other: letters, readings of all kinds, and the dispatcher's queue. */
public final class Wishes {

    private static final int KNOWN = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final Random random;
    private final List<Ledger.Receipt> known = new ArrayList<>();
    private volatile String token;
    private long letters;
    private long readings;

    /** @param token with which the dispatcher asks for the queue */
    public Wishes(Ledger ledger, long seed, String token) {
        this.ledger = ledger;
        this.random = new Random(seed);
        this.token = token;
    }

    /** The dispatcher goes on with this one. */
    public void token(String renewed) {
        token = renewed;
    }

    Wish letter() {
        var letter = Letter.ofNumber(letters++, random);
        ledger.willSend(letter);
        return Wish.toHandIn(letter);
    }

    Wish reading() {
        var reading = Reading.ofNumber(readings++, known);
        return reading.receipt()
                .map(receipt -> Wish.toSee(
                        reading.what(), reading.path(), reading.from(), "Receipt-Secret: " + receipt.secret()))
                .orElseGet(() -> Wish.toSee(reading.what(), reading.path(), reading.from()));
    }

    Wish desk() {
        return Wish.toSee(
                Shot.What.DESK,
                "/api/queue?stage=RECEIVED&unit=PETITION",
                "12.0.0.2",
                "Authorization: Bearer " + token);
    }

    void received(Letter letter, String body) {
        var json = JSON.readTree(body);
        var receipt = new Ledger.Receipt(
                json.path("number").asString(""), json.path("secret").asString(""));
        ledger.acknowledged(letter, receipt);
        if (known.size() < KNOWN) known.add(receipt);
    }
}
