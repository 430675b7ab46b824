package org.cunbu.portal.petition.casework;

import java.util.Arrays;
import java.util.Locale;
import org.cunbu.portal.foundation.http.NotFound;

/** How a paper is taken away. */
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String type;

    PaperFormat(String type) {
        this.type = type;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the file name's end. */
    public static PaperFormat of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new NotFound("这种格式"));
    }
}
