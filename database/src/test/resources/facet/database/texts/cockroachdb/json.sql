-- ==== the whole document exists
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) IS NOT NULL);
-- '{}'

-- ==== a member exists
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) IS NOT NULL);
-- '{"a b","0","c\"d"}'

-- ==== the whole document has a text in it
SELECT count(*) FROM "public"."User" AS t WHERE (jsonb_typeof((t."doc"::jsonb #> ?::text[])) = 'string' AND strpos((t."doc"::jsonb #> ?::text[]) #>> '{}', ?) > 0);
-- '{}', '{}', 'a"b'

-- ==== a member has a text in it
SELECT count(*) FROM "public"."User" AS t WHERE (jsonb_typeof((t."doc"::jsonb #> ?::text[])) = 'string' AND strpos((t."doc"::jsonb #> ?::text[]) #>> '{}', ?) > 0);
-- '{"a b","0","c\"d"}', '{"a b","0","c\"d"}', 'a"b'

-- ==== the whole document equals "a\"b"
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{}', '"a\"b"'

-- ==== a member equals "a\"b"
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{"a b","0","c\"d"}', '"a\"b"'

-- ==== the whole document equals 1.50
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{}', '1.50'

-- ==== a member equals 1.50
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{"a b","0","c\"d"}', '1.50'

-- ==== the whole document equals true
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{}', 'true'

-- ==== a member equals true
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{"a b","0","c\"d"}', 'true'

-- ==== the whole document equals null
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{}', 'null'

-- ==== a member equals null
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{"a b","0","c\"d"}', 'null'

-- ==== the whole document equals {"a":1}
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{}', '{"a":1}'

-- ==== a member equals {"a":1}
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{"a b","0","c\"d"}', '{"a":1}'

-- ==== the whole document equals [1,2]
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{}', '[1,2]'

-- ==== a member equals [1,2]
SELECT count(*) FROM "public"."User" AS t WHERE ((t."doc"::jsonb #> ?::text[]) = ?::jsonb);
-- '{"a b","0","c\"d"}', '[1,2]'

-- ==== elements: EVERY
SELECT count(*) FROM "public"."User" AS t WHERE (jsonb_typeof(t."doc"::jsonb) = 'array' AND t."doc"::jsonb @> ?::jsonb AND t."doc"::jsonb @> ?::jsonb AND t."doc"::jsonb @> ?::jsonb);
-- '["red"]', '[1]', '[true]'

-- ==== elements: SOME
SELECT count(*) FROM "public"."User" AS t WHERE (jsonb_typeof(t."doc"::jsonb) = 'array' AND (t."doc"::jsonb @> ?::jsonb OR t."doc"::jsonb @> ?::jsonb OR t."doc"::jsonb @> ?::jsonb));
-- '["red"]', '[1]', '[true]'

-- ==== elements: EMPTY
SELECT count(*) FROM "public"."User" AS t WHERE (t."doc"::jsonb = '[]'::jsonb);
