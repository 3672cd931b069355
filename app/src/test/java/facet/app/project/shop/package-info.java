/// Makes the database of the sample shop: the same rows every time, from word lists and a fixed seed.
@NullMarked
package facet.app.project.shop;

import org.jspecify.annotations.NullMarked;
