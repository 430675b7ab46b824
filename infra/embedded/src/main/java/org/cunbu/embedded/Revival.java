package org.cunbu.embedded;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cunbu.embedded.process.Child;
import org.cunbu.embedded.process.Pause;

/** Starts a server again when it has ended by itself, and says so; gives up after some tries in a row. */
final class Revival {

    private static final int TRIES = 5;

    private final Supplier<Child> start;
    private final BooleanSupplier closing;
    private final Progress progress;

    Revival(Supplier<Child> start, BooleanSupplier closing, Progress progress) {
        this.start = start;
        this.closing = closing;
        this.progress = progress;
    }

    void of(Child child) {
        child.whenItEnds(() -> {
            if (!closing.getAsBoolean()) {
                Thread thread = new Thread(() -> again(child.name()), "revives-" + child.name());
                thread.setDaemon(true);
                thread.start();
            }
        });
    }

    private void again(String name) {
        progress.say(name + " 意外结束，正在重新启动 · it ended by itself, starting it again");
        for (int tries = 1; tries <= TRIES && !closing.getAsBoolean(); tries++) {
            try {
                Child child = start.get();
                progress.say(name + " 已恢复 · it is back");
                of(child);
                return;
            } catch (RuntimeException failed) {
                Pause.millis(2_000L * tries);
            }
        }
        if (!closing.getAsBoolean()) {
            progress.say(name + " 不能恢复，请看日志后重新启动程序 · it does not come back; see its log and start again");
        }
    }
}
