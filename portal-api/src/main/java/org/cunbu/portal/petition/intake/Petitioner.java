package org.cunbu.portal.petition.intake;

import org.cunbu.portal.foundation.http.Forbidden;

/** Somebody who showed a number and a secret that fits it; only {@link Intake#open} lets anybody be one. */
public final class Petitioner {

    private final PetitionId petition;
    private final ReceiptScope scope;

    Petitioner(PetitionId petition, ReceiptScope scope) {
        this.petition = petition;
        this.scope = scope;
    }

    /** The one letter this person may follow. */
    public PetitionId petition() {
        return petition;
    }

    /** Whether this is the petitioner's own receipt, not one that an official made. */
    public boolean mayDecide() {
        return scope == ReceiptScope.FULL;
    }

    /** Lets through whoever holds the petitioner's own receipt; one that an official made only tracks. */
    public Petitioner deciding() {
        if (mayDecide()) return this;
        throw new Forbidden("这份回执是工作人员代办的，只能查进度。补充、撤回、说结果，请用发给您本人的查询码，或者等回访电话。");
    }

    @Override
    public String toString() {
        return "Petitioner[petition=%s]".formatted(petition);
    }
}
