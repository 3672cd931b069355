package facet.app.cli;

import java.nio.file.Path;
import java.util.List;

import facet.schema.RuleSet;

/// A schema that a path of the command line means.
///
/// @param folder the project's folder
/// @param files the files that could be read
/// @param rules those asked for, else the project's
/// @param reason why these rules, as half a sentence
record FoundSchema(Path folder, List<FoundFile> files, RuleSet rules, String reason) {}
