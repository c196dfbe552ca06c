"""What a command says: sentences for people, or one JSON document for scripts, and progress where someone looks."""

import sys
from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import json

from annotator.domain.errors import AnnotatorError
from annotator.domain.job import Job

Result = TypeVar("Result")


class Output:
    """Writes to standard output; progress and errors go to standard error."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def tell(self, lines: list[str], document: Mapping[str, Any]) -> None:
        """Prints the lines, or the document where JSON was asked for."""
        print(json.format(json.encode(document)).decode() if self.as_json else "\n".join(lines))

    def fail(self, error: AnnotatorError) -> None:
        """Says what went wrong and what to do."""
        from annotator.project.words import sentence  # all words of all errors, and few commands end in one

        words = sentence(error)
        if self.as_json:
            facts = {"class": type(error).__name__, "code": error.code, "facts": error.facts, "message": words}
            print(json.format(json.encode({"error": facts})).decode())
        print(f"annotator: {words}", file=sys.stderr)

    def follow(self, job: Job[Result]) -> Result:
        """Runs a job to its end; interrupted, the job cleans up after itself."""
        watched = sys.stderr.isatty()
        shown = -1
        try:
            while True:
                step = next(job)
                percent = 100 * step.done // step.total if step.total else 0
                if watched and percent != shown:
                    shown = percent
                    print(f"\r{percent:3d} %  {step.note[:60]:60}", end="", file=sys.stderr, flush=True)
        except StopIteration as end:
            return end.value
        finally:
            job.close()
            if shown >= 0:
                print(f"\r{'':70}\r", end="", file=sys.stderr, flush=True)
