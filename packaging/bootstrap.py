"""The way in from a bare checkout: sets everything up, then runs the program or its tests.

python3 packaging/bootstrap.py run [ARGUMENT ...]     open the sample project, or pass the arguments to the program
python3 packaging/bootstrap.py test [ARGUMENT ...]    the whole check; the arguments go to pytest alone
python3 packaging/bootstrap.py setup                  only the set-up, with what the tests need

Needs nothing but Python and its standard library.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  this line is for those who start it with an older one
    sys.exit("Media Annotator needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

import environment


def main(arguments):
    place = environment.Environment()
    place.ensure(environment.TEST_LOCK)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
