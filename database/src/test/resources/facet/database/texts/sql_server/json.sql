-- ==== the whole document exists
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[doc] IS NOT NULL);

-- ==== a member exists
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 THEN t.[doc] END, ?) AS j WHERE j.[key] = ?);
-- '$."a b"[0]', 'c"d'

-- ==== the whole document has a text in it
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (LEFT(LTRIM(t.[doc]), 1) = '"' AND CHARINDEX(?, t.[doc] COLLATE Latin1_General_100_BIN2) > 0);
-- 'a\"b'

-- ==== a member has a text in it
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 THEN t.[doc] END, ?) AS j WHERE j.[key] = ? AND j.[type] = 1 AND CHARINDEX(?, j.[value] COLLATE Latin1_General_100_BIN2) > 0);
-- '$."a b"[0]', 'c"d', 'a"b'

-- ==== the whole document equals "a\"b"
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[doc] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[doc]) = ?);
-- '"a\"b"', 12

-- ==== a member equals "a\"b"
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 THEN t.[doc] END, ?) AS j WHERE j.[key] = ? AND j.[type] = 1 AND j.[value] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(j.[value]) = ?);
-- '$."a b"[0]', 'c"d', 'a"b', 6

-- ==== the whole document equals 1.50
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[doc] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[doc]) = ?);
-- '1.50', 8

-- ==== a member equals 1.50
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 THEN t.[doc] END, ?) AS j WHERE j.[key] = ? AND j.[type] = 2 AND TRY_CAST(j.[value] AS float) = CAST(? AS float));
-- '$."a b"[0]', 'c"d', '1.50'

-- ==== the whole document equals true
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[doc] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[doc]) = ?);
-- 'true', 8

-- ==== a member equals true
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 THEN t.[doc] END, ?) AS j WHERE j.[key] = ? AND j.[type] = 3 AND j.[value] = 'true');
-- '$."a b"[0]', 'c"d'

-- ==== the whole document equals null
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[doc] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[doc]) = ?);
-- 'null', 8

-- ==== a member equals null
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 THEN t.[doc] END, ?) AS j WHERE j.[key] = ? AND j.[type] = 0);
-- '$."a b"[0]', 'c"d'

-- ==== the whole document equals {"a":1}
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[doc] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[doc]) = ?);
-- '{"a":1}', 14

-- ==== a member equals {"a":1}
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 THEN t.[doc] END, ?) AS j WHERE j.[key] = ? AND j.[type] = 5 AND j.[value] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(j.[value]) = ?);
-- '$."a b"[0]', 'c"d', '{"a":1}', 14

-- ==== the whole document equals [1,2]
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[doc] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[doc]) = ?);
-- '[1,2]', 10

-- ==== a member equals [1,2]
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 THEN t.[doc] END, ?) AS j WHERE j.[key] = ? AND j.[type] = 4 AND j.[value] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(j.[value]) = ?);
-- '$."a b"[0]', 'c"d', '[1,2]', 10

-- ==== elements: EVERY
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END IS NOT NULL AND EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END) AS j WHERE j.[type] = 1 AND j.[value] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(j.[value]) = ?) AND EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END) AS j WHERE j.[type] = 2 AND TRY_CAST(j.[value] AS float) = CAST(? AS float)) AND EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END) AS j WHERE j.[type] = 3 AND j.[value] = 'true'));
-- 'red', 6, '1'

-- ==== elements: SOME
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (1 = 0 OR EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END) AS j WHERE j.[type] = 1 AND j.[value] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(j.[value]) = ?) OR EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END) AS j WHERE j.[type] = 2 AND TRY_CAST(j.[value] AS float) = CAST(? AS float)) OR EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END) AS j WHERE j.[type] = 3 AND j.[value] = 'true'));
-- 'red', 6, '1'

-- ==== elements: EMPTY
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END IS NOT NULL AND NOT EXISTS (SELECT 1 FROM OPENJSON(CASE WHEN ISJSON(t.[doc]) = 1 AND LEFT(LTRIM(t.[doc]), 1) = '[' THEN t.[doc] END) AS j));
