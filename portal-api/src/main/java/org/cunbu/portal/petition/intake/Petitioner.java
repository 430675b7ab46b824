package org.cunbu.portal.petition.intake;

/** Somebody who showed a number and the secret that fits it; only {@link Intake#open} lets anybody be one. */
public final class Petitioner {

    private final PetitionId petition;

    Petitioner(PetitionId petition) {
        this.petition = petition;
    }

    /** The one letter this person may follow. */
    public PetitionId petition() {
        return petition;
    }

    @Override
    public String toString() {
        return "Petitioner[petition=%s]".formatted(petition);
    }
}
