"""The error family. Errors carry a code and facts; the words for them live in the rooms that a person touches."""


class AnnotatorError(Exception):
    """Something that a person can act on. ``code`` names the case, ``facts`` fill its sentence."""

    CODES: frozenset[str] = frozenset()

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class UnreadableFile(AnnotatorError):
    """A file is not what it says; becomes a row of the import report while the rest goes on.

    Facts: ``file``, and where known ``place`` (a line, a row or a JSON path) and ``detail``.
    """

    CODES = frozenset(
        {
            "missing",
            "no_permission",
            "empty",
            "binary",
            "undecodable",
            "too_large",
            "unknown_format",
            "no_column",
            "no_text_beside",
            "stances_alone",
            "no_text",
            "bad_row",
            "bad_record",
            "newer_format",
            "damaged",
            "locked",
            "unpacks_too_large",
            "climbs_out",
            "entities",
            "takes_too_long",
            "no_article",
            "only_pictures",
            "cut_short",
            "unknown_article",
            "ambiguous_article",
        }
    )


class RuleBroken(AnnotatorError):
    """This edit would make no sense; nothing was changed."""

    CODES = frozenset(
        {
            "empty_fragment",
            "fragment_outside_text",
            "fragments_overlap",
            "quote_differs",
            "no_fragment",
            "unknown_label",
            "unknown_attribute",
            "unknown_value",
            "new_target",
            "no_target",
            "said_twice",
            "unknown_article",
            "unknown_claim",
            "unknown_mention",
            "unknown_cue",
            "unknown_speaker",
            "unknown_target",
            "unknown_annotator",
            "stance_twice",
            "still_in_use",
            "being_written",
            "name_empty",
            "name_taken",
            "key_twice",
            "role_missing",
            "no_choices",
            "range_reversed",
            "code_narrowed",
            "cannot_merge",
            "unknown_code",
            "date_wrong",
            "dates_reversed",
            "stale_change",
            "mark_first",
            "not_side_by_side",
            "other_project",
            "other_codebook",
            "other_version",
        }
    )


class ProjectUnavailable(AnnotatorError):
    """The project file cannot be used as asked; nothing in it was changed. Facts: ``file``, ``detail``."""

    CODES = frozenset(
        {
            "missing",
            "exists",
            "not_a_project",
            "damaged",
            "too_new",
            "in_use",
            "read_only",
            "disk_full",
            "no_folder",
            "busy",
            "unreachable",
            "a_look",
            "replaced",
        }
    )


class ExportFailed(AnnotatorError):
    """An export did not end in the file that was asked for; an earlier file there is untouched."""

    CODES = frozenset(
        {
            "cannot_write",
            "disk_full",
            "differs",
            "nothing_to_export",
            "onto_project",
            "folder_in_use",
            "missing_package",
        }
    )


class WrongChoice(AnnotatorError):
    """What was chosen cannot be done as chosen; nothing was begun."""

    CODES = frozenset({"unknown_format", "unknown_option", "bad_value"})


class PackageRefused(AnnotatorError):
    """A package cannot be used as asked; nothing of it was taken. Facts: ``file``, and ``place`` and ``detail``."""

    CODES = frozenset(
        {
            "cannot_read",
            "not_a_package",
            "damaged_package",
            "harmful",
            "newer_package",
            "wrong_kind",
            "other_origin",
            "other_annotator",
            "not_given",
            "nobody",
            "nothing_given",
            "two_of_a_name",
        }
    )
