package org.cunbu.web.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Styles and scripts, read once at start and served from memory: {@code site.css} for everybody (tokens, then
 * components), {@code desk.css} for officials besides, {@code wall.css} for the wall, and each script under its own name.
 */
@Component
public class Assets {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType JS = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byAddress;

    Assets() {
        add("site.css", CSS, styles("css/tokens.css", "css/base.css", "css/components/*.css"));
        add("desk.css", CSS, styles("css/desk/*.css"));
        add("wall.css", CSS, styles("css/tokens.css", "css/base.css", "css/wall/*.css"));
        add("styleguide.css", CSS, styles("css/styleguide/*.css"));
        files("js/*.js").forEach(file -> add(Objects.requireNonNull(file.getFilename()), JS, read(file)));
        files("img/*.svg").forEach(file -> add(Objects.requireNonNull(file.getFilename()), SVG, read(file)));
        byAddress = byName.values().stream().collect(Collectors.toMap(Asset::address, Function.identity()));
    }

    /** The address under which a file is served; asking for one that is not there is a mistake in a template. */
    public String address(String name) {
        var asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such style or script: " + name);
        }
        return asset.address();
    }

    /** How many bytes a browser fetches for a file. */
    public int weight(String name) {
        return Objects.requireNonNull(byName.get(name)).gzipped().length;
    }

    Optional<Asset> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private void add(String name, MediaType type, String content) {
        byName.put(name, Asset.of(name, type, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String styles(String... patterns) {
        return Arrays.stream(patterns)
                .flatMap(Assets::files)
                .map(Assets::read)
                .map(Styles::tighten)
                .collect(Collectors.joining());
    }

    private static Stream<Resource> files(String pattern) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            return Arrays.stream(found)
                    .filter(Resource::exists)
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
