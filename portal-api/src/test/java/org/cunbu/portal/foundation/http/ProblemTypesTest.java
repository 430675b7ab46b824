package org.cunbu.portal.foundation.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTypesTest {

    private static final Pattern USED =
            Pattern.compile("(?:new Conflict\\(|Refused\\.as\\(|super\\(\\s*\\d{3},)\\s*\"([a-z-]+)\"");

    @Test
    void that_any_room_answers_with_are_explained_in_the_catalogue() throws IOException {
        Set<String> known = Problems.all().stream().map(Problem::slug).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        for (Path file : sources()) {
            var matcher = USED.matcher(Files.readString(file));
            while (matcher.find()) used.add(matcher.group(1));
        }
        assertThat(used).contains("not-found", "overtaken").isSubsetOf(known);
    }

    @Test
    void have_one_meaning_each() {
        assertThat(Problems.all()).extracting(Problem::slug).doesNotHaveDuplicates();
        assertThat(Problems.all()).allSatisfy(problem -> {
            assertThat(problem.explanation()).isNotBlank();
            assertThat(problem.status()).isBetween(400, 599);
        });
    }

    private static Set<Path> sources() throws IOException {
        Path root = Path.of(System.getProperty("cunbu.root", ".."));
        Set<Path> files = new TreeSet<>();
        for (String module : new String[] {"portal-api", "portal-web"}) {
            try (Stream<Path> all = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
