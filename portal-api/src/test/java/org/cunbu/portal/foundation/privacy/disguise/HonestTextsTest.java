package org.cunbu.portal.foundation.privacy.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.cunbu.embedded.testing.disguise.Disguise;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, amounts, areas, numbers of documents: what a letter is about must survive the hunt for numbers. */
class HonestTextsTest {

    private static final long SEED = 430525;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年11月25日上午9:30到10:45，第3次来访",
                "2019-12-13 15:38:22 停水，2019-12-14 08:00 恢复",
                "2019.12.13至2020.1.5停工",
                "二〇二六年十一月二十五日，二零一九年三月一日",
                "一九九八年建的房，一共三层，一百三十八平方米",
                "补偿款138000元，已付1,380,000.00元，欠13 800元",
                "人均18325.50元，全年1.38亿元，占13.86%",
                "水田3.5亩，旱土12.8亩，林地130.25亩，共1385.6亩",
                "洞政发〔2026〕15号、湘政办发〔2019〕123号、国办发[2008]35号",
                "（2019）湘0525民初1234号、洞公（交）行罚决字〔2024〕第1380号",
                "政策文号：建村〔2020〕138号，第13条第8款",
                "用电1380度，水费138.50元，表号末尾不清",
                "K13+800至K15+200路段，S317线，X035县道",
                "第一、二、三、四、五、六、七、八、九组都停水",
                "1、路灯；2、水渠；3、垃圾池；4、公厕；5、桥",
                "13栋1单元1308室，12栋2单元1207室",
                "打12345、110、119、120、12369都问过",
                "身高1米38，体重138斤，年龄13岁到19岁",
                "气温15-18度，湿度60-80%",
                "宽3.5米，长1380米，厚18厘米，共1380×3.5平方米",
                "统计代码430525103001，邮编422300",
                "学校有1380名学生，135名老师，38个班",
                "车次K1380，12306买票，公交13路、18路",
                "村里有一户五口人，三个学生，两个老人",
                "合同总价3,580,000元，工期180天，质保金5%",
                "QQ群里有人说，微信公众号也登过",
                "标准GB 5749-2022，型号YJV-4×185",
                "坐标东经110.5738，北纬27.0612",
                "湘江路138号，大桥西路1380号",
                "企业信用代码的前两位是91",
                "满意度98.6分，排第13名，2025年第3季度",
                "洞口县一中、二中，三门镇，九龙村，七星桥",
                "下午3点50分，晚上8点13，早上六点半"
            })
    void stay_word_for_word(String text) {
        assertThat(PersonalData.find(text)).as(text).isEmpty();
        assertThat(PersonalData.redact(text, Set.of())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话是1 3 8 0 0 1 3 8 0 0 0",
                "电话138后面是0013再8000",
                "手机 138 那个 0013 那个 8000",
                "电话號碼：一三八、零零一三、八零零零",
                "yao san ba ling ling yao san ba ling ling ling",
                "yāo sān bā líng líng yāo sān bā líng líng líng",
                "one three eight zero zero one three eight zero zero zero",
                "I38OO138OOO",
                "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
                "⑬⑧00⑬⑧000",
                "138😀0013😀8000",
                "1\u200C3\u200D8\u20600013 8000",
                "（138）0013－8000",
                "+86 138 0013 8000"
            })
    void a_phone_in_less_common_clothes_is_still_found(String text) {
        String shown = PersonalData.redact(text, Set.of());
        assertThat(shown).contains("〔电话〕");
        assertThat(Disguise.digitsOf(shown)).hasSizeLessThan(4);
    }

    @Test
    void thousands_of_honest_sentences_lose_not_one_sign() {
        Random random = new Random(SEED);
        for (int n = 0; n < 5_000; n++) {
            String text = "%d年%d月%d日%d:%02d，%d组%d户%d亩，补%d.%02d元，文号洞政发〔%d〕%d号，长%d米、宽%d.%d米，第%d次反映。"
                    .formatted(
                            2000 + random.nextInt(27),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextInt(24),
                            random.nextInt(60),
                            1 + random.nextInt(30),
                            1 + random.nextInt(400),
                            1 + random.nextInt(9_000),
                            100 + random.nextInt(900_000),
                            random.nextInt(100),
                            2000 + random.nextInt(27),
                            1 + random.nextInt(200),
                            1 + random.nextInt(9_000),
                            1 + random.nextInt(20),
                            random.nextInt(10),
                            1 + random.nextInt(9));
            assertThat(PersonalData.redact(text, Set.of()))
                    .as("seed %s case %s", SEED, n)
                    .isEqualTo(text);
        }
    }
}
