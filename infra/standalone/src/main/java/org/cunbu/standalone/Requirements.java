package org.cunbu.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** What the machine must have before anything is begun. */
final class Requirements {

    private static final long GIB = 1L << 30;
    private static final long MEMORY = 5 * GIB / 2;
    private static final long DISK_AT_FIRST = 3 * GIB;
    private static final long DISK_LATER = GIB / 2;

    private Requirements() {}

    static void check(Wishes wishes) {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            throw new CannotStart("只能在 Linux 上运行（Windows 请用 WSL 2） · it runs on Linux only");
        }
        port(wishes.port());
        memory(freeMemory());
        disk(wishes.data(), there -> there.toFile().getUsableSpace());
    }

    private static void port(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new CannotStart("端口 " + port + " 已被别的程序占用；换一个：CUNBU_PORT=8090 · port " + port
                    + " is taken; choose another with CUNBU_PORT");
        }
    }

    static void memory(OptionalLong free) {
        if (free.isPresent() && free.getAsLong() < MEMORY) {
            throw new CannotStart(
                    "内存不够：需要约 3 GB 空闲，现在只有 " + gib(free.getAsLong()) + " · about 3 GB of free memory are needed");
        }
    }

    static void disk(Path data, ToLongFunction<Path> usable) {
        boolean first = !Files.exists(data.resolve("postgresql"));
        long needed = first ? DISK_AT_FIRST : DISK_LATER;
        Path there = data;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isWritable(there)) {
            throw new CannotStart("不能写入 " + there + "；换一个目录：CUNBU_DATA=… · " + there + " cannot be written");
        }
        long free = usable.applyAsLong(there);
        if (free < needed) {
            throw new CannotStart(
                    "磁盘空间不够：" + there + " 需要约 " + gib(needed) + "，现在只有 " + gib(free) + " · not enough free disk space");
        }
    }

    /** What the machine has left, or less where the program is confined to less. */
    private static OptionalLong freeMemory() {
        OptionalLong machine = line(Path.of("/proc/meminfo"), "MemAvailable:");
        OptionalLong most = number(Path.of("/sys/fs/cgroup/memory.max"));
        OptionalLong used = number(Path.of("/sys/fs/cgroup/memory.current"));
        OptionalLong cache = line(Path.of("/sys/fs/cgroup/memory.stat"), "file ");
        if (machine.isEmpty() || most.isEmpty() || used.isEmpty()) {
            return machine;
        }
        return OptionalLong.of(Math.min(machine.getAsLong(), most.getAsLong() - used.getAsLong() + cache.orElse(0)));
    }

    private static OptionalLong line(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).strip())
                    .mapToLong(value -> value.endsWith(" kB")
                            ? Long.parseLong(value.replace(" kB", "")) * 1024
                            : Long.parseLong(value))
                    .findFirst();
        } catch (IOException | NumberFormatException unknown) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong number(Path file) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException unlimited) {
            return OptionalLong.empty();
        }
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIB);
    }
}
