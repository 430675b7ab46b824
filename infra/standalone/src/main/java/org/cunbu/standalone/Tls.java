package org.cunbu.standalone;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The portal speaks https by itself; both files are read again when they change.
 *
 * @param certificate CUNBU_TLS_CERT: the certificate and those that vouch for it, PEM
 * @param key CUNBU_TLS_KEY: its private key, PEM
 * @param loginPort CUNBU_LOGIN_PORT: where Keycloak speaks https with the same certificate
 */
public record Tls(Path certificate, Path key, int loginPort) {

    static Optional<Tls> of(Environment environment) {
        Optional<Path> certificate = environment.file("CUNBU_TLS_CERT");
        Optional<Path> key = environment.file("CUNBU_TLS_KEY");
        if (certificate.isPresent() != key.isPresent()) {
            throw new CannotStart(
                    "CUNBU_TLS_CERT 和 CUNBU_TLS_KEY 要一起设 · CUNBU_TLS_CERT and CUNBU_TLS_KEY belong together");
        }
        return certificate.map(file -> new Tls(file, key.orElseThrow(), environment.port("CUNBU_LOGIN_PORT", 8443)));
    }
}
