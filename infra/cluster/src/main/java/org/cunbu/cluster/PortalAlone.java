package org.cunbu.cluster;

import java.util.Arrays;
import org.springframework.core.env.Environment;

/**
 * The program of the image. One word says what it does: {@code portal} serves (as many replicas as wanted), {@code
 * migrate} lays out the tables as their owner, {@code realm} makes Keycloak ready, {@code keys} makes the portal's keys in
 * an empty folder, {@code settings} prints what can be set.
 */
public final class PortalAlone {

    private PortalAlone() {}

    public static void main(String[] words) {
        String command = words.length == 0 ? "portal" : words[0];
        String[] rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
        try {
            run(command, rest);
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static void run(String command, String[] words) {
        switch (command) {
            case "portal" -> Serving.start(words);
            case "migrate" -> Migrating.run(given(words, Part.MIGRATE));
            case "realm" -> RealmReady.make(given(words, Part.REALM));
            case "keys" -> KeysMade.in(given(words, Part.KEYS));
            case "settings" -> System.out.print(KnownSettings.asTable());
            default ->
                throw new CannotStart(
                        "不认识“" + command + "”；可以用 portal、migrate、realm、keys、settings · no such command: " + command);
        }
    }

    /** The settings from environment, files and words, where none that this part needs is missing. */
    private static Environment given(String[] words, Part part) {
        Environment environment = Settings.read(words);
        Settings.check(environment, part);
        return environment;
    }
}
