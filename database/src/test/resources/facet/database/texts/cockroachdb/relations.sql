-- ==== a related row: SOME
SELECT count(*) FROM "public"."User" AS t WHERE EXISTS (SELECT 1 FROM "public"."Post" AS t1 WHERE t1."authorId" = t."id" AND ((t1."title" = ? AND t1."title" IS NOT NULL)));
-- 'Hi'

-- ==== a related row: EVERY
SELECT count(*) FROM "public"."User" AS t WHERE NOT EXISTS (SELECT 1 FROM "public"."Post" AS t1 WHERE t1."authorId" = t."id" AND NOT ((t1."title" = ? AND t1."title" IS NOT NULL)));
-- 'Hi'

-- ==== a related row: NONE
SELECT count(*) FROM "public"."User" AS t WHERE NOT EXISTS (SELECT 1 FROM "public"."Post" AS t1 WHERE t1."authorId" = t."id" AND ((t1."title" = ? AND t1."title" IS NOT NULL)));
-- 'Hi'

-- ==== by a table between
SELECT count(*) FROM "public"."User" AS t WHERE EXISTS (SELECT 1 FROM "public"."Post" AS t1 WHERE t1."authorId" = t."id" AND EXISTS (SELECT 1 FROM "public"."_PostToTag" AS l2, "public"."Tag" AS t2 WHERE l2."A" = t1."id" AND t2."id" = l2."B"));

-- ==== labels of a page
SELECT t."id", CASE WHEN octet_length(t."email") > 8000 THEN substring(t."email" FROM 1 FOR 2000) ELSE t."email" END, CASE WHEN octet_length(t."email") > 8000 THEN octet_length(t."email") END FROM "public"."User" AS t WHERE t."id" IN (?, ?);
-- 1, 2

-- ==== counts of a page
SELECT t."authorId", count(*) FROM "public"."Post" AS t WHERE t."authorId" IN (?, ?) GROUP BY t."authorId";
-- 1, 2

-- ==== counts of a page by two columns
SELECT t."row", t."number", count(*) FROM "public"."Seat" AS t WHERE (t."row", t."number") IN ((?, ?), (?, ?)) GROUP BY t."row", t."number";
-- 'A', 1, 'A', 2
