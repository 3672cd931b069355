package facet.schema.check;

import java.util.List;
import java.util.Set;

import facet.language.TextRange;
import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.FieldType;
import facet.schema.model.ReferentialAction;
import facet.schema.model.ScalarType;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.DatabaseRule;
import facet.schema.rule.DefaultRule;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;
import facet.schema.rule.RelationRule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// What the database says to single fields.
final class FieldChecks {
    private static final Set<String> SEQUENCE = Set.of("virtual", "cache", "increment", "minValue", "maxValue",
            "start");

    private final Configuration configuration;
    private final Connector connector;
    private final Container model;
    private final ConstraintNames names;
    private final Problems problems;

    FieldChecks(Configuration configuration, Container model, ConstraintNames names) {
        this.configuration = configuration;
        this.connector = configuration.connector();
        this.model = model;
        this.names = names;
        this.problems = model.problems();
    }

    void scalar(Scalar field) {
        TextRange range = field.node.range();
        boolean isList = field.node.arity() == Arity.LIST;
        if (field.isBuiltIn(ScalarType.JSON)) {
            if (!Capabilities.hasJson(connector))
                problems.add(DatabaseRule.TYPE_NOT_SUPPORTED, range, field.name(), "Json");
            if (isList && !Capabilities.hasJsonLists(connector))
                problems.add(DatabaseRule.TYPE_NOT_SUPPORTED, range, field.name(), "Json[]");
        }
        if (field.isBuiltIn(ScalarType.DECIMAL) && !Capabilities.hasDecimal(connector))
            problems.add(DatabaseRule.TYPE_NOT_SUPPORTED, range, field.name(), "Decimal");
        if (isList && !Capabilities.hasScalarLists(connector))
            problems.add(DatabaseRule.LIST_NOT_SUPPORTED, range, field.name());
        clientName(field);
        names.checkDefault(field);
        if (field.nativeType != null) new NativeTypeCheck(configuration, field).check();
        defaultValue(field);
        if (field.type instanceof FieldType.Unsupported) new NativeTypeCheck(configuration, field).checkUnsupported();
    }

    /// The client calls keys by their names, beside the fields.
    private void clientName(FieldLink field) {
        for (int i = model.keys().named(field); i > 0; i--)
            problems.add(KeyRule.CLIENT_NAME_IS_FIELD, model.node.range(), field.name());
    }

    private void defaultValue(Scalar field) {
        if (field.defaultValue == null || field.defaultAttribute == null) return;
        if (field.defaultName != null && connector != Connector.SQLSERVER)
            problems.add(DefaultRule.NAME_NOT_SUPPORTED, field.defaultAttribute.range());
        if (field.defaultName != null)
            ConstraintNames.checkLength(configuration, field.defaultName, field.defaultAttribute, problems);
        DefaultLiterals.check(field);
        if (!(field.defaultValue instanceof ExpressionNode.Call call)) return;
        String function = call.word();
        if (function.equals("auto") && connector != Connector.MONGODB)
            problems.add(DefaultRule.AUTO_NOT_SUPPORTED, call.range());
    }

    /// Default functions that only some databases know.
    static void function(Connector connector, Scalar field) {
        if (!(field.defaultValue instanceof ExpressionNode.Call call)) return;
        String function = call.word();
        if (function.equals("sequence") && connector == Connector.COCKROACHDB) {
            sequence(call, field.problems());
        } else if (!Defaults.isFunction(function)) {
            field.problems().add(DefaultRule.UNKNOWN_FUNCTION, call.range(), function);
        }
    }

    private static void sequence(ExpressionNode.Call call, Problems problems) {
        for (ArgumentNode argument : call.arguments().given()) {
            if (argument.word() == null || !SEQUENCE.contains(argument.word())) {
                problems.add(AttributeRule.UNKNOWN_ARGUMENT, argument.range());
            } else if (argument.isNamed("virtual")) {
                Coerce.truth(argument.value(), problems);
            } else {
                Coerce.integer(argument.value(), problems);
            }
        }
    }

    void relation(RelationField field) {
        clientName(field);
        if (field.target.isIgnored && !field.isIgnored && !model.isIgnored)
            problems.add(RelationRule.IGNORED_MODEL, field.node.range(), field.target.name());
        action(field, field.onDelete, "onDelete");
        action(field, field.onUpdate, "onUpdate");
        if (field.mappedName != null && field.attribute != null) name(field, field.mappedName);
        index(field);
        if (connector == Connector.MONGODB) nativeTypes(field);
    }

    private void name(RelationField field, String name) {
        if (field.attribute == null) return;
        if (!Capabilities.hasNamedForeignKeys(connector)) {
            problems.add(RelationRule.NAMES_NOT_SUPPORTED, field.attribute.range());
        } else {
            ConstraintNames.checkLength(configuration, name, field.attribute, problems);
        }
    }

    private void action(RelationField field, @Nullable ReferentialAction action, String argument) {
        if (action != null && !isSupported(action))
            problems.add(RelationRule.ACTION_NOT_SUPPORTED, argumentRange(field, argument), action.word());
    }

    private static TextRange argumentRange(RelationField field, String name) {
        ArgumentNode argument = field.attribute == null ? null : field.attribute.argument(name);
        return argument == null ? field.node.range() : argument.range();
    }

    private boolean isSupported(ReferentialAction action) {
        return connector.allows(action, !configuration.usesForeignKeys());
    }

    /// MySQL knows `SetDefault` and does nothing.
    void setDefaults() {
        if (connector != Connector.MYSQL || !configuration.usesForeignKeys()) return;
        for (RelationField field : model.relations) {
            setDefault(field, field.onDelete, "onDelete");
            setDefault(field, field.onUpdate, "onUpdate");
        }
    }

    private void setDefault(RelationField field, @Nullable ReferentialAction action, String argument) {
        if (action == ReferentialAction.SET_DEFAULT)
            problems.add(RelationRule.SET_DEFAULT_MYSQL, argumentRange(field, argument));
    }

    private void index(RelationField field) {
        if (configuration.usesForeignKeys() || connector == Connector.MONGODB || field.fields == null) return;
        if (field.attribute == null || hasIndex(field.fields)) return;
        problems.add(RelationRule.MISSING_INDEX, field.attribute.range());
    }

    private boolean hasIndex(List<Scalar> fields) {
        return fields.isEmpty()
                ? model.primaryKey != null || !model.indexes.isEmpty()
                : model.keys().hasPrefix(fields);
    }

    private void nativeTypes(RelationField field) {
        if (field.fields == null || field.references == null) return;
        int count = Math.min(field.fields.size(), field.references.size());
        for (int i = 0; i < count; i++) {
            Scalar from = field.fields.get(i);
            Scalar to = field.references.get(i);
            String own = from.nativeType == null ? "" : from.nativeType.name();
            String other = to.nativeType == null ? "" : to.nativeType.name();
            if (!own.equals(other))
                from.problems().add(RelationRule.NATIVE_TYPES_DIFFER, from.node.range(), from.name(), to.name());
        }
    }
}
