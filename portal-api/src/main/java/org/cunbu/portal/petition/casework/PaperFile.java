package org.cunbu.portal.petition.casework;

/**
 * A paper as a file.
 *
 * @param name plain letters, so that every browser keeps it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over to be sent, never compared
public record PaperFile(String name, PaperFormat format, byte[] content) {}
