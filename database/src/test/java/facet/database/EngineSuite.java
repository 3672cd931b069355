package facet.database;

/// All that every engine does alike.
interface EngineSuite
        extends
            EnginePages,
            EngineValues,
            EngineLongTexts,
            EngineFiles,
            EngineDigests,
            EngineRefusals,
            EngineEdits,
            EngineUndo,
            EngineNames,
            EngineTroubles {}
