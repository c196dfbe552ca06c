"""What stands before the text: for the corpus the codebook, speakers and annotators; for an article its facts."""

import re
from collections.abc import Iterable, Iterator

from annotator.domain.speaker import DatedRole, Speaker
from annotator.formats.tei.markup import NAMESPACE, element, empty, start, words
from annotator.formats.tei.shape import Shape, Shaping
from annotator.formats.writers import Content
from annotator.formats.writing.names import Names, books, labels

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def corpus(content: Content, shaping: Shaping) -> Iterator[str]:
    """The lines that open the corpus."""
    names = Names(content)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<teiCorpus xmlns="{NAMESPACE}">'
    yield f"<teiHeader><fileDesc><titleStmt><title>{words(content.name)}</title>"
    for set_id, id_ in shaping.annotators.items():
        whose = element("name", names.annotators[set_id]) or "<name/>"
        yield f"{start('respStmt', xml_id=id_)}<resp>annotation</resp>{whose}</respStmt>"
    yield "</titleStmt><publicationStmt><p>Exported from Media Annotator</p></publicationStmt>"
    yield "<sourceDesc><p>News articles, each with its own source</p></sourceDesc></fileDesc>"
    yield "<encodingDesc><classDecl>"
    yield from _taxonomy("labels", ((shaping.label(one.id), one.name) for one in labels(content).values()))
    scale = {value.id: value.name for book in books(content) for value in book.scale}
    yield from _taxonomy("stances", ((shaping.value(id_), name) for id_, name in scale.items()))
    yield from _taxonomy("targets", ((shaping.targets[one.id], one.name) for one in content.targets))
    yield "</classDecl></encodingDesc>"
    yield from _speakers(content.speakers, shaping)
    yield "</teiHeader>"


def of_article(shape: Shape) -> Iterator[str]:
    """The lines of an article's header."""
    facts = shape.facts
    date = element("date", facts["published"], when=facts["published"] if _DATE.fullmatch(facts["published"]) else "")
    publisher, author = element("publisher", facts["outlet"]), element("author", facts["byline"])
    title = f"<title>{words(facts['title'])}</title>"
    yield f"<teiHeader><fileDesc><titleStmt>{title}{author}</titleStmt>"
    yield f"<publicationStmt>{publisher + date if publisher else '<p>See the source</p>'}</publicationStmt>"
    url = element("idno", facts["url"], type="URL")
    yield f"<sourceDesc><bibl>{title}{author}{publisher}{date}{url}</bibl></sourceDesc></fileDesc>"
    if facts["language"]:
        ident = facts["language"] if _LANGUAGE.fullmatch(facts["language"]) else "und"
        language = element("language", facts["language"], ident=ident)
        yield f"<profileDesc><langUsage>{language}</langUsage></profileDesc>"
    yield "</teiHeader>"


def _taxonomy(name: str, categories: Iterable[tuple[str, str]]) -> Iterator[str]:
    found = [f"{start('category', xml_id=id_)}<catDesc>{words(word)}</catDesc></category>" for id_, word in categories]
    if found:
        yield from (start("taxonomy", xml_id=name), *found, "</taxonomy>")


def _speakers(speakers: Iterable[Speaker], shaping: Shaping) -> Iterator[str]:
    """Persons, and bodies and groups as organisations; a speaker of no known kind is taken for a person."""
    persons = [_speaker(one, shaping.speakers[one.id], "pers") for one in speakers if one.kind in {"", "person"}]
    bodies = [_speaker(one, shaping.speakers[one.id], "org") for one in speakers if one.kind not in {"", "person"}]
    if persons or bodies:
        yield "<profileDesc><particDesc>"
        yield from ("<listPerson>", *persons, "</listPerson>") if persons else ()
        yield from ("<listOrg>", *bodies, "</listOrg>") if bodies else ()
        yield "</particDesc></profileDesc>"


def _speaker(speaker: Speaker, id_: str, kind: str) -> str:
    tag, name = ("person", "persName") if kind == "pers" else ("org", "orgName")
    wikidata = speaker.external_id[:1] == "Q" and speaker.external_id[1:].isdigit()
    parts = [
        f"<{name}>{words(speaker.name)}</{name}>",
        *(element(name, alias, type="alias") for alias in speaker.aliases),
        element("idno", speaker.external_id, type="Wikidata" if wikidata else "external"),
        *(_role(role, kind) for role in speaker.roles),
        element("note", speaker.country, type="country"),
        element("note", speaker.gender, type="gender"),
        element("note", speaker.note),
    ]
    return f"{start(tag, xml_id=id_)}{''.join(parts)}</{tag}>"


def _role(role: DatedRole, kind: str) -> str:
    """What a person was, from when to when; an organisation has no element for that but a note."""
    said = ", ".join(filter(None, (role.role, role.affiliation)))
    if kind != "pers":
        return element("note", " ".join(filter(None, (said, role.since, role.until))), type="role")
    dates = {"from_": role.since, "to": role.until}
    known = {key: date for key, date in dates.items() if _DATE.fullmatch(date)}
    return element("affiliation", said, **known) or (empty("affiliation", **known) if known else "")
