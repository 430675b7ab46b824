/** /desk/answering: who answers for which place, kept by administrators. */
@NullMarked
package org.cunbu.web.desk.answering;

import org.jspecify.annotations.NullMarked;
