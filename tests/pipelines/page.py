"""The blocks of docs/pipelines.md: the page is the source of what is tested and measured."""

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Block(NamedTuple):
    language: str
    # The second word after the fence, which no reader sees: what tests call the block, or the file that it is.
    name: str
    code: str


def blocks() -> list[Block]:
    """The fenced blocks, in order."""
    page = (ROOT / "docs/pipelines.md").read_text()
    found = [Block(*block) for block in re.findall(r"^```(\w+) (\S+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]
    assert page.count("\n```") == 2 * len(found), "every block of the page has a language and a name"
    return found


def module(name: str) -> dict:
    """What the block that is the file `name` defines. It is no module that workers could look for: they get the functions themselves."""
    (code,) = (block.code for block in blocks() if block.name == name)
    defined = {"__name__": name.removesuffix(".py")}
    exec(compile(code, name, "exec"), defined)
    return defined
