package facet.app.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.database.DeletionImpact;
import facet.database.TableName;
import facet.schema.model.Datamodel;
import facet.schema.model.Field;
import facet.schema.model.Model;

/// What deletions do to other rows, in the schema's words. Pure.
final class ImpactWords {
    private ImpactWords() {}

    /// One sentence about the rows of one model that share a fate.
    record Line(DeletionImpact.Kind kind, String words) {}

    static List<Line> of(Datamodel schema, DeletionImpact impact) {
        return impact.effects().stream().map(effect -> new Line(effect.kind(), words(schema, effect))).toList();
    }

    private static String words(Datamodel schema, DeletionImpact.Effect effect) {
        Optional<Model> model = schema.models().stream()
                .filter(each -> isOf(ModelTable.name(each), effect.table())).findFirst();
        String rows = (effect.isAtLeast() ? "at least " : "")
                + String.format(Locale.ROOT, "%,d %s of ", effect.rows(), effect.rows() == 1 ? "row" : "rows")
                + model.map(Model::name).orElse(effect.table().shown());
        String by = effect.columns().stream().map(column -> field(model, column)).collect(Collectors.joining(", "));
        boolean isOne = effect.rows() == 1;
        return switch (effect.kind()) {
            case CASCADES ->
                "Also deletes " + rows + ", which " + (isOne ? "refers" : "refer") + " here by " + by + ".";
            case BLOCKS -> "Is held up by " + rows + " that " + (isOne ? "refers" : "refer") + " here by " + by
                    + ". Delete " + (isOne ? "it" : "them") + " too, or let " + (isOne ? "it" : "them")
                    + " refer elsewhere.";
            case LOSES_LINK -> "Takes " + by + " away from " + rows + ", which " + (isOne ? "stays" : "stay") + ".";
        };
    }

    private static boolean isOf(TableName wanted, TableName found) {
        return wanted.name().equals(found.name())
                && (wanted.schema().isEmpty() || found.schema().isEmpty() || wanted.schema().equals(found.schema()));
    }

    private static String field(Optional<Model> model, String column) {
        return model.stream().flatMap(each -> each.fields().stream())
                .filter(field -> !field.isRelation() && field.columnName().equals(column)).map(Field::name).findFirst()
                .orElse(column);
    }
}
