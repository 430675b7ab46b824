package org.cunbu.web.layout;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this portal, as the deployer wrote it down; nothing here is invented, and what is empty is not shown.
 *
 * @param name the portal's name in the head
 * @param county the county's name
 * @param organiser 主办单位
 * @param contact how to reach the organiser, one line
 * @param hotline the number to call instead of writing
 * @param identificationCode 政府网站标识码
 * @param filing ICP 备案号
 * @param policeFiling 公安备案号
 */
@ConfigurationProperties("cunbu.site")
public record Site(
        @DefaultValue("网上村部") String name,
        @DefaultValue("洞口县") String county,
        @Nullable String organiser,
        @Nullable String contact,
        @Nullable String hotline,
        @Nullable String identificationCode,
        @Nullable String filing,
        @Nullable String policeFiling) {}
