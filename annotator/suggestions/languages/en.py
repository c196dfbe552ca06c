"""English: the words of attribution in news."""

from annotator.suggestions.language import Language

LANGUAGE = Language(
    tag="en",
    verbs="""
        ruled rules testified testifies urged urges speculated speculates
        say says said state states stated stress stresses stressed respond responds responded reply replies
        replied add adds added tell tells told warn warns warned claim claims claimed argue argues argued
        insist insists insisted note notes noted explain explains explained declare declares declared announce
        announces announced admit admits admitted acknowledge acknowledges acknowledged confirm confirms
        confirmed reiterate reiterates reiterated emphasise emphasises emphasised emphasize emphasizes
        emphasized underline underlines underlined underscore underscores underscored point points pointed
        suggest suggests suggested believe believes believed think thinks thought write writes wrote tweet
        tweets tweeted post posted ask asks asked promise promises promised pledge pledges pledged vow vows
        vowed predict predicts predicted estimate estimates estimated allege alleges alleged assert asserts
        asserted contend contends contended complain complains complained conclude concludes concluded caution
        cautions cautioned comment comments commented remark remarks remarked recall recalls recalled report
        reports reported reveal reveals revealed indicate indicates indicated maintain maintains maintained
        boast boasts boasted joke jokes joked quip quips quipped continue continues continued demand demands
        demanded fear fears feared hope hopes hoped agree agrees agreed observe observed concede concedes
        conceded counter counters countered shout shouted exclaim exclaimed recount recounted signal signals
        signalled signaled assure assures assured
        """,
    bare="""
        say says said think thinks thought believe believes believed claim claims claimed admit admits admitted
        insist insists insisted hope hopes hoped
        """,
    nouns_too="""
        rules
        state states report reports claim claims note notes fear fears hope hopes demand demands post posts
        comment comments signal signals estimate estimates promise promises pledge pledges remark remarks reply
        point points joke jokes counter counters boast boasts continue recount conclude
        """,
    addressees="""
        told|tells|tell reporters|journalists|lawmakers|parliament|investors|supporters|delegates|viewers|residents
        told|tells|tell a|the news|press conference|briefing
        told|tells|tell him|her|them|us|me|cnn|bbc|afp|reuters|nbc|fox
        told|tells|tell the bbc|guardian|times|associated|newspaper|media|press|court|crowd|house|commons|senate
        told|tells|tell the united nations
        told|tells|tell the associated press
        told|tells|tell the security council
        pointed|points|point out
        went|goes on to say
        made|makes|make clear
        made|makes|make it clear
        took|takes to twitter to say
        wrote|writes on twitter|facebook|x|telegram
        posted on twitter|facebook|x|telegram
        expressed|expresses|express confidence|hope|belief|fear|fears|doubt|concern|regret|certainty|optimism
        voiced|voices confidence|hope|belief|fear|fears|doubt|concern
        +confident|convinced|certain|hopeful|adamant
        left no doubt
        """,
    participles="""
        adding
        saying
        stating
        warning
        noting
        stressing
        insisting
        arguing
        claiming
        explaining
        telling reporters|journalists
        pointing out
        suggesting
        emphasising|emphasizing
        predicting
        declaring
        tweeting
        writing
        citing
        calling for
        """,
    objects="""
        expressed|expresses|expressing|voiced|voices|voicing concern|concerns|alarm|worry|doubts over|about|at
        expressed|expresses|express|expressing|voiced|voices deep|serious|grave|great concern over|about|at
        expressed|expresses|express|expressing|voiced|voices support|sympathy for
        expressed|expresses|express|expressing|voiced|voices confidence|doubts in
        expressed|expresses|express|expressing regret|satisfaction|outrage|anger|disappointment over|about|at|with
        +concerned|worried|alarmed|anxious|disappointed|outraged about|over|by|at|with
        +deeply|seriously|gravely|very concerned|worried about|over|by|at
        denied|denies
        dismissed|dismisses
        condemned|condemns|condemning
        denounced|denounces|denouncing
        criticised|criticized|criticises|criticizes|criticising|criticizing
        called|calls|calling for|on
        warned|warns of|against|about
        warning of|against|about
        spoke|speaks out against
        rejected|rejects claims|allegations|accusations|calls|suggestions
        """,
    depictions="""
        describing|describes|described dubbing|dubbed|branding|branded|labelling|labelled|labeling|labeled
        calling|called|calls likening|likened
        """,
    depicted="as to",
    sources="""
        according to
        in the view|words|opinion of
        """,
    sources_behind="words\nview\nopinion",
    that="that whether if why how",
    as_said="as",
    auxiliaries="has have had is are was were be been being will would did does do can could may might must should",
    be="is are was were be been am remains remain remained became",
    adverbs="""
        also repeatedly later earlier then again previously recently further reportedly publicly once now still
        not never already even simply openly clearly firmly quickly immediately subsequently meanwhile always
        often only just privately explicitly strongly sharply angrily calmly bluntly famously finally first
        yesterday nevertheless nonetheless however
        """,
    pronouns={"he": "m", "she": "f", "they": "pl", "we": "pl", "i": ""},
    object_pronouns={"him": "m", "her": "f", "them": "pl"},
    relatives="who which that whose whom",
    articles="the a an this that these those his her its their our my your some many several both all",
    of="of",
    links="of for in at from and & on",
    conjunctions="and but or yet",
    contrasts="but while whereas although though and as so",
    stops="""
        is are was were has have had will would can could may might must should do does did be been being if
        when while because after before since until unless although though whereas that which who whom whose
        whether how why where as than so not no never but or nor yet there here it to by about over under
        between during into against without within through when asked said says what this i me him us them she
        he they we you down up out off held came went made took rose fell
        """,
    times="""
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december today yesterday tomorrow tonight week month year night morning
        afternoon evening ago meanwhile however later earlier also recently last next
        """,
    roles="""
        minister president chancellor chief head leader director chair chairperson secretary senator mayor
        governor ambassador envoy commissioner lawmaker deputy candidate general colonel captain judge
        prosecutor attorney lawyer professor analyst economist expert researcher scientist author activist
        campaigner adviser advisor aide official officer diplomat executive founder owner manager coach player
        resident witness doctor bishop pope premier speaker representative congressman-elect ceo cfo commander
        editor historian journalist teacher farmer worker critic survivor neighbour neighbor reporter mp mep
        nominee negotiator strategist ministers presidents officials experts analysts economists critics
        lawmakers leaders diplomats scientists researchers residents witnesses doctors prosecutors lawyers
        activists campaigners supporters opponents police investigators observers governments authorities
        countries residents teachers farmers workers unions
        """,
    women="""
        spokeswoman chairwoman congresswoman businesswoman policewoman queen princess actress mother widow wife
        lady
        """,
    men="spokesman chairman congressman businessman policeman king prince actor father widower husband pope bishop",
    role_stems="spokesperson",
    bodies="""
        government ministry office agency party commission council union parliament congress senate house
        company firm bank court police army military union committee organisation organization group
        association institute university department alliance authority board bureau campaign club coalition
        embassy federation fund ministry network newspaper report statement study team administration kremlin
        pentagon opposition foundation charity watchdog regulator treasury
        """,
    groups="""
        farmers doctors teachers workers scientists researchers lawyers prosecutors diplomats activists campaigners
        supporters opponents investigators observers
        countries governments officials experts analysts economists critics lawmakers leaders states members
        ministers people residents witnesses voters sources authorities companies unions groups parties
        """,
    titles={"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lord": "m", "lady": "f", "dr": "", "prof": "",
            "dame": "f", "king": "m", "queen": "f", "prince": "m", "princess": "f"},
    frequent="the of and to in that is was for it with as on he by at from said has have are not be",
)  # fmt: skip
