CREATE TABLE `1weird-name` (id int PRIMARY KEY, `2nd col` int, `a b` int, `select` int, `async` int, `ünï` int, `_x` int, `quo"te` int);
CREATE TABLE `model` (id int PRIMARY KEY, `enum` enum('a', '2 b', 'c-d'), `key` int, KEY `odd "index"` (`key`));
