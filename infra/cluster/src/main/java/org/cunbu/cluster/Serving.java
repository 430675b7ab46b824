package org.cunbu.cluster;

import org.cunbu.portal.PortalApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Serves, until told to end. A replica keeps nothing that another would miss. */
final class Serving {

    private Serving() {}

    static void start(String[] words) {
        Settings.check(Settings.read(words), Part.PORTAL);
        try {
            new SpringApplicationBuilder(PortalApplication.class)
                    .web(WebApplicationType.REACTIVE)
                    .logStartupInfo(false)
                    .run(words);
        } catch (RuntimeException failed) {
            throw new CannotStart("门户没有启动：" + rootOf(failed) + " · the portal did not start");
        }
    }

    private static String rootOf(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
