package org.cunbu.standalone.demo;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What joins the portal in a demonstration, and only there. */
@Configuration(proxyBeanMethods = false)
@Import(DemoInboxController.class)
public class Demonstration {}
