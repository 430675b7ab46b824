package org.cunbu.portal.petition.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** Officials who type letters in, and what they type. */
final class Clerks {

    private Clerks() {}

    static Official with(Role role, UnitId unit) {
        UUID person = UUID.randomUUID();
        var post = new Post(UUID.randomUUID(), person, unit, role, LocalDate.of(2026, 1, 1), null);
        return new Official(new PersonId(person), "演示" + role.words(), List.of(post));
    }

    static Official dispatcher() {
        return with(Role.DISPATCHER, UnitId.PETITION_OFFICE);
    }

    static RawLetter letter(Channel channel, Kind kind, String name, @Nullable String phone, @Nullable String email) {
        return new RawLetter(
                channel, kind, "村口的路灯不亮", "我是" + name + "，村口的路灯不亮了。", null, null, name, phone, email, false, false);
    }

    /** Somebody calls the hotline. */
    static RawEntry call(@Nullable String happened, @Nullable String email) {
        return entry(letter(Channel.HOTLINE, Kind.HELP, "演示张三", "13800001234", email), happened, null, null, false);
    }

    static RawEntry entry(
            RawLetter letter,
            @Nullable String happened,
            @Nullable String system,
            @Nullable String number,
            boolean repeat) {
        return new RawEntry(letter, happened, system, number, null, repeat, null, List.of(), null, null);
    }
}
