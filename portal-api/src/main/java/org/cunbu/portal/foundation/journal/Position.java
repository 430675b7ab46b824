package org.cunbu.portal.foundation.journal;

/** A place in the journal: by transaction, then by sequence. Positions never go back. */
public record Position(long xid, long seq) implements Comparable<Position> {

    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        int byTransaction = Long.compare(xid, other.xid);
        return byTransaction != 0 ? byTransaction : Long.compare(seq, other.seq);
    }
}
