package org.cunbu.drills.secrets;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Looks for all planted secrets in one place, and remembers which it found where. */
public final class Finder {

    private final Needles needles;
    private final Set<String> finds = new LinkedHashSet<>();
    private final Set<Secret> secrets = new LinkedHashSet<>();
    private long looked;

    public Finder(Needles needles) {
        this.needles = needles;
    }

    /** Looks at these bytes as text. @param at what to say of a find */
    public void look(String at, byte[] bytes) {
        look(at, new String(bytes, StandardCharsets.UTF_8));
    }

    public void look(String at, String text) {
        looked += text.length();
        bare(at, text);
        String shown = Readable.of(text);
        if (!shown.equals(text)) bare(at, shown);
    }

    private void bare(String at, String text) {
        needles.in(Bare.of(text), secret -> {
            secrets.add(secret);
            finds.add(secret.what() + " " + secret.bare() + " in " + at);
        });
    }

    /** How many characters were looked at. */
    public long looked() {
        return looked;
    }

    /** What was found, and where. */
    public Set<String> finds() {
        return Set.copyOf(finds);
    }

    /** The secrets that were found. */
    public Set<Secret> secrets() {
        return Set.copyOf(secrets);
    }
}
