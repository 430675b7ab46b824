package org.cunbu.portal.foundation.http;

import java.util.List;

/** The request holds something that cannot be taken as it is; each field says what and how to mend it. */
public class Invalid extends Refusal {

    private final transient List<FieldError> fields;

    public Invalid(List<FieldError> fields) {
        super(400, "invalid", "内容需要修改", summary(fields));
        this.fields = List.copyOf(fields);
    }

    /** One field is wrong. */
    public static Invalid field(String field, String code, String message) {
        return new Invalid(List.of(new FieldError(field, code, message)));
    }

    @Override
    public List<FieldError> fields() {
        return fields;
    }

    private static String summary(List<FieldError> fields) {
        return fields.isEmpty() ? "请检查后再提交。" : fields.getFirst().message();
    }
}
