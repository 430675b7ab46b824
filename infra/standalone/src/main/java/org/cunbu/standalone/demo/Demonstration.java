package org.cunbu.standalone.demo;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What joins the portal in a demonstration, and only there. */
@Configuration(proxyBeanMethods = false)
@Import({DemoInboxController.class, Filling.class, InventedCounty.class, InventionAtSize.class, LettersOnTheirWay.class
})
public class Demonstration {}
