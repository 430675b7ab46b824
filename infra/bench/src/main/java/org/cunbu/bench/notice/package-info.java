/** How long a notice of days off takes. Start at {@link org.cunbu.bench.notice.NoticeBench}. */
@NullMarked
package org.cunbu.bench.notice;

import org.jspecify.annotations.NullMarked;
