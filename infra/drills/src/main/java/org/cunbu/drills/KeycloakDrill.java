package org.cunbu.drills;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Refusals;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.people.Browser;
import org.cunbu.drills.people.Office;
import org.cunbu.drills.people.Tokens;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/**
 * Keycloak hangs, then is away for some minutes: citizens notice nothing, officials who are signed in go on, signing in
 * says why it does not work, and works by itself once Keycloak is there.
 */
final class KeycloakDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration HANGS = Duration.ofSeconds(15);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration BACK = Duration.ofSeconds(30);
    private static final long SAID_WITHIN_MILLIS = 4_000;
    private static final String OFFICIAL = "chengban";

    private final URI portal;
    private final Browser official = new Browser("12.0.0.3");
    private int looks;
    private int refused;
    private int asked;
    private long slowest;
    private final List<String> wrong = new ArrayList<>();

    private KeycloakDrill(URI portal) {
        this.portal = portal;
    }

    public static void main(String[] words) {
        Drill.run("keycloak", words, Set.of("minutes", "letters", "reads", "seed"), KeycloakDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        Duration away = told.minutes(3);
        int seed = told.number("seed", 430525);
        var pace = new Load.Pace(told.number("letters", 20), told.number("reads", 100), true);
        verdict.note("seed %d, hangs for %d s, away for %d s".formatted(seed, HANGS.toSeconds(), away.toSeconds()));
        try (var ground = Ground.own(EnumSet.allOf(Server.class))) {
            ground.realm();
            ground.services().embedded().elasticsearch();
            var portal = Portal.first(ground);
            verdict.note("the portal is up");
            var wire = new Wire(portal.address(), PATIENCE);
            var office = new Office(wire, new Tokens(ground));
            var drill = new KeycloakDrill(portal.address());
            signIn(drill.official, portal.address());
            office.waiting();
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, seed).begin()) {
                verdict.line("之前撑得住 · borne before anything breaks", load.warmedUp(WARM), "within 60 s");
                long from = System.nanoTime();
                ground.services().freeze(Server.KEYCLOAK);
                verdict.note("Keycloak hangs");
                drill.meanwhile(HANGS);
                ground.services().thaw(Server.KEYCLOAK);
                ground.services().kill(Server.KEYCLOAK);
                verdict.note("Keycloak is away");
                drill.meanwhile(away);
                long until = System.nanoTime();
                ground.services().again(Server.KEYCLOAK);
                double seconds = awaitSigningIn(portal.address());
                load.close();
                tellCitizens(verdict, load.shots(), from, until);
                drill.tell(verdict);
                verdict.line(
                        "恢复后自己就能登录 · signing in works again by itself",
                        seconds <= BACK.toSeconds(),
                        "%.1f s after Keycloak answered".formatted(seconds));
                try (var database = ground.superuser()) {
                    new LedgerCheck(wire, ledger).tell(verdict, database);
                }
            }
        }
    }

    private static void signIn(Browser browser, URI portal) throws IOException, InterruptedException {
        var account = Tokens.account(OFFICIAL);
        var page = browser.signIn(portal, account.username(), account.password());
        if (page.statusCode() != 200) {
            throw new IOException("could not sign in: " + page.statusCode() + " at "
                    + page.uri().getAuthority() + page.uri().getPath() + "\n" + page.body());
        }
    }

    /** The official looks at the desk twice a second; now and then somebody else wants to sign in. */
    private void meanwhile(Duration length) throws InterruptedException {
        long until = System.nanoTime() + length.toNanos();
        for (int turn = 0; System.nanoTime() < until; turn++) {
            looks++;
            try {
                if (official.get(portal + "/desk").statusCode() != 200) refused++;
            } catch (IOException cut) {
                refused++;
            }
            if (turn % 6 == 0) askToSignIn();
            Thread.sleep(500);
        }
    }

    /** Somebody who is not signed in wants to see the desk: a page of the portal says why that is not possible now. */
    private void askToSignIn() throws InterruptedException {
        asked++;
        long began = System.nanoTime();
        try {
            var somebody = new Browser("12.0.0.4");
            var answer = somebody.follow(somebody.get(portal + "/desk"));
            String body = answer.body();
            if (!answer.uri().getAuthority().equals(portal.getAuthority())) {
                wrong.add("sent away to " + answer.uri().getAuthority());
            } else if (answer.statusCode() != 503
                    || !body.contains("登录服务暂时没有响应")
                    || !body.contains("lang=\"zh-CN\"")
                    || body.contains("Exception")
                    || answer.headers().firstValue("Retry-After").isEmpty()) {
                wrong.add(answer.statusCode() + " at " + answer.uri().getPath());
            }
        } catch (IOException cut) {
            wrong.add(cut.toString());
        }
        slowest = Math.max(slowest, (System.nanoTime() - began) / 1_000_000);
    }

    private void tell(Verdict verdict) {
        verdict.line(
                "已登录的人照常办公 · officials who are signed in go on",
                refused == 0 && looks > 0,
                refused + " of " + looks + " looks at the desk refused");
        verdict.line(
                "登录页说明原因 · signing in says why not, with 503 and Retry-After",
                wrong.isEmpty() && asked > 0,
                wrong.size() + " of " + asked + " otherwise "
                        + wrong.stream().distinct().toList());
        verdict.line(
                "不让人干等 · and says so within " + SAID_WITHIN_MILLIS / 1_000 + " s, also while Keycloak hangs",
                slowest <= SAID_WITHIN_MILLIS,
                "slowest " + slowest + " ms");
    }

    private static double awaitSigningIn(URI portal) throws InterruptedException {
        long since = System.nanoTime();
        while (System.nanoTime() - since < 2 * BACK.toNanos()) {
            try {
                signIn(new Browser("12.0.0.5"), portal);
                break;
            } catch (IOException notYet) {
                Thread.sleep(500);
            }
        }
        return (System.nanoTime() - since) / 1e9;
    }

    private static void tellCitizens(Verdict verdict, Shots shots, long from, long until) {
        var meanwhile = shots.between(from, until);
        var refused = meanwhile.stream().filter(shot -> !shot.isFine()).toList();
        verdict.line(
                "老百姓没有察觉 · citizens refused meanwhile",
                refused.isEmpty() && !meanwhile.isEmpty(),
                refused.size() + " of " + meanwhile.size() + " " + Shots.statuses(refused)
                        + ", p99 %.0f ms".formatted(Shots.percentile(meanwhile, 0.99)));
        Refusals.told(meanwhile, from).forEach(sentence -> verdict.note("  " + sentence));
    }
}
