package org.cunbu.cluster;

import java.nio.file.Path;
import org.cunbu.portal.foundation.privacy.KeyFolder;
import org.springframework.core.env.Environment;

/** Makes the portal's keys in an empty folder; where there are keys it leaves them alone. */
final class KeysMade {

    private KeysMade() {}

    static void in(Environment given) {
        Path folder = Path.of(given.getRequiredProperty("cunbu.keys"));
        KeyFolder.createIfAbsent(folder);
        System.out.println(
                "密钥在 " + folder.toAbsolutePath() + "，请另存一份，和数据库备份分开放 · the keys are there; keep a copy apart");
    }
}
