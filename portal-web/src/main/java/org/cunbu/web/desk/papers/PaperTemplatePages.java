package org.cunbu.web.desk.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.LegalArticle;
import org.cunbu.portal.petition.casework.NumberStyle;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperSlot;
import org.cunbu.portal.petition.casework.PaperTemplate;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages on which an administrator says how papers read. */
@Component
class PaperTemplatePages {

    private final DeskFrames frames;

    PaperTemplatePages(DeskFrames frames) {
        this.frames = frames;
    }

    PaperTemplatesPage all(
            List<PaperTemplate> templates,
            List<NumberStyle> styles,
            Attempt attempt,
            @Nullable String done,
            Official by) {
        NumberStyle now = styles.getFirst();
        String typed = attempt.typedOr("style", "pattern", now.pattern());
        return new PaperTemplatesPage(
                frames.of(by, "papers"),
                templates.stream().map(PaperTemplatePages::line).toList(),
                now.version(),
                typed == null ? "" : typed,
                now.number(UnitId.PETITION_OFFICE, frames.nameOf(UnitId.PETITION_OFFICE), 2026, 1),
                styles.stream().map(PaperTemplatesPage.Version::of).toList(),
                attempt,
                done);
    }

    PaperTemplatePage one(
            PaperTemplate shown,
            List<PaperTemplate> versions,
            PaperPreviewPage.@Nullable Sheet sheet,
            Attempt attempt,
            Official by) {
        return new PaperTemplatePage(
                frames.of(by, "papers"),
                shown.kind().name(),
                shown.kind().word(),
                versions.getFirst().version(),
                shown.title(),
                shown.text(),
                articles(shown.basis()),
                slots(shown.kind()),
                sheet,
                versions.stream().map(PaperTemplatePages::version).toList(),
                attempt);
    }

    private static PaperTemplatesPage.Line line(PaperTemplate template) {
        var changed = template.changed();
        return new PaperTemplatesPage.Line(
                template.kind().name(),
                template.kind().word(),
                template.version(),
                changed == null ? null : Moments.at(changed),
                template.by());
    }

    private static PaperTemplatesPage.Version version(PaperTemplate template) {
        var changed = template.changed();
        return new PaperTemplatesPage.Version(
                template.version(),
                template.title(),
                changed == null ? null : Moments.at(changed),
                template.by(),
                template.why());
    }

    private static List<PaperTemplatePage.Article> articles(List<LegalArticle> basis) {
        List<PaperTemplatePage.Article> articles = new ArrayList<>();
        for (LegalArticle each : basis) {
            articles.add(new PaperTemplatePage.Article(articles.size(), each.text(), each.verified()));
        }
        for (int more = 0; more < 2; more++) articles.add(new PaperTemplatePage.Article(articles.size(), "", false));
        return articles;
    }

    private static List<PaperTemplatePage.Slot> slots(PaperKind kind) {
        return Arrays.stream(PaperSlot.values())
                .filter(kind.allowed()::contains)
                .map(slot -> new PaperTemplatePage.Slot(
                        slot.mark(), slot.meaning(), kind.obligatory().contains(slot)))
                .toList();
    }
}
