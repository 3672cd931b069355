-- ==== id is a value
SELECT count(*) FROM "public"."User" AS t WHERE ((t."id" = ? AND t."id" IS NOT NULL));
-- '7'

-- ==== email is a value
SELECT count(*) FROM "public"."User" AS t WHERE ((t."email" = ? AND t."email" IS NOT NULL));
-- 'Ann '

-- ==== score is a value
SELECT count(*) FROM "public"."User" AS t WHERE ((t."score" = ? AND t."score" IS NOT NULL));
-- '12.345'

-- ==== ratio is a value
SELECT count(*) FROM "public"."User" AS t WHERE ((t."ratio" = ? AND t."ratio" IS NOT NULL));
-- '0.5'

-- ==== isActive is a value
SELECT count(*) FROM "public"."User" AS t WHERE ((t."isActive" = ? AND t."isActive" IS NOT NULL));
-- 'true'

-- ==== createdAt is a value
SELECT count(*) FROM "public"."User" AS t WHERE (t."createdAt" = ? AND t."createdAt" IS NOT NULL);
-- '2024-02-29 12:00:00.123'

-- ==== seenAt is a value
SELECT count(*) FROM "public"."User" AS t WHERE (t."seenAt" = ? AND t."seenAt" IS NOT NULL);
-- '2024-02-29 12:00:00.123+00'

-- ==== picture is a value
SELECT count(*) FROM "public"."User" AS t WHERE ((t."picture" = ? AND t."picture" IS NOT NULL));
-- 0x00ff

-- ==== code is a value
SELECT count(*) FROM "public"."User" AS t WHERE ((t."code" = ? AND t."code" IS NOT NULL));
-- '0b0f8f5e-0000-4000-8000-000000000001'

-- ==== extra is a value
SELECT count(*) FROM "public"."User" AS t WHERE ((t."extra"::text = ? AND t."extra" IS NOT NULL));
-- '<a/>'

-- ==== is null
SELECT count(*) FROM "public"."User" AS t WHERE (t."name" IS NULL);

-- ==== is not null
SELECT count(*) FROM "public"."User" AS t WHERE NOT (t."name" IS NULL);

-- ==== is not a value
SELECT count(*) FROM "public"."User" AS t WHERE NOT ((t."name" = ? AND t."name" IS NOT NULL));
-- 'Ann'

-- ==== in numbers
SELECT count(*) FROM "public"."User" AS t WHERE ((t."id" IN (?, ?)));
-- '1', '2'

-- ==== in texts and null
SELECT count(*) FROM "public"."User" AS t WHERE ((t."name" IN (?)) OR (t."name" IS NULL));
-- 'a'

-- ==== id is at least a value
SELECT count(*) FROM "public"."User" AS t WHERE (t."id" >= ?);
-- '7'

-- ==== name is at least a value
SELECT count(*) FROM "public"."User" AS t WHERE (t."name" >= ?);
-- 'M'

-- ==== score is at least a value
SELECT count(*) FROM "public"."User" AS t WHERE (t."score" >= ?);
-- '12.345'

-- ==== ratio is at least a value
SELECT count(*) FROM "public"."User" AS t WHERE (t."ratio" >= ?);
-- '0.5'

-- ==== createdAt is at least a value
SELECT count(*) FROM "public"."User" AS t WHERE (t."createdAt" >= ?);
-- '2024-02-29 12:00:00.123'

-- ==== seenAt is at least a value
SELECT count(*) FROM "public"."User" AS t WHERE (t."seenAt" >= ?);
-- '2024-02-29 12:00:00.123+00'

-- ==== between
SELECT count(*) FROM "public"."User" AS t WHERE ((t."id" >= ?) AND (t."id" <= ?));
-- '1', '9'

-- ==== text ANYWHERE EXACT
SELECT count(*) FROM "public"."User" AS t WHERE (t."name" LIKE ?);
-- '%5\%\_[x]\\'ß%'

-- ==== text START EXACT
SELECT count(*) FROM "public"."User" AS t WHERE (t."name" LIKE ?);
-- '5\%\_[x]\\'ß%'

-- ==== text END EXACT
SELECT count(*) FROM "public"."User" AS t WHERE (t."name" LIKE ?);
-- '%5\%\_[x]\\'ß'

-- ==== text ANYWHERE ANY_CASE
SELECT count(*) FROM "public"."User" AS t WHERE (t."name" ~ ?);
-- '5\%\_\[[Xx]\]\\\'ß'

-- ==== text START ANY_CASE
SELECT count(*) FROM "public"."User" AS t WHERE (t."name" ~ ?);
-- '^5\%\_\[[Xx]\]\\\'ß'

-- ==== text END ANY_CASE
SELECT count(*) FROM "public"."User" AS t WHERE (t."name" ~ ?);
-- '5\%\_\[[Xx]\]\\\'ß$'

-- ==== not a text in it
SELECT count(*) FROM "public"."User" AS t WHERE NOT coalesce((t."name" LIKE ?), FALSE);
-- '%x%'

-- ==== a search
SELECT count(*) FROM "public"."User" AS t WHERE ((t."id"::text ~ ?) OR (t."email" ~ ?) OR (t."doc"::text ~ ?) OR ((t."score" = ? AND t."score" IS NOT NULL)) OR (t."extra"::text ~ ?));
-- '12', '12', '12', '12', '12'

-- ==== and, or, not
SELECT count(*) FROM "public"."User" AS t WHERE (((t."id" = ? AND t."id" IS NOT NULL)) AND (((t."name" = ? AND t."name" IS NOT NULL)) OR NOT ((t."isActive" = ? AND t."isActive" IS NOT NULL))));
-- '1', 'a', 'false'

-- ==== no row
SELECT count(*) FROM "public"."User" AS t WHERE (1 = 0);

-- ==== raw SQL
SELECT count(*) FROM "public"."User" AS t WHERE (t.score > 3);

-- ==== not raw SQL
SELECT count(*) FROM "public"."User" AS t WHERE NOT coalesce((t.score > 3), FALSE);
