package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.papers.Tables;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The three lists, of officials at every level. */
@PortalTest
@Import(County.class)
class ListsTest extends AtTheCounty {

    private static final UnitId GAOSHA = new UnitId("T430525103");
    private static final UnitId VILLAGE = new UnitId("V430525103001");

    @Test
    void what_is_open_is_a_problem_and_what_is_closed_is_a_close_out_with_its_evidence() {
        Letter open = staff.letterIn(Standing.IN_HAND);
        Letter closed = staff.letterIn(Standing.CLOSED);
        Worker leader = staff.who(Persona.LEADER);
        assertThat(numbers(leader, "problems", "unit=D-WATER"))
                .contains(number(open))
                .doesNotContain(number(closed));
        Map<String, Object> line = line(leader, "close-outs", "unit=D-WATER&number=" + number(closed));
        Map<String, Object> closing = County.map(line.get("closing"));
        assertThat(closing.get("how")).isEqualTo("未解决");
        assertThat(String.valueOf(closing.get("byWord"))).startsWith("来信人说：").contains("没有解决");
        assertThat(closing.get("answer")).isEqualTo("通水了。");
        assertThat(line.get("lead")).isEqualTo("D-WATER");
        assertThat(numbers(leader, "close-outs", "unit=D-WATER&month=2026-10")).doesNotContain(number(closed));
    }

    @Test
    void what_was_assigned_or_ordered_is_an_assignment_and_what_was_forwarded_is_none() {
        Letter forwarded = staff.letterIn(Standing.DISPATCHED);
        Letter assigned = staff.letterIn(Standing.RECEIVED);
        county.does(
                        staff.who(Persona.DISPATCHER),
                        assigned.id(),
                        "dispatches",
                        Map.of("lead", "D-WATER", "mode", "ASSIGNED", "reason", "职责"))
                .expectStatus()
                .isCreated();
        Worker leader = staff.who(Persona.LEADER);
        assertThat(numbers(leader, "assignments", "unit=D-WATER"))
                .contains(number(assigned))
                .doesNotContain(number(forwarded));
        Map<String, Object> line = line(leader, "assignments", "number=" + number(assigned));
        assertThat(line.get("mode")).isEqualTo("ASSIGNED");
        assertThat(County.map(line.get("letter")).get("dueDay")).isNotNull();
        assertThat(line.get("given")).isNotNull();
    }

    @Test
    void a_township_sees_its_villages_and_a_village_sees_itself_only() {
        Letter atTheVillage = dispatchedTo(VILLAGE);
        Letter atTheTownship = dispatchedTo(GAOSHA);
        Worker head = county.official("l-gaosha-head", GAOSHA, Role.UNIT_HEAD);
        Worker cadre = county.official("l-cadre", VILLAGE, Role.VILLAGE_CADRE);
        Worker elsewhere = county.official("l-elsewhere", new UnitId("T430525101"), Role.UNIT_HEAD);
        assertThat(numbers(head, "problems", "")).contains(number(atTheVillage), number(atTheTownship));
        assertThat(numbers(cadre, "problems", ""))
                .contains(number(atTheVillage))
                .doesNotContain(number(atTheTownship));
        assertThat(numbers(elsewhere, "problems", "")).doesNotContain(number(atTheVillage), number(atTheTownship));
        assertThat(numbers(cadre, "problems", "unit=" + GAOSHA.value())).doesNotContain(number(atTheTownship));
    }

    @Test
    void a_letter_kept_from_the_village_is_in_no_list_of_the_village() {
        Letter letter = aboutRubbish(true);
        county.does(
                        staff.who(Persona.DISPATCHER),
                        letter.id(),
                        "dispatches",
                        Map.of("lead", GAOSHA.value(), "reason", "职责"))
                .expectStatus()
                .isCreated();
        Worker cadre = county.official("l-cadre", VILLAGE, Role.VILLAGE_CADRE);
        Worker villageHead = county.official("l-village-head", VILLAGE, Role.UNIT_HEAD);
        Worker head = county.official("l-gaosha-head", GAOSHA, Role.UNIT_HEAD);
        for (String list : List.of("problems", "assignments", "close-outs")) {
            assertThat(numbers(cadre, list, "")).doesNotContain(number(letter));
            assertThat(numbers(villageHead, list, "")).doesNotContain(number(letter));
        }
        assertThat(numbers(head, "problems", "")).contains(number(letter));
    }

    @Test
    void what_lies_at_the_discipline_desk_is_listed_there_and_nowhere_else() {
        Letter undecided = staff.letterIn(Standing.UNDECIDED);
        Letter handedOver = staff.letterIn(Standing.HANDED_OVER);
        Letter hiddenAndClosed = staff.letterIn(Standing.HIDDEN_CLOSED);
        for (Persona who : Persona.values()) {
            boolean there = who == Persona.DESK;
            for (Letter letter : List.of(undecided, handedOver, hiddenAndClosed)) {
                String list = letter == hiddenAndClosed ? "close-outs" : "problems";
                assertThat(numbers(staff.who(who), list, "number=" + number(letter))
                                .contains(number(letter)))
                        .as("%s in %s", letter, who)
                        .isEqualTo(there);
                assertThat(counts(staff.who(who), list, "number=" + number(letter))
                                .get("shown"))
                        .isEqualTo(there ? 1 : 0);
            }
        }
    }

    @Test
    void counts_are_those_of_the_lines_for_every_filter() {
        staff.letterIn(Standing.IN_HAND);
        staff.letterIn(Standing.ANSWERED);
        staff.letterIn(Standing.CLOSED);
        Worker head = staff.who(Persona.HEAD);
        for (String list : List.of("problems", "close-outs")) {
            for (String filter : List.of(
                    "",
                    "kind=HELP",
                    "kind=PRAISE",
                    "stage=IN_HAND",
                    "channel=MAILBOX",
                    "overdue=true",
                    "near=true",
                    "place=430525103",
                    "place=430525101",
                    "due=2026-12-31",
                    "number=2",
                    "kind=HELP&stage=ANSWERED")) {
                var counts = counts(head, list, filter);
                assertThat(counts.get("shown"))
                        .as("%s %s", list, filter)
                        .isEqualTo(numbers(head, list, filter).size());
            }
            var all = counts(head, list, "");
            int bySatges = County.map(all.get("stages")).values().stream()
                    .mapToInt(count -> (Integer) count)
                    .sum();
            assertThat(bySatges).isEqualTo(all.get("all"));
        }
    }

    @Test
    void every_line_stands_on_one_page_only_in_the_order_of_the_due_dates() {
        for (int i = 0; i < 33; i++) staff.letterIn(Standing.DISPATCHED);
        Worker head = staff.who(Persona.HEAD);
        var all = lines(head, "problems", "");
        var due = all.stream()
                .map(line -> Objects.requireNonNullElse(
                                County.map(line.get("letter")).get("dueDay"), "9999")
                        .toString())
                .toList();
        assertThat(due).isSorted();
        assertThat(new HashSet<>(numbers(head, "problems", ""))).hasSameSizeAs(all);
        assertThat(all.size()).isGreaterThan(30);
    }

    @Test
    void a_list_is_taken_away_as_a_spreadsheet_with_the_same_letters() {
        Letter open = staff.letterIn(Standing.IN_HAND);
        byte[] file = Objects.requireNonNull(county.as(staff.who(Persona.HEAD))
                .get()
                .uri("/api/lists/problems/spreadsheet?number=" + number(open))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"problems.xlsx\"")
                .expectBody()
                .returnResult()
                .getResponseBody());
        var table = Tables.read(file, "problems.xlsx");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell("编号")).isEqualTo(number(open));
            assertThat(row.cell("状态")).isEqualTo("办理中");
        });
    }

    @Test
    void what_no_list_is_called_is_not_there_and_a_broken_wish_is_refused() {
        var leader = county.as(staff.who(Persona.LEADER));
        leader.get().uri("/api/lists/everything").exchange().expectStatus().isNotFound();
        for (String wish :
                List.of("number=!!", "place=4305", "place=430525103001001", "kind=SONG", "month=2026-13", "page=x")) {
            leader.get()
                    .uri("/api/lists/problems?" + wish)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private Letter dispatchedTo(UnitId unit) {
        Letter letter = aboutRubbish(false);
        county.does(
                        staff.who(Persona.DISPATCHER),
                        letter.id(),
                        "dispatches",
                        Map.of("lead", unit.value(), "reason", "职责"))
                .expectStatus()
                .isCreated();
        return letter;
    }

    /** A letter about something that a village or its township settles. */
    private Letter aboutRubbish(boolean keepFromVillage) {
        var sent = County.body(county.anybody()
                .post()
                .uri("/api/letters")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of(
                        "kind",
                        "HELP",
                        "title",
                        "村里垃圾池满了",
                        "text",
                        "村里垃圾池满了，请保洁员清一清。",
                        "region",
                        VILLAGE.value().substring(1),
                        "contact",
                        Map.of("name", "演示村民", "phone", "13800000000"),
                        "publish",
                        false,
                        "keepFromVillage",
                        keepFromVillage))
                .exchange());
        county.read();
        var receipt = new County.Receipt(County.text(sent, "number"), County.text(sent, "secret"));
        return new Letter(receipt, county.idOf(receipt));
    }

    private static String number(Letter letter) {
        return letter.receipt().number();
    }

    private Map<String, Object> line(Worker who, String list, String filter) {
        var lines = lines(who, list, filter);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private Map<String, Object> counts(Worker who, String list, String filter) {
        return County.body(county.as(who)
                .get()
                .uri("/api/lists/" + list + "/counts?" + filter)
                .exchange());
    }

    private List<String> numbers(Worker who, String list, String filter) {
        return lines(who, list, filter).stream()
                .map(line -> String.valueOf(County.map(line.get("letter")).get("number")))
                .toList();
    }

    private List<Map<String, Object>> lines(Worker who, String list, String filter) {
        var lines = new java.util.ArrayList<Map<String, Object>>();
        Set<String> keys = new HashSet<>();
        String next = "";
        do {
            var page = County.body(county.as(who)
                    .get()
                    .uri("/api/lists/" + list + "?" + filter + next)
                    .exchange());
            County.list(page.get("items")).forEach(line -> lines.add(County.map(line)));
            next = page.get("next") == null ? "" : "&page=" + page.get("next");
            assertThat(keys.add(next)).isTrue();
        } while (!next.isEmpty());
        return lines;
    }
}
