package org.cunbu.drills;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.cunbu.drills.ground.Machine;
import org.cunbu.drills.network.Certificate;
import org.cunbu.drills.people.Browser;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.KeycloakAdmin;
import org.cunbu.embedded.ServicesElsewhere;
import org.cunbu.embedded.distribution.Folders;
import org.cunbu.embedded.process.DataFolder;

/** A portal for real use on its first day: what it refuses, https of its own, the first administrator, its commands. */
final class FirstDayDrill {

    private static final String NAME = "first";
    private static final Pattern LINK = Pattern.compile("https://localhost:\\d+(/first-administrator/[0-9a-zA-Z_-]+)");
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private FirstDayDrill() {}

    public static void main(String[] words) {
        Drill.run("firstday", words, Set.of(), FirstDayDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        Path folder = Files.createTempDirectory("cunbu-drill-");
        int port = Machine.freePort(31_000);
        int login = Machine.freePort(port + 1);
        var certificate = new Certificate(folder);
        certificate.make();
        SSLContext.setDefault(certificate.trusting());
        try (var machine = new Machine(folder, "data", port)) {
            refuses(verdict, machine);
            machine.set("CUNBU_TLS_CERT", certificate.certificate().toString())
                    .set("CUNBU_TLS_KEY", certificate.key().toString())
                    .set("CUNBU_LOGIN_PORT", Integer.toString(login))
                    .start();
            verdict.note("the program is up at https://localhost:" + port);
            firstAdministrator(verdict, machine, "https://localhost:" + port);
            renew(verdict, certificate, port);
            for (String command : new String[] {"backup", "check", "reindex"}) {
                var done = machine.command(command);
                verdict.line("命令 command " + command, done.isFine(), done.last());
            }
            verdict.line("程序有序结束 · it ends in good order", machine.stop(), "SIGTERM");
        } finally {
            Folders.delete(folder);
        }
    }

    /** Each start that must not be ends with 1 and a sentence. */
    private static void refuses(Verdict verdict, Machine machine) throws Exception {
        refuses(verdict, machine, Map.of("CUNBU_PUBLIC_URL", "http://cunbu.example"), "https");
        refuses(
                verdict,
                machine,
                Map.of("CUNBU_PUBLIC_URL", "https://cunbu.example", "CUNBU_PROXIES", ""),
                "CUNBU_PROXIES");
        refuses(verdict, machine, Map.of("CUNBU_PUBLIC_URL", "https://cunbu.example"), "CUNBU_LOGIN_URL");
        refuses(verdict, machine, Map.of("CUNBU_TLS_CERT", "/nowhere.pem"), "CUNBU_TLS_CERT");
        refuses(verdict, machine, Map.of("CUNBU_DEMO", "true", "CUNBU_PUBLIC_URL", "https://cunbu.example"), "演示系统");
        Path demo = Files.createDirectory(machine.data().resolveSibling("demo-keys"));
        Files.writeString(demo.resolve("DEMO"), "");
        refuses(verdict, machine, Map.of("CUNBU_KEYS", demo.toString()), "密钥");
    }

    private static void refuses(Verdict verdict, Machine machine, Map<String, String> wrong, String because)
            throws Exception {
        var done = machine.commandWith(wrong, "run");
        verdict.line(
                "拒绝启动 · refuses to start with " + wrong.keySet(),
                done.code() == 1 && done.last().contains(because),
                done.last());
    }

    private static void firstAdministrator(Verdict verdict, Machine machine, String portal) throws Exception {
        String link = link(machine).orElseThrow(() -> new IllegalStateException("no link in the log"));
        var folder = new DataFolder(machine.data());
        String password = DataFolder.random(12);
        new KeycloakAdmin(new ServicesElsewhere(folder).keycloak(Optional.empty()))
                .user("cunbu", NAME, "第一天", password);
        var browser = new Browser("11.0.0.1");
        var signedIn = browser.signIn(java.net.URI.create(portal), NAME, password);
        var page = browser.follow(browser.get(portal + link));
        var accepted = browser.follow(browser.post(portal + link, hidden(page)));
        verdict.line(
                "第一位管理员：登录、打开链接、就任 · signs in, opens the link, takes office",
                signedIn.statusCode() == 200
                        && page.statusCode() == 200
                        && accepted.statusCode() == 200
                        && accepted.uri().getPath().equals("/me"),
                signedIn.statusCode() + ", " + page.statusCode() + ", " + accepted.statusCode() + " "
                        + accepted.uri().getPath());
        var again = browser.get(portal + link);
        verdict.line("链接只用一次 · the link opens once", again.statusCode() == 404, Integer.toString(again.statusCode()));
        boolean secure =
                signedIn.headers().allValues("Set-Cookie").stream().allMatch(cookie -> cookie.contains("Secure"));
        verdict.line("登录的 cookie 只走 https · cookies for https only", secure, "Secure");
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new HashMap<>();
        Matcher inputs =
                HIDDEN.matcher(page.body().substring(Math.max(0, page.body().indexOf("/first-administrator/"))));
        while (inputs.find()) {
            fields.putIfAbsent(inputs.group(1), inputs.group(2));
        }
        return fields;
    }

    private static Optional<String> link(Machine machine) throws Exception {
        for (int tries = 0; tries < 40; tries++) {
            Matcher found = LINK.matcher(Files.readString(machine.data().resolve("logs/portal.log")));
            if (found.find()) {
                return Optional.of(found.group(1));
            }
            Thread.sleep(250);
        }
        return Optional.empty();
    }

    private static void renew(Verdict verdict, Certificate certificate, int port) throws Exception {
        BigInteger renewed = certificate.make();
        long began = System.nanoTime();
        while (!Certificate.shownAt(port).equals(renewed) && System.nanoTime() - began < 60_000_000_000L) {
            Thread.sleep(500);
        }
        verdict.line(
                "新证书不用重启 · a renewed certificate is shown without a restart",
                Certificate.shownAt(port).equals(renewed),
                (System.nanoTime() - began) / 1_000_000_000L + " s");
    }
}
