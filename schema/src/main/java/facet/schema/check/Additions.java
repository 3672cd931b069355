package facet.schema.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.language.TextEdit;
import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.FieldType;
import facet.schema.model.RelationKind;
import facet.schema.syntax.AttributeNode;
import org.jspecify.annotations.Nullable;

/// What relations lack and formatting adds: the field on the other side, the scalar fields that hold the key, and the
/// attribute or its arguments.
public final class Additions {
    private final Map<String, List<TextEdit>> edits = new HashMap<>();

    private Additions() {}

    /// The edits that make relations whole, by file. None where names, types or attributes have errors, as it is not known then
    /// what is meant. The cost is linear in the declarations.
    public static Map<String, List<TextEdit>> of(List<SourceTree> files, Release release) {
        List<RelationLink> relations = Linker.soundRelations(files, release).stream().filter(RelationLink::isInline)
                .toList();
        Additions additions = new Additions();
        relations.forEach(additions::fields);
        relations.forEach(additions::attribute);
        relations.forEach(additions::arguments);
        return additions.edits;
    }

    /// A scalar field that holds a part of the key.
    ///
    /// @param source the field of the other model that it refers to
    /// @param existing the field of that name, if there is one already
    private record KeyPart(String name, Arity arity, Scalar source, @Nullable Scalar existing) {}

    private void fields(RelationLink relation) {
        RelationField forward = relation.forward();
        if (relation.back() == null) {
            String ignore = relation.modelA().isIgnored ? " @ignore" : "";
            boolean isSingle = relation.kind() == RelationKind.ONE_TO_ONE;
            addField(relation.modelB(), listOrSingle(relation.modelA().name(), isSingle ? Arity.OPTIONAL : Arity.LIST)
                    + ignore);
        }
        if (forward == null) {
            boolean isOptional = keyParts(relation).stream().anyMatch(part -> part.arity == Arity.OPTIONAL);
            Arity arity = isOptional ? Arity.OPTIONAL : Arity.REQUIRED;
            addField(relation.modelA(), listOrSingle(relation.modelB().name(), arity) + " @relation("
                    + fieldsArgument(relation) + ", " + referencesArgument(relation) + ")");
        }
        if (forward == null || forward.fields == null) keyFields(relation);
    }

    private static String listOrSingle(String model, Arity arity) {
        String name = FieldNames.ofModel(model);
        return (arity == Arity.LIST ? Plural.of(name) : name) + " " + model + sign(arity);
    }

    private void keyFields(RelationLink relation) {
        for (KeyPart part : keyParts(relation)) {
            if (part.existing != null) continue;
            if (!(part.source.type instanceof FieldType.Scalar type)) return;
            String nativeType = part.source.nativeType == null
                    ? ""
                    : " " + part.source.owner.file.text(part.source.nativeType.attribute().range());
            addField(relation.modelA(), part.name + " " + type.type().word() + sign(part.arity) + nativeType);
        }
    }

    /// The attribute, where the forward field has none.
    private void attribute(RelationLink relation) {
        RelationField forward = relation.forward();
        if (forward == null || forward.attribute != null) return;
        String text = forward.owner.file.tree().text();
        int shift = forward.owner.file.shift();
        int offset = forward.node.type().end();
        while (offset + shift < text.length() && "[]?!".indexOf(text.charAt(offset + shift)) >= 0)
            offset++;
        add(forward.owner, offset,
                " @relation(" + fieldsArgument(relation) + ", " + referencesArgument(relation) + ")");
    }

    /// The arguments that the attribute of the forward field lacks.
    private void arguments(RelationLink relation) {
        RelationField forward = relation.forward();
        if (forward == null || forward.attribute == null) return;
        List<String> missing = new ArrayList<>(2);
        if (forward.fields == null) missing.add(fieldsArgument(relation));
        if (forward.references == null) missing.add(referencesArgument(relation));
        if (missing.isEmpty()) return;
        AttributeNode attribute = forward.attribute;
        String arguments = String.join(", ", missing);
        if (attribute.arguments().given().isEmpty()) {
            add(forward.owner, attribute.end(), "(" + arguments + ")");
        } else {
            add(forward.owner, attribute.end() - 1, ", " + arguments);
        }
    }

    private static String fieldsArgument(RelationLink relation) {
        return "fields: [" + String.join(", ", keyParts(relation).stream().map(KeyPart::name).toList()) + "]";
    }

    private static String referencesArgument(RelationLink relation) {
        RelationField forward = relation.forward();
        List<Scalar> references = forward == null || forward.references == null
                ? strictKey(relation.modelB())
                : forward.references;
        return "references: [" + String.join(", ", references.stream().map(FieldLink::name).toList()) + "]";
    }

    /// The fields of the first key without optional or unsupported fields.
    private static List<Scalar> strictKey(Container model) {
        for (KeyLink key : model.keys().unique())
            if (key.fields.stream().allMatch(field -> isStrict(field.last())))
                return key.fields.stream().filter(KeyField::isDirect).map(KeyField::last).toList();
        return List.of();
    }

    private static boolean isStrict(Scalar field) {
        return field.node.arity() != Arity.OPTIONAL && !(field.type instanceof FieldType.Unsupported);
    }

    /// The fields that would hold the key, one for each field of the other model's first key.
    private static List<KeyPart> keyParts(RelationLink relation) {
        List<KeyLink> keys = relation.modelB().keys().unique();
        if (keys.isEmpty()) return List.of();
        List<KeyPart> parts = new ArrayList<>(2);
        for (KeyField field : keys.getFirst().fields)
            parts.add(keyPart(relation, field.last()));
        return parts;
    }

    private static KeyPart keyPart(RelationLink relation, Scalar source) {
        String name = FieldNames.ofKey(relation.modelB().name(), source.name());
        if (relation.modelA().field(name) instanceof Scalar existing)
            return new KeyPart(name, existing.node.arity(), source, existing);
        RelationField forward = relation.forward();
        return new KeyPart(name, forward == null ? Arity.OPTIONAL : forward.node.arity(), source, null);
    }

    private static String sign(Arity arity) {
        return switch (arity) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
    }

    /// Adds a field at the end of a model.
    private void addField(Container model, String field) {
        add(model, model.node.end() - 1, field + "\n");
    }

    private void add(Container model, int offset, String text) {
        edits.computeIfAbsent(model.file.name(), _ -> new ArrayList<>())
                .add(TextEdit.insert(offset + model.file.shift(), text));
    }
}
