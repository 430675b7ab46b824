package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.cunbu.portal.foundation.transparency.ReceiptLeaf;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.petition.intake.Receipt;
import org.jspecify.annotations.Nullable;

/** The receipt of a letter. */
record ReceiptView(
        @Schema(description = "编号", example = "7H3KQ2MWD5") String number,

        @Schema(description = "编号，分组显示", example = "7H3-KQ2-MWD5")
        String shown,

        @Schema(description = "查询码，只出现在这里，请保存", example = "3F7QZ-8KXN2-R4TWM-6HJ5C-9P0VBD")
        String secret,

        Instant received,
        @Schema(description = "最晚这一天转给承办单位") LocalDate dispatchBy,
        @Schema(description = "最晚这一天会有人回话") LocalDate answerBy,
        @Schema(description = "转出之前由谁负责") HolderView holder,
        @Schema(description = "同一封信以前已经收到过") boolean again,

        @Schema(description = "公开台账里的这一行；请和编号一起保存") @Nullable
        LogView log) {

    /** The office that has the letter until it is dispatched. */
    record HolderView(
            @Schema(example = "PETITION") String unit,
            @Schema(example = "信访局") String name,
            @Nullable String phone) {}

    /** How the public log shows the receipt, and what opens its commitment. */
    record LogView(
            @Schema(description = "所有人看到的这一行") String line,
            @Schema(description = "这一行的哈希，凭它取证明") String hash,
            @Schema(description = "盐，只给来信人，用来打开承诺") String salt,
            @Schema(description = "这一行承诺的内容") String details,

            @Schema(description = "约一分钟后，证明在这里", example = "/log/proof/0d3f…")
            String proof) {

        static LogView of(ReceiptLeaf leaf) {
            return new LogView(leaf.line(), leaf.hash(), leaf.salt(), leaf.details(), "/log/proof/" + leaf.hash());
        }
    }

    static ReceiptView of(Receipt receipt, Unit holder) {
        return new ReceiptView(
                receipt.number().value(),
                receipt.number().shown(),
                receipt.secret().shown(),
                receipt.received(),
                receipt.dispatchBy(),
                receipt.answerBy(),
                new HolderView(holder.id().value(), holder.name(), holder.phone()),
                receipt.again(),
                receipt.leaf().map(LogView::of).orElse(null));
    }
}
