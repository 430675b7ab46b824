package org.cunbu.portal.people.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.watch.Watch;
import org.cunbu.portal.people.identity.store.Persons;
import org.cunbu.portal.people.organization.ImportResult;
import org.cunbu.portal.people.organization.NewDeputy;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is whom at which desk: kept by administrators, who read no letters. */
@Service
public class Administration {
    private static final int PAGE = 50;

    private final Persons persons;
    private final Organization organization;
    private final Acts acts;
    private final Watch watch;

    public Administration(Persons persons, Organization organization, Acts acts, Watch watch) {
        this.persons = persons;
        this.organization = organization;
        this.acts = acts;
        this.watch = watch;
    }

    /** What is the matter with the portal itself, by the rules of its alarms. */
    public Mono<Watch.State> condition(Official by) {
        return administrator(by).map(actor -> watch.state());
    }

    /** Everybody who has signed in or was prepared, by user name. */
    public Mono<Page<Person>> persons(@Nullable PageKey from, Official by) {
        return administrator(by)
                .then(Mono.defer(() -> persons.after(from == null ? "" : first(from), PAGE + 1)
                        .collectList()
                        .map(read -> Page.of(read, PAGE, Administration::keyAfter))));
    }

    public Mono<Person> person(PersonId id, Official by) {
        return administrator(by).then(Mono.defer(() -> known(id)));
    }

    /** Every post that the person ever had, the latest first. */
    public Flux<Post> postsOf(PersonId id, Official by) {
        return administrator(by).thenMany(Flux.defer(() -> organization.everyPostOf(id.value())));
    }

    /** Expects somebody by the user name of their account; they are bound to it when they first sign in. */
    public Mono<Person> prepare(String username, String name, Official by) {
        return administrator(by)
                .flatMap(actor -> acts.inOne(() -> persons.prepare(usernameOf(username), nameOf(name), actor)));
    }

    /** The same while the portal itself is set up. */
    public Mono<Person> prepareByProgram(String username, String name) {
        return acts.inOne(() -> persons.prepare(usernameOf(username), nameOf(name), Actor.program()));
    }

    /** Gives somebody a post; never to oneself. */
    public Mono<Post> appoint(
            PersonId person, UnitId unit, Role role, LocalDate from, @Nullable LocalDate until, Official by) {
        return administrator(by)
                .flatMap(actor -> known(person).thenReturn(actor))
                .flatMap(actor -> organization.appoint(new NewPost(person.value(), unit, role, from, until), actor));
    }

    /** Lets somebody, named by their account, act in a post while its holder is away. */
    public Mono<Post> appointDeputy(UUID post, String account, LocalDate from, LocalDate until, Official by) {
        return administrator(by)
                .flatMap(actor -> persons.named(List.of(account.strip().toLowerCase(Locale.ROOT)))
                        .next()
                        .switchIfEmpty(Mono.error(() -> Invalid.field("deputy", "unknown", "没有这个账号，先在岗位页面登记。")))
                        .flatMap(person -> organization.appointDeputy(
                                new NewDeputy(post, person.id().value(), from, until), actor)));
    }

    /** Who acts in that post for its holder, by the names under which they are known. */
    public Flux<Holder> deputiesOf(UUID post, Official by) {
        return administrator(by)
                .thenMany(Flux.defer(() -> organization.deputiesOf(post)))
                .concatMap(held -> persons.find(new PersonId(held.person())).map(person -> new Holder(person, held)));
    }

    /** Who holds which post at a unit today. */
    public Flux<Holder> holdersAt(UnitId unit, Official by) {
        return administrator(by)
                .thenMany(Flux.defer(() -> organization.everyoneAt(unit)))
                .concatMap(held -> persons.find(new PersonId(held.person())).map(person -> new Holder(person, held)));
    }

    /** Takes a post back from today on. */
    public Mono<Post> end(UUID post, Official by) {
        return administrator(by).flatMap(actor -> organization.end(post, actor));
    }

    /**
     * Brings in a list of units (xlsx or CSV), all or nothing, with every fault by its line.
     *
     * @param trial only says what would change
     */
    public Mono<ImportResult> importUnits(byte[] file, String fileName, boolean trial, Official by) {
        return administrator(by).flatMap(actor -> organization.importUnits(file, fileName, trial, actor));
    }

    /** Somebody and a post of theirs. */
    public record Holder(Person person, Post post) {}

    private Mono<Person> known(PersonId id) {
        return persons.find(id).switchIfEmpty(Mono.error(() -> new NotFound("这个人")));
    }

    private static Mono<Actor> administrator(Official by) {
        return Mono.justOrEmpty(by.postAs(Role.ADMINISTRATOR)).map(by::actor).switchIfEmpty(Mono.error(Forbidden::new));
    }

    private static String usernameOf(String raw) {
        String username = PlainText.oneLine("username", raw, 64).strip().toLowerCase(Locale.ROOT);
        if (username.length() < 2 || username.contains(" ")) {
            throw Invalid.field("username", "malformed", "请填写登录用的账号，2 到 64 个字符，中间没有空格。");
        }
        return username;
    }

    private static String nameOf(String raw) {
        String name = PlainText.oneLine("name", raw, 40).strip();
        if (name.isEmpty()) {
            throw Invalid.field("name", "missing", "请填写姓名。");
        }
        return name;
    }

    private static PageKey keyAfter(Person person) {
        return PageKey.of(person.username() + " " + person.id());
    }

    private static String first(PageKey key) {
        return key.parts().isEmpty() ? "" : key.parts().getFirst();
    }
}
