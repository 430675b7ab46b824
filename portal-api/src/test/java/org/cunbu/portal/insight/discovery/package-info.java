@NullMarked
package org.cunbu.portal.insight.discovery;

import org.jspecify.annotations.NullMarked;
