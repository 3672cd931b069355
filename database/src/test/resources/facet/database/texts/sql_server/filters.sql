-- ==== id is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[id] = ? AND t.[id] IS NOT NULL);
-- 7

-- ==== email is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[email] = ? AND (t.[email] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[email]) = ? AND t.[email] IS NOT NULL));
-- 'Ann ', 'Ann ', 8

-- ==== score is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[score] = CAST(? AS decimal(38, 3)) AND t.[score] IS NOT NULL);
-- '12.345'

-- ==== ratio is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[ratio] = ? AND t.[ratio] IS NOT NULL);
-- 0.5

-- ==== isActive is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[isActive] = ? AND t.[isActive] IS NOT NULL);
-- 1

-- ==== createdAt is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[createdAt] = CAST(? AS datetime2(7)) AND t.[createdAt] IS NOT NULL);
-- '2024-02-29 12:00:00.123'

-- ==== seenAt is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[seenAt] = CAST(? AS datetime) AND t.[seenAt] IS NOT NULL);
-- '2024-02-29 12:00:00.123'

-- ==== picture is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (DATALENGTH(t.[picture]) = ? AND t.[picture] = ? AND t.[picture] IS NOT NULL);
-- 2, 0x00ff

-- ==== code is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[code] = TRY_CAST(? AS uniqueidentifier) AND t.[code] IS NOT NULL);
-- '0b0f8f5e-0000-4000-8000-000000000001'

-- ==== extra is a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (CAST(t.[extra] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(CAST(t.[extra] AS nvarchar(max))) = ? AND t.[extra] IS NOT NULL);
-- '<a/>', 8

-- ==== is null
SELECT count_big(*) FROM [dbo].[User] AS t WHERE t.[name] IS NULL;

-- ==== is not null
SELECT count_big(*) FROM [dbo].[User] AS t WHERE NOT t.[name] IS NULL;

-- ==== is not a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE NOT (t.[name] = ? AND (t.[name] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[name]) = ? AND t.[name] IS NOT NULL));
-- 'Ann', 'Ann', 6

-- ==== in numbers
SELECT count_big(*) FROM [dbo].[User] AS t WHERE ((t.[id] IN (?, ?)));
-- 1, 2

-- ==== in texts and null
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (((t.[name] = ? AND (t.[name] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[name]) = ? AND t.[name] IS NOT NULL))) OR t.[name] IS NULL);
-- 'a', 'a', 2

-- ==== id is at least a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[id] >= ?);
-- 7

-- ==== name is at least a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE ((t.[name] + NCHAR(1)) COLLATE Latin1_General_100_BIN2 >= ?);
-- 'M\u0001'

-- ==== score is at least a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[score] >= CAST(? AS decimal(38, 3)));
-- '12.345'

-- ==== ratio is at least a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[ratio] >= ?);
-- 0.5

-- ==== createdAt is at least a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[createdAt] >= CAST(? AS datetime2(7)));
-- '2024-02-29 12:00:00.123'

-- ==== seenAt is at least a value
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (CAST(t.[seenAt] AS datetime2(3)) >= CAST(? AS datetime2(7)));
-- '2024-02-29 12:00:00.123'

-- ==== between
SELECT count_big(*) FROM [dbo].[User] AS t WHERE ((t.[id] >= ?) AND (t.[id] <= ?));
-- 1, 9

-- ==== text ANYWHERE EXACT
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[name] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\');
-- '%5\%\_\[x]\\'ß%'

-- ==== text START EXACT
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[name] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\');
-- '5\%\_\[x]\\'ß%'

-- ==== text END EXACT
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[name] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\');
-- '%5\%\_\[x]\\'ß'

-- ==== text ANYWHERE ANY_CASE
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[name] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\');
-- '%5\%\_\[[Xx]]\\'ß%'

-- ==== text START ANY_CASE
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[name] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\');
-- '5\%\_\[[Xx]]\\'ß%'

-- ==== text END ANY_CASE
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[name] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\');
-- '%5\%\_\[[Xx]]\\'ß'

-- ==== not a text in it
SELECT count_big(*) FROM [dbo].[User] AS t WHERE NOT (CASE WHEN (t.[name] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\') THEN 1 ELSE 0 END = 1);
-- '%x%'

-- ==== a search
SELECT count_big(*) FROM [dbo].[User] AS t WHERE ((CAST(t.[id] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\') OR (t.[email] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\') OR (t.[doc] COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\') OR (t.[score] = CAST(? AS decimal(38, 0)) AND t.[score] IS NOT NULL) OR (CAST(t.[extra] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 LIKE ? ESCAPE '\'));
-- '%12%', '%12%', '%12%', '12', '%12%'

-- ==== and, or, not
SELECT count_big(*) FROM [dbo].[User] AS t WHERE ((t.[id] = ? AND t.[id] IS NOT NULL) AND ((t.[name] = ? AND (t.[name] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[name]) = ? AND t.[name] IS NOT NULL)) OR NOT (t.[isActive] = ? AND t.[isActive] IS NOT NULL)));
-- 1, 'a', 'a', 2, 0

-- ==== no row
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (1 = 0);

-- ==== raw SQL
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.score > 3);

-- ==== not raw SQL
SELECT count_big(*) FROM [dbo].[User] AS t WHERE NOT (CASE WHEN (t.score > 3) THEN 1 ELSE 0 END = 1);
