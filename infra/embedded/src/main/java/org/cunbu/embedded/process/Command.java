package org.cunbu.embedded.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be started, and how.
 *
 * @param name what people call it
 * @param neverRoot refuses to run as root: given another user number of its own name space then
 * @param orphanSignal what it is sent when its parent is no more, so that nothing is left behind a kill -9
 * @param without environment variables that it must not see
 */
public record Command(
        String name,
        List<String> line,
        Map<String, String> environment,
        Set<String> without,
        Path folder,
        Path log,
        boolean neverRoot,
        String orphanSignal) {

    /** With what goes before it: another user number, the signal, a session of its own (Ctrl-C is for the parent). */
    List<String> whole() {
        List<String> whole = new ArrayList<>();
        if (neverRoot && isRoot()) {
            whole.addAll(List.of("unshare", "-U", "--map-user=1000", "--map-group=1000"));
        }
        if (isThere("setpriv") && isThere("setsid")) {
            whole.addAll(List.of("setpriv", "--pdeathsig", orphanSignal, "setsid"));
        }
        whole.addAll(line);
        return whole;
    }

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean isThere(String tool) {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return false;
    }
}
