package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A law: whatever is done to a letter, and whatever is not, at every instant after its receipt a unit answers for it. */
@PortalTest
@Import(County.class)
class SomebodyAnswersTest extends AtTheCounty {

    private static final long SEED = 20261125;
    private static final int LETTERS = 4;
    private static final int STEPS = 40;

    /** Anybody trying anything. */
    private record Try(Persona who, String what, Map<String, String> body) {}

    private static final List<Try> TRIES = List.of(
            new Try(Persona.DESK, "discipline-decisions", Map.of("reason", "没有指控谁")),
            new Try(Persona.DESK, "discipline-decisions", Map.of("whom", "UNIT", "unit", Staff.WATER.value())),
            new Try(Persona.DISPATCHER, "dispatches", Map.of("lead", Staff.WATER.value(), "reason", "职责")),
            new Try(Persona.DISPATCHER, "dispatches", Map.of("lead", "T430525103", "reason", "属地")),
            new Try(Persona.HANDLER, "acceptances", Map.of("message", "您好，我来办。")),
            new Try(Persona.HANDLER, "drafts", Map.of("answer", "通水了。")),
            new Try(Persona.HEAD, "refusals", Map.of("why", "再写写")),
            new Try(Persona.HEAD, "approvals", Map.of()),
            new Try(Persona.HANDLER, "deliveries", Map.of()));

    @Autowired
    Organization organization;

    @AfterEach
    void back() {
        county.at(County.WEDNESDAY);
    }

    @Test
    void at_every_instant_a_unit_that_exists_answers_for_the_letter() {
        var random = new SplittableRandom(SEED);
        var letters = new ArrayList<Letter>();
        for (int n = 0; n < LETTERS; n++) {
            letters.add(staff.letterIn(n % 3 == 0 ? Standing.UNDECIDED : Standing.RECEIVED));
        }
        Instant now = County.WEDNESDAY;
        for (int step = 0; step < STEPS; step++) {
            Letter letter = letters.get(random.nextInt(LETTERS));
            now = now.plus(Duration.ofHours(random.nextInt(30)));
            county.at(now);
            county.settle();
            somethingHappens(letter, random);
            for (Letter each : letters) somebodyAnswers(each, "seed " + SEED + ", step " + step);
        }
    }

    private void somethingHappens(Letter letter, SplittableRandom random) {
        int which = random.nextInt(TRIES.size() + 4);
        if (which < TRIES.size()) {
            Try attempt = TRIES.get(which);
            notBroken(county.does(staff.who(attempt.who()), letter.id(), attempt.what(), attempt.body())
                    .returnResult(String.class)
                    .getStatus()
                    .value());
            return;
        }
        var wishes = List.of(
                Map.entry("additions", Map.of("text", "再补充一点。")),
                Map.entry("word", Map.of("solved", "PARTLY")),
                Map.entry("withdrawal", Map.<String, String>of()),
                Map.entry("withdrawal-recalls", Map.<String, String>of()));
        var wish = wishes.get(which - TRIES.size());
        if (wish.getKey().equals("withdrawal") && random.nextInt(4) > 0) return;
        notBroken(county.petitioner(letter.receipt(), wish.getKey(), wish.getValue())
                .returnResult(String.class)
                .getStatus()
                .value());
    }

    private static void notBroken(int status) {
        assertThat(status).isIn(200, 201, 403, 404, 409);
    }

    private void somebodyAnswers(Letter letter, String when) {
        var progress = county.progress(letter.receipt());
        var holder = new UnitId(County.text(County.map(progress.get("holder")), "unit"));
        assertThat(organization.unit(holder)).as(when).isPresent();
        boolean waits = County.list(progress.get("clocks")).stream()
                .map(County::map)
                .anyMatch(clock -> clock.get("settled") == null);
        boolean handedOver = holder.equals(UnitId.DISCIPLINE) && "DISPATCHED".equals(progress.get("stage"));
        assertThat(waits || handedOver || "CLOSED".equals(progress.get("stage")))
                .as("%s: a clock runs on %s", when, progress.get("stageWord"))
                .isTrue();
    }
}
