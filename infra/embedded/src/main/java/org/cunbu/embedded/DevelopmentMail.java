package org.cunbu.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A real SMTP server on the loopback that delivers to nobody and shows what was sent. */
public final class DevelopmentMail implements AutoCloseable {

    private final GreenMail server;

    private DevelopmentMail(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        this.server = new GreenMail(setup);
        server.start();
    }

    /** @param port 0 for any that is free */
    public static DevelopmentMail start(int port) {
        return new DevelopmentMail(port);
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** One message as it came. */
    public record Received(String id, List<String> to, String subject, String text, Instant at) {}

    /** What was sent, oldest first. */
    public List<Received> received() {
        List<Received> all = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            all.add(read(message));
        }
        return all;
    }

    public List<Received> receivedBy(String address) {
        return received().stream()
                .filter(message -> message.to().contains(address))
                .toList();
    }

    /** Everything that was sent so far is forgotten. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException failed) {
            throw new ServiceFailed("the development inbox cannot be emptied", failed);
        }
    }

    private static Received read(MimeMessage message) {
        try {
            List<String> to = Stream.ofNullable(message.getAllRecipients())
                    .flatMap(Arrays::stream)
                    .map(Object::toString)
                    .toList();
            Instant at = message.getReceivedDate() != null
                    ? message.getReceivedDate().toInstant()
                    : message.getSentDate() != null ? message.getSentDate().toInstant() : Instant.EPOCH;
            return new Received(
                    String.valueOf(message.getMessageID()),
                    to,
                    String.valueOf(message.getSubject()),
                    textOf(message.getContent()),
                    at);
        } catch (MessagingException | IOException unreadable) {
            throw new ServiceFailed("a message in the development inbox cannot be read", unreadable);
        }
    }

    private static String textOf(Object content) throws MessagingException, IOException {
        if (content instanceof jakarta.mail.Multipart parts) {
            return parts.getCount() == 0 ? "" : textOf(parts.getBodyPart(0).getContent());
        }
        return String.valueOf(content);
    }

    @Override
    public void close() {
        server.stop();
    }
}
