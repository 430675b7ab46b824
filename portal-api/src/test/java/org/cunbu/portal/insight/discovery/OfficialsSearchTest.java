package org.cunbu.portal.insight.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.insight.discovery.DiscoveryFixture.EDUCATION;
import static org.cunbu.portal.insight.discovery.DiscoveryFixture.TRANSPORT;
import static org.cunbu.portal.insight.discovery.DiscoveryFixture.official;
import static org.cunbu.portal.insight.discovery.DiscoveryFixture.patiently;

import java.util.List;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PortalTest
@Import(DiscoveryFixture.class)
class OfficialsSearchTest {
    private static final String GAOSHA = "430525103";

    @Autowired
    Discovery discovery;

    @Autowired
    DiscoveryFixture letters;

    private String word = "";

    @BeforeEach
    void a_word_that_no_other_test_uses() {
        word = "路" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void finds_letters_of_the_own_unit_and_no_others() {
        var id = letters.dispatched(letters.received(Kind.HELP, "坑洼 " + word, "水泥路破损。", GAOSHA), TRANSPORT);
        assertThat(found(official(TRANSPORT, Role.HANDLER))).containsExactly(id);
        assertThat(found(official(EDUCATION, Role.HANDLER))).isEmpty();
        assertThat(total(official(EDUCATION, Role.HANDLER))).isZero();
    }

    @Test
    void finds_every_letter_for_the_dispatcher_and_the_leader() {
        var id = letters.received(Kind.HELP, "坑洼 " + word, "水泥路破损。", GAOSHA);
        assertThat(found(letters.dispatcher)).containsExactly(id);
        assertThat(found(official(new UnitId("LEADERSHIP"), Role.LEADER))).containsExactly(id);
    }

    @Test
    void finds_a_letter_about_the_county_as_a_whole() {
        var id = letters.received(Kind.SUGGESTION, "全县 " + word, "全县的政策想问问。", "430525");
        assertThat(found(letters.dispatcher)).containsExactly(id);
    }

    @Test
    void finds_no_denunciation_for_anybody() {
        letters.received(Kind.REPORT, "举报 " + word, "有人挪用公款。", GAOSHA);
        assertThat(total(letters.dispatcher)).isZero();
        assertThat(total(official(new UnitId("DISCIPLINE"), Role.DISPATCHER))).isZero();
        assertThat(total(official(new UnitId("LEADERSHIP"), Role.LEADER))).isZero();
    }

    @Test
    void finds_nothing_for_an_administrator() {
        letters.received(Kind.HELP, "坑洼 " + word, "水泥路破损。", GAOSHA);
        assertThat(total(official(new UnitId("HQ"), Role.ADMINISTRATOR))).isZero();
    }

    private List<PetitionId> found(Official by) {
        return search(by).cases().stream().map(found -> found.petition().id()).toList();
    }

    private long total(Official by) {
        return search(by).total();
    }

    private StaffResult.Found search(Official by) {
        return patiently(discovery.search(SearchRequest.forWords(word), by), StaffResult.Found.class);
    }
}
