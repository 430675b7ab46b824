package org.cunbu.drills.slow;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Live pages of people who only look: nothing is slow about them, and they must stay open. */
final class LivePages implements AutoCloseable {

    private static final int TRIES = 20;

    private final List<Socket> open = new ArrayList<>();

    LivePages(int portal, int many) throws IOException, InterruptedException {
        for (int i = 0; i < many; i++) open.add(opened(portal, "15.0.0." + (i + 1)));
    }

    /** As a browser does: asked to come again, it comes again. */
    private static Socket opened(int portal, String from) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            var page = new Socket("127.0.0.1", portal);
            page.getOutputStream()
                    .write(("GET /live/figures HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                    + "X-Forwarded-For: " + from + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            page.setSoTimeout(10_000);
            String begin = new String(page.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
            if (begin.equals("HTTP/1.1 200 OK")) return page;
            page.close();
            if (tries == TRIES) throw new IOException("a live page did not open: " + begin);
            Thread.sleep(2_000);
        }
    }

    int count() {
        return open.size();
    }

    /** Reads what has come. @return how many were closed */
    long closed() throws IOException {
        long closed = 0;
        byte[] place = new byte[65_536];
        for (Socket page : open) {
            page.setSoTimeout(1);
            try {
                int read = page.getInputStream().read(place);
                while (read > 0) read = page.getInputStream().read(place);
                closed++;
            } catch (SocketTimeoutException still) {
                continue;
            } catch (IOException cut) {
                closed++;
            }
        }
        return closed;
    }

    @Override
    public void close() throws IOException {
        for (Socket page : open) page.close();
    }
}
