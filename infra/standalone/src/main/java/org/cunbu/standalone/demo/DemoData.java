package org.cunbu.standalone.demo;

import org.cunbu.embedded.Progress;

/**
 * Fills a fresh demonstration with invented people and letters, through the façades, once. It runs when the portal
 * serves already; when it does not come to its end, the next start begins again with an empty database.
 */
@FunctionalInterface
public interface DemoData {

    /** Returns when everything is there. The accounts are {@link DemoAccount#ALL}; Keycloak may be away. */
    void fill(Progress progress);
}
