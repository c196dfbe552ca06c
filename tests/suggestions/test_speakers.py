"""Who he, she and the minister are."""

import pytest

from annotator.domain.article import Article
from annotator.suggestions.suggestion import suggest


def speaker_names(text: str, language: str = "en") -> list[str]:
    return [s.speaker_name for s in suggest(Article(id="a", text=text, language=language))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Lind met Mark Weber. She said that it rains. He said that it snows.", ["Anna Lind", "Mark Weber"]),
        ("Minister Anna Lind left. Mark Weber stayed. The minister said that it rains.", ["Anna Lind"]),
        ("Mark Weber said that it rains. Weber said that it snows. He warned that it hails.", ["Mark Weber"] * 3),
        ("A spokesman said that it rains. He added that it snows.", ["", ""]),
        ("Mark Weber left. A spokeswoman said that it rains. She added that it snows.", ["", ""]),
        ("EU countries said that it rains. They added that it snows.", ["EU countries", "EU countries"]),
        ("The Ministry of Health said that it rains.", ["Ministry of Health"]),
        (
            "Mr. Smith said that it rains. Ms. Jones said that it snows. She is right, he said.",
            ["Smith", "Jones", "Smith"],
        ),
        ("According to Ursula von der Leyen, it rains a lot.", ["Ursula von der Leyen"]),
    ],
)
def test_english(text: str, names: list[str]):
    assert speaker_names(text) == names


def test_names_in_quotations_are_nobody_to_speak_of():
    assert speaker_names("Anna Lind spoke. “I met Maria Berg today,” she said.") == ["Anna Lind"]


def test_russian_names_in_any_case():
    text = "Сергей Лавров прибыл в Москву. По словам Лаврова, переговоры продолжатся в мае."
    assert speaker_names(text, "ru") == ["Сергей Лавров"]
