package facet.schema.model;

/// A text that a configuration block gives either literally or through the environment.
public sealed interface ConfigValue {

    /// The text itself.
    record Literal(String text) implements ConfigValue {}

    /// `env("NAME")`: the value of an environment variable.
    record Environment(String variable) implements ConfigValue {}
}
