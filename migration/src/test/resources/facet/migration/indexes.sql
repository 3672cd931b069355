CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b INT, c TEXT, d TEXT, e TEXT);
CREATE UNIQUE INDEX t_a_key ON t (a);
CREATE UNIQUE INDEX by_b ON t (b DESC);
CREATE UNIQUE INDEX t_a_b_key ON t (a, b);
CREATE INDEX t_c_idx ON t (c);
CREATE INDEX newest ON t (c DESC, d);
CREATE INDEX lower_c ON t (lower(c), d);
CREATE INDEX late ON t (d) WHERE d > ' where (' AND (a = 1 OR "b" IS NULL);
CREATE UNIQUE INDEX one_e ON t (e) WHERE e IS NOT NULL;
