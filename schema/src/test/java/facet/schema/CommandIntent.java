package facet.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import facet.schema.change.FileEdit;
import facet.schema.change.Lines;
import facet.schema.command.AddAttribute;
import facet.schema.command.AddEnum;
import facet.schema.command.AddEnumValue;
import facet.schema.command.AddField;
import facet.schema.command.AddModel;
import facet.schema.command.AddRelation;
import facet.schema.command.MoveAttribute;
import facet.schema.command.MoveEnum;
import facet.schema.command.MoveEnumValue;
import facet.schema.command.MoveField;
import facet.schema.command.MoveModel;
import facet.schema.command.Place;
import facet.schema.command.RemoveAttribute;
import facet.schema.command.RemoveEnum;
import facet.schema.command.RemoveEnumValue;
import facet.schema.command.RemoveField;
import facet.schema.command.RemoveModel;
import facet.schema.command.RemoveRelation;
import facet.schema.command.RenameEnum;
import facet.schema.command.RenameEnumValue;
import facet.schema.command.RenameField;
import facet.schema.command.RenameModel;
import facet.schema.command.RenameRelation;
import facet.schema.command.SchemaCommand;
import facet.schema.command.SetFieldArity;
import facet.schema.command.SetFieldType;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.EnumValue;
import facet.schema.model.Field;
import facet.schema.model.Model;
import facet.schema.model.Relation;
import facet.schema.reference.ReadSchema;
import facet.schema.rename.DatabaseName;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ModelNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a command was asked for, and whether the schema has it afterwards.
final class CommandIntent {

    private CommandIntent() {}

    /// What a block called `name` after the command was called before it.
    static String nameBefore(SchemaCommand command, String name) {
        return switch (command) {
            case RenameModel(String old, String newName, DatabaseName _) when newName.equals(name) -> old;
            case RenameEnum(String old, String newName, DatabaseName _) when newName.equals(name) -> old;
            default -> name;
        };
    }

    static String memberBefore(SchemaCommand command, String name) {
        return switch (command) {
            case RenameField(String _, String old, String newName, DatabaseName _) when newName.equals(name) -> old;
            case RenameEnumValue(String _, String old, String newName, DatabaseName _) when newName.equals(name) -> old;
            default -> name;
        };
    }

    /// The names that a block has to hold if the command may change it.
    static List<String> words(Schema schema, SchemaCommand command) {
        return switch (command) {
            case AddModel _,AddEnum _ -> List.of();
            case AddField add -> List.of(add.block());
            case AddEnumValue add -> List.of(add.enumName());
            case AddAttribute add -> List.of(add.block());
            case AddRelation add -> List.of(add.from(), add.to());
            case RenameModel rename -> List.of(rename.name());
            case RenameEnum rename -> List.of(rename.name());
            case RenameField rename -> List.of(rename.name());
            case RenameEnumValue rename -> List.of(rename.value());
            case RenameRelation rename -> models(schema, rename.model(), rename.field());
            case RemoveModel remove -> List.of(remove.name());
            case RemoveEnum remove -> List.of(remove.name());
            case RemoveField remove -> models(schema, remove.block(), remove.field());
            case RemoveEnumValue remove -> List.of(remove.enumName());
            case RemoveAttribute remove -> List.of(remove.block());
            case RemoveRelation remove -> models(schema, remove.model(), remove.field());
            case MoveModel _,MoveEnum _ -> List.of();
            case MoveField move -> List.of(move.block());
            case MoveEnumValue move -> List.of(move.enumName());
            case MoveAttribute move -> List.of(move.block());
            case SetFieldType set -> List.of(set.block());
            case SetFieldArity set -> models(schema, set.block(), set.field());
        };
    }

    private static List<String> models(Schema schema, String model, String field) {
        return schema.datamodel().relationOf(model, field)
                .map(each -> List.of(each.from().model(), each.to().model())).orElse(List.of(model));
    }

    /// Whether an error comes from what the user asked for, rather than from how the command does it.
    static boolean isAskedFor(CommandLaws laws, FileDiagnostic error) {
        String code = error.diagnostic().code();
        return switch (laws.command()) {
            case SetFieldType _ -> !code.matches("default\\..*|attribute.updated-at.*|native-type\\..*");
            case SetFieldArity _ when code.equals("relation.set-null-required") -> true;
            case AddAttribute _,RemoveAttribute _ -> true;
            case RemoveField _,RemoveRelation _,SetFieldArity _ -> code.matches("key.missing|key.mongodb-id")
                    && laws.edits().notes().stream().anyMatch(each -> each.contains("needs one"));
            default -> false;
        };
    }

    /// Where names stand twice, and where blocks are not closed, some commands do what they can with what counts then.
    static boolean canBeTold(CommandLaws laws) {
        return CommandLaws.isRight(laws.before()) || switch (laws.command()) {
            case AddRelation _,RemoveRelation _,RenameRelation _,RemoveModel _,RemoveEnumValue _,MoveField _,MoveEnumValue _ ->
                false;
            default -> true;
        };
    }

    static void check(CommandLaws laws) {
        if (!canBeTold(laws)) return;
        Datamodel then = laws.after().datamodel();
        switch (laws.command()) {
            case AddModel add -> assertTrue(then.model(add.name()).isPresent());
            case AddEnum add -> assertEquals(add.values(), values(then, add.name()));
            case AddField add -> {
                Field field = field(then, add.block(), add.name()).orElseThrow();
                assertEquals(add.type(), field.type().name() + "?");
                stands(fields(then, add.block()), add.name(), add.place());
            }
            case AddEnumValue add -> {
                assertTrue(values(then, add.enumName()).contains(add.value()));
                stands(values(then, add.enumName()), add.value(), add.place());
            }
            case AddAttribute _,RemoveAttribute _,MoveAttribute _ -> attributes(laws);
            case AddRelation _ -> assertEquals(laws.before().datamodel().relations().size() + 1,
                    then.relations().size(), "one more relation");
            case RenameModel rename -> {
                assertTrue(then.model(rename.newName()).isPresent() || then.type(rename.newName()).isPresent());
                renamed(laws, rename.databaseName());
            }
            case RenameEnum rename -> {
                assertTrue(then.enumType(rename.newName()).isPresent());
                renamed(laws, rename.databaseName());
            }
            case RenameField rename -> {
                assertTrue(field(then, rename.block(), rename.newName()).isPresent());
                renamed(laws, rename.databaseName());
            }
            case RenameEnumValue rename -> {
                assertTrue(values(then, rename.enumName()).contains(rename.newName()));
                renamed(laws, rename.databaseName());
            }
            case RenameRelation rename -> assertEquals(rename.newName(),
                    then.relationOf(rename.model(), rename.field()).orElseThrow().name());
            case RemoveModel remove -> assertEquals(blocks(laws.before(), remove.name()) - 1,
                    blocks(laws.after(), remove.name()));
            case RemoveEnum remove -> assertEquals(blocks(laws.before(), remove.name()) - 1,
                    blocks(laws.after(), remove.name()));
            case RemoveField remove -> assertEquals(count(laws.before(), remove) - 1, count(laws.after(), remove));
            case RemoveEnumValue remove -> assertTrue(!values(then, remove.enumName()).contains(remove.value()));
            case RemoveRelation _ -> assertEquals(
                    laws.before().datamodel().relations().size() - 1, then.relations().size());
            case MoveModel _,MoveEnum _ -> {
            }
            case MoveField move -> stands(fields(then, move.block()),
                    move.field(), move.place());
            case MoveEnumValue move -> stands(values(then, move.enumName()),
                    move.value(), move.place());
            case SetFieldType set -> {
                String name = field(then, set.block(), set.field()).orElseThrow().type().name();
                assertTrue(set.type().equals(name) || set.type().equals("Unsupported(\"" + name + "\")"), name);
            }
            case SetFieldArity set -> assertEquals(set.arity(),
                    field(then, set.block(), set.field()).orElseThrow().arity());
        }
    }

    private static long count(Schema schema, RemoveField remove) {
        return schema.parts().model(remove.block()).orElseThrow().node().fields().stream()
                .filter(each -> each.name().text().equals(remove.field())).count();
    }

    private static void attributes(CommandLaws laws) {
        List<String> before = attributes(laws.before());
        List<String> after = attributes(laws.after());
        if (laws.command() instanceof AddAttribute add) before.add(add.attribute());
        if (laws.command() instanceof RemoveAttribute remove) after.add(removed(laws, remove));
        Collections.sort(before);
        Collections.sort(after);
        assertEquals(before, after);
    }

    /// What stood where the edit took something out.
    private static String removed(CommandLaws laws, RemoveAttribute remove) {
        FileEdit edit = laws.edits().edits().getFirst();
        String text = edit.edit().range().of(CommandLaws.text(laws.before(), edit.file()));
        Matcher attribute = Pattern.compile("@+" + Pattern.quote(remove.name()) + "\\b[^@/]*").matcher(text);
        assertTrue(attribute.find(), text);
        return attribute.group().strip();
    }

    private static List<String> attributes(Schema schema) {
        List<String> found = new ArrayList<>();
        for (ReadSchema.Found<BlockNode> each : schema.parts().blocks()) {
            String text = each.file().text();
            if (!(each.node() instanceof ModelNode model)) continue;
            model.attributes().forEach(attribute -> found.add(Lines.of(attribute, text).of(text)));
            model.fields().forEach(field -> field.attributes()
                    .forEach(attribute -> found.add(Lines.of(attribute, text).of(text))));
        }
        return found;
    }

    private static void stands(List<String> names, String name, Place place) {
        int at = names.indexOf(name);
        switch (place) {
            case Place.First _ -> assertEquals(0, at);
            case Place.Last _ -> assertEquals(names.size() - 1, at);
            case Place.Before(String other) -> assertTrue(other.equals(name) || at == names.indexOf(other) - 1);
            case Place.After(String other) -> assertTrue(other.equals(name) || at == names.indexOf(other) + 1);
        }
    }

    private static void renamed(CommandLaws laws, DatabaseName databaseName) {
        if (!CommandLaws.isRight(laws.before())) return;
        assertEquals(laws.before().datamodel().relations().size(), laws.after().datamodel().relations().size());
        if (databaseName == DatabaseName.KEEP) assertEquals(database(laws.before()), database(laws.after()));
    }

    /// The names of tables, columns, join tables, enums and their values in the database.
    private static List<String> database(Schema schema) {
        List<String> names = new ArrayList<>();
        Datamodel all = schema.datamodel();
        for (Model model : all.models()) {
            names.add(model.tableName());
            for (Field field : model.columns())
                names.add(model.tableName() + "." + field.columnName());
        }
        for (EnumType each : all.enums())
            for (EnumValue value : each.values())
                names.add(each.databaseName() + "." + value.databaseName());
        for (Relation relation : all.relations())
            if (relation.joinTable() != null) names.add(relation.joinTable());
        names.sort(null);
        return names;
    }

    static Optional<Field> field(Datamodel model, String block, String name) {
        return model.model(block).flatMap(each -> each.field(name))
                .or(() -> model.type(block).flatMap(each -> each.fields().stream()
                        .filter(field -> field.name().equals(name)).findFirst()));
    }

    private static List<String> fields(Datamodel model, String block) {
        return Stream.concat(model.model(block).stream().flatMap(each -> each.fields().stream()),
                model.type(block).stream().flatMap(each -> each.fields().stream())).map(Field::name).toList();
    }

    private static List<String> values(Datamodel model, String name) {
        return model.enumType(name).stream().flatMap(each -> each.values().stream()).map(EnumValue::name).toList();
    }

    /// How many blocks have that name; a schema that is not right may have several.
    private static long blocks(Schema schema, String name) {
        return schema.parts().files().stream().flatMap(file -> file.tree().blocks().stream())
                .filter(block -> block.name().text().equals(name)).count();
    }
}
