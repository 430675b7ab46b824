@NullMarked
package org.cunbu.web.desk.posts;

import org.jspecify.annotations.NullMarked;
