package org.cunbu.portal.foundation.watch.figures;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Asks the Linux kernel (adjtimex, which changes nothing when asked for nothing) whether its clock is kept. */
final class KernelClock {

    /** Room enough for struct timex of every 64-bit Linux. */
    private static final long SIZE = 512;

    /** Where its status stands: after modes (with padding), offset, freq, maxerror, esterror. */
    private static final long STATUS = 40;

    private static final int NOBODY_KEEPS_IT = 0x0040;

    private static final Optional<MethodHandle> ADJTIMEX = find();

    private KernelClock() {}

    /** Empty where the kernel cannot be asked. */
    static Optional<Boolean> isKept() {
        return ADJTIMEX.flatMap(KernelClock::ask);
    }

    private static Optional<Boolean> ask(MethodHandle adjtimex) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(SIZE, 8);
            int state = (int) adjtimex.invokeExact(timex);
            return state < 0 ? Optional.empty() : Optional.of((timex.get(JAVA_INT, STATUS) & NOBODY_KEEPS_IT) == 0);
        } catch (Throwable notToBeAsked) {
            return Optional.empty();
        }
    }

    private static Optional<MethodHandle> find() {
        if (!System.getProperty("os.name", "").startsWith("Linux") || ADDRESS.byteSize() != 8) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find("adjtimex")
                    .map(symbol -> linker.downcallHandle(symbol, FunctionDescriptor.of(JAVA_INT, ADDRESS)));
        } catch (UnsupportedOperationException | IllegalCallerException | LinkageError noLinker) {
            return Optional.empty();
        }
    }
}
