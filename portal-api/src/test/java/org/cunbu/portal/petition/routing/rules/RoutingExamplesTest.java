package org.cunbu.portal.petition.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.PetitionFixture.aLetter;
import static org.cunbu.portal.petition.routing.CountyFixture.PLACES;
import static org.cunbu.portal.petition.routing.CountyFixture.proposed;

import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.routing.Desk;
import org.junit.jupiter.api.Test;

class RoutingExamplesTest {

    private static final String GAOSHA = "430525103";

    @Test
    void a_question_about_the_school_goes_to_the_education_office_by_itself() {
        var decision = proposed(aLetter(Kind.INQUIRY, "小学什么时候放假", "请问今年小学几号放假，学校没有通知家长。")
                .in(GAOSHA)
                .received());

        assertThat(decision.lead()).isEqualTo(new UnitId("D-EDU"));
        assertThat(decision.mayGoAlone()).isTrue();
        assertThat(decision.reasonFull()).contains("不往乡镇、村下转");
    }

    @Test
    void a_road_between_groups_goes_to_the_township_that_the_text_names() {
        var decision = proposed(aLetter(Kind.SUGGESTION, "建议硬化通组路", "高沙的通组公路一直是泥路，组道下雨走不了，村道也窄。")
                .received());

        assertThat(decision.lead()).isEqualTo(new UnitId("T" + GAOSHA));
        assertThat(decision.reasonPlain()).contains("高沙镇");
    }

    @Test
    void the_lamps_of_a_village_go_to_the_village() {
        var village = PLACES.villagesOf(PLACES.townships().getFirst().code()).getFirst();
        var letter = aLetter(Kind.INQUIRY, "村里的路灯什么时候修", "村口的路灯坏了，村里路灯什么时候能修？")
                .in(village.code().value());

        assertThat(proposed(letter.received()).lead()).isEqualTo(UnitId.of(village.code()));
        assertThat(proposed(letter.keptFromTheVillage().received()).lead())
                .isEqualTo(UnitId.of(village.code().township()));
        assertThat(proposed(letter.keptFromTheVillage().received()).reasonFull())
                .contains("不让村里知道");
    }

    @Test
    void a_call_for_help_waits_for_a_dispatcher_even_where_the_unit_is_clear() {
        var decision =
                proposed(aLetter(Kind.HELP, "申请低保", "家里困难，想申请低保，低保户怎么办理？").received());

        assertThat(decision.lead()).isEqualTo(new UnitId("D-CIVIL-AFFAIRS"));
        assertThat(decision.mayGoAlone()).isFalse();
    }

    @Test
    void what_nothing_fits_stays_with_the_petition_office() {
        var decision = proposed(aLetter(Kind.INQUIRY, "你们好", "祝大家一切顺利。").received());

        assertThat(decision.lead()).isEqualTo(UnitId.PETITION_OFFICE);
        assertThat(decision.desk()).isEqualTo(Desk.DISPATCHER);
    }

    @Test
    void whoever_is_greeted_is_not_named() {
        var greeted = ScreeningRule.screen(Kind.INQUIRY, "咨询社保", "尊敬的李书记：您好！请问社保断缴了怎么补？");
        var named = ScreeningRule.screen(Kind.INQUIRY, "咨询社保", "窗口的李主任说社保断缴了不能补。");

        assertThat(greeted.desk()).isEqualTo(Desk.NONE);
        assertThat(named.desk()).isEqualTo(Desk.DISPATCHER);
    }
}
