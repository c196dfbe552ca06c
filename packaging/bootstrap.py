"""The way in from a bare checkout: sets everything up, then runs the program or its tests.

python3 packaging/bootstrap.py run [ARGUMENT ...]     open the sample project, or do what the arguments say
python3 packaging/bootstrap.py test [ARGUMENT ...]    the whole check; the arguments go to pytest alone
python3 packaging/bootstrap.py setup                  only the set-up, with what the tests need

Needs nothing but Python and its standard library.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - for those who start it with an older one
    sys.exit("Media Annotator needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])  # noqa: UP031

import checks
import environment
import launch
import set_up


def main(arguments: list) -> int:
    """Do what the first argument says; the rest is handed on."""
    command, rest = (arguments[0] if arguments else None), arguments[1:]
    if command == "run":
        return launch.launch(set_up.set_up(environment.RUN_LOCK), rest)
    if command == "test":
        return checks.check(set_up.set_up(environment.TEST_LOCK), rest)
    if command == "setup" and not rest:
        print(f"Ready: {set_up.set_up(environment.TEST_LOCK).python}")
        return 0
    print(__doc__, file=sys.stdout if command in ("-h", "--help") else sys.stderr)
    return 0 if command in ("-h", "--help") else 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except environment.SetUpError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
