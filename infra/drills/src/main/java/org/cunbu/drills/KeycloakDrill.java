package org.cunbu.drills;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.people.Browser;
import org.cunbu.drills.people.Tokens;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/**
 * Keycloak is away for some minutes: citizens notice nothing, officials who are signed in go on, signing in says why it
 * does not work, and works by itself once Keycloak is there.
 */
final class KeycloakDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BACK = Duration.ofSeconds(30);
    private static final String OFFICIAL = "chengban";

    private KeycloakDrill() {}

    public static void main(String[] words) {
        Drill.run("keycloak", words, Set.of("minutes", "letters", "reads", "seed"), KeycloakDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        Duration away = told.minutes(3);
        int seed = told.number("seed", 430525);
        var pace = new Load.Pace(told.number("letters", 20), told.number("reads", 100), true);
        verdict.note("seed %d, away for %d s".formatted(seed, away.toSeconds()));
        try (var ground = Ground.own(EnumSet.allOf(Server.class))) {
            ground.realm();
            ground.services().embedded().elasticsearch();
            var portal = Portal.first(ground);
            verdict.note("the portal is up");
            var wire = new Wire(portal.address(), PATIENCE);
            var official = new Browser("12.0.0.3");
            signIn(official, portal.address());
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, seed).begin()) {
                Thread.sleep(3_000);
                ground.services().kill(Server.KEYCLOAK);
                long from = System.nanoTime();
                verdict.note("Keycloak is away");
                Desk desk = workWhile(official, portal.address(), from + away.toNanos());
                String said = askToSignIn(portal.address());
                long until = System.nanoTime();
                ground.services().again(Server.KEYCLOAK);
                double seconds = awaitSigningIn(portal.address());
                load.close();
                tellCitizens(verdict, load.shots(), from, until);
                verdict.line(
                        "已登录的人照常办公 · officials who are signed in go on",
                        desk.refused() == 0 && desk.shown() > 0,
                        desk.refused() + " of " + (desk.refused() + desk.shown()) + " looks at the desk refused");
                verdict.line("登录页说明原因 · signing in says why not", said.isEmpty(), said.isEmpty() ? "yes" : said);
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
        if (page.statusCode() != 200) throw new IOException("could not sign in: " + page.statusCode());
    }

    /** How often the desk was shown to the official, and how often not. */
    private record Desk(int shown, int refused) {}

    private static Desk workWhile(Browser official, URI portal, long until) throws InterruptedException {
        int shown = 0;
        int refused = 0;
        while (System.nanoTime() < until) {
            try {
                var page = official.get(portal + "/desk");
                if (page.statusCode() == 200) shown++;
                else refused++;
            } catch (IOException cut) {
                refused++;
            }
            Thread.sleep(500);
        }
        return new Desk(shown, refused);
    }

    /** @return what is wrong with the answer to somebody who wants to sign in now; empty where nothing is */
    private static String askToSignIn(URI portal) throws IOException, InterruptedException {
        var somebody = new Browser("12.0.0.4");
        var answer = somebody.follow(somebody.get(portal + "/desk"));
        String body = answer.body();
        if (!answer.uri().getHost().equals(portal.getHost()) || answer.uri().getPort() != portal.getPort()) {
            return "sent away to " + answer.uri().getAuthority();
        }
        return body.contains("登录") && body.contains("暂时") ? "" : answer.statusCode() + " without a reason";
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
        long refused = meanwhile.stream().filter(shot -> !shot.isFine()).count();
        verdict.line(
                "老百姓没有察觉 · citizens refused meanwhile",
                refused == 0 && !meanwhile.isEmpty(),
                refused + " of " + meanwhile.size() + ", p99 %.0f ms".formatted(Shots.percentile(meanwhile, 0.99)));
    }
}
