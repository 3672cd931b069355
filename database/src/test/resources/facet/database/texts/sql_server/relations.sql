-- ==== a related row: SOME
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM [dbo].[Post] AS t1 WHERE t1.[authorId] = t.[id] AND (t1.[title] = ? AND (t1.[title] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t1.[title]) = ? AND t1.[title] IS NOT NULL)));
-- 'Hi', 'Hi', 4

-- ==== a related row: EVERY
SELECT count_big(*) FROM [dbo].[User] AS t WHERE NOT EXISTS (SELECT 1 FROM [dbo].[Post] AS t1 WHERE t1.[authorId] = t.[id] AND NOT (t1.[title] = ? AND (t1.[title] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t1.[title]) = ? AND t1.[title] IS NOT NULL)));
-- 'Hi', 'Hi', 4

-- ==== a related row: NONE
SELECT count_big(*) FROM [dbo].[User] AS t WHERE NOT EXISTS (SELECT 1 FROM [dbo].[Post] AS t1 WHERE t1.[authorId] = t.[id] AND (t1.[title] = ? AND (t1.[title] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t1.[title]) = ? AND t1.[title] IS NOT NULL)));
-- 'Hi', 'Hi', 4

-- ==== by a table between
SELECT count_big(*) FROM [dbo].[User] AS t WHERE EXISTS (SELECT 1 FROM [dbo].[Post] AS t1 WHERE t1.[authorId] = t.[id] AND EXISTS (SELECT 1 FROM [dbo].[_PostToTag] AS l2, [dbo].[Tag] AS t2 WHERE l2.[A] = t1.[id] AND t2.[id] = l2.[B]));

-- ==== labels of a page
SELECT t.[id], t.[email] FROM [dbo].[User] AS t WHERE t.[id] IN (?, ?);
-- 1, 2

-- ==== counts of a page
SELECT t.[authorId], count_big(*) FROM [dbo].[Post] AS t WHERE t.[authorId] IN (?, ?) GROUP BY t.[authorId];
-- 1, 2

-- ==== counts of a page by two columns
SELECT t.[row], t.[number], count_big(*) FROM [dbo].[Seat] AS t WHERE ((t.[row] = ? AND t.[number] = ?) OR (t.[row] = ? AND t.[number] = ?)) GROUP BY t.[row], t.[number];
-- 'A', 1, 'A', 2
