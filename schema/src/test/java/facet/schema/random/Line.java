package facet.schema.random;

/// A line in a block.
///
/// @param type empty for values of enums and attributes of blocks
/// @param attributes may be empty
record Line(String name, String type, String attributes) {

    static Line ofBlock(String attribute) {
        return new Line("", "", attribute);
    }

    boolean isOfBlock() {
        return name.isEmpty();
    }
}
