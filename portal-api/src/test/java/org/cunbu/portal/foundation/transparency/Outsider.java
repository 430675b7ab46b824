package org.cunbu.portal.foundation.transparency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/** Somebody who has nothing but the programs in docs/log. */
public final class Outsider {

    /** What a program said, and with which code it ended. */
    public record Answer(int code, String output) {}

    private final ClassLoader programs;

    public Outsider() throws IOException {
        Path sources = Path.of(System.getProperty("cunbu.root", ".."), "docs", "log");
        Path classes = Files.createTempDirectory("cunbu-log-programs");
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
        try (var files = Files.list(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        int failed = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK")
                .run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) throw new AssertionError("docs/log does not compile");
        programs = URLClassLoader.newInstance(new URL[] {classes.toUri().toURL()});
    }

    public Answer run(String program, Object... arguments) {
        var output = new ByteArrayOutputStream();
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        try (var out = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            var run = programs.loadClass(program).getDeclaredMethod("run", PrintStream.class, String[].class);
            run.setAccessible(true);
            int code = (Integer) run.invoke(null, out, words);
            return new Answer(code, output.toString(StandardCharsets.UTF_8));
        } catch (InvocationTargetException e) {
            throw new AssertionError(program + " fell over", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
