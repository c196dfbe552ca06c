"""Works in the real window for hours: does the program stay what it was?

    python -m tests.long.endurance --minutes 60

Opens article after article, marks claims with speaker, stance and note by mouse and keys, searches, undoes and does
again, opens the palette, and takes it all back at the end of each round. After each article come some of the chores of
an office (``chores.CHORES``): articles in and data out, every window, the review, work between a lead and annotators,
backups, another project. Each leaves project and window as it found them, so that what is shown is the same each time;
the journal in the file grows, the process may not. Its memory is read once a round, after a first lap of all articles
and all chores in which caches fill and libraries are loaded; the middle of the first tenth of these readings is held
against that of the last.
"""
