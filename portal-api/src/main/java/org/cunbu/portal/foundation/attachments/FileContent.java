package org.cunbu.portal.foundation.attachments;

/** A file as it is given out. */
public record FileContent(String name, FileType type, byte[] bytes) {

    /** The same under another name. */
    public FileContent called(String other) {
        return new FileContent(other, type, bytes);
    }
}
