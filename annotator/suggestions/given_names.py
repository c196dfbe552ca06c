"""Given names that tell he from she, in the scripts of our languages; common ones only, for pronouns to agree with."""

MEN = frozenset(
    """jens donald vladimir john james robert michael william david richard joseph thomas charles christopher daniel
    matthew anthony mark paul steven andrew george kevin brian edward peter jack alan henry simon martin boris tony
    gordon barack joe bill jeremy keir rishi nick ben adam luke oliver harry sam max tom tim jim bob mike steve dave
    hans karl heinz wolfgang klaus jürgen horst helmut gerhard günter dieter manfred uwe thomas andreas stefan christian
    olaf friedrich frank walter sigmar markus armin jens robert heiko philipp lukas jonas felix florian tobias sebastian
    jean pierre michel françois nicolas emmanuel philippe jacques louis alain bernard andré gérard rené éric édouard
    laurent antoine julien olivier christophe bruno hugo étienne henri guillaume gabriel jordan stéphane
    josé juan carlos luis antonio francisco manuel javier miguel pedro jesús alejandro fernando rafael pablo mariano
    alberto sergio jorge diego álvaro enrique ramón andrés nicolás gustavo mario santiago felipe josep ignacio
    viktor sergei sergey dmitry dmitri mikhail ivan alexei alexander igor oleg petro volodymyr andriy oleksandr serhiy
    recep xi li ahmed mohammed muhammad ali hassan omar ibrahim abdullah benjamin narendra imran shinzo moon
    сергей владимир дмитрий александр алексей андрей михаил иван николай пётр петр павел юрий виктор игорь олег максим
    антон евгений константин василий григорий роман денис кирилл егор дональд джо барак эммануэль йенс
    володимир петро олександр андрій сергій михайло іван микола юрій віктор ігор дмитро тарас богдан василь павло денис
    максим ярослав роман олексій єнс йенс""".split()  # noqa: SIM905
)
WOMEN = frozenset(
    """ursula angela hillary theresa mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa
    margaret sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen emma olivia
    sophia anna anne ann jane kate nicola liz rachel julia christine marie kamala melania ivanka janet victoria diana
    claudia sabine petra monika renate andrea heike birgit annegret katarina annalena christina franziska nina svenja
    marine ségolène martine valérie nathalie isabelle catherine élisabeth anne-marie florence najat christiane rachida
    camille eva manon élodie sophie claire hélène françoise brigitte agnès roselyne simone jeanne léa chloé
    maría carmen ana isabel dolores pilar teresa cristina marta lucía soraya susana elena paula sara laura yolanda
    cristina michelle dilma carolina rosa inés beatriz alicia silvia mercedes margarita
    maria natalia olga elena irina svetlana yulia tatiana ekaterina oksana kateryna tetiana olena iryna federica
    елена ольга наталья ирина татьяна мария анна светлана екатерина юлия людмила галина валентина вера надежда эльвира
    ангела урсула тереза хиллари
    олена наталія ірина тетяна марія оксана юлія катерина світлана людмила галина валентина софія ганна вікторія ангела
    урсула""".split()  # noqa: SIM905
)
