"""The sentences of a report, in English. The window passes them through its translation, which is why each stands here
whole, with the places that are filled in by name."""

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "language": "en",
    "title": "Agreement and work of annotators",
    "own_title": "My work",
    "as_of": "As of {time} UTC, when the project last changed.",
    "never": "The project has not been changed since it was made.",
    "made_by": "Made by {program}. Codebook version {version}.",
    # what was compared
    "extent": "What was compared",
    "in_project": "Articles in the project: {articles}, with {marks} marks in all annotation sets.",
    "was_compared": "Articles that at least two annotators have finished, and that are compared here: {compared}.",
    "nothing_compared": "Nothing is compared: no article was finished by two annotators.",
    "people_caption": "Who is compared",
    "annotator": "Annotator",
    "articles_compared": "Articles compared",
    "marks_there": "Marks there",
    # summary
    "summary": "In short",
    "best": "Agreement is highest in “{layer}”: {figure}.",
    "worst": "It is lowest in “{layer}”: {figure}.",
    "only": "Agreement in “{layer}” is {figure}.",
    "above": "At {high} or higher, which Krippendorff (2004) asks for before conclusions are drawn: {layers}.",
    "between": "From {low} to {high}, which Krippendorff (2004) calls enough for tentative conclusions: {layers}.",
    "below": "Below {low}: {layers}.",
    "reaching": "The interval of these reaches across one of the two limits, so they may lie on either side: {layers}.",
    "unsaid": "Nothing can be said of these (the reasons stand below the table): {layers}.",
    "caution": "These limits are rules of thumb. They were named for alpha over units that are given; for marked "
    "words, where the units themselves are found by the annotators, nobody has published such limits that we "
    "know of. What is enough depends on what the data are for and what a wrong conclusion costs. The names that "
    "Landis and Koch (1977) gave to stretches of kappa (“moderate”, “substantial”) were, in their own words, "
    "arbitrary, and are not used here.",
    "settled_short": "Settled in the gold set: {settled} of {points} points. Open: {open}.",
    "done_short": "Of {given} articles given out, counted once for each annotator, {done} are done.",
    # agreement
    "agreement": "Agreement by layer",
    "layer": "Layer",
    "measure": "Measure",
    "value": "Value",
    "interval": "Interval of {level}",
    "from_to": "{low} to {high}",
    "units": "Units",
    "further": "Other measures",
    "layers_caption": "Agreement by layer, whole and by parts",
    "layers_drawn": "Agreement by layer with intervals of {level}; dashed lines at {low} and {high}",
    "one_article": "Only one article was compared, so there are no intervals: another one may differ by far.",
    "not_defined": "not defined",
    "and_more": "Not shown here, but in the table of comma-separated values and in the JSON file: {count} more.",
    "why_none": "No value for “{layer}”: {why}.",
    "pairs": "Pair by pair",
    "pairs_caption": "{layer}, pair by pair: {measure}",
    "not_pairs": "With two annotators there is one pair, and its figures are those above.",
    # what was said
    "said": "What annotators said",
    "labels": "Labels of marks",
    "said_caption": "{layer}: how often each annotator said what",
    "said_drawn": "{layer}: shares of each annotator",
    "others": "others",
    "nothing_said": "nothing",
    "crossed": "What is taken for what",
    "crossed_text": "Each cell counts how often two annotators said these of the same thing; on the diagonal they "
    "agree. The stronger a cell’s colour, the larger its share of the row.",
    "crossed_caption": "{layer}: what one annotator says (rows) and another (columns); each pair is counted both ways",
    "crossed_of_two": "{layer}: what {one} says (rows) and {other} (columns)",
    # articles
    "contested": "Most contested articles",
    "contested_caption": "Articles by the share of points in which annotators differ",
    "article": "Article",
    "annotators": "Annotators",
    "points": "Points",
    "differing": "Differing",
    "share": "Share",
    "open": "Open",
    "no_contested": "Annotators differ in no article.",
    # gold
    "gold": "Settling",
    "gold_text": "Articles with nothing left to settle: {settled} of {articles}. Points settled: {done} of "
    "{points}; said alike and not taken over yet: {agreed}; open: {open}, of which {changed} changed after they "
    "were settled. Marks in the gold set: {marks}.",
    "no_gold": "Nothing was settled yet: there is no gold set. Points in which annotators differ: {open}.",
    "gold_caption": "Open points by kind",
    "kind": "Kind",
    "decided_caption": "How points were settled",
    "how": "How",
    "count": "Number",
    "how_agreed": "all said the same",
    "how_taken": "a version was taken",
    "how_both": "several were kept side by side",
    "how_edited": "something else was written",
    "how_dropped": "none was kept",
    "how_majority": "by the majority",
    "how_annotator": "by one annotator’s version",
    # work
    "work": "Work",
    "work_text": "The same is told to each annotator of their own work. Nothing is measured between two times "
    "that they set an article done, and of no day more than how many articles were done.",
    "own_work_text": "Decisions that came back are compared with your marks below.",
    "no_work": "Nobody was given work.",
    "work_caption": "How far each annotator is",
    "given": "Given",
    "todo": "To do",
    "started": "Started",
    "ask": "Asked about",
    "done": "Done",
    "read": "Read",
    "last_returned": "Last returned",
    "never_returned": "not yet",
    "days_drawn": "Articles done by day",
    "weeks_drawn": "Articles done by week",
    "highest": "Highest bar: {count}",
    # over time
    "time": "Quality over time",
    "density_drawn": "Marks in 1,000 words of articles done, by month",
    "density_caption": "Marks in 1,000 words, by month in which articles were done (number of articles in brackets)",
    "month": "Month",
    "unknown_month": "not known",
    "months_caption": "Agreement by month in which the work was done (number of articles in brackets)",
    "drift": "Nearness to the gold set",
    "drift_text": "Each annotator beside the gold set, on articles that were settled: F1 of marks that answer "
    "one another, and the share of speakers, attributes, stances and answers that are the same. Few articles say "
    "little: look at the numbers in brackets.",
    "drift_caption": "Nearness to the gold set, by month in which articles were done (number of articles in brackets)",
    "marks_alike": "Marks (F1)",
    "said_alike": "Answers alike",
    "drift_drawn": "F1 of marks with the gold set, by month",
    # method
    "method": "How this was measured",
    "m_taking": "Whose work counts: an annotator’s set takes part in an article once the annotator is done with "
    "it, also where nothing was marked. Articles with fewer than two such sets are left out. The gold set is not "
    "among the sets.",
    "m_pairing": "How marks were paired, for what is said with them (speakers, attributes, stances): two marks "
    "of different annotators answer one another where they have the same label and share enough of their words, "
    "a Dice coefficient of a third at least (Dice 1945), from the best overlap down; a group holds one mark of "
    "an annotator at most, and any two of it share enough. Measures of marked words take the marks as they lie "
    "in the text and need no pairs.",
    "m_none": "No speaker, and no stance where another has one, count as values. An attribute that was not "
    "answered is a gap.",
    "m_interval": "Intervals of {level}: articles, not units, were drawn with replacement {draws} times, seed "
    "{seed}, and the percentiles taken (Efron & Tibshirani 1993, chapter 13). Where more than 5 % of the draws "
    "have no value there is no interval, and for F1 between more than two annotators there is none.",
    "m_no_interval": "Intervals were not asked for.",
    "m_undefined": "Where all said the same throughout, alpha and kappa have no value: with no variation there "
    "is nothing to tell agreement from chance by.",
    "m_density": "Marks in 1,000 words are counted over articles that are done; words are those of the article’s text.",
    "m_drift": "Nearness to the gold set counts the articles that were given out as known, and in an annotator’s own "
    "project those about which decisions came back; these tell of the annotator’s own marks alone. Marks are paired "
    "as above, mentions and cues left out. The gold set is what was settled, not what is true.",
    "m_month": "A month is that of the last date on which an annotator set the article done.",
    "measures_caption": "Measures used, and where they were published",
    "source": "Published in",
    "m_program": "{program}. The same figures come from the command line with: annotator agreement, "
    "annotator progress.",
}
