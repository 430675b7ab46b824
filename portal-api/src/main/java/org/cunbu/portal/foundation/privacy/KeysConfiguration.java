package org.cunbu.portal.foundation.privacy;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the keys at the start; without them, or with only some of them, the portal does not start. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    /**
     * @param folder setting {@code cunbu.keys}: the folder with the keys
     * @param create setting {@code cunbu.keys-create}: whether an empty folder is given keys, as at the first start
     */
    @Bean
    KeyFolder keyFolder(@Value("${cunbu.keys:}") String folder, @Value("${cunbu.keys-create:false}") boolean create) {
        if (folder.isBlank()) {
            throw new IllegalStateException("Set cunbu.keys to the folder that holds the portal's keys.");
        }
        return create ? KeyFolder.createIfAbsent(Path.of(folder)) : KeyFolder.open(Path.of(folder));
    }

    @Bean
    HmacKeys hmacKeys(KeyFolder keys) {
        return new HmacKeys(keys.hmacSecret());
    }
}
