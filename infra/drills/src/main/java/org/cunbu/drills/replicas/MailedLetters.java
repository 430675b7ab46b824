package org.cunbu.drills.replicas;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.cunbu.drills.load.Wire;
import org.cunbu.embedded.DevelopmentMail;

/** Letters whose writers leave an e-mail address, each its own: every one of them is to be written to, once. */
final class MailedLetters implements AutoCloseable {

    private final List<Wire> replicas;
    private final Set<String> told = new ConcurrentSkipListSet<>();
    private final Set<UUID> keys = new ConcurrentSkipListSet<>();
    private final AtomicInteger number = new AtomicInteger();
    private final Thread writer;
    private volatile boolean running = true;

    MailedLetters(List<Wire> replicas) {
        this.replicas = replicas;
        this.writer =
                Thread.ofPlatform().daemon().name("writes with an address").start(this::write);
    }

    private void write() {
        while (running) {
            int mine = number.getAndIncrement();
            var key = UUID.randomUUID();
            keys.add(key);
            for (int tries = 0; running && tries < 20; tries++) {
                if (sent(mine, key, replicas.get((mine + tries) % replicas.size()))) break;
            }
            pause(200);
        }
    }

    private boolean sent(int mine, UUID key, Wire replica) {
        String address = "writer" + mine + "@drill.invalid";
        String body = """
                {"kind":"INQUIRY","title":"水管漏水 %d","text":"巷口的水管漏水，已经第%d天了，请来人看看。",\
                "region":"430525101","contact":{"name":"演练村民","phone":"138%08d","email":"%s"}}""".formatted(mine, mine, mine, address);
        try {
            var answer =
                    replica.send(replica.request("/api/letters", "12.0." + mine / 200 % 200 + "." + (1 + mine % 200))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key.toString())
                            .POST(BodyPublishers.ofString(body))
                            .build());
            if (answer.isFine()) told.add(address);
            return answer.isFine();
        } catch (IOException cut) {
            pause(300);
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The keys of all that were sent, with or without an answer. */
    Set<UUID> keys() {
        return keys;
    }

    int acknowledged() {
        return told.size();
    }

    /** How many mails came to each writer who has a receipt, for the numbers other than one. */
    Map<String, Long> notOnce(DevelopmentMail inbox) {
        Map<String, Long> mails = inbox.received().stream()
                .flatMap(mail -> mail.to().stream())
                .collect(Collectors.groupingBy(to -> to.replaceAll("[<>]", ""), Collectors.counting()));
        return new TreeSet<>(told)
                .stream()
                        .filter(to -> mails.getOrDefault(to, 0L) != 1)
                        .collect(Collectors.toMap(to -> to, to -> mails.getOrDefault(to, 0L)));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        writer.join(30_000);
    }
}
