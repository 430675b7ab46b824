package org.cunbu.portal.foundation.privacy.rules;

/** Recognises the numbers of bank cards. */
final class Cards {

    private Cards() {}

    /** A bank card (62… or a number that passes the card check), not a document's or order's date and sequence. */
    static boolean isCard(String raw) {
        String digits = IdNumber.bare(raw);
        if (!Dates.isNone(raw)) return false;
        return digits.startsWith("62") || !Dates.isStamp(digits) && passesCardCheck(digits);
    }

    /** ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten. */
    private static boolean passesCardCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
