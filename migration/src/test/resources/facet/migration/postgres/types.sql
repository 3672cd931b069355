CREATE TYPE mood AS ENUM ('sad', 'very happy', '1st', '');
CREATE DOMAIN code AS varchar(8);
CREATE TABLE every (
  id serial PRIMARY KEY, small smallserial, large bigserial, i2 int2, i4 int4, i8 int8, o oid, f4 float4, f8 float8,
  n numeric, n10 numeric(10), n102 numeric(10, 2), usual numeric(65, 30), cash money, truth boolean,
  t text, vc varchar, vc20 varchar(20), c char, c5 char(5), one "char", b1 bit, b4 bit(4), vb varbit, vb9 varbit(9),
  d date, ti time, ti0 time(0), tz timetz(3), ts timestamp, ts0 timestamp(0), ts3 timestamp(3), tstz timestamptz,
  bytes bytea, doc json, docb jsonb, u uuid, x xml, net inet, m mood, dom code,
  il int[], tl text[] NOT NULL, ml mood[], vl varchar(10)[], nl numeric(5, 1)[], tsl timestamp[], ts3l timestamp(3)[],
  iv interval, p point, r int4range, name name, ivl interval[]
);
