package org.cunbu.web;

import org.cunbu.web.layout.MessageFiles;
import org.cunbu.web.layout.Site;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Lets the pages join the portal as soon as they lie on its class path; the portal itself knows no page. */
@AutoConfiguration(beforeName = "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration")
// A room and its pages may have a controller of the same name: a page's bean goes by its full one.
@ComponentScan(value = "org.cunbu.web", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(Site.class)
public class PortalPages {

    /** Every string of the pages, Chinese first, English beside it. */
    @Bean
    MessageSource messageSource() {
        return MessageFiles.open();
    }
}
