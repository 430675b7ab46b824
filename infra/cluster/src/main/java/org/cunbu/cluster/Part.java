package org.cunbu.cluster;

/** What the program does, each with its own needs. */
enum Part {
    PORTAL,
    MIGRATE,
    REALM,
    KEYS
}
