package org.cunbu.portal.petition.casework;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads from the settings how petitioners may press. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Pressing.class)
class PressingConfiguration {}
