package org.cunbu.portal.foundation.http;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.cunbu.portal.foundation.journal.Busy;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/**
 * Tells what went wrong as a refusal: whatever a room, the framework or a service throws becomes one of the catalogue's
 * problems. The API and the pages ask here, so that both say the same.
 */
public final class Refusals {

    private static final Duration SHORTLY = Duration.ofSeconds(3);
    private static final int DEEPEST = 12;

    private Refusals() {}

    /** What to tell the caller. What nobody foresaw is {@code unexpected}, and says nothing about its cause. */
    public static Refusal of(Throwable error) {
        return find(error, Refusal.class)
                .or(() -> known(error))
                .orElseGet(() -> Refused.as("unexpected", "系统出了差错，不是您的问题。请稍后再试，或者打页脚的电话。"));
    }

    private static Optional<Refusal> known(Throwable error) {
        return find(error, Overtaken.class)
                .<Refusal>map(overtaken -> new Conflict("overtaken", "您打开之后别人已经办了一步，请重新打开再看。"))
                .or(() -> find(error, Busy.class).map(busy -> new Away("系统正忙，", busy.retryAfter())))
                .or(() -> find(error, DataBufferLimitException.class).map(tooLarge -> Refused.as("too-large")))
                .or(() -> find(error, AuthenticationException.class).map(stranger -> new Unauthenticated()))
                .or(() -> find(error, AccessDeniedException.class).map(denied -> new Forbidden()))
                .or(() -> isDatabaseAway(error) ? Optional.of(new Away("数据库", SHORTLY)) : Optional.empty())
                .or(() -> request(error));
    }

    private static Optional<Refusal> request(Throwable error) {
        if (error instanceof Errors errors) return Optional.of(invalid(errors));
        if (error instanceof MissingRequestValueException missing) {
            return Optional.of(Invalid.field(missing.getName(), "missing", "缺少 " + missing.getName() + "。"));
        }
        if (error instanceof ServerWebInputException input) return Optional.of(input(input));
        if (error instanceof ServerErrorException blank && isBlankInAddress(blank)) {
            return Optional.of(Refused.as("malformed"));
        }
        if (error instanceof ResponseStatusException status) return Optional.of(status(status));
        if (error instanceof CodecException || error instanceof JacksonException) return Optional.of(unread(error));
        return Optional.empty();
    }

    /** Of a space where an id stands nothing is left; the framework takes that for a mistake of ours. */
    private static boolean isBlankInAddress(ServerErrorException error) {
        MethodParameter parameter = error.getMethodParameter();
        return parameter != null && parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static Refusal input(ServerWebInputException error) {
        if (find(error, JacksonException.class).isPresent()
                || find(error, CodecException.class).isPresent()) {
            return unread(error);
        }
        if (find(error, TypeMismatchException.class).isPresent() && error.getMethodParameter() != null) {
            String name = String.valueOf(error.getMethodParameter().getParameterName());
            return Invalid.field(name, "not-valid", name + " 的写法不对。");
        }
        return Refused.as("malformed");
    }

    private static Refusal status(ResponseStatusException error) {
        return switch (HttpStatus.resolve(error.getStatusCode().value())) {
            case BAD_REQUEST -> Refused.as("malformed");
            case UNAUTHORIZED -> new Unauthenticated();
            case FORBIDDEN -> new Forbidden();
            case METHOD_NOT_ALLOWED -> Refused.as("method-not-allowed");
            case NOT_ACCEPTABLE -> Refused.as("not-acceptable");
            case CONTENT_TOO_LARGE -> Refused.as("too-large");
            case UNSUPPORTED_MEDIA_TYPE -> Refused.as("unsupported-media-type");
            case TOO_MANY_REQUESTS -> new TooMany(SHORTLY);
            case SERVICE_UNAVAILABLE -> new Away("服务", SHORTLY);
            case null, default ->
                error.getStatusCode().is4xxClientError() ? new NotFound("这个地址") : Refused.as("unexpected");
        };
    }

    /** JSON that cannot be read: where, and whether a value of ours refused it with words of its own. */
    private static Refusal unread(Throwable error) {
        String where = find(error, JacksonException.class).map(Refusals::path).orElse("");
        if (where.isEmpty()) return Refused.as("malformed");
        return Refused.malformed(new FieldError(where, "unreadable", "字段 " + where + " 不认识、重复或写法不对。"));
    }

    private static String path(JacksonException error) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : error.getPath()) {
            if (!path.isEmpty()) path.append('.');
            String name = step.getPropertyName();
            path.append(name != null && name.matches("\\w{1,40}") ? name : String.valueOf(step.getIndex()));
        }
        return path.toString();
    }

    private static Invalid invalid(Errors errors) {
        Function<org.springframework.validation.FieldError, FieldError> told = error -> new FieldError(
                error.getField(),
                error.isBindingFailure() ? "not-valid" : String.valueOf(error.getCode()),
                message(error));
        return new Invalid(errors.getFieldErrors().stream().map(told).toList());
    }

    private static String message(org.springframework.validation.FieldError error) {
        String message = error.getDefaultMessage();
        return error.isBindingFailure() || message == null ? error.getField() + " 的写法不对。" : message;
    }

    private static boolean isDatabaseAway(Throwable error) {
        return find(error, DataAccessResourceFailureException.class).isPresent()
                || find(error, TransientDataAccessException.class).isPresent()
                || find(error, TransactionException.class).isPresent()
                || find(error, R2dbcTransientException.class).isPresent()
                || find(error, R2dbcNonTransientResourceException.class).isPresent()
                || find(error, TimeoutException.class).isPresent()
                || isShuttingDown(error);
    }

    /** SQLSTATE class 57: the server is starting, stopping, or ended the connection. */
    private static boolean isShuttingDown(Throwable error) {
        return find(error, R2dbcException.class)
                .map(R2dbcException::getSqlState)
                .filter(state -> state.startsWith("57") || state.startsWith("53"))
                .isPresent();
    }

    private static <E extends Throwable> Optional<E> find(Throwable error, Class<E> kind) {
        @Nullable Throwable at = error;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (kind.isInstance(at)) return Optional.of(kind.cast(at));
            at = at.getCause();
        }
        return Optional.empty();
    }
}
