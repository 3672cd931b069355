package facet.app.palette;

import facet.icons.Icon;

/// One line of the palette.
///
/// @param detail dim text behind the title, may be empty
/// @param keys its shortcut as shown, may be empty
public record PaletteItem(Icon icon, String title, String detail, String keys, boolean isPossible, Runnable action) {}
