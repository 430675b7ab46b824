package org.cunbu.web.receipts;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.jspecify.annotations.Nullable;

/** What a petitioner types while following: more to say, whether it is solved, an objection; exactly as typed. */
record WordForm(String more, String solved, String rating, String remark, String objection, String reply) {

    static final WordForm EMPTY = new WordForm(null, null, null, null, null, null);

    WordForm(
            @Nullable String more,
            @Nullable String solved,
            @Nullable String rating,
            @Nullable String remark,
            @Nullable String objection,
            @Nullable String reply) {
        this.more = requireNonNullElse(more, "");
        this.solved = requireNonNullElse(solved, "");
        this.rating = requireNonNullElse(rating, "");
        this.remark = requireNonNullElse(remark, "");
        this.objection = requireNonNullElse(objection, "");
        this.reply = requireNonNullElse(reply, "");
    }

    Solved word() {
        return Arrays.stream(Solved.values())
                .filter(each -> each.name().equals(solved))
                .findFirst()
                .orElseThrow(() -> Invalid.field("solved", "required", "请选一选：解决了没有。"));
    }

    Optional<Rating> satisfaction() {
        return Arrays.stream(Rating.values())
                .filter(each -> each.name().equals(rating))
                .findFirst();
    }

    Optional<String> words() {
        return Optional.of(remark).filter(text -> !text.isBlank());
    }

    /** Never the words themselves: they belong into no log. */
    @Override
    public String toString() {
        return "WordForm[…]";
    }
}
