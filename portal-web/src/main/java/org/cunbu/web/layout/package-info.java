/** What every page has around it: head, foot, size of type, language. */
@NullMarked
package org.cunbu.web.layout;

import org.jspecify.annotations.NullMarked;
