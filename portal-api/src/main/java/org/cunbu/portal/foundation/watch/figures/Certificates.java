package org.cunbu.portal.foundation.watch.figures;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.NoSuchElementException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Reads until when certificates hold. */
final class Certificates {

    private static final int PATIENCE_MS = 5_000;

    private Certificates() {}

    /** The first end in the chain that is shown to a browser there. Nothing is said or believed on this connection. */
    static Instant shownAt(URI site) throws IOException, GeneralSecurityException {
        int port = site.getPort() < 0 ? 443 : site.getPort();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new OnlyLooks()}, new SecureRandom());
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket()) {
            socket.connect(new InetSocketAddress(site.getHost(), port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            if (Character.isLetter(site.getHost().charAt(site.getHost().length() - 1))) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setServerNames(java.util.List.of(new SNIHostName(site.getHost())));
                socket.setSSLParameters(parameters);
            }
            socket.startHandshake();
            return firstEnd(Arrays.asList(socket.getSession().getPeerCertificates()));
        }
    }

    /** The first end among those in the file. */
    static Instant in(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return firstEnd(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
    }

    private static Instant firstEnd(Collection<? extends Certificate> chain) {
        return chain.stream()
                .filter(X509Certificate.class::isInstance)
                .map(each -> ((X509Certificate) each).getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow(() -> new NoSuchElementException("no certificate"));
    }

    /** A certificate that has run out is still to be read, so none is refused here. */
    private static final class OnlyLooks implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
