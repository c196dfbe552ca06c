"""German: the words of attribution in news."""

from annotator.suggestions.language import Language

LANGUAGE = Language(
    tag="de",
    verbs="""
        sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten warnte warnt warnten
        gewarnt forderte fordert forderten gefordert kritisierte kritisiert mahnte mahnt bekräftigte bekräftigt
        unterstrich unterstreicht meinte meint meinten behauptete behauptet behaupteten fügte ergänzte ergänzt
        antwortete antwortet schrieb schreibt schrieben twitterte twittert teilte mitteilte mitteilten
        berichtete berichtet berichteten bestätigte bestätigt versicherte versichert kündigte ankündigte
        angekündigt räumte einräumte versprach verspricht vermutete vermutet glaubt glaubte hofft hoffte
        befürchtet befürchtete fürchtet fürchtete lobte erläuterte erläutert äußerte argumentierte argumentiert
        entgegnete erwiderte rief verkündete verkündet prognostizierte rechnete bezweifelte bezweifelt
        bemängelte monierte klagte beklagte beteuerte konstatierte resümierte fragte fragt wiederholte zitierte
        urteilte schätzte schätzt sprach
        """,
    bare="",
    addressees="""
        fügte hinzu
        teilte mit
        kündigte an
        räumte ein
        gab zu
        wies darauf hin
        weist darauf hin
        machte deutlich
        stellte klar
        zeigte|zeigt|zeigten sich überzeugt|besorgt|zuversichtlich|optimistisch
        ist|sind|war überzeugt|sicher|zuversichtlich
        äußerte|äußerten die hoffnung|befürchtung|überzeugung
        brachte|bringt die hoffnung zum ausdruck
        """,
    participles="",
    behind_quotation="so",
    objects="""
        zeigte|zeigt|zeigten|zeigen sich besorgt|beunruhigt|enttäuscht|tief|sehr über|von
        zeigte|zeigt|zeigten|zeigen sich besorgt wegen
        äußerte|äußerten|äußert sich besorgt über
        äußerte|äußerten|äußert besorgnis|sorge|kritik|bedenken über|an|wegen|gegen
        warnte|warnt|warnten|warnen vor
        kritisierte|kritisiert|kritisierten
        verurteilte|verurteilt|verurteilten
        forderte|fordert|forderten
        """,
    depictions="bezeichnete|bezeichnet|bezeichneten|nannte|nennt|nannten",
    depicted="als",
    sources="""
        laut
        nach angaben von|des|der
        nach den worten von|des|der
        nach worten von|des|der
        nach einschätzung|ansicht|auffassung|meinung|darstellung von|des|der
        """,
    sources_behind="""
        zufolge
        angaben zufolge
        """,
    that="dass daß ob",
    as_said="wie",
    auxiliaries="hat haben hatte hatten ist sind war waren wird werden würde habe",
    adverbs="""
        auch zudem außerdem wiederholt erneut später zuvor dann weiter ferner nun jedoch aber bereits noch
        nicht mehrfach öffentlich ausdrücklich gestern heute hingegen dagegen daraufhin schließlich zugleich
        hinzu
        """,
    pronouns={"er": "m", "sie": "f"},
    object_pronouns={"ihm": "m", "ihr": "f", "ihnen": "pl"},
    relatives="der die das welcher welche",
    articles="""
        der die das den dem des ein eine einer einem einen eines sein seine ihr ihre unser unsere dieser diese
        dieses mehrere viele einige alle beide
        """,
    of="der des von vom",
    links="der des von vom für im in am an und aus zu zur zum bei beim",
    conjunctions="und aber doch sondern oder",
    contrasts="während und aber doch",
    stops="""
        ist sind war waren hat haben hatte hatten wird werden wurde wurden würde kann können konnte soll sollen
        sollte muss müssen musste darf dürfen dass daß ob weil wenn als nachdem bevor während obwohl da wie wo
        nicht kein keine sich es man wir ich sei seien habe hätte hätten wäre wären werde über unter gegen ohne
        durch mit nach seit vor um hinzu mit an ein auf so dort hier zwischen
        """,
    times="""
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
        august september oktober november dezember heute gestern morgen woche monat jahr abend nachmittag
        vormittag nacht unterdessen zuletzt mitte ende anfang
        """,
    roles="""
        minister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin chef chefin leiter
        leiterin direktor direktorin vorsitzender vorsitzende vorsitzenden abgeordneter abgeordnete senator
        senatorin bürgermeister bürgermeisterin botschafter botschafterin experte expertin experten forscher
        forscherin professor professorin anwalt anwältin richter richterin ökonom ökonomin ökonomen kritiker
        politiker politikerin generalsekretär generalsekretärin sekretär kommissar kommissarin zeuge zeugin
        anwohner beobachter diplomaten vertreter behörden polizei regierung wissenschaftler arzt ärztin beamte
        beamter gewerkschafter landrat landrätin general
        """,
    women="frau",
    men="herr",
    role_endings="""
        führer führerin lehrer lehrerin pfleger pflegerin anwalt anwältin leiter leiterin ministers minister
        ministerin ministers ministern präsident präsidentin präsidenten kanzler kanzlerin sprecher sprecherin
        chef chefin sekretär sekretärin sekretärs vorsitzender vorsitzende vorsitzenden kommissar kommissarin
        beauftragte beauftragter experte expertin meister meisterin forscher forscherin
        """,
    women_endings="""
        ministerin präsidentin kanzlerin sprecherin chefin sekretärin kommissarin expertin ärztin direktorin
        meisterin forscherin politikerin leiterin richterin professorin botschafterin ökonomin anwältin
        senatorin
        """,
    bodies="""
        regierung bundesregierung ministerium amt behörde partei kommission rat union parlament bundestag senat
        unternehmen konzern firma bank gericht polizei armee militär verband organisation gruppe institut
        universität bündnis stiftung gewerkschaft opposition kreml verein auswärtiges staatsanwaltschaft
        """,
    body_endings="""
        ministerium amt behörde kommission rat verband bank gericht agentur partei konzern gewerkschaft
        regierung
        """,
    groups="staaten regierungen länder experten kritiker ökonomen forscher behörden beobachter anwohner vertreter",
    titles={"herr": "m", "herrn": "m", "frau": "f", "dr": "", "prof": ""},
    clause_after_comma=True,
    verb_second=True,
    nouns_are_capitalised=True,
    frequent="der die und das ist nicht mit den von dem ein eine zu auf für sich auch dass sagte im werden",
)  # fmt: skip
