package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.SeenPeople;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Cases: the file, its notes, who wrote it. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "cases", description = "办信：工作人员")
class CasesController {

    private final Casework casework;

    CasesController(Casework casework) {
        this.casework = casework;
    }

    @GetMapping
    @Operation(summary = "一封信的全部办理情况")
    Mono<CaseDetail> open(@PathVariable PetitionId id, Official by) {
        return casework.open(id, by).map(CaseDetail::of);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "记一笔；told 为真时来信人也看得到")
    Mono<CaseDetail> note(@PathVariable PetitionId id, Official by, @RequestBody NoteRequest wish) {
        return (wish.isTold()
                        ? casework.tellStep(id, wish.version(), wish.words(), by)
                        : casework.note(id, wish.version(), wish.words(), by))
                .map(CaseDetail::of);
    }

    @PostMapping("/contact-looks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "查看来信人的联系方式；承办人才可以，每次都留下记录和理由")
    Mono<ResponseEntity<PeopleView>> look(@PathVariable PetitionId id, Official by, @RequestBody LookRequest wish) {
        return casework.seeContact(id, Objects.requireNonNullElse(wish.reason(), ""), by)
                .map(PeopleView::of)
                .map(view -> ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(view));
    }

    /** A note for the file, or a step for the petitioner. */
    record NoteRequest(
            @Schema(example = "4") int version,

            @Schema(description = "1 到 2000 字", example = "已联系供电所，明天上午去看。") @Nullable
            String text,

            @Schema(description = "来信人也看得到", example = "true") @Nullable
            Boolean told) {

        String words() {
            return Objects.requireNonNullElse(text, "");
        }

        boolean isTold() {
            return Boolean.TRUE.equals(told);
        }
    }

    /** Why the contact is needed. */
    record LookRequest(
            @Schema(description = "查看的理由，1 到 200 字", example = "约来信人到现场看一下") @Nullable
            String reason) {}

    /** Somebody, unmasked. */
    record ContactView(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {

        static ContactView of(ContactDetails contact) {
            PersonName name = contact.name();
            Phone phone = contact.phone();
            Email email = contact.email();
            return new ContactView(
                    name == null ? null : name.text(),
                    phone == null ? null : phone.digits(),
                    email == null ? null : email.address());
        }
    }

    /** How those who wrote can be reached: whose matter it is; who wrote for them; who speaks for many. */
    record PeopleView(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable ContactView writer,
            List<ContactView> representatives) {

        static PeopleView of(SeenPeople seen) {
            var contact = seen.contact();
            var writer = seen.writer();
            var whose = contact == null ? new ContactView(null, null, null) : ContactView.of(contact);
            return new PeopleView(
                    whose.name(),
                    whose.phone(),
                    whose.email(),
                    writer == null ? null : ContactView.of(writer),
                    seen.representatives().stream().map(ContactView::of).toList());
        }
    }
}
