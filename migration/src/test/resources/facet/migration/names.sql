CREATE TABLE "1weird-name" ("2nd col" TEXT, "a b" INT, "a-b" INT, a_b INT, "123" INT, "é" TEXT NOT NULL PRIMARY KEY, "名" INT, "😀" INT);
CREATE TABLE "async" (id INTEGER PRIMARY KEY);
CREATE TABLE "Int" (id INTEGER PRIMARY KEY, "Int" INT REFERENCES "Int" (id));
CREATE TABLE "model" ("enum" INTEGER PRIMARY KEY, "type" TEXT, "model" INT REFERENCES "users list" (id));
CREATE TABLE "users list" (id INTEGER PRIMARY KEY, "model" INT);
CREATE TABLE "users-list" (id INTEGER PRIMARY KEY);
CREATE TABLE users_list (id INTEGER PRIMARY KEY);
CREATE TABLE "say ""hi"" \ 'ho'" (id INTEGER PRIMARY KEY, "new
line" INT);
CREATE TABLE "😀" (id INTEGER PRIMARY KEY);
CREATE TABLE "_" (id INTEGER PRIMARY KEY);
CREATE INDEX "users list_model_idx" ON "users list" ("model");
