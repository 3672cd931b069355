package facet.schema.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.FieldType;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ArgumentsNode;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// The list of fields in an id, a unique criterion or an index.
final class KeyFields {
    private final KeyLink key;
    private final ArgumentReader arguments;
    private final Problems problems;
    private final List<String> unknown = new ArrayList<>(0);
    private final List<String> relations = new ArrayList<>(0);

    KeyFields(KeyLink key, ArgumentReader arguments) {
        this.key = key;
        this.arguments = arguments;
        this.problems = arguments.problems();
    }

    /// A field as written, before it is looked up.
    private record Written(String name, @Nullable String sort, @Nullable Integer length, @Nullable String operators,
            boolean isRaw) {}

    /// The fields, or null where one of them cannot be used.
    @Nullable
    List<KeyField> resolve(ExpressionNode value) {
        List<Written> written = Coerce.items(value, this::written, problems);
        if (written == null) return null;
        List<KeyField> fields = new ArrayList<>(written.size());
        Set<List<Scalar>> paths = written.size() > NameSet.FEW ? new HashSet<>() : null;
        for (Written each : written) {
            List<Scalar> path = path(each.name);
            if (path == null) continue;
            if (paths == null ? isIn(path, fields) : !paths.add(path)) {
                arguments.report(KeyRule.REPEATED_FIELD, each.name);
                return null;
            }
            List<Scalar> through = path.size() == 1 ? List.of() : path.subList(0, path.size() - 1);
            fields.add(new KeyField(through, path.getLast(), each.sort, each.length, each.operators, each.isRaw));
        }
        return report(value) ? null : fields;
    }

    private static boolean isIn(List<Scalar> path, List<KeyField> fields) {
        for (KeyField field : fields)
            if (field.path().equals(path)) return true;
        return false;
    }

    private boolean report(ExpressionNode value) {
        boolean isKey = key.kind == KeyKind.ID || key.kind == KeyKind.SHARD;
        if (!unknown.isEmpty())
            problems.add(KeyRule.UNKNOWN_FIELD, isKey ? value.range() : arguments.range(),
                    String.join("`, `", unknown), key.owner.name());
        if (!relations.isEmpty()) arguments.report(KeyRule.RELATION_FIELD, String.join("`, `", relations));
        return !unknown.isEmpty() || !relations.isEmpty();
    }

    private @Nullable List<Scalar> path(String name) {
        if (name.indexOf('.') < 0) {
            Scalar field = field(key.owner, name);
            return field == null ? null : List.of(field);
        }
        if (key.kind == KeyKind.ID || key.kind == KeyKind.SHARD) {
            unknown.add(name);
            return null;
        }
        return compositePath(name);
    }

    private @Nullable List<Scalar> compositePath(String name) {
        List<Scalar> path = new ArrayList<>(3);
        Container container = key.owner;
        for (String part : name.split("\\.", -1)) {
            if (container == null) {
                unknown.add(name);
                return null;
            }
            Scalar field = field(container, part);
            if (field == null) return null;
            path.add(field);
            container = field.composite;
        }
        return path;
    }

    private @Nullable Scalar field(Container container, String name) {
        FieldLink link = container.field(name);
        if (link instanceof Scalar scalar && !(scalar.type instanceof FieldType.Unknown)) return scalar;
        (link == null ? unknown : relations).add(name);
        return null;
    }

    private @Nullable Written written(ExpressionNode value, Problems sink) {
        return switch (value) {
            case ExpressionNode.Constant constant -> new Written(constant.path(), null, null, null, false);
            case ExpressionNode.Call call when key.kind != KeyKind.SHARD -> written(call);
            default -> {
                sink.add(AttributeRule.WRONG_KIND, value.range(), "field of the model");
                yield null;
            }
        };
    }

    private Written written(ExpressionNode.Call call) {
        ArgumentsNode given = call.arguments();
        String sort = sort(argument(given, "sort"));
        ArgumentNode lengthArgument = argument(given, "length");
        Long length = lengthArgument == null ? null : Coerce.integer(lengthArgument.value(), problems);
        Integer prefix = length == null || length < 0 ? null : Integer.valueOf(length.intValue());
        ArgumentNode operators = argument(given, "ops");
        String operatorClass = operators == null ? null : operatorClass(operators);
        boolean isRaw = operators != null && operators.value() instanceof ExpressionNode.Call;
        return new Written(call.word(), sort, prefix, operatorClass, isRaw);
    }

    private static @Nullable ArgumentNode argument(ArgumentsNode arguments, String name) {
        for (ArgumentNode argument : arguments.given())
            if (argument.isNamed(name)) return argument;
        return null;
    }

    private @Nullable String sort(@Nullable ArgumentNode argument) {
        String sort = argument == null ? null : Coerce.constant(argument.value(), problems);
        if (argument == null || sort == null || sort.equals("Asc") || sort.equals("Desc")) return sort;
        problems.add(AttributeRule.UNKNOWN_SORT, argument.range());
        return null;
    }

    private @Nullable String operatorClass(ArgumentNode argument) {
        return switch (argument.value()) {
            case ExpressionNode.Constant constant -> {
                if (OperatorClasses.isKnown(constant.path())) yield constant.path();
                problems.add(AttributeRule.UNKNOWN_OPERATOR_CLASS, constant.range());
                yield null;
            }
            case ExpressionNode.Call call -> {
                boolean isText = call.arguments().given().size() == 1
                        && call.arguments().given().getFirst().value() instanceof ExpressionNode.Text;
                if (isText && call.word().equals("raw"))
                    yield ((ExpressionNode.Text) call.arguments().given().getFirst().value()).value();
                problems.add(AttributeRule.UNKNOWN_OPERATOR_CLASS, call.range());
                yield null;
            }
            default -> {
                problems.add(AttributeRule.UNKNOWN_OPERATOR_CLASS, argument.range());
                yield null;
            }
        };
    }
}
