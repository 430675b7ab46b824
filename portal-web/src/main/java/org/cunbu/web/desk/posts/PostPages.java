package org.cunbu.web.desk.posts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.Person;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.UnitChoices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the pages of people and posts. */
@Component
class PostPages {

    private final Administration administration;
    private final DeskFrames frames;
    private final UnitChoices units;
    private final PortalClock clock;

    PostPages(Administration administration, DeskFrames frames, UnitChoices units, PortalClock clock) {
        this.administration = administration;
        this.frames = frames;
        this.units = units;
        this.clock = clock;
    }

    Mono<PeoplePage> people(@Nullable PageKey from, Attempt attempt, @Nullable String done, Official by) {
        return administration
                .persons(from, by)
                .flatMap(people -> lines(people, by)
                        .map(lines -> new PeoplePage(
                                frames.of(by, "posts"),
                                lines,
                                next(people),
                                from == null ? null : "/desk/posts",
                                attempt,
                                done)));
    }

    Mono<PersonPage> person(PersonId id, Attempt attempt, @Nullable String done, Official by) {
        return Mono.zip(
                        administration.person(id, by),
                        administration.postsOf(id, by).collectList())
                .flatMap(both -> deputies(both.getT2(), by)
                        .map(deputies -> page(both.getT1(), both.getT2(), deputies, attempt, done, by)));
    }

    /** Who acts for this person today or will. */
    private Mono<List<PersonPage.Deputy>> deputies(List<Post> posts, Official by) {
        return Flux.fromIterable(posts)
                .filter(this::goesOn)
                .concatMap(post -> administration.deputiesOf(post.id(), by))
                .filter(deputy -> goesOn(deputy.post()))
                .map(this::deputy)
                .collectList();
    }

    private PersonPage.Deputy deputy(Administration.Holder deputy) {
        Post post = deputy.post();
        return new PersonPage.Deputy(
                deputy.person().name(),
                frames.nameOf(post.unit()),
                DeskFrames.roleKey(post.role()),
                post.from().toString(),
                String.valueOf(post.until()));
    }

    private boolean goesOn(Post post) {
        LocalDate until = post.until();
        return until == null || until.isAfter(clock.today());
    }

    private Mono<List<PeoplePage.Line>> lines(Page<Person> people, Official by) {
        return Flux.fromIterable(people.items())
                .flatMapSequential(person ->
                        administration.postsOf(person.id(), by).collectList().map(posts -> line(person, posts)))
                .collectList();
    }

    private PeoplePage.Line line(Person person, List<Post> posts) {
        var held = posts.stream()
                .filter(post -> post.heldOn(clock.today()))
                .map(post -> new PeoplePage.Held(frames.nameOf(post.unit()), DeskFrames.roleKey(post.role())))
                .toList();
        return new PeoplePage.Line(
                "/desk/posts/" + person.id(), person.name(), person.username(), person.hasSignedIn(), held);
    }

    private static @Nullable String next(Page<Person> people) {
        var next = people.next();
        return next == null
                ? null
                : UriComponentsBuilder.fromPath("/desk/posts")
                        .queryParam("page", next.token())
                        .toUriString();
    }

    private PersonPage page(
            Person person,
            List<Post> posts,
            List<PersonPage.Deputy> deputies,
            Attempt attempt,
            @Nullable String done,
            Official by) {
        return new PersonPage(
                frames.of(by, "posts"),
                person.id().toString(),
                person.name(),
                person.username(),
                person.hasSignedIn(),
                posts.stream().map(this::line).toList(),
                deputies,
                units.all(),
                Arrays.stream(Role.values()).map(Role::name).toList(),
                clock.today().toString(),
                attempt,
                done);
    }

    private PersonPage.Line line(Post post) {
        LocalDate until = post.until();
        return new PersonPage.Line(
                post.id().toString(),
                frames.nameOf(post.unit()),
                DeskFrames.roleKey(post.role()),
                post.from().toString(),
                until == null ? null : until.toString(),
                goesOn(post),
                post.isDeputys());
    }
}
