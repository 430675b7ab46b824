package org.cunbu.portal.foundation.http;

/**
 * How often something may be done at one door: so many at once, then one every so often.
 *
 * @param rule    its name
 * @param door    where it stands: submit, receipt, secret, search, sign-in …
 * @param everyMs milliseconds until there is one more
 * @param what    a Chinese sentence
 */
public record LimitRule(
        String rule, String door, Per per, int burst, int everyMs, Beyond beyond, String what, int version) {

    /** Whose share is counted. */
    public enum Per {
        /** an IPv4 address, or the first 64 bits of an IPv6 one */
        ADDRESS,
        /** the first 24 bits of an IPv4 address, or 48 of an IPv6 one */
        NETWORK,
        /** one receipt's number, tried from one address */
        NUMBER_AT_ADDRESS,
        /** one phone, known by its blind index only */
        CONTACT
    }

    /** What stands beyond the limit. */
    public enum Beyond {
        WAIT,
        /** waiting, or a proof of work instead */
        PROOF
    }
}
