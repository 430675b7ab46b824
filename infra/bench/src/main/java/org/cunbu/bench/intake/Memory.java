package org.cunbu.bench.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a portal holds, in megabytes: objects that live after a collection, and everything that the system gave the process
 * beside its heap. That is Netty's buffers, which the JVM's own account does not show, with code and threads; what leaks
 * grows there too.
 */
record Memory(double heap, double beside) {

    /** Options with which the whole heap is resident from the beginning, so that what grows is not the heap. */
    static final List<String> HEAP_AT_ONCE = List.of("-Xms512m", "-XX:+AlwaysPreTouch");

    private static final double HEAP = 512;
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** Of a process that was started with these options and 512 MB of heap, on Linux. */
    static Memory of(long pid) throws IOException, InterruptedException {
        double heap = number(TOTAL, jcmd(pid, "GC.class_histogram")) / 1_048_576;
        double resident = number(RESIDENT, Files.readString(Path.of("/proc", Long.toString(pid), "status"))) / 1_024;
        return new Memory(heap, resident - HEAP);
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) throw new IllegalStateException("not told: " + pattern);
        return Double.parseDouble(matcher.group(1));
    }

    private static String jcmd(long pid, String... words) throws IOException, InterruptedException {
        var line = new java.util.ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add(Long.toString(pid));
        line.addAll(List.of(words));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException("jcmd failed: " + said);
        return said;
    }
}
