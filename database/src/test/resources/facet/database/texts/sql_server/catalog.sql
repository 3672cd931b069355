-- ==== what the database is made of
SELECT CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(128)), SCHEMA_NAME();
SELECT s.name, o.name, o.type, CAST(p.value AS nvarchar(max)), m.definition
FROM sys.objects AS o
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
LEFT JOIN sys.extended_properties AS p ON p.class = 1 AND p.major_id = o.object_id AND p.minor_id = 0
      AND p.name = N'MS_Description'
LEFT JOIN sys.sql_modules AS m ON m.object_id = o.object_id
WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0
      AND NOT EXISTS (SELECT 1 FROM sys.extended_properties AS x WHERE x.class = 1 AND x.major_id = o.object_id
          AND x.minor_id = 0 AND x.name = N'microsoft_database_tools_support')
ORDER BY s.name, o.name;
SELECT s.name, o.name, c.name, CASE WHEN t.is_assembly_type = 1 THEN t.name ELSE TYPE_NAME(c.system_type_id) END,
       c.max_length, c.precision, c.scale, c.is_nullable, c.is_identity, c.generated_always_type,
       d.name, d.definition, k.definition, k.is_persisted,
       CASE WHEN c.collation_name <> CAST(DATABASEPROPERTYEX(DB_NAME(), 'Collation') AS sysname) THEN c.collation_name END,
       CAST(p.value AS nvarchar(max))
FROM sys.columns AS c
JOIN sys.objects AS o ON o.object_id = c.object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
JOIN sys.types AS t ON t.user_type_id = c.user_type_id
LEFT JOIN sys.default_constraints AS d ON d.object_id = c.default_object_id
LEFT JOIN sys.computed_columns AS k ON k.object_id = c.object_id AND k.column_id = c.column_id
LEFT JOIN sys.extended_properties AS p ON p.class = 1 AND p.major_id = c.object_id AND p.minor_id = c.column_id
      AND p.name = N'MS_Description'
WHERE o.type IN ('U', 'V') AND o.is_ms_shipped = 0
      AND NOT EXISTS (SELECT 1 FROM sys.extended_properties AS x WHERE x.class = 1 AND x.major_id = o.object_id
          AND x.minor_id = 0 AND x.name = N'microsoft_database_tools_support')
ORDER BY s.name, o.name, c.column_id;
SELECT s.name, o.name, i.name, i.type_desc, i.is_unique, i.is_primary_key, i.is_unique_constraint, i.filter_definition,
       c.name, n.is_descending_key, n.is_included_column
FROM sys.indexes AS i
JOIN sys.objects AS o ON o.object_id = i.object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
JOIN sys.index_columns AS n ON n.object_id = i.object_id AND n.index_id = i.index_id
JOIN sys.columns AS c ON c.object_id = n.object_id AND c.column_id = n.column_id
WHERE i.type IN (1, 2, 7) AND i.is_disabled = 0 AND i.is_hypothetical = 0
      AND (n.key_ordinal > 0 OR n.is_included_column = 1) AND o.type IN ('U', 'V') AND o.is_ms_shipped = 0
      AND NOT EXISTS (SELECT 1 FROM sys.extended_properties AS x WHERE x.class = 1 AND x.major_id = o.object_id
          AND x.minor_id = 0 AND x.name = N'microsoft_database_tools_support')
ORDER BY s.name, o.name, i.name, n.is_included_column, n.key_ordinal, n.index_column_id;
SELECT s.name, o.name, f.name, c.name, rs.name, r.name, rc.name, f.delete_referential_action_desc,
       f.update_referential_action_desc
FROM sys.foreign_keys AS f
JOIN sys.objects AS o ON o.object_id = f.parent_object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
JOIN sys.foreign_key_columns AS n ON n.constraint_object_id = f.object_id
JOIN sys.columns AS c ON c.object_id = n.parent_object_id AND c.column_id = n.parent_column_id
JOIN sys.objects AS r ON r.object_id = f.referenced_object_id
JOIN sys.schemas AS rs ON rs.schema_id = r.schema_id
JOIN sys.columns AS rc ON rc.object_id = n.referenced_object_id AND rc.column_id = n.referenced_column_id
WHERE f.is_disabled = 0 AND o.type IN ('U', 'V') AND o.is_ms_shipped = 0
      AND NOT EXISTS (SELECT 1 FROM sys.extended_properties AS x WHERE x.class = 1 AND x.major_id = o.object_id
          AND x.minor_id = 0 AND x.name = N'microsoft_database_tools_support')
ORDER BY s.name, o.name, f.name, n.constraint_column_id;
SELECT s.name, o.name, k.name, k.definition
FROM sys.check_constraints AS k
JOIN sys.objects AS o ON o.object_id = k.parent_object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
WHERE k.is_disabled = 0 AND o.type IN ('U', 'V') AND o.is_ms_shipped = 0
      AND NOT EXISTS (SELECT 1 FROM sys.extended_properties AS x WHERE x.class = 1 AND x.major_id = o.object_id
          AND x.minor_id = 0 AND x.name = N'microsoft_database_tools_support')
ORDER BY s.name, o.name, k.name;
SELECT s.name, o.name, g.name
FROM sys.triggers AS g
JOIN sys.objects AS o ON o.object_id = g.parent_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
WHERE g.is_disabled = 0 AND o.type IN ('U', 'V') AND o.is_ms_shipped = 0
      AND NOT EXISTS (SELECT 1 FROM sys.extended_properties AS x WHERE x.class = 1 AND x.major_id = o.object_id
          AND x.minor_id = 0 AND x.name = N'microsoft_database_tools_support')
ORDER BY s.name, o.name, g.name;
SELECT s.name, q.name, TRY_CAST(q.start_value AS bigint), TRY_CAST(q.increment AS bigint),
       TRY_CAST(q.minimum_value AS bigint), TRY_CAST(q.maximum_value AS bigint), TRY_CAST(q.cache_size AS bigint)
FROM sys.sequences AS q
JOIN sys.schemas AS s ON s.schema_id = q.schema_id
WHERE q.is_ms_shipped = 0
ORDER BY s.name, q.name;
SELECT s.name FROM sys.schemas AS s
WHERE s.schema_id < 16384 AND s.name NOT IN (N'sys', N'INFORMATION_SCHEMA', N'guest') ORDER BY s.name;
