package facet.database.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The functions of the engines that change something when a query calls them: data, sessions, files, other servers. What
/// users have defined themselves cannot be known by name; the read-only connection stops these.
final class WritingFunctions {

    private static final Set<String> SQLITE = Set.of("load_extension", "writefile", "edit", "fts3_tokenizer");
    private static final Set<String> MYSQL = Set.of("get_lock", "release_lock", "release_all_locks", "nextval",
            "setval",
            "sys_exec", "sys_eval", "sys_set", "service_get_write_locks", "service_get_read_locks",
            "service_release_locks", "wait_for_executed_gtid_set");
    private static final Set<String> SQL_SERVER = Set.of("openrowset", "openquery", "opendatasource", "openxml");
    private static final Set<String> POSTGRES = Set.of("nextval", "setval", "set_config", "lowrite", "pg_notify",
            "pg_terminate_backend", "pg_cancel_backend", "pg_reload_conf", "pg_rotate_logfile", "pg_promote",
            "pg_switch_wal", "pg_switch_xlog", "pg_export_snapshot", "pg_import_system_collations", "pg_file_write",
            "pg_file_rename", "pg_file_unlink", "pg_file_sync", "pg_logfile_rotate", "pg_log_backend_memory_contexts",
            "pg_prewarm", "pg_extension_config_dump", "pg_clear_attribute_stats", "pg_clear_relation_stats", "crosstab",
            "ts_stat", "ts_rewrite", "connectby", "brin_summarize_new_values", "brin_summarize_range",
            "brin_desummarize_range", "gin_clean_pending_list", "txid_current", "pg_current_xact_id",
            "pg_snapshot_xmin_reset", "heap_force_kill", "heap_force_freeze", "http_post", "http_put", "http_delete");
    private static final List<String> POSTGRES_BEGINNINGS = List.of("lo_", "pg_advisory_", "pg_try_advisory_",
            "pg_create_", "pg_drop_", "pg_wal_replay_", "pg_backup_", "pg_start_backup", "pg_stop_backup",
            "pg_logical_emit_", "pg_logical_slot_get_", "pg_replication_", "pg_stat_reset", "pg_stat_statements_reset",
            "pg_copy_", "pg_set_", "pg_restore_", "pg_sync_", "dblink", "query_to_xml", "cursor_to_xml", "crosstab",
            "setseed", "pg_truncate_", "add_compression", "cron");

    private WritingFunctions() {}

    static boolean contain(SqlFlavour flavour, String name) {
        String bare = name.toLowerCase(Locale.ROOT);
        return switch (flavour) {
            case SQLITE -> SQLITE.contains(bare);
            case MYSQL -> MYSQL.contains(bare);
            case SQL_SERVER -> SQL_SERVER.contains(bare);
            case POSTGRESQL, COCKROACHDB -> POSTGRES.contains(bare)
                    || POSTGRES_BEGINNINGS.stream().anyMatch(bare::startsWith);
        };
    }
}
