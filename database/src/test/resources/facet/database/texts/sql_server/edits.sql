-- ==== a new row
BEGIN TRANSACTION;
INSERT INTO [dbo].[User] ([createdAt], [email], [isActive], [name], [picture], [score]) OUTPUT INSERTED.[id], INSERTED.[email], SUBSTRING(INSERTED.[picture], 1, 64), DATALENGTH(INSERTED.[picture]) VALUES (?, ?, ?, NULL, ?, ?);
-- '2024-02-29 12:00:00.123', 'a', 1, 0x00ff, '1.50'
COMMIT;

-- ==== a long value that only the beginning is known of
BEGIN TRANSACTION;
UPDATE [dbo].[User] SET [name] = ?, [picture] = ? OUTPUT INSERTED.[id], INSERTED.[email], SUBSTRING(INSERTED.[picture], 1, 64), DATALENGTH(INSERTED.[picture]) WHERE [User].[id] = ? AND (DATALENGTH([User].[name]) = ? AND LEFT([User].[name] COLLATE Latin1_General_100_BIN2, 4) = ? AND [User].[name] IS NOT NULL) AND CONVERT(varchar(64), HASHBYTES('SHA2_256', [User].[name]), 2) = ? AND (DATALENGTH([User].[picture]) = ? AND SUBSTRING([User].[picture], 1, 2) = ? AND [User].[picture] IS NOT NULL) AND CONVERT(varchar(64), HASHBYTES('SHA2_256', CAST([User].[picture] AS varbinary(max))), 2) = ?;
-- 'a', 0x00ff, 7, 9000, 'Once', '00ff', 9000, 0x00ff, 'ff00'
COMMIT;

-- ==== a new row with a number of its own
BEGIN TRANSACTION;
SET IDENTITY_INSERT [dbo].[Post] ON; INSERT INTO [dbo].[Post] ([id], [title]) OUTPUT INSERTED.[id], INSERTED.[title] VALUES (?, ?); SET IDENTITY_INSERT [dbo].[Post] OFF;
-- 99, 'Hi'
COMMIT;

-- ==== a new row of defaults
BEGIN TRANSACTION;
INSERT INTO [dbo].[Post] OUTPUT INSERTED.[id], INSERTED.[title] DEFAULT VALUES;
COMMIT;

-- ==== a new row of a table with a trigger
BEGIN TRANSACTION;
SET NOCOUNT ON; DECLARE @made TABLE ([id] int); INSERT INTO [dbo].[Audit] ([note]) OUTPUT INSERTED.[id] INTO @made VALUES (?); SELECT t.[id], t.[note] FROM [dbo].[Audit] AS t WHERE EXISTS (SELECT 1 FROM @made AS m WHERE m.[id] = t.[id]); SET NOCOUNT OFF;
-- 'n'
COMMIT;

-- ==== rows that refer to each other
BEGIN TRANSACTION;
INSERT INTO [dbo].[User] ([email]) OUTPUT INSERTED.[id], INSERTED.[email], SUBSTRING(INSERTED.[picture], 1, 64), DATALENGTH(INSERTED.[picture]) VALUES (?);
-- 'a'
INSERT INTO [dbo].[Post] ([authorId], [title]) OUTPUT INSERTED.[id], INSERTED.[title] VALUES (?, ?);
-- NULL, 'Hi'
INSERT INTO [dbo].[_PostToTag] ([A], [B]) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM [dbo].[_PostToTag] AS x WHERE x.[A] = ? AND x.[B] = ?);
-- NULL, '0b0f8f5e-0000-4000-8000-000000000001', NULL, '0b0f8f5e-0000-4000-8000-000000000001'
COMMIT;

-- ==== a changed row
BEGIN TRANSACTION;
UPDATE [dbo].[User] SET [code] = NULL, [createdAt] = ?, [email] = ?, [name] = ?, [picture] = NULL, [score] = NULL OUTPUT INSERTED.[id], INSERTED.[email], SUBSTRING(INSERTED.[picture], 1, 64), DATALENGTH(INSERTED.[picture]) WHERE [User].[id] = ? AND ([User].[code] = TRY_CAST(? AS uniqueidentifier) AND [User].[code] IS NOT NULL) AND ([User].[createdAt] = CAST(? AS datetime2(7)) AND [User].[createdAt] IS NOT NULL) AND ([User].[email] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH([User].[email]) = ? AND [User].[email] IS NOT NULL) AND [User].[name] IS NULL AND (DATALENGTH([User].[picture]) = ? AND SUBSTRING([User].[picture], 1, 2) = ? AND [User].[picture] IS NOT NULL) AND ([User].[score] = CAST(? AS decimal(38, 2)) AND [User].[score] IS NOT NULL);
-- '2024-02-29 12:00:01.123', 'b', 'it's', 7, '0B0F8F5E-0000-4000-8000-000000000001', '2024-02-29 12:00:00.123', 'Ann ', 8, 1000, 0x00ff, '1.50'
COMMIT;

-- ==== a changed row of a table with a trigger
BEGIN TRANSACTION;
UPDATE [dbo].[Audit] SET [note] = ? WHERE [Audit].[id] = ? AND ([Audit].[note] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH([Audit].[note]) = ? AND [Audit].[note] IS NOT NULL);
-- 'b', 7, 'a', 2
COMMIT;

-- ==== a key of two columns is changed
BEGIN TRANSACTION;
UPDATE [dbo].[Seat] SET [number] = ? OUTPUT INSERTED.[row], INSERTED.[number], INSERTED.[guest]]"`] WHERE [Seat].[row] = ? AND [Seat].[number] = ? AND ([Seat].[number] = ? AND [Seat].[number] IS NOT NULL);
-- 4, 'A', 3, 3
COMMIT;

-- ==== a deleted row
BEGIN TRANSACTION;
DELETE FROM [dbo].[User] WHERE [User].[id] = ? AND ([User].[isActive] = ? AND [User].[isActive] IS NOT NULL) AND ([User].[name] COLLATE Latin1_General_100_BIN2 = ? AND DATALENGTH([User].[name]) = ? AND [User].[name] IS NOT NULL) AND ([User].[ratio] = ? AND [User].[ratio] IS NOT NULL);
-- 7, 1, 'Ann', 6, 0.5
COMMIT;

-- ==== rows are linked
BEGIN TRANSACTION;
INSERT INTO [dbo].[_PostToTag] ([A], [B]) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM [dbo].[_PostToTag] AS x WHERE x.[A] = ? AND x.[B] = ?);
-- 1, '0b0f8f5e-0000-4000-8000-000000000001', 1, '0b0f8f5e-0000-4000-8000-000000000001'
COMMIT;

-- ==== rows are unlinked
BEGIN TRANSACTION;
DELETE FROM [dbo].[_PostToTag] WHERE [_PostToTag].[A] = ? AND [_PostToTag].[B] = ?;
-- 1, '0b0f8f5e-0000-4000-8000-000000000001'
COMMIT;

-- ==== what a deletion does to others
SELECT t.[id], t.[bossId] FROM [dbo].[User] AS t WHERE t.[id] IN (?) ORDER BY (SELECT NULL) OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 7, 0, 10001
SELECT t.[id], t.[bossId] FROM [dbo].[User] AS t WHERE t.[bossId] IN (?) ORDER BY (SELECT NULL) OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 7, 0, 10000
SELECT t.[id], t.[authorId] FROM [dbo].[Post] AS t WHERE t.[authorId] IN (?) ORDER BY (SELECT NULL) OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
-- 7, 0, 10000
