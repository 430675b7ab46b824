package org.cunbu.bench.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a portal holds, in megabytes: objects that live after a collection, and memory outside the heap that programs
 * asked for themselves (Netty's buffers are among it).
 */
record Memory(double heap, double direct) {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern OTHER = Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB");

    /** Of a process that was started with native memory tracking. */
    static Memory of(long pid) throws IOException, InterruptedException {
        double heap = number(TOTAL, jcmd(pid, "GC.class_histogram")) / 1_048_576;
        double direct = number(OTHER, jcmd(pid, "VM.native_memory", "summary", "scale=KB")) / 1_024;
        return new Memory(heap, direct);
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private static String jcmd(long pid, String... words) throws IOException, InterruptedException {
        var line = new java.util.ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add(Long.toString(pid));
        line.addAll(java.util.List.of(words));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException("jcmd failed: " + said);
        return said;
    }
}
