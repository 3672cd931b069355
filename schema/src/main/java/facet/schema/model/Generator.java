package facet.schema.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A `generator` block.
public record Generator(String name, @Nullable ConfigValue provider, @Nullable ConfigValue output,
        List<String> previewFeatures, String documentation, SourceLocation at) {

    public Generator {
        previewFeatures = List.copyOf(previewFeatures);
    }
}
