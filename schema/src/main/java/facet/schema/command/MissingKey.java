package facet.schema.command;

import java.util.stream.Stream;

import facet.schema.change.Script;
import facet.schema.check.Connector;
import facet.schema.model.Field;
import facet.schema.model.Key;
import facet.schema.model.Model;
import facet.schema.reference.ReadSchema;

/// What a model lacks that has no key any more.
final class MissingKey {

    private MissingKey() {}

    /// Says so where no key of `block` is left without `field`.
    static void note(ReadSchema schema, Script script, String block, String field) {
        boolean needsId = schema.connector() == Connector.MONGODB;
        schema.datamodel().model(block).filter(model -> !model.isView()).ifPresent(model -> {
            Stream<Key> keys = Stream.concat(Stream.ofNullable(model.primaryKey()),
                    needsId ? Stream.empty() : model.uniques().stream());
            if (keys.noneMatch(key -> !key.fieldNames().contains(field) && isRequired(model, key)))
                script.note("`" + block + "` is left without an id" + (needsId ? "" : " or unique field")
                        + " and needs one.");
        });
    }

    private static boolean isRequired(Model model, Key key) {
        return key.fieldNames().stream().allMatch(each -> model.field(each).map(Field::isRequired).orElse(true));
    }
}
