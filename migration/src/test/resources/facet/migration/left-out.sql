CREATE TABLE "_prisma_migrations" (id TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL, finished_at DATETIME, migration_name TEXT NOT NULL, logs TEXT, rolled_back_at DATETIME, started_at DATETIME NOT NULL DEFAULT current_timestamp, applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0);
CREATE TABLE "_cf_KV" (id INTEGER PRIMARY KEY);
CREATE TABLE "d1_migrations" (id INTEGER PRIMARY KEY);
CREATE TABLE kept (id INTEGER PRIMARY KEY AUTOINCREMENT);
