package org.cunbu.web.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the desk says once after an act: a word in the address, never text from it. */
public final class Deeds {

    private static final Set<String> KNOWN = Set.of(
            "decide",
            "dispatch",
            "accept",
            "approve",
            "refuse",
            "deliver",
            "draft",
            "note",
            "attach",
            "detach",
            "opinion",
            "reviewed",
            "report",
            "supervise",
            "strikeoff",
            "takeup",
            "remind",
            "contact",
            "stay",
            "objection",
            "sign",
            "agree",
            "unplan",
            "resume",
            "spot",
            "redirect",
            "decline",
            "exhaust",
            "back",
            "ask",
            "extend",
            "plan",
            "settle",
            "invite",
            "release",
            "transfer",
            "classify",
            "publish",
            "takedown",
            "withhold",
            "import",
            "appoint",
            "end",
            "prepare",
            "freeze",
            "text",
            "announce",
            "unit",
            "link",
            "unlink",
            "deputy",
            "answering",
            "no-longer",
            "paper",
            "brought");

    private Deeds() {}

    /** Message key of what was done, or nothing where the word is not one of ours. */
    public static @Nullable String said(String word) {
        return KNOWN.contains(word) ? "desk.done." + word : null;
    }
}
