package org.cunbu.web.desk.cases;

import java.util.List;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;

/** What was said between the petitioner and the unit, as the page prints it. */
final class Told {

    private Told() {}

    static List<CasePage.Words> additions(CaseView view) {
        return view.additions().stream()
                .map(more -> new CasePage.Words(more.text(), Moments.at(more.at()), ""))
                .toList();
    }

    static CasePage.@Nullable Draft draft(CaseView view) {
        var draft = view.draft();
        if (draft == null) {
            return null;
        }
        var approver = draft.approver();
        String state = approver != null ? "approved" : draft.why() != null ? "back" : "waits";
        return new CasePage.Draft(
                draft.text(),
                draft.drafter().name(),
                "desk.draft.state." + state,
                approver == null ? null : approver.name(),
                draft.why());
    }

    static CasePage.@Nullable Words answer(CaseView view) {
        var answer = view.answer();
        return answer == null
                ? null
                : new CasePage.Words(
                        answer.text(),
                        Moments.at(answer.delivered()),
                        answer.drafter().name());
    }

    static CasePage.@Nullable Said said(CaseView view) {
        var word = view.word();
        var verdict = view.verdict();
        if (word == null && verdict == null) {
            return null;
        }
        var rating = word == null ? null : word.rating();
        return new CasePage.Said(
                word == null ? null : "desk.solved." + word.solved().name(),
                rating == null ? null : "desk.rating." + rating.name(),
                word == null ? null : word.remark(),
                verdict == null ? null : "desk.verdict." + verdict.name());
    }
}
