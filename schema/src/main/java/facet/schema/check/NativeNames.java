package facet.schema.check;

import java.util.HashMap;
import java.util.Map;

/// The native types that a schema names, each cut in two once.
final class NativeNames {
    private final Map<String, NativeName> known = new HashMap<>();

    /// `db.VarChar` as `db` and `VarChar`.
    record NativeName(String scope, String name) {}

    /// @param path with a dot at `dot`, the first one
    NativeName of(String path, int dot) {
        NativeName name = known.get(path);
        if (name == null) {
            name = new NativeName(path.substring(0, dot), path.substring(dot + 1));
            known.put(path, name);
        }
        return name;
    }
}
