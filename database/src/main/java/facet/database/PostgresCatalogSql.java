package facet.database;

/// The statements by which PostgreSQL, and CockroachDB as far as it is alike, tell what a database is made of. Each asks for
/// all schemas at once and is ordered so that what belongs together comes together.
///
/// Whoever may connect may read these tables. Columns that older servers lack are asked for by way of JSON, which gives NULL
/// for them.
final class PostgresCatalogSql {

    private static final String OWN = """
            n.nspname NOT IN ('pg_catalog', 'information_schema', 'crdb_internal', 'pg_extension')
            AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp\\_%'""";

    static final String SERVER = "SELECT version(), coalesce(current_schema(), '')";

    static final String SCHEMAS = "SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE " + OWN
            + " ORDER BY n.nspname";

    static final String TABLES = """
            SELECT n.nspname, c.relname, c.relkind::text, c.relrowsecurity::int, c.relispartition::int,
                   EXISTS (SELECT 1 FROM pg_catalog.pg_inherits h WHERE h.inhparent = c.oid)::int,
                   obj_description(c.oid, 'pg_class'),
                   CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid, true) END
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND %s
            ORDER BY n.nspname, c.relname""".formatted(OWN);

    static final String COLUMNS = """
            SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                   coalesce(en.nspname, bn.nspname, tn.nspname), coalesce(e.typname, b.typname, t.typname),
                   CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END,
                   (e.oid IS NOT NULL)::int, (a.attnotnull OR (t.typtype = 'd' AND t.typnotnull))::int, pg_get_expr(d.adbin, d.adrelid),
                   to_jsonb(a) ->> 'attidentity', to_jsonb(a) ->> 'attgenerated',
                   CASE WHEN a.attcollation <> t.typcollation THEN l.collname END, col_description(c.oid, a.attnum)
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_type b ON t.typtype = 'd' AND b.oid = t.typbasetype
            LEFT JOIN pg_catalog.pg_namespace bn ON bn.oid = b.typnamespace
            LEFT JOIN pg_catalog.pg_type e ON coalesce(b.typcategory, t.typcategory) = 'A'
                  AND e.oid = coalesce(b.typelem, t.typelem)
            LEFT JOIN pg_catalog.pg_namespace en ON en.oid = e.typnamespace
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped AND %s
            ORDER BY n.nspname, c.relname, a.attnum"""
            .formatted(OWN);

    /// CockroachDB tells the rows of a table without a primary key apart by a column that it hides.
    static final String HIDDEN = """
            SELECT table_schema, table_name, column_name FROM information_schema.columns
            WHERE is_hidden = 'YES' ORDER BY table_schema, table_name""";

    static final String CONSTRAINTS = """
            SELECT n.nspname, c.relname, k.conname, k.contype::text, k.condeferrable::int, k.confdeltype::text,
                   k.confupdtype::text, fn.nspname, fc.relname, a.attname, fa.attname,
                   CASE WHEN k.contype = 'c' THEN pg_get_constraintdef(k.oid) END
            FROM pg_catalog.pg_constraint k
            JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_class fc ON fc.oid = k.confrelid
            LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = fc.relnamespace
            LEFT JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS p (own, other, place) ON true
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.own
            LEFT JOIN pg_catalog.pg_attribute fa ON fa.attrelid = k.confrelid AND fa.attnum = p.other
            WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND %s
                  AND NOT (k.contype = 'f' AND coalesce((to_jsonb(k) ->> 'conparentid')::bigint, 0) <> 0)
            ORDER BY n.nspname, c.relname, k.conname, p.place""".formatted(OWN);

    static final String INDEXES = """
            SELECT n.nspname, c.relname, x.relname, m.amname, i.indisunique::int, i.indisprimary::int,
                   pg_get_expr(i.indpred, i.indrelid), a.attname,
                   CASE WHEN p.attnum = 0 THEN pg_get_indexdef(i.indexrelid, p.place::int, true) END,
                   CASE WHEN NOT o.opcdefault THEN o.opcname END,
                   coalesce(i.indoption[p.place::int - 1]::int, 0), l.collname,
                   coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false)::int,
                   (p.place > coalesce((to_jsonb(i) ->> 'indnkeyatts')::int, i.indnatts))::int,
                   pg_get_indexdef(i.indexrelid)
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
            JOIN pg_catalog.pg_am m ON m.oid = x.relam
            CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS p (attnum, place)
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = p.attnum AND p.attnum > 0
            LEFT JOIN pg_catalog.pg_opclass o ON o.oid = i.indclass[p.place::int - 1]
            LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[p.place::int - 1]
            WHERE c.relkind IN ('r', 'p', 'm') AND i.indisvalid AND %s
            ORDER BY n.nspname, c.relname, x.relname, p.place""".formatted(OWN);

    static final String ENUMS = """
            SELECT n.nspname, t.typname, e.enumlabel
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
            WHERE t.typtype = 'e' AND %s
            ORDER BY n.nspname, t.typname, e.enumsortorder""".formatted(OWN);

    /// The last columns are the column that a sequence belongs to.
    static final String SEQUENCES = """
            SELECT n.nspname, s.relname, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache,
                   cn.nspname, c.relname, a.attname
            FROM pg_catalog.pg_sequence q
            JOIN pg_catalog.pg_class s ON s.oid = q.seqrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
            LEFT JOIN pg_catalog.pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
                  AND d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
            LEFT JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
            LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE %s
            ORDER BY n.nspname, s.relname""".formatted(OWN);

    static final String TRIGGERS = """
            SELECT n.nspname, c.relname, t.tgname
            FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal AND %s
            ORDER BY n.nspname, c.relname, t.tgname""".formatted(OWN);

    static final String EXTENSIONS = "SELECT extname FROM pg_catalog.pg_extension ORDER BY extname";

    private PostgresCatalogSql() {}

    /// `sql` as CockroachDB understands it: it has every column that older servers of PostgreSQL lack or has none of its kind, and makes
    /// no JSON of a row of its own tables.
    static String forCockroach(String sql) {
        return sql.replace("to_jsonb(a) ->> 'attidentity'", "a.attidentity")
                .replace("to_jsonb(a) ->> 'attgenerated'", "a.attgenerated")
                .replace(
                        "\n      AND NOT (k.contype = 'f' AND coalesce((to_jsonb(k) ->> 'conparentid')::bigint, 0) <> 0)",
                        "")
                .replace("coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false)::int", "0")
                .replace("coalesce((to_jsonb(i) ->> 'indnkeyatts')::int, i.indnatts)", "i.indnkeyatts");
    }
}
