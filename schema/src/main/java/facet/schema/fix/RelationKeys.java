package facet.schema.fix;

import java.util.List;
import java.util.Optional;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.FieldLine;
import facet.schema.change.FieldNames;
import facet.schema.change.Lines;
import facet.schema.change.Script;
import facet.schema.model.Arity;
import facet.schema.model.Key;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.TypeNode;
import org.jspecify.annotations.Nullable;

/// Mends the two sides of a relation and the columns that hold its key.
final class RelationKeys {
    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;

    RelationKeys(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
    }

    private Optional<Found<ModelNode>> target() {
        return spot.field() == null ? Optional.empty() : spot.schema().model(spot.field().type().name());
    }

    private @Nullable Found<ModelNode> here() {
        return spot.model() == null ? null : new Found<>(spot.file(), spot.model());
    }

    /// Corrects the spelling in `fields` or `references`.
    void names(String argumentName) {
        AttributeNode attribute = spot.attributeCalled("relation");
        ModelNode owner = argumentName.equals("fields") ? spot.model() : target().map(Found::node).orElse(null);
        ArgumentNode argument = attribute == null ? null : attribute.argument(argumentName);
        if (owner == null || argument == null || !(argument.value() instanceof ExpressionNode.Items list)) return;
        List<String> columns = owner.fields().stream().filter(each -> !isRelation(each))
                .map(each -> each.name().text()).toList();
        for (ExpressionNode item : list.items()) {
            if (!(item instanceof ExpressionNode.Constant constant) || columns.contains(constant.path())) continue;
            repairs.spelling(item.range(), columns);
            if (argumentName.equals("references") && list.items().size() == 1)
                key(owner).forEach(name -> repairs.replace(item.range(), name));
        }
    }

    private boolean isRelation(FieldNode field) {
        return spot.schema().datamodel().model(field.type().name()).isPresent();
    }

    private List<String> key(ModelNode model) {
        Key key = spot.schema().datamodel().model(model.name().text())
                .map(each -> each.primaryKey() != null || each.uniques().isEmpty()
                        ? each.primaryKey()
                        : each.uniques().getFirst())
                .orElse(null);
        return key == null ? List.of() : key.fieldNames();
    }

    /// Adds the fields that `fields` names and that are not there, typed as what they refer to.
    void missingColumns() {
        Found<ModelNode> here = here();
        FieldNode field = spot.field();
        if (here == null || field == null || target().isEmpty()) return;
        List<String> fields = RelationFixes.names(field, "fields");
        List<String> references = RelationFixes.names(field, "references");
        if (fields.size() != references.size()) return;
        fixes.add("Add the missing fields", script -> {
            for (int i = 0; i < fields.size(); i++)
                if (RelationFixes.field(here.node(), fields.get(i)) == null)
                    column(script, here, field, fields.get(i), references.get(i));
        });
    }

    /// Adds the id that `references` names to the related model, where it has none.
    void missingReference() {
        FieldNode field = spot.field();
        if (field == null || target().isEmpty()) return;
        Found<ModelNode> target = target().get();
        List<String> references = RelationFixes.names(field, "references");
        boolean hasId = target.node().fields().stream().anyMatch(each -> each.attribute("id") != null);
        if (references.size() == 1 && RelationFixes.field(target.node(), references.getFirst()) == null)
            fixes.add("Add `" + references.getFirst() + "` to `" + target.node().name().text() + "`",
                    script -> new FieldLine(references.getFirst(), "Int", hasId ? "@unique" : "@id").insert(script,
                            target.file(), target.node(), Blocks.opening(target.node(), target.file().text())));
    }

    /// Makes the fields called `id` the ids of both models.
    void ids() {
        if (spot.model() == null || target().isEmpty()) return;
        for (Found<ModelNode> found : List.of(new Found<>(spot.file(), spot.model()), target().get())) {
            FieldNode id = RelationFixes.field(found.node(), "id");
            if (id != null && id.attribute("id") == null)
                fixes.add("Make `id` the id of `" + found.node().name().text() + "`", script -> script
                        .insert(found.file(), Lines.end(id, found.file().text()), " @id"));
            for (FieldNode field : found.node().fields()) {
                AttributeNode unique = field.attribute("unique");
                if (unique != null && unique.arguments().given().isEmpty() && field.type().arity() == Arity.REQUIRED)
                    fixes.add("Make `" + field.name().text() + "` the id of `" + found.node().name().text() + "`",
                            script -> script.replace(found.file(), Lines.of(unique, found.file().text()), "@id"));
            }
        }
    }

    /// Gives the foreign key a name of its own.
    void constraintName() {
        FieldNode field = spot.field();
        ModelNode model = spot.model();
        if (field == null || model == null) return;
        String name = model.name().text() + "_" + field.name().text() + "_foreign";
        AttributeNode attribute = field.attribute("relation");
        if (attribute != null && attribute.argument("map") == null && !attribute.arguments().given().isEmpty())
            fixes.add("Call the foreign key `" + name + "`", script -> script.insert(spot.file(),
                    Lines.of(attribute, spot.text()).end() - 1, ", map: \"" + name + "\""));
    }

    private void column(Script script, Found<ModelNode> here, FieldNode relation, String name, String reference) {
        FieldNode referred = target().map(found -> RelationFixes.field(found.node(), reference)).orElse(null);
        if (referred == null) return;
        String mark = relation.type().arity() == Arity.OPTIONAL ? "?" : "";
        new FieldLine(name, referred.type().name() + mark, nativeType(referred)).insert(script, here.file(),
                here.node(),
                relation.end());
    }

    private String nativeType(FieldNode field) {
        return nativeType(field, target().map(found -> found.file().text()).orElse(""));
    }

    private static String nativeType(FieldNode field, String text) {
        return field.attributes().stream().filter(each -> each.name().text().contains(".")).findFirst()
                .map(each -> Lines.of(each, text).of(text)).orElse("");
    }

    /// Adds a field for the other side to the related model.
    void opposite() {
        FieldNode field = spot.field();
        ModelNode model = spot.model();
        if (field == null || model == null || target().isEmpty()) return;
        Found<ModelNode> target = target().get();
        String self = model.name().text();
        String name = relationName(field);
        if (RelationFixes.isList(field)) {
            list(target, model, name);
            return;
        }
        String several = FieldNames.free(target.node(), FieldNames.several(self));
        fixes.add("Add `" + several + " " + self + "[]` to `" + target.node().name().text() + "`", script -> {
            new FieldLine(several, self + "[]", relation(name)).addTo(script, target.file(), target.node());
            if (RelationFixes.names(field, "fields").isEmpty()) keyOn(script, model, field, target);
        });
        String single = FieldNames.free(target.node(), FieldNames.single(self));
        fixes.add("Add `" + single + " " + self + "?` to `" + target.node().name().text() + "`", script -> {
            new FieldLine(single, self + "?", relation(name)).addTo(script, target.file(), target.node());
            List<String> fields = RelationFixes.names(field, "fields");
            boolean isUnique = spot.schema().datamodel().model(self)
                    .map(each -> each.uniques().stream().anyMatch(key -> key.fieldNames().equals(fields))
                            || (each.primaryKey() != null && each.primaryKey().fieldNames().equals(fields)))
                    .orElse(false);
            if (!isUnique && !fields.isEmpty())
                RelationFixes.addUnique(script, new Found<>(spot.file(), model), fields);
        });
    }

    /// The other side of a list: a single field with its key, or a list as well.
    private void list(Found<ModelNode> target, ModelNode model, String name) {
        String self = model.name().text();
        List<String> key = key(model);
        if (key.size() == 1) {
            FieldNode referred = RelationFixes.field(model, key.getFirst());
            String single = FieldNames.free(target.node(), FieldNames.single(self));
            String column = FieldNames.free(target.node(), single + "Id");
            if (referred != null)
                fixes.add("Add `" + single + " " + self + "` to `" + target.node().name().text() + "`", script -> {
                    String given = name.isEmpty() ? "" : name + ", ";
                    new FieldLine(single, self, "@relation(" + given + "fields: [" + column + "], references: ["
                            + key.getFirst() + "])").addTo(script, target.file(), target.node());
                    new FieldLine(column, referred.type().name(), nativeTypeHere(referred)).addTo(script, target.file(),
                            target.node());
                });
        }
        String several = FieldNames.free(target.node(), FieldNames.several(self));
        fixes.add("Add `" + several + " " + self + "[]` to `" + target.node().name().text() + "`",
                script -> new FieldLine(several, self + "[]", relation(name)).addTo(script, target.file(),
                        target.node()));
    }

    private String nativeTypeHere(FieldNode field) {
        return field.attributes().stream().filter(each -> each.name().text().contains(".")).findFirst()
                .map(each -> Lines.of(each, spot.text()).of(spot.text())).orElse("");
    }

    private static String relation(String name) {
        return name.isEmpty() ? "" : "@relation(" + name + ")";
    }

    /// The name that the field gives its relation, with its quotes; empty where it gives none.
    private String relationName(FieldNode field) {
        AttributeNode attribute = field.attribute("relation");
        if (attribute == null) return "";
        for (ArgumentNode argument : attribute.arguments().given())
            if ((argument.name() == null || argument.isNamed("name"))
                    && argument.value() instanceof ExpressionNode.Text text)
                return text.range().of(spot.text());
        return "";
    }

    /// Gives the relation `fields` and `references`, and the columns that they name.
    void complete() {
        FieldNode field = spot.field();
        ModelNode model = spot.model();
        if (field == null || model == null || target().isEmpty()) return;
        Found<ModelNode> target = target().get();
        if (RelationFixes.isList(field)) return;
        fixes.add("Write `fields` and `references`", script -> keyOn(script, model, field, target));
    }

    private void keyOn(Script script, ModelNode model, FieldNode field, Found<ModelNode> target) {
        List<String> given = RelationFixes.names(field, "fields");
        List<String> references = RelationFixes.names(field, "references");
        if (references.isEmpty()) references = key(target.node());
        if (references.isEmpty() || (!given.isEmpty() && given.size() != references.size())) return;
        Found<ModelNode> here = new Found<>(spot.file(), model);
        List<String> columns = given.isEmpty()
                ? references.stream().map(each -> column(field, each)).toList()
                : given;
        for (int i = 0; i < columns.size(); i++)
            if (RelationFixes.field(model, columns.get(i)) == null)
                column(script, here, field, columns.get(i), references.get(i));
        write(script, field, "fields: [" + String.join(", ", columns) + "], references: ["
                + String.join(", ", references) + "]");
    }

    static String column(FieldNode field, String reference) {
        return field.name().text() + Character.toUpperCase(reference.charAt(0)) + reference.substring(1);
    }

    /// Writes the arguments in front of those that the relation has besides `fields` and `references`.
    private void write(Script script, FieldNode field, String arguments) {
        AttributeNode attribute = field.attribute("relation");
        if (attribute == null) {
            script.insert(spot.file(), Lines.end(field, spot.text()), " @relation(" + arguments + ")");
            return;
        }
        String name = relationName(field);
        StringBuilder all = new StringBuilder("@relation(").append(name.isEmpty() ? "" : name + ", ").append(arguments);
        for (ArgumentNode each : attribute.arguments().given())
            if (each.name() != null && !each.isNamed("fields") && !each.isNamed("references") && !each.isNamed("name"))
                all.append(", ").append(each.range().of(spot.text()));
        script.replace(spot.file(), Lines.of(attribute, spot.text()), all.append(')').toString());
    }

    /// Makes the fields that the key refers to unique.
    void referencesUnique() {
        FieldNode field = spot.field();
        if (field == null || target().isEmpty()) return;
        List<String> references = RelationFixes.names(field, "references");
        if (!references.isEmpty())
            fixes.add("Make " + list(references) + " of `" + target().get().node().name().text() + "` unique",
                    Fix.Use.AS_A_START,
                    script -> RelationFixes.addUnique(script, target().get(), references));
    }

    /// Makes the key unique, as a one-to-one relation needs it.
    void keyUnique() {
        Found<ModelNode> here = here();
        FieldNode field = spot.field();
        if (here == null || field == null) return;
        List<String> fields = RelationFixes.names(field, "fields");
        if (!fields.isEmpty())
            fixes.add("Make " + list(fields) + " unique", Fix.Use.AS_A_START,
                    script -> RelationFixes.addUnique(script, here, fields));
    }

    private static String list(List<String> names) {
        return String.join(", ", names.stream().map(each -> "`" + each + "`").toList());
    }

    /// Makes the other side a list, so that the relation is no longer one-to-one.
    void otherSideList() {
        if (spot.field() == null || spot.model() == null) return;
        spot.schema().datamodel().relationOf(spot.model().name().text(), spot.field().name().text())
                .ifPresent(relation -> spot.schema().model(relation.to().model()).ifPresent(found -> {
                    FieldNode other = relation.to().field() == null
                            ? null
                            : RelationFixes.field(found.node(), relation.to().field());
                    if (other != null)
                        fixes.add("Make `" + other.name().text() + "` a list", script -> script.replace(found.file(),
                                Lines.of(other.type(), found.file().text()), other.type().name() + "[]"));
                }));
    }

    /// Gives the key the types of what it refers to.
    void sameTypes() {
        FieldNode field = spot.field();
        ModelNode model = spot.model();
        if (field == null || model == null || target().isEmpty()) return;
        List<String> fields = RelationFixes.names(field, "fields");
        List<String> references = RelationFixes.names(field, "references");
        fixes.add("Give the key the types of " + list(references), script -> {
            for (int i = 0; i < Math.min(fields.size(), references.size()); i++) {
                FieldNode column = RelationFixes.field(model, fields.get(i));
                FieldNode referred = RelationFixes.field(target().get().node(), references.get(i));
                if (column != null && referred != null)
                    script.replace(spot.file(), column.type().range(), referred.type().name());
            }
        });
    }

    void sameNativeTypes() {
        FieldNode column = spot.field();
        ModelNode model = spot.model();
        if (column == null || model == null) return;
        for (FieldNode field : model.fields())
            if (field.equals(column) || RelationFixes.names(field, "fields").contains(column.name().text()))
                spot.schema().model(field.type().name()).ifPresent(target -> sameNativeTypes(model, field, target));
    }

    private void sameNativeTypes(ModelNode model, FieldNode field, Found<ModelNode> target) {
        List<String> fields = RelationFixes.names(field, "fields");
        List<String> references = RelationFixes.names(field, "references");
        fixes.add("Give the key the native types of " + list(references), script -> {
            for (int i = 0; i < Math.min(fields.size(), references.size()); i++) {
                FieldNode column = RelationFixes.field(model, fields.get(i));
                FieldNode referred = RelationFixes.field(target.node(), references.get(i));
                if (column != null && referred != null)
                    nativeType(script, column, nativeType(referred, target.file().text()));
            }
        });
    }

    private void nativeType(Script script, FieldNode column, String nativeType) {
        AttributeNode given = column.attributes().stream().filter(each -> each.name().text().contains(".")).findFirst()
                .orElse(null);
        if (given != null && nativeType.isEmpty()) spot.remove(script, given);
        else if (given != null) script.replace(spot.file(), Lines.of(given, spot.text()), nativeType);
        else if (!nativeType.isEmpty())
            script.insert(spot.file(), Lines.end(column, spot.text()), " " + nativeType);
    }

    void requiredColumns() {
        columns("Make the key required", "");
    }

    /// Makes the relation and its key optional.
    void optional() {
        FieldNode field = spot.field();
        if (field == null) return;
        fixes.add("Make the relation optional", script -> {
            mark(script, field.type(), "?");
            for (FieldNode column : columns(field))
                mark(script, column.type(), "?");
        });
    }

    private void columns(String title, String mark) {
        FieldNode field = spot.field();
        if (field != null)
            fixes.add(title, script -> columns(field).forEach(column -> mark(script, column.type(), mark)));
    }

    private List<FieldNode> columns(FieldNode field) {
        if (spot.model() == null) return List.of();
        List<String> names = RelationFixes.names(field, "fields");
        return spot.model().fields().stream().filter(each -> names.contains(each.name().text())).toList();
    }

    private void mark(Script script, TypeNode type, String mark) {
        script.replace(spot.file(), Lines.of(type, spot.text()), type.name() + mark);
    }

    /// Adds the index that reading the relation needs.
    void index() {
        FieldNode field = spot.field();
        ModelNode model = spot.model();
        if (field == null || model == null) return;
        List<String> fields = RelationFixes.names(field, "fields");
        String attribute = "@@index([" + String.join(", ", fields) + "])";
        fixes.add("Add `" + attribute + "`",
                script -> Blocks.addAttribute(script, spot.file(), model, attribute));
    }

    /// Names the relations that are mixed up: each single field and the list that is left for it get one name.
    void nameBothSides() {
        FieldNode field = spot.field();
        ModelNode model = spot.model();
        if (field == null || model == null || target().isEmpty()) return;
        Found<ModelNode> target = target().get();
        String self = model.name().text();
        String name = "\"" + self + "_" + field.name().text() + "\"";
        for (FieldNode other : target.node().fields())
            if (other.type().name().equals(self) && !other.equals(field) && !hasName(other))
                fixes.add("Name the relation of `" + field.name().text() + "` and `" + other.name().text() + "`",
                        script -> {
                            give(script, new Found<>(spot.file(), model), field, name);
                            give(script, target, other, name);
                        });
        if (target.node().fields().stream().noneMatch(each -> each.type().name().equals(self) && !each.equals(field)))
            fixes.add("Name the relation of `" + field.name().text() + "`",
                    script -> give(script, new Found<>(spot.file(), model), field, name));
    }

    private static boolean hasName(FieldNode field) {
        AttributeNode attribute = field.attribute("relation");
        if (attribute == null) return false;
        return attribute.arguments().given().stream().anyMatch(each -> each.isNamed("name")
                || (each.name() == null && each.value() instanceof ExpressionNode.Text));
    }

    private static void give(Script script, Found<ModelNode> model, FieldNode field, String name) {
        AttributeNode attribute = field.attribute("relation");
        String text = model.file().text();
        if (attribute == null) {
            script.insert(model.file(), Lines.end(field, text), " @relation(" + name + ")");
        } else if (attribute.arguments().given().isEmpty()) {
            script.replace(model.file(), Lines.of(attribute, text), "@relation(" + name + ")");
        } else {
            TextRange first = attribute.arguments().given().getFirst().range();
            script.insert(model.file(), first.start(), name + ", ");
        }
    }
}
