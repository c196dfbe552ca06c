"""What the steps of history are called where a person reads them."""

from PySide6.QtCore import QCoreApplication

_WORDS = {
    "add_claim": "mark a claim",
    "add_fragment": "add to a claim",
    "move_boundary": "move a boundary",
    "remove_fragment": "take a part from a claim",
    "mark_mention": "mark a mention",
    "mark_cue": "mark a cue",
    "clear_mention": "untie a mention",
    "clear_cue": "untie a cue",
    "set_speaker": "set the speaker",
    "set_attribute": "answer a question",
    "add_annotation": "mark words",
    "set_article_answer": "answer a question about the article",
    "edit_codebook": "change the codebook",
    "import_codebook": "take over a codebook",
    "add_code": "add to the codebook",
    "rename_code": "rename in the codebook",
    "order_codes": "order the codebook",
    "retire_code": "retire from the codebook",
    "merge_codes": "merge in the codebook",
    "split_code": "split in the codebook",
    "accept": "accept a suggestion",
    "reject": "reject a suggestion",
    "confirm": "accept what was filled in",
    "look_again_done": "tick off a second look",
    "set_note": "write a note",
    "set_unsure": "set unsure",
    "set_stance": "set a stance",
    "remove": "delete a mark",
    "set_state": "set the article's state",
    "import": "import articles",
    "import_table": "bring back a table",
    "edit_article": "change an article's details",
    "add_speaker": "add a speaker",
    "edit_speaker": "change a speaker",
    "merge_speakers": "merge two speakers",
    "remove_speaker": "remove a speaker",
    "ask_lead": "ask the lead",
    "assign": "assign articles",
    "settle": "settle a point",
    "keep_both": "keep both versions",
    "settle_agreed": "settle what all agree on",
    "settle_by_agreed": "settle what all agree on",
    "settle_by_majority": "settle by majority",
    "settle_by_annotator": "settle by one annotator",
    "explain": "write why",
}


def words(verb: str) -> str:
    """The words of a verb in the interface's language; the verb itself where it has none."""
    return QCoreApplication.translate("verbs", _WORDS.get(verb, verb))
