package org.cunbu.portal.foundation.privacy;

import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;

/** How to reach somebody; at least one of the three is there. Prints itself masked. */
public record ContactDetails(
        @Nullable PersonName name,
        @Nullable Phone phone,
        @Nullable Email email) {
    public ContactDetails {
        if (name == null && phone == null && email == null) {
            throw Invalid.field("contact", "missing", "姓名、电话、邮箱至少写一项，或者都不写。");
        }
    }

    public Masked masked() {
        return new Masked(
                name == null ? null : name.masked(),
                phone == null ? null : phone.masked(),
                email == null ? null : email.masked());
    }
}
