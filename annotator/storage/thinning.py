"""Which backups to keep: the last ones all, then one a day, a week, a month, and no more than there is room for."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from annotator.domain.backup import Backup

RECENT, DAYS, WEEKS, MONTHS = 12, 14, 8, 24


def unneeded(backups: Iterable[Backup], room: int) -> list[Backup]:
    """Those that may go so that the others take at most ``room`` bytes; of each project file the newest always stays.

    Newer is what has the greater number: a clock that was wrong for a while puts nothing before its time.
    """
    kept: list[Backup] = []
    newest: set[str] = set()
    gone: list[Backup] = []
    for group in _by_file(backups):
        stay = _worth_keeping(group)
        kept += [backup for backup in group if backup.archive in stay]
        gone += [backup for backup in group if backup.archive not in stay]
        newest.add(group[0].archive)
    used = sum(backup.packed for backup in kept)
    for backup in sorted(kept, key=lambda backup: (backup.at, backup.number)):
        if used <= room:
            break
        if backup.archive not in newest:
            gone.append(backup)
            used -= backup.packed
    return gone


def _by_file(backups: Iterable[Backup]) -> Iterable[Sequence[Backup]]:
    groups: dict[tuple[str, str], list[Backup]] = {}
    for backup in sorted(backups, key=lambda backup: backup.number, reverse=True):
        groups.setdefault((backup.project_id, backup.file), []).append(backup)
    return groups.values()


def _worth_keeping(newest_first: Sequence[Backup]) -> set[str]:
    stay = {backup.archive for backup in newest_first[:RECENT]}
    for period, number in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        # The last one of each period.
        last: dict[object, Backup] = {}
        for backup in newest_first:
            last.setdefault(period(datetime.fromisoformat(backup.at).date()), backup)
        stay.update(backup.archive for backup in list(last.values())[:number])
    return stay


_day: Callable[[date], object] = date.toordinal


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month
