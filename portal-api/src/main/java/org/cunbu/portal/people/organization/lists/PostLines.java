package org.cunbu.portal.people.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** Lines of posts. */
final class PostLines {
    private static final int LONGEST_ACCOUNT = 64;
    private static final int LONGEST_NAME = 40;

    private PostLines() {}

    /** Nobody with that account holds the post for which somebody else is to act. */
    static final class NobodyAway extends RuntimeException {}

    /**
     * What a line says.
     *
     * @param deputyOf the account of whoever is away
     */
    record Said(
            Staged line,
            String account,
            String name,
            UnitId unit,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String deputyOf) {

        boolean isDeputys() {
            return deputyOf != null;
        }

        List<String> accounts() {
            return deputyOf == null ? List.of(account) : List.of(account, deputyOf);
        }

        /** Whether a post is the one that the line means. */
        boolean isOf(Post post) {
            return post.unit().equals(unit)
                    && post.role() == role
                    && post.from().equals(from)
                    && post.isDeputys() == isDeputys();
        }
    }

    static List<Said> read(List<Staged> lines, List<LineFault> faults) {
        List<Said> said = new ArrayList<>();
        for (Staged line : lines) {
            Said one = read(line, faults);
            if (one != null) {
                said.add(one);
            }
        }
        return said;
    }

    private static @Nullable Said read(Staged line, List<LineFault> faults) {
        Cells cells = new Cells(line, faults);
        String account = account(cells, "account", cells.text("account", LONGEST_ACCOUNT));
        String name = cells.text("name", LONGEST_NAME);
        UnitId unit = Refused.unit(cells, "unit");
        Role role = role(line.cell("role"));
        if (role == null) {
            cells.wrong("role", "没有这个岗位。可以写：" + roles());
        }
        LocalDate from = cells.day("from");
        LocalDate until = cells.dayOrNone("until");
        String away = cells.textOrNone("deputy_of", LONGEST_ACCOUNT);
        if (away != null) {
            away = account(cells, "deputy_of", away);
            if (until == null && line.cell("until").isEmpty()) {
                cells.wrong("until", "代理要写到哪一天为止。");
            }
        }
        return !cells.areSound() || unit == null || role == null || from == null
                ? null
                : new Said(line, account, name, unit, role, from, until, away);
    }

    private static String account(Cells cells, String column, String text) {
        String account = text.toLowerCase(Locale.ROOT);
        if (!account.isEmpty() && (account.length() < 2 || account.contains(" "))) {
            cells.wrong(column, "账号 2 到 64 个字符，中间没有空格。");
        }
        return account;
    }

    private static @Nullable Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(text) || role.words().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String roles() {
        return String.join("、", Arrays.stream(Role.values()).map(Role::words).toList());
    }
}
