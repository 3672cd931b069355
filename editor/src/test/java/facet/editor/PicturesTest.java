package facet.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import facet.language.Completion;
import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.SymbolKind;
import facet.language.TextEdit;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Draws the editor in both themes into the folder that the system property `pictures` names.
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
final class PicturesTest extends EditorTest {
    private static final String SCHEMA = """
            // The shop's schema.
            datasource db {
              provider = "sqlite"
              url      = env("DATABASE_URL")
            }

            /// Somebody who buys or sells.
            model User {
              id        Int      @id @default(autoincrement())
              email     String   @unique
              name      String?
              role      Role     @default(CUSTOMER)
              orders    Order[]
              settings  Json?
              createdAt DateTime @default(now()) @map("created_at")

              @@index([role, createdAt])
              @@map("users")
            }

            model Order {
              id       Int     @id @default(autoincrement())
              buyer    User    @relation(fields: [buyerId], references: [id])
              buyerId  Int
              total    Decimal
              paid     Boolean @default(false)
              product  Produkt
            }

            enum Role {
              CUSTOMER
              MERCHANT
              ADMIN
            }
            """;

    private final Path folder = Path.of(System.getProperty("pictures", "."));

    @Test
    void theEditorIsDrawnInBothThemes() throws Exception {
        Files.createDirectories(folder);
        for (boolean isDark : new boolean[]{false, true}) {
            String theme = isDark ? "dark" : "light";
            Application.setUserAgentStylesheet(
                    (isDark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            prepare();
            shoot("text-" + theme);
            fx(() -> {
                editor.moveCaret(SCHEMA.indexOf("Produkt") + 2);
                return true;
            });
            run(EditorCommand.SHOW_HOVER);
            shoot("hover-" + theme);
            press(KeyCode.ESCAPE);
            completions(theme);
            prepare();
            run(EditorCommand.REPLACE);
            type("user");
            shoot("find-" + theme);
            press(KeyCode.ESCAPE);
            fx(() -> {
                editor.setReadOnly("This file belongs to a library and cannot be changed here.");
                editor.run(EditorCommand.ZOOM_IN);
                editor.moveCaret(SCHEMA.indexOf("id  "));
                editor.run(EditorCommand.FOLD);
                return true;
            });
            shoot("folded-" + theme);
            fx(() -> {
                editor.setEditable();
                editor.run(EditorCommand.ZOOM_RESET);
                return true;
            });
        }
    }

    private void prepare() {
        fx(() -> {
            editor.open(SCHEMA);
            long version = editor.version();
            editor.setHighlights(version, TinyHighlighter.highlight(SCHEMA));
            int error = SCHEMA.indexOf("Produkt");
            int warning = SCHEMA.indexOf("buyerId  Int");
            editor.setDiagnostics(version, List.of(
                    new Diagnostic(new TextRange(error, error + 7), Severity.ERROR, "type.unknown",
                            "There is no model, enum or type named Produkt. Did you mean Product?"),
                    new Diagnostic(new TextRange(warning, warning + 7), Severity.WARNING, "relation.no-index",
                            "The foreign key buyerId has no index, so finding the orders of a user reads every order.")));
            editor.setInlays(version, List.of(new Inlay(7, "1,204 rows · 2 relations", () -> {}),
                    new Inlay(20, "5,018 rows · 1 relation", () -> {})));
            editor.select(new TextRange(SCHEMA.indexOf("role   "), SCHEMA.indexOf("role   ") + 4));
            return true;
        });
    }

    private void completions(String theme) throws Exception {
        fx(() -> {
            editor.setCompletionSource(CompletionSource.atOnce((text, offset) -> List.of(
                    offer("@default", "value for new rows", offset), offer("@id", "primary key", offset),
                    offer("@map", "name in the database", offset), offer("@relation", "foreign key", offset),
                    offer("@unique", "no two rows alike", offset), offer("@updatedAt", "set on every write", offset))));
            editor.moveCaret(SCHEMA.indexOf("String?") + 7);
            return true;
        });
        type(" @");
        shoot("completion-" + theme);
        press(KeyCode.ESCAPE);
    }

    private static Completion offer(String label, String detail, int offset) {
        return new Completion(label, SymbolKind.PROPERTY, detail,
                "Says what a new row gets where nothing is given: a literal, or a function such as now() or uuid().",
                new TextEdit(new TextRange(offset - 1, offset), label), offset - 1 + label.length());
    }

    private void shoot(String name) throws Exception {
        settle();
        WritableImage window = fx(() -> editor.getScene().snapshot(null));
        Pictures.write(window, folder.resolve(name + ".png"));
        for (Window popup : fx(() -> List.copyOf(Window.getWindows())))
            if (!popup.equals(stage)) {
                WritableImage picture = fx(() -> popup.getScene().snapshot(null));
                Pictures.write(picture, folder.resolve(name + "-popup.png"));
            }
    }
}
