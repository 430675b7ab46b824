package org.cunbu.standalone.upkeep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbu.embedded.Server;
import org.cunbu.portal.foundation.journal.Parked;
import org.cunbu.portal.foundation.journal.Position;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.standalone.CannotStart;
import org.cunbu.standalone.Command;
import org.cunbu.standalone.Hands;
import org.cunbu.standalone.NotUnderstood;
import org.cunbu.standalone.Options;
import org.cunbu.standalone.Outcome;
import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;
import org.jspecify.annotations.Nullable;

/** Lets readers take up again what they had to park, or read again from an earlier place. */
public final class Replay implements Command {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String does() {
        return "让读者重新处理搁置的信，或从某处重读（门户可以照常运行） · takes up what was parked, or reads again from a place";
    }

    @Override
    public List<String> options() {
        return List.of(
                "（不写选项）    列出搁置的，不改变什么 · without options: lists what is parked",
                "--parked        重新处理全部搁置的 · takes up everything that is parked",
                "--reader 名字 --from start|时刻   让这个读者从那里重读（只限重读无害的） · reads again from there");
    }

    @Override
    public Outcome run(Stage stage, List<String> words) {
        Options options = Options.of(words, Set.of("reader", "from"), Set.of("parked"));
        Optional<String> reader = options.value("reader");
        if (reader.isPresent() != options.has("from")) {
            throw new NotUnderstood("--reader 和 --from 要一起写 · --reader and --from belong together");
        }
        Hands hands = Hands.on(stage, Server.POSTGRESQL, Server.ELASTICSEARCH);
        try (PortalAtHand portal = PortalAtHand.open(stage, hands)) {
            stage.ending().wouldLeave("已处理的保持处理过，其余不变；可以再运行一次 replay · what was taken up stays so; run it again");
            Readers readers = portal.the(Readers.class);
            Outcome outcome = reader.isPresent()
                    ? again(stage, portal, readers, reader.get(), options)
                    : options.has("parked") ? takeUp(stage, readers) : list(stage, readers);
            stage.ending().nothingRemains();
            return outcome;
        }
    }

    private static Outcome list(Stage stage, Readers readers) {
        List<Parked> parked = PortalAtHand.done(readers.parked().collectList());
        parked.forEach(one -> stage.say(one.reader() + " " + one.subject() + " " + one.since() + " " + one.error()));
        stage.say("搁置 parked: " + parked.size());
        return Outcome.DONE;
    }

    private static Outcome takeUp(Stage stage, Readers readers) {
        List<Parked> parked = PortalAtHand.done(readers.parked().collectList());
        long left = 0;
        for (Parked one : parked) {
            String trouble = takenUp(readers, one);
            if (trouble == null) {
                stage.say(one.reader() + " " + one.subject() + " 已处理 · taken up");
            } else {
                left++;
                stage.say(one.reader() + " " + one.subject() + " 仍不行 · still not: " + trouble);
            }
        }
        stage.say("搁置 parked " + parked.size() + "，仍搁置 still parked " + left);
        return left == 0 ? Outcome.DONE : Outcome.SOMETHING_WRONG;
    }

    /** A reader of the running portal holds its place for moments only: tried until it is free. */
    private static @Nullable String takenUp(Readers readers, Parked one) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            do {
                readers.replay(one.reader(), one.subject()).block(PATIENCE);
                if (!PortalAtHand.done(readers.parked()
                        .any(other -> other.reader().equals(one.reader())
                                && other.subject().equals(one.subject())))) {
                    return null;
                }
            } while (System.nanoTime() < until);
            return "它一直忙着 · it was busy all the time";
        } catch (RuntimeException failed) {
            return failed.getClass().getSimpleName();
        }
    }

    private static Outcome again(Stage stage, PortalAtHand portal, Readers readers, String reader, Options options) {
        List<String> may = PortalAtHand.done(readers.rewindable().collectList());
        if (!may.contains(reader)) {
            throw new CannotStart("读者 " + reader + " 重读会把事情做两遍，不可以；可以的是 " + may + " · this reader may not read twice");
        }
        Position from = "start".equals(options.value("from").orElse(""))
                ? Position.START
                : PortalAtHand.done(readers.placeBefore(options.instant("from").orElseThrow()));
        readers.rewind(reader, from).block(PATIENCE);
        stage.say("读者 " + reader + " 从 " + from.xid() + "/" + from.seq() + " 重读"
                + (portal.besideRunning() ? "，由正在运行的门户来读 · the running portal reads" : " · reading again"));
        readers.caughtUp(reader).block(Duration.ofHours(6));
        stage.say("已读到最新 · it has read everything");
        return Outcome.DONE;
    }
}
