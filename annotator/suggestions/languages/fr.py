"""French: the words of attribution in news."""

from annotator.suggestions.language import Language

LANGUAGE = Language(
    tag="fr",
    verbs="""
        dit disent disait déclare déclaré déclarait affirme affirmé affirment affirmait ajoute ajouté ajoutait
        souligne souligné soulignait explique expliqué expliquait expliquent estime estimé estiment estimait
        précise précisé indique indiqué indiquent assure assuré assurent annonce annoncé annoncent insiste
        insisté répond répondu rappelle rappelé avertit averti prévient prévenu juge jugé regrette regretté
        reconnaît reconnu confirme confirmé lance lancé martèle martelé tweeté tweete écrit poursuit poursuivi
        conclut conclu note noté observe observé dénonce dénoncé raconte raconté confie confié soutient soutenu
        promet promis prétend prétendu répète répété réagi réagit témoigne témoigné pense pensent craint
        craignent espère espéré espèrent admet admis relève relevé interroge demande demandé déploré déplore
        argue fustigé considère considèrent révélé révèle signalé
        """,
    addressees="""
        fait savoir
        fait valoir
        fait remarquer
        laissé entendre
        dit|dits|dite convaincu|convaincue|confiant|confiante|persuadé|persuadée|certain|certaine
        exprimé l’ espoir|inquiétude|avis
        exprimé l' espoir|inquiétude|avis
        """,
    participles="""
        ajoutant
        précisant
        affirmant
        soulignant
        expliquant
        estimant
        assurant
        rappelant
        déclarant
        indiquant
        """,
    objects="""
        exprimé|exprime son|sa|leur inquiétude|préoccupation|inquiétudes|soutien face à|au|aux
        exprimé|exprime son|sa|leur inquiétude|préoccupation|soutien concernant|devant|quant|à|au|aux
        dit|dits|dite inquiet|inquiète|préoccupé|préoccupée|inquiets par|de|du|des
        dénoncé|dénonce|dénoncent
        condamné|condamne|condamnent
        critiqué|critique|critiquent
        +inquiet|inquiète|inquiets|préoccupé|préoccupée|préoccupés par|de|du|des
        appelé|appelle à
        """,
    depictions="qualifié|qualifie|qualifiant|décrit|décrivant|présenté",
    depicted="de d’ d' comme",
    sources="""
        selon
        d’ après
        d' après
        aux yeux de|du
        de l’ avis de|du
        """,
    that="que qu’ qu' si",
    as_said="comme",
    auxiliaries="a ont avait avaient est sont était s’ s' l’ l' se t n’ n' aurait",
    be="est sont était étaient",
    adverbs="""
        également aussi encore ensuite alors déjà pas toujours notamment plusieurs souvent clairement
        publiquement immédiatement récemment vivement fermement enfin même
        """,
    pronouns={"il": "m", "elle": "f", "ils": "pl", "elles": "pl", "on": "pl"},
    object_pronouns={"lui": "m", "elle": "f", "eux": "pl"},
    relatives="qui que dont lequel laquelle",
    articles="""
        le la les l’ l' un une des du au aux ce cette ces son sa ses leur leurs notre nos plusieurs certains
        quelques tous
        """,
    of="de du des d’ d'",
    links="de du des d’ d' à au aux en et pour chargé chargée",
    conjunctions="et mais ou",
    contrasts="tandis alors mais et",
    stops="""
        est sont était étaient a ont avait avaient sera seront serait être avoir qui que qu’ qu' dont où si
        quand lorsque lorsqu’ puisque parce car comme mais ou ni ne pas plus il elle ils elles on nous vous je
        j’ c’ cela ce y se s’ n’ lors avant après pendant depuis sans sous sur par avec dans vers chez entre
        contre peut doit doivent selon interrogé interrogée
        """,
    times="""
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
        septembre octobre novembre décembre hier demain matin soir semaine mois
        """,
    roles="""
        ministre président présidente chancelier chancelière porte-parole chef cheffe directeur directrice
        secrétaire député députée sénateur sénatrice maire ambassadeur ambassadrice commissaire procureur
        procureure avocat avocate professeur professeure analyste économiste expert experte chercheur
        chercheuse candidat candidate dirigeant dirigeante responsable responsables experts économistes
        analystes élus habitants témoins opposants syndicats autorités critiques observateurs juge préfet
        préfète général patron patronne conseiller conseillère premier fondateur fondatrice médecin chancelier
        """,
    women="""
        présidente chancelière directrice députée sénatrice ambassadrice avocate experte candidate chercheuse
        dirigeante préfète patronne conseillère procureure cheffe reine madame professeure fondatrice
        """,
    men="""
        président chancelier directeur sénateur ambassadeur avocat chercheur roi monsieur dirigeant préfet
        patron conseiller
        """,
    bodies="""
        gouvernement ministère parti commission conseil union parlement sénat assemblée entreprise société
        banque tribunal police armée syndicat organisation groupe institut université agence parquet opposition
        association fédération kremlin élysée otan
        """,
    groups="pays experts économistes responsables élus habitants témoins syndicats autorités gouvernements",
    titles={"m": "m", "mme": "f", "mlle": "f", "me": "", "monsieur": "m", "madame": "f", "dr": ""},
    frequent="le la les des et une est que dans pour qui sur pas au par avec du ce il elle été sont",
)  # fmt: skip
