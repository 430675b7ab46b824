package org.cunbu.portal.petition.routing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.routing.CatalogueLine;
import org.cunbu.portal.petition.routing.Screening;

/** The reason of a proposal as an official reads it: one line for everything that decided. */
final class Reasons {

    private final List<String> lines = new ArrayList<>();

    Reasons(String plain) {
        lines.add(plain);
    }

    Reasons words(Match match) {
        return add("字眼：" + ScreeningRule.quoted(match.words()) + "，得分 " + match.score());
    }

    Reasons place(Whereabouts where) {
        return add("地点：" + where.how());
    }

    Reasons level(String why) {
        return add("层级：" + why);
    }

    Reasons line(CatalogueLine line) {
        return add("依据：分办目录第 %d 版第 %d 条（%s），%s%s"
                .formatted(
                        line.version(), line.number(), line.topic(), line.basis(), line.verified() ? "" : "（依据尚未核对）"));
    }

    Reasons version(int version) {
        return add("依据：分办目录第 " + version + " 版");
    }

    Reasons second(Optional<Match> match, Optional<Unit> unit) {
        match.ifPresent(next -> add("其次：第 %d 条（%s）%s，字眼%s，得分 %d"
                .formatted(
                        next.line().number(),
                        next.line().topic(),
                        unit.map(Unit::name).orElse("同一单位或还定不了"),
                        ScreeningRule.quoted(next.words()),
                        next.score())));
        return this;
    }

    Reasons doubts(List<String> doubts) {
        return doubts.isEmpty() ? this : add("拿不准：" + String.join("；", doubts));
    }

    Reasons screening(Screening screening) {
        return screening.reasons().isEmpty() ? this : add("要先由人看：" + String.join("；", screening.reasons()));
    }

    Reasons alone(boolean alone, Kind kind) {
        return add(
                switch (kind) {
                    case INQUIRY, SUGGESTION, PRAISE -> alone ? "可以直接转办" : "由分办员确定后转办";
                    case HELP, COMPLAINT, REPORT -> "求助、投诉、举报都由分办员确定后转办";
                });
    }

    private Reasons add(String line) {
        lines.add(line);
        return this;
    }

    String text() {
        return String.join("\n", lines);
    }
}
