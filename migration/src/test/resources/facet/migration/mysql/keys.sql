CREATE TABLE author (
  id int AUTO_INCREMENT PRIMARY KEY, email varchar(191) NOT NULL, name varchar(200), bio text, score int,
  UNIQUE KEY author_email_key (email), KEY author_name_idx (name), KEY by_score (score DESC, name(10)),
  FULLTEXT KEY author_bio_idx (bio)
) COMMENT 'people who write';
CREATE TABLE post (
  id int AUTO_INCREMENT PRIMARY KEY, title varchar(191) NOT NULL COMMENT 'what it says on top', author_id int, editor_id int NOT NULL,
  KEY post_author_id_idx (author_id),
  CONSTRAINT post_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT edited_by FOREIGN KEY (editor_id) REFERENCES author (id) ON DELETE CASCADE ON UPDATE RESTRICT
);
CREATE TABLE tag (id int AUTO_INCREMENT PRIMARY KEY, name varchar(50) NOT NULL);
CREATE TABLE _posttotag (
  A int NOT NULL, B int NOT NULL, UNIQUE KEY _posttotag_AB_unique (A, B), KEY _posttotag_B_index (B),
  CONSTRAINT _posttotag_A_fkey FOREIGN KEY (A) REFERENCES post (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT _posttotag_B_fkey FOREIGN KEY (B) REFERENCES tag (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE pair (x int NOT NULL, y varchar(20) NOT NULL, z int UNIQUE, PRIMARY KEY (y, x));
CREATE TABLE loose (x int, y int);
CREATE VIEW seen AS SELECT id, title FROM post;
