package org.cunbu.portal.foundation.attachments;

/** What is kept, once it was made anew: every picture a JPEG, every Opus voice an Ogg. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PDF("application/pdf", "pdf"),
    M4A("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3"),
    OPUS("audio/ogg", "ogg");

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public boolean isPicture() {
        return this == JPEG;
    }

    public boolean isVoice() {
        return this == M4A || this == MP3 || this == OPUS;
    }
}
