package org.cunbu.portal.foundation.http.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/**
 * Reads the portal's one-value records (ids, numbers, codes) from parameters and paths: a {@code PetitionId} from its
 * UUID, a {@code RegionCode} from its digits. Records with a {@code valueOf(String)} of their own are left to it.
 */
class ValueConverter implements ConditionalGenericConverter {

    private static final Set<Class<?>> INNER = Set.of(String.class, UUID.class, int.class, long.class);

    @Override
    public @Nullable Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        Class<?> type = target.getType();
        return type.isRecord()
                && type.getName().startsWith("org.cunbu.")
                && type.getRecordComponents().length == 1
                && INNER.contains(type.getRecordComponents()[0].getType())
                && Arrays.stream(type.getDeclaredMethods()).noneMatch(ValueConverter::isValueOf);
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source == null) return null;
        Class<?> inner = to.getType().getRecordComponents()[0].getType();
        try {
            Constructor<?> make = to.getType().getDeclaredConstructor(inner);
            make.setAccessible(true);
            return make.newInstance(inner(source.toString(), inner));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object inner(String text, Class<?> type) {
        if (type == UUID.class) return uuid(text);
        if (type == int.class) return Integer.parseInt(text);
        if (type == long.class) return Long.parseLong(text);
        return text;
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) throw new IllegalArgumentException("not an id");
        return UUID.fromString(text);
    }

    private static boolean isValueOf(Method method) {
        return method.getName().equals("valueOf")
                && Modifier.isStatic(method.getModifiers())
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
    }
}
