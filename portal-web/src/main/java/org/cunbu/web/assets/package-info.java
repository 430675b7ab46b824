/** Styles, scripts and pictures, kept in memory under names that hold their content's hash. */
@NullMarked
package org.cunbu.web.assets;

import org.jspecify.annotations.NullMarked;
