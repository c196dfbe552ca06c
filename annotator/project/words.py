"""English sentences for the errors and notes of the lower rooms: what happened, and what to do.

They stand here because the window and the command line say the same and may not know each other. The window passes
the template through its translation before the facts are filled in.
"""

from collections.abc import Mapping

from annotator.domain.errors import (
    AnnotatorError,
    ExportFailed,
    PackageRefused,
    ProjectUnavailable,
    RuleBroken,
    UnreadableFile,
    WrongChoice,
)
from annotator.formats.drafts import Note, NoteCode
from annotator.formats.writers import LeftOutCode
from annotator.project.reporting import Outcome
from annotator.project.returned_rows import Outcome as Returned

_UNREADABLE = {
    "missing": "The file cannot be found or read. Look whether it was moved or its disk is away.",
    "no_permission": "You may not read this file or folder. Change its permissions, or ask who owns it.",
    "empty": "There is no text in it.",
    "binary": "This is no text file ({detail}). Save it as plain text and import that.",
    "undecodable": "Some characters do not fit the encoding {encoding}. Name another one with the option “encoding”.",
    "too_large": "The file is larger than {limit}, too large for one article. Import it as a table, or split it.",
    "unknown_format": "No format is known for files that end in “{suffix}”. If it is text, name the format.",
    "no_text": "It holds no text, so there is nothing to mark.",
    "no_text_beside": (
        "These are marks without their text ({text}). Put it beside them, or import the folder that holds both."
    ),
    "stances_alone": (
        "This is stances.csv of a folder of tables: a row for each stance of a claim, without the claims. Edited, it "
        "comes back with “Import answers from a table…”; for another project export a claims table. If it is a table "
        "of your own, name a column of it in the options."
    ),
    "no_column": "There is no column for “{column}”. The columns are: {columns}. Name the right one in the options.",
    "bad_row": "The row is not like the first one ({found} cells instead of {expected}) or badly quoted. {detail}",
    "bad_record": "The record is not sound: {detail}. Correct it in the file, or export it again.",
    "newer_format": "The file is of version {version}, made by a newer Media Annotator than this. Update to read it.",
    "damaged": "It is damaged, or not what its name says ({detail}). Fetch or save it again.",
    "locked": "It is protected by a password, or of an older Office. Save it again without one, in today's format.",
    "unpacks_too_large": "It would unpack to more than {limit}, as archives do that are made to harm. If you trust it, "
    "unpack it yourself and import what was in it.",
    "climbs_out": "The archive names a place outside of itself, as only harmful ones do. Nothing of it was read.",
    "entities": "Its XML declares entities, which no program writes here and which can fill the memory. "
    "Save it again with the program it came from.",
    "takes_too_long": "It was given up after {limit} seconds. Save it in another format, or copy its text to a file.",
    "no_article": "No article was found in the page. If there is one, copy its text to a file and import that.",
    "only_pictures": "Its pages are pictures without text. Run text recognition (OCR) over it and import that.",
    "cut_short": "It ends too early or is damaged from here on ({detail}). What stood before was read.",
    "unknown_article": "The project has no article “{article}”; rows about it that were left out: {rows}. "
    "Import its text first, or name its id, URL, file or headline.",
    "ambiguous_article": "The project has several articles “{article}”; rows about it that were left out: {rows}. "
    "Name the article's id or URL.",
}
_BROKEN = {
    "empty_fragment": "A mark needs at least one character. Select some text first.",
    "fragment_outside_text": "The mark reaches beyond the text of the article.",
    "fragments_overlap": "Two parts of a mark overlap or are out of order.",
    "quote_differs": "The marked words are not those of the text at that place: “{quote}”.",
    "no_fragment": "A mark needs at least one stretch of text. Delete the mark instead.",
    "unknown_label": "The codebook has no label “{label}”.",
    "unknown_attribute": "The codebook has no question “{attribute}” for this label.",
    "unknown_value": "“{value}” is no answer to “{attribute}” in the codebook.",
    "new_target": "There is no target “{name}” yet. Correct the name, or have new targets added.",
    "no_target": "There is a stance, but no target that it is about. Name the target.",
    "said_twice": "Another row says something else about “{what}”, and came first. Let only one of them say it.",
    "unknown_article": "The article is not in the project (any more).",
    "unknown_claim": "The claim is not there (any more).",
    "unknown_mention": "The mention is not there (any more).",
    "unknown_cue": "The cue is not there (any more).",
    "unknown_speaker": "The speaker is not in the project (any more).",
    "unknown_target": "The target is not in the project (any more).",
    "unknown_annotator": "The annotator is not in the project (any more).",
    "stance_twice": "The claim has a stance to this target already. Change that one.",
    "being_written": "A large step is being written. Wait until it is done, or cancel it; nothing else was changed.",
    "still_in_use": "This is still in use and cannot go. Remove what refers to it first.",
    "name_empty": "A name is needed.",
    "name_taken": "There is one named “{name}” already.",
    "key_twice": "The key {key} leads to two things. Choose another key for one of them.",
    "role_missing": "There must be a label for the {role}. Keep the one there is; its name may change.",
    "no_choices": "“{name}” has no choice to answer with. Add one.",
    "range_reversed": "The least number of “{name}” is above the greatest.",
    "code_narrowed": "“{name}” cannot change so: what was said with it would not be valid any more. "
    "Retire it and add a new one.",
    "cannot_merge": "“{name}” cannot be merged into that one: they ask different questions or have different roles.",
    "unknown_code": "“{name}” is not in the codebook (any more).",
    "date_wrong": "“{date}” is no date. Write 2016-11-16, 2016-11 or 2016.",
    "dates_reversed": "A role cannot end ({until}) before it begins ({since}). Correct one of the dates.",
    "stale_change": "This was changed in the meantime. Look at it again and repeat what you wanted.",
    "mark_first": "Settle first whether this is marked, and where.",
    "not_side_by_side": "Only several versions of a mark can be kept side by side.",
    "other_project": "This belongs to another project.",
    "other_codebook": "The file has another codebook under the same version, so its marks cannot be read here. "
    "Import it into a new project.",
    "other_version": "The project has this {kind} ({name}) already, but with other content; its own was kept.",
}
_UNAVAILABLE = {
    "missing": "There is no file {file}. Look whether it was moved.",
    "exists": "There is a file {file} already. Choose another name.",
    "not_a_project": "{file} is no project of Media Annotator. Choose another file.",
    "damaged": "{file} is damaged ({detail}). Go back to a backup, or save what can be read; keep the file until then.",
    "too_new": "{file} was made by a newer Media Annotator. Update the program to open it.",
    "in_use": "{file} is open already ({detail}). Close it there first.",
    "read_only": "{file} or its folder cannot be written. Copy it to a folder of your own, or change the permissions.",
    "disk_full": "The disk of {file} is full or failing ({detail}). Nothing was lost; make room and repeat.",
    "no_folder": "The folder for {file} does not exist. Make it, or choose another one.",
    "busy": "{file} is being written by another program. Wait a moment and repeat.",
    "unreachable": "{file} cannot be reached ({detail}). Look whether its disk or network drive is there.",
    "a_look": "This is only a look at {file}: nothing in it can be changed. Restore it, or open the project itself.",
    "replaced": "{file} was moved, removed or replaced by another program while it was open, so nothing more is saved "
    "to it. Save a copy under another name, and look which of the two is the newer.",
}
_EXPORT = {
    "cannot_write": "{file} cannot be written ({detail}). Close it in other programs, or choose another place.",
    "disk_full": "The disk of {file} is full. Make room and export again; an earlier export is untouched.",
    "differs": "What was written is not what the project holds (at {place}). Nothing was exported; please report this.",
    "nothing_to_export": "There are no articles in {file}. Import some first.",
    "onto_project": "{file} is the project itself. Choose another name for the export.",
    "folder_in_use": "{file} holds other things than an earlier export. Choose a new name for the folder.",
    "missing_package": "This format needs the package {package}, which is not installed. Install it with: {command}",
}
_CHOICE = {
    "unknown_format": "There is no format “{format}”. Name one of these: {known}.",
    "unknown_option": "There is no option “{option}”. There are: {known}.",
    "bad_value": "That does not fit the option “{option}”: {detail}.",
}
_PACKAGE = {
    "cannot_read": "{file} cannot be read ({detail}). Look whether it was moved or its disk is away.",
    "not_a_package": "{file} is no package of Media Annotator ({detail}). Choose another file.",
    "damaged_package": "{file} is damaged ({place}: {detail}). Nothing of it was taken. Ask for it again.",
    "harmful": "{file} is packed as only harmful files are ({detail}). Nothing of it was taken.",
    "newer_package": "{file} was made by a newer Media Annotator (version {version}). Update the program to open it.",
    "wrong_kind": "{file} is a package with {kind}; here one with {wanted} is needed.",
    "other_origin": "{file} belongs to another project ({name}). Open it there.",
    "other_annotator": "{file} is for {name}; the open project holds somebody else's work.",
    "not_given": "This project was not opened from a package, so there is nobody to return its work to.",
    "nobody": "Name at least one annotator.",
    "nothing_given": "There is nothing to put into a package.",
    "two_of_a_name": "There are several annotators named {name}. Give the id of the one you mean: {ids}.",
}
_ERRORS: Mapping[type[AnnotatorError], Mapping[str, str]] = {
    UnreadableFile: _UNREADABLE,
    RuleBroken: _BROKEN,
    ProjectUnavailable: _UNAVAILABLE,
    ExportFailed: _EXPORT,
    WrongChoice: _CHOICE,
    PackageRefused: _PACKAGE,
}
_NOTES: Mapping[NoteCode, str] = {
    "encoding_guessed": "The encoding was guessed to be {encoding}. Look whether its accents are right.",
    "date_unclear": "The date “{date}” can be read in two ways or not at all, and was left out. "
    "Name the order of day and month with the option “dates”.",
    "summary_only": "The feed has only a summary of the article. Save the page itself to have it whole.",
    "same_name": "The project has a {kind} named {name} already; the marks refer to that one.",
    "lost_empty_mark": "Marks of no characters were left out: {count} ({examples}).",
    "lost_outside_text": "Marks that reach beyond the text were left out: {count} ({examples}).",
    "lost_label": "Marks of labels that are not mapped were left out: {count} ({examples}).",
    "lost_answer": "Answers that are not mapped, or do not fit the codebook, were left out: {count} ({examples}).",
    "lost_tie": "Events and relations that are no attribution or stance were left out: {count} ({examples}).",
    "lost_second_part": "A claim has one mention and one cue; further ones are not tied to it: {count} ({examples}).",
    "lost_normalisation": "Entries of lists elsewhere that are no speaker's were left out: {count} ({examples}).",
    "lost_note": "Notes and answers at relations were left out: {count} ({examples}).",
    "not_read": "Left out: {what} ({count}).",
    "anchor_moved": "Marks were moved to where their words stand now: {count} ({examples}).",
    "anchor_doubtful": "The place of these marks was guessed, as their words changed or stand in several places. "
    "Look at them: {count} ({examples}).",
    "anchor_lost": "Marks whose words are not in the text were left out: {count} ({examples}).",
    "anchor_ambiguous": "Marks whose words stand in several places of the text were left out. "
    "Say where with the columns “start” and “end”: {count} ({examples}).",
    "marks_known": "Claims that come from this project were passed over: {count} ({examples}). "
    "What was edited in its tables comes back by “Import answers from a table”.",
}
LEFT_OUT: Mapping[LeftOutCode, str] = {
    "annotation_without_claim": "annotations that belong to no claim",
    "attribution": "claims whose speaker, mention and cue are not tied to them",
    "article_answers": "articles whose answers to the questions about them are not in it",
    "attributes": "annotations whose answers, note or flag are not in it",
    "claim_without_stance": "claims without a stance",
    "cell_too_long": "texts longer than a cell can hold, of which the beginning is in it",
    "cut_at_line_end": "annotations cut in two at the end of a line",
    "fragments_untied": "annotations whose parts stand apart",
    "line_breaks": "notes whose line breaks became spaces",
    "mention_or_cue": "mentions and cues",
    "metadata": "articles whose outlet, date, byline, URL or language are not in it",
    "no_token": "annotations of characters that are no token",
    "not_chosen": "claims that have another answer than the chosen one",
    "not_in_xml": "articles with control characters, which XML cannot hold and others stand for",
    "overlapping": "annotations inside or across another one of their label",
    "place": "claims whose place in the text is not in it",
    "stance": "stances",
    "trimmed": "annotations that begin or end with white space, which is not in it",
    "widened_to_tokens": "annotations widened to whole tokens",
}
RETURNED: Mapping[Returned, str] = {
    "conflict": "other work of the same annotator on another computer",
    "edited": "changed here meanwhile",
    "unknown_codes": "a code means another thing here",
    "other_text": "another text here",
    "unknown_article": "not in the project",
    "foreign_marks": "its marks belong elsewhere",
    "new": "new",
    "changed": "changed",
    "same": "as here",
    "older": "older than here",
    "kept": "decided against before",
}
OUTCOMES: Mapping[Outcome, str] = {
    "imported": "imported",
    "in_project": "in the project already",
    "completed": "in the project already; marks were added",
    "repeated": "the same text as another one",
    "conflict": "the project's own was kept",
    "same_name": "joined with one of that name",
    "unreadable": "not imported",
}


class _Facts(dict[str, str | int]):
    def __missing__(self, name: str) -> str:
        return ""


def template(error: AnnotatorError | Note) -> str:
    """The sentence with its facts as names in braces, for translation; ``filled`` puts them in."""
    if isinstance(error, Note):
        return _NOTES[error.code]
    return _ERRORS[type(error)][error.code]


def filled(words: str, facts: Mapping[str, str | int]) -> str:
    """The sentence with its facts; one that is not known leaves no trace but its punctuation."""
    return words.format_map(_Facts(facts)).replace(" ()", "").strip()


def sentence(error: AnnotatorError | Note) -> str:
    """What happened and what to do, in English."""
    return filled(template(error), error.facts)
