package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.cunbu.portal.petition.casework.Later;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.casework.Situation;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;

/** How a letter goes, for whoever holds number and secret. */
record ProgressView(
        @Schema(example = "7H3KQ2MWD5") String number,
        Instant received,
        Channel channel,
        Kind kind,
        String title,
        String text,
        String place,
        boolean publish,
        boolean keepFromVillage,
        Stage stage,
        @Schema(example = "转给了高沙镇人民政府（演示）") String stageWord,
        @Schema(example = "◔") String shape,
        HolderView holder,
        List<ClockView> clocks,
        List<Progress.Line> history,
        List<Progress.Addition> additions,
        Progress.@Nullable Reply answer,
        Progress.@Nullable Said word,
        @Nullable Verdict verdict,
        Situation situation,
        @Schema(description = "现在可以补充") boolean mayAdd,
        @Schema(description = "现在可以撤回") boolean mayTakeBack,
        @Schema(description = "现在可以说解决没解决") boolean maySay,
        @Schema(description = "现在可以提出异议") boolean mayObject,
        @Schema(description = "承办人在等您回答") boolean mayAnswer,
        @Schema(description = "撤回、重开、复查复核、督办") Later later) {

    /** Who has it now. */
    record HolderView(
            @Schema(example = "PETITION") String unit,
            @Schema(example = "信访局（演示）") String name,
            @Nullable String phone,
            @Schema(description = "受理以后：承办人姓名") @Nullable String handler) {}

    static ProgressView of(Progress progress) {
        var holder = progress.holder();
        return new ProgressView(
                progress.number().value(),
                progress.received(),
                progress.channel(),
                progress.kind(),
                progress.title(),
                progress.text(),
                progress.place(),
                progress.publish(),
                progress.keepFromVillage(),
                progress.stage(),
                progress.stageWord(),
                progress.stage().shape(),
                new HolderView(holder.unit().value(), holder.name(), holder.phone(), holder.handler()),
                progress.clocks().stream().map(ClockView::of).toList(),
                progress.history(),
                progress.additions(),
                progress.answer(),
                progress.word(),
                progress.verdict(),
                progress.situation(),
                progress.mayAdd(),
                progress.mayTakeBack(),
                progress.maySay(),
                progress.mayObject(),
                progress.mayAnswer(),
                progress.later());
    }
}
