package facet.database;

/// All that every engine does alike.
interface EngineSuite
        extends
            EnginePages,
            EngineValues,
            EngineLongTexts,
            EngineRefusals,
            EngineEdits,
            EngineUndo,
            EngineNames,
            EngineTroubles {}
