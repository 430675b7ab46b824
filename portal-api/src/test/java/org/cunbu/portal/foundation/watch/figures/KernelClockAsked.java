package org.cunbu.portal.foundation.watch.figures;

/** For tests of other packages: whether this machine's kernel says anything of its clock. */
public final class KernelClockAsked {

    private KernelClockAsked() {}

    public static boolean isSilent() {
        return KernelClock.isKept().isEmpty();
    }
}
