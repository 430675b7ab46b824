package org.cunbu.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.cunbu.embedded.process.Child;
import org.cunbu.embedded.process.Pause;

/** A server that was started and is awaited. */
final class Service {

    private Service() {}

    /** Waits until the server answers; says why when it ends instead, or takes too long. */
    static void await(Child child, Duration patience, BooleanSupplier answers) {
        long until = System.nanoTime() + patience.toNanos();
        while (!answers.getAsBoolean()) {
            if (!child.isAlive()) {
                throw new ServiceFailed(
                        child.name() + " 没有启动（退出码 " + child.exitCode() + "） · it ended at once:\n" + child.lastLines());
            }
            if (System.nanoTime() > until) {
                throw new ServiceFailed(child.name() + " 在 " + patience.toSeconds() + " 秒内没有响应 · it does not answer:\n"
                        + child.lastLines());
            }
            Pause.millis(100);
        }
    }
}
