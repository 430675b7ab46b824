package org.cunbu.portal.petition.intake;

import java.util.regex.Pattern;

/** The eight digits that are sent to a petitioner's own address. */
public record ReceiptCode(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-]");

    /** Reads a code as people type it. */
    public ReceiptCode {
        digits = BETWEEN.matcher(digits).replaceAll("");
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("验证码不对：应是 8 位数字");
        }
    }

    /** Never the code itself. */
    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }
}
