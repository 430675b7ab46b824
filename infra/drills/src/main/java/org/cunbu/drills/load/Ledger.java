package org.cunbu.drills.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The writers' own book: each letter is entered before it is sent, each receipt when it came. What the portal must have
 * kept is read from here, never from the portal.
 */
public final class Ledger implements AutoCloseable {

    private final Writer book;
    private final Map<UUID, Letter> sent = new ConcurrentHashMap<>();
    private final Map<UUID, Receipt> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong otherReceipts = new AtomicLong();

    /** What a writer took home. */
    public record Receipt(String number, String secret) {}

    public Ledger(Path file) {
        try {
            this.book = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entered before it is sent. */
    public void willSend(Letter letter) {
        sent.put(letter.key(), letter);
        write("sent " + letter.key() + " " + letter.from() + " " + letter.title());
    }

    /** A receipt came; it must be the one that came before, if one did. */
    public void acknowledged(Letter letter, Receipt receipt) {
        Receipt before = acknowledged.putIfAbsent(letter.key(), receipt);
        if (before == null) {
            write("receipt " + letter.key() + " " + receipt.number() + " " + receipt.secret());
        } else if (!before.equals(receipt)) {
            otherReceipts.incrementAndGet();
            write("another receipt " + letter.key() + " " + receipt.number());
        }
    }

    private void write(String line) {
        try {
            synchronized (book) {
                book.write(line + "\n");
                book.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that was sent, acknowledged or not. */
    public List<Letter> sent() {
        return List.copyOf(sent.values());
    }

    public Map<UUID, Receipt> receipts() {
        return Map.copyOf(acknowledged);
    }

    public int acknowledged() {
        return acknowledged.size();
    }

    public boolean isAcknowledged(Letter letter) {
        return acknowledged.containsKey(letter.key());
    }

    public Letter letter(UUID key) {
        Letter letter = sent.get(key);
        if (letter == null) throw new IllegalArgumentException("never sent: " + key);
        return letter;
    }

    /** How often the same key got another receipt than before. */
    public long otherReceipts() {
        return otherReceipts.get();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
