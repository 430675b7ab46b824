/**
 * The program for one machine: the embedded services and the portal. {@link org.cunbu.standalone.Cunbu} looks whether
 * this Java will do, {@link org.cunbu.standalone.Program} does the rest.
 */
@NullMarked
package org.cunbu.standalone;

import org.jspecify.annotations.NullMarked;
