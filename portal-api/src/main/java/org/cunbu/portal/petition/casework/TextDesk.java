package org.cunbu.portal.petition.casework;

import java.time.Instant;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.TextTyping;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.LetterTexts;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 待录入文字: photos of paper and voice messages of which nobody has typed yet what they say. Whoever writes into a letter's
 * file types it, once; the original never changes.
 */
@Service
public class TextDesk {

    private static final int MOST = 200;

    private final CaseFiles files;
    private final LetterTexts texts;
    private final TextTyping typing;
    private final Acts acts;

    TextDesk(CaseFiles files, LetterTexts texts, TextTyping typing, Acts acts) {
        this.files = files;
        this.texts = texts;
        this.typing = typing;
        this.acts = acts;
    }

    /** A letter that waits for its text. */
    public record Waiting(
            PetitionId petition, int version, ReceiptNumber number, String title, LetterBody body, Instant received) {

        static Waiting of(CaseFile file) {
            var petition = file.petition();
            return new Waiting(
                    petition.id(),
                    file.version(),
                    petition.number(),
                    petition.title(),
                    petition.body(),
                    petition.received());
        }
    }

    /** Those whose text this official may type, the oldest first. */
    public Flux<Waiting> waiting(Official by) {
        return texts.unwritten(MOST)
                .collectList()
                .flatMapIterable(ids -> ids)
                .concatMap(id -> files.of(id, by))
                .filter(file -> file.may(Act.NOTE) && file.may(Act.READ_TEXT))
                .map(Waiting::of);
    }

    /** Types what the letter says. Where that accuses somebody, the letter goes to the discipline desk first. */
    public Mono<Void> add(PetitionId id, int version, String text, Official by) {
        return acts.inOne(() -> typing.add(id, version, text, by));
    }
}
