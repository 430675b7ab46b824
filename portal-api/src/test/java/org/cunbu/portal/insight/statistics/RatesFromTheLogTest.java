package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.Ticker;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.transparency.Outsider;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.people.identity.Anyone;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Accused;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Door;
import org.cunbu.portal.petition.casework.Doors;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Passing;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.TurnAway;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.SubmissionFixture;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Letters with courses that chance gives: the program of docs/log computes the same rates as the portal shows. */
@PortalTest
class RatesFromTheLogTest {

    private static final long SEED = 20_250_309;
    private static final int LETTERS = 40;
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 6);
    private static final LocalDate LAST = LocalDate.of(2025, 4, 20);
    private static final List<String> LEADS = List.of("D-WATER", "D-EDU", "T430525103", "T430525101");
    private static final List<String> PLACES = List.of("430525103", "430525101", "430525103001", "430525");

    private static final Accused ACCUSED = new Accused(Accused.Whom.UNIT, new UnitId("T430525103"));

    @LocalServerPort
    int port;

    @Autowired
    Intake intake;

    @Autowired
    Casework casework;

    @Autowired
    Passing passing;

    @Autowired
    Doors doors;

    @Autowired
    Statistics statistics;

    @Autowired
    PublicLog log;

    @Autowired
    Readers readers;

    @Autowired
    Ticker ticker;

    @Autowired
    PortalClock clock;

    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final List<Receipt> letters = new ArrayList<>();

    @AfterEach
    void letTimeRun() {
        clock.returnToNow();
    }

    @Test
    void are_the_rates_that_the_portal_shows() throws IOException {
        var days = lived();
        log.sign().block(Duration.ofSeconds(60));
        var outsider = new Outsider();
        for (LocalDate asOf : days) compare(outsider, asOf);
        var county = table(new Scope.County(), LAST).whole();
        for (Rate rate : List.of(Rate.RESPONSE, Rate.ON_TIME, Rate.RESOLUTION, Rate.WITHDRAWAL)) {
            assertThat(county.of(rate).denominator())
                    .as("enough happened, seed %d", SEED)
                    .isGreaterThanOrEqualTo(2);
        }
    }

    private void compare(Outsider outsider, LocalDate asOf) {
        var answer = outsider.run("ComputeRates", "http://localhost:" + port + "/log", "2025-03", "--as-of", asOf);
        assertThat(answer.code()).as(answer.output()).isZero();
        var computed = rows(answer.output());
        var shown = table(new Scope.County(), asOf);
        assertThat(shown.whole().received()).isPositive();
        same(asOf, "county", computed, shown.whole());
        same(asOf, "sealed", computed, table(new Scope.Sealed(), asOf).whole());
        for (RateRow row : shown.townships()) {
            if (row.scope() instanceof Scope.Township(String code))
                same(asOf, "township:" + code, computed, row.figures());
        }
        for (RateRow row : shown.units()) {
            if (row.scope() instanceof Scope.InUnit(String unit)) same(asOf, "unit:" + unit, computed, row.figures());
        }
    }

    private RateTable table(Scope scope, LocalDate asOf) {
        return done(
                statistics.rates(Question.of(scope, YearMonth.of(2025, 3)).asOf(new AsOf.EndOf(asOf)), new Anyone()));
    }

    private static void same(LocalDate asOf, String part, Map<String, List<String>> computed, Figures shown) {
        List<String> row =
                computed.getOrDefault(part, List.of("0", "0/0", "0/0", "0/0", "0/0", "0/0", "0/0", "0/0", "0/0"));
        assertThat(row.getFirst())
                .as("%s as of %s, seed %d: received", part, asOf, SEED)
                .isEqualTo(shown.received() + "");
        var rates = List.of(
                Rate.RESPONSE,
                Rate.REPLY,
                Rate.ON_TIME,
                Rate.CLOSURE,
                Rate.RESOLUTION,
                Rate.VOICE,
                Rate.SATISFACTION,
                Rate.WITHDRAWAL);
        for (int i = 0; i < rates.size(); i++) {
            String figure = row.get(i + 1);
            if (figure.equals("?")) continue;
            var expected = shown.of(rates.get(i));
            assertThat(figure)
                    .as(
                            "%s as of %s, seed %d: %s",
                            part, asOf, SEED, rates.get(i).word())
                    .isEqualTo(expected.numerator() + "/" + expected.denominator());
        }
    }

    private static Map<String, List<String>> rows(String output) {
        var rows = new HashMap<String, List<String>>();
        output.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("part,"))
                .map(line -> List.of(line.split(",")))
                .forEach(row -> rows.put(row.getFirst(), row.subList(1, row.size())));
        return rows;
    }

    /** Lets days pass on which letters come and people do what chance says; answers on which days to compare. */
    private List<LocalDate> lived() {
        var compare = new ArrayList<LocalDate>();
        LocalDate day = FIRST;
        while (!day.isAfter(LAST)) {
            at(day, 10);
            for (int i = 0; i < 12 && letters.size() < LETTERS; i++) letters.add(handedIn());
            settle();
            for (Receipt letter : letters) if (chance.nextInt(3) > 0) something(letter);
            settle();
            if (compare.size() < 2 && chance.nextInt(3) == 0) compare.add(day);
            day = day.plusDays(chance.nextInt(2, 8));
        }
        at(LAST.plusDays(1), 1);
        settle();
        readers.caughtUp("statistics", "log").block(Duration.ofSeconds(60));
        compare.add(LAST);
        return compare;
    }

    private void at(LocalDate day, int hour) {
        clock.travelTo(Shanghai.startOf(day).plusSeconds(hour * 3_600L));
    }

    private void settle() {
        ticker.strike().block(Duration.ofSeconds(60));
        readers.caughtUp("routing", "casework").block(Duration.ofSeconds(60));
    }

    private Receipt handedIn() {
        var letter = switch (chance.nextInt(8)) {
            case 0 -> SubmissionFixture.aLetter("反映问题", "村主任收了回扣，贪污了修路的钱。");
            case 1 -> SubmissionFixture.aLetter().of(Kind.REPORT);
            case 2 -> SubmissionFixture.aLetter().keptFromTheVillage();
            case 3 -> SubmissionFixture.aLetter();
            default -> SubmissionFixture.aLetter("路灯不亮", "村口的路灯坏了。").of(Kind.HELP);
        };
        if (chance.nextInt(5) > 0) letter = letter.in(PLACES.get(chance.nextInt(PLACES.size())));
        return done(intake.submit(letter.letter(), ClientAddress.NOWHERE));
    }

    /** The next thing that may happen to the letter; what is not allowed does not happen. */
    private void something(Receipt receipt) {
        var letter = receipt.id();
        var holder = done(casework.caseOf(letter)).holder();
        var writer = done(intake.open(receipt.number(), receipt.secret()));
        var desk = official(UnitId.DISCIPLINE, Role.HANDLER);
        int what = chance.nextInt(26);
        if (what >= 20) {
            elsewhere(what, receipt, holder, writer);
        } else if (what == 0) {
            attempt(casework.takeBack(writer));
        } else if (what < 4) {
            act(letter, version -> casework.clearAccusation(letter, version, "没有指控具体的人", desk));
        } else if (what == 4) {
            act(letter, version -> casework.keepAtDiscipline(letter, version, ACCUSED, desk));
        } else if (what < 8) {
            var lead = new UnitId(LEADS.get(chance.nextInt(LEADS.size())));
            var dispatcher = official(UnitId.PETITION_OFFICE, Role.DISPATCHER);
            act(letter, version -> casework.dispatch(letter, version, lead, Mode.FORWARDED, "属于该单位职责", dispatcher));
        } else if (what < 14) {
            act(letter, version -> casework.accept(letter, version, "您好，我来办。", official(holder, Role.HANDLER)));
        } else {
            act(letter, version -> casework.draft(letter, version, "已经修好了，谢谢您。", official(holder, Role.HANDLER)));
            act(letter, version -> casework.approve(letter, version, official(holder, Role.UNIT_HEAD)));
            act(letter, version -> casework.deliver(letter, version, official(holder, Role.HANDLER)));
            if (chance.nextBoolean()) attempt(casework.say(writer, solved(), rating(), Optional.empty()));
        }
    }

    /** Back, to another unit, another door: what moves a letter without answering it. */
    private void elsewhere(int what, Receipt receipt, UnitId holder, Petitioner writer) {
        var letter = receipt.id();
        var dispatcher = official(UnitId.PETITION_OFFICE, Role.DISPATCHER);
        var leader = official(UnitId.LEADERSHIP, Role.LEADER);
        var other = new UnitId(LEADS.get(chance.nextInt(LEADS.size())));
        boolean upheld = chance.nextBoolean();
        switch (what) {
            case 20 ->
                act(letter, version -> passing.giveBack(letter, version, "不归我们管", official(holder, Role.HANDLER)));
            case 21 -> act(letter, version -> passing.refuseReturn(letter, version, "就归你们管", dispatcher));
            case 22 ->
                act(letter, version -> passing.transfer(letter, version, other, Mode.FORWARDED, "换单位", dispatcher));
            case 23 ->
                act(
                        letter,
                        version -> doors.turnAway(
                                letter, version, TurnAway.DECLINED, Door.IN_HAND_ELSEWHERE, "已在办", dispatcher));
            case 24 -> {
                attempt(doors.object(writer, "没有在办"));
                act(letter, version -> doors.decideObjection(letter, version, upheld, "看过了", leader));
            }
            default -> act(letter, version -> doors.answerOnSpot(letter, version, "谢谢", dispatcher));
        }
    }

    private void act(PetitionId letter, Function<Integer, Mono<?>> act) {
        // A reader may act on the letter in between, as a clock that speaks: whoever is overtaken looks again.
        attempt(Mono.defer(() -> intake.petition(letter).map(Petition::version).flatMap(act::apply))
                .retryWhen(Retry.max(5).filter(Overtaken.class::isInstance)));
    }

    private Solved solved() {
        return Solved.values()[chance.nextInt(Solved.values().length)];
    }

    private Optional<Rating> rating() {
        return chance.nextBoolean()
                ? Optional.of(Rating.values()[chance.nextInt(Rating.values().length)])
                : Optional.empty();
    }

    private static void attempt(Mono<?> act) {
        act.then().onErrorResume(Refusal.class, refused -> Mono.empty()).block(Duration.ofSeconds(60));
    }

    private static Official official(UnitId unit, Role role) {
        var person = UUID.nameUUIDFromBytes((unit + " " + role).getBytes(StandardCharsets.UTF_8));
        return new Official(
                new PersonId(person),
                "演示人员",
                List.of(new Post(person, person, unit, role, LocalDate.of(2020, 1, 1), null)));
    }

    private static <T> T done(Mono<T> question) {
        return Objects.requireNonNull(question.block(Duration.ofSeconds(60)));
    }
}
