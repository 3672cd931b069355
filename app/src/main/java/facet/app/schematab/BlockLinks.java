package facet.app.schematab;

import java.util.Optional;

import facet.schema.model.Model;

/// Where the line above a model leads to.
public interface BlockLinks {

    /// How many rows the model's table has, in words; empty as long as they were not counted.
    Optional<String> rows(Model model);

    void openData(String model);

    void openDiagram(String model);
}
