package org.cunbu.portal.foundation.http;

import java.util.List;

/** A refusal that needs no class of its own: a problem of the catalogue, for this case. */
public final class Refused extends Refusal {

    private final transient List<FieldError> fields;

    private Refused(Problem problem, String detail, List<FieldError> fields) {
        super(problem.status(), problem.slug(), problem.title(), detail);
        this.fields = List.copyOf(fields);
    }

    /**
     * @param slug   a problem of {@link Problems}
     * @param detail what is the matter here, as a Chinese sentence
     */
    public static Refused as(String slug, String detail) {
        return new Refused(problem(slug), detail, List.of());
    }

    /** As the catalogue explains it. */
    public static Refused as(String slug) {
        return new Refused(problem(slug), problem(slug).explanation(), List.of());
    }

    /** A request that cannot be read, with the place where reading ended. */
    public static Refused malformed(FieldError where) {
        return new Refused(problem("malformed"), where.message(), List.of(where));
    }

    @Override
    public List<FieldError> fields() {
        return fields;
    }

    private static Problem problem(String slug) {
        return Problems.of(slug).orElseThrow(() -> new IllegalArgumentException("no problem type " + slug));
    }
}
