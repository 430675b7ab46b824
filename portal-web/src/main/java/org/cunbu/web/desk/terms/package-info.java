/** /desk/terms 期限: what is promised, what follows a missed clock, the notices of days off. */
@NullMarked
package org.cunbu.web.desk.terms;

import org.jspecify.annotations.NullMarked;
