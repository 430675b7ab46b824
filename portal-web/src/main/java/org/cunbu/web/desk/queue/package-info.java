/** /desk: the letters that wait for this official, the most urgent first. */
@NullMarked
package org.cunbu.web.desk.queue;

import org.jspecify.annotations.NullMarked;
