/** Who may do what, when a clock ends, what words are said: plain functions. */
@NullMarked
package org.cunbu.portal.petition.casework.rules;

import org.jspecify.annotations.NullMarked;
