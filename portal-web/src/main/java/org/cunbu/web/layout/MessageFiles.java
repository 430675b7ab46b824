package org.cunbu.web.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The strings of the pages: one file a room in {@code i18n/}, Chinese without a suffix, English beside it with {@code
 * _en}. A new file is found by itself.
 */
public final class MessageFiles {

    private MessageFiles() {}

    /** Opens all files; a missing string is an error, never an empty place on a page. */
    public static MessageSource open() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(rooms().stream().map(room -> "i18n/" + room).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ROOT);
        return messages;
    }

    /** The rooms that have strings, in the order of their names. */
    public static List<String> rooms() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
            return Arrays.stream(files)
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .map(name -> name.replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
