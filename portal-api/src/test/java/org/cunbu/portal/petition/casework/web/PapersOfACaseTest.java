package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.casework.rules.Standing.ANSWERED;
import static org.cunbu.portal.petition.casework.rules.Standing.DISPATCHED;
import static org.cunbu.portal.petition.casework.rules.Standing.IN_HAND;
import static org.cunbu.portal.petition.casework.rules.Standing.RECEIVED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cunbu.portal.foundation.papers.Pdf;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Door;
import org.cunbu.portal.petition.casework.Extension;
import org.cunbu.portal.petition.casework.Once;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Papers made from cases, over HTTP: filled, numbered, read back from the files, delivered. */
@PortalTest
@Import(County.class)
class PapersOfACaseTest extends AtTheCounty {

    private static final Pen PEN = new Pen(UUID.randomUUID(), "演示分办员");

    private static final ParameterizedTypeReference<List<Object>> LIST = new ParameterizedTypeReference<>() {};

    @Autowired
    Rounds rounds;

    @Test
    void a_notice_is_filled_from_the_case_numbered_and_handed_to_the_petitioner() throws IOException {
        Letter letter = staff.letterIn(IN_HAND);

        Map<String, Object> paper = issue(Persona.HANDLER, letter, "NOTICE");

        assertThat(String.valueOf(paper.get("number"))).matches("D-WATER-2026-[0-9]{4}");
        String words = docx(file(Persona.HANDLER, letter, paper, "docx"));
        assertThat(words)
                .contains("告知书", "编号：" + paper.get("number"), "水渠不通水", "演示p-handler", "由门户自动生成，未加盖印章")
                .contains("演**：")
                .doesNotContain("演示村民", "13800000000", "依据");
        assertThat(docx(petitioners(letter, paper, "docx"))).contains("演示村民：");
        assertThat(String.valueOf(county.progress(letter.receipt()).get("history")))
                .contains("出具了《告知书》");
        assertThat(String.valueOf(
                        county.open(staff.who(Persona.HANDLER), letter.id()).get("history")))
                .contains("制作《告知书》（" + paper.get("number") + "）");
    }

    @Test
    void both_formats_say_the_same() throws IOException {
        Letter letter = staff.letterIn(IN_HAND);
        Map<String, Object> paper = issue(Persona.HANDLER, letter, "NOTICE");

        if (Pdf.font().isEmpty()) return;
        String pdf = pdf(file(Persona.HANDLER, letter, paper, "pdf"));
        String docx = docx(file(Persona.HANDLER, letter, paper, "docx"));

        assertThat(sorted(pdf.replace("第1页", ""))).isEqualTo(sorted(docx.replace("第页", "")));
    }

    @Test
    void the_name_is_printed_for_the_handler_with_a_reason_that_is_recorded() throws IOException {
        Letter letter = staff.letterIn(IN_HAND);
        Map<String, Object> paper = issue(Persona.HEAD, letter, "NOTICE");
        var wish = Map.of("format", "DOCX", "reason", "打印后邮寄");

        copy(Persona.HANDLER, letter, paper, Map.of("format", "DOCX", "reason", " "))
                .expectStatus()
                .isBadRequest();
        copy(Persona.HEAD, letter, paper, wish).expectStatus().isForbidden();
        copy(Persona.STRANGER, letter, paper, wish).expectStatus().isNotFound();
        byte[] named = copy(Persona.HANDLER, letter, paper, wish)
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(docx(Objects.requireNonNull(named))).contains("演示村民：");
        assertThat(county.rows(
                        "select body->>'reason' from journal_entry where type = 'IdentitySeen' and actor_person = "
                                + "(select id from person where username = 'p-handler') order by seq desc limit 1"))
                .containsExactly("打印后邮寄");
    }

    @Test
    void letters_between_offices_name_nobody() throws IOException {
        Letter letter = staff.letterIn(DISPATCHED);

        Map<String, Object> paper = issue(Persona.DISPATCHER, letter, "FORWARDING");

        String words = docx(file(Persona.COLLEAGUE, letter, paper, "docx"));
        assertThat(words).contains("转送函", "水利局", "转送理由：职责").doesNotContain("演**", "演示村民");
        assertThat(paper.get("unit")).isEqualTo("PETITION");
        assertThat(petitionersList(letter)).isEmpty();
        petitionersFile(letter, paper, "docx").expectStatus().isNotFound();
    }

    @Test
    void an_opinion_carries_the_answer_and_where_to_ask_for_review() throws IOException {
        Letter letter = staff.letterIn(ANSWERED);

        Map<String, Object> paper = issue(Persona.HANDLER, letter, "OPINION");

        assertThat(docx(file(Persona.HEAD, letter, paper, "docx"))).contains("处理意见书", "通水了。", "申请复查");
    }

    @Test
    void what_a_state_holds_stands_on_its_paper() throws IOException {
        var received = new RoundState.Received(UnitId.PETITION_OFFICE);
        Letter declined = brought(
                staff.letterIn(RECEIVED),
                round -> round.in(received.declined("属于诉讼", Door.COURT, PEN, County.WEDNESDAY))
                        .over(County.WEDNESDAY));
        Letter exhausted = brought(
                staff.letterIn(RECEIVED),
                round -> round.in(received.exhausted("已经复核", Door.REVIEW, PEN, County.WEDNESDAY))
                        .over(County.WEDNESDAY));
        Letter redirected = brought(
                staff.letterIn(RECEIVED),
                round -> round.in(received.redirected("已在仲裁", Door.ARBITRATION, PEN, County.WEDNESDAY))
                        .over(County.WEDNESDAY));
        Letter extended = brought(
                staff.letterIn(IN_HAND),
                round -> round.having(Once.NOTHING.extended(
                        new Extension("要等检测结果", PEN, County.WEDNESDAY, LocalDate.of(2027, 3, 1)))));

        assertThat(wordsOf(Persona.DISPATCHER, declined, "DECLINED")).contains("不予受理告知书", "属于诉讼", "法院：");
        assertThat(wordsOf(Persona.DISPATCHER, exhausted, "EXHAUSTED")).contains("不再受理告知书", "已经复核", "复查、复核：");
        assertThat(wordsOf(Persona.DISPATCHER, redirected, "REDIRECTED")).contains("导入法定途径告知书", "已在仲裁", "仲裁：");
        assertThat(wordsOf(Persona.HANDLER, extended, "EXTENSION")).contains("延期告知书", "要等检测结果", "2027年3月1日");
        assertThat(petitionersList(declined)).hasSize(1);
    }

    @Test
    void another_state_another_official_and_another_version_are_refused() {
        Letter letter = staff.letterIn(DISPATCHED);

        assertThat(status(Persona.HEAD, letter, "NOTICE")).isEqualTo(409);
        assertThat(status(Persona.HEAD, letter, "FORWARDING")).isEqualTo(403);
        assertThat(status(Persona.SUPERIOR, letter, "FORWARDING")).isEqualTo(403);
        assertThat(status(Persona.STRANGER, letter, "FORWARDING")).isEqualTo(404);
        assertThat(status(Persona.ADMINISTRATOR, letter, "FORWARDING")).isEqualTo(404);
        assertThat(status(Persona.DISPATCHER, letter, "DELIVERY")).isEqualTo(400);
        county.does(staff.who(Persona.DISPATCHER), letter.id(), "papers", Map.of("kind", "FORWARDING", "version", 1))
                .expectStatus()
                .isEqualTo(409);
        county.does(staff.who(Persona.DISPATCHER), letter.id(), "papers", Map.of())
                .expectStatus()
                .isBadRequest();
        county.does(staff.who(Persona.DISPATCHER), letter.id(), "papers", Map.of("kind", "SEAL"))
                .expectStatus()
                .isBadRequest();
        assertThat(County.list(shelf(Persona.DISPATCHER, letter).get("papers"))).isEmpty();
        county.anybody()
                .get()
                .uri("/api/cases/" + letter.id() + "/papers")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        get(Persona.STRANGER, letter, "/papers").expectStatus().isNotFound();
        get(Persona.HANDLER, letter, "/papers/" + UUID.randomUUID() + "/file.docx")
                .expectStatus()
                .isNotFound();
        get(Persona.HANDLER, letter, "/papers/preview?kind=FORWARDING")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_preview_keeps_nothing_and_gives_no_number_away() {
        Letter letter = staff.letterIn(IN_HAND);
        int version = county.versionOf(letter.id());

        var preview = County.body(get(Persona.HANDLER, letter, "/papers/preview?kind=NOTICE"));

        assertThat(String.valueOf(preview.get("lines"))).contains("{{petitioner}}：", "水渠不通水");
        assertThat(county.versionOf(letter.id())).isEqualTo(version);
        assertThat(County.list(shelf(Persona.HANDLER, letter).get("papers"))).isEmpty();
    }

    @Test
    void papers_made_in_the_same_moment_have_numbers_without_gaps_or_doubles() throws Exception {
        List<Letter> letters =
                IntStream.range(0, 8).mapToObj(i -> staff.letterIn(IN_HAND)).toList();
        int before = numberOf(issue(Persona.HANDLER, letters.getFirst(), "NOTICE"));
        List<Callable<Integer>> makers = letters.stream()
                .<Callable<Integer>>map(letter -> () -> status(Persona.HANDLER, letter, "NOTICE"))
                .toList();
        List<Callable<Integer>> overtaken = letters.stream()
                .<Callable<Integer>>map(letter -> () -> status(Persona.HEAD, letter, "NOTICE"))
                .toList();

        long made;
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = threads.invokeAll(
                    Stream.concat(makers.stream(), overtaken.stream()).toList());
            var said = new ArrayList<Integer>();
            for (var answer : answers) said.add(answer.get());
            assertThat(said).allMatch(each -> each == 201 || each == 409);
            made = said.stream().filter(each -> each == 201).count();
        }

        assertThat(made).isGreaterThanOrEqualTo(8);
        assertThat(county.rows(
                        "select ordinal::text from case_paper where unit = 'D-WATER' and year = 2026 and ordinal > "
                                + before + " order by case_paper.ordinal"))
                .isEqualTo(IntStream.rangeClosed(before + 1, before + (int) made)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void a_title_full_of_marks_breaks_no_file() throws IOException {
        String title = "</w:t><w:fldSimple w:instr=\"DDEAUTO\"/>=1+1 {{petitioner}} | ← & <script>";
        Letter letter = inHand(title);

        Map<String, Object> paper = issue(Persona.HANDLER, letter, "NOTICE");

        String seen = title.replace("{{petitioner}}", "｛｛petitioner｝｝").replaceAll("\\s", "");
        assertThat(docx(file(Persona.HANDLER, letter, paper, "docx"))).contains(seen);
        if (Pdf.font().isPresent()) {
            assertThat(pdf(file(Persona.HANDLER, letter, paper, "pdf")))
                    .contains("=1+1")
                    .contains("<script>");
        }
        assertThat(docx(petitioners(letter, paper, "docx")).split("演示村民", -1)).hasSize(2);
    }

    @Test
    void the_first_opening_by_the_petitioner_is_its_delivery_and_the_slip_says_so() throws IOException {
        Letter letter = staff.letterIn(IN_HAND);
        Map<String, Object> paper = issue(Persona.HANDLER, letter, "NOTICE");

        petitioners(letter, paper, "docx");
        petitioners(letter, paper, "docx");

        Map<String, Object> kept = County.map(
                County.list(shelf(Persona.HANDLER, letter).get("papers")).getFirst());
        assertThat(County.list(kept.get("deliveries")))
                .singleElement()
                .satisfies(each -> assertThat(County.map(each).get("way")).isEqualTo("OPENED"));
        var slip = County.body(county.does(
                staff.who(Persona.COLLEAGUE),
                letter.id(),
                "papers",
                Map.of("kind", "DELIVERY", "about", Objects.requireNonNull(paper.get("id")))));
        assertThat(docx(file(Persona.COLLEAGUE, letter, slip, "docx")))
                .contains("送达回证", String.valueOf(paper.get("number")), "网上打开", "2026-11-2510:00");
    }

    @Test
    void who_brought_it_writes_down_how_with_what_shows_it() {
        Letter letter = staff.letterIn(ANSWERED);
        Map<String, Object> paper = issue(Persona.HEAD, letter, "OPINION");
        String at = "papers/" + paper.get("id") + "/deliveries";
        var posted =
                Map.of("way", "POSTED", "taker", "SELF", "at", "2026-11-25T02:00:00Z", "evidence", "XA12345678943");

        for (var wrong : List.of(
                Map.of("evidence", "13800000000"),
                Map.of("evidence", ""),
                Map.of("at", "2026-11-26T02:00:00Z"),
                Map.of("at", "2026-11-20T02:00:00Z"),
                Map.of("way", "OPENED"))) {
            var body = new HashMap<String, Object>(posted);
            body.putAll(wrong);
            county.does(staff.who(Persona.HANDLER), letter.id(), at, body)
                    .expectStatus()
                    .isBadRequest();
        }
        county.does(staff.who(Persona.LEADER), letter.id(), at, posted)
                .expectStatus()
                .isForbidden();
        county.does(staff.who(Persona.STRANGER), letter.id(), at, posted)
                .expectStatus()
                .isNotFound();
        county.does(staff.who(Persona.HANDLER), letter.id(), at, posted)
                .expectStatus()
                .isCreated();
        var readOut = new HashMap<String, Object>(posted);
        readOut.putAll(Map.of("way", "READ_OUT", "evidence", "村支书在场，电话 13912345678"));
        var shelf = County.body(county.does(staff.who(Persona.HANDLER), letter.id(), "answer-deliveries", readOut));

        assertThat(String.valueOf(shelf.get("answerDeliveries")))
                .contains("READ_OUT")
                .doesNotContain("13912345678");
        assertThat(String.valueOf(shelf.get("papers"))).contains("POSTED", "XA12345678943");
        assertThat(String.valueOf(
                        county.open(staff.who(Persona.HANDLER), letter.id()).get("history")))
                .contains("答复送达：当面宣读", "送达：邮寄");
    }

    @Test
    void an_answer_counts_as_delivered_when_its_reader_first_sees_it() {
        Letter letter = staff.letterIn(ANSWERED);
        assertThat(County.list(shelf(Persona.HANDLER, letter).get("answerDeliveries")))
                .isEmpty();

        county.progress(letter.receipt());
        int version = county.versionOf(letter.id());
        county.progress(letter.receipt());

        assertThat(county.versionOf(letter.id())).isEqualTo(version);
        assertThat(County.list(shelf(Persona.HANDLER, letter).get("answerDeliveries")))
                .singleElement()
                .satisfies(each -> assertThat(County.map(each).get("way")).isEqualTo("OPENED"));
    }

    @Test
    void a_paper_stays_as_it_was_issued() {
        Letter letter = staff.letterIn(IN_HAND);
        Map<String, Object> paper = issue(Persona.HANDLER, letter, "NOTICE");

        county.change("update case_paper set lines = replace(lines, '水渠', '水库') where id = '" + paper.get("id") + "'");

        get(Persona.HANDLER, letter, "/papers/" + paper.get("id") + "/file.docx")
                .expectStatus()
                .isEqualTo(409);
    }

    private Letter brought(Letter letter, UnaryOperator<Round> into) {
        var id = PetitionId.valueOf(letter.id());
        rounds.of(id).map(into).flatMap(rounds::save).block();
        return letter;
    }

    private Letter inHand(String title) {
        var receipt = county.write("HELP", title, true, false);
        var letter = new Letter(receipt, county.idOf(receipt));
        county.does(staff.who(Persona.DISPATCHER), letter.id(), "dispatches", Map.of("lead", "D-WATER", "reason", "职责"))
                .expectStatus()
                .isCreated();
        county.does(staff.who(Persona.HANDLER), letter.id(), "acceptances", Map.of("message", "您好，我来办。"))
                .expectStatus()
                .isCreated();
        return letter;
    }

    private Map<String, Object> issue(Persona who, Letter letter, String kind) {
        return County.body(county.does(staff.who(who), letter.id(), "papers", Map.of("kind", kind)));
    }

    private int status(Persona who, Letter letter, String kind) {
        return county.does(staff.who(who), letter.id(), "papers", Map.of("kind", kind))
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private String wordsOf(Persona who, Letter letter, String kind) throws IOException {
        return docx(file(who, letter, issue(who, letter, kind), "docx"));
    }

    private Map<String, Object> shelf(Persona who, Letter letter) {
        return County.body(get(who, letter, "/papers"));
    }

    private WebTestClient.ResponseSpec get(Persona who, Letter letter, String path) {
        return county.as(staff.who(who))
                .get()
                .uri("/api/cases/" + letter.id() + path)
                .exchange();
    }

    private byte[] file(Persona who, Letter letter, Map<String, Object> paper, String format) {
        return bytes(get(who, letter, "/papers/" + paper.get("id") + "/file." + format));
    }

    private WebTestClient.ResponseSpec copy(
            Persona who, Letter letter, Map<String, Object> paper, Map<String, String> wish) {
        return county.as(staff.who(who))
                .post()
                .uri("/api/cases/" + letter.id() + "/papers/" + paper.get("id") + "/copies")
                .bodyValue(wish)
                .exchange();
    }

    private byte[] petitioners(Letter letter, Map<String, Object> paper, String format) {
        return bytes(petitionersFile(letter, paper, format));
    }

    private WebTestClient.ResponseSpec petitionersFile(Letter letter, Map<String, Object> paper, String format) {
        return county.anybody()
                .get()
                .uri("/api/letters/" + letter.receipt().number() + "/papers/" + paper.get("id") + "/file." + format)
                .header("Receipt-Secret", letter.receipt().secret())
                .exchange();
    }

    private List<Object> petitionersList(Letter letter) {
        return Objects.requireNonNull(county.anybody()
                .get()
                .uri("/api/letters/" + letter.receipt().number() + "/papers")
                .header("Receipt-Secret", letter.receipt().secret())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(LIST)
                .returnResult()
                .getResponseBody());
    }

    private static byte[] bytes(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(
                        "Content-Disposition", "attachment; filename=\"?[a-z]+-[A-Z0-9-]+-2026-[0-9]+\\.(docx|pdf)\"?")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static int numberOf(Map<String, Object> paper) {
        String number = String.valueOf(paper.get("number"));
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private static String docx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText().replaceAll("[\\s　]", "");
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var reader = new PdfReader(file)) {
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString().replaceAll("[\\s　]", "");
        }
    }

    private static String sorted(String words) {
        return words.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
