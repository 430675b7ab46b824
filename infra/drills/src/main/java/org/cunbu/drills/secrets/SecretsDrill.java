package org.cunbu.drills.secrets;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger.Receipt;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Office;
import org.cunbu.drills.people.Tokens;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/**
 * People write letters full of names, phones, identity numbers, cards, plates and addresses, in disguises; officials
 * answer, publish and take down; then everything is searched in which none of it may stand. Attachments do not exist yet,
 * so no file names are planted.
 */
final class SecretsDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> OFFICIALS =
            List.of("fenban", "chengban", "fuze", "xiangzhen", "xiangzhen-fuze", "jijian", "shenhe", "lingdao", "shenji", "guanli");
    private static final List<String> OF_ALL = List.of(
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

    private final Verdict verdict;
    private final Ground ground;
    private final Wire wire;
    private final Office office;
    private final Map<Person, Receipt> written = new LinkedHashMap<>();
    private final Map<Person, String> ids = new LinkedHashMap<>();

    private SecretsDrill(Verdict verdict, Ground ground, Wire wire, Office office) {
        this.verdict = verdict;
        this.ground = ground;
        this.wire = wire;
        this.office = office;
    }

    public static void main(String[] words) {
        Drill.run("secrets", words, Set.of("secrets", "seed"), SecretsDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int many = told.number("secrets", 1_000);
        int seed = told.number("seed", 430525);
        var random = new Random(seed);
        var people = new ArrayList<Person>();
        for (int i = 0; i * Person.SECRETS < many; i++) people.add(Person.ofNumber(i, random));
        List<Secret> secrets =
                people.stream().flatMap(person -> person.secrets().stream()).toList();
        verdict.note("seed %d, %d secrets of %d people".formatted(seed, secrets.size(), people.size()));
        try (var ground = Ground.shared(EnumSet.allOf(Server.class))) {
            ground.realm();
            var portal = Portal.first(ground);
            verdict.note("the portal is up");
            var wire = new Wire(portal.address(), PATIENCE);
            var drill = new SecretsDrill(verdict, ground, wire, new Office(wire, new Tokens(ground)));
            for (Person person : people) drill.write(person);
            drill.lieAtTheOffices(people);
            verdict.note("all is written, answered, published, taken down");
            drill.findsWhatIsThere(people, new Finder(secrets));
            drill.lookEverywhere(new Finder(secrets), portal.address());
        }
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

    private void lieAtTheOffices(List<Person> people) throws IOException, InterruptedException {
        Map<String, String> byNumber = office.waiting();
        for (int tries = 0; byNumber.isEmpty() && tries < 40; tries++) {
            Thread.sleep(500);
            byNumber = office.waiting();
        }
        for (Person person : people) {
            String id = idOf(byNumber, written.get(person));
            if (id != null) ids.put(person, id);
        }
        for (Person person : people) {
            String id = ids.get(person);
            if (id == null) continue;
            switch (person.fate()) {
                case PUBLISHED -> publish(id);
                case TAKEN_DOWN -> takeDown(publish(id));
                case ANSWERED -> office.answer(id, "您好，路灯已经修好。");
                case WAITING, KEPT_FROM_VILLAGE, DENUNCIATION -> {
                    // lies where it lies
                }
            }
        }
    }

    private static String idOf(Map<String, String> byNumber, Receipt receipt) {
        String bare = receipt.number().replace("-", "");
        for (var known : byNumber.entrySet()) {
            if (known.getKey().replace("-", "").equals(bare)) return known.getValue();
        }
        return null;
    }

    private String publish(String id) throws IOException, InterruptedException {
        office.answer(id, "您好，路灯已经修好。");
        return office.publish(id);
    }

    private void takeDown(String letter) throws IOException, InterruptedException {
        Answer done = office.post("/api/public-letters/" + letter + "/take-downs", "shenhe", Map.of("reason", "WISH"));
        if (!done.isFine()) throw new IOException("not taken down: " + done.status() + " " + done.body());
    }

    /** The search itself is tried where a secret must be seen: the handler looks at the contact, and says why. */
    private void findsWhatIsThere(List<Person> people, Finder finder) throws IOException, InterruptedException {
        Person person = people.stream()
                .filter(one -> one.fate() == Person.Fate.ANSWERED && ids.containsKey(one))
                .findFirst()
                .orElseThrow();
        Answer look = office.post(
                "/api/cases/" + ids.get(person) + "/contact-looks", "chengban", Map.of("reason", "打电话约时间看现场"));
        finder.enter("contact");
        finder.look("contact", look.body());
        finder.look("letter", person.body());
        verdict.line(
                "找得到：承办人说了理由看联系方式，写信人自己的信 · the search finds what is there",
                look.isFine() && finder.found().size() >= Person.SECRETS,
                finder.found().size() + " of " + Person.SECRETS + " kinds, " + look.status());
    }

    private void lookEverywhere(Finder finder, URI portal) throws Exception {
        finder.enter("公开网页、列表、订阅、台账 · public pages, lists, feed, log");
        int pages = new Crawl(portal).lookAtEverything(finder);
        tell(finder, pages + " pages");

        finder.enter("检索 · search");
        int asked = 0;
        for (Person person : written.keySet()) {
            if (person.fate() != Person.Fate.PUBLISHED && asked > 20) continue;
            asked++;
            Answer answer = wire.get("/api/search?q=%E8%B7%AF%E7%81%AF%20%E7%94%B5%E8%AF%9D", "16.0.0." + (1 + asked % 250));
            finder.look("/api/search", answer.body());
        }
        tell(finder, asked + " questions");

        finder.enter("各种岗位看到的 · what officials see without looking at a contact");
        int seen = 0;
        for (String official : OFFICIALS) {
            for (String path : OF_ALL) finder.look(official + " " + path, office.get(path, official).body());
            for (var known : ids.entrySet()) {
                Answer answer = office.get("/api/cases/" + known.getValue(), official);
                finder.look(official + " /api/cases of " + known.getKey().fate(), answer.body());
                seen++;
            }
        }
        tell(finder, seen + " cases");

        finder.enter("数据库的每一列 · every column of the database");
        try (var database = ground.superuser()) {
            tell(finder, new Tables(database).lookAtEverything(finder) + " columns");
        }

        finder.enter("检索索引的原文 · the index as it lies");
        finder.look("indices", raw(URI.create(ground.elasticsearch() + "/" + ground.prefix() + "*/_search?size=10000")));
        tell(finder, "all documents");

        finder.enter("监控指标 · metrics");
        URI figures = URI.create("http://127.0.0.1:" + ground.managementPort());
        for (String path : List.of("/actuator/prometheus", "/actuator/metrics", "/actuator/health", "/actuator/info")) {
            finder.look(path, raw(figures.resolve(path)));
        }
        tell(finder, "4 addresses");

        finder.enter("日志 · logs");
        int files = 0;
        for (Path file : logs()) {
            finder.look(file.getFileName().toString(), Files.readAllBytes(file));
            files++;
        }
        tell(finder, files + " files");

        finder.enter("寄出的邮件 · letters by mail");
        var mails = ground.mail().received();
        mails.forEach(mail -> finder.look("mail", mail.subject() + "\n" + mail.text()));
        tell(finder, mails.size() + " mails");
    }

    private List<Path> logs() throws IOException {
        var files = new ArrayList<Path>();
        files.add(ground.folder().resolve("portal.out"));
        try (var log = Files.list(ground.log().getParent())) {
            files.addAll(log.filter(Files::isRegularFile).toList());
        }
        return files;
    }

    private static String raw(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString())
                .body();
    }

    private void tell(Finder finder, String what) {
        var found = finder.found();
        verdict.line(
                finder.place() + " · secrets found",
                found.isEmpty() && finder.looked() > 0,
                "%d in %s, %,d characters%s"
                        .formatted(
                                found.size(),
                                what,
                                finder.looked(),
                                found.isEmpty() ? "" : ": " + found.stream().limit(12).toList()));
    }
}
