package org.cunbu.portal.people.organization;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has which account. People are another room's; lists of posts name them by their accounts. */
public interface Accounts {

    /** Somebody by their account. */
    record Account(UUID person, String account, String name) {}

    /** Those that are known, who has signed in before who is only expected. */
    Flux<Account> known(Collection<String> accounts);

    /** The accounts of these people. */
    Flux<Account> of(Collection<UUID> persons);

    /** Inside an act: expects people by account and name, and tells who they are. */
    Mono<Void> expect(Map<String, String> names);
}
