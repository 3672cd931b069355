-- ==== the first page by the key
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== the next page
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[id] > ? ORDER BY t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== the page before
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[id] < ? ORDER BY t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 11, 0, 11

-- ==== the last page
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== a page from the 1000th row on, without fences
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 1000, 11

-- ==== a page from the 510th row on, by fences
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[id] >= ? ORDER BY t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 777, 10, 11

-- ==== the fences
SELECT t.[id] FROM [dbo].[User] AS t ORDER BY t.[id];

-- ==== sorted by name
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[name], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by name, behind a value
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[name] = ? AND t.[id] > ? ORDER BY t.[name], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 0, 11
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[name] > ? ORDER BY t.[name], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 0, 11

-- ==== sorted by name, behind a row without one
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[name] IS NULL AND t.[id] > ? ORDER BY t.[name], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[name] IS NOT NULL ORDER BY t.[name], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by name, the largest first
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[name] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by name, the largest first, behind a value
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[name] = ? AND t.[id] < ? ORDER BY t.[name] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 0, 11
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[name] < ? ORDER BY t.[name] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 0, 11
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[name] IS NULL ORDER BY t.[name] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by name, the largest first, behind a row without one
SELECT t.[name], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[name] IS NULL AND t.[id] < ? ORDER BY t.[name] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== sorted by score
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[score], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by score, behind a value
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[score] = ? AND t.[id] > ? ORDER BY t.[score], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 0, 11
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[score] > ? ORDER BY t.[score], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 0, 11

-- ==== sorted by score, behind a row without one
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[score] IS NULL AND t.[id] > ? ORDER BY t.[score], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[score] IS NOT NULL ORDER BY t.[score], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by score, the largest first
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[score] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by score, the largest first, behind a value
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[score] = ? AND t.[id] < ? ORDER BY t.[score] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 0, 11
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[score] < ? ORDER BY t.[score] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 0, 11
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[score] IS NULL ORDER BY t.[score] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by score, the largest first, behind a row without one
SELECT t.[score], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[score] IS NULL AND t.[id] < ? ORDER BY t.[score] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== sorted by seenAt
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[seenAt], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by seenAt, behind a value
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[seenAt] = ? AND t.[id] > ? ORDER BY t.[seenAt], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 0, 11
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[seenAt] > ? ORDER BY t.[seenAt], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 0, 11

-- ==== sorted by seenAt, behind a row without one
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[seenAt] IS NULL AND t.[id] > ? ORDER BY t.[seenAt], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[seenAt] IS NOT NULL ORDER BY t.[seenAt], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by seenAt, the largest first
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[seenAt] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by seenAt, the largest first, behind a value
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[seenAt] = ? AND t.[id] < ? ORDER BY t.[seenAt] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 0, 11
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[seenAt] < ? ORDER BY t.[seenAt] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 0, 11
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[seenAt] IS NULL ORDER BY t.[seenAt] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by seenAt, the largest first, behind a row without one
SELECT t.[seenAt], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[seenAt] IS NULL AND t.[id] < ? ORDER BY t.[seenAt] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== sorted by code
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[code], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by code, behind a value
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[code] = ? AND t.[id] > ? ORDER BY t.[code], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 0, 11
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[code] > ? ORDER BY t.[code], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 0, 11

-- ==== sorted by code, behind a row without one
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[code] IS NULL AND t.[id] > ? ORDER BY t.[code], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[code] IS NOT NULL ORDER BY t.[code], t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by code, the largest first
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY t.[code] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by code, the largest first, behind a value
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[code] = ? AND t.[id] < ? ORDER BY t.[code] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 0, 11
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[code] < ? ORDER BY t.[code] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 0, 11
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[code] IS NULL ORDER BY t.[code] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by code, the largest first, behind a row without one
SELECT t.[code], t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[code] IS NULL AND t.[id] < ? ORDER BY t.[code] DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== sorted by extra
SELECT CAST(t.[extra] AS nvarchar(max)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY CAST(t.[extra] AS nvarchar(max)), t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by extra, behind a value
SELECT CAST(t.[extra] AS nvarchar(max)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE ((CAST(t.[extra] AS nvarchar(max)) = ? AND t.[id] > ?) OR (CAST(t.[extra] AS nvarchar(max)) > ?)) ORDER BY CAST(t.[extra] AS nvarchar(max)), t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 'x', 0, 11

-- ==== sorted by extra, behind a row without one
SELECT CAST(t.[extra] AS nvarchar(max)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE ((CAST(t.[extra] AS nvarchar(max)) IS NULL AND t.[id] > ?) OR (CAST(t.[extra] AS nvarchar(max)) IS NOT NULL)) ORDER BY CAST(t.[extra] AS nvarchar(max)), t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== sorted by extra, the largest first
SELECT CAST(t.[extra] AS nvarchar(max)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY CAST(t.[extra] AS nvarchar(max)) DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by extra, the largest first, behind a value
SELECT CAST(t.[extra] AS nvarchar(max)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE ((CAST(t.[extra] AS nvarchar(max)) = ? AND t.[id] < ?) OR (CAST(t.[extra] AS nvarchar(max)) < ?) OR (CAST(t.[extra] AS nvarchar(max)) IS NULL)) ORDER BY CAST(t.[extra] AS nvarchar(max)) DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 'x', 0, 11

-- ==== sorted by extra, the largest first, behind a row without one
SELECT CAST(t.[extra] AS nvarchar(max)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE CAST(t.[extra] AS nvarchar(max)) IS NULL AND t.[id] < ? ORDER BY CAST(t.[extra] AS nvarchar(max)) DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== sorted by odd
SELECT CAST(t.[odd] AS decimal(19, 4)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY CAST(t.[odd] AS decimal(19, 4)), t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by odd, behind a value
SELECT CAST(t.[odd] AS decimal(19, 4)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE ((CAST(t.[odd] AS decimal(19, 4)) = ? AND t.[id] > ?) OR (CAST(t.[odd] AS decimal(19, 4)) > ?)) ORDER BY CAST(t.[odd] AS decimal(19, 4)), t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 'x', 0, 11

-- ==== sorted by odd, behind a row without one
SELECT CAST(t.[odd] AS decimal(19, 4)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE ((CAST(t.[odd] AS decimal(19, 4)) IS NULL AND t.[id] > ?) OR (CAST(t.[odd] AS decimal(19, 4)) IS NOT NULL)) ORDER BY CAST(t.[odd] AS decimal(19, 4)), t.[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== sorted by odd, the largest first
SELECT CAST(t.[odd] AS decimal(19, 4)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY CAST(t.[odd] AS decimal(19, 4)) DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== sorted by odd, the largest first, behind a value
SELECT CAST(t.[odd] AS decimal(19, 4)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE ((CAST(t.[odd] AS decimal(19, 4)) = ? AND t.[id] < ?) OR (CAST(t.[odd] AS decimal(19, 4)) < ?) OR (CAST(t.[odd] AS decimal(19, 4)) IS NULL)) ORDER BY CAST(t.[odd] AS decimal(19, 4)) DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'x', 10, 'x', 0, 11

-- ==== sorted by odd, the largest first, behind a row without one
SELECT CAST(t.[odd] AS decimal(19, 4)), t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE CAST(t.[odd] AS decimal(19, 4)) IS NULL AND t.[id] < ? ORDER BY CAST(t.[odd] AS decimal(19, 4)) DESC, t.[id] DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 10, 0, 11

-- ==== a key of two columns
SELECT t.[row], t.[number], t.[guest]]"`] FROM [dbo].[Seat] AS t WHERE t.[row] = ? AND t.[number] = ? ORDER BY t.[row], t.[number] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'A', 3, 0, 11
SELECT t.[row], t.[number], t.[guest]]"`] FROM [dbo].[Seat] AS t WHERE t.[row] = ? AND t.[number] > ? ORDER BY t.[row], t.[number] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'A', 3, 0, 11
SELECT t.[row], t.[number], t.[guest]]"`] FROM [dbo].[Seat] AS t WHERE t.[row] > ? ORDER BY t.[row], t.[number] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 'A', 0, 11

-- ==== a view
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY (SELECT NULL) OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== the last page of a view
SELECT count_big(*) FROM [dbo].[User] AS t;
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t ORDER BY (SELECT NULL) OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 0, 11

-- ==== all rows for an export
SELECT t.[id], t.[email], SUBSTRING(t.[picture], 1, 64), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE (t.[email] = ? AND (t.[email] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[email]) = ? AND t.[email] IS NOT NULL)) ORDER BY t.[id];
-- 'a', 'a', 2

-- ==== an exact count
SELECT count_big(*) FROM [dbo].[User] AS t WHERE (t.[email] = ? AND (t.[email] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH(t.[email]) = ? AND t.[email] IS NOT NULL));
-- 'a', 'a', 2

-- ==== an estimated count, exact where it is small
SELECT sum(p.rows) FROM sys.partitions AS p WHERE p.index_id IN (0, 1) AND p.object_id = OBJECT_ID(?);
-- '[dbo].[User]'
SELECT count_big(*) FROM [dbo].[User] AS t;

-- ==== all bytes of a value
SELECT DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[id] = ?;
-- 7
SELECT t.[id], SUBSTRING(t.[picture], 1, 2147483647), DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[id] = ?;
-- 7

-- ==== all bytes of a value, in pieces
SELECT DATALENGTH(t.[picture]) FROM [dbo].[User] AS t WHERE t.[id] = ?;
-- 7
SELECT SUBSTRING(t.[picture], 1, 2) FROM [dbo].[User] AS t WHERE t.[id] = ?;
-- 7
SELECT SUBSTRING(t.[picture], 3, 2) FROM [dbo].[User] AS t WHERE t.[id] = ?;
-- 7

-- ==== the digests of long values
SELECT t.[id], CASE WHEN t.[name] IS NOT NULL THEN CONVERT(varchar(64), HASHBYTES('SHA2_256', t.[name]), 2) END, CASE WHEN t.[picture] IS NOT NULL THEN CONVERT(varchar(64), HASHBYTES('SHA2_256', CAST(t.[picture] AS varbinary(max))), 2) END, CASE WHEN t.[doc] IS NOT NULL THEN CONVERT(varchar(64), HASHBYTES('SHA2_256', t.[doc]), 2) END, CASE WHEN t.[extra] IS NOT NULL THEN CONVERT(varchar(64), HASHBYTES('SHA2_256', CAST(t.[extra] AS nvarchar(max))), 2) END FROM [dbo].[User] AS t WHERE t.[id] IN (?);
-- 7
