package org.cunbu.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.util.HtmlUtils;

/** A browser without scripts: keeps cookies, follows redirects, sends a form with the fields that the page gave it. */
public final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"\\s*/?>");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    /** A loaded machine is no defect. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String base;
    private final WebTestClient client =
            WebTestClient.bindToServer().responseTimeout(PATIENCE).build();
    private final Map<String, ResponseCookie> cookies = new HashMap<>();
    private String html = "";
    private String address = "";
    private int status;
    private HttpHeaders headers = new HttpHeaders();

    private Browser(String base) {
        this.base = base;
    }

    public static Browser at(int port) {
        return new Browser("http://localhost:" + port);
    }

    /** With a cookie that somebody made up. */
    public Browser holding(String name, String value) {
        cookies.put(name, ResponseCookie.from(name, value).path("/").build());
        return this;
    }

    public Browser open(String path) {
        return go(HttpMethod.GET, path, Map.of());
    }

    /** Sends the page's form with its hidden fields and these answers. */
    public Browser send(String action, Map<String, String> answers) {
        var fields = new LinkedHashMap<String, String>();
        var hidden = HIDDEN.matcher(html);
        while (hidden.find()) {
            fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        }
        fields.putAll(answers);
        return go(HttpMethod.POST, action, fields);
    }

    /** Sends the page's form with a chosen file, as browsers do. */
    public Browser sendFile(String action, Map<String, String> answers, String name, byte[] file) {
        var parts = new MultipartBodyBuilder();
        var fields = new LinkedHashMap<String, String>();
        var hidden = HIDDEN.matcher(html);
        while (hidden.find()) fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        fields.putAll(answers);
        fields.forEach(parts::part);
        parts.part("file", file).filename(name);
        return shown(HttpMethod.POST, action, BodyInserters.fromMultipartData(parts.build()));
    }

    /** A file at an address, with the cookies of this browser. */
    public EntityExchangeResult<byte[]> file(String path) {
        return cookied(client.get().uri(URI.create(base + path)), path)
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
    }

    /** What a script of this page sends, with the proof that its forms carry. */
    public WebTestClient.RequestBodySpec script(HttpMethod method, String path) {
        var request = client.method(method).uri(URI.create(base + path)).header("X-CSRF-TOKEN", hidden("_csrf"));
        cookied(request, path);
        return request;
    }

    private <S extends WebTestClient.RequestHeadersSpec<?>> S cookied(S request, String path) {
        cookies.values().stream()
                .filter(cookie -> path.startsWith(Objects.requireNonNullElse(cookie.getPath(), "/")))
                .forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        return request;
    }

    public int status() {
        return status;
    }

    public String html() {
        return html;
    }

    /** Path and query of the page that came in the end. */
    public String address() {
        return address;
    }

    public HttpHeaders headers() {
        return headers;
    }

    public String title() {
        var title = TITLE.matcher(html);
        assertThat(title.find()).as("a page with a title").isTrue();
        return HtmlUtils.htmlUnescape(title.group(1));
    }

    /** The value of a hidden field of this page. */
    public String hidden(String name) {
        var hidden = HIDDEN.matcher(html);
        while (hidden.find()) {
            if (hidden.group(1).equals(name)) {
                return HtmlUtils.htmlUnescape(hidden.group(2));
            }
        }
        throw new AssertionError("no hidden field " + name);
    }

    /** The text of the element with this id. */
    public String text(String id) {
        var found = Pattern.compile("id=\"" + id + "\"[^>]*>([^<]*)<").matcher(html);
        assertThat(found.find()).as("an element " + id).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1)).strip();
    }

    private Browser go(HttpMethod method, String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return shown(method, path, BodyInserters.fromFormData(form));
    }

    private Browser shown(HttpMethod method, String path, BodyInserter<?, ? super ClientHttpRequest> body) {
        var result = exchange(method, path, body);
        result.getResponseCookies().values().stream().flatMap(List::stream).forEach(this::keep);
        var location = result.getResponseHeaders().getLocation();
        if (location != null && result.getStatus().is3xxRedirection()) {
            return go(HttpMethod.GET, path(location), Map.of());
        }
        status = result.getStatus().value();
        html = Objects.requireNonNullElse(result.getResponseBody(), "");
        headers = result.getResponseHeaders();
        address = path;
        return this;
    }

    private EntityExchangeResult<String> exchange(
            HttpMethod method, String path, BodyInserter<?, ? super ClientHttpRequest> body) {
        var request = client.method(method).uri(URI.create(base + path)).accept(MediaType.TEXT_HTML);
        cookied(request, path);
        if (method.equals(HttpMethod.POST)) {
            return request.body(body).exchange().expectBody(String.class).returnResult();
        }
        return request.exchange().expectBody(String.class).returnResult();
    }

    private void keep(ResponseCookie cookie) {
        if (cookie.getMaxAge().isZero()) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }

    private static String path(URI location) {
        var query = location.getRawQuery();
        return location.getRawPath() + (query == null ? "" : "?" + query);
    }
}
