package facet.schema.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.model.ScalarType;
import facet.schema.reference.Entity;
import facet.schema.rename.DatabaseName;
import facet.schema.rename.NewName;
import facet.schema.rename.Renaming;
import facet.schema.rule.NameRule;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;

/// Mends names and types.
final class NameFixes {
    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;

    NameFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
    }

    void add(NameRule rule) {
        switch (rule) {
            case RESERVED_TYPE_NAME, RESERVED_NAME -> renameBlock();
            case STARTS_WITH_NUMBER, HAS_HYPHEN -> rename();
            case DUPLICATE_BLOCK -> {
                secondBlock();
                repairs.removeBlock();
            }
            case DUPLICATE_FIELD -> {
                secondField();
                repairs.removeField();
            }
            case DUPLICATE_COLUMN -> {
                removeAttribute("map");
                repairs.removeField();
            }
            case DUPLICATE_ENUM_VALUE -> removeValue();
            case DUPLICATE_TABLE, DUPLICATE_ENUM -> removeBlockAttribute("map");
            case UNKNOWN_TYPE -> unknownType();
            case EMPTY_ENUM -> addToBlock("Add a value", "NEW_VALUE");
            case EMPTY_COMPOSITE -> addToBlock("Add a field", "name String");
            case COMPOSITE_CYCLE -> cycle();
            case COMPOSITE_BLOCK_ATTRIBUTE -> repairs.removeAttribute();
            case COMPOSITE_FIELD_ATTRIBUTE -> {
                for (String name : List.of("id", "unique", "relation"))
                    removeAttribute(name);
            }
            case COMPOSITE_RELATION -> {
                if (spot.field() != null) repairs.replace(spot.field().type().range(), "String");
                repairs.removeField();
            }
        }
    }

    private void removeAttribute(String name) {
        repairs.removeAttribute(spot.attributeCalled(name));
    }

    private void removeBlockAttribute(String name) {
        List<AttributeNode> attributes = switch (spot.block()) {
            case ModelNode model -> model.attributes();
            case EnumNode node -> node.attributes();
            case null, default -> List.of();
        };
        attributes.stream().filter(each -> each.is(name)).findFirst().ifPresent(repairs::removeAttribute);
    }

    private void renameBlock() {
        if (spot.block() == null) return;
        String old = spot.block().name().text();
        String suffix = spot.block() instanceof EnumNode ? "Kind" : "Model";
        rename(new Entity.Type(old), Character.toUpperCase(old.charAt(0)) + old.substring(1) + suffix);
    }

    private void rename() {
        entity().ifPresent(entity -> {
            String plain = entity.name().replace('-', '_').replaceFirst("^[0-9_]+", "");
            rename(entity, plain.isEmpty() ? "n" + entity.name().replace('-', '_') : plain);
        });
        if (spot.attribute() != null) repairs.removeAttribute();
    }

    private void rename(Entity entity, String wanted) {
        String name = wanted;
        for (int number = 2; number < 100 && NewName.problem(spot.schema(), entity, name).isPresent(); number++)
            name = wanted + number;
        fixes.add("Rename to `" + name + "`",
                Renaming.of(spot.schema(), entity, name, DatabaseName.KEEP));
    }

    private Optional<Entity> entity() {
        if (spot.block() == null || spot.attribute() != null) return Optional.empty();
        String block = spot.block().name().text();
        if (spot.field() != null) return Optional.of(new Entity.Member(block, spot.field().name().text()));
        if (spot.value() != null) return Optional.of(new Entity.Member(block, spot.value().name().text()));
        return Optional.of(new Entity.Type(block));
    }

    /// Gives the block, which has the name of an earlier one, another.
    private void secondBlock() {
        if (spot.block() == null) return;
        String wanted = spot.block().name().text();
        int number = 2;
        while (NewName.ofType(spot.schema(), wanted + number).isPresent() && number < 100)
            number++;
        repairs.replace(spot.block().name().range(), wanted + number);
    }

    private void secondField() {
        if (spot.field() == null || spot.block() == null) return;
        String wanted = spot.field().name().text();
        int number = 2;
        while (NewName.ofMember(spot.schema(), spot.block().name().text(), wanted + number).isPresent() && number < 100)
            number++;
        repairs.replace(spot.field().name().range(), wanted + number);
    }

    private void removeValue() {
        EnumValueNode value = spot.value();
        if (value != null)
            fixes.add("Remove the second `" + value.name().text() + "`",
                    script -> Removal.lines(script, spot.file(), value.range()));
    }

    private void addToBlock(String title, String line) {
        BlockNode block = spot.block();
        if (block == null) return;
        fixes.add(title, script -> {
            int at = Blocks.opening(block, spot.text());
            script.insert(spot.file(), at, Blocks.line(block, spot.text(), at, line));
        });
    }

    private void unknownType() {
        FieldNode field = spot.field();
        ModelNode model = spot.model();
        if (field == null || model == null) return;
        TextRange type = field.type().range();
        List<String> known = new ArrayList<>(Arrays.stream(ScalarType.values()).map(ScalarType::word).toList());
        spot.schema().blocks().forEach(each -> known.add(each.node().name().text()));
        repairs.spelling(type, known);
        new MissingBlock(spot, fixes, model, field).add();
        repairs.removeField();
    }

    private void cycle() {
        FieldNode field = spot.field();
        if (field == null) return;
        TextRange type = Lines.of(field.type(), spot.text());
        repairs.replace(type, field.type().name() + "?");
        repairs.replace(type, field.type().name() + "[]");
    }
}
