package org.cunbu.portal.foundation.privacy;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;

/** An e-mail address to which news of a letter may be sent. */
public record Email(String address) {

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    public Email {
        address = PlainText.oneLine("email", address, 254).strip().replace('＠', '@');
        if (!FORM.matcher(address).matches() || address.indexOf('@') > 64) {
            throw Invalid.field("email", "not-an-address", "邮箱地址不对，应当像 name@example.com。");
        }
        int at = address.indexOf('@');
        address = address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }

    /** w***@example.com. */
    public String masked() {
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
