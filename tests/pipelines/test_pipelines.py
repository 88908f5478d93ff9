"""Runs docs/pipelines.md, block by block, over a small corpus. TINBAI names the program."""

import contextlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from itertools import islice
from pathlib import Path
from unittest.mock import patch

import duckdb
import pandas

import page
from corpus import articles

CORPUS = list(islice(articles(), 44))
UNREAD = "no-text"
# Rows in a table: each article, and amid them one that is none.
ROWS = [*CORPUS[:20], (UNREAD, None), *CORPUS[20:]]
# What the blocks of the page gave, by name.
RESULTS = {}


def setUpModule():
    """Runs the page in a folder of its own, with the corpus in the forms that it names."""
    folder = unittest.enterModuleContext(tempfile.TemporaryDirectory())
    unittest.enterModuleContext(contextlib.chdir(folder))
    programs = Path("bin").absolute()
    programs.mkdir()
    (programs / "tinbai").symlink_to(Path(os.environ["TINBAI"]).absolute())
    # Spark's workers look for Python by the name of python3.
    path = os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]])
    unittest.enterModuleContext(patch.dict(os.environ, PATH=path))

    Path("corpus").mkdir()
    for name, text in CORPUS:
        Path(f"corpus/{name}.txt").write_text(text)
    Path("texts.ndjson").write_text("".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in ROWS))
    pandas.DataFrame(ROWS, columns=["id", "text"]).to_parquet("texts.parquet")
    for block in page.blocks():
        try:
            RESULTS[block.name] = run(block)
        except Exception as error:
            error.add_note(f"in the block {block.name} of the page")
            raise


def run(block):
    """What a block gives: the rows of a query, the variables of Python, standard output and error of a command."""
    if block.language == "sql":
        result = duckdb.sql(block.code)
        return result and result.fetchall()
    if "." in block.name:
        return Path(block.name).write_text(block.code)
    if block.language == "python":
        variables = {}
        with contextlib.redirect_stdout(io.StringIO()):
            exec(block.code, variables)
        return variables
    return command("bash", "-euo", "pipefail", "-c", block.code)


def command(*words, status=0, **options):
    """Standard output and error of a command that ends with `status`."""
    done = subprocess.run(words, capture_output=True, **options)
    if done.returncode != status:
        raise AssertionError(f"{words} ended with {done.returncode}:\n{done.stdout.decode()}{done.stderr.decode()}")
    return done.stdout.decode(), done.stderr.decode()


def lines(*paths):
    return [line for path in paths for line in Path(path).read_bytes().splitlines()]


def spark_lines(folder):
    """The lines that Spark wrote, in the order of the table."""
    assert Path(folder, "_SUCCESS").exists()
    found = {json.loads(line)["id"]: line for line in lines(*Path(folder).glob("part-*"))}
    return [found[id] for id, _ in ROWS if id in found]


class OneMachine(unittest.TestCase):
    def test_a_folder_gives_what_each_file_gives(self):
        paths = sorted(f"corpus/{name}.txt" for name, _ in CORPUS)
        alone, _ = command("tinbai", *paths)
        expected = [f'{{"id":{json.dumps(path)},{line[1:]}' for path, line in zip(paths, alone.splitlines(), strict=True)]
        self.assertEqual([line.decode() for line in lines("articles.ndjson")], expected)

    def test_duckdb_counts_what_is_in_the_lines(self):
        read = [json.loads(line) for line in lines("articles.ndjson")]
        articles, mentions = Counter(), Counter()
        for person in (person for article in read for person in article["people"]):
            articles[person["name"]] += 1
            mentions[person["name"]] += len(person["mentions"])
        ranked = sorted(mentions, key=lambda name: (-mentions[name], name))[:10]
        self.assertEqual(RESULTS["people"], [(name, articles[name], mentions[name]) for name in ranked])
        self.assertEqual(RESULTS["people"][0], ("Trần Hữu Quang", 4, 20))
        self.assertEqual(RESULTS["documents"], [("vn:state:ct:12/ct-ttg@2019", 4)])
        days = [(str(day), words, implied, id) for day, words, implied, id in RESULTS["days"]]
        self.assertEqual(days, sorted(days, key=lambda row: (row[0], row[3])))
        dates = ((article["id"], date) for article in read for date in article["dates"] if date["type"] in ("date", "time"))
        of_days = [
            (date["value"][:10], date["text"], "year" in date.get("implied", []), id)
            for id, date in dates
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}(T.*)?", date.get("value", ""))
        ]
        self.assertEqual(Counter(days), Counter(of_days))
        for sample in [("2019-03-05", "ngày 5/3/2019", False), ("2019-08-13", "Chiều 13/8", True)]:
            self.assertIn(sample, [row[:3] for row in days])

    def test_polars_counts_the_same(self):
        self.assertEqual(RESULTS["polars"]["people"].rows(), RESULTS["people"])


class Shards(unittest.TestCase):
    def test_shards_are_the_whole_in_order(self):
        whole, error = command("tinbai", "texts.ndjson", status=1)
        self.assertEqual(len(whole.splitlines()), len(CORPUS))
        self.assertIn("texts.ndjson:21: ", error)
        self.assertEqual(Path("sharded.ndjson").read_text(), whole)
        self.assertEqual(Path("piped.ndjson").read_text(), whole)
        self.assertCountEqual(lines(*Path().glob("dealt-*")), whole.encode().splitlines())

    def test_the_ids_tell_what_was_not_read(self):
        self.assertEqual(RESULTS["unread"], [(UNREAD,)])

    def test_each_names_the_bad_line(self):
        for name in ["shards", "piped", "dealt"]:
            _, error = RESULTS[name]
            self.assertEqual(error.count("tinbai: "), 1, error)


class Spark(unittest.TestCase):
    def setUp(self):
        fields = page.module("read_articles.py")["FIELDS"]
        alone, self.error = command("tinbai", "--fields", fields, "texts.ndjson", status=1)
        self.expected = alone.encode().splitlines()

    def test_two_workers_give_the_lines_of_the_program(self):
        self.assertEqual(spark_lines("articles"), self.expected)
        output, _ = RESULTS["spark"]
        self.assertIn(f"read: {len(CORPUS)}, not read: 1\n", output)
        self.assertIn(f"|{UNREAD}|", output)
        self.assertIn("|Lê Quang Vinh  |8    |\n", output)

    def test_duckdb_reads_what_spark_leaves(self):
        people = duckdb.sql("SELECT count(*), count(DISTINCT id) FROM read_ndjson('articles/part-*', columns = {id: 'VARCHAR'})")
        self.assertEqual(people.fetchall(), [(len(CORPUS), len(CORPUS))])

    def test_one_worker_gives_the_same(self):
        _, error = self.submit("local[1]", "texts.parquet", "articles-1")
        self.assertEqual(spark_lines("articles-1"), self.expected)
        # Here the log of the executor is standard error.
        self.assertEqual(error.count("tinbai: "), 1, error)

    def test_empty_partitions(self):
        pandas.DataFrame(ROWS[20:22], columns=["id", "text"]).to_parquet("two.parquet")
        output, _ = self.submit("local[2]", "two.parquet", "articles-2")
        self.assertIn("read: 1, not read: 1\n", output)

    def submit(self, master, *words):
        program = os.environ["TINBAI"]
        return command("spark-submit", "--master", master, "--files", program, "read_articles.py", *words)


class Batches(unittest.TestCase):
    """The function that Spark calls, without Spark."""

    def read(self, *batches, program=os.environ["TINBAI"]):
        batches = [pandas.DataFrame(rows, columns=["id", "text"]) for rows in batches]
        with patch("pyspark.SparkFiles.get", return_value=program), contextlib.redirect_stderr(io.StringIO()):
            return [[json.loads(line) for line in batch["value"]] for batch in page.module("read_articles.py")["read"](batches)]

    def test_no_batch_and_no_row(self):
        self.assertEqual(self.read(), [])
        self.assertEqual(self.read([], [("a", "Bến cũ")])[0], [])

    def test_ids_come_back_as_they_are(self):
        for ids in [[1, 2**53 + 1], ["", 'd"\n\u2028']]:
            (read,) = self.read([(id, "Bến cũ\u2028\u0085\r\x00") for id in ids])
            self.assertEqual([article["id"] for article in read], ids)

    def test_all_rows_bad(self):
        self.assertEqual(self.read([("a", None), ("b", None)]), [[]])

    def test_a_process_that_dies_fails_the_task(self):
        for last in ["exit 2", "exit 101", "kill -9 $$"]:
            program = Path("dies").absolute()
            program.write_text(f"#!/bin/sh\necho '{{}}'\necho why >&2\n{last}\n")
            program.chmod(0o755)
            with self.assertRaisesRegex(RuntimeError, "why"):
                self.read([("a", "Bến cũ")], program=str(program))


if __name__ == "__main__":
    unittest.main()
