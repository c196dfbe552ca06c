"""What an export says about the reference article, in the shape of the reference annotation."""

import json
from pathlib import Path
from typing import Any


def exported_claims(native: Path) -> list[dict[str, Any]]:
    """The claims of a native export as the reference annotation writes them, with names for ids, in text order."""
    project, article = (json.loads(line) for line in native.read_text(encoding="utf-8").splitlines())
    speakers = {s["id"]: s["name"] for s in project["project"]["speakers"]}
    targets = {t["id"]: t["name"] for t in project["project"]["targets"]}
    marks = {a["id"]: a for a in article["annotations"]}
    claims: list[dict[str, Any]] = []
    for tie in article["attributions"]:
        claim = marks[tie["claim_id"]]
        stances = [s for s in article["stances"] if s["claim_id"] == claim["id"]]
        claims.append(
            {
                "fragments": [_span(f) for f in claim["fragments"]],
                "speaker": speakers[tie["speaker_id"]],
                "mention": _span(marks[tie["mention_id"]]["fragments"][0]),
                "cue": _span(marks[tie["cue_id"]]["fragments"][0]),
                **claim["attributes"],
                "stances": {targets[s["target_id"]]: s["value"] for s in stances},
            }
        )
    return sorted(claims, key=lambda c: c["fragments"][0]["start"])


def reference_claims(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """The reference annotation's claims with speakers by name and the codebook's words for yes and no."""
    names = {s["id"]: s["name"] for s in gold["speakers"]}
    claims = [{**claim, "speaker": names[claim["speaker"]]} for claim in gold["claims"]]
    for claim in claims:
        if "checkable" in claim:
            claim["checkable"] = "yes" if claim["checkable"] else "no"
    return sorted(claims, key=lambda c: c["fragments"][0]["start"])


def _span(fragment: dict[str, Any]) -> dict[str, Any]:
    return {"start": fragment["start"], "end": fragment["end"], "text": fragment["quote"]}
