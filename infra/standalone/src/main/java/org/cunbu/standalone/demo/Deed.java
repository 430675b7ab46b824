package org.cunbu.standalone.demo;

import java.time.Instant;

/** Something that somebody does at its time. */
record Deed(Instant at, Runnable act) {}
