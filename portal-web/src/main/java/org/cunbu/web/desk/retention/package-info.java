/** /desk/retention: how long what tells of people lives. */
@NullMarked
package org.cunbu.web.desk.retention;

import org.jspecify.annotations.NullMarked;
