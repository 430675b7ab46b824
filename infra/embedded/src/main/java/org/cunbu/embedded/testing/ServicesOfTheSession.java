package org.cunbu.embedded.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Cleans up after the last test of a program; the services themselves stay for the next module. */
public final class ServicesOfTheSession implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TestServices.clean();
    }
}
