package facet.schema.fix;

import java.util.ArrayList;
import java.util.List;

import facet.language.Severity;
import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.model.Arity;
import facet.schema.model.ReferentialAction;
import facet.schema.model.RelationMode;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.rule.RelationRule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import org.jspecify.annotations.Nullable;

/// Mends relations.
final class RelationFixes {
    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;
    private final RelationKeys keys;
    private final RelationRewrite rewrite;

    RelationFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
        this.keys = new RelationKeys(spot, fixes);
        this.rewrite = new RelationRewrite(spot, fixes);
    }

    void add(RelationRule rule) {
        switch (rule) {
            case NOT_A_RELATION -> repairs.removeAttribute(spot.attributeCalled("relation"));
            case UNKNOWN_FIELDS, RELATION_IN_FIELDS -> {
                keys.names("fields");
                keys.missingColumns();
                rewrite.key();
            }
            case UNKNOWN_REFERENCES, RELATION_IN_REFERENCES -> {
                keys.names("references");
                keys.missingReference();
                rewrite.key();
            }
            case EMPTY_NAME -> {
                repairs.removeArgument("name");
                repairs.removeThisArgument();
                emptyName();
            }
            case UNKNOWN_ACTION, ACTION_NOT_SUPPORTED -> {
                actions();
                removeActions();
            }
            case AMBIGUOUS -> keys.nameBothSides();
            case MISSING_OPPOSITE -> {
                keys.opposite();
                repairs.removeField();
            }
            case MISSING_FIELDS, MISSING_REFERENCES -> {
                keys.complete();
                rewrite.key();
            }
            case LENGTHS_DIFFER -> rewrite.key();
            case FIELDS_ON_BOTH, FIELDS_ON_LIST, MIXED_UP, WRONG_SIDE -> {
                removeArguments("fields", "references", "onDelete", "onUpdate");
                removeArguments("fields");
                removeArguments("references");
                removeArguments("onDelete", "onUpdate");
                rewrite.key();
            }
            case ACTION_ON_LIST, MANY_TO_MANY_ACTION -> removeActions();
            case REQUIRED_BACK -> arity("?");
            case NOT_UNIQUE_REFERENCE, REFERENCE_ORDER -> keys.referencesUnique();
            case TYPES_DIFFER -> keys.sameTypes();
            case OPTIONAL_KEY -> {
                arity("?");
                keys.requiredColumns();
            }
            case NOT_UNIQUE_KEY -> {
                keys.keyUnique();
                keys.otherSideList();
            }
            case NAME_TAKEN, NAMES_NOT_SUPPORTED -> {
                repairs.removeArgument("map");
                if (rule == RelationRule.NAME_TAKEN) keys.constraintName();
            }
            case IGNORED_MODEL -> {
                if (spot.field() != null) repairs.addAttribute(spot.field(), "@ignore");
            }
            case SET_NULL_REQUIRED, SET_NULL_REQUIRED_WARNING -> {
                keys.optional();
                removeActions();
            }
            case SET_DEFAULT_MYSQL -> {
                actions();
                removeActions();
            }
            case CYCLE, SEVERAL_PATHS -> noAction();
            case MISSING_INDEX -> keys.index();
            case NATIVE_TYPES_DIFFER -> keys.sameNativeTypes();
            case MANY_TO_MANY_REFERENCES, EMBEDDED_NOT_SUPPORTED -> {
                removeArguments("fields", "references");
                removeArguments("references");
            }
            case MANY_TO_MANY_ID -> keys.ids();
            case MANY_TO_MANY_NOT_SUPPORTED, EMBEDDED_FIELDS, EMBEDDED_REFERENCES, EMBEDDED_LIST -> rewrite.lists();
            default -> {
            }
        }
        if (rule.severity() == Severity.ERROR && rule != RelationRule.NOT_A_RELATION) {
            if (rule == RelationRule.AMBIGUOUS) rewrite.removeSide();
            rewrite.remove();
        }
    }

    private void emptyName() {
        AttributeNode attribute = spot.attributeCalled("relation");
        if (attribute == null) return;
        for (ArgumentNode argument : attribute.arguments().given())
            if (argument.value() instanceof ExpressionNode.Text text && text.value().isEmpty())
                fixes.add("Remove the name", script -> spot.remove(script, attribute, argument.range()));
    }

    /// Takes the arguments away that are there, as one step.
    private void removeArguments(String... names) {
        AttributeNode attribute = spot.attributeCalled("relation");
        if (attribute == null) return;
        List<ArgumentNode> kept = new ArrayList<>(attribute.arguments().given());
        List<String> removed = new ArrayList<>();
        for (String name : names)
            if (kept.removeIf(each -> each.isNamed(name))) removed.add("`" + name + "`");
        if (removed.isEmpty()) return;
        TextRange range = Lines.of(attribute, spot.text());
        String rest = String.join(", ", kept.stream().map(each -> each.range().of(spot.text())).toList());
        fixes.add("Remove " + String.join(" and ", removed), script -> {
            if (rest.isEmpty()) {
                Removal.attribute(script, spot.file(), attribute);
            } else {
                script.replace(spot.file(), range, "@relation(" + rest + ")");
            }
        });
    }

    private void removeActions() {
        removeArguments("onDelete");
        removeArguments("onUpdate");
        removeArguments("onDelete", "onUpdate");
    }

    /// The actions that this database knows, for each argument that the place may be about.
    private void actions() {
        AttributeNode attribute = spot.attributeCalled("relation");
        if (attribute == null) return;
        boolean isEmulated = spot.schema().datamodel().datasource() != null
                && spot.schema().datamodel().datasource().relationMode() == RelationMode.PRISMA;
        List<String> known = new ArrayList<>();
        for (ReferentialAction action : ReferentialAction.values())
            if (spot.schema().connector().allows(action, isEmulated)) known.add(action.word());
        for (String name : List.of("onDelete", "onUpdate")) {
            ArgumentNode argument = attribute.argument(name);
            boolean isHere = argument != null
                    && (spot.argument() == null || argument.equals(spot.argument()) || spot.attribute() == null);
            if (argument == null || !isHere) continue;
            repairs.spelling(argument.value().range(), known);
            List<String> likely = new ArrayList<>(known);
            likely.sort((a, b) -> Boolean.compare(!a.equals("NoAction"), !b.equals("NoAction")));
            for (String action : likely)
                fixes.add("Change `" + name + "` to `" + action + "`",
                        script -> script.replace(spot.file(), argument.value().range(), action));
        }
    }

    private void arity(String mark) {
        FieldNode field = spot.field();
        if (field != null)
            repairs.replace(Lines.of(field.type(), spot.text()), field.type().name() + mark);
    }

    private void noAction() {
        AttributeNode attribute = spot.attributeCalled("relation");
        if (attribute == null) return;
        fixes.add("Set `onDelete` and `onUpdate` to `NoAction`", script -> {
            int end = Lines.of(attribute, spot.text()).end() - 1;
            for (String name : List.of("onDelete", "onUpdate")) {
                ArgumentNode argument = attribute.argument(name);
                if (argument == null) script.insert(spot.file(), end, ", " + name + ": NoAction");
                else
                    script.replace(spot.file(), argument.value().range(), "NoAction");
            }
        });
    }

    /// The field of that name.
    static @Nullable FieldNode field(ModelNode model, String name) {
        for (FieldNode field : model.fields())
            if (field.name().text().equals(name)) return field;
        return null;
    }

    /// The names in `fields: […]` or `references: […]` of a relation field.
    static List<String> names(FieldNode field, String argumentName) {
        AttributeNode attribute = field.attribute("relation");
        ArgumentNode argument = attribute == null ? null : attribute.argument(argumentName);
        if (argument == null || !(argument.value() instanceof ExpressionNode.Items list)) return List.of();
        List<String> names = new ArrayList<>();
        for (ExpressionNode item : list.items())
            if (item instanceof ExpressionNode.Constant constant) names.add(constant.path());
        return names;
    }

    /// Writes `@unique` at one field, or `@@unique([…])` for several.
    static void addUnique(Script script, Found<ModelNode> model, List<String> names) {
        FieldNode single = names.size() == 1 ? field(model.node(), names.getFirst()) : null;
        if (single == null) {
            Blocks.addAttribute(script, model.file(), model.node(), "@@unique([" + String.join(", ", names) + "])");
        } else {
            script.insert(model.file(), Lines.end(single, model.file().text()), " @unique");
        }
    }

    static boolean isList(FieldNode field) {
        return field.type().arity() == Arity.LIST;
    }
}
