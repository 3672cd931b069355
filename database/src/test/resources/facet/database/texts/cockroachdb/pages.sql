-- ==== the first page by the key
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture" FROM "public"."User" AS t ORDER BY t."id" LIMIT 11) AS t ORDER BY t."id";

-- ==== the next page
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture" FROM "public"."User" AS t WHERE t."id" > ? ORDER BY t."id" LIMIT 11) AS t ORDER BY t."id";
-- 10

-- ==== the page before
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture" FROM "public"."User" AS t WHERE t."id" < ? ORDER BY t."id" DESC LIMIT 11) AS t ORDER BY t."id" DESC;
-- 11

-- ==== the last page
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture" FROM "public"."User" AS t ORDER BY t."id" DESC LIMIT 11) AS t ORDER BY t."id" DESC;

-- ==== a page from the 1000th row on, without fences
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture" FROM "public"."User" AS t ORDER BY t."id" LIMIT 11 OFFSET ?) AS t ORDER BY t."id";
-- 1000

-- ==== a page from the 510th row on, by fences
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture" FROM "public"."User" AS t WHERE t."id" >= ? ORDER BY t."id" LIMIT 11 OFFSET ?) AS t ORDER BY t."id";
-- 777, 10

-- ==== the fences
SELECT t."id" FROM "public"."User" AS t ORDER BY t."id";

-- ==== sorted by name
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t ORDER BY t."name", t."id" LIMIT 11) AS t ORDER BY t."name", t."id";

-- ==== sorted by name, behind a value
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t WHERE t."name" = ? AND t."id" > ? ORDER BY t."name", t."id" LIMIT 11) AS t ORDER BY t."name", t."id";
-- 'x', 10
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t WHERE t."name" > ? ORDER BY t."name", t."id" LIMIT 11) AS t ORDER BY t."name", t."id";
-- 'x'

-- ==== sorted by name, behind a row without one
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t WHERE t."name" IS NULL AND t."id" > ? ORDER BY t."name", t."id" LIMIT 11) AS t ORDER BY t."name", t."id";
-- 10
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t WHERE t."name" IS NOT NULL ORDER BY t."name", t."id" LIMIT 11) AS t ORDER BY t."name", t."id";

-- ==== sorted by name, the largest first
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t ORDER BY t."name" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."name" DESC, t."id" DESC;

-- ==== sorted by name, the largest first, behind a value
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t WHERE t."name" = ? AND t."id" < ? ORDER BY t."name" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."name" DESC, t."id" DESC;
-- 'x', 10
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t WHERE t."name" < ? ORDER BY t."name" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."name" DESC, t."id" DESC;
-- 'x'
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t WHERE t."name" IS NULL ORDER BY t."name" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."name" DESC, t."id" DESC;

-- ==== sorted by name, the largest first, behind a row without one
SELECT t."name", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."name" FROM "public"."User" AS t WHERE t."name" IS NULL AND t."id" < ? ORDER BY t."name" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."name" DESC, t."id" DESC;
-- 10

-- ==== sorted by score
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t ORDER BY t."score", t."id" LIMIT 11) AS t ORDER BY t."score", t."id";

-- ==== sorted by score, behind a value
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t WHERE t."score" = ? AND t."id" > ? ORDER BY t."score", t."id" LIMIT 11) AS t ORDER BY t."score", t."id";
-- 'x', 10
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t WHERE t."score" > ? ORDER BY t."score", t."id" LIMIT 11) AS t ORDER BY t."score", t."id";
-- 'x'

-- ==== sorted by score, behind a row without one
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t WHERE t."score" IS NULL AND t."id" > ? ORDER BY t."score", t."id" LIMIT 11) AS t ORDER BY t."score", t."id";
-- 10
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t WHERE t."score" IS NOT NULL ORDER BY t."score", t."id" LIMIT 11) AS t ORDER BY t."score", t."id";

-- ==== sorted by score, the largest first
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t ORDER BY t."score" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."score" DESC, t."id" DESC;

-- ==== sorted by score, the largest first, behind a value
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t WHERE t."score" = ? AND t."id" < ? ORDER BY t."score" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."score" DESC, t."id" DESC;
-- 'x', 10
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t WHERE t."score" < ? ORDER BY t."score" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."score" DESC, t."id" DESC;
-- 'x'
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t WHERE t."score" IS NULL ORDER BY t."score" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."score" DESC, t."id" DESC;

-- ==== sorted by score, the largest first, behind a row without one
SELECT t."score", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."score" FROM "public"."User" AS t WHERE t."score" IS NULL AND t."id" < ? ORDER BY t."score" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."score" DESC, t."id" DESC;
-- 10

-- ==== sorted by seenAt
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t ORDER BY t."seenAt", t."id" LIMIT 11) AS t ORDER BY t."seenAt", t."id";

-- ==== sorted by seenAt, behind a value
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t WHERE t."seenAt" = ? AND t."id" > ? ORDER BY t."seenAt", t."id" LIMIT 11) AS t ORDER BY t."seenAt", t."id";
-- 'x', 10
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t WHERE t."seenAt" > ? ORDER BY t."seenAt", t."id" LIMIT 11) AS t ORDER BY t."seenAt", t."id";
-- 'x'

-- ==== sorted by seenAt, behind a row without one
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t WHERE t."seenAt" IS NULL AND t."id" > ? ORDER BY t."seenAt", t."id" LIMIT 11) AS t ORDER BY t."seenAt", t."id";
-- 10
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t WHERE t."seenAt" IS NOT NULL ORDER BY t."seenAt", t."id" LIMIT 11) AS t ORDER BY t."seenAt", t."id";

-- ==== sorted by seenAt, the largest first
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t ORDER BY t."seenAt" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."seenAt" DESC, t."id" DESC;

-- ==== sorted by seenAt, the largest first, behind a value
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t WHERE t."seenAt" = ? AND t."id" < ? ORDER BY t."seenAt" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."seenAt" DESC, t."id" DESC;
-- 'x', 10
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t WHERE t."seenAt" < ? ORDER BY t."seenAt" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."seenAt" DESC, t."id" DESC;
-- 'x'
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t WHERE t."seenAt" IS NULL ORDER BY t."seenAt" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."seenAt" DESC, t."id" DESC;

-- ==== sorted by seenAt, the largest first, behind a row without one
SELECT t."seenAt", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."seenAt" FROM "public"."User" AS t WHERE t."seenAt" IS NULL AND t."id" < ? ORDER BY t."seenAt" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."seenAt" DESC, t."id" DESC;
-- 10

-- ==== sorted by code
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t ORDER BY t."code", t."id" LIMIT 11) AS t ORDER BY t."code", t."id";

-- ==== sorted by code, behind a value
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t WHERE t."code" = ? AND t."id" > ? ORDER BY t."code", t."id" LIMIT 11) AS t ORDER BY t."code", t."id";
-- 'x', 10
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t WHERE t."code" > ? ORDER BY t."code", t."id" LIMIT 11) AS t ORDER BY t."code", t."id";
-- 'x'

-- ==== sorted by code, behind a row without one
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t WHERE t."code" IS NULL AND t."id" > ? ORDER BY t."code", t."id" LIMIT 11) AS t ORDER BY t."code", t."id";
-- 10
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t WHERE t."code" IS NOT NULL ORDER BY t."code", t."id" LIMIT 11) AS t ORDER BY t."code", t."id";

-- ==== sorted by code, the largest first
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t ORDER BY t."code" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."code" DESC, t."id" DESC;

-- ==== sorted by code, the largest first, behind a value
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t WHERE t."code" = ? AND t."id" < ? ORDER BY t."code" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."code" DESC, t."id" DESC;
-- 'x', 10
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t WHERE t."code" < ? ORDER BY t."code" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."code" DESC, t."id" DESC;
-- 'x'
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t WHERE t."code" IS NULL ORDER BY t."code" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."code" DESC, t."id" DESC;

-- ==== sorted by code, the largest first, behind a row without one
SELECT t."code", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."code" FROM "public"."User" AS t WHERE t."code" IS NULL AND t."id" < ? ORDER BY t."code" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."code" DESC, t."id" DESC;
-- 10

-- ==== sorted by extra
SELECT t."extra"::text, t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."extra" FROM "public"."User" AS t ORDER BY t."extra"::text, t."id" LIMIT 11) AS t ORDER BY t."extra"::text, t."id";

-- ==== sorted by extra, behind a value
SELECT t."extra"::text, t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."extra" FROM "public"."User" AS t WHERE ((t."extra"::text, t."id") > (?, ?)) ORDER BY t."extra"::text, t."id" LIMIT 11) AS t ORDER BY t."extra"::text, t."id";
-- 'x', 10

-- ==== sorted by extra, behind a row without one
SELECT t."extra"::text, t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."extra" FROM "public"."User" AS t WHERE ((t."extra"::text IS NULL AND t."id" > ?) OR (t."extra"::text IS NOT NULL)) ORDER BY t."extra"::text, t."id" LIMIT 11) AS t ORDER BY t."extra"::text, t."id";
-- 10

-- ==== sorted by extra, the largest first
SELECT t."extra"::text, t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."extra" FROM "public"."User" AS t ORDER BY t."extra"::text DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."extra"::text DESC, t."id" DESC;

-- ==== sorted by extra, the largest first, behind a value
SELECT t."extra"::text, t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."extra" FROM "public"."User" AS t WHERE ((t."extra"::text, t."id") < (?, ?) OR t."extra"::text IS NULL) ORDER BY t."extra"::text DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."extra"::text DESC, t."id" DESC;
-- 'x', 10

-- ==== sorted by extra, the largest first, behind a row without one
SELECT t."extra"::text, t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."extra" FROM "public"."User" AS t WHERE t."extra"::text IS NULL AND t."id" < ? ORDER BY t."extra"::text DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."extra"::text DESC, t."id" DESC;
-- 10

-- ==== sorted by odd
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t ORDER BY t."odd", t."id" LIMIT 11) AS t ORDER BY t."odd", t."id";

-- ==== sorted by odd, behind a value
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t WHERE t."odd" = ? AND t."id" > ? ORDER BY t."odd", t."id" LIMIT 11) AS t ORDER BY t."odd", t."id";
-- 'x', 10
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t WHERE t."odd" > ? ORDER BY t."odd", t."id" LIMIT 11) AS t ORDER BY t."odd", t."id";
-- 'x'

-- ==== sorted by odd, behind a row without one
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t WHERE t."odd" IS NULL AND t."id" > ? ORDER BY t."odd", t."id" LIMIT 11) AS t ORDER BY t."odd", t."id";
-- 10
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t WHERE t."odd" IS NOT NULL ORDER BY t."odd", t."id" LIMIT 11) AS t ORDER BY t."odd", t."id";

-- ==== sorted by odd, the largest first
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t ORDER BY t."odd" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."odd" DESC, t."id" DESC;

-- ==== sorted by odd, the largest first, behind a value
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t WHERE t."odd" = ? AND t."id" < ? ORDER BY t."odd" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."odd" DESC, t."id" DESC;
-- 'x', 10
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t WHERE t."odd" < ? ORDER BY t."odd" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."odd" DESC, t."id" DESC;
-- 'x'
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t WHERE t."odd" IS NULL ORDER BY t."odd" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."odd" DESC, t."id" DESC;

-- ==== sorted by odd, the largest first, behind a row without one
SELECT t."odd", t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture", t."odd" FROM "public"."User" AS t WHERE t."odd" IS NULL AND t."id" < ? ORDER BY t."odd" DESC, t."id" DESC LIMIT 11) AS t ORDER BY t."odd" DESC, t."id" DESC;
-- 10

-- ==== a key of two columns
SELECT t."row", t."number", CASE WHEN octet_length(t."guest]""`") > 8000 THEN substring(t."guest]""`" FROM 1 FOR 2000) ELSE t."guest]""`" END, CASE WHEN octet_length(t."guest]""`") > 8000 THEN octet_length(t."guest]""`") END FROM (SELECT t."row", t."number", t."guest]""`" FROM "public"."Seat" AS t WHERE t."row" = ? AND t."number" = ? ORDER BY t."row", t."number" LIMIT 11) AS t ORDER BY t."row", t."number";
-- 'A', 3
SELECT t."row", t."number", CASE WHEN octet_length(t."guest]""`") > 8000 THEN substring(t."guest]""`" FROM 1 FOR 2000) ELSE t."guest]""`" END, CASE WHEN octet_length(t."guest]""`") > 8000 THEN octet_length(t."guest]""`") END FROM (SELECT t."row", t."number", t."guest]""`" FROM "public"."Seat" AS t WHERE t."row" = ? AND t."number" > ? ORDER BY t."row", t."number" LIMIT 11) AS t ORDER BY t."row", t."number";
-- 'A', 3
SELECT t."row", t."number", CASE WHEN octet_length(t."guest]""`") > 8000 THEN substring(t."guest]""`" FROM 1 FOR 2000) ELSE t."guest]""`" END, CASE WHEN octet_length(t."guest]""`") > 8000 THEN octet_length(t."guest]""`") END FROM (SELECT t."row", t."number", t."guest]""`" FROM "public"."Seat" AS t WHERE t."row" > ? ORDER BY t."row", t."number" LIMIT 11) AS t ORDER BY t."row", t."number";
-- 'A'

-- ==== a view
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture" FROM "public"."User" AS t LIMIT 11) AS t;

-- ==== the last page of a view
SELECT count(*) FROM "public"."User" AS t;
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM (SELECT t."id", t."email", t."picture" FROM "public"."User" AS t LIMIT 11) AS t;

-- ==== all rows for an export
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END, substring(t."picture" FROM 1 FOR 64), octet_length(t."picture") FROM "public"."User" AS t WHERE ((t."email" = ? AND t."email" IS NOT NULL)) ORDER BY t."id";
-- 'a'

-- ==== an exact count
SELECT count(*) FROM "public"."User" AS t WHERE ((t."email" = ? AND t."email" IS NOT NULL));
-- 'a'

-- ==== an estimated count, exact where it is small
SELECT s.estimated_row_count::int8 FROM crdb_internal.table_row_statistics AS s WHERE s.table_id = ?::regclass::oid::int8;
-- '"public"."User"'
SELECT count(*) FROM "public"."User" AS t;

-- ==== all bytes of a value
SELECT octet_length(t."picture") FROM "public"."User" AS t WHERE t."id" = ?;
-- 7
SELECT t."id", substring(t."picture" FROM 1 FOR 2147483647), octet_length(t."picture") FROM "public"."User" AS t WHERE t."id" = ?;
-- 7

-- ==== all bytes of a value, in pieces
SELECT octet_length(t."picture") FROM "public"."User" AS t WHERE t."id" = ?;
-- 7
SELECT substr(t."picture", 1, 2) FROM "public"."User" AS t WHERE t."id" = ?;
-- 7
SELECT substr(t."picture", 3, 2) FROM "public"."User" AS t WHERE t."id" = ?;
-- 7
SELECT substr(t."picture", 5, 1) FROM "public"."User" AS t WHERE t."id" = ?;
-- 7

-- ==== the digests of long values
SELECT t."id", CASE WHEN t."name" IS NOT NULL THEN md5(t."name"::text) END, CASE WHEN t."picture" IS NOT NULL THEN md5(t."picture") END, CASE WHEN t."doc" IS NOT NULL THEN md5(t."doc"::text) END, CASE WHEN t."extra" IS NOT NULL THEN md5(t."extra"::text) END FROM "public"."User" AS t WHERE t."id" IN (?);
-- 7
