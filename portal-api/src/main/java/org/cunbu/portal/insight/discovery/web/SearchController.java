package org.cunbu.portal.insight.discovery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Set;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.http.RateLimits;
import org.cunbu.portal.insight.discovery.Discovery;
import org.cunbu.portal.insight.discovery.SearchRequest;
import org.cunbu.portal.insight.discovery.Sorting;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The search box over the API. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "search", description = "检索：公开的信，人人可查；在办的信，按职责查")
class SearchController {
    private final Discovery discovery;

    private final RateLimits limits;

    SearchController(Discovery discovery, RateLimits limits) {
        this.discovery = discovery;
        this.limits = limits;
    }

    @GetMapping
    @Operation(summary = "查公开的信", description = "引号里的字必须原样出现；最多读 200 个字。检索服务暂时没有响应时 state 是 AWAY，letters 是不分词的最新公开信。")
    Mono<SearchView> letters(
            @Parameter(description = "要找的话", example = "路灯坏了") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "乡镇代码，可以多个", example = "430525103") @RequestParam(defaultValue = "")
                    Set<String> township,
            @Parameter(description = "渠道") @RequestParam(defaultValue = "") Set<Channel> channel,
            @Parameter(description = "类别") @RequestParam(defaultValue = "") Set<Kind> kind,
            @Parameter(description = "一级主题", example = "城乡建设") @RequestParam(defaultValue = "") Set<String> topic,
            @Parameter(description = "收到的月份", example = "2026-11") @RequestParam(defaultValue = "")
                    Set<YearMonth> month,
            @Parameter(description = "BEST 最相关在前，NEWEST 最新在前") @RequestParam(defaultValue = "BEST") Sorting sort,
            @Parameter(description = "上一页给出的 next") @RequestParam(required = false) @Nullable PageKey page,
            ClientAddress from) {
        return limits.pass("search", from)
                .then(Mono.defer(() ->
                        discovery.search(new SearchRequest(q, township, channel, kind, topic, month, sort, page))))
                .map(SearchView::of);
    }

    @GetMapping("/cases")
    @Operation(
            summary = "查自己有权看的信",
            description = "只查得到按职责能看的；举报查不到。检索服务暂时没有响应时 state 是 AWAY，待办列表照常。",
            security = @SecurityRequirement(name = "official"))
    Mono<CasesView> cases(
            @Parameter(description = "要找的话", example = "路灯坏了") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "乡镇代码，可以多个", example = "430525103") @RequestParam(defaultValue = "")
                    Set<String> township,
            @Parameter(description = "渠道") @RequestParam(defaultValue = "") Set<Channel> channel,
            @Parameter(description = "类别") @RequestParam(defaultValue = "") Set<Kind> kind,
            @Parameter(description = "一级主题", example = "城乡建设") @RequestParam(defaultValue = "") Set<String> topic,
            @Parameter(description = "收到的月份", example = "2026-11") @RequestParam(defaultValue = "")
                    Set<YearMonth> month,
            @Parameter(description = "BEST 最相关在前，NEWEST 最新在前") @RequestParam(defaultValue = "BEST") Sorting sort,
            @Parameter(description = "上一页给出的 next") @RequestParam(required = false) @Nullable PageKey page,
            @Parameter(hidden = true) Official by) {
        return discovery
                .search(new SearchRequest(q, township, channel, kind, topic, month, sort, page), by)
                .map(CasesView::of);
    }
}
