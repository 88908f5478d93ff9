"""Measures how much the program reads alone and as a step of Spark, on one core and on two; prints the table of docs/pipelines.md.

Corpus, columns and functions are those of the page. TINBAI names the program.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pandas
from pyspark.sql import SparkSession

import page
from corpus import articles

RUNS = 3
N_ARTICLES = 30_000
CORES = [1, 2]
PROGRAM = os.environ["TINBAI"]
SCRIPT = page.module("read_articles.py")


def main():
    if len(sys.argv) > 1:
        return print(spark(int(sys.argv[1])))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        texts = pandas.DataFrame(islice(articles(), N_ARTICLES), columns=["id", "text"])
        texts.to_json("texts.ndjson", orient="records", lines=True, force_ascii=False)
        texts.to_parquet("texts.parquet")
        size = texts["text"].str.encode("utf-8").str.len().sum() / 1e6
        # An interpreter and a JVM of its own for each number of cores: none finds the other's warm.
        again = [sys.executable, __file__]
        steps = {
            "`tinbai`": command_line,
            "`tinbai --fields …`": lambda cores: command_line(cores, "--fields", SCRIPT["FIELDS"]),
            "PySpark, `mapInPandas`": lambda cores: float(subprocess.check_output([*again, str(cores)])),
        }
        load = f"load {os.getloadavg()[0]:.1f} before"
        print(f"{N_ARTICLES:,} articles, {size:.1f} MB of text; {os.cpu_count()} cores, {load}; median of {RUNS} runs\n")
        print("| step | 1 core | articles/s | 2 cores | articles/s | growth |\n| --- | --: | --: | --: | --: | --: |")
        for name, seconds in steps.items():
            one, two = (seconds(cores) for cores in CORES)
            speeds = [f"{size / time:.1f} MB/s | {N_ARTICLES / time:,.0f}" for time in (one, two)]
            print(f"| {name} | {' | '.join(speeds)} | {one / two:.2f} |", flush=True)


def command_line(cores: int, *options: str) -> float:
    with open("out.ndjson", "wb") as output:
        command = [PROGRAM, "--threads", str(cores), *options, "texts.ndjson"]
        return median(lambda _: subprocess.run(command, stdout=output, check=True))


def spark(cores: int) -> float:
    """The time of the step alone: from a table to lines on disk, in a session that has worked before."""
    # Its workers take the first Python there is, unless they are told.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = SparkSession.builder.master(f"local[{cores}]").config("spark.sql.execution.arrow.maxRecordsPerBatch", 1000).getOrCreate()
    session.sparkContext.addFile(PROGRAM)
    write = SCRIPT["write_articles"]
    write(session, "texts.parquet", f"warm-{cores}")
    return median(lambda run: write(session, "texts.parquet", f"articles-{cores}-{run}"))


def median(step: Callable[[int], object]) -> float:
    """The seconds that a step takes."""
    times = []
    for run in range(RUNS):
        start = time.perf_counter()
        step(run)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
