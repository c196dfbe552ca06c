"""Spanish: the words of attribution in news."""

from annotator.suggestions.language import Language

LANGUAGE = Language(
    tag="es",
    verbs="""
        consideran consideraron aseguraban reclaman reclamó lamentan explican indican creía opinaron
        pidió pide pidieron exigió exige exigieron celebró celebra defendió defiende rechazó rechaza zanjó
        avisó vaticinó detalló detalla remarcó ironizó bromeó respondieron añadieron explicaron dijo dicho dice
        dicen dijeron decía afirmó afirmado afirma afirman afirmaron aseguró asegurado asegura aseguran
        aseguraron señaló señalado señala señalan señalaron declaró declarado declara explicó explicado explica
        explican añadió añadido añade agregó agregado agrega destacó destacado destaca subrayó subrayado
        subraya advirtió advertido advierte advierten insistió insistido insiste indicó indicado indica anunció
        anunciado anuncia respondió respondido responde reconoció reconocido reconoce recordó recordado
        recuerda admitió admitido admite manifestó manifestado manifiesta sostuvo sostenido sostiene sostienen
        apuntó apuntado apunta confirmó confirmado confirma comentó comentado comenta criticó denunció
        denunciado denuncia prometió prometido promete expresó expresado expresa reiteró reiterado reitera
        consideró considerado considera considera cree creen opinó opina opinan escribió escrito escribe tuiteó
        concluyó concluido concluye precisó precisado precisa matizó alegó lamentó lamentado lamenta preguntó
        pregunta contó relató negó informó informado informa espera esperan teme temen sugirió aclaró
        """,
    addressees="""
        dejó|deja claro
        hizo saber
        puso de manifiesto
        expresó|expresa|expresado su confianza|esperanza|convencimiento en|de
        mostró|muestra|mostrado convencido|convencida|confiado|confiada de
        """,
    participles="""
        añadiendo
        asegurando
        afirmando
        señalando
        diciendo
        indicando
        """,
    objects="""
        expresó|expresa|expresado|expresaron su|sus preocupación|inquietud|apoyo|rechazo por|ante|a|sobre
        mostró|muestra|mostrado|mostraron preocupado|preocupada|preocupados por
        mostró|muestra|mostrado|mostraron su preocupación|inquietud|apoyo por|ante|a
        +preocupado|preocupada|preocupados|preocupadas por
        condenó|condenado|condena|condenaron
        criticó|criticado|critica|criticaron
        denunció|denunciado|denuncia|denunciaron
        advirtió|advierte|advertido de|sobre|contra
        """,
    depictions="calificó|calificado|califica|calificaron|calificando|describió|tachó|tildó",
    depicted="de como",
    sources="""
        según
        de acuerdo con
        en palabras de|del
        a juicio de|del
        en opinión de|del
        """,
    that="que si",
    as_said="como",
    auxiliaries="ha han había habían es son está están fue se lo le les",
    be="está están estaba estaban",
    adverbs="""
        también además luego después ya no nunca siempre asimismo nuevamente repetidamente recientemente
        públicamente posteriormente claramente previamente hoy ayer incluso
        """,
    pronouns={"él": "m", "ella": "f", "ellos": "pl", "ellas": "pl"},
    object_pronouns={"él": "m", "ella": "f", "ellos": "pl"},
    relatives="que quien quienes cual cuyo cuya",
    articles="el la los las un una unos unas su sus este esta estos estas varios varias algunos algunas muchos todos",
    of="de del",
    links="de del en y e para a al",
    conjunctions="y e pero o aunque",
    contrasts="mientras pero y",
    stops="""
        es son era eran fue fueron ha han había habían será serán sería está están estaba que quien cuando si
        porque como pero sino ni no se lo le les nos me te ya más muy donde durante desde hasta sin sobre bajo
        por con tras ante entre contra hacia según puede pueden debe deben esto eso hay
        """,
    times="""
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre hoy ayer mañana semana mes año noche tarde
        """,
    roles="""
        ministro ministra presidente presidenta canciller portavoz jefe jefa líder director directora
        secretario secretaria diputado diputada senador senadora alcalde alcaldesa embajador embajadora
        comisario comisaria fiscal abogado abogada profesor profesora analista economista experto experta
        investigador investigadora candidato candidata dirigente consejero consejera juez jueza vicepresidente
        vicepresidenta expertos economistas analistas vecinos testigos autoridades críticos sindicatos fuentes
        general gobernador gobernadora vocero vocera médico médica exministro exministra mandatario mandataria
        """,
    women="""
        ministra presidenta jefa directora secretaria diputada senadora alcaldesa embajadora comisaria abogada
        profesora experta investigadora candidata consejera jueza vicepresidenta gobernadora vocera reina
        médica exministra mandataria
        """,
    men="""
        ministro jefe director secretario diputado senador alcalde embajador comisario abogado profesor experto
        investigador candidato consejero juez gobernador vocero rey médico exministro mandatario
        """,
    bodies="""
        gobierno ministerio partido comisión consejo unión parlamento senado congreso empresa compañía banco
        tribunal policía ejército sindicato organización grupo instituto universidad agencia fiscalía oposición
        asociación federación otan ejecutivo kremlin
        """,
    groups="países expertos economistas analistas vecinos testigos autoridades gobiernos sindicatos fuentes",
    titles={"sr": "m", "sra": "f", "señor": "m", "señora": "f", "don": "m", "doña": "f", "dr": "m", "dra": "f"},
    frequent="el la los las de que y en un una es por con para se del su al no como más ha lo",
)  # fmt: skip
