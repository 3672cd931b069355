package facet.app.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Failing;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Items;
import facet.app.project.ScriptValue.Named;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Truth;
import facet.app.project.ScriptValue.Unknown;

/// Loads the `.env` files that a configuration file asks for, as dotenv and Node do.
///
/// @param variables what is known so far; added to
/// @param notes what could not be read; added to
record EnvLoading(ConfigPlace place, ScriptImports imports, Variables variables, List<ProjectNote> notes) {
    /// Names the file that `dotenv/config` loads.
    private static final String PATH_VARIABLE = "DOTENV_CONFIG_PATH";

    void load(EnvLoad load) {
        ScriptValue options = ScriptExpression.value(load.options(), new ScriptScope(place, variables, imports));
        boolean overrides = options instanceof Fields fields
                && fields.get("override") instanceof Truth(boolean isTrue) && isTrue;
        ScriptValue named = options instanceof Fields fields ? fields.get("path") : options;
        if (named instanceof Items several) {
            several.values().forEach(each -> load(each, overrides, load));
        } else {
            load(named, overrides, load);
        }
    }

    private void load(ScriptValue named, boolean overrides, EnvLoad load) {
        switch (named) {
            case Text text -> load(text.value(), overrides, load);
            case Absent _ -> {
                Variables.Variable usual = variables.find(PATH_VARIABLE);
                load(usual == null ? ".env" : usual.value(), overrides, load);
            }
            case Unknown unknown -> unread(unknown);
            case Failing failing -> unread(new Unknown("env(\"" + failing.variable() + "\")", load.line()));
            case Fields _,Items _,Truth _,Named _ -> unread(new Unknown("{…}", load.line()));
        }
    }

    private void load(String name, boolean overrides, EnvLoad load) {
        Path folder = place.workingFolder();
        try {
            Path file = folder.resolve(name);
            Map<String, String> values = EnvFile.values(file, notes);
            if (imports.expandsVariables()) {
                values = DotEnv.expandedWithoutBraces(values, variables.values());
            }
            if (overrides) {
                variables.replace(values, EnvFile.name(file, folder));
            } else {
                variables.addMissing(values, EnvFile.name(file, folder));
            }
        } catch (InvalidPathException e) {
            unread(new Unknown(e.getInput(), load.line()));
        }
    }

    private void unread(Unknown unknown) {
        notes.add(ConfigFile.unread(place.file(), "the path of the .env file", unknown));
    }
}
