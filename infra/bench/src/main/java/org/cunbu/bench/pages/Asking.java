package org.cunbu.bench.pages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that asks for pages and reads each to its end; lean, since it shares the processors with the portal. */
final class Asking implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;

    Asking(int port) throws IOException {
        this.port = port;
        this.socket = new Socket("127.0.0.1", port);
        this.in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    /**
     * A page as it came.
     *
     * @param firstByte nanoseconds until its first byte
     */
    record Page(int status, long firstByte, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Page get(String path) throws IOException {
        long began = System.nanoTime();
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/html\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        in.mark(1);
        if (in.read() < 0) throw new IOException("no answer to " + path);
        long firstByte = System.nanoTime() - began;
        in.reset();
        int status = Integer.parseInt(line().substring(9, 12));
        long length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String head = line(); !head.isEmpty(); head = line()) {
            String lower = head.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Long.parseLong(lower.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
            if (lower.startsWith("connection:")) last = lower.contains("close");
        }
        byte[] body = chunked ? chunks() : in.readNBytes((int) Math.max(0, length));
        if (last) again();
        return new Page(status, firstByte, body);
    }

    private void again() throws IOException {
        socket.close();
        socket = new Socket("127.0.0.1", port);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    private byte[] chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line().strip(), 16);
            all.write(in.readNBytes(length));
            line();
            if (length == 0) return all.toByteArray();
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) if (c != '\r') line.append((char) c);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
