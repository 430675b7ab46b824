package org.cunbu.portal.petition.casework.lists;

import java.util.Optional;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.ListLine.Closing;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.casework.handling.CountyHouses;

/** What shows that a letter is done: how it ended, by whose word, what was answered. */
final class Closings {

    private Closings() {}

    /** Nothing while somebody must still act. */
    static Optional<Closing> of(Round round, CountyHouses houses) {
        if (round.state().isOpen()) return Optional.empty();
        return round.closed().flatMap(at -> switch (round.state()) {
            case RoundState.Closed end ->
                Optional.of(new Closing(
                        at,
                        end.verdict().word(),
                        word(end.word(), houses),
                        end.answer().map(Answer::text).orElse(null)));
            case RoundState.ShownAnotherDoor away ->
                Optional.of(new Closing(
                        at,
                        away.stage().officialWord(),
                        "请找" + away.why().door().word(),
                        away.why().reason()));
            case RoundState.Received ignored -> Optional.empty();
            case RoundState.Dispatched ignored -> Optional.empty();
            case RoundState.Returned ignored -> Optional.empty();
            case RoundState.InHand ignored -> Optional.empty();
            case RoundState.Planned ignored -> Optional.empty();
            case RoundState.Answered ignored -> Optional.empty();
        });
    }

    private static String word(Word word, CountyHouses houses) {
        return switch (word) {
            case Word.Said said -> "来信人说：" + words(said.solved(), said.rating());
            case Word.FollowedUp call -> houses.name(call.by()) + "回访：" + words(call.solved(), call.rating());
            case Word.Agreed agreed -> "双方签了协议";
            case Word.Decided ignored -> "上级机关复查、复核";
            case Word.Silence() -> "7 天内没有表态";
            case Word.TakenBack() -> "来信人撤回";
        };
    }

    private static String words(Solved solved, Optional<Rating> rating) {
        return solved.word() + rating.map(given -> "，" + given.word()).orElse("");
    }
}
