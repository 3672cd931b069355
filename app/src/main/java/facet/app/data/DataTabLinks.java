package facet.app.data;

import facet.database.Filter;

/// Where a data tab leads.
public interface DataTabLinks {

    /// Shows the rows of `model` that `filter` keeps; `words` is what its pill says.
    void openRows(String model, Filter filter);

    /// Shows where `block` is declared.
    void goToSchema(String block);

    /// Tells the user what was just done.
    void say(String words);

    /// The active row of `tab` is another, or looks different.
    void rowChanged(DataTab tab);
}
