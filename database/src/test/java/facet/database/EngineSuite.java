package facet.database;

/// All that every engine does alike.
interface EngineSuite
        extends
            EnginePages,
            EngineValues,
            EngineRefusals,
            EngineEdits,
            EngineUndo,
            EngineNames,
            EngineTroubles {}
