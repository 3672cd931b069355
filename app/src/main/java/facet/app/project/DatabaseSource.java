package facet.app.project;

import java.nio.file.Path;
import java.util.Map;

/// Where the rows of a project are.
public sealed interface DatabaseSource {
    /// An SQLite file, which need not exist.
    ///
    /// @param file absolute
    /// @param parameters those behind `?` in the URL, decoded
    /// @param describedAs where the address was found, as in "DATABASE_URL in .env"
    record Sqlite(Path file, Map<String, String> parameters, String describedAs) implements DatabaseSource {
        public Sqlite {
            parameters = Map.copyOf(parameters);
        }
    }

    /// A database of another engine.
    ///
    /// @param provider Prisma's word for it: `postgresql`, `mysql`, `sqlserver`, `cockroachdb`, `mongodb`
    /// @param url the connection URL with its password in clear
    /// @param describedAs where the address was found
    record OtherEngine(String provider, String url, String describedAs) implements DatabaseSource {
        /// The connection URL as it may be shown and logged: a password, wherever it stands, is replaced by `***`.
        public String maskedUrl() {
            return ConnectionUrl.masked(url);
        }

        @Override
        public String toString() {
            return "OtherEngine[provider=" + provider + ", url=" + maskedUrl() + ", describedAs=" + describedAs + "]";
        }
    }

    /// The address could not be found or not be understood.
    ///
    /// @param reason what is missing, in whole sentences
    /// @param whatToDo what helps, in whole sentences
    record Unresolved(String reason, String whatToDo) implements DatabaseSource {}
}
