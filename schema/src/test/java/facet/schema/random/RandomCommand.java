package facet.schema.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import facet.schema.Schema;
import facet.schema.command.AddAttribute;
import facet.schema.command.AddEnum;
import facet.schema.command.AddEnumValue;
import facet.schema.command.AddField;
import facet.schema.command.AddModel;
import facet.schema.command.AddRelation;
import facet.schema.command.KeyColumns;
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
import facet.schema.model.Arity;
import facet.schema.model.EnumType;
import facet.schema.model.EnumValue;
import facet.schema.model.Field;
import facet.schema.model.Model;
import facet.schema.model.RelationKind;
import facet.schema.rename.DatabaseName;

/// Makes up commands for a schema, about what it has and now and then about what it has not.
public final class RandomCommand {
    private static final List<String> NEW_NAMES = List.of("Fresh", "fresh", "M1", "E0", "V1", "f1", "id", "m0s", "x_1",
            "String", "1a");
    private static final List<String> TYPES = List.of("Int", "String", "DateTime", "BigInt", "Float", "Boolean", "E0",
            "E1", "Unsupported(\"circle\")", "M0", "T", "Json");
    private static final List<String> FIELD_ATTRIBUTES = List.of("@unique", "@map(\"mapped\")", "@ignore",
            "@default(1)",
            "@db.VarChar(10)", "@id", "@@map(\"x\")");
    private static final List<String> BLOCK_ATTRIBUTES = List.of("@@map(\"mapped\")", "@@index([id])", "@@ignore",
            "@@index([f1, f2], map: \"ix\")", "@@unique([f1])");

    private final Schema schema;
    private final Random random;
    private final List<String> files;

    private RandomCommand(Schema schema, Random random) {
        this.schema = schema;
        this.random = random;
        this.files = schema.files().stream().map(each -> each.name()).toList();
    }

    /// The next command of `random` for `schema`.
    public static SchemaCommand next(Schema schema, Random random) {
        RandomCommand maker = new RandomCommand(schema, random);
        return switch (random.nextInt(4)) {
            case 0 -> maker.add();
            case 1 -> maker.rename();
            case 2 -> maker.remove();
            default -> maker.moveOrSet();
        };
    }

    private SchemaCommand add() {
        String model = model();
        return switch (random.nextInt(7)) {
            case 0 -> new AddModel(newName(), file());
            case 1 -> new AddEnum(newName(), List.of("A", "B"), file());
            case 2 -> new AddField(model, newName(), "Int?", random.nextBoolean() ? "" : "@map(\"n\")",
                    place(fields(model)));
            case 3 -> addEnumValue(enumName());
            case 4 -> addAttribute(model);
            default -> AddRelation.of(pick(List.of(RelationKind.values())), model, model(),
                    random.nextBoolean() ? Arity.REQUIRED : Arity.OPTIONAL);
        };
    }

    private SchemaCommand addEnumValue(String name) {
        return new AddEnumValue(name, newName(), place(values(name)));
    }

    private SchemaCommand addAttribute(String model) {
        return random.nextBoolean()
                ? new AddAttribute(model, null, pick(BLOCK_ATTRIBUTES))
                : new AddAttribute(model, known(fields(model)), pick(FIELD_ATTRIBUTES));
    }

    private SchemaCommand rename() {
        DatabaseName database = random.nextBoolean() ? DatabaseName.KEEP : DatabaseName.FOLLOW;
        String model = model();
        String name = enumName();
        return switch (random.nextInt(6)) {
            case 0 -> new RenameModel(model, newName(), database);
            case 1 -> new RenameEnum(name, newName(), database);
            case 2 -> new RenameEnumValue(name, known(values(name)), newName(), database);
            case 3 -> new RenameRelation(model, relationField(model), newName());
            default -> new RenameField(model, known(fields(model)), newName(), database);
        };
    }

    private SchemaCommand remove() {
        String model = model();
        String name = enumName();
        KeyColumns keys = random.nextBoolean() ? KeyColumns.KEEP : KeyColumns.REMOVE;
        return switch (random.nextInt(8)) {
            case 0 -> new RemoveModel(model);
            case 1 -> new RemoveEnum(name);
            case 2 -> new RemoveEnumValue(name, known(values(name)));
            case 3 -> new RemoveRelation(model, relationField(model), keys);
            case 4 -> new RemoveAttribute(model, null, pick(List.of("index", "map", "unique")), 0);
            case 5 -> new RemoveAttribute(model, known(fields(model)), pick(List.of("unique", "map", "default",
                    "updatedAt", "db.VarChar")), 0);
            default -> new RemoveField(model, known(fields(model)));
        };
    }

    private SchemaCommand moveOrSet() {
        String model = model();
        String name = enumName();
        return switch (random.nextInt(8)) {
            case 0 -> new MoveModel(model, file(), place(blocks()));
            case 1 -> new MoveEnum(name, file(), place(blocks()));
            case 2 -> new MoveEnumValue(name, known(values(name)), place(values(name)));
            case 3 -> new MoveAttribute(model, random.nextBoolean() ? null : known(fields(model)), random.nextInt(3),
                    random.nextInt(3));
            case 4 -> new MoveField(model, known(fields(model)), place(fields(model)));
            case 5 -> new SetFieldArity(model, known(fields(model)), pick(List.of(Arity.values())));
            default -> new SetFieldType(model, known(fields(model)), pick(TYPES));
        };
    }

    private String file() {
        return random.nextInt(4) == 0 ? "f0" : pick(files);
    }

    private String newName() {
        return random.nextInt(3) > 0 ? "Fresh" + random.nextInt(9) : pick(NEW_NAMES);
    }

    private String model() {
        List<String> names = new ArrayList<>(schema.datamodel().models().stream().map(Model::name).toList());
        if (random.nextInt(8) == 0) schema.datamodel().types().forEach(each -> names.add(each.name()));
        return known(names);
    }

    private String enumName() {
        return known(schema.datamodel().enums().stream().map(EnumType::name).toList());
    }

    private List<String> fields(String model) {
        return Stream.concat(schema.datamodel().model(model).stream().flatMap(each -> each.fields().stream()),
                schema.datamodel().type(model).stream().flatMap(each -> each.fields().stream())).map(Field::name)
                .toList();
    }

    private List<String> values(String name) {
        return schema.datamodel().enumType(name).stream().flatMap(each -> each.values().stream()).map(EnumValue::name)
                .toList();
    }

    private List<String> blocks() {
        return Stream.of(schema.datamodel().models().stream().map(Model::name),
                schema.datamodel().enums().stream().map(EnumType::name), Stream.of("db", "T"))
                .flatMap(each -> each).toList();
    }

    private String relationField(String model) {
        List<String> fields = new ArrayList<>();
        schema.datamodel().model(model).ifPresent(each -> each.fields().stream().filter(Field::isRelation)
                .forEach(field -> fields.add(field.name())));
        return known(fields);
    }

    private Place place(List<String> names) {
        return switch (random.nextInt(4)) {
            case 0 -> new Place.First();
            case 1 -> new Place.Last();
            case 2 -> new Place.Before(known(names));
            default -> new Place.After(known(names));
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// One of the names, or now and then one that nothing has.
    private String known(List<String> names) {
        return names.isEmpty() || random.nextInt(40) == 0 ? "Nothing" : pick(names);
    }
}
