package org.cunbu.portal.foundation.attachments.rules;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** PDFs written object by object, so that each can be as wrong as it is meant to be. */
public final class Papers {

    private Papers() {}

    public static byte[] pdf() {
        return pdf("", "");
    }

    /**
     * One page.
     *
     * @param catalogue what else stands in the catalogue
     * @param page      what else stands on the page
     * @param more      further objects, numbered from 5
     */
    static byte[] pdf(String catalogue, String page, byte[]... more) {
        List<byte[]> objects = new ArrayList<>();
        objects.add(Bytes.of("<</Type/Catalog/Pages 2 0 R" + catalogue + ">>"));
        objects.add(Bytes.of("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
        objects.add(Bytes.of("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R" + page + ">>"));
        objects.add(stream("", Bytes.of("0 0 m 10 10 l S")));
        objects.addAll(List.of(more));
        return file(objects, "");
    }

    static byte[] pages(int count) {
        List<byte[]> objects = new ArrayList<>();
        objects.add(Bytes.of("<</Type/Catalog/Pages 2 0 R>>"));
        var kids = new StringBuilder();
        for (int i = 0; i < count; i++) kids.append(3 + i).append(" 0 R ");
        objects.add(Bytes.of("<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>"));
        for (int i = 0; i < count; i++) {
            objects.add(Bytes.of("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"));
        }
        return file(objects, "");
    }

    static byte[] stream(String dictionary, byte[] data) {
        return Bytes.join(
                Bytes.of("<<" + dictionary + "/Length " + data.length + ">>\nstream\n"), data, Bytes.of("\nendstream"));
    }

    static byte[] file(List<byte[]> objects, String trailer) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(Bytes.of("%PDF-1.7\n"));
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(Bytes.join(Bytes.of((i + 1) + " 0 obj\n"), objects.get(i), Bytes.of("\nendobj\n")));
        }
        int start = file.size();
        file.writeBytes(Bytes.of(table + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R" + trailer
                + ">>\nstartxref\n" + start + "\n%%EOF\n"));
        return file.toByteArray();
    }
}
