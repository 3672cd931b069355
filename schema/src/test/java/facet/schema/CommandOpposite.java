package facet.schema;

import java.util.Optional;

import facet.schema.change.Change;
import facet.schema.command.AddAttribute;
import facet.schema.command.AddEnum;
import facet.schema.command.AddEnumValue;
import facet.schema.command.AddField;
import facet.schema.command.AddModel;
import facet.schema.command.AddRelation;
import facet.schema.command.KeyColumns;
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
import facet.schema.command.SchemaCommand;
import facet.schema.rename.DatabaseName;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// The command that takes back what another one did.
final class CommandOpposite {

    private CommandOpposite() {}

    /// Whether the way back leads elsewhere: a mapping goes that says the new name and would come back at the end, the name that
    /// a join table was given stays, lines that cannot be read are mapped as a guess, the last value of an enum
    /// stays, and so do some line breaks where several kinds meet.
    private static boolean isOneWay(CommandLaws laws) {
        boolean isMixed = laws.before().files().stream().map(SchemaFile::text)
                .anyMatch(each -> each.contains("\r") && each.matches("(?s).*(\\r(?!\\n)|(?<!\\r)\\n).*"));
        if (isMixed || !CommandIntent.canBeTold(laws)) return true;
        return switch (laws.command()) {
            case RenameModel(String name, String newName, DatabaseName _) -> isOneWay(laws, newName)
                    || laws.before().datamodel().relationsOf(name).stream().anyMatch(each -> each.joinTable() != null);
            case RenameEnum(String _, String newName, DatabaseName _) -> isOneWay(laws, newName);
            case RenameField(String _, String _, String newName, DatabaseName _) -> isOneWay(laws, newName);
            case RenameEnumValue(String _, String _, String newName, DatabaseName _) -> isOneWay(laws, newName);
            case AddEnumValue add -> laws.before().parts().enumeration(add.enumName()).orElseThrow().node().values()
                    .isEmpty();
            default -> false;
        };
    }

    private static boolean isOneWay(CommandLaws laws, String newName) {
        return laws.before().files().stream().anyMatch(each -> each.text().contains("map(\"" + newName)
                || each.text().contains("map( \"" + newName))
                || laws.before().diagnostics().stream().anyMatch(each -> each.diagnostic().code().startsWith("syntax"));
    }

    /// The command that takes back what `laws` did, if there is one that gives the same text.
    static Optional<SchemaCommand> opposite(CommandLaws laws) {
        return switch (laws.command()) {
            case AddModel add -> Optional.of(new RemoveModel(add.name()));
            case AddEnum add -> Optional.of(new RemoveEnum(add.name()));
            case AddField add -> Optional.of(new RemoveField(add.block(), add.name()));
            case AddEnumValue add -> Optional.of(new RemoveEnumValue(add.enumName(), add.value()));
            case AddAttribute add -> Optional.of(new RemoveAttribute(add.block(), add.member(),
                    add.attribute().replaceAll("^@+|\\(.*", ""), number(laws, add)));
            case AddRelation add -> laws.after().datamodel().relations().stream()
                    .filter(each -> laws.before().datamodel().relations().stream()
                            .noneMatch(old -> old.equals(each)))
                    .findFirst()
                    .map(each -> new RemoveRelation(each.from().model(), String.valueOf(each.from().field()),
                            KeyColumns.REMOVE));
            case RenameModel rename -> Optional.of(new RenameModel(rename.newName(), rename.name(),
                    rename.databaseName()));
            case RenameEnum rename -> Optional.of(new RenameEnum(rename.newName(), rename.name(),
                    rename.databaseName()));
            case RenameField rename -> Optional.of(new RenameField(rename.block(), rename.newName(), rename.name(),
                    rename.databaseName()));
            case RenameEnumValue rename -> Optional.of(new RenameEnumValue(rename.enumName(), rename.newName(),
                    rename.value(), rename.databaseName()));
            default -> Optional.empty();
        };
    }

    /// Which one of those with its name an added attribute is: the last.
    private static int number(CommandLaws laws, AddAttribute add) {
        if (add.member() != null) return 0;
        String name = add.attribute().replaceAll("^@+|\\(.*", "");
        return (int) laws.before().parts().model(add.block()).orElseThrow().node().attributes().stream()
                .filter(each -> each.is(name)).count();
    }

    static void check(CommandLaws laws) {
        if (!isOneWay(laws)) opposite(laws).ifPresent(back -> {
            Change change = Commands.edits(laws.after(), back);
            Schema again = CommandLaws.apply(laws.after(),
                    assertInstanceOf(Change.Edits.class, change, () -> "refused: " + back + " " + change));
            for (SchemaFile file : laws.before().files())
                assertEquals(file.text(), CommandLaws.text(again, file.name()), () -> "by " + back);
        });
    }
}
