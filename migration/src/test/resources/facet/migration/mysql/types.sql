CREATE TABLE every (
  id int AUTO_INCREMENT PRIMARY KEY, tiny tinyint, truth tinyint(1), utiny tinyint unsigned, small smallint, usmall smallint unsigned,
  medium mediumint, umedium mediumint unsigned, uint int unsigned, big bigint, ubig bigint unsigned, f float, d double,
  n decimal, n102 decimal(10, 2), usual decimal(65, 30), c char(5), one char, v varchar(20), v191 varchar(191),
  tt tinytext, t text, mt mediumtext, lt longtext, dt datetime, dt3 datetime(3), ts timestamp NULL, ts6 timestamp(6) NULL,
  day date, clock time, clock3 time(3), y year, tb tinyblob, b blob, mb mediumblob, lb longblob, bin binary(16), vbin varbinary(10),
  bit1 bit, bit8 bit(8), doc json, words set('a', 'b'), place point, mood enum('sad', 'very happy', '1st', 'it''s'),
  key6 inet6, uid uuid
);
