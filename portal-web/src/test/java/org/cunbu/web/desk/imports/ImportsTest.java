package org.cunbu.web.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** /desk/imports */
@PortalTest
class ImportsTest {

    private static final String GROUPS = "代码,名称\n430525106201901,第九百零一组\n430525106201902,第九百零二组\n";

    @Autowired
    private ApplicationContext portal;

    private Browser administrator;

    @BeforeEach
    void desk() {
        administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
    }

    @Test
    void a_file_is_looked_through_confirmed_and_written() throws InterruptedException {
        String at = sent("地点.csv", GROUPS);
        String looked = settled(at);
        assertThat(looked).contains("检查过了，没有错", "全部写入", "地点");
        administrator.sends(at + "/confirmations", Map.of()).expectStatus().isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(settled(at)).contains("全部写入了", "写入了什么").doesNotContain("/confirmations");
        assertThat(administrator.page("/desk/imports")).contains("地点.csv", "全部写入了");
        assertThat(Browser.html(administrator
                        .opens("/desk/exports/places.csv")
                        .expectStatus()
                        .isOk()))
                .startsWith("\uFEFF")
                .contains("第九百零一组");
    }

    @Test
    void every_fault_stands_on_the_page_with_its_line() throws InterruptedException {
        String page = settled(sent("地点.csv", GROUPS + "99,外县\n"));
        assertThat(page)
                .contains("有错，没有写入", "<td class=\"num\">4</td>", "不是地点代码")
                .doesNotContain("全部写入");
    }

    @Test
    void nobody_else_sees_any_of_it_and_no_file_is_no_file() {
        administrator.uploads("/desk/imports", "", "", "try").expectStatus().isBadRequest();
        var handler = DeskFixture.of(portal).signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        handler.opens("/desk/imports").expectStatus().isForbidden();
        handler.opens("/desk/exports/county.xlsx").expectStatus().isForbidden();
        handler.uploads("/desk/imports", "地点.csv", GROUPS, "try").expectStatus().isForbidden();
    }

    private String sent(String name, String content) {
        var answer = administrator
                .uploads("/desk/imports", name, content, "try")
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER)
                .returnResult(Void.class);
        return Objects.requireNonNull(answer.getResponseHeaders().getLocation()).getPath();
    }

    private String settled(String at) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            String page = administrator.page(at);
            if (!page.contains("看看好了没有")) return page;
            Thread.sleep(100);
        }
        throw new AssertionError("still under way: " + at);
    }
}
