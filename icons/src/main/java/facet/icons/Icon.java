package facet.icons;

import java.util.Locale;
import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every picture of the product, named by what it stands for and not by what it shows.
///
/// A picture has no colour of its own: a style sheet gives it one with `-fx-icon-color`, to all of them through the
/// style class `icon` or to one through its own class, such as `icon-model`. Two names may share a shape where they
/// never stand side by side.
public enum Icon {
    MODEL(Feather.LAYOUT),
    VIEW(Feather.EYE),
    ENUM(Feather.LIST),
    COMPOSITE_TYPE(Feather.BOX),
    FILE(
            Feather.FILE_TEXT),
    FIELD(Feather.TYPE),
    KEY(Feather.KEY),
    UNIQUE(
            Feather.STAR),
    INDEX(Feather.BOOKMARK),
    REQUIRED(
            Feather.CHECK_SQUARE),
    DEFAULT_VALUE(Feather.CORNER_DOWN_RIGHT),
    RELATION(Feather.LINK_2),

    DATABASE(Feather.DATABASE),
    CONNECTION(Feather.SERVER),
    SCHEMA(Feather.CODE),
    DATA(Feather.GRID),
    DIAGRAM(
            Feather.SHARE_2),
    SQL(Feather.TERMINAL),
    MIGRATIONS(Feather.LAYERS),
    DRIFT(Feather.REPEAT),
    PROBLEMS(
            Feather.ALERT_CIRCLE),
    CONSOLE(Feather.ACTIVITY),
    HISTORY(
            Feather.CLOCK),
    INSPECTOR(Feather.SLIDERS),
    SIDEBAR(Feather.SIDEBAR),

    SEARCH(Feather.SEARCH),
    PALETTE(Feather.COMMAND),
    FILTER(Feather.FILTER),
    SORT_ASCENDING(
            Feather.ARROW_UP),
    SORT_DESCENDING(Feather.ARROW_DOWN),
    REFRESH(Feather.REFRESH_CW),
    LOADING(
            Feather.LOADER),
    SAVE(Feather.SAVE),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(
            Feather.CORNER_UP_RIGHT),
    ADD(Feather.PLUS),
    REMOVE(Feather.MINUS),
    DELETE(
            Feather.TRASH_2),
    CLOSE(Feather.X),
    CANCEL(Feather.X_CIRCLE),
    CHECK(
            Feather.CHECK),
    EDIT(Feather.EDIT_2),
    FORMAT(Feather.ALIGN_LEFT),
    PENDING(Feather.EDIT_3),
    COPY(
            Feather.COPY),
    PASTE(Feather.CLIPBOARD),
    PLAY(Feather.PLAY),
    STOP(
            Feather.SQUARE),
    IMPORT(Feather.UPLOAD),
    EXPORT(
            Feather.DOWNLOAD),
    OPEN_FOLDER(
            Feather.FOLDER),
    OPEN_FILE(
            Feather.FILE),
    NEW_FILE(
            Feather.FILE_PLUS),
    RECENT(
            Feather.CLOCK),
    SAMPLE(
            Feather.GIFT),

    ERROR(Feather.X_OCTAGON),
    WARNING(Feather.ALERT_TRIANGLE),
    INFORMATION(Feather.INFO),
    SUCCESS(
            Feather.CHECK_CIRCLE),
    HELP(Feather.HELP_CIRCLE),
    FIX(Feather.ZAP),

    LINK(Feather.LINK),
    EXTERNAL_LINK(Feather.EXTERNAL_LINK),
    GO_TO(Feather.ARROW_RIGHT),
    LOCK(Feather.LOCK),
    UNLOCK(
            Feather.UNLOCK),
    SHOW(Feather.EYE),
    HIDE(Feather.EYE_OFF),
    PIN(Feather.MAP_PIN),

    CHEVRON_UP(Feather.CHEVRON_UP),
    CHEVRON_DOWN(Feather.CHEVRON_DOWN),
    CHEVRON_LEFT(
            Feather.CHEVRON_LEFT),
    CHEVRON_RIGHT(Feather.CHEVRON_RIGHT),
    MORE(Feather.MORE_HORIZONTAL),
    MENU(
            Feather.MENU),
    SPLIT(Feather.COLUMNS),
    ZOOM_IN(Feather.ZOOM_IN),
    ZOOM_OUT(
            Feather.ZOOM_OUT),
    FIT(Feather.MAXIMIZE),
    FOCUS(Feather.CROSSHAIR),

    THEME_LIGHT(Feather.SUN),
    THEME_DARK(Feather.MOON),
    THEME_SYSTEM(Feather.MONITOR),
    SETTINGS(Feather.SETTINGS),
    HOME(
            Feather.HOME);

    /// The side of a picture beside text.
    public static final int DEFAULT_SIZE_PX = 16;

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// A new node that shows this picture at [#DEFAULT_SIZE_PX].
    public Node graphic() {
        return graphic(DEFAULT_SIZE_PX);
    }

    /// A new node that shows this picture in a square of `sizePx`; a node has one parent, so ask for one a place.
    public Node graphic(int sizePx) {
        FontIcon icon = FontIcon.of(glyph, sizePx);
        icon.getStyleClass().addAll("icon", "icon-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return icon;
    }
}
