/** /desk/posts: who speaks for which unit in which role, from when until when. */
@NullMarked
package org.cunbu.web.desk.posts;

import org.jspecify.annotations.NullMarked;
