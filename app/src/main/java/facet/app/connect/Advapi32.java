package facet.app.connect;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The four functions of Windows that keep credentials. Java calls them restricted, since a wrong layout ends the program; so
/// they are named here only.
@SuppressWarnings("restricted")
final class Advapi32 implements WindowsKeyring.Credentials {
    private static final ValueLayout.OfInt DWORD = ValueLayout.JAVA_INT;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final int NO_FLAGS = 0;

    private final MethodHandle read;
    private final MethodHandle write;
    private final MethodHandle delete;
    private final MethodHandle free;

    private Advapi32(SymbolLookup library, Linker linker) {
        read = function(library, linker, "CredReadW", POINTER, DWORD, DWORD, POINTER);
        write = function(library, linker, "CredWriteW", POINTER, DWORD);
        delete = function(library, linker, "CredDeleteW", POINTER, DWORD, DWORD);
        free = linker.downcallHandle(library.findOrThrow("CredFree"), FunctionDescriptor.ofVoid(POINTER));
    }

    private static MethodHandle function(SymbolLookup library, Linker linker, String name, MemoryLayout... takes) {
        return linker.downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(DWORD, takes));
    }

    /// The functions, where this system has them and Java lets us call them.
    static Optional<WindowsKeyring.Credentials> load() {
        try {
            return Optional.of(new Advapi32(SymbolLookup.libraryLookup("Advapi32", Arena.global()),
                    Linker.nativeLinker()));
        } catch (IllegalArgumentException | IllegalCallerException | NoSuchElementException
                | UnsupportedOperationException missing) {
            System.getLogger(Advapi32.class.getName()).log(System.Logger.Level.INFO,
                    "The Credential Manager cannot be reached: {0}", missing.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Optional<byte[]> read(String target) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = arena.allocate(POINTER);
            if ((int) read.invokeExact(Credential.text(target, arena), Credential.GENERIC, NO_FLAGS, result) == 0)
                return Optional.empty();
            MemorySegment found = result.get(POINTER, 0).reinterpret(Credential.LAYOUT.byteSize());
            try {
                return Optional.of(Credential.blob(found).reinterpret(Credential.size(found))
                        .toArray(ValueLayout.JAVA_BYTE));
            } finally {
                free.invokeExact(found);
            }
        } catch (Throwable thrown) {
            throw bug(thrown);
        }
    }

    @Override
    public boolean write(String target, byte[] blob) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credential = Credential.of(target, blob, arena);
            try {
                return (int) write.invokeExact(credential, NO_FLAGS) != 0;
            } finally {
                Credential.blob(credential).reinterpret(blob.length).fill((byte) 0);
            }
        } catch (Throwable thrown) {
            throw bug(thrown);
        }
    }

    @Override
    public void delete(String target) {
        try (Arena arena = Arena.ofConfined()) {
            if ((int) delete.invokeExact(Credential.text(target, arena), Credential.GENERIC, NO_FLAGS) == 0)
                System.getLogger(Advapi32.class.getName()).log(System.Logger.Level.DEBUG,
                        "There was nothing to forget.");
        } catch (Throwable thrown) {
            throw bug(thrown);
        }
    }

    /// Functions of C throw nothing: what a handle throws is a call of the wrong types.
    private static IllegalStateException bug(Throwable thrown) {
        if (thrown instanceof Error error) throw error;
        return new IllegalStateException("a function of Windows was called wrongly", thrown);
    }
}
