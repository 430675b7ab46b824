package org.cunbu.web.layout;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** The language of a page is what its reader chose, Chinese at first, whatever the browser was set to by its maker. */
@Component("localeContextResolver")
class Languages implements LocaleContextResolver {

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(Locale.forLanguageTag(Choices.language(exchange.getRequest())));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @org.jspecify.annotations.Nullable LocaleContext locale) {
        throw new UnsupportedOperationException("the language is chosen at /display");
    }
}
