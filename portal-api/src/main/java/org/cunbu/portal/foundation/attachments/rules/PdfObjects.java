package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all that could be an object of a PDF, wherever the word {@code obj} stands, so that nothing hides in a
 * place that this reading would pass over and another would not. Compressed objects are opened within bounds.
 */
final class PdfObjects {

    /** Names of things that act, carry files, or play. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "EF",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "3D",
            "Screen",
            "FileAttachment");

    private static final int MOST_OBJECTS = 200_000;
    private static final long MOST_INFLATED = 256L * 1024 * 1024;
    private static final int MOST_OF_OBJECTS = 16 * 1024 * 1024;

    private final byte[] bytes;
    private int objects;
    private long inflated;

    private PdfObjects(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) {
        new PdfObjects(bytes).all();
    }

    private void all() {
        for (int at = next("obj", 0); at >= 0; at = next("obj", at)) one(at);
        for (int at = next("trailer", 0); at >= 0; at = next("trailer", at))
            passive(PdfNames.after(bytes, at).names());
    }

    /** Where the next one begins: after the word, unless that is only the end of endobj. */
    private int next(String word, int from) {
        int at = Octets.find(bytes, word, from);
        while (at > 0 && bytes[at - 1] == 'd') at = Octets.find(bytes, word, at + 3);
        return at < 0 ? -1 : at + word.length();
    }

    private void one(int from) {
        if (++objects > MOST_OBJECTS) throw No.blownUp();
        PdfNames object = PdfNames.after(bytes, from);
        passive(object.names());
        int stream = object.stream();
        if (stream < 0) return;
        boolean ofObjects = object.names().contains("ObjStm");
        boolean ofTheFile = ofObjects || object.names().contains("XRef");
        List<String> filters = object.filters();
        if (ofTheFile && !filters.isEmpty() && !filters.equals(List.of("FlateDecode"))) throw No.activePdf();
        if (filters.stream().filter(PdfObjects::blows).count() > 1) throw No.blownUp();
        if (!filters.isEmpty() && filters.getFirst().matches("FlateDecode|Fl")) inflate(stream, ofObjects);
        else if (ofObjects)
            passive(PdfNames.all(bytes, stream, Math.max(stream, Octets.find(bytes, "endstream", stream))));
    }

    private static boolean blows(String filter) {
        return filter.matches("FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|JBIG2Decode");
    }

    private void inflate(int from, boolean ofObjects) {
        var inflater = new Inflater();
        var opened = ofObjects ? new ByteArrayOutputStream() : null;
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] piece = new byte[64 * 1024];
            for (int n = inflater.inflate(piece); n > 0; n = inflater.inflate(piece)) {
                inflated += n;
                if (inflated > MOST_INFLATED) throw No.blownUp();
                keep(opened, piece, n);
            }
        } catch (DataFormatException broken) {
            // What a reader makes of it is no more than what was read until here.
        } finally {
            inflater.end();
        }
        if (opened != null) passive(PdfNames.all(opened.toByteArray(), 0, opened.size()));
    }

    private static void keep(@Nullable ByteArrayOutputStream opened, byte[] piece, int n) {
        if (opened == null) return;
        opened.write(piece, 0, n);
        if (opened.size() > MOST_OF_OBJECTS) throw No.blownUp();
    }

    private static void passive(Set<String> names) {
        if (names.contains("Encrypt")) throw No.locked();
        for (String name : names) if (ACTIVE.contains(name)) throw No.activePdf();
    }
}
