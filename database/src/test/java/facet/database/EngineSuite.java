package facet.database;

/// All that every engine does alike.
interface EngineSuite
        extends
            EnginePages,
            EngineValues,
            EngineLongTexts,
            EngineFiles,
            EngineRefusals,
            EngineEdits,
            EngineUndo,
            EngineNames,
            EngineTroubles {}
