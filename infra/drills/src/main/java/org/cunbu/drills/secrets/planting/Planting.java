package org.cunbu.drills.secrets.planting;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.load.Ledger.Receipt;
import org.cunbu.drills.load.Photo;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Office;
import org.jspecify.annotations.Nullable;

/** Brings the letters in, and to where each is to lie: answered, public, taken down, waiting, at the discipline desk. */
public final class Planting {

    /** What officials answer everybody. */
    public static final String ANSWER = "您好，路灯已经修好。";

    private static final int MOST_TRIES = 120;

    private final Ground ground;
    private final Wire wire;
    private final Office office;
    private final Careless careless;
    private final Map<Person, Receipt> written = new LinkedHashMap<>();
    private final Map<Person, Answer> looks = new LinkedHashMap<>();
    private final Map<Person, String> ids = new LinkedHashMap<>();

    public Planting(Ground ground, Wire wire, Office office) {
        this.ground = ground;
        this.wire = wire;
        this.office = office;
        this.careless = new Careless(office);
    }

    public List<Person> people() {
        return List.copyOf(written.keySet());
    }

    public Receipt receiptOf(Person person) {
        return there(written.get(person));
    }

    /** The handlers' looks at contacts, each with a reason. */
    public Map<Person, Answer> contactsSeen() {
        return looks;
    }

    /** The cases, as officials name them. */
    public Map<Person, String> ids() {
        return ids;
    }

    /** Writes every letter, and brings it where its fate leads. */
    public void plant(List<Person> people) throws Exception {
        for (Person person : people) write(person);
        awaitTheDesk(people);
        readIds();
        for (Person person : people) {
            String id = there(ids.get(person));
            switch (person.fate()) {
                case PUBLISHED -> publish(person, id);
                case TAKEN_DOWN -> takeDown(publish(person, id));
                case ANSWERED -> answer(person, id);
                case CLEARED -> careless.clear(id, person.telling());
                case WAITING, KEPT_FROM_VILLAGE, DENUNCIATION -> {
                    // lies where it lies
                }
            }
        }
    }

    /** Until every letter but the denunciations lies on the dispatcher's desk. */
    private void awaitTheDesk(List<Person> people) throws IOException, InterruptedException {
        long wanted =
                people.stream().filter(person -> !person.fate().isReport()).count();
        for (int tries = 0; office.waiting().size() < wanted; tries++) {
            if (tries == MOST_TRIES) throw new IOException("the letters do not come to the desk");
            Thread.sleep(500);
        }
    }

    private void readIds() throws Exception {
        try (var database = ground.superuser();
                var petitions = database.createStatement().executeQuery("select number, id::text from petition")) {
            Map<String, String> byNumber = new LinkedHashMap<>();
            while (petitions.next()) byNumber.put(bare(petitions.getString(1)), petitions.getString(2));
            written.forEach((person, receipt) -> ids.put(person, there(byNumber.get(bare(receipt.number())))));
        }
    }

    private String publish(Person person, String id) throws IOException, InterruptedException {
        answer(person, id);
        return office.publish(id);
    }

    /** Answered, and the writer says their word on it. */
    private void answer(Person person, String id) throws IOException, InterruptedException {
        looks.put(person, careless.answer(id, ANSWER, person.telling()));
        asked(person, "word", person.word());
    }

    private void takeDown(String letter) throws IOException, InterruptedException {
        fine(
                office.post("/api/public-letters/" + letter + "/take-downs", "shenhe", Map.of("reason", "WISH")),
                "take-down");
    }

    private void write(Person person) throws IOException, InterruptedException {
        Answer answer = wire.send(wire.request("/api/letters", person.from())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", person.key().toString())
                .POST(BodyPublishers.ofString(person.body()))
                .build());
        written.put(
                person,
                Wire.receipt(answer)
                        .orElseThrow(() -> new IOException("not taken: " + answer.status() + " " + answer.body())));
        asked(person, "additions", person.addition());
        Photo photo = new Photo(wire, receiptOf(person), person.from());
        fine(photo.attach(person.telling() + ".jpg", Photo.saying(person.telling())), "photo");
    }

    private void asked(Person person, String noun, String body) throws IOException, InterruptedException {
        Receipt receipt = receiptOf(person);
        fine(
                wire.send(wire.request("/api/letters/" + receipt.number() + "/" + noun, person.from())
                        .header("Content-Type", "application/json")
                        .header("Receipt-Secret", receipt.secret())
                        .POST(BodyPublishers.ofString(body))
                        .build()),
                noun);
    }

    private static void fine(Answer done, String what) throws IOException {
        if (!done.isFine()) throw new IOException(what + " not taken: " + done.status() + " " + done.body());
    }

    private static String bare(String number) {
        return number.replace("-", "");
    }

    private static <T> T there(@Nullable T one) {
        if (one == null) throw new IllegalStateException("a letter with a receipt is not there");
        return one;
    }
}
