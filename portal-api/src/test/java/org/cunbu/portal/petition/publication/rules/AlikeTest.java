package org.cunbu.portal.petition.publication.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlikeTest {

    @Test
    void the_same_words_are_wholly_alike_however_they_are_punctuated() {
        assertThat(Alike.to("村口的路灯，不亮了！").of("村口的路灯不亮了")).isEqualTo(1.0);
    }

    @Test
    void the_same_matter_in_other_words_is_more_alike_than_another_matter() {
        var lamp = Alike.to("村口的路灯不亮了，晚上走路看不见，请帮忙修一下。");
        assertThat(lamp.of("桥头路灯坏了，晚上看不见路，请修路灯")).isGreaterThan(lamp.of("低保申请交了三个月没有消息"));
    }

    @Test
    void nothing_has_nothing_in_common_and_a_character_beyond_the_first_plane_counts_as_one() {
        assertThat(Alike.to("").of("路灯")).isZero();
        assertThat(Alike.to("灯").of("灯")).isZero();
        assertThat(Alike.to("𠮷家").of("𠮷家")).isEqualTo(1.0);
    }
}
