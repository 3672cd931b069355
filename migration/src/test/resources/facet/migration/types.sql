CREATE TABLE known (
  id INTEGER PRIMARY KEY AUTOINCREMENT, a INT, b BIGINT, c REAL, d FLOAT, e DOUBLE, f BOOLEAN, g TEXT, h VARCHAR(20),
  i NUMERIC(10, 2), j DECIMAL, k DATE, l DATETIME NOT NULL, m TIMESTAMP, n BLOB, o JSONB, p "INT[]"
);
CREATE TABLE meant (
  id int8 NOT NULL PRIMARY KEY, a json, b uuid, c "double precision", d bool, e tinyint(1), f tinyint, g "unsigned big int",
  h int(11), i clob, j timestamptz, k "timestamp without time zone", l bytea, m varbinary(10), n money, o time, p enum,
  q "integer unsigned", r string, s interval, t bit, u year, v mediumtext, w longblob, x smallint, y datetime2
);
CREATE TABLE unknown (id INTEGER PRIMARY KEY, a, b weird, c "odd ""type""", d sometext, e realish);
