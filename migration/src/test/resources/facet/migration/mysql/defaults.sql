CREATE TABLE every (
  id bigint unsigned AUTO_INCREMENT PRIMARY KEY, i int DEFAULT 5, minus int DEFAULT -5, sum int DEFAULT (1 + 2),
  f double DEFAULT 1.5, n decimal(10, 2) DEFAULT 10.50, t varchar(20) DEFAULT 'it''s "q"', empty varchar(5) DEFAULT '',
  nothing varchar(5) DEFAULT NULL, word text DEFAULT 'x', yes tinyint(1) DEFAULT 1, no tinyint(1) NOT NULL DEFAULT 0,
  made datetime(3) NOT NULL DEFAULT current_timestamp(3), kept datetime DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  fixed date DEFAULT '2020-01-01', own varchar(36) DEFAULT (uuid()), mood enum('ok', 'not ok') NOT NULL DEFAULT 'not ok',
  twice int AS (i * 2) STORED, thrice int AS (i * 3) VIRTUAL, one bit(1) DEFAULT b'1', doc longtext DEFAULT '{}'
);
