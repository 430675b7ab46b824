package org.cunbu.portal.foundation.transparency;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the log's keys among the portal's; makes the first one only at a deployment's first start. */
@Configuration(proxyBeanMethods = false)
class SignerKeysConfiguration {

    /**
     * @param folder setting {@code cunbu.keys}: the folder with the keys
     * @param create setting {@code cunbu.keys-create}: whether an empty folder is given keys, as at the first start
     * @param site   setting {@code cunbu.public-url}: the log's name is where it is found, for ever
     */
    @Bean
    SignerKeys signerKeys(
            @Value("${cunbu.keys:}") String folder,
            @Value("${cunbu.keys-create:false}") boolean create,
            @Value("${cunbu.public-url:}") String site) {
        var keys = new SignerKeys(Path.of(folder));
        if (create) keys.createIfAbsent(SignerKeys.logAt(site));
        return keys;
    }
}
