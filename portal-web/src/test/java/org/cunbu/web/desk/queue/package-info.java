@NullMarked
package org.cunbu.web.desk.queue;

import org.jspecify.annotations.NullMarked;
