package org.cunbu.drills.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that know the portal by its address only. */
final class Outside {

    private Outside() {}

    /** What a program said, and its exit code. */
    record Said(int code, List<String> lines) {

        String last() {
            return lines.isEmpty() ? "nothing" : lines.getLast();
        }

        boolean has(String words) {
            return lines.stream().anyMatch(line -> line.contains(words));
        }

        /** The line that begins so; the last one where none does. */
        String line(String begin) {
            return lines.stream()
                    .filter(line -> line.startsWith(begin))
                    .findFirst()
                    .orElse(last());
        }
    }

    /** One of the programs of docs/log, from its source. */
    static Said java(String program, Object... words) throws IOException, InterruptedException {
        var source = Path.of(System.getProperty("cunbu.root", ""), "docs", "log", program + ".java");
        var command = new ArrayList<Object>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java"));
        command.add("-Dstdout.encoding=UTF-8");
        command.add(source);
        command.addAll(List.of(words));
        return run(command);
    }

    static Said run(List<?> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command.stream().map(String::valueOf).toList())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), output.lines().toList());
    }
}
