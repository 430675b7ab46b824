package org.cunbu.drills.secrets;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger.Receipt;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Browser;
import org.cunbu.drills.people.Office;
import org.cunbu.drills.people.Tokens;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;
import tools.jackson.databind.json.JsonMapper;

/**
 * People write letters full of names, phones, identity numbers, cards, plates and addresses, in disguises; officials
 * answer, publish and take down; then everything is searched in which none of it may stand. Attachments do not exist yet,
 * so no file names are planted.
 */
final class SecretsDrill {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CASES_AS_PAGES = 24;
    private static final int CONTACT = 3;
    private static final String DISCIPLINE = "jijian";
    private static final List<String> OFFICIALS = List.of(
            "fenban",
            "chengban",
            "fuze",
            "xiangzhen",
            "xiangzhen-fuze",
            "jijian",
            "shenhe",
            "lingdao",
            "shenji",
            "guanli");
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
    private final Planting planted;

    private SecretsDrill(Verdict verdict, Ground ground, Wire wire, Office office, Planting planted) {
        this.verdict = verdict;
        this.ground = ground;
        this.wire = wire;
        this.office = office;
        this.planted = planted;
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
            var office = new Office(wire, new Tokens(ground));
            var planted = new Planting(ground, wire, office);
            planted.plant(people);
            var drill = new SecretsDrill(verdict, ground, wire, office, planted);
            verdict.note("all is written, answered, published, taken down");
            drill.findsWhatIsThere(new Finder(secrets));
            drill.lookEverywhere(new Finder(secrets), portal.address());
        }
    }

    /** The search itself is tried where a secret must be seen: the handler looks at the contact, and says why. */
    private void findsWhatIsThere(Finder finder) throws IOException, InterruptedException {
        Person person = planted.contactSeen().keySet().iterator().next();
        Answer look = Objects.requireNonNull(planted.contactSeen().get(person));
        finder.enter("contact");
        finder.look("contact", look.body());
        int contact = finder.found().size();
        Receipt receipt = planted.receiptOf(person);
        Answer own = wire.send(wire.request("/api/letters/" + receipt.number() + "/own-record", person.from())
                .header("Receipt-Secret", receipt.secret())
                .build());
        finder.enter("letter");
        finder.look("own", own.body());
        int letter = finder.found().size();
        verdict.line(
                "找得到：承办人说了理由看到的联系方式，写信人自己的信 · what is there is found",
                look.isFine() && contact == CONTACT && letter == Person.SECRETS,
                "%d of %d in the contact, %d of %d in the letter".formatted(contact, CONTACT, letter, Person.SECRETS));
    }

    private void lookEverywhere(Finder finder, URI portal) throws Exception {
        finder.enter("公开网页、列表、订阅、台账 · public pages, lists, feed, log");
        var crawl = new Crawl(portal, Planting.ANSWER);
        int pages = crawl.lookAtEverything(finder);
        verdict.line(
                "公开的信都打开了 · letters that are public were opened, and nothing failed",
                crawl.opened() > 0 && crawl.failed().isEmpty(),
                crawl.opened() + " pages with an answer, " + crawl.failed().size() + " errors of the portal "
                        + crawl.failed());
        tell(finder, pages + " pages");

        finder.enter("检索 · search");
        int asked = 0;
        int hits = 0;
        for (Person person : planted.receipts().keySet()) {
            for (Secret secret : person.secrets()) {
                Answer answer = search(secret.written(), asked++);
                if (answer.json().path("total").asLong(-1) != 0) hits++;
            }
        }
        Answer lamps = search("路灯", asked++);
        finder.look("/api/search", lamps.body());
        finder.look(
                "/search",
                wire.get("/search?q=" + URLEncoder.encode("路灯 电话", StandardCharsets.UTF_8), "16.1.0.1")
                        .body());
        verdict.line(
                "用秘密去搜，一封也搜不到 · asked for a secret, search finds nothing; asked for a lamp, it does",
                hits == 0 && lamps.json().path("total").asLong(0) > 0,
                hits + " of " + asked + " questions, lamps "
                        + lamps.json().path("total").asLong(0));
        tell(finder, asked + " questions");

        finder.enter("各种岗位看到的 · what officials see without looking at a contact");
        int seen = 0;
        var open = new ArrayList<String>();
        for (String official : OFFICIALS) {
            for (String path : OF_ALL)
                finder.look(official + " " + path, office.get(path, official).body());
            for (var known : planted.ids().entrySet()) {
                Answer answer = office.get("/api/cases/" + known.getValue(), official);
                var fate = known.getKey().fate();
                finder.look(official + " /api/cases of " + fate, answer.body());
                seen++;
                if (fate == Person.Fate.DENUNCIATION && !official.equals(DISCIPLINE) && answer.status() != 404) {
                    open.add(official + " " + answer.status());
                }
            }
        }
        tell(finder, seen + " cases");
        desks(finder);
        verdict.line(
                "举报对别人不存在 · a denunciation is not there for anybody but the discipline desk",
                open.isEmpty()
                        && planted.ids().keySet().stream().anyMatch(one -> one.fate() == Person.Fate.DENUNCIATION),
                open.size() + " looks answered otherwise than 404 " + open);

        finder.enter("数据库的每一列 · every column of the database");
        try (var database = ground.superuser()) {
            tell(finder, new Tables(database).lookAtEverything(finder) + " columns");
        }

        finder.enter("检索索引的原文 · the index as it lies");
        String indices = ground.elasticsearch() + "/" + ground.prefix();
        String documents = raw(URI.create(indices + "*/_search?size=10000&track_total_hits=true"));
        finder.look("indices", documents);
        long all = JSON.readTree(documents).at("/hits/total/value").asLong(0);
        verdict.line(
                "索引里的文件都看到了 · every document of the index was looked at",
                all > 0 && all == JSON.readTree(documents).at("/hits/hits").size(),
                all + " documents");
        tell(finder, "all documents");

        finder.enter("监控指标 · metrics");
        URI figures = URI.create("http://127.0.0.1:" + ground.managementPort());
        for (String path : List.of("/actuator/prometheus", "/actuator/health")) {
            finder.look(path, raw(figures.resolve(path)));
        }
        tell(finder, "2 addresses");

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

    /** The pages of each official's desk, and every case's page, as a browser shows them. */
    private void desks(Finder finder) throws IOException, InterruptedException {
        finder.enter("各种岗位的网页 · officials' pages");
        int pages = 0;
        for (String official : OFFICIALS) {
            var account = Tokens.account(official);
            var browser = new Browser("17.0.0." + (1 + OFFICIALS.indexOf(official)));
            browser.signIn(ground.address(), account.username(), account.password());
            var paths = new ArrayList<>(List.of("/me", "/desk", "/desk?view=open", "/desk/moderation", "/desk/guard"));
            planted.ids().values().stream().limit(CASES_AS_PAGES).forEach(id -> {
                paths.add("/desk/cases/" + id);
                paths.add("/desk/moderation/" + id);
            });
            for (String path : paths) {
                var page = browser.get(ground.address() + path);
                if (page.statusCode() >= 500) throw new IOException(path + " " + page.statusCode());
                finder.look(official + " " + path, page.body());
                if (page.statusCode() == 200) pages++;
            }
        }
        tell(finder, pages + " pages that opened");
    }

    private Answer search(String words, int number) throws IOException, InterruptedException {
        Answer answer = wire.get(
                "/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                "16." + number / 60_000 + "." + number / 240 % 250 + "." + (1 + number % 240));
        if (!answer.isFine()) throw new IOException("no search: " + answer.status() + " " + answer.body());
        return answer;
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
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(address + " answers " + answer.statusCode());
        return answer.body();
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
                                found.isEmpty()
                                        ? ""
                                        : ": " + found.stream().limit(12).toList()));
    }
}
