package org.cunbu.portal.petition.casework.store;

import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.AgreedPlan;
import org.cunbu.portal.petition.casework.Objection;
import org.cunbu.portal.petition.casework.Plan;
import org.cunbu.portal.petition.casework.Return;
import org.cunbu.portal.petition.casework.TurnedAway;
import org.cunbu.portal.petition.casework.Word;
import org.jspecify.annotations.Nullable;

/** What only one state has, as the text of a row: a return, a plan, why a letter was turned away, a follow-up's word. */
record Detail(
        @Nullable Return returned,
        @Nullable Plan plan,
        @Nullable UnitId decides,
        @Nullable AgreedPlan agreed,
        @Nullable Objection objection,
        @Nullable TurnedAway turnedAway,
        Word.@Nullable FollowedUp followedUp,
        Word.@Nullable Agreed agreement) {

    static Detail of(Return returned) {
        return new Detail(returned, null, null, null, null, null, null, null);
    }

    static Detail of(Plan plan, @Nullable UnitId decides) {
        return new Detail(null, plan, decides, null, null, null, null, null);
    }

    static Detail of(AgreedPlan agreed, @Nullable Objection objection) {
        return new Detail(null, null, null, agreed, objection, null, null, null);
    }

    static Detail of(TurnedAway why) {
        return new Detail(null, null, null, null, null, why, null, null);
    }

    static Detail of(Word.FollowedUp word) {
        return new Detail(null, null, null, null, null, null, word, null);
    }

    static Detail of(Word.Agreed word) {
        return new Detail(null, null, null, null, null, null, null, word);
    }
}
