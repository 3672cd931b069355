-- ==== a new row
BEGIN;
INSERT INTO "public"."User" ("createdAt", "email", "isActive", "name", "picture", "score") VALUES (?, ?, ?, ?, ?, ?) RETURNING "User"."id", CASE WHEN octet_length("User"."email") > 8000 THEN substring("User"."email" FROM 1 FOR 2000) ELSE "User"."email" END, CASE WHEN octet_length("User"."email") > 8000 THEN octet_length("User"."email") END, substring("User"."picture" FROM 1 FOR 64), octet_length("User"."picture");
-- '2024-02-29 12:00:00.123', 'a', 'true', NULL, 0x00ff, '1.50'
COMMIT;

-- ==== a long value that only the beginning is known of
BEGIN;
UPDATE "public"."User" SET "name" = ?, "picture" = ? WHERE "User"."id" = ? AND ("User"."name" IS NOT NULL AND octet_length("User"."name") = ? AND substring("User"."name" FROM 1 FOR 4) = ?) AND md5("User"."name"::text) = ? AND ("User"."picture" IS NOT NULL AND octet_length("User"."picture") = ? AND substring("User"."picture" FROM 1 FOR 2) = ?) AND md5("User"."picture") = ? RETURNING "User"."id", CASE WHEN octet_length("User"."email") > 8000 THEN substring("User"."email" FROM 1 FOR 2000) ELSE "User"."email" END, CASE WHEN octet_length("User"."email") > 8000 THEN octet_length("User"."email") END, substring("User"."picture" FROM 1 FOR 64), octet_length("User"."picture");
-- 'a', 0x00ff, 7, 9000, 'Once', '00ff', 9000, 0x00ff, 'ff00'
COMMIT;

-- ==== a new row with a number of its own
BEGIN;
INSERT INTO "public"."Post" ("id", "title") VALUES (?, ?) RETURNING "Post"."id", CASE WHEN octet_length("Post"."title") > 8000 THEN substring("Post"."title" FROM 1 FOR 2000) ELSE "Post"."title" END, CASE WHEN octet_length("Post"."title") > 8000 THEN octet_length("Post"."title") END;
-- '99', 'Hi'
COMMIT;

-- ==== a new row of defaults
BEGIN;
INSERT INTO "public"."Post" DEFAULT VALUES RETURNING "Post"."id", CASE WHEN octet_length("Post"."title") > 8000 THEN substring("Post"."title" FROM 1 FOR 2000) ELSE "Post"."title" END, CASE WHEN octet_length("Post"."title") > 8000 THEN octet_length("Post"."title") END;
COMMIT;

-- ==== a new row of a table with a trigger
BEGIN;
INSERT INTO "public"."Audit" ("note") VALUES (?) RETURNING "Audit"."id", CASE WHEN octet_length("Audit"."note") > 8000 THEN substring("Audit"."note" FROM 1 FOR 2000) ELSE "Audit"."note" END, CASE WHEN octet_length("Audit"."note") > 8000 THEN octet_length("Audit"."note") END;
-- 'n'
COMMIT;

-- ==== rows that refer to each other
BEGIN;
INSERT INTO "public"."User" ("email") VALUES (?) RETURNING "User"."id", CASE WHEN octet_length("User"."email") > 8000 THEN substring("User"."email" FROM 1 FOR 2000) ELSE "User"."email" END, CASE WHEN octet_length("User"."email") > 8000 THEN octet_length("User"."email") END, substring("User"."picture" FROM 1 FOR 64), octet_length("User"."picture");
-- 'a'
INSERT INTO "public"."Post" ("authorId", "title") VALUES (?, ?) RETURNING "Post"."id", CASE WHEN octet_length("Post"."title") > 8000 THEN substring("Post"."title" FROM 1 FOR 2000) ELSE "Post"."title" END, CASE WHEN octet_length("Post"."title") > 8000 THEN octet_length("Post"."title") END;
-- NULL, 'Hi'
INSERT INTO "public"."_PostToTag" ("A", "B") VALUES (?, ?) ON CONFLICT DO NOTHING;
-- NULL, '0b0f8f5e-0000-4000-8000-000000000001'
COMMIT;

-- ==== a changed row
BEGIN;
UPDATE "public"."User" SET "code" = ?, "createdAt" = ?, "email" = ?, "name" = ?, "picture" = ?, "score" = ? WHERE "User"."id" = ? AND ("User"."code" = ? AND "User"."code" IS NOT NULL) AND ("User"."createdAt" = ? AND "User"."createdAt" IS NOT NULL) AND ("User"."email" = ? AND "User"."email" IS NOT NULL) AND "User"."name" IS NULL AND ("User"."picture" IS NOT NULL AND octet_length("User"."picture") = ? AND substring("User"."picture" FROM 1 FOR 2) = ?) AND ("User"."score" = ? AND "User"."score" IS NOT NULL) RETURNING "User"."id", CASE WHEN octet_length("User"."email") > 8000 THEN substring("User"."email" FROM 1 FOR 2000) ELSE "User"."email" END, CASE WHEN octet_length("User"."email") > 8000 THEN octet_length("User"."email") END, substring("User"."picture" FROM 1 FOR 64), octet_length("User"."picture");
-- NULL, '2024-02-29 12:00:01.123', 'b', 'it's', NULL, NULL, 7, '0B0F8F5E-0000-4000-8000-000000000001', '2024-02-29 12:00:00.123', 'Ann ', 1000, 0x00ff, '1.50'
COMMIT;

-- ==== a changed row of a table with a trigger
BEGIN;
UPDATE "public"."Audit" SET "note" = ? WHERE "Audit"."id" = ? AND ("Audit"."note" = ? AND "Audit"."note" IS NOT NULL) RETURNING "Audit"."id", CASE WHEN octet_length("Audit"."note") > 8000 THEN substring("Audit"."note" FROM 1 FOR 2000) ELSE "Audit"."note" END, CASE WHEN octet_length("Audit"."note") > 8000 THEN octet_length("Audit"."note") END;
-- 'b', 7, 'a'
COMMIT;

-- ==== a key of two columns is changed
BEGIN;
UPDATE "public"."Seat" SET "number" = ? WHERE "Seat"."row" = ? AND "Seat"."number" = ? AND ("Seat"."number" = ? AND "Seat"."number" IS NOT NULL) RETURNING "Seat"."row", "Seat"."number", CASE WHEN octet_length("Seat"."guest]""`") > 8000 THEN substring("Seat"."guest]""`" FROM 1 FOR 2000) ELSE "Seat"."guest]""`" END, CASE WHEN octet_length("Seat"."guest]""`") > 8000 THEN octet_length("Seat"."guest]""`") END;
-- '4', 'A', 3, '3'
COMMIT;

-- ==== a deleted row
BEGIN;
DELETE FROM "public"."User" WHERE "User"."id" = ? AND ("User"."isActive" = ? AND "User"."isActive" IS NOT NULL) AND ("User"."name" = ? AND "User"."name" IS NOT NULL) AND ("User"."ratio" = ? AND "User"."ratio" IS NOT NULL);
-- 7, 'true', 'Ann', '0.5'
COMMIT;

-- ==== rows are linked
BEGIN;
INSERT INTO "public"."_PostToTag" ("A", "B") VALUES (?, ?) ON CONFLICT DO NOTHING;
-- '1', '0b0f8f5e-0000-4000-8000-000000000001'
COMMIT;

-- ==== rows are unlinked
BEGIN;
DELETE FROM "public"."_PostToTag" WHERE "_PostToTag"."A" = ? AND "_PostToTag"."B" = ?;
-- '1', '0b0f8f5e-0000-4000-8000-000000000001'
COMMIT;

-- ==== what a deletion does to others
SELECT t."id", t."bossId" FROM "public"."User" AS t WHERE t."id" IN (?) LIMIT 10001;
-- 7
SELECT t."id", t."bossId" FROM "public"."User" AS t WHERE t."bossId" IN (?) LIMIT 10000;
-- '7'
SELECT t."id", t."authorId" FROM "public"."Post" AS t WHERE t."authorId" IN (?) LIMIT 10000;
-- '7'
