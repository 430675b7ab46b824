package org.cunbu.cluster;

import java.nio.file.Path;
import org.cunbu.portal.foundation.privacy.KeyFolder;
import org.cunbu.portal.foundation.transparency.SignerKeys;
import org.springframework.core.env.Environment;

/** Makes the portal's keys in an empty folder; where there are keys it leaves them alone. */
final class KeysMade {

    private KeysMade() {}

    static void in(Environment given) {
        Path folder = Path.of(given.getRequiredProperty("cunbu.keys"));
        KeyFolder.createIfAbsent(folder);
        new SignerKeys(folder).createIfAbsent(SignerKeys.logAt(given.getRequiredProperty("cunbu.public-url")));
        System.out.println(
                "密钥在 " + folder.toAbsolutePath() + "，请另存一份，和数据库备份分开放 · the keys are there; keep a copy apart");
    }
}
