package org.cunbu.portal.foundation.watch.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * cunbu_disk_free_ratio: how much of the disk is free under each folder that the portal or its services write to. On one
 * machine the data folder holds PostgreSQL's files too; a server elsewhere watches its own disk.
 */
@Component
class DiskFree extends Figure {

    private final List<Path> folders;

    /** @param folders setting {@code cunbu.watch.folders}; the data folder where none is named */
    DiskFree(
            @Value("${cunbu.watch.folders:${cunbu.data:${java.io.tmpdir}}}") List<Path> folders,
            MeterRegistry registry) {
        super(
                registry,
                "cunbu.disk.free",
                "ratio",
                "How much of the disk under a folder is free, 0 to 1",
                Duration.ofSeconds(15));
        this.folders = folders;
    }

    @Override
    protected Flux<Row<Number>> look() {
        return Flux.fromIterable(folders)
                .filter(Files::exists)
                .map(folder -> value("folder", name(folder), free(folder)));
    }

    private static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "/" : last.toString();
    }

    private static double free(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.getTotalSpace() <= 0 ? 1 : (double) disk.getUsableSpace() / disk.getTotalSpace();
        } catch (IOException gone) {
            return 0;
        }
    }
}
