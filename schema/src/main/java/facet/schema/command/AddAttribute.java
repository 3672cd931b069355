package facet.schema.command;

import facet.schema.change.Blocks;
import facet.schema.change.Change;
import facet.schema.change.Script;
import facet.schema.reference.ReadSchema;
import org.jspecify.annotations.Nullable;

/// Adds an attribute to a block, a field or an enum value, behind those that are there.
///
/// @param member the field or value, or null for the block itself
/// @param attribute as it is written: `@unique`, `@@index([name])`
public record AddAttribute(String block, @Nullable String member, String attribute) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        Attributes found = Attributes.of(schema, block, member).orElse(null);
        if (found == null) return member == null ? Missing.block(block) : Missing.member(block, member);
        String sign = found.isOnBlock() ? "@@" : "@";
        if (!attribute.matches(sign + "[A-Za-z][\\w.]*(\\([^\\n\\r]*\\))?"))
            return new Change.Refused("`" + attribute + "` cannot stand here: write `" + sign + "` and a name.");
        String name = attribute.substring(sign.length()).replaceFirst("\\(.*", "");
        boolean canRepeat = found.isOnBlock() && (name.equals("index") || name.equals("unique")
                || name.equals("fulltext"));
        if (!canRepeat && found.attributes().stream().anyMatch(each -> each.is(name)))
            return new Change.Refused("There already is `" + sign + name + "`.");
        Script script = new Script();
        if (found.isOnBlock()) {
            Blocks.addAttribute(script, found.file(), found.block(), attribute);
        } else {
            script.insert(found.file(), found.end(), " " + attribute);
        }
        return script.done();
    }
}
