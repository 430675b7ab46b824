package org.cunbu.portal.foundation.http.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.Problem;
import org.cunbu.portal.foundation.http.Problems;
import org.cunbu.portal.foundation.http.Visitor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at /v3/api-docs: what every operation may answer besides what it promises. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ClientAddress.class, Visitor.class);
    }

    @Bean
    OpenAPI description(@Value("${cunbu.version:0.1.0}") String version) {
        return new OpenAPI()
                .info(new Info()
                        .title("Cunbu 网上村部")
                        .version(version)
                        .description("写信、查信、办信、公开与统计。时间是 ISO 8601（UTC），日期是北京时间的日子，文字一律 UTF-8。")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSchemas("FieldError", fieldError())
                        .addSecuritySchemes(
                                "official",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("工作人员：本站登录服务签发、audience 为 cunbu-api 的令牌。")));
    }

    @Bean
    OpenApiCustomizer problemsEverywhere() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(OpenApiConfiguration::addProblems);
    }

    private static void addProblems(Operation operation) {
        byStatus().forEach((status, problems) -> {
            if (!operation.getResponses().containsKey(status)) {
                operation.getResponses().addApiResponse(status, response(problems));
            }
        });
    }

    private static Map<String, List<Problem>> byStatus() {
        return Problems.all().stream()
                .collect(Collectors.groupingBy(problem -> String.valueOf(problem.status()), Collectors.toList()));
    }

    private static ApiResponse response(List<Problem> problems) {
        MediaType media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        problems.forEach(problem -> media.addExamples(problem.slug(), example(problem)));
        String titles = problems.stream().map(Problem::title).collect(Collectors.joining("；"));
        return new ApiResponse().description(titles).content(new Content().addMediaType(PROBLEM_JSON, media));
    }

    private static Example example(Problem problem) {
        return new Example()
                .summary(problem.title())
                .description(problem.explanation())
                .value(Map.of(
                        "type", "/problems/" + problem.slug(),
                        "title", problem.title(),
                        "status", problem.status(),
                        "detail", problem.explanation(),
                        "fields", List.of()));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("问题详情（RFC 9457）；type 是稳定的地址，打开有说明。")
                .addProperty("type", text("问题种类的地址，以 /problems/ 加种类结尾").example("/problems/not-found"))
                .addProperty("title", text("种类的名称"))
                .addProperty("status", new IntegerSchema().description("HTTP 状态码"))
                .addProperty("detail", text("这一次是怎么回事"))
                .addProperty(
                        "fields",
                        new ArraySchema()
                                .items(new Schema<>().$ref("#/components/schemas/FieldError"))
                                .description("逐项说明；与字段无关时为空"))
                .addProperty("retryAfter", new IntegerSchema().description("等多少秒再试；等待没有用时不出现或为空"))
                .required(List.of("type", "title", "status", "detail", "fields"));
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema()
                .description("一个字段的问题")
                .addProperty("field", text("字段名，与请求里的写法一致；空表示整个请求"))
                .addProperty("code", text("给程序用的稳定词"))
                .addProperty("message", text("给人看的一句话"))
                .required(List.of("field", "code", "message"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
