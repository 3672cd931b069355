package facet.schema;

import java.util.Optional;

import facet.language.Diagnostic;
import facet.schema.change.Change;
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

/// Does things to a schema.
public final class Commands {

    private Commands() {}

    /// What `command` comes to: edits that keep every other character, or why it cannot be done. To a schema without errors
    /// names and relations are given only where it has none afterwards, for which it is read again as `Schema.with` does.
    public static Change edits(Schema schema, SchemaCommand command) {
        Change change = command.on(schema.parts());
        if (!(change instanceof Change.Edits edits) || !hasToBeRight(command)) return change;
        Trial trial = Trial.of(schema, edits);
        if (!isThere(command, trial.after()))
            return new Change.Refused("The file ends in a block that is not closed. Close it first.");
        Optional<Diagnostic> error = trial.firstError();
        if (error.isEmpty()) return change;
        return command instanceof AddRelation relation && relation.canStandStill()
                ? edits(schema, relation.standingStill())
                : new Change.Refused("The schema would not be right: " + error.get().message());
    }

    /// Whether a new block has become one, with all that it was to have.
    private static boolean isThere(SchemaCommand command, Schema after) {
        return switch (command) {
            case AddModel model -> after.datamodel().model(model.name()).isPresent();
            case AddEnum node -> after.datamodel().enumType(node.name())
                    .filter(each -> each.values().size() == node.values().size()).isPresent();
            default -> true;
        };
    }

    /// Whether the command alone decides if its outcome is right. What is left of a step by step change, or comes from an
    /// attribute or type that was asked for, is for the diagnostics to say.
    private static boolean hasToBeRight(SchemaCommand command) {
        return switch (command) {
            case AddModel _,AddEnum _,AddEnumValue _,AddRelation _,RenameModel _,RenameEnum _,RenameField _,RenameEnumValue _,RenameRelation _ ->
                true;
            case AddField _,AddAttribute _,RemoveModel _,RemoveEnum _,RemoveField _,RemoveEnumValue _,RemoveAttribute _,RemoveRelation _,MoveModel _,MoveEnum _,MoveField _,MoveEnumValue _,MoveAttribute _,SetFieldType _,SetFieldArity _ ->
                false;
        };
    }
}
