package org.cunbu.portal.petition.casework.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.rules.Expectations;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.RightsOverHttpTest.Request;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Every act in every state as everyone: what is allowed works and leaves the letter where the table written by hand says;
 * everything else changes nothing.
 */
@PortalTest
@Import(County.class)
class EveryActInEveryStateTest extends AtTheCounty {

    private static final Map<Act, Map<Standing, Standing>> LANDS = read();

    @Autowired
    CaseFiles files;

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = "REVIEWING", mode = EnumSource.Mode.EXCLUDE)
    void leaves_the_letter_where_it_should_or_as_it_was(Standing standing) {
        Letter untouched = staff.letterIn(standing);
        int version = county.versionOf(untouched.id());
        for (var each : LANDS.entrySet()) {
            Act act = each.getKey();
            Request request = requireNonNull(RightsOverHttpTest.REQUESTS.get(act));
            boolean done = false;
            for (Persona who : Persona.values()) {
                if (!may(who, standing, act)) {
                    assertThat(answer(who, untouched, request))
                            .as("%s by %s when %s", act, who, standing)
                            .isGreaterThanOrEqualTo(400)
                            .isLessThan(500);
                } else if (!done && RightsOverHttpTest.within(who, act)) {
                    assertThat(landing(who, act, request, standing))
                            .as("%s by %s when %s", act, who, standing)
                            .isEqualTo(each.getValue().get(standing));
                    done = true;
                }
            }
            assertThat(done)
                    .as("%s when %s", act, standing)
                    .isEqualTo(each.getValue().containsKey(standing));
        }
        assertThat(county.versionOf(untouched.id())).isEqualTo(version);
        assertThat(standing(untouched)).isEqualTo(standing);
    }

    @Test
    void the_table_of_landings_knows_every_act_that_moves_a_letter_up_to_its_answer() {
        assertThat(LANDS.keySet()).containsAll(EnumSet.range(Act.ANSWER_ON_SPOT, Act.EXHAUST));
        assertThat(LANDS.keySet()).isSubsetOf(RightsOverHttpTest.REQUESTS.keySet());
    }

    private Standing landing(Persona who, Act act, Request request, Standing from) {
        Letter letter = act == Act.ANSWER_ON_SPOT
                ? staff.letterIn(from, "SUGGESTION", "建议多装几盏路灯，请村主任看一下")
                : staff.letterIn(from);
        assertThat(answer(who, letter, request))
                .as("%s by %s when %s", act, who, from)
                .isEqualTo(201);
        return standing(letter);
    }

    private static boolean may(Persona who, Standing standing, Act act) {
        return who.relations(standing).stream()
                .anyMatch(relation -> Expectations.of(standing, relation).contains(act));
    }

    private int answer(Persona who, Letter letter, Request request) {
        return county.does(staff.who(who), letter.id(), request.path().substring(1), request.body())
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private Standing standing(Letter letter) {
        return Standing.of(
                requireNonNull(files.plain(PetitionId.valueOf(letter.id())).block())
                        .round());
    }

    private static Map<Act, Map<Standing, Standing>> read() {
        var lands = new EnumMap<Act, Map<Standing, Standing>>(Act.class);
        try (var in = EveryActInEveryStateTest.class.getResourceAsStream("/casework/lands.txt")) {
            new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> lands.put(Act.valueOf(words[0]), moves(words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lands;
    }

    private static Map<Standing, Standing> moves(String... words) {
        return Stream.of(words)
                .skip(1)
                .map(move -> move.split(">", 2))
                .collect(Collectors.toMap(move -> Standing.valueOf(move[0]), move -> Standing.valueOf(move[1])));
    }
}
