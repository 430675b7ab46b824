package org.cunbu.portal.foundation.attachments;

import org.cunbu.portal.foundation.attachments.rules.Neutral;

/** A file that was looked at, made anew and lies sealed in the folder; it is kept once a room's act says so. */
public final class Looked {

    private final Upload upload;
    private final Sender sender;
    private final String name;
    private final Neutral neutral;

    Looked(Upload upload, Sender sender, String name, Neutral neutral) {
        this.upload = upload;
        this.sender = sender;
        this.name = name;
        this.neutral = neutral;
    }

    public AttachmentId id() {
        return upload.attachment();
    }

    /** In which part of the letter it will stand. */
    public String part() {
        return upload.part();
    }

    Sender sender() {
        return sender;
    }

    /** As its sender called it, made harmless. */
    String name() {
        return name;
    }

    Neutral neutral() {
        return neutral;
    }
}
