package org.cunbu.cluster;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Reads what the deployment says, in the order that Spring Boot knows: words, environment, files of secrets, defaults. */
final class Settings {

    private Settings() {}

    static Environment read(String[] words) {
        LoggingSystem.get(Settings.class.getClassLoader()).beforeInitialize();
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(words));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    /** @throws CannotStart naming everything that is missing, at once */
    static void check(Environment environment, Part part) {
        List<Setting> missing = KnownSettings.ALL.stream()
                .filter(setting -> setting.neededBy().contains(part))
                .filter(setting ->
                        environment.getProperty(setting.property(), "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("没有启动，还缺这些设置 · not started, these settings are missing:\n"
                    + missing.stream().map(Settings::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(Setting setting) {
        return "  " + setting.variable() + "  " + setting.meaning()
                + (setting.secret() ? "（或放在文件 " + setting.property() + " 里）" : "");
    }
}
