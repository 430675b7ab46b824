/**
 * A demonstration as large as is wished: invented letters of two years with their whole histories, told in large steps.
 * Start at {@link org.cunbu.standalone.demo.size.DemoAtSize}.
 */
@NullMarked
package org.cunbu.standalone.demo.size;

import org.jspecify.annotations.NullMarked;
