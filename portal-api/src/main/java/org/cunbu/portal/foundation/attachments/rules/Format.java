package org.cunbu.portal.foundation.attachments.rules;

import java.util.Set;

/** What a file is by its first bytes, whatever its name or its sender say. */
enum Format {
    JPEG(Family.PICTURE),
    PNG(Family.PICTURE),
    WEBP(Family.PICTURE),
    PDF(Family.PAPER),
    M4A(Family.VOICE),
    MP3(Family.VOICE),
    OGG(Family.VOICE),
    WEBM(Family.VOICE);

    /** Formats whose names people and phones mix up; a name may lie inside a family, not across. */
    enum Family {
        PICTURE(Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp"), 10),
        PAPER(Set.of("pdf"), 10),
        VOICE(Set.of("m4a", "mp4", "aac", "mp3", "ogg", "oga", "opus", "webm", "weba"), 5);

        private final Set<String> endings;
        private final int megabytes;

        Family(Set<String> endings, int megabytes) {
            this.endings = endings;
            this.megabytes = megabytes;
        }

        boolean mayEndWith(String ending) {
            return ending.isEmpty() || endings.contains(ending);
        }

        int megabytes() {
            return megabytes;
        }
    }

    private final Family family;

    Format(Family family) {
        this.family = family;
    }

    Family family() {
        return family;
    }

    static Format of(byte[] bytes) {
        if (Octets.has(bytes, 0, "\u00FF\u00D8\u00FF")) return JPEG;
        if (Octets.has(bytes, 0, "\u0089PNG\r\n\u001A\n")) return PNG;
        if (Octets.has(bytes, 0, "RIFF") && Octets.has(bytes, 8, "WEBP")) return WEBP;
        if (Octets.has(bytes, 0, "%PDF-")) return PDF;
        if (Octets.has(bytes, 4, "ftyp")) return M4A;
        if (Octets.has(bytes, 0, "OggS")) return OGG;
        if (Octets.has(bytes, 0, "\u001AE\u00DF\u00A3")) return WEBM;
        if (Octets.has(bytes, 0, "ID3") || Mp3.isFrame(bytes, 0)) return MP3;
        throw No.unknownType();
    }
}
