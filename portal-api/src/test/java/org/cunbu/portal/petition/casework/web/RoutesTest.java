package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** A route that the hand-written table does not know fails the build, and so does one that is no longer there. */
@PortalTest
class RoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_route_of_casework_stands_in_the_table() throws IOException {
        Set<String> routes = mappings.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue()
                        .getBeanType()
                        .getPackageName()
                        .equals(getClass().getPackageName()))
                .flatMap(route -> named(route.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).isEqualTo(table());
    }

    private static Stream<String> named(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        route.getPatternsCondition().getPatterns().stream().map(path -> method + " " + path));
    }

    private static Set<String> table() throws IOException {
        try (var in = RoutesTest.class.getResourceAsStream("/casework/routes.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(words -> words[0] + " " + words[1])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
