package facet.schema.fix;

import java.util.List;
import java.util.Set;

import facet.language.TextRange;
import facet.schema.change.Lines;
import facet.schema.check.OperatorClasses;
import facet.schema.rule.AttributeRule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.Name;

/// Mends attributes and their arguments.
final class AttributeFixes {
    private static final List<String> OF_FIELDS = List.of("id", "unique", "default", "updatedAt", "map", "ignore",
            "relation");
    private static final List<String> OF_BLOCKS = List.of("id", "unique", "index", "fulltext", "map", "schema",
            "ignore",
            "shardKey");
    private static final List<String> ARGUMENTS = List.of("fields", "references", "onDelete", "onUpdate", "name", "map",
            "sort", "length", "ops", "type", "clustered", "where", "value");

    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;

    AttributeFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
    }

    void add(AttributeRule rule) {
        switch (rule) {
            case UNKNOWN -> unknown();
            case MISSING_ARGUMENT -> missingArgument();
            case UNKNOWN_ARGUMENT -> {
                argumentName();
                repairs.removeThisArgument();
            }
            case DUPLICATE_ARGUMENT -> repairs.removeThisArgument();
            case VALUELESS_ARGUMENT -> valueless();
            case TRAILING_COMMA -> trailingComma();
            case SEVERAL_UNNAMED -> brackets();
            case WRONG_KIND -> wrongKind();
            case EMPTY_TEXT -> {
                repairs.removeThisArgument();
                repairs.removeArgument("map", "name");
                repairs.removeAttribute();
            }
            case UNKNOWN_SORT -> {
                sort();
                repairs.removeArgument("sort");
            }
            case UNKNOWN_OPERATOR_CLASS -> operatorClass();
            case UNKNOWN_INDEX_TYPE -> {
                values("BTree", "Hash", "Gist", "Gin", "SpGist", "Brin");
                repairs.removeArgument("type");
            }
            case INDEX_NAME_AND_MAP -> repairs.removeArgument("name");
            case CLIENT_NAME -> {
                clientName();
                repairs.removeArgument("name");
            }
            case UPDATED_AT_TYPE -> {
                type("DateTime");
                removeAttribute("updatedAt");
            }
            case UPDATED_AT_LIST -> {
                type("DateTime");
                removeAttribute("updatedAt");
            }
            case MAP_ON_RELATION -> removeAttribute("map");
            case IGNORE_UNSUPPORTED, IGNORE_IN_IGNORED -> removeAttribute("ignore");
            case WHERE_VALUE, WHERE_FIELD, WHERE_EMPTY, WHERE_FIELD_VALUE, WHERE_TYPE ->
                repairs.removeArgument("where");
            case PARTIAL_INDEX_PREVIEW -> {
                repairs.addPreviewFeature("partialIndexes");
                repairs.removeArgument("where");
            }
            default -> {
                repairs.removeThisArgument();
                repairs.removeAttribute();
            }
        }
    }

    private void removeAttribute(String name) {
        repairs.removeAttribute(spot.attributeCalled(name));
    }

    private void unknown() {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        boolean isOnBlock = spot.isOnBlock(attribute);
        repairs.spelling(attribute.name().range(), isOnBlock ? OF_BLOCKS : OF_FIELDS);
        repairs.removeAttribute();
    }

    private void missingArgument() {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        if (attribute.is("map") && spot.block() != null) {
            String name = spot.field() != null
                    ? spot.field().name().text()
                    : spot.value() != null ? spot.value().name().text() : spot.block().name().text();
            fixes.add("Write `" + spot.shown(attribute) + "(\"" + name + "\")`", script -> script.replace(spot.file(),
                    Lines.of(attribute, spot.text()), spot.shown(attribute) + "(\"" + name + "\")"));
        }
        repairs.removeAttribute();
    }

    private void argumentName() {
        ArgumentNode argument = spot.argument();
        if (argument == null) return;
        Name name = argument.name();
        if (name != null) repairs.spelling(name.range(), ARGUMENTS);
    }

    private void valueless() {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        for (Name name : attribute.arguments().valueless())
            fixes.add("Remove `" + name.text() + ":`", script -> {
                int end = name.end();
                while (end < spot.text().length() && " \t:".indexOf(spot.text().charAt(end)) >= 0)
                    end++;
                int start = name.start();
                boolean hasNext = spot.text().startsWith(",", end);
                if (hasNext) {
                    end++;
                } else {
                    while (start > 0 && " \t,".indexOf(spot.text().charAt(start - 1)) >= 0)
                        start--;
                }
                script.delete(spot.file(), new TextRange(start, end));
            });
        repairs.removeAttribute();
    }

    private void trailingComma() {
        int comma = spot.text().indexOf(',', spot.range().start());
        if (comma >= 0 && comma <= spot.range().end())
            fixes.add("Remove the comma",
                    script -> script.delete(spot.file(), new TextRange(comma, comma + 1)));
    }

    /// `@@id(a, b)` becomes `@@id([a, b])`.
    private void brackets() {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        List<ArgumentNode> unnamed = attribute.arguments().given().stream().filter(each -> each.name() == null)
                .toList();
        if (unnamed.size() < 2) return;
        TextRange all = new TextRange(unnamed.getFirst().start(), unnamed.getLast().end());
        boolean isRun = attribute.arguments().given().stream()
                .noneMatch(each -> each.name() != null && all.contains(each.range()));
        if (isRun && spot.isOnBlock(attribute)) repairs.replace(all, "[" + all.of(spot.text()) + "]");
        ArgumentNode last = unnamed.getLast();
        fixes.add("Remove `" + last.range().of(spot.text()) + "`",
                script -> spot.remove(script, attribute, last.range()));
    }

    /// A word where a string should be gets quotes, a string where a word should be loses them, a single field where a
    /// list should be gets brackets.
    private void wrongKind() {
        ExpressionNode value = spot.expression();
        if (value == null) return;
        switch (value) {
            case ExpressionNode.Constant constant -> {
                repairs.replace(value.range(), "\"" + constant.path() + "\"");
                repairs.replace(value.range(), "[" + constant.path() + "]");
                repairs.replace(value.range(), constant.path() + "()");
            }
            case ExpressionNode.Text text -> {
                if (text.value().matches("[A-Za-z]\\w*")) {
                    repairs.replace(value.range(), text.value());
                    repairs.replace(value.range(), "[" + text.value() + "]");
                }
                if (text.value().matches("-?\\d+(\\.\\d+)?|true|false")) repairs.replace(value.range(), text.value());
            }
            case ExpressionNode.Numeral numeral -> repairs.replace(value.range(), "\"" + numeral.digits() + "\"");
            case ExpressionNode.Items items -> {
                if (items.items().size() == 1)
                    repairs.replace(value.range(), items.items().getFirst().range().of(spot.text()));
            }
            case ExpressionNode.Call _,ExpressionNode.Members _ -> {
            }
        }
        repairs.removeThisArgument();
        repairs.removeAttribute();
    }

    private void values(String... values) {
        ExpressionNode value = spot.expression();
        TextRange range = value == null ? spot.range() : value.range();
        repairs.spelling(range, List.of(values));
        if (value instanceof ExpressionNode.Constant)
            for (String each : Set.copyOf(List.of(values)).stream().sorted().limit(2).toList())
            repairs.replace(range, each);
    }

    private void sort() {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        ArgumentNode argument = attribute.argument("sort");
        if (argument == null) {
            values("Asc", "Desc");
        } else {
            repairs.replace(argument.value().range(), "Asc");
            repairs.replace(argument.value().range(), "Desc");
        }
    }

    private void operatorClass() {
        ArgumentNode ops = null;
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        for (ArgumentNode each : attribute.arguments().given())
            if (each.value() instanceof ExpressionNode.Items list)
                for (ExpressionNode item : list.items())
                if (item instanceof ExpressionNode.Call call && call.arguments().given().stream()
                        .anyMatch(given -> given.isNamed("ops")))
                    ops = call.arguments().given().stream().filter(given -> given.isNamed("ops")).findFirst()
                            .orElseThrow();
        if (ops == null) return;
        TextRange range = ops.value().range();
        List.of("String", "Json", "Int", "BigInt", "Float", "Decimal", "DateTime", "Bytes")
                .forEach(type -> repairs.spelling(range, OperatorClasses.offered(type)));
        if (ops.value() instanceof ExpressionNode.Constant constant)
            repairs.replace(range, "raw(\"" + constant.path() + "\")");
        repairs.removeArgument("ops");
    }

    private void clientName() {
        AttributeNode attribute = spot.attribute();
        ArgumentNode name = attribute == null ? null : attribute.argument("name");
        if (name != null && name.value() instanceof ExpressionNode.Text text) {
            String plain = text.value().replaceAll("\\W+", "_").replaceFirst("^[0-9_]+", "");
            if (!plain.isEmpty()) repairs.replace(text.range(), "\"" + plain + "\"");
        }
    }

    private void type(String type) {
        FieldNode field = spot.field();
        if (field != null) repairs.replace(Lines.of(field.type(), spot.text()), type);
    }
}
