package org.cunbu.drills.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends exactly these bytes, as no careful client would, and reads what comes back. One connection a request. */
final class RawWire {

    private static final int PATIENCE_MILLIS = 40_000;

    private final int port;

    RawWire(int port) {
        this.port = port;
    }

    /** @param missing how many bytes more are announced than are sent */
    Reply send(Request request, int missing) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = new ByteArrayOutputStream();
            out.writeBytes((request.method() + " " + request.target() + " HTTP/1.1\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            request.headers()
                    .forEach((name, value) ->
                            out.writeBytes((name + ": " + value + "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
            out.writeBytes("Host: localhost\r\nConnection: close\r\n".getBytes(StandardCharsets.ISO_8859_1));
            if (request.body().length + missing > 0) {
                out.writeBytes(("Content-Length: " + (request.body().length + missing) + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
            out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(request.body());
            try {
                socket.getOutputStream().write(out.toByteArray());
                socket.getOutputStream().flush();
                if (missing > 0) socket.shutdownOutput();
            } catch (IOException refusedEarly) {
                // the portal may answer and close before it has read all: what it said is read below
            }
            return Reply.of(read(socket));
        }
    }

    private static byte[] read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] some = new byte[16_384];
        try {
            for (int n = socket.getInputStream().read(some);
                    n >= 0;
                    n = socket.getInputStream().read(some)) {
                all.write(some, 0, n);
            }
        } catch (java.net.SocketException reset) {
            // closed upon us: what came until then counts
        }
        return all.toByteArray();
    }

    /** What is sent. */
    record Request(String method, String target, Map<String, String> headers, byte[] body) {

        Request with(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, target, more, body);
        }
    }

    /** @param status 0 where the connection was closed without an answer */
    record Reply(int status, String type, String location, String body) {

        private static Reply of(byte[] all) {
            String head = new String(all, StandardCharsets.ISO_8859_1);
            int end = head.indexOf("\r\n\r\n");
            if (!head.startsWith("HTTP/1.1 ") || end < 0) return new Reply(0, "", "", "");
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line : head.substring(0, end).split("\r\n")) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            byte[] rest = java.util.Arrays.copyOfRange(all, end + 4, all.length);
            if ("chunked".equals(headers.get("transfer-encoding"))) rest = joined(rest);
            return new Reply(
                    Integer.parseInt(head.substring(9, 12)),
                    headers.getOrDefault("content-type", ""),
                    headers.getOrDefault("location", ""),
                    new String(rest, StandardCharsets.UTF_8));
        }

        private static byte[] joined(byte[] chunks) {
            var whole = new ByteArrayOutputStream();
            var in = new ByteArrayInputStream(chunks);
            for (int size = size(in); size > 0; size = size(in)) {
                byte[] chunk = new byte[size];
                whole.write(chunk, 0, in.readNBytes(chunk, 0, size));
                in.skip(2);
            }
            return whole.toByteArray();
        }

        private static int size(ByteArrayInputStream in) {
            var digits = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) if (c != '\r') digits.append((char) c);
            return digits.isEmpty()
                    ? 0
                    : Integer.parseInt(digits.toString().split(";")[0].strip(), 16);
        }
    }
}
