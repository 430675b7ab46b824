package org.cunbu.drills.secrets;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Machine;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.people.Office;
import org.cunbu.drills.secrets.places.Cases;
import org.cunbu.drills.secrets.places.Columns;
import org.cunbu.drills.secrets.places.Desks;
import org.cunbu.drills.secrets.places.Documents;
import org.cunbu.drills.secrets.places.Folder;
import org.cunbu.drills.secrets.places.LogTiles;
import org.cunbu.drills.secrets.places.Mails;
import org.cunbu.drills.secrets.places.Metrics;
import org.cunbu.drills.secrets.places.MonthReport;
import org.cunbu.drills.secrets.places.OwnRecords;
import org.cunbu.drills.secrets.places.Place;
import org.cunbu.drills.secrets.places.PublicPages;
import org.cunbu.drills.secrets.places.Searches;
import org.cunbu.drills.secrets.planting.Astray;
import org.cunbu.drills.secrets.planting.Fate;
import org.cunbu.drills.secrets.planting.Person;
import org.cunbu.drills.secrets.planting.Planting;
import org.cunbu.drills.verdict.Verdict;

/** Goes through every place, and says what was found. */
final class Looking {

    /** The name of the folder of the services in the drill's own. */
    static final String SERVICES = "services";

    private static final int TOLD = 12;

    private final Verdict verdict;
    private final Ground ground;
    private final Path folder;
    private final Path services;
    private final Wire wire;
    private final Office office;
    private final Planting planted;
    private final Astray astray;
    private final Needles needles;

    Looking(Verdict verdict, Ground ground, Path folder, Wire wire, Office office, Planting planted, Astray astray) {
        this.verdict = verdict;
        this.ground = ground;
        this.folder = folder;
        this.services = folder.resolve(SERVICES);
        this.wire = wire;
        this.office = office;
        this.planted = planted;
        this.astray = astray;
        List<Secret> secrets = new ArrayList<>(astray.secrets());
        planted.people().forEach(person -> secrets.addAll(person.secrets()));
        this.needles = new Needles(secrets);
    }

    void everywhere() throws Exception {
        findsWhatIsThere();
        openly();
        atTheDesks();
        inTheMachines();
    }

    /** The search itself is tried where secrets must be seen: a handler's look at a contact, a writer's own record. */
    private void findsWhatIsThere() throws IOException, InterruptedException {
        int contacts = 0;
        for (var look : planted.contactsSeen().entrySet()) {
            var finder = new Finder(needles);
            finder.look("contact", look.getValue().body());
            contacts += (int) finder.secrets().stream()
                    .filter(look.getKey().secrets()::contains)
                    .count();
        }
        int looked = planted.contactsSeen().size() * Person.CONTACT;
        verdict.line(
                "找得到：承办人说了理由看到的联系方式 · what is there is found: contacts that handlers looked at, with a reason",
                contacts == looked && looked > 0,
                contacts + " of " + looked);
        var own = new OwnRecords(wire, ground.address().toString(), planted, needles).look();
        int all = planted.people().size() * Person.OWN;
        verdict.line(
                "找得到：写信人看到的自己的信 · what is there is found: writers' own records",
                own.own() >= all,
                own.own() + " of " + all);
        verdict.line(
                "写信人看不到别人的秘密 · secrets of others in what writers see of themselves",
                own.strange().isEmpty(),
                own.strange().size() + " in " + own.papers() + " answers " + own.strange());
    }

    private void openly() throws Exception {
        URI portal = ground.address();
        var pages = new PublicPages(portal, Planting.ANSWER);
        var searches = new Searches(wire, planted);
        var report = new MonthReport(portal, office);
        look(report);
        verdict.line(
                "PDF 月报读得出来 · the PDF can be read",
                report.pdf().contains("洞口") || !MonthReport.hasFont(),
                MonthReport.hasFont()
                        ? report.pdf().length() + " characters"
                        : "no Chinese font on this machine, no PDF");
        look(pages);
        verdict.line(
                "公开的信都打开了 · letters that are public were opened, and nothing failed",
                pages.opened() > 0 && pages.failed().isEmpty(),
                pages.opened() + " pages with an answer, " + pages.failed().size() + " errors of the portal "
                        + pages.failed());
        look(new LogTiles(portal));
        look(searches);
        verdict.line(
                "用秘密去搜，不比没人写过的号码更容易搜到信 · asked for a secret, search finds more than for numbers nobody wrote no oftener than by chance; asked for a lamp, it finds",
                searches.hits().size() <= searches.byChance() && searches.lamps() > 0,
                searches.hits().size() + " of " + searches.secrets() + " secrets, by chance up to "
                        + searches.byChance() + "; lamps " + searches.lamps() + " " + searches.hits());
        verdict.line(
                "放错了地方的秘密没有让门户出错 · secrets in wrong fields, headers, cookies, addresses: errors of the portal",
                astray.failed().isEmpty(),
                astray.failed().size() + " of " + astray.sent() + " " + astray.failed());
    }

    private void atTheDesks() throws Exception {
        var cases = new Cases(office, planted);
        look(cases);
        verdict.line(
                "举报对别人不存在 · a denunciation is not there for anybody but the discipline desk",
                cases.openDenunciations().isEmpty()
                        && planted.people().stream().anyMatch(one -> one.fate() == Fate.DENUNCIATION),
                cases.openDenunciations().size() + " looks answered otherwise than 404 " + cases.openDenunciations());
        look(new Desks(ground.address(), planted));
        look(new Mails(ground));
    }

    private void inTheMachines() throws Exception {
        look(new Columns(ground));
        checkpoint();
        look(new Folder(
                "PostgreSQL 的文件和日志 · PostgreSQL's files and log of changes, byte by byte",
                services.resolve("postgresql")));
        var documents = new Documents(ground);
        look(documents);
        verdict.line(
                "索引里有东西 · the index was not empty", documents.documents() > 0, documents.documents() + " documents");
        look(new Folder(
                "Elasticsearch 的文件 · Elasticsearch's files, byte by byte",
                services.resolve("elasticsearch/data"),
                services.resolve("elasticsearch/logs")));
        backup();
        look(new Metrics(ground));
        Secret typed = astray.typedIntoSignIn();
        look(new Folder("门户的文件和日志 · the portal's files and logs", ground.folder()));
        look(new Folder("服务的日志 · the servers' logs", services.resolve("logs")));
        signIn(typed);
    }

    /** So that everything stands in the files. */
    private void checkpoint() throws SQLException {
        try (var database = ground.superuser();
                var statement = database.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** A backup by the program's own command, beside the running servers. */
    private void backup() throws Exception {
        Path to = folder.resolve("backups");
        Files.writeString(services.resolve("cunbu.properties"), "demo=false\n");
        try (var machine = new Machine(folder, SERVICES, Machine.freePort())) {
            machine.set("CUNBU_KEYS", ground.folder().resolve("portal/keys").toString())
                    .set("CUNBU_BACKUP", "");
            var done = machine.command("backup", "--to", to.toString());
            verdict.line("备份做成了 · a backup was taken", done.isFine(), done.last());
            if (done.isFine()) look(new Folder("备份 · the backup, byte by byte", to));
        }
    }

    /** Typed where Keycloak asks for a name: it keeps failed sign-ins for its administrator, its log does not tell them. */
    private void signIn(Secret typed) throws IOException {
        var finder = new Finder(new Needles(Set.of(typed)));
        try (Stream<Path> logs = Files.list(services.resolve("logs"))) {
            for (Path log : logs.toList()) finder.look(log.getFileName().toString(), Files.readAllBytes(log));
        }
        tell("登录框里填错的电话，日志里没有 · a phone typed where one signs in, in the servers' logs", finder, "all logs");
    }

    /** A place that cannot be looked at is told as such, and the others are looked at all the same. */
    private void look(Place place) throws InterruptedException {
        var finder = new Finder(needles);
        try {
            tell(place.name(), finder, place.look(finder));
        } catch (InterruptedException ended) {
            throw ended;
        } catch (Exception unforeseen) {
            verdict.line(place.name() + " · could be looked at", false, unforeseen.toString());
        }
    }

    private void tell(String place, Finder finder, String what) {
        var finds = finder.finds();
        verdict.line(
                place + " · secrets found",
                finds.isEmpty() && finder.looked() > 0,
                "%d in %s, %,d characters%s"
                        .formatted(
                                finds.size(),
                                what,
                                finder.looked(),
                                finds.isEmpty()
                                        ? ""
                                        : ": " + finds.stream().limit(TOLD).toList()));
    }
}
