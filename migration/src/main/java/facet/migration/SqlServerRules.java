package facet.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.database.Column;
import facet.database.ForeignKey.Action;
import facet.database.Index;
import facet.database.Table;
import org.jspecify.annotations.Nullable;

/// SQL Server, by the types as they are declared: `nvarchar(1000)`, `decimal(32,16)`.
record SqlServerRules() implements EngineRules {
    private static final ConstraintNames NAMES = new ConstraintNames(128);
    private static final Pattern TYPE = Pattern.compile("(\\w+)\\s*(\\(([^)]*)\\))?", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("N?'((?:[^']|'')*)'", Pattern.DOTALL);
    private static final Pattern NOW = Pattern.compile("(getdate|sysdatetime|current_timestamp)(\\(\\))?",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String provider() {
        return "sqlserver";
    }

    @Override
    public ConstraintNames names() {
        return NAMES;
    }

    /// There is no Restrict.
    @Override
    public Action usualDelete(boolean isNullable) {
        return isNullable ? Action.SET_NULL : Action.NO_ACTION;
    }

    @Override
    public FieldType type(Column column) {
        String declared = column.declaredType().strip();
        Matcher matcher = TYPE.matcher(declared);
        if (!matcher.matches()) return FieldType.unsupported(declared);
        String arguments = matcher.group(3) == null ? "" : matcher.group(3).replaceAll("\\s*,\\s*", ", ");
        boolean isUnlimited = arguments.equals("-1") || arguments.equalsIgnoreCase("max");
        return known(matcher.group(1).toLowerCase(Locale.ROOT), isUnlimited ? "Max" : arguments)
                .orElseGet(() -> FieldType.unsupported(declared));
    }

    private static Optional<FieldType> known(String name, String arguments) {
        return Optional.ofNullable(switch (name) {
            case "tinyint" -> FieldType.of("Int", "TinyInt");
            case "smallint" -> FieldType.of("Int", "SmallInt");
            case "int" -> FieldType.of("Int");
            case "bigint" -> FieldType.of("BigInt");
            case "bit" -> FieldType.of("Boolean");
            case "decimal", "numeric" -> FieldType.of("Decimal", usual("Decimal", arguments, "32, 16"));
            case "money" -> FieldType.of("Float", "Money");
            case "smallmoney" -> FieldType.of("Float", "SmallMoney");
            case "float" -> FieldType.of("Float", arguments.isEmpty() ? "" : usual("Float", arguments, "53"));
            case "real" -> FieldType.of("Float", "Real");
            case "char" -> FieldType.of("String", usual("Char", arguments, ""));
            case "nchar" -> FieldType.of("String", usual("NChar", arguments, ""));
            case "varchar" -> FieldType.of("String", usual("VarChar", arguments, ""));
            case "nvarchar" -> FieldType.of("String", usual("NVarChar", arguments, "1000"));
            case "text" -> FieldType.of("String", "Text");
            case "ntext" -> FieldType.of("String", "NText");
            case "xml" -> FieldType.of("String", "Xml");
            case "uniqueidentifier" -> FieldType.of("String", "UniqueIdentifier");
            case "datetime2" -> FieldType.of("DateTime");
            case "datetime" -> FieldType.of("DateTime", "DateTime");
            case "smalldatetime" -> FieldType.of("DateTime", "SmallDateTime");
            case "datetimeoffset" -> FieldType.of("DateTime", "DateTimeOffset");
            case "date" -> FieldType.of("DateTime", "Date");
            case "time" -> FieldType.of("DateTime", "Time");
            case "binary" -> FieldType.of("Bytes", usual("Binary", arguments, ""));
            case "varbinary" -> FieldType.of("Bytes", usual("VarBinary", arguments, "Max"));
            case "image" -> FieldType.of("Bytes", "Image");
            default -> null;
        });
    }

    /// `name(arguments)`, or nothing where the arguments are those of the type that a schema need not name.
    private static String usual(String name, String arguments, String usual) {
        if (!usual.isEmpty() && arguments.equals(usual)) return "";
        return arguments.isEmpty() ? name : name + "(" + arguments + ")";
    }

    @Override
    public Optional<String> defaultValue(Column column, FieldType type, EnumNames enums) {
        if (column.generation() == Column.Generation.ROW_NUMBER) return Optional.of("autoincrement()");
        String sql = bare(column.defaultSql() == null ? "" : column.defaultSql().strip());
        if (sql.isEmpty() || sql.equalsIgnoreCase("null")) return Optional.empty();
        String value = value(sql, type);
        return Optional.of(value != null ? value : "dbgenerated(" + SchemaText.quoted(sql) + ")");
    }

    /// A default is a constraint here, and has a name.
    @Override
    public String defaultName(Table table, Column column) {
        String name = column.details().defaultName();
        return name.equals(NAMES.defaultValue(table.name(), column.name())) ? "" : name;
    }

    /// The rows lie in the order of the primary key, unless it is said otherwise.
    @Override
    public String clustered(Index index) {
        boolean isClustered = index.details().method().equals("clustered");
        boolean isUsual = index.details().method().isEmpty()
                || isClustered == (index.origin() == Index.Origin.PRIMARY_KEY);
        return isUsual ? "" : Boolean.toString(isClustered);
    }

    /// Without the parentheses that the server puts around every default.
    private static String bare(String sql) {
        String bare = sql;
        while (bare.length() > 1 && bare.startsWith("(") && closing(bare) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    /// Where the parenthesis that begins `sql` is closed.
    private static int closing(String sql) {
        int depth = 0;
        boolean isQuoted = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'') isQuoted = !isQuoted;
            if (!isQuoted && c == '(') depth++;
            if (!isQuoted && c == ')' && --depth == 0) return i;
        }
        return -1;
    }

    private static @Nullable String value(String sql, FieldType type) {
        Matcher text = TEXT.matcher(sql);
        return switch (type.word()) {
            case "Int", "BigInt" -> sql.matches("-?\\d{1,19}") ? sql : null;
            case "Float", "Decimal" -> sql.matches("-?\\d+(\\.\\d+)?") ? sql : null;
            case "Boolean" -> List.of("1", "'1'", "'true'").contains(sql)
                    ? "true"
                    : List.of("0", "'0'", "'false'").contains(sql) ? "false" : null;
            case "DateTime" -> NOW.matcher(sql).matches() ? "now()" : null;
            case "String" -> text.matches() ? SchemaText.quoted(text.group(1).replace("''", "'")) : null;
            default -> null;
        };
    }
}
