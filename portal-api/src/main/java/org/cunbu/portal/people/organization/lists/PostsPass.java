package org.cunbu.portal.people.organization.lists;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.people.organization.Accounts;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.NewDeputy;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.rules.Appointment;
import org.cunbu.portal.people.organization.store.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Posts by the rules of a single appointment; whoever is not known yet is expected under their account. */
@Component
class PostsPass implements ListPass {
    private final Posts posts;
    private final Accounts accounts;

    PostsPass(Posts posts, Accounts accounts) {
        this.posts = posts;
        this.accounts = accounts;
    }

    private record Result(List<Post> toWrite, Count count) {}

    @Override
    public boolean wantsAll() {
        return true;
    }

    @Override
    public Mono<Count> look(Ahead ahead, List<Staged> lines, List<LineFault> faults) {
        return result(ahead, lines, faults).map(Result::count);
    }

    @Override
    public Mono<Void> write(Ahead ahead, List<Staged> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        PostLines.read(lines, new ArrayList<>()).forEach(said -> names.putIfAbsent(said.account(), said.name()));
        return accounts.expect(names)
                .then(Mono.defer(() -> result(ahead, lines, new ArrayList<>())))
                .filter(result -> !result.toWrite().isEmpty())
                .flatMap(result -> posts.put(result.toWrite()))
                .then();
    }

    private Mono<Result> result(Ahead ahead, List<Staged> lines, List<LineFault> faults) {
        List<PostLines.Said> said = PostLines.read(lines, faults);
        var named =
                said.stream().flatMap(one -> one.accounts().stream()).distinct().toList();
        return accounts.known(named)
                .collectMap(Accounts.Account::account, Accounts.Account::person, LinkedHashMap::new)
                .flatMap(persons -> posts.ofAll(persons.values())
                        .collect(Collectors.groupingBy(Post::person))
                        .map(held -> new Appointing(ahead, persons, held).all(said, faults)));
    }

    /** One line after the other: each finds what those before it made. */
    private static final class Appointing {
        private final Ahead ahead;
        private final Map<String, UUID> persons;
        private final Map<UUID, List<Post>> held;
        private final List<Post> toWrite = new ArrayList<>();
        private Count count = Count.NONE;

        private Appointing(Ahead ahead, Map<String, UUID> persons, Map<UUID, List<Post>> held) {
            this.ahead = ahead;
            this.persons = persons;
            this.held = new HashMap<>(held);
        }

        private Result all(List<PostLines.Said> said, List<LineFault> faults) {
            said.stream()
                    .sorted(Comparator.comparing(PostLines.Said::isDeputys))
                    .forEach(one -> {
                        try {
                            take(one);
                        } catch (Refusal no) {
                            faults.add(one.line().fault(Refused.column(no, "role", one.line()), no.detail()));
                        } catch (PostLines.NobodyAway nobody) {
                            faults.add(one.line().fault("deputy_of", "这个账号没有这个单位的这个岗位，没法代理。"));
                        }
                    });
            return new Result(toWrite, count);
        }

        private void take(PostLines.Said one) {
            UUID person = person(one.account());
            List<Post> others = new ArrayList<>(held.getOrDefault(person, List.of()));
            Post same = others.stream().filter(one::isOf).findFirst().orElse(null);
            others.remove(same);
            Post made = made(one, person, others, same);
            Post post = same == null ? made : withId(made, same);
            if (!post.equals(same)) {
                toWrite.add(post);
            }
            others.add(post);
            held.put(person, others);
            count = count.and(
                    same == null ? new Count(1, 0, 0) : post.equals(same) ? new Count(0, 0, 1) : new Count(0, 1, 0));
        }

        private Post made(PostLines.Said one, UUID person, List<Post> others, @Nullable Post same) {
            String away = one.deputyOf();
            if (away == null) {
                if (one.role() == Role.ADMINISTRATOR) {
                    return Objects.requireNonNullElseGet(same, () -> {
                        throw new org.cunbu.portal.foundation.http.Conflict("wrong-state", "系统管理员请在岗位页面逐个任命。");
                    });
                }
                return Appointment.of(
                        new NewPost(person, one.unit(), one.role(), one.from(), one.until()),
                        others,
                        ahead.units(),
                        ahead.by());
            }
            LocalDate until = one.until();
            Post held = held(away, one);
            return Appointment.deputy(
                    new NewDeputy(held.id(), person, one.from(), until == null ? one.from() : until),
                    held,
                    others,
                    ahead.units(),
                    ahead.by());
        }

        private Post held(String away, PostLines.Said one) {
            return held.getOrDefault(person(away), List.of()).stream()
                    .filter(post -> !post.isDeputys() && post.unit().equals(one.unit()) && post.role() == one.role())
                    .findFirst()
                    .orElseThrow(PostLines.NobodyAway::new);
        }

        /** Somebody who is not known yet has a place holder until they are expected. */
        private UUID person(String account) {
            UUID known = persons.get(account);
            return known == null
                    ? UUID.nameUUIDFromBytes(("account " + account).getBytes(StandardCharsets.UTF_8))
                    : known;
        }

        private static Post withId(Post made, Post same) {
            return new Post(
                    same.id(), made.person(), made.unit(), made.role(), made.from(), made.until(), made.deputyOf());
        }
    }
}
