package org.cunbu.web.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** /desk/cases/{id}/papers and /desk/papers, without scripts. */
@PortalTest
class PapersOnTheDeskTest {

    private static final Pattern FILE = Pattern.compile("href=\"(/desk/cases/[^\"]*file\\.docx)\"");
    private static final Pattern PAPER = Pattern.compile("/papers/([0-9a-f-]{36})/file\\.docx");

    @Autowired
    private ApplicationContext portal;

    private DeskFixture desk;
    private Browser handler;
    private PetitionId id;

    @BeforeEach
    void a_letter_in_hand() {
        desk = DeskFixture.of(portal);
        handler = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        id = desk.aLetter(Kind.HELP, "县道有个坑", "请补一补。");
        desk.does(
                desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE),
                id,
                "dispatches",
                Map.of("choice", "D-TRANSPORT", "mode", "FORWARDED", "reason", "归交通运输局。"));
        desk.does(handler, id, "acceptances", Map.of("message", "您好，这封信由我办。"));
    }

    @Test
    void a_handler_looks_makes_and_takes_a_paper_away() throws IOException {
        String at = "/desk/cases/" + id;
        assertThat(handler.page(at)).contains("href=\"" + at + "/papers\"");
        assertThat(handler.page(at + "/papers")).contains("还没有制作过文书", "先看看告知书").doesNotContain("延期告知书");

        String preview = handler.page(at + "/papers/preview?kind=NOTICE");
        assertThat(preview).contains("县道有个坑", "（来信人）：", "演示承办人", "由门户自动生成，未加盖印章");
        make(preview);

        String shelf = handler.page(at + "/papers?done=paper");
        assertThat(shelf).contains("制作好了", "D-TRANSPORT-2", "取送达用的一份", "记一次送达");
        var file = FILE.matcher(shelf);
        assertThat(file.find()).isTrue();
        byte[] docx = Objects.requireNonNull(handler.opens(file.group(1))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
        assertThat(words(docx)).contains("告知书", "县道有个坑").doesNotContain("演示甲");
        assertThat(handler.page(at)).contains("制作《告知书》（D-TRANSPORT-2");
    }

    @Test
    void a_copy_with_the_name_wants_a_reason_and_says_so_at_the_field() throws IOException {
        String at = "/desk/cases/" + id + "/papers";
        make(handler.page(at + "/preview?kind=NOTICE"));
        var paper = PAPER.matcher(handler.page(at));
        assertThat(paper.find()).isTrue();
        var wish = Map.of("paper", paper.group(1), "format", "docx", "reason", "");

        String refused =
                Browser.html(handler.sends(at + "/copies", wish).expectStatus().isBadRequest());
        assertThat(refused).contains("错误：", "href=\"#copy-reason\"", "id=\"copy-reason-problem\"");

        var again = new HashMap<>(wish);
        again.put("reason", "打印后邮寄");
        byte[] docx = Objects.requireNonNull(handler.sends(at + "/copies", again)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
        assertThat(words(docx)).contains("演示甲：");
    }

    @Test
    void a_delivery_is_written_down_with_what_shows_it() {
        String at = "/desk/cases/" + id + "/papers";
        make(handler.page(at + "/preview?kind=NOTICE"));
        String shelf = handler.page(at);
        var paper = PAPER.matcher(shelf);
        assertThat(paper.find()).isTrue();
        var wish = new HashMap<>(Map.of(
                "version", Browser.version(shelf),
                "paper", paper.group(1),
                "way", "SIGNED",
                "taker", "FAMILY",
                "at", "昨天",
                "evidence", "签收单在档案柜"));

        String refused = Browser.html(
                handler.sends(at + "/deliveries", wish).expectStatus().isBadRequest());
        assertThat(refused).contains("错误：", "href=\"#brought-at\"", "value=\"签收单在档案柜\"");

        wish.put("at", "2099-01-01T10:00");
        assertThat(Browser.html(
                        handler.sends(at + "/deliveries", wish).expectStatus().isBadRequest()))
                .contains("送达时间还没有到");
    }

    @Test
    void strangers_find_nothing_and_colleagues_make_nothing() {
        String at = "/desk/cases/" + id + "/papers";
        Browser stranger = desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION);
        stranger.opens(at).expectStatus().isNotFound();
        stranger.opens(at + "/preview?kind=NOTICE").expectStatus().isNotFound();
        Browser colleague = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        assertThat(colleague.page(at)).contains("没有要制作的文书");
        colleague.opens(at + "/preview?kind=NOTICE").expectStatus().isForbidden();
        handler.opens(at + "/preview?kind=STAMP").expectStatus().isNotFound();
        handler.opens(at + "/preview?kind=OPINION").expectStatus().isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void an_administrator_tries_a_template_on_an_invented_letter_keeps_it_and_finds_the_older_one() {
        Browser administrator = desk.signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        assertThat(administrator.page("/desk/papers")).contains("文书模板", "送达回证", "现在的编号是这样的");
        String page = administrator.page("/desk/papers/EXHAUSTED");
        var wish = new HashMap<>(Map.of(
                "version", Browser.version(page),
                "title", "不再受理告知书",
                "text", "编号 {{letter}}\n理由：{{reason}}\n{{dor}}",
                "basis-0", "《举例》第一条",
                "basis-1", "《举例》第二条",
                "verified-1", "yes",
                "why", ""));

        String refused = Browser.html(administrator
                .sends("/desk/papers/EXHAUSTED/versions", wish)
                .expectStatus()
                .isBadRequest());
        assertThat(refused).contains("错误：", "href=\"#template-text\"", "{{dor}}", "{{door}}", "{{dor}}</textarea>");

        wish.put("text", "编号 {{letter}}\n理由：{{reason}}\n请找：{{door}}\n依据：{{legal-basis}}。");
        String tried = Browser.html(administrator
                .sends("/desk/papers/EXHAUSTED/previews", wish)
                .expectStatus()
                .isOk());
        assertThat(tried).contains("还没有保存", "AAAAA-AAAAA", "依据：《举例》第二条。").doesNotContain("依据：《举例》第一条");
        assertThat(Browser.html(administrator
                        .sends("/desk/papers/EXHAUSTED/versions", wish)
                        .expectStatus()
                        .isBadRequest()))
                .contains("href=\"#template-why\"");
        wish.put("why", "按县里的口径改");
        administrator
                .sends("/desk/papers/EXHAUSTED/versions", wish)
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);

        assertThat(administrator.page("/desk/papers/EXHAUSTED")).contains("按县里的口径改", "门户自带的", "请找：{{door}}");
        assertThat(administrator.page("/desk/papers/EXHAUSTED?version=0")).contains("可以走的路：{{door}}");
        administrator
                .sends("/desk/papers/EXHAUSTED/versions", wish)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void only_an_administrator_says_how_papers_and_numbers_read() {
        handler.opens("/desk/papers").expectStatus().isForbidden();
        handler.opens("/desk/papers/NOTICE").expectStatus().isForbidden();
        handler.sends("/desk/papers/styles", Map.of("version", "0", "pattern", "{{unit}}{{year}}{{n}}", "why", "试"))
                .expectStatus()
                .isForbidden();
        Browser administrator = desk.signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        String wrong = Browser.html(administrator
                .sends("/desk/papers/styles", Map.of("version", "0", "pattern", "{{year}}{{n}}", "why", "试"))
                .expectStatus()
                .isBadRequest());
        assertThat(wrong).contains("href=\"#style-pattern\"", "value=\"{{year}}{{n}}\"");
    }

    private void make(String preview) {
        handler.sends(
                        "/desk/cases/" + id + "/papers",
                        Map.of("version", Browser.version(preview), "kind", "NOTICE", "about", ""))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        desk.caughtUp();
    }

    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
