package org.cunbu.portal.petition.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the county's promises from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Promises.class)
class IntakeConfiguration {}
