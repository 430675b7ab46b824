package org.cunbu.portal.people.notifications;

import java.util.Set;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.people.notifications.store.Messages;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes down, once each, what petitioners are to be told; {@link Delivery} sends it. So mail that is away holds up nobody,
 * and nothing that was wanted is lost.
 */
@Service
public class Notifications implements JournalReader {
    private final Messages messages;

    public Notifications(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(MessageWanted.class);
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        return messages.add(entry.as(MessageWanted.class), entry.happened());
    }

    /** What this contact was told, for whoever may know: oldest first. */
    public Flux<ToldMessage> told(ContactId contact) {
        return messages.of(contact);
    }

    /** How many still wait, since when, and how many had to be given up. */
    public Mono<Outlook> outlook() {
        return messages.outlook();
    }
}
