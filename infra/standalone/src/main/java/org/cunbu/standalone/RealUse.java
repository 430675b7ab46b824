package org.cunbu.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a portal for real use refuses, each in a sentence, before anything is begun. */
final class RealUse {

    /** Lies among the keys of a demonstration, whoever made them may know them. */
    private static final String DEMO = "DEMO";

    private RealUse() {}

    static void check(Wishes wishes) {
        safe("CUNBU_PUBLIC_URL", wishes.publicUrl());
        wishes.loginUrl().ifPresent(url -> safe("CUNBU_LOGIN_URL", url));
        boolean https = "https".equals(wishes.publicUrl().getScheme());
        if (wishes.tls().isPresent() && !https) {
            throw new CannotStart("设了 CUNBU_TLS_CERT，CUNBU_PUBLIC_URL 就要是 https://… · with CUNBU_TLS_CERT the public"
                    + " address is https");
        }
        if (https && wishes.tls().isEmpty() && wishes.proxies().isEmpty()) {
            throw new CannotStart("网址是 https，但没有证书（CUNBU_TLS_CERT、CUNBU_TLS_KEY），也没有指明代理（CUNBU_PROXIES=代理的地址）；不指明"
                    + "代理，所有人会被当成同一个来客 · an https address needs a certificate here or a named proxy");
        }
        if (https && wishes.tls().isEmpty() && wishes.loginUrl().isEmpty()) {
            throw new CannotStart(
                    "代理后面要用 CUNBU_LOGIN_URL 指明登录页（Keycloak）的网址 · behind a proxy name Keycloak's address with"
                            + " CUNBU_LOGIN_URL");
        }
        if (Files.exists(wishes.keys().resolve(DEMO))) {
            throw new CannotStart("密钥目录 " + wishes.keys() + " 是演示系统的，不能用于正式系统；请用新目录 · these keys belong to a"
                    + " demonstration; use a folder of their own");
        }
    }

    private static void safe(String name, URI address) {
        if (!"https".equals(address.getScheme()) && !Wishes.isLocal(address)) {
            throw new CannotStart(name + "=" + address + "：正式系统要用 https，否则路上的人能冒用官方人员的登录；只有 localhost 可以用 http · a"
                    + " portal for real use is reached over https, except on localhost");
        }
    }

    /** Marks the keys of a demonstration as such. */
    static void markDemoKeys(Path keys) {
        try {
            if (Files.isDirectory(keys) && !Files.exists(keys.resolve(DEMO))) {
                Files.writeString(keys.resolve(DEMO), "演示系统的密钥 · keys of a demonstration\n");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
