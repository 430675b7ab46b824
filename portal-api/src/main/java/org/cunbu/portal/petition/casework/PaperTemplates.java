package org.cunbu.portal.petition.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.papers.Templates;
import org.cunbu.portal.petition.casework.papers.rules.Filling;
import org.cunbu.portal.petition.casework.papers.rules.InventedCase;
import org.cunbu.portal.petition.casework.papers.rules.TemplateCheck;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** How papers and their numbers read: set by administrators, every version kept with date, name and reason. */
@Service
public class PaperTemplates {

    /** The day of the invented case. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final Templates templates;
    private final Acts acts;
    private final Journal journal;

    PaperTemplates(Templates templates, Acts acts, Journal journal) {
        this.templates = templates;
        this.acts = acts;
        this.journal = journal;
    }

    /** The templates in force, in the kinds' order. */
    public Mono<List<PaperTemplate>> all(Official by) {
        return administrator(by).then(Mono.defer(templates::all));
    }

    /** Every version of a kind, the newest first; the portal's own at the end. */
    public Mono<List<PaperTemplate>> versions(PaperKind kind, Official by) {
        return administrator(by).then(Mono.defer(() -> templates.versions(kind)));
    }

    /** How papers would read by this template, on an invented case; nothing is kept. */
    public Mono<PaperPreview> preview(PaperTemplate wish, Official by) {
        return administrator(by).map(actor -> TemplateCheck.checked(wish)).map(PaperTemplates::onInventedCase);
    }

    /** Keeps a template as the next version after the one that was read. */
    public Mono<PaperTemplate> change(PaperTemplate wish, String rawWhy, Official by) {
        return administrator(by).flatMap(actor -> {
            PaperTemplate checked = TemplateCheck.checked(wish);
            String why = TemplateCheck.why(rawWhy);
            return acts.inOne(() ->
                    templates.keep(checked, why, by).delayUntil(now -> journal.append(entry(now, why), actor)));
        });
    }

    /** Every style of numbers, the newest first; the portal's own at the end. */
    public Mono<List<NumberStyle>> styles(Official by) {
        return administrator(by).then(Mono.defer(() -> templates.styles().collectList()));
    }

    /** Changes how numbers read from now on; those given stay. */
    public Mono<NumberStyle> changeStyle(int read, String rawPattern, String rawWhy, Official by) {
        return administrator(by).flatMap(actor -> {
            String pattern = NumberStyle.checked(rawPattern);
            String why = TemplateCheck.why(rawWhy);
            return acts.inOne(() -> templates
                    .keepStyle(read, pattern, why, by)
                    .delayUntil(now -> journal.append(entry(now, why), actor)));
        });
    }

    private static PaperPreview onInventedCase(PaperTemplate template) {
        var lines = Filling.fill(template.text(), InventedCase.values(template), Set.of());
        return new PaperPreview(template.kind(), template.title(), lines, InventedCase.UNIT, DAY);
    }

    private static PaperTemplateChanged entry(PaperTemplate now, String why) {
        var subject = new Subject("paper-template", idOf("template " + now.kind()), now.version());
        return new PaperTemplateChanged(subject, now.kind(), why);
    }

    private static NumberStyleChanged entry(NumberStyle now, String why) {
        return new NumberStyleChanged(
                new Subject("number-style", idOf("number style"), now.version()), now.pattern(), why);
    }

    private static UUID idOf(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private static Mono<Actor> administrator(Official by) {
        return Mono.justOrEmpty(by.postAs(Role.ADMINISTRATOR)).map(by::actor).switchIfEmpty(Mono.error(Forbidden::new));
    }
}
