/** What only a demonstration has: invented people with known passwords, letters, and an inbox that everybody may read. */
@NullMarked
package org.cunbu.standalone.demo;

import org.jspecify.annotations.NullMarked;
