package org.cunbu.web.desk.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** /desk/posts */
@PortalTest
class PostsTest {

    @Autowired
    private ApplicationContext portal;

    private Browser administrator;
    private Browser handler;

    @BeforeEach
    void desks() {
        var desk = DeskFixture.of(portal);
        administrator = desk.signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        handler = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
    }

    /** Somebody is expected; the address of their page. */
    private String somebodyExpected() {
        var answer = administrator
                .sends("/desk/posts/people", Map.of("username", "new-" + UUID.randomUUID(), "name", "演示新人"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER)
                .returnResult(Void.class);
        return Objects.requireNonNull(answer.getResponseHeaders().getLocation()).getPath();
    }

    @Test
    void an_administrator_expects_somebody_appoints_them_and_ends_the_post() {
        String person = somebodyExpected();
        administrator
                .sends(
                        person + "/appointments",
                        Map.of("unit", "教育局 D-EDU", "role", "HANDLER", "from", "2026-11-25", "until", ""))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        String page = administrator.page(person);
        assertThat(page).contains("教育局", "承办人", "今天结束");
        var post = Pattern.compile("name=\"post\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(post.find()).isTrue();
        administrator
                .sends(person + "/endings", Map.of("post", post.group(1)))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void a_form_that_cannot_stand_comes_back_with_what_was_typed() {
        String page = Browser.html(administrator
                .sends(somebodyExpected() + "/appointments", Map.of("unit", "没有的局", "role", "HANDLER", "from", "x"))
                .expectStatus()
                .isBadRequest());
        assertThat(page).contains("错误：", "href=\"#appoint-unit\"", "value=\"没有的局\"");
    }

    @Test
    void nobody_else_sees_or_gives_posts() {
        handler.opens("/desk/posts").expectStatus().isForbidden();
        handler.sends("/desk/posts/people", Map.of("username", "xx", "name", "x"))
                .expectStatus()
                .isForbidden();
        String person = somebodyExpected();
        handler.opens(person).expectStatus().isForbidden();
        handler.sends(person + "/appointments", Map.of("unit", "D-EDU", "role", "ADMINISTRATOR", "from", "2026-11-25"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_list_tells_who_has_not_signed_in_yet() {
        somebodyExpected();
        assertThat(administrator.page("/desk/posts")).contains("演示");
    }
}
