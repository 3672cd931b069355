package facet.schema.fact;

import java.util.ArrayList;
import java.util.List;

import facet.schema.check.Connector;
import facet.schema.model.Arity;
import facet.schema.model.Field;
import facet.schema.model.Model;
import facet.schema.model.ReferentialAction;
import facet.schema.model.Relation;
import facet.schema.model.RelationEnd;
import facet.schema.model.RelationMode;
import facet.schema.reference.ReadSchema;

/// What a relation does where the schema leaves it to the defaults.
final class RelationFacts {
    private final ReadSchema schema;
    private final Relation relation;

    RelationFacts(ReadSchema schema, Relation relation) {
        this.schema = schema;
        this.relation = relation;
    }

    /// What happens when the row referred to is deleted.
    ReferentialAction onDelete() {
        if (relation.onDelete() != null) return relation.onDelete();
        if (!isRequired()) return ReferentialAction.SET_NULL;
        boolean canRestrict = schema.connector().allows(ReferentialAction.RESTRICT, isEmulated());
        return canRestrict ? ReferentialAction.RESTRICT : ReferentialAction.NO_ACTION;
    }

    /// What happens when the key referred to changes.
    ReferentialAction onUpdate() {
        return relation.onUpdate() != null ? relation.onUpdate() : ReferentialAction.CASCADE;
    }

    private boolean isEmulated() {
        if (schema.connector() == Connector.MONGODB) return true;
        return schema.datamodel().datasource() != null
                && schema.datamodel().datasource().relationMode() == RelationMode.PRISMA;
    }

    /// Whether a row has to refer to another: one field of its key cannot be empty.
    private boolean isRequired() {
        RelationEnd end = relation.from();
        Model model = schema.datamodel().model(end.model()).orElse(null);
        if (model == null || end.fields().isEmpty()) return end.arity() == Arity.REQUIRED;
        return end.fields().stream().flatMap(name -> model.field(name).stream()).anyMatch(Field::isRequired);
    }

    boolean hasKey() {
        return !relation.from().fields().isEmpty() && relation.joinTable() == null;
    }

    /// The actions that the schema does not name: `onDelete: Restrict, onUpdate: Cascade`; may be empty.
    String defaults() {
        List<String> actions = new ArrayList<>();
        if (relation.onDelete() == null) actions.add("onDelete: " + onDelete().word());
        if (relation.onUpdate() == null) actions.add("onUpdate: " + onUpdate().word());
        return String.join(", ", actions);
    }

    /// What there is to say of the relation as it is seen from `model`.
    List<String> sentences(String model, String field) {
        List<String> sentences = new ArrayList<>();
        sentences.add(kind(model, field));
        if (relation.joinTable() != null)
            sentences.add("Join table " + relation.joinTable() + ": A refers to " + relation.from().model()
                    + ", B to " + relation.to().model() + ".");
        if (hasKey()) {
            sentences.add("Key: " + columns(relation.from().model(), relation.from().fields()) + " → "
                    + columns(relation.to().model(), relation.from().references()) + ".");
            sentences.add("On delete: " + onDelete().word() + (relation.onDelete() == null ? " (default)" : "")
                    + ". On update: " + onUpdate().word() + (relation.onUpdate() == null ? " (default)." : "."));
        }
        return sentences;
    }

    /// The field on the other side of `field`, with all that makes the relation; empty where there is none.
    String opposite(String model, String field) {
        boolean isFrom = relation.from().model().equals(model) && field.equals(relation.from().field());
        RelationEnd other = isFrom ? relation.to() : relation.from();
        if (other.field() == null) return "";
        String type = (isFrom ? relation.from() : relation.to()).model() + switch (other.arity()) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
        String key = other.fields().isEmpty()
                ? ""
                : ", fields: [" + String.join(", ", other.fields()) + "], references: ["
                        + String.join(", ", other.references()) + "]";
        return other.field() + " " + type + " @relation(name: \"" + relation.name() + "\"" + key + ")";
    }

    private static String columns(String model, List<String> fields) {
        return model + "." + (fields.size() == 1 ? fields.getFirst() : "(" + String.join(", ", fields) + ")");
    }

    private String kind(String model, String field) {
        boolean isFrom = relation.from().model().equals(model) && field.equals(relation.from().field());
        String other = isFrom ? relation.to().model() : relation.from().model();
        return switch (relation.kind()) {
            case MANY_TO_MANY -> "Many to many: " + model + " and " + other + ".";
            case ONE_TO_ONE -> "One to one: " + model + " and " + other + ".";
            case ONE_TO_MANY -> isFrom
                    ? "Many to one: many " + model + " to one " + other + "."
                    : "One to many: one " + model + " to many " + other + ".";
        };
    }
}
