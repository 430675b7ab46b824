package org.cunbu.portal.people.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.people.identity.store.Persons;
import org.cunbu.portal.people.organization.Accounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the lists of posts who has which account. */
@Component
class KnownAccounts implements Accounts {
    private final Persons persons;

    KnownAccounts(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Flux<Account> known(Collection<String> accounts) {
        return persons.named(accounts).map(KnownAccounts::account).distinct(Account::account);
    }

    @Override
    public Flux<Account> of(Collection<UUID> ids) {
        return persons.ofAll(ids).map(KnownAccounts::account);
    }

    @Override
    public Mono<Void> expect(Map<String, String> names) {
        return persons.expectAll(names);
    }

    private static Account account(Person person) {
        return new Account(person.id().value(), person.username(), person.name());
    }
}
