package facet.database.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// SQLite's PRAGMA statements (its manual, "PRAGMA Statements"): some only read whatever they are given, some read when they
/// are given nothing.
final class Pragmas {

    private static final Set<String> ALWAYS_READ = Set.of("table_info", "table_xinfo", "table_list", "index_list",
            "index_info", "index_xinfo", "foreign_key_list", "foreign_key_check", "integrity_check", "quick_check",
            "database_list", "collation_list", "function_list", "module_list", "pragma_list", "compile_options");
    private static final Set<String> READ_WITHOUT_VALUE = Set.of("analysis_limit", "application_id", "auto_vacuum",
            "automatic_index", "busy_timeout", "cache_size", "cache_spill", "cell_size_check", "checkpoint_fullfsync",
            "data_version", "defer_foreign_keys", "encoding", "foreign_keys", "freelist_count", "fullfsync",
            "hard_heap_limit", "ignore_check_constraints", "journal_mode", "journal_size_limit", "legacy_alter_table",
            "locking_mode", "max_page_count", "mmap_size", "page_count", "page_size", "query_only",
            "read_uncommitted", "recursive_triggers", "reverse_unordered_selects", "schema_version", "secure_delete",
            "soft_heap_limit", "synchronous", "temp_store", "threads", "trusted_schema", "user_version",
            "wal_autocheckpoint");

    private Pragmas() {}

    /// Why the statement, which begins with PRAGMA, is refused.
    static Optional<String> objection(List<SqlToken> statement) {
        int at = statement.size() > 3 && statement.get(2).isSign('.') ? 3 : 1;
        if (at >= statement.size()) return Optional.of("This PRAGMA has no name.");
        String name = statement.get(at).text().toLowerCase(Locale.ROOT);
        boolean hasValue = statement.size() > at + 1;
        if (ALWAYS_READ.contains(name)) return Optional.empty();
        if (!READ_WITHOUT_VALUE.contains(name)) return Optional.of("PRAGMA " + name + " may change the database.");
        return hasValue ? Optional.of("PRAGMA " + name + " with a value changes a setting.") : Optional.empty();
    }
}
