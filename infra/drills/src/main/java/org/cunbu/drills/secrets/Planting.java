package org.cunbu.drills.secrets;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.load.Ledger.Receipt;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Office;
import org.jspecify.annotations.Nullable;

/** Brings the letters in, and to where each is to lie: answered, public, taken down, waiting, at the discipline desk. */
final class Planting {

    /** What officials answer everybody. */
    static final String ANSWER = "您好，路灯已经修好。";

    private static final int MOST_TRIES = 120;

    private final Ground ground;
    private final Wire wire;
    private final Office office;
    private final Map<Person, Receipt> written = new LinkedHashMap<>();
    private final Map<Person, Answer> looks = new LinkedHashMap<>();
    private final Map<Person, String> ids = new LinkedHashMap<>();

    Planting(Ground ground, Wire wire, Office office) {
        this.ground = ground;
        this.wire = wire;
        this.office = office;
    }

    Map<Person, Receipt> receipts() {
        return written;
    }

    Receipt receiptOf(Person person) {
        return there(written.get(person));
    }

    private static <T> T there(@Nullable T one) {
        if (one == null) throw new IllegalStateException("a letter with a receipt is not there");
        return one;
    }

    /** One handler's look at a contact, with a reason. */
    Map<Person, Answer> contactSeen() {
        return looks;
    }

    Map<Person, String> ids() {
        return ids;
    }

    /** Writes every letter, and brings it where its fate leads. */
    void plant(List<Person> people) throws Exception {
        for (Person person : people) write(person);
        awaitTheDesk(people);
        try (var database = ground.superuser();
                var petitions = database.createStatement().executeQuery("select number, id::text from petition")) {
            Map<String, String> byNumber = new LinkedHashMap<>();
            while (petitions.next()) byNumber.put(bare(petitions.getString(1)), petitions.getString(2));
            for (Person person : people) {
                ids.put(person, there(byNumber.get(bare(receiptOf(person).number()))));
            }
        }
        for (Person person : people) {
            String id = there(ids.get(person));
            switch (person.fate()) {
                case PUBLISHED -> publish(person, id);
                case TAKEN_DOWN -> takeDown(publish(person, id));
                case ANSWERED -> answer(person, id);
                case WAITING, KEPT_FROM_VILLAGE, DENUNCIATION -> {
                    // lies where it lies
                }
            }
        }
    }

    /** Until every letter but the denunciations lies on the dispatcher's desk. */
    private void awaitTheDesk(List<Person> people) throws IOException, InterruptedException {
        long wanted = people.stream()
                .filter(person -> person.fate() != Person.Fate.DENUNCIATION)
                .count();
        for (int tries = 0; office.waiting().size() < wanted; tries++) {
            if (tries == MOST_TRIES) throw new IOException("the letters do not come to the desk");
            Thread.sleep(500);
        }
    }

    private static String bare(String number) {
        return number.replace("-", "");
    }

    private String publish(Person person, String id) throws IOException, InterruptedException {
        answer(person, id);
        return office.publish(id);
    }

    /** Answered, and the writer says their word on it. */
    private void answer(Person person, String id) throws IOException, InterruptedException {
        office.answer(id, ANSWER);
        if (looks.isEmpty()) {
            // While the letter is in hand: afterwards nobody needs to call.
            looks.put(
                    person,
                    office.post("/api/cases/" + id + "/contact-looks", "chengban", Map.of("reason", "打电话约时间看现场")));
        }
        Receipt receipt = receiptOf(person);
        Answer word = wire.send(wire.request("/api/letters/" + receipt.number() + "/word", person.from())
                .header("Content-Type", "application/json")
                .header("Receipt-Secret", receipt.secret())
                .POST(BodyPublishers.ofString(person.word()))
                .build());
        if (!word.isFine()) throw new IOException("word not taken: " + word.status() + " " + word.body());
    }

    private void takeDown(String letter) throws IOException, InterruptedException {
        Answer done = office.post("/api/public-letters/" + letter + "/take-downs", "shenhe", Map.of("reason", "WISH"));
        if (!done.isFine()) throw new IOException("not taken down: " + done.status() + " " + done.body());
    }

    private void write(Person person) throws IOException, InterruptedException {
        Answer answer = wire.send(wire.request("/api/letters", person.from())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", person.key().toString())
                .POST(BodyPublishers.ofString(person.body()))
                .build());
        Receipt receipt = Wire.receipt(answer)
                .orElseThrow(() -> new IOException("not taken: " + answer.status() + " " + answer.body()));
        written.put(person, receipt);
        Answer added = wire.send(wire.request("/api/letters/" + receipt.number() + "/additions", person.from())
                .header("Content-Type", "application/json")
                .header("Receipt-Secret", receipt.secret())
                .POST(BodyPublishers.ofString(person.addition()))
                .build());
        if (!added.isFine()) throw new IOException("addition not taken: " + added.status() + " " + added.body());
    }
}
