package org.cunbu.portal.petition.casework.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.rules.Expectations;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/** A yes and a no for each route and official over HTTP, and what each sees, against the table written by hand. */
@PortalTest
@Import(County.class)
class RightsOverHttpTest extends AtTheCounty {

    /** An act as a request. */
    record Request(Act act, String path, Map<String, ?> body) {}

    static final Map<Act, Request> REQUESTS = requests();

    private static final Set<Standing> OVER = EnumSet.of(Standing.CLOSED, Standing.HIDDEN_CLOSED, Standing.TURNED_AWAY);

    /** One letter in each standing, for what changes nothing. */
    private static final Map<Standing, Letter> LETTERS = new EnumMap<>(Standing.class);

    /** Each official tries each act on a letter on which they may not; which one goes round, so that all take their turn. */
    @ParameterizedTest
    @EnumSource(Persona.class)
    void what_is_not_allowed_is_refused_and_changes_nothing(Persona who) {
        for (Request request : REQUESTS.values()) {
            Standing standing = refusing(who, request.act());
            Letter letter = LETTERS.computeIfAbsent(standing, staff::letterIn);
            int version = county.versionOf(letter.id());
            assertThat(answer(who, letter, request))
                    .as("%s by %s when %s", request.act(), who, standing)
                    .isEqualTo(expected(who, standing, request.act()));
            assertThat(county.versionOf(letter.id())).isEqualTo(version);
        }
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void what_is_allowed_is_done(Persona who) {
        for (Request request : REQUESTS.values()) {
            for (Standing standing : standings()) {
                if (!allowed(who, standing).contains(request.act())) continue;
                assertThat(answer(who, letterFor(request.act(), standing), request))
                        .as("%s by %s when %s", request.act(), who, standing)
                        .isEqualTo(within(who, request.act()) ? 201 : 409);
                break;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("standings")
    void a_case_is_seen_by_those_who_may_and_is_not_there_for_everybody_else(Standing standing) {
        Letter letter = LETTERS.computeIfAbsent(standing, staff::letterIn);
        for (Persona who : Persona.values()) {
            Set<Act> may = allowed(who, standing);
            int status = county.as(staff.who(who))
                    .get()
                    .uri("/api/cases/" + letter.id())
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
            assertThat(status).as("%s when %s", who, standing).isEqualTo(may.contains(Act.READ) ? 200 : 404);
            if (status != 200) continue;
            var seen = county.open(staff.who(who), letter.id());
            assertThat(seen.get("text") != null)
                    .as("words for %s when %s", who, standing)
                    .isEqualTo(may.contains(Act.READ_TEXT));
            assertThat(seen.toString()).doesNotContain("13800000000", "villager@example.com");
        }
    }

    @ParameterizedTest
    @MethodSource("standings")
    void a_queue_holds_only_what_may_be_read(Standing standing) {
        Letter letter = LETTERS.computeIfAbsent(standing, staff::letterIn);
        boolean closed = OVER.contains(standing);
        String holder = String.valueOf(
                County.map(county.progress(letter.receipt()).get("holder")).get("unit"));
        for (Persona who : Persona.values()) {
            var line =
                    county.lineIn(staff.who(who), letter.receipt(), "unit=" + holder + (closed ? "&stage=CLOSED" : ""));
            boolean mayList = allowed(who, standing).contains(Act.READ_TEXT) && who != Persona.MODERATOR;
            assertThat(!line.isEmpty()).as("%s when %s", who, standing).isEqualTo(mayList);
        }
    }

    @Test
    void without_a_token_nothing_is_done() {
        Letter letter = staff.letterIn(Standing.DISPATCHED);
        for (Request request : REQUESTS.values()) {
            county.anybody()
                    .post()
                    .uri("/api/cases/" + letter.id() + request.path())
                    .bodyValue(request.body())
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        county.anybody().get().uri("/api/queue").exchange().expectStatus().isUnauthorized();
    }

    /** A head passes on within the own units and upwards, and the water office has nobody there who answers letters. */
    static boolean within(Persona who, Act act) {
        return who != Persona.HEAD || act != Act.TRANSFER;
    }

    static Set<Standing> standings() {
        return Staff.REACHED;
    }

    private static Standing refusing(Persona who, Act act) {
        Standing[] all = standings().toArray(Standing[]::new);
        int turn = who.ordinal() * 7 + act.ordinal() * 3;
        while (allowed(who, all[turn % all.length]).contains(act)) turn++;
        return all[turn % all.length];
    }

    /** A fresh letter for what moves it; the shared one for what leaves it where it stands. */
    private Letter letterFor(Act act, Standing standing) {
        boolean stays = act == Act.NOTE || act == Act.SEE_CONTACT;
        if (stays) return LETTERS.computeIfAbsent(standing, staff::letterIn);
        if (act == Act.ANSWER_ON_SPOT) return staff.letterIn(standing, "SUGGESTION", "建议多装几盏路灯，请村主任看一下");
        Letter letter = staff.letterIn(standing);
        if (act == Act.RELEASE) answer(Persona.HEAD, letter, requireNonNull(REQUESTS.get(Act.INVITE)));
        return letter;
    }

    private int expected(Persona who, Standing standing, Act act) {
        Set<Act> may = allowed(who, standing);
        if (!may.contains(Act.READ)) return 404;
        if (may.contains(act)) return 201;
        return who.relations(standing).stream().anyMatch(relation -> Expectations.ever(relation, act)) ? 409 : 403;
    }

    private static Set<Act> allowed(Persona who, Standing standing) {
        return who.relations(standing).stream()
                .flatMap(relation -> Expectations.of(standing, relation).stream())
                .collect(Collectors.toSet());
    }

    private int answer(Persona who, Letter letter, Request request) {
        return county.does(staff.who(who), letter.id(), request.path().substring(1), request.body())
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static Map<Act, Request> requests() {
        var requests = new LinkedHashMap<Act, Request>();
        put(requests, Act.DISPATCH, "/dispatches", Map.of("lead", Staff.TRANSPORT.value(), "reason", "职责"));
        put(requests, Act.CLEAR_ACCUSATION, "/discipline-decisions", Map.of("reason", "没有指控谁"));
        put(
                requests,
                Act.KEEP_AT_DISCIPLINE,
                "/discipline-decisions",
                Map.of("whom", "UNIT", "unit", Staff.WATER.value()));
        put(requests, Act.ACCEPT, "/acceptances", Map.of("message", "您好"));
        put(requests, Act.NOTE, "/notes", Map.of("text", "记一笔"));
        put(requests, Act.DRAFT, "/drafts", Map.of("answer", "通水了"));
        put(requests, Act.APPROVE, "/approvals", Map.of());
        put(requests, Act.SEND_BACK, "/refusals", Map.of("why", "再写写"));
        put(requests, Act.DELIVER, "/deliveries", Map.of());
        put(requests, Act.REMIND, "/reminders", Map.of("words", "请抓紧"));
        put(requests, Act.TAKE_UP, "/take-ups", Map.of("words", "三次没办成"));
        put(requests, Act.SUPERVISE, "/supervision-orders", Map.of("demand", "三天内到现场", "until", "2026-12-08"));
        put(requests, Act.GIVE_OPINION, "/opinions", Map.of("number", "意见 3"));
        put(requests, Act.SEE_CONTACT, "/contact-looks", Map.of("reason", "约时间"));
        put(requests, Act.RETURN, "/returns", Map.of("reason", "不归水利管"));
        put(requests, Act.REFUSE_RETURN, "/return-refusals", Map.of("reason", "就归水利管"));
        put(requests, Act.TRANSFER, "/transfers", Map.of("lead", Staff.TRANSPORT.value(), "reason", "职责"));
        put(requests, Act.INVITE, "/helpers", Map.of("unit", Staff.TRANSPORT.value(), "reason", "一起看"));
        put(requests, Act.RELEASE, "/helper-releases", Map.of("unit", Staff.TRANSPORT.value()));
        put(requests, Act.CLASSIFY, "/classifications", Map.of("legalClass", "CLAIM", "reason", "要求通水"));
        put(requests, Act.ANSWER_ON_SPOT, "/answers-on-the-spot", Map.of("answer", "谢谢您的建议。"));
        put(requests, Act.REDIRECT, "/redirections", Map.of("door", "COURT", "reason", "法院已判"));
        put(requests, Act.DECLINE, "/declinations", Map.of("door", "IN_HAND_ELSEWHERE", "reason", "已在办"));
        put(requests, Act.EXHAUST, "/exhaustions", Map.of("door", "ALREADY_ANSWERED", "reason", "复核过了"));
        put(requests, Act.DECIDE_OBJECTION, "/objection-decisions", Map.of("upheld", true, "reason", "有理"));
        put(requests, Act.PROPOSE_PLAN, "/plans", Staff.PLAN);
        put(requests, Act.SIGN_PLAN, "/plan-signatures", Map.of());
        put(requests, Act.AGREE_PLAN, "/plan-consents", Map.of());
        put(requests, Act.REFUSE_PLAN, "/plan-refusals", Map.of("reason", "可以现在办"));
        put(requests, Act.RESUME, "/resumptions", Map.of("reason", "钱到了"));
        put(requests, Act.ASK, "/questions", Map.of("question", "是哪一段水渠？"));
        put(requests, Act.EXTEND, "/extensions", Map.of("reason", "要等枯水期测量"));
        put(requests, Act.SETTLE, "/agreements", Map.of("evidence", "11 月 25 日双方签字的协议书"));
        return requests;
    }

    private static void put(Map<Act, Request> requests, Act act, String path, Map<String, ?> body) {
        requests.put(act, new Request(act, path, body));
    }
}
