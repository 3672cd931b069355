package facet.app.connect;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// Windows' `CREDENTIALW` in memory, as 64-bit programs see it.
///
/// Source: wincred.h, Microsoft's documentation of the Win32 API.
final class Credential {
    /// The most that a credential can hold: `CRED_MAX_CREDENTIAL_BLOB_SIZE`.
    static final int MOST_BYTES = 2_560;
    /// `CRED_TYPE_GENERIC`: one that Windows keeps for a program and does not use by itself.
    static final int GENERIC = 1;
    /// `CRED_PERSIST_LOCAL_MACHINE`: kept for this user on this machine.
    private static final int LOCAL_MACHINE = 2;

    static final StructLayout LAYOUT = MemoryLayout.structLayout(ValueLayout.JAVA_INT.withName("Flags"),
            ValueLayout.JAVA_INT.withName("Type"), ValueLayout.ADDRESS.withName("TargetName"),
            ValueLayout.ADDRESS.withName("Comment"), ValueLayout.JAVA_INT.withName("LastWrittenLow"),
            ValueLayout.JAVA_INT.withName("LastWrittenHigh"), ValueLayout.JAVA_INT.withName("CredentialBlobSize"),
            MemoryLayout.paddingLayout(4), ValueLayout.ADDRESS.withName("CredentialBlob"),
            ValueLayout.JAVA_INT.withName("Persist"), ValueLayout.JAVA_INT.withName("AttributeCount"),
            ValueLayout.ADDRESS.withName("Attributes"), ValueLayout.ADDRESS.withName("TargetAlias"),
            ValueLayout.ADDRESS.withName("UserName"));

    private Credential() {}

    /// A credential to be written; it lives as long as `arena`.
    ///
    /// @param target the name it is found by
    /// @param blob what it holds, at most [#MOST_BYTES]
    static MemorySegment of(String target, byte[] blob, Arena arena) {
        MemorySegment credential = arena.allocate(LAYOUT);
        credential.set(ValueLayout.JAVA_INT, offset("Type"), GENERIC);
        credential.set(ValueLayout.ADDRESS, offset("TargetName"), text(target, arena));
        credential.set(ValueLayout.JAVA_INT, offset("CredentialBlobSize"), blob.length);
        credential.set(ValueLayout.ADDRESS, offset("CredentialBlob"),
                arena.allocate(Math.max(1, blob.length)).copyFrom(MemorySegment.ofArray(blob)));
        credential.set(ValueLayout.JAVA_INT, offset("Persist"), LOCAL_MACHINE);
        credential.set(ValueLayout.ADDRESS, offset("UserName"), text("Facet", arena));
        return credential;
    }

    /// How many bytes a credential holds.
    static int size(MemorySegment credential) {
        return credential.get(ValueLayout.JAVA_INT, offset("CredentialBlobSize"));
    }

    /// Where these bytes begin.
    static MemorySegment blob(MemorySegment credential) {
        return credential.get(ValueLayout.ADDRESS, offset("CredentialBlob"));
    }

    /// A text as Windows takes it: UTF-16 with a zero at its end.
    static MemorySegment text(String text, Arena arena) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }

    static long offset(String field) {
        return LAYOUT.byteOffset(PathElement.groupElement(field));
    }
}
