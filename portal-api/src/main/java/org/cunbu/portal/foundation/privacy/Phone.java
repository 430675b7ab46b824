package org.cunbu.portal.foundation.privacy;

import java.util.regex.Pattern;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.privacy.rules.Digits;

/**
 * A phone number as digits, whatever spaces, dashes or full-width digits it was typed with.
 *
 * @param digits a mobile number (11 digits), a landline with or without area code, or {@code +} and a foreign number
 */
public record Phone(String digits) {

    private static final Pattern FORM =
            Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}[2-9]\\d{6,7}|[2-9]\\d{6,7}|\\+[1-9]\\d{7,14}");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u3000()（）–—－-]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)86");

    public Phone {
        String plain = PlainText.oneLine("phone", digits, 40);
        digits = COUNTRY.matcher(BETWEEN.matcher(Digits.western(plain)).replaceAll(""))
                .replaceFirst("");
        if (!FORM.matcher(digits).matches()) {
            throw Invalid.field("phone", "not-a-phone", "电话号码不对，手机号是 11 位，座机请带区号，例如 0739-7222222。");
        }
    }

    /** Whether a text message can reach it. */
    public boolean isMobile() {
        return digits.length() == 11 && digits.charAt(0) == '1';
    }

    /** 138****1234; of a landline the last two digits. */
    public String masked() {
        int tail = isMobile() ? 4 : 2;
        int head = isMobile() ? 3 : Math.max(0, digits.length() - 8);
        return digits.substring(0, head) + "****" + digits.substring(digits.length() - tail);
    }

    @Override
    public String toString() {
        return masked();
    }
}
