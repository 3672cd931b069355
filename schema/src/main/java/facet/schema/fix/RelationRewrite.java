package facet.schema.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.schema.change.Blocks;
import facet.schema.change.FieldLine;
import facet.schema.change.FieldNames;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.model.Arity;
import facet.schema.model.Key;
import facet.schema.model.ScalarType;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;

/// Writes the key of a relation anew, or takes the whole relation away, where its parts cannot be mended one by one.
final class RelationRewrite {
    private static final List<String> OF_KEY = List.of("fields", "references", "onDelete", "onUpdate", "map");

    private final Spot spot;
    private final FixList fixes;

    RelationRewrite(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
    }

    /// A relation field and where it stands.
    private record Side(Found<ModelNode> model, FieldNode field) {

        String text() {
            return model.file().text();
        }

        String path() {
            return model.node().name().text() + "." + field.name().text();
        }

        boolean isList() {
            return field.type().arity() == Arity.LIST;
        }
    }

    /// Lets either side hold the key.
    void key() {
        pairs((here, there) -> {
            keyed(here, there);
            keyed(there, here);
        });
    }

    /// Gives both sides of a many-to-many relation of MongoDB their lists of keys.
    void lists() {
        pairs((here, there) -> {
            if (here.isList() && there.isList()) fixes.add("Write the keys of both sides", script -> {
                list(script, here, there);
                list(script, there, here);
            });
        });
    }

    /// Takes this side away, where the other one belongs to another field.
    void removeSide() {
        FieldNode field = spot.field();
        if (field != null)
            fixes.add("Remove the field `" + field.name().text() + "`", Fix.Use.AS_A_LAST_RESORT,
                    script -> Removal.lines(script, spot.file(), field.range()));
    }

    /// Takes both sides away, as a last resort.
    void remove() {
        FieldNode field = spot.field();
        if (field == null) return;
        List<Side> sides = new ArrayList<>();
        pairs((here, there) -> sides.add(there));
        fixes.add("Remove the relation", Fix.Use.AS_A_LAST_RESORT, script -> {
            Removal.lines(script, spot.file(), field.range());
            sides.forEach(each -> Removal.lines(script, each.model().file(), each.field().range()));
        });
    }

    private interface PairWork {
        void on(Side here, Side there);
    }

    /// The field with each one of the related model that may be its other side.
    private void pairs(PairWork work) {
        FieldNode field = spot.field();
        ModelNode model = spot.model();
        if (field == null || model == null) return;
        Optional<Found<ModelNode>> target = spot.schema().model(field.type().name());
        if (target.isEmpty()) return;
        Side here = new Side(new Found<>(spot.file(), model), field);
        for (FieldNode each : target.get().node().fields()) {
            Side there = new Side(target.get(), each);
            boolean isOther = each.type().name().equals(model.name().text()) && !each.equals(field)
                    && name(there).equals(name(here));
            if (isOther) work.on(here, there);
        }
    }

    /// The relation's name with its quotes; empty where the side gives none.
    private static String name(Side side) {
        AttributeNode attribute = side.field().attribute("relation");
        if (attribute == null) return "";
        for (ArgumentNode each : attribute.arguments().given())
            if ((each.name() == null || each.isNamed("name")) && each.value() instanceof ExpressionNode.Text text)
                return text.range().of(side.text());
        return "";
    }

    private void keyed(Side holder, Side other) {
        List<FieldNode> key = key(other.model());
        if (holder.isList() || key.isEmpty()) return;
        List<String> given = RelationFixes.names(holder.field(), "fields");
        List<FieldLine> added = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String usual = RelationKeys.column(holder.field(), key.get(i).name().text());
            String wanted = given.size() == key.size() && fits(holder, given.get(i), key.get(i)) ? given.get(i) : usual;
            boolean isThere = fits(holder, wanted, key.get(i));
            String column = isThere ? wanted : FieldNames.free(holder.model().node(), wanted);
            columns.add(column);
            if (!isThere)
                added.add(new FieldLine(column, key.get(i).type().name() + mark(holder.field()),
                        nativeType(other, key.get(i))));
        }
        fixes.add("Let `" + holder.path() + "` hold the key", script -> {
            for (FieldLine each : added)
                each.insert(script, holder.model().file(), holder.model().node(), holder.field().end());
            List<String> references = key.stream().map(each -> each.name().text()).toList();
            write(script, holder, "fields: [" + String.join(", ", columns) + "], references: ["
                    + String.join(", ", references) + "]", List.of("fields", "references"));
            release(script, other);
            if (!other.isList() && !isUnique(holder, columns))
                unique(script, holder, columns, !added.isEmpty() && columns.size() == 1);
        });
    }

    private static void unique(Script script, Side holder, List<String> columns, boolean isNew) {
        if (isNew)
            Blocks.addAttribute(script, holder.model().file(), holder.model().node(),
                    "@@unique([" + String.join(", ", columns) + "])");
        else
            RelationFixes.addUnique(script, holder.model(), columns);
    }

    private static String mark(FieldNode field) {
        return field.type().arity() == Arity.OPTIONAL ? "?" : "";
    }

    private static boolean fits(Side holder, String column, FieldNode key) {
        FieldNode found = RelationFixes.field(holder.model().node(), column);
        return found != null && found.type().name().equals(key.type().name())
                && found.type().arity() != Arity.LIST && ScalarType.of(found.type().name()).isPresent();
    }

    private boolean isUnique(Side side, List<String> columns) {
        return spot.schema().datamodel().model(side.model().node().name().text())
                .map(model -> model.uniques().stream().anyMatch(each -> each.fieldNames().equals(columns))
                        || (model.primaryKey() != null && model.primaryKey().fieldNames().equals(columns)))
                .orElse(false);
    }

    private List<FieldNode> key(Found<ModelNode> model) {
        return spot.schema().datamodel().model(model.node().name().text()).map(known -> {
            Key key = known.primaryKey() != null || known.uniques().isEmpty()
                    ? known.primaryKey()
                    : known.uniques().getFirst();
            return key == null
                    ? List.<FieldNode>of()
                    : model.node().fields().stream().filter(each -> key.fieldNames().contains(each.name().text()))
                            .toList();
        }).orElse(List.of());
    }

    private static String nativeType(Side side, FieldNode field) {
        return field.attributes().stream().filter(each -> each.name().text().contains(".")).findFirst()
                .map(each -> Lines.of(each, side.text()).of(side.text())).orElse("");
    }

    /// Writes `@relation` with its name, `arguments`, and what it has besides those that are left out.
    private static void write(Script script, Side side, String arguments, List<String> without) {
        AttributeNode attribute = side.field().attribute("relation");
        List<String> all = new ArrayList<>();
        if (!name(side).isEmpty()) all.add(name(side));
        if (!arguments.isEmpty()) all.add(arguments);
        if (attribute != null)
            for (ArgumentNode each : attribute.arguments().given())
            if (each.name() != null && !without.contains(each.name().text()) && !each.isNamed("name"))
                all.add(each.range().of(side.text()));
        String written = all.isEmpty() ? "" : "@relation(" + String.join(", ", all) + ")";
        if (attribute == null && !written.isEmpty())
            script.insert(side.model().file(), Lines.end(side.field(), side.text()), " " + written);
        else if (attribute != null && written.isEmpty())
            Removal.attribute(script, side.model().file(), attribute);
        else if (attribute != null)
            script.replace(side.model().file(), Lines.of(attribute, side.text()), written);
    }

    /// The side holds no key any more, and is therefore never required.
    private static void release(Script script, Side side) {
        write(script, side, "", OF_KEY);
        if (side.field().type().arity() == Arity.REQUIRED)
            script.insert(side.model().file(), side.field().type().end(), "?");
    }

    private void list(Script script, Side side, Side other) {
        FieldNode id = other.model().node().fields().stream().filter(each -> each.attribute("id") != null).findFirst()
                .orElse(null);
        if (id == null) return;
        List<String> given = RelationFixes.names(side.field(), "fields");
        FieldNode known = given.size() == 1 ? RelationFixes.field(side.model().node(), given.getFirst()) : null;
        String wanted = FieldNames.single(other.model().node().name().text()) + "Ids";
        String column = known == null ? FieldNames.free(side.model().node(), wanted) : known.name().text();
        if (known == null)
            new FieldLine(column, id.type().name() + "[]", nativeType(other, id)).insert(script, side.model().file(),
                    side.model().node(), side.field().end());
        else
            script.replace(side.model().file(), Lines.of(known.type(), side.text()), id.type().name() + "[]");
        write(script, side, "fields: [" + column + "], references: [" + id.name().text() + "]", OF_KEY);
    }
}
