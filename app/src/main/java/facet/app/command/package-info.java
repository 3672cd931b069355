/// What a user can do, by name and key: the source of the palette, the keyboard and the menus.
@NullMarked
package facet.app.command;

import org.jspecify.annotations.NullMarked;
