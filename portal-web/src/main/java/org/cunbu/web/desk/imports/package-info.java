/** /desk/imports: a county's lists brought in from a file, looked through first, and taken away. */
@NullMarked
package org.cunbu.web.desk.imports;

import org.jspecify.annotations.NullMarked;
