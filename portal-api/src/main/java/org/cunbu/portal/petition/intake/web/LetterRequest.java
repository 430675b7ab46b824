package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.RawLetter;
import org.cunbu.portal.petition.intake.RawPerson;
import org.jspecify.annotations.Nullable;

/** A letter as a program sends it. */
record LetterRequest(
        @Schema(description = "来信渠道", example = "MAILBOX", defaultValue = "MAILBOX") @Nullable
        Channel channel,

        @Schema(description = "来信类型", example = "INQUIRY") @Nullable
        Kind kind,

        @Schema(description = "标题，1 到 80 字", example = "村口的路灯什么时候修") @Nullable
        String title,

        @Schema(description = "正文，1 到 10000 字，原样保存", example = "村口的路灯不亮了，晚上走路看不见。请问什么时候能修？") @Nullable
        String text,

        @Schema(description = "乡镇或村的统计用区划代码，可以不填", example = "430525103") @Nullable
        String region,

        @Schema(description = "用自己的话写的地点，最多 80 字，可以不填", example = "老街桥头") @Nullable
        String place,

        @Schema(description = "怎么联系您，可以不填") @Nullable ContactRequest contact,

        @Schema(description = "是否同意去掉个人信息后公开，默认不同意", example = "false") @Nullable
        Boolean publish,

        @Schema(description = "不让村里知道是我，默认否", example = "false") @Nullable
        Boolean keepFromVillage,

        @Schema(description = "我替家人写：这是谁的事；contact 写的是写信人自己") @Nullable
        ContactRequest family,

        @Schema(description = "信的样子：TEXT 文字，PHOTO 纸质信的照片，VOICE 语音；照片和语音凭回执再上传", example = "TEXT") @Nullable
        LetterBody body) {

    /** How to reach the writer; any part may be left out. */
    record ContactRequest(
            @Schema(example = "演示村民") @Nullable String name,
            @Schema(example = "13800000000") @Nullable String phone,

            @Schema(example = "villager@example.com") @Nullable
            String email) {

        RawPerson person() {
            return new RawPerson(name, phone, email);
        }
    }

    RawLetter typed() {
        var reach = contact == null ? new ContactRequest(null, null, null) : contact;
        return new RawLetter(
                channel == null ? Channel.MAILBOX : channel,
                kind,
                title,
                text,
                region,
                place,
                reach.name(),
                reach.phone(),
                reach.email(),
                Boolean.TRUE.equals(publish),
                Boolean.TRUE.equals(keepFromVillage),
                family == null ? null : family.person(),
                body);
    }
}
