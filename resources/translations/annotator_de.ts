<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Media Annotator</source>
        <translation>Über Media Annotator</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Free under the MIT licence. Shown with Qt {version}, under the LGPL.</source>
        <translation>Frei unter der MIT-Lizenz. Dargestellt mit Qt {version}, unter der LGPL.</translation>
    </message>
    <message>
        <source>Nothing that you do in it leaves your computer.</source>
        <translation>Nichts, was Sie darin tun, verlässt Ihren Rechner.</translation>
    </message>
</context>
<context>
    <name>AboutArticle</name>
    <message>
        <source>About this article: {0} of {1} answered</source>
        <translation>Zu diesem Artikel: {0} von {1} beantwortet</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>T&amp;eam</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Add a target…</source>
        <translation>Gegenstand hinzufügen…</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Target {number}</source>
        <translation>Gegenstand {number}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It asks for port {port}, as few sites do.</source>
        <translation>Sie verlangt Port {port}, wie es wenige Websites tun.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address, and open it there by hand.</source>
        <translation>Es ließ sich kein Browser öffnen. Kopieren Sie die Adresse und öffnen Sie sie dort von Hand.</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// are opened. This is none:</source>
        <translation>Geöffnet werden nur Adressen, die mit http:// oder https:// beginnen. Diese tut es nicht:</translation>
    </message>
    <message>
        <source>Open this address in the browser? It leads to {host}</source>
        <translation>Diese Adresse im Browser öffnen? Sie führt zu {host}</translation>
    </message>
    <message>
        <source>Open web address</source>
        <translation>Webadresse öffnen</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>Die Adresse ist kopiert.</translation>
    </message>
    <message>
        <source>The browser opens the connection; this program opens none. The site, and whoever carries the connection, learns that somebody at this computer looks at the page.</source>
        <translation>Die Verbindung öffnet der Browser; dieses Programm öffnet keine. Die Website, und wer die Verbindung überträgt, erfährt, dass sich jemand an diesem Rechner die Seite ansieht.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: what is looked at can be read on the way.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: Was angesehen wird, lässt sich unterwegs mitlesen.</translation>
    </message>
    <message>
        <source>The site&apos;s name has other letters than a to z, and is shown as the network spells it.</source>
        <translation>Der Name der Website hat andere Buchstaben als a bis z und steht da, wie das Netz ihn schreibt.</translation>
    </message>
    <message>
        <source>This is no sound web address, so it cannot be said where it leads. It is not opened:</source>
        <translation>Das ist keine gültige Webadresse; wohin sie führt, lässt sich nicht sagen. Sie wird nicht geöffnet:</translation>
    </message>
    <message>
        <source>“{user}” before the @ is a name to sign in with, and not the site.</source>
        <translation>„{user}“ vor dem @ ist ein Name zum Anmelden und nicht die Website.</translation>
    </message>
</context>
<context>
    <name>AgreementReportDialog</name>
    <message>
        <source>&amp;All of them, in a folder</source>
        <translation>&amp;Alles davon in einem Ordner</translation>
    </message>
    <message>
        <source>&amp;Figures for programs (JSON)</source>
        <translation>Kennzahlen für &amp;Programme (JSON)</translation>
    </message>
    <message>
        <source>&amp;Page for the browser (HTML)</source>
        <translation>&amp;Seite für den Browser (HTML)</translation>
    </message>
    <message>
        <source>&amp;Table of all figures (CSV)</source>
        <translation>&amp;Tabelle aller Kennzahlen (CSV)</translation>
    </message>
    <message>
        <source>A, B, C in place of &amp;names</source>
        <translation>A, B, C statt der &amp;Namen</translation>
    </message>
    <message>
        <source>Annotators in the report</source>
        <translation>Codierer:innen im Bericht</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>How far annotators agree, what is settled, and how the work goes, for people who were not there.</source>
        <translation>Wie weit die Codierer:innen übereinstimmen, was entschieden ist und wie die Arbeit vorangeht – für alle, die nicht dabei waren.</translation>
    </message>
    <message>
        <source>P&amp;DF, to print</source>
        <translation>P&amp;DF zum Drucken</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
        <source>Report on agreement and work</source>
        <translation>Bericht über Übereinstimmung und Arbeit</translation>
    </message>
    <message>
        <source>With &amp;intervals, from 1,000 draws of articles</source>
        <translation>Mit &amp;Konfidenzintervallen, aus 1.000 Ziehungen von Artikeln</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben…</translation>
    </message>
</context>
<context>
    <name>AgreementReportFlow</name>
    <message>
        <source>No article was finished by two annotators, so it has no agreement in it.</source>
        <translation>Kein Artikel ist von zwei Codierer:innen fertig, also steht keine Übereinstimmung darin.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Der Bericht ist in {file}.</translation>
    </message>
    <message>
        <source>Write the report to</source>
        <translation>Bericht schreiben nach</translation>
    </message>
    <message>
        <source>Write the report to a folder of this name</source>
        <translation>Bericht in einen Ordner dieses Namens schreiben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>AgreementView</name>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Measuring agreement</source>
        <translation>Übereinstimmung messen</translation>
    </message>
    <message>
        <source>{layer}, pair by pair</source>
        <translation>{layer}, Paar für Paar</translation>
    </message>
    <message>
        <source>{layer}: {measure}</source>
        <translation>{layer}: {measure}</translation>
    </message>
    <message>
        <source>{n} annotators</source>
        <translation>{n} Codierer:innen</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} Artikel</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Take these</source>
        <translation>Diese übernehmen</translation>
    </message>
    <message>
        <source>take</source>
        <translation>übernehmen</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Number of claims</source>
        <translation>Zahl der Aussagen</translation>
    </message>
    <message>
        <source>Order of import</source>
        <translation>Reihenfolge des Imports</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>dieser Artikel</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} Aussagen</translation>
    </message>
</context>
<context>
    <name>ArticlesView</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask the lead</source>
        <translation>Leitung fragen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What is the question about {articles}?</source>
        <translation>Wie lautet die Frage? Sie betrifft: {articles}</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>A new name makes a new annotator.</source>
        <translation>Ein neuer Name legt eine neue Codierer:in an.</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Codierer:in</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Whose work is {articles}?</source>
        <translation>Wer ist zuständig? Es geht um: {articles}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>BackupsFlow</name>
    <message>
        <source>Backed up and checked.</source>
        <translation>Gesichert und geprüft.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dahin zurückkehren</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>Opening the backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>Return to the project</source>
        <translation>Zum Projekt zurück</translation>
    </message>
    <message>
        <source>This is the backup of {when}. Nothing in it can be changed.</source>
        <translation>Das ist die Sicherung vom {when}. Darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>This is the project as it was on {when}.</source>
        <translation>Das ist das Projekt, wie es am {when} war.</translation>
    </message>
    <message>
        <source>What it was before is among its backups.</source>
        <translation>Was es vorher war, steht bei seinen Sicherungen.</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>of {file}</source>
        <translation>von {file}</translation>
    </message>
</context>
<context>
    <name>BackupsWindow</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Go back to it…</source>
        <translation>Dahin &amp;zurückkehren…</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups of {name}</source>
        <translation>Sicherungen von {name}</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dahin zurückkehren</translation>
    </message>
    <message>
        <source>Go back to {when}: {articles} articles and {marks} marks? What the project is now is backed up first, so you can go back to that as well.</source>
        <translation>Zum {when} zurückkehren, mit diesen Zahlen: Artikel {articles}, Markierungen {marks}? Was das Projekt jetzt ist, wird vorher gesichert, sodass Sie auch dahin zurückkehren können.</translation>
    </message>
    <message>
        <source>Made by the program while you work, on closing, and before anything large; each was opened and checked. The older, the fewer are kept, in {room} MB at most (see the preferences).</source>
        <translation>Vom Programm gemacht: während Sie arbeiten, beim Schließen und vor allem Großen; jede wurde geöffnet und geprüft. Je älter, desto weniger bleiben, in höchstens {room} MB (siehe Einstellungen).</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>No speaker yet</source>
        <translation>Noch keine Sprecher:in</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>vorausgefüllt</translation>
    </message>
    <message>
        <source>filled in, {0} accepts</source>
        <translation>vorausgefüllt ({0})</translation>
    </message>
    <message>
        <source>in a claim by {0}</source>
        <translation>in einer Aussage von {0}</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>via “{0}”</source>
        <translation>über „{0}“</translation>
    </message>
    <message>
        <source>⚑ unsure</source>
        <translation>⚑ unsicher</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Claims in text order</source>
        <translation>Aussagen in Textfolge</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Disagreements in text order</source>
        <translation>Abweichungen in der Reihenfolge des Textes</translation>
    </message>
</context>
<context>
    <name>CardsDelegate</name>
    <message>
        <source>take</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>{about} · changed since</source>
        <translation>{about} · seither geändert</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Choice</source>
        <translation>Ausprägung</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Ausprägungen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
</context>
<context>
    <name>ChoiceMenu</name>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>J</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Make new speaker “{0}”</source>
        <translation>Neue Sprecher:in „{0}“ anlegen</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Keine Sprecher:in</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Selected claim</source>
        <translation>Gewählte Aussage</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>What is known of this speaker</source>
        <translation>Was über diese Sprecher:in bekannt ist</translation>
    </message>
    <message>
        <source>Who says it?</source>
        <translation>Wer sagt es?</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>No speaker yet</source>
        <translation>Noch keine Sprecher:in</translation>
    </message>
    <message>
        <source>Suggested: {0}</source>
        <translation>Vorschlag: {0}</translation>
    </message>
    <message>
        <source>in a claim by {0}</source>
        <translation>in einer Aussage von {0}</translation>
    </message>
    <message>
        <source>note: {0}</source>
        <translation>Notiz: {0}</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>No claims yet.</source>
        <translation>Noch keine Aussagen.</translation>
    </message>
    <message>
        <source>Open an article to see and mark its claims.</source>
        <translation>Öffnen Sie einen Artikel, um seine Aussagen zu sehen und zu markieren.</translation>
    </message>
    <message>
        <source>Select a claim first.</source>
        <translation>Wählen Sie zuerst eine Aussage.</translation>
    </message>
    <message>
        <source>Select words in the text and press {0}.</source>
        <translation>Wörter im Text auswählen und {0} drücken.</translation>
    </message>
    <message>
        <source>in text order</source>
        <translation>in Textfolge</translation>
    </message>
    <message>
        <source>{0} marked</source>
        <translation>{0} markiert</translation>
    </message>
    <message>
        <source>{0} suggested</source>
        <translation>{0} vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message>
        <source>A label is a kind of mark. Claims, mentions and cues are there from the start; add others, such as frames, with a key that marks the selected words.</source>
        <translation>Eine Kategorie ist eine Art von Markierung. Aussagen, Nennungen und Signalwörter gibt es von Anfang an; fügen Sie andere hinzu, etwa Frames, mit einer Taste, die die ausgewählten Wörter markiert.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Ausprägung</translation>
    </message>
    <message>
        <source>Codebook, version {version}</source>
        <translation>Codebuch, Version {version}</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>Nach unten (Alt+Herunter)</translation>
    </message>
    <message>
        <source>How a speaker may stand to a target.</source>
        <translation>Wie Sprecher:innen zu einem Gegenstand stehen können.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>One new version, one step of history (Ctrl+Enter)</source>
        <translation>Eine neue Version, ein Schritt im Verlauf (Strg+Enter)</translation>
    </message>
    <message>
        <source>Question about the article</source>
        <translation>Frage zum Artikel</translation>
    </message>
    <message>
        <source>Question about what is chosen</source>
        <translation>Frage zum Gewählten</translation>
    </message>
    <message>
        <source>Questions that are asked once for each article. They show above its claims.</source>
        <translation>Fragen, die einmal je Artikel gestellt werden. Sie stehen über seinen Aussagen.</translation>
    </message>
    <message>
        <source>Stance target</source>
        <translation>Gegenstand der Haltung</translation>
    </message>
    <message>
        <source>Stance value</source>
        <translation>Haltungswert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>Nach oben (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Version {version} of the codebook is in force</source>
        <translation>Version {version} des Codebuchs gilt jetzt</translation>
    </message>
    <message>
        <source>What stances are about, in the order in which they get the digits 1 to 9.</source>
        <translation>Worauf sich Haltungen beziehen, in der Reihenfolge der Ziffern 1 bis 9.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”, which comes first.</source>
        <translation>{key} ist die Taste von „{command}“; das geht vor.</translation>
    </message>
</context>
<context>
    <name>CodebookFlow</name>
    <message>
        <source>Codebooks (*{suffix})</source>
        <translation>Codebücher (*{suffix})</translation>
    </message>
    <message>
        <source>Export the codebook to</source>
        <translation>Codebuch exportieren nach</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Codebuch importieren</translation>
    </message>
    <message>
        <source>The codebook is in {file}</source>
        <translation>Das Codebuch steht in {file}</translation>
    </message>
    <message>
        <source>The project has this codebook already.</source>
        <translation>Das Projekt hat dieses Codebuch schon.</translation>
    </message>
</context>
<context>
    <name>ContestedList</name>
    <message>
        <source>Most contested articles</source>
        <translation>Artikel mit den meisten Abweichungen</translation>
    </message>
</context>
<context>
    <name>ContestedModel</name>
    <message>
        <source>all {n} settled</source>
        <translation>alle {n} entschieden</translation>
    </message>
    <message>
        <source>{agreed} agreed, not settled yet</source>
        <translation>Einigkeit in {agreed}, noch nicht entschieden</translation>
    </message>
    <message>
        <source>{n} % differ</source>
        <translation>{n} % verschieden</translation>
    </message>
    <message>
        <source>{open} open of {n}</source>
        <translation>{open} offen von {n}</translation>
    </message>
</context>
<context>
    <name>DamagedFlow</name>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Not as they were: {number}</source>
        <translation>Nicht wie zuvor: {number}</translation>
    </message>
    <message>
        <source>Nothing was changed. Make a backup of it now or look at an older one; if marks are missing or wrong, save what can be saved to a new project.</source>
        <translation>Nichts wurde verändert. Sichern Sie es jetzt, oder sehen Sie eine ältere Sicherung an; wenn Markierungen fehlen oder falsch sind, retten Sie, was zu retten ist, in ein neues Projekt.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Reading what can be read</source>
        <translation>Lesen, was lesbar ist</translation>
    </message>
    <message>
        <source>Save what can be saved</source>
        <translation>Retten, was zu retten ist</translation>
    </message>
    <message>
        <source>Save what can be saved…</source>
        <translation>Retten, was zu retten ist…</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Gerettet in {file}</translation>
    </message>
    <message>
        <source>Saving what can be saved</source>
        <translation>Retten, was zu retten ist</translation>
    </message>
    <message>
        <source>Something in this project is not as it was saved.</source>
        <translation>Etwas in diesem Projekt ist nicht so, wie es gespeichert wurde.</translation>
    </message>
    <message>
        <source>This is what can be read of “{name}”. Nothing in it can be changed.</source>
        <translation>Das ist, was von „{name}“ lesbar ist. Darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>This is what can still be read.</source>
        <translation>Das ist, was noch lesbar ist.</translation>
    </message>
    <message>
        <source>{articles} articles and {marks} marks.</source>
        <translation>Artikel: {articles}, Markierungen: {marks}.</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gerettet</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autor:in</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dates are written 2016-11-16, 2016-11 or 2016.</source>
        <translation>Ein Datum schreibt man 2016-11-16, 2016-11 oder 2016.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Open web address</source>
        <translation>Webadresse öffnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>EmptyNote</name>
    <message>
        <source>Bring in text files, a folder or a table, or drop them here.</source>
        <translation>Holen Sie Textdateien, einen Ordner oder eine Tabelle herein, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>No article has all of these words.</source>
        <translation>Kein Artikel enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing under “{state}”</source>
        <translation>Nichts unter „{state}“</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>&amp;Begleitpapiere</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilung</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>A&amp;uswahl</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>How this project begins in it</source>
        <translation>So beginnt dieses Projekt darin</translation>
    </message>
    <message>
        <source>Leaves nothing out.</source>
        <translation>Lässt nichts weg.</translation>
    </message>
    <message>
        <source>Leaves out: {parts}.</source>
        <translation>Lässt weg: {parts}.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Export to a folder of this name</source>
        <translation>In einen Ordner dieses Namens exportieren</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportiert nach {file}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Agreement by layer</source>
        <translation>Übereinstimmung nach Ebenen</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>Anyone’s</source>
        <translation>Egal, wessen</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autor:in</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter leeren</translation>
    </message>
    <message>
        <source>Dates are written 2016-11-16, 2016-11 or 2016.</source>
        <translation>Ein Datum schreibt man 2016-11-16, 2016-11 oder 2016.</translation>
    </message>
    <message>
        <source>From date</source>
        <translation>Ab Datum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>Bis Datum</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autor:in</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>{name}, such as 2016-11-16, 2016-11 or 2016</source>
        <translation>{name}, etwa 2016-11-16, 2016-11 oder 2016</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>1 claim</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>1 speaker</source>
        <translation>1 Sprecher:in</translation>
    </message>
    <message>
        <source>1 stance</source>
        <translation>1 Haltung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>new project</source>
        <translation>neues Projekt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>target, then {scale}: stance</source>
        <translation>Gegenstand, dann {scale}: Haltung</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} Aussagen</translation>
    </message>
    <message>
        <source>{n} speakers</source>
        <translation>{n} Sprecher:innen</translation>
    </message>
    <message>
        <source>{n} stances</source>
        <translation>{n} Haltungen</translation>
    </message>
    <message>
        <source>✓ All changes saved</source>
        <translation>✓ Alles gespeichert</translation>
    </message>
    <message>
        <source>✓ Saved: {what}</source>
        <translation>✓ Gespeichert: {what}</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Back to default</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to default: {setting}</source>
        <translation>Zurücksetzen: {setting}</translation>
    </message>
</context>
<context>
    <name>GiveOutDialog</name>
    <message>
        <source>&amp;Annotators</source>
        <translation>&amp;Codierer:innen</translation>
    </message>
    <message>
        <source>&amp;Everyone marks (20 or 10%)</source>
        <translation>&amp;Alle markieren (20 oder 10%)</translation>
    </message>
    <message>
        <source>&amp;Give out…</source>
        <translation>&amp;Zuteilen…</translation>
    </message>
    <message>
        <source>&amp;Known articles mixed in</source>
        <translation>&amp;Bekannte Artikel untergemischt</translation>
    </message>
    <message>
        <source>&amp;New annotators</source>
        <translation>&amp;Neue Codierer:innen</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Ar&amp;ticles</source>
        <translation>Ar&amp;tikel</translation>
    </message>
    <message>
        <source>Choose annotators, or write the names of new ones.</source>
        <translation>Wählen Sie Codierer:innen, oder schreiben Sie die Namen von neuen.</translation>
    </message>
    <message>
        <source>Each one gets one file. It holds their own marks and nobody else&apos;s name or marks.</source>
        <translation>Jede bekommt eine Datei. Sie enthält ihre eigenen Markierungen und nichts von anderen, auch keine Namen.</translation>
    </message>
    <message>
        <source>Give out work</source>
        <translation>Arbeit zuteilen</translation>
    </message>
    <message>
        <source>Settled in the gold set, and not told apart by the annotator</source>
        <translation>Im Goldsatz entschieden, und für die Codierer:in nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>The same seed shares the same articles out the same way</source>
        <translation>Derselbe Startwert teilt dieselben Artikel gleich aus</translation>
    </message>
    <message>
        <source>What each one gets</source>
        <translation>Was jede bekommt</translation>
    </message>
    <message>
        <source>names, with commas between them</source>
        <translation>Namen, mit Kommas dazwischen</translation>
    </message>
</context>
<context>
    <name>GuidanceButton</name>
    <message>
        <source>Guidelines for {0}</source>
        <translation>Codierregeln für {0}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Find in the guide</source>
        <translation>In der Anleitung suchen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
</context>
<context>
    <name>GuidelinesEditor</name>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Examples: tick those that belong here; the others show what does not.</source>
        <translation>Beispiele: Haken Sie an, was hierher gehört; die anderen zeigen, was nicht.</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Codierregeln</translation>
    </message>
    <message>
        <source>When to use it, and when not</source>
        <translation>Wann es zutrifft und wann nicht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Codebook v{version}</source>
        <translation>Codebuch v{version}</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Artikel durchsuchen</translation>
    </message>
    <message>
        <source>everything: {key}</source>
        <translation>alles: {key}</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>All that can be imported</source>
        <translation>Alles, was sich importieren lässt</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Looking at marks</source>
        <translation>Markierungen werden angesehen</translation>
    </message>
    <message>
        <source>Looking at {file}</source>
        <translation>{file} wird geprüft</translation>
    </message>
    <message>
        <source>Nothing has been imported since the program was started.</source>
        <translation>Seit dem Start des Programms wurde nichts importiert.</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>import report.csv</source>
        <translation>Importbericht.csv</translation>
    </message>
</context>
<context>
    <name>JobStatus</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>No backup could be made.</source>
        <translation>Es konnte keine Sicherung gemacht werden.</translation>
    </message>
    <message>
        <source>The project itself is saved, and you can go on.</source>
        <translation>Das Projekt selbst ist gespeichert, und Sie können weiterarbeiten.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Taste drücken…</translation>
    </message>
    <message>
        <source>Press the key that is to run the command.</source>
        <translation>Drücken Sie die Taste, die den Befehl ausführen soll.</translation>
    </message>
    <message>
        <source>press a key</source>
        <translation>Taste drücken</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>All back to default</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Its key is part of the codebook and changed there.</source>
        <translation>Seine Taste gehört zum Codebuch und wird dort geändert.</translation>
    </message>
    <message>
        <source>New key for “{command}”</source>
        <translation>Neue Taste für „{command}“</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Take it from “{command}”</source>
        <translation>„{command}“ wegnehmen</translation>
    </message>
    <message>
        <source>The codebook gives it {key}, which runs another command here.</source>
        <translation>Das Codebuch gibt ihm {key}; hier führt das einen anderen Befehl aus.</translation>
    </message>
    <message>
        <source>{key} belongs to the text and its fields.</source>
        <translation>{key} gehört dem Text und seinen Feldern.</translation>
    </message>
    <message>
        <source>{key} is taken by “{command}” of the codebook.</source>
        <translation>{key} ist im Codebuch durch „{command}“ vergeben.</translation>
    </message>
    <message>
        <source>{key} is taken by “{command}”.</source>
        <translation>{key} ist durch „{command}“ vergeben.</translation>
    </message>
</context>
<context>
    <name>LanesSheet</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>{name}, only to be read</source>
        <translation>{name}, nur zum Lesen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Stance towards a target: {scale}</source>
        <translation>Haltung zu einem Gegenstand: {scale}</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Keep as a file …</source>
        <translation>Als Datei behalten …</translation>
    </message>
    <message>
        <source>Keep the mapping</source>
        <translation>Zuordnung behalten</translation>
    </message>
    <message>
        <source>Take a mapping</source>
        <translation>Zuordnung übernehmen</translation>
    </message>
    <message>
        <source>Take from a file …</source>
        <translation>Aus einer Datei übernehmen …</translation>
    </message>
    <message>
        <source>The files hold marks of another tool. What do they mean here?</source>
        <translation>Die Dateien enthalten Markierungen eines anderen Programms. Was bedeuten sie hier?</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What everything becomes</source>
        <translation>Was aus allem wird</translation>
    </message>
    <message>
        <source>What the marks of the other tool mean</source>
        <translation>Was die Markierungen des anderen Programms bedeuten</translation>
    </message>
    <message>
        <source>What {name} becomes</source>
        <translation>Was aus {name} wird</translation>
    </message>
    <message>
        <source>{file} cannot be read ({detail}).</source>
        <translation>{file} ist nicht lesbar ({detail}).</translation>
    </message>
    <message>
        <source>{file} cannot be written ({detail}).</source>
        <translation>{file} kann nicht geschrieben werden ({detail}).</translation>
    </message>
</context>
<context>
    <name>MarkedSheet</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Agreement pair by pair</source>
        <translation>Übereinstimmung Paar für Paar</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>{one} with {other}</source>
        <translation>{one} mit {other}</translation>
    </message>
</context>
<context>
    <name>MeasureMenu</name>
    <message>
        <source>Measure: {layer}</source>
        <translation>Maß: {layer}</translation>
    </message>
    <message>
        <source>{measure} (takes its time)</source>
        <translation>{measure} (braucht seine Zeit)</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Aliases: {names}</source>
        <translation>Weitere Namen: {names}</translation>
    </message>
    <message>
        <source>It is one step, which undo takes back.</source>
        <translation>Es ist ein Schritt, den „Rückgängig“ zurücknimmt.</translation>
    </message>
    <message>
        <source>Keep the name “{name}”</source>
        <translation>Den Namen „{name}“ behalten</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{name}” with…</source>
        <translation>„{name}“ zusammenführen mit…</translation>
    </message>
    <message>
        <source>Roles: {roles}</source>
        <translation>Funktionen: {roles}</translation>
    </message>
    <message>
        <source>There is no other speaker of that name.</source>
        <translation>Es gibt keine andere Sprecher:in dieses Namens.</translation>
    </message>
    <message>
        <source>Who is the same? Names that are alike come first.</source>
        <translation>Wer ist dieselbe? Ähnliche Namen stehen oben.</translation>
    </message>
    <message>
        <source>{claims} in {articles} will be {name}’s.</source>
        <translation>Geht an {name}: {claims} ({articles}).</translation>
    </message>
    <message>
        <source>{field}: “{kept}” stays, “{lost}” goes.</source>
        <translation>{field}: „{kept}“ bleibt, „{lost}“ entfällt.</translation>
    </message>
</context>
<context>
    <name>ModeSwitch</name>
    <message>
        <source>Annotate</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by outlet, date and more</source>
        <translation>Nach Medium, Datum und mehr filtern</translation>
    </message>
    <message>
        <source>Filter: on</source>
        <translation>Filter: an</translation>
    </message>
    <message>
        <source>{articles} found</source>
        <translation>Gefunden: {articles}</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>Choose another folder for the project</source>
        <translation>Anderen Ordner für das Projekt wählen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Name des Projekts</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Other place…</source>
        <translation>Anderer Ort…</translation>
    </message>
    <message>
        <source>There is a project of this name in the folder already.</source>
        <translation>Im Ordner gibt es schon ein Projekt dieses Namens.</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>Ort des Projekts</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>such as Eastern Europe 2016</source>
        <translation>etwa Osteuropa 2016</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What others should know about this claim</source>
        <translation>Was andere über diese Aussage wissen sollten</translation>
    </message>
</context>
<context>
    <name>NothingToCompare</name>
    <message>
        <source>A review compares what two or more annotators marked in the same articles. Give the articles out, let each of them mark in a project of their own, and bring together here what they return. Files that they exported can be imported, too.</source>
        <translation>Geprüft wird, was zwei oder mehr Codierer:innen in denselben Artikeln markiert haben. Teilen Sie die Artikel zu, lassen Sie alle in einem eigenen Projekt markieren, und führen Sie hier zusammen, was zurückkommt. Auch Dateien, die andere ausgegeben haben, lassen sich einlesen.</translation>
    </message>
    <message>
        <source>Bring together…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien einlesen…</translation>
    </message>
    <message>
        <source>Read how</source>
        <translation>Nachlesen, wie</translation>
    </message>
    <message>
        <source>There is only one annotation set here</source>
        <translation>Hier gibt es nur einen Annotationssatz</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>BIOES</source>
        <translation>BIOES</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Codierregeln</translation>
    </message>
    <message>
        <source>IOB1</source>
        <translation>IOB1</translation>
    </message>
    <message>
        <source>IOB2</source>
        <translation>IOB2</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Nur</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Begleitpapiere</translation>
    </message>
    <message>
        <source>Parquet with typed columns, or text in which labels and tags stand as words</source>
        <translation>Parquet mit typisierten Spalten, oder Text, in dem Kategorien und Tags als Wörter stehen</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>Auszeichnung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Zip</source>
        <translation>Zip</translation>
    </message>
    <message>
        <source>a folder for each of the articles&apos;</source>
        <translation>je ein Ordner nach Merkmal der Artikel</translation>
    </message>
    <message>
        <source>a folder with dataset card, codebook and checksums beside the data</source>
        <translation>ein Ordner mit Datenblatt, Codebuch und Prüfsummen neben den Daten</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>another number gives another split by shares</source>
        <translation>eine andere Zahl ergibt eine andere Teilung nach Anteilen</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>ein Ort (appearance)</translation>
    </message>
    <message>
        <source>articles in this state</source>
        <translation>Artikel in diesem Stand</translation>
    </message>
    <message>
        <source>articles in which these words stand</source>
        <translation>Artikel, in denen diese Wörter stehen</translation>
    </message>
    <message>
        <source>articles of this day or earlier</source>
        <translation>Artikel von diesem Tag oder früher</translation>
    </message>
    <message>
        <source>articles of this day or later, as 2016-11-16</source>
        <translation>Artikel von diesem Tag oder später, etwa 2016-11-16</translation>
    </message>
    <message>
        <source>articles of this outlet</source>
        <translation>Artikel dieses Mediums</translation>
    </message>
    <message>
        <source>articles that share this much of the shorter one&apos;s text are not parted</source>
        <translation>Artikel, die so viel vom Text des kürzeren teilen, bleiben zusammen</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>between two cells: comma, semicolon or tab</source>
        <translation>zwischen zwei Zellen: Komma, Semikolon oder Tabulator</translation>
    </message>
    <message>
        <source>claims with this answer alone, such as checkable=yes; empty for all</source>
        <translation>nur Aussagen mit dieser Antwort, etwa checkable=yes; leer für alle</translation>
    </message>
    <message>
        <source>comma  ,</source>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>days on which dev and test begin, for a split by date</source>
        <translation>Tage, an denen dev und test beginnen, für eine Teilung nach Datum</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>finished annotations, or predictions that annotators there begin with</source>
        <translation>fertige Annotationen oder Vorhersagen, mit denen man dort beginnt</translation>
    </message>
    <message>
        <source>firstAppearance</source>
        <translation>der erste (firstAppearance)</translation>
    </message>
    <message>
        <source>for a doccano project with relations, or with spans alone</source>
        <translation>für ein doccano-Projekt mit Relationen oder nur mit Spannen</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Goldsatz</translation>
    </message>
    <message>
        <source>how the beginning and end of a mark are shown</source>
        <translation>wie Anfang und Ende einer Markierung angezeigt werden</translation>
    </message>
    <message>
        <source>into train, dev and test, by shares or oldest to newest</source>
        <translation>in train, dev und test, nach Anteilen oder vom ältesten zum neuesten</translation>
    </message>
    <message>
        <source>json-lines</source>
        <translation>json-lines</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>names or ids of labels: several between commas; empty for all</source>
        <translation>Namen oder IDs, mit Kommas getrennt; leer für alle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>of the annotations, as cc-by-4.0</source>
        <translation>der Annotationen, etwa cc-by-4.0</translation>
    </message>
    <message>
        <source>of the data set; the project&apos;s name when empty</source>
        <translation>des Datensatzes; leer: der Name des Projekts</translation>
    </message>
    <message>
        <source>of the tags: begin and inside, or also end and single</source>
        <translation>der Tags: Anfang und Inneres, oder auch Ende und einzeln</translation>
    </message>
    <message>
        <source>of train, dev and test</source>
        <translation>von train, dev und test</translation>
    </message>
    <message>
        <source>of which shared task, or word, tab, tag</source>
        <translation>welcher Shared Task, oder Wort, Tabulator, Tag</translation>
    </message>
    <message>
        <source>one .zip in place of a folder; also where the target is called so</source>
        <translation>eine .zip statt eines Ordners; auch, wenn das Ziel so heißt</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>parquet</source>
        <translation>parquet</translation>
    </message>
    <message>
        <source>predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>semicolon  ;</source>
        <translation>Semikolon  ;</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>their ids: several between commas; empty for all</source>
        <translation>IDs, mit Kommas getrennt; leer für alle</translation>
    </message>
    <message>
        <source>their names, or ids of annotation sets: several between commas; empty for all</source>
        <translation>Namen oder IDs von Sätzen, mit Kommas getrennt; leer für alle</translation>
    </message>
    <message>
        <source>todo</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>version of the guidelines; the codebook&apos;s when empty</source>
        <translation>Version der Codierregeln; leer: die des Codebuchs</translation>
    </message>
    <message>
        <source>what holds for the articles&apos; texts</source>
        <translation>was für die Texte der Artikel gilt</translation>
    </message>
    <message>
        <source>what the article is to the claim: a place where it appeared, or the first one</source>
        <translation>was der Artikel für die Aussage ist: ein Ort, an dem sie erschien, oder der erste</translation>
    </message>
    <message>
        <source>whose marks: all, the annotators&apos;, or the gold set&apos;s</source>
        <translation>wessen Markierungen: alle, die der Codierer:innen oder die des Goldsatzes</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Last ones first</source>
        <translation>Umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Sort the articles, now by {order}</source>
        <translation>Artikel sortieren, jetzt nach: {order}</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Sortiert nach: {order}</translation>
    </message>
</context>
<context>
    <name>OtherMarks</name>
    <message>
        <source>Other marks  {0}</source>
        <translation>Andere Markierungen  {0}</translation>
    </message>
    <message>
        <source>Other marks in text order</source>
        <translation>Andere Markierungen in Textfolge</translation>
    </message>
    <message>
        <source>What others should know about this mark</source>
        <translation>Was andere über diese Markierung wissen sollten</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Labels</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Parts of the codebook</source>
        <translation>Teile des Codebuchs</translation>
    </message>
    <message>
        <source>Questions about the article</source>
        <translation>Fragen zum Artikel</translation>
    </message>
    <message>
        <source>Stance scale</source>
        <translation>Haltungsskala</translation>
    </message>
    <message>
        <source>Stance targets</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (stillgelegt)</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Gold: {settled} of {n} articles settled</source>
        <translation>Gold: {settled} von {n} Artikeln entschieden</translation>
    </message>
    <message>
        <source>Most contested articles</source>
        <translation>Artikel mit den meisten Abweichungen</translation>
    </message>
    <message>
        <source>No article has been marked by two annotators yet.</source>
        <translation>Noch kein Artikel wurde von zwei Codierer:innen markiert.</translation>
    </message>
    <message>
        <source>Settled: {n} points in {articles} articles</source>
        <translation>Entschieden: Punkte {n}, Artikel {articles}</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>There is nothing to settle.</source>
        <translation>Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>Tidying up the file</source>
        <translation>Die Datei wird aufgeräumt</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All about {speaker}…</source>
        <translation>Alles über {speaker}…</translation>
    </message>
    <message>
        <source>Claims of {speaker}</source>
        <translation>Aussagen von {speaker}</translation>
    </message>
    <message>
        <source>Command, article, claim or speaker</source>
        <translation>Befehl, Artikel, Aussage oder Sprecher:in</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters may find more.</source>
        <translation>Nichts gefunden. Weniger Buchstaben finden vielleicht mehr.</translation>
    </message>
    <message>
        <source>Type a command, a title, a quote or a name</source>
        <translation>Befehl, Titel, Zitat oder Name</translation>
    </message>
    <message>
        <source>Words of a claim</source>
        <translation>Wörter einer Aussage</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Other commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher:innen</translation>
    </message>
</context>
<context>
    <name>PartField</name>
    <message>
        <source>Take the {0} from this claim</source>
        <translation>„{0}“ von dieser Aussage lösen</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>select words, press {0}</source>
        <translation>Wörter auswählen, {0} drücken</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Ausprägungen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Codierregeln</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Make “{0}”</source>
        <translation>„{0}“ anlegen</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>Who says it?</source>
        <translation>Wer sagt es?</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>What can be picked</source>
        <translation>Was zur Wahl steht</translation>
    </message>
</context>
<context>
    <name>PlaceQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy it to this computer and open that</source>
        <translation>Auf diesen Computer kopieren und das öffnen</translation>
    </message>
    <message>
        <source>Do not ask again for this folder</source>
        <translation>Bei diesem Ordner nicht mehr fragen</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>Hier öffnen</translation>
    </message>
</context>
<context>
    <name>PointCard</name>
    <message>
        <source>Another value</source>
        <translation>Ein anderer Wert</translation>
    </message>
    <message>
        <source>Changed since it was settled. It stands as: {words}</source>
        <translation>Seit der Entscheidung geändert. Es gilt: {words}</translation>
    </message>
    <message>
        <source>Keep all versions side by side</source>
        <translation>Alle Fassungen nebeneinander behalten</translation>
    </message>
    <message>
        <source>Keep none of them</source>
        <translation>Keine behalten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>other…</source>
        <translation>anders…</translation>
    </message>
</context>
<context>
    <name>PointsPanel</name>
    <message>
        <source>Choose an article on the left.</source>
        <translation>Wählen Sie links einen Artikel.</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>List all disagreements again</source>
        <translation>Wieder alle Abweichungen zeigen</translation>
    </message>
    <message>
        <source>Nothing here of what is listed now.</source>
        <translation>Hier ist nichts von dem, was jetzt aufgelistet ist.</translation>
    </message>
    <message>
        <source>Nothing here was marked differently.</source>
        <translation>Hier wurde nichts verschieden markiert.</translation>
    </message>
    <message>
        <source>Only {what} ✕</source>
        <translation>Nur {what} ✕</translation>
    </message>
    <message>
        <source>Settle what all agree on</source>
        <translation>Entscheiden, worin alle übereinstimmen</translation>
    </message>
    <message>
        <source>Settle what all agree on ({n})</source>
        <translation>Übernehmen, worin alle übereinstimmen ({n})</translation>
    </message>
    <message>
        <source>This point has no version {number}.</source>
        <translation>Dieser Punkt hat keine Fassung {number}.</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} offen</translation>
    </message>
    <message>
        <source>{n} settled</source>
        <translation>{n} entschieden</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ProjectFlow</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Codierer:in</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Copy saved and checked: {file}</source>
        <translation>Kopie gespeichert und geprüft: {file}</translation>
    </message>
    <message>
        <source>Look at what can be read</source>
        <translation>Ansehen, was lesbar ist</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Anderes Projekt öffnen…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Remove from recent list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Save what can be saved…</source>
        <translation>Retten, was zu retten ist…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
</context>
<context>
    <name>QListView</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher:innen</translation>
    </message>
</context>
<context>
    <name>QPlainTextEdit</name>
    <message>
        <source>How this project begins in this format</source>
        <translation>So beginnt dieses Projekt in diesem Format</translation>
    </message>
</context>
<context>
    <name>QProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>QTableView</name>
    <message>
        <source>All claims of the speaker</source>
        <translation>Alle Aussagen der Sprecher:in</translation>
    </message>
    <message>
        <source>Dates are written 2016-11-16, 2016-11 or 2016. Del removes a role.</source>
        <translation>Ein Datum schreibt man 2016-11-16, 2016-11 oder 2016. Entf löscht eine Funktion.</translation>
    </message>
    <message>
        <source>Roles, with the dates from which and until which they held</source>
        <translation>Funktionen mit den Daten, von denen und bis zu denen sie galten</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>What was not simply imported</source>
        <translation>Was nicht einfach importiert wurde</translation>
    </message>
</context>
<context>
    <name>RangeField</name>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Select a claim first.</source>
        <translation>Wählen Sie zuerst eine Aussage.</translation>
    </message>
    <message>
        <source>Select the claim first, then the words that belong to it.</source>
        <translation>Wählen Sie zuerst die Aussage, dann die Wörter, die zu ihr gehören.</translation>
    </message>
    <message>
        <source>Select words in the text first.</source>
        <translation>Wählen Sie zuerst Wörter im Text aus.</translation>
    </message>
    <message>
        <source>The article has no web address. Article details take one.</source>
        <translation>Der Artikel hat keine Webadresse. In den Angaben zum Artikel ist Platz dafür.</translation>
    </message>
    <message>
        <source>There is no other article to do.</source>
        <translation>Es ist kein anderer Artikel offen.</translation>
    </message>
    <message>
        <source>There is no sentence here.</source>
        <translation>Hier steht kein Satz.</translation>
    </message>
    <message>
        <source>There is no step left.</source>
        <translation>Es gibt keinen Schritt mehr.</translation>
    </message>
    <message>
        <source>There is no suggestion.</source>
        <translation>Es gibt keinen Vorschlag.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>✓ Done again: {what}</source>
        <translation>✓ Wiederholt: {what}</translation>
    </message>
    <message>
        <source>✓ Taken back: {what}</source>
        <translation>✓ Zurückgenommen: {what}</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>A note for the annotators…</source>
        <translation>Eine Notiz für die Codierer:innen…</translation>
    </message>
    <message>
        <source>Why it is settled so</source>
        <translation>Warum so entschieden ist</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>&amp;Copy receipt</source>
        <translation>Beleg &amp;kopieren</translation>
    </message>
    <message>
        <source>Everything that this format can hold is in it.</source>
        <translation>Alles, was dieses Format fasst, ist darin.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportiert nach {file}</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>The file was read back and compared with the project: it says the same.</source>
        <translation>Die Datei wurde zurückgelesen und mit dem Projekt verglichen: Sie sagt dasselbe.</translation>
    </message>
    <message>
        <source>This receipt is kept with it as {file}.</source>
        <translation>Dieser Beleg liegt als {file} daneben.</translation>
    </message>
    <message>
        <source>and {number} more files</source>
        <translation>und {number} weitere Dateien</translation>
    </message>
    <message>
        <source>{file}, {size} bytes</source>
        <translation>{file}, {size} Bytes</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>No fault has been reported on this computer.</source>
        <translation>Auf diesem Computer wurde kein Fehler berichtet.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Report of a fault</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>This is all that was written down. It lies on this computer and was sent to nobody. It holds no article, no quote, no name and no place of your files; read it before you pass it on.</source>
        <translation>Das ist alles, was aufgeschrieben wurde. Es liegt auf diesem Computer und wurde niemandem gesandt. Es enthält keinen Artikel, kein Zitat, keinen Namen und keinen Ort Ihrer Dateien; lesen Sie es, bevor Sie es weitergeben.</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>What happened, and what to do</source>
        <translation>Was geschehen ist und was zu tun ist</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>Gold set</source>
        <translation>Goldsatz</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Every point of this article is settled. On to the next article: Enter.</source>
        <translation>Alle Punkte dieses Artikels sind entschieden. Weiter zum nächsten Artikel: Enter.</translation>
    </message>
    <message>
        <source>Select words in the text first.</source>
        <translation>Wählen Sie zuerst Wörter im Text aus.</translation>
    </message>
    <message>
        <source>There is no other article with open points.</source>
        <translation>Es gibt keinen anderen Artikel mit offenen Punkten.</translation>
    </message>
    <message>
        <source>There is no other open point.</source>
        <translation>Es gibt keinen anderen offenen Punkt.</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>anderer Wert</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>take</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>{n} sets: {letters}</source>
        <translation>{n} Sätze: {letters}</translation>
    </message>
</context>
<context>
    <name>ReviewedText</name>
    <message>
        <source>underline what each marked: {label}</source>
        <translation>so hat jede:r markiert: {label}</translation>
    </message>
</context>
<context>
    <name>RolesModel</name>
    <message>
        <source>Affiliation</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>A rule settles what nobody has decided yet. One undo takes all of it back.</source>
        <translation>Eine Regel entscheidet, was noch niemand entschieden hat. Einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Decided before and changed since, so left to a person: {n}.</source>
        <translation>Früher entschieden und seither geändert, also einem Menschen überlassen: {n}.</translation>
    </message>
    <message>
        <source>In the open article only</source>
        <translation>Nur im geöffneten Artikel</translation>
    </message>
    <message>
        <source>Left open: {what}.</source>
        <translation>Bleibt offen: {what}.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Looking what that would settle…</source>
        <translation>Es wird nachgesehen, was das entscheiden würde…</translation>
    </message>
    <message>
        <source>Nothing is left open.</source>
        <translation>Nichts bleibt offen.</translation>
    </message>
    <message>
        <source>Only what all of them agree on</source>
        <translation>Nur, worin alle übereinstimmen</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Settle by a rule</source>
        <translation>Nach einer Regel entscheiden</translation>
    </message>
    <message>
        <source>Settles {n} points in {articles} articles.</source>
        <translation>Entschieden würden: Punkte {n}, Artikel {articles}.</translation>
    </message>
    <message>
        <source>That settles nothing that is not settled yet.</source>
        <translation>Das entscheidet nichts, was nicht schon entschieden ist.</translation>
    </message>
    <message>
        <source>What more than half of the annotators say</source>
        <translation>Was mehr als die Hälfte der Codierer:innen sagt</translation>
    </message>
    <message>
        <source>What one annotator says:</source>
        <translation>Was eine:r der Codierer:innen sagt:</translation>
    </message>
    <message>
        <source>Whose version is taken</source>
        <translation>Wessen Fassung übernommen wird</translation>
    </message>
    <message>
        <source>agreed by all {n}</source>
        <translation>alle einig {n}</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>SaidModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Haltungen</translation>
    </message>
</context>
<context>
    <name>SecondLook</name>
    <message>
        <source>All seen</source>
        <translation>Alle geprüft</translation>
    </message>
    <message>
        <source>Choose a line to see it in its place.</source>
        <translation>Wählen Sie eine Zeile, um die Stelle zu sehen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <source>Nothing waits to be looked at again.</source>
        <translation>Es gibt nichts nachzuprüfen.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Takes it off the list (Space)</source>
        <translation>Nimmt es von der Liste (Leertaste)</translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation>Nachzuprüfen</translation>
    </message>
</context>
<context>
    <name>SetsChoice</name>
    <message>
        <source>Compare the sets of</source>
        <translation>Vergleichen, was diese markiert haben</translation>
    </message>
    <message>
        <source>Sets to compare</source>
        <translation>Verglichene Annotationssätze</translation>
    </message>
    <message>
        <source>Two at least are compared.</source>
        <translation>Mindestens zwei werden verglichen.</translation>
    </message>
</context>
<context>
    <name>SettledLine</name>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>How the lead settled it</source>
        <translation>Wie die Leitung entschieden hat</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>Settled as you marked it.</source>
        <translation>Entschieden, wie Sie markiert haben.</translation>
    </message>
    <message>
        <source>Settled with other words: “{words}”</source>
        <translation>Mit anderen Wörtern entschieden: „{words}“</translation>
    </message>
    <message>
        <source>Settled: not kept as a claim.</source>
        <translation>Entschieden: nicht als Aussage behalten.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{name} settled as yours: {value}</source>
        <translation>{name}, wie von Ihnen entschieden: {value}</translation>
    </message>
    <message>
        <source>{name} settled differently: {value}</source>
        <translation>{name}, anders entschieden: {value}</translation>
    </message>
</context>
<context>
    <name>SharingFlow</name>
    <message>
        <source>Articles whose marks came or changed: {0}</source>
        <translation>Artikel, deren Markierungen kamen oder sich änderten: {0}</translation>
    </message>
    <message>
        <source>Beside your own gold set, as a set of the lead&apos;s</source>
        <translation>Neben Ihrem eigenen Goldsatz, als Annotationssatz der Leitung</translation>
    </message>
    <message>
        <source>Bringing together</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Files written to {folder}: {0}</source>
        <translation>In {folder} geschriebene Dateien: {0}</translation>
    </message>
    <message>
        <source>Giving decisions back</source>
        <translation>Entscheidungen werden zurückgegeben</translation>
    </message>
    <message>
        <source>Giving out</source>
        <translation>Arbeit wird zugeteilt</translation>
    </message>
    <message>
        <source>Later decisions are here already.</source>
        <translation>Spätere Entscheidungen sind schon hier.</translation>
    </message>
    <message>
        <source>Looking at returned work</source>
        <translation>Zurückgegebene Arbeit wird angesehen</translation>
    </message>
    <message>
        <source>New articles: {0}</source>
        <translation>Neue Artikel: {0}</translation>
    </message>
    <message>
        <source>New decisions: {0}</source>
        <translation>Neue Entscheidungen: {0}</translation>
    </message>
    <message>
        <source>No decisions have come back yet.</source>
        <translation>Es sind noch keine Entscheidungen gekommen.</translation>
    </message>
    <message>
        <source>Nothing was brought together.</source>
        <translation>Es wurde nichts zusammengeführt.</translation>
    </message>
    <message>
        <source>Opening work</source>
        <translation>Arbeit wird geöffnet</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Return my work</source>
        <translation>Meine Arbeit zurückgeben</translation>
    </message>
    <message>
        <source>Returned work</source>
        <translation>Zurückgegebene Arbeit</translation>
    </message>
    <message>
        <source>Returning work</source>
        <translation>Arbeit wird zurückgegeben</translation>
    </message>
    <message>
        <source>Taking decisions</source>
        <translation>Entscheidungen werden übernommen</translation>
    </message>
    <message>
        <source>Tidying up the file</source>
        <translation>Die Datei wird aufgeräumt</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>Wohin die Dateien kommen</translation>
    </message>
    <message>
        <source>Where your project for “{name}” goes</source>
        <translation>Wohin Ihr Projekt zu „{name}“ kommt</translation>
    </message>
    <message>
        <source>Written: {file}. Send it to your lead.</source>
        <translation>Geschrieben: {file}. Schicken Sie die Datei Ihrer Leitung.</translation>
    </message>
    <message>
        <source>all articles</source>
        <translation>alle Artikel</translation>
    </message>
    <message>
        <source>those chosen in the list: {0}</source>
        <translation>die in der Liste gewählten: {0}</translation>
    </message>
    <message>
        <source>those that the list shows: {0}</source>
        <translation>die in der Liste gezeigten: {0}</translation>
    </message>
</context>
<context>
    <name>SpeakerForm</name>
    <message>
        <source>Aliases</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>other names, one a line</source>
        <translation>ein Name je Zeile</translation>
    </message>
    <message>
        <source>such as Q57661 of Wikidata</source>
        <translation>etwa Q57661 aus Wikidata</translation>
    </message>
</context>
<context>
    <name>SpeakerList</name>
    <message>
        <source>Search speakers</source>
        <translation>Sprecher:innen suchen</translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} Aussagen</translation>
    </message>
</context>
<context>
    <name>SpeakersWindow</name>
    <message>
        <source>A speaker that has claims cannot be removed; merge it with another one.</source>
        <translation>Eine Sprecher:in mit Aussagen lässt sich nicht entfernen; führen Sie sie mit einer anderen zusammen.</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation>Neue Sprecher:in</translation>
    </message>
    <message>
        <source>No speakers yet</source>
        <translation>Noch keine Sprecher:innen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher:innen</translation>
    </message>
    <message>
        <source>This claim was marked by another annotator.</source>
        <translation>Diese Aussage hat jemand anderes markiert.</translation>
    </message>
</context>
<context>
    <name>StanceList</name>
    <message>
        <source>Add a target</source>
        <translation>Gegenstand hinzufügen</translation>
    </message>
    <message>
        <source>Add a target…</source>
        <translation>Gegenstand hinzufügen…</translation>
    </message>
    <message>
        <source>Make new target “{0}”</source>
        <translation>Neuen Gegenstand „{0}“ anlegen</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>New in this version.</source>
        <translation>Neu in dieser Version.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Split into</source>
        <translation>Aufteilen in</translation>
    </message>
    <message>
        <source>new choices, with commas between</source>
        <translation>neue Ausprägungen, mit Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Mark claims in news articles: who says them, in which words, and where they stand.</source>
        <translation>Aussagen in Nachrichtenartikeln markieren: wer sie macht, mit welchen Worten, und mit welcher Haltung.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt verwendete Projekte</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Erledigt: {step}</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Guide: for team leads</source>
        <translation>Handbuch: für die Leitung</translation>
    </message>
    <message>
        <source>Guide: marking</source>
        <translation>Handbuch: Markieren</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>03/04/2016 is</source>
        <translation>03/04/2016 ist</translation>
    </message>
    <message>
        <source>3 April</source>
        <translation>3. April</translation>
    </message>
    <message>
        <source>4 March</source>
        <translation>4. März</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autor:in</translation>
    </message>
    <message>
        <source>Choose the column that holds the text.</source>
        <translation>Wählen Sie die Spalte mit dem Text.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The same is taken for the other tables: {count}</source>
        <translation>Dasselbe gilt für die anderen Tabellen: {count}</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Welche Spalte ist was?</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not clear, leave it out</source>
        <translation>unklar, weglassen</translation>
    </message>
</context>
<context>
    <name>TableEditsDialog</name>
    <message>
        <source>Add new &amp;targets: {names}</source>
        <translation>Neue &amp;Gegenstände hinzufügen: {names}</translation>
    </message>
    <message>
        <source>Answers from {file}</source>
        <translation>Antworten aus {file}</translation>
    </message>
    <message>
        <source>Changes: {changes}. Not taken: {refused}.</source>
        <translation>Änderungen: {changes}. Nicht übernommen: {refused}.</translation>
    </message>
    <message>
        <source>No attribute of claims is called: {columns}</source>
        <translation>So heißt kein Merkmal von Aussagen: {columns}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>TableEditsModel</name>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht übernommen</translation>
    </message>
</context>
<context>
    <name>TableFlow</name>
    <message>
        <source>Changed: {count}</source>
        <translation>Geändert: {count}</translation>
    </message>
    <message>
        <source>Import answers from a table</source>
        <translation>Antworten aus einer Tabelle importieren</translation>
    </message>
    <message>
        <source>Looking at {file}</source>
        <translation>{file} wird angesehen</translation>
    </message>
    <message>
        <source>Tables ({suffixes})</source>
        <translation>Tabellen ({suffixes})</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Select the words in the text, then press {key}.</source>
        <translation>Wählen Sie die Wörter im Text aus, dann drücken Sie {key}.</translation>
    </message>
    <message>
        <source>Take the words selected in the text</source>
        <translation>Die im Text ausgewählten Wörter übernehmen</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>lassen</translation>
    </message>
    <message>
        <source>take the selected words</source>
        <translation>ausgewählte Wörter übernehmen</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message>
        <source>&amp;Add codes that the codebook here lacks: {0}</source>
        <translation>Kategorien &amp;aufnehmen, die dem Codebuch hier fehlen: {0}</translation>
    </message>
    <message>
        <source>&amp;Bring together</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Bring together ({0})</source>
        <translation>&amp;Zusammenführen ({0})</translation>
    </message>
    <message>
        <source>Also show what is &amp;no news</source>
        <translation>Auch zeigen, was &amp;nichts Neues ist</translation>
    </message>
    <message>
        <source>Another codebook under the same version; its codes are matched: {0}</source>
        <translation>Ein anderes Codebuch unter derselben Version; seine Kategorien werden zugeordnet: {0}</translation>
    </message>
    <message>
        <source>Bring together</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Further files that cannot be read: {0}</source>
        <translation>Weitere Dateien, die nicht zu lesen sind: {0}</translation>
    </message>
    <message>
        <source>Joined with the one of the same name: {0}</source>
        <translation>Mit dem Eintrag gleichen Namens vereint: {0}</translation>
    </message>
    <message>
        <source>Returned work by article</source>
        <translation>Zurückgegebene Arbeit nach Artikeln</translation>
    </message>
    <message>
        <source>There is nothing to bring together.</source>
        <translation>Es gibt nichts zusammenzuführen.</translation>
    </message>
    <message>
        <source>{name}: these files come from copies of one project that were worked on separately: {files}. Where both have the same article, decide which one comes; ask which copy goes on.</source>
        <translation>{name}: Diese Dateien kommen aus Kopien eines Projekts, an denen getrennt gearbeitet wurde: {files}. Wo beide denselben Artikel haben, entscheiden Sie, was kommt; fragen Sie, mit welcher Kopie es weitergeht.</translation>
    </message>
    <message>
        <source>{name}: {files} comes from another copy of the project than work that is here, or from a backup that was gone back to. Where both have the same article, decide which one comes; ask which copy goes on.</source>
        <translation>{name}: {files} kommt aus einer anderen Kopie des Projekts als Arbeit, die schon hier ist, oder aus einer Sicherung, zu der zurückgegangen wurde. Wo beide denselben Artikel haben, entscheiden Sie, was kommt; fragen Sie, mit welcher Kopie es weitergeht.</translation>
    </message>
</context>
<context>
    <name>TogetherModel</name>
    <message>
        <source>Annotator</source>
        <translation>Codierer:in</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Take what {annotator} marked in {article}</source>
        <translation>Übernehmen, was {annotator} in {article} markiert hat</translation>
    </message>
    <message>
        <source>What comes</source>
        <translation>Was kommt</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>What is wrong or lost</source>
        <translation>Was falsch oder verloren ist</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The tour is in the Help menu.</source>
        <translation>Der Rundgang steht im Menü Hilfe.</translation>
    </message>
</context>
<context>
    <name>TroubleBox</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Take {version}</source>
        <translation>Übernehmen: {version}</translation>
    </message>
    <message>
        <source>take</source>
        <translation>übernehmen</translation>
    </message>
</context>
<context>
    <name>WrittenField</name>
    <message>
        <source>at least {0}</source>
        <translation>mindestens {0}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>höchstens {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
</context>
<context>
    <name>YesNoField</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>{0} (retired)</source>
        <translation>{0} (stillgelegt)</translation>
    </message>
</context>
<context>
    <name>_RecentProject</name>
    <message>
        <source>Not found: {file}</source>
        <translation>Nicht gefunden: {file}</translation>
    </message>
    <message>
        <source>Open the project {name}</source>
        <translation>Das Projekt {name} öffnen</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>not found in {folder}</source>
        <translation>nicht gefunden in {folder}</translation>
    </message>
</context>
<context>
    <name>_Reporter</name>
    <message>
        <source>A report was written to this computer. Nothing was sent anywhere.</source>
        <translation>Ein Bericht liegt auf diesem Rechner. Es wurde nichts versandt.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Read the report</source>
        <translation>Bericht lesen</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>What was marked before is saved, and you can go on. The last step may not have been done.</source>
        <translation>Was davor markiert wurde, ist gespeichert, und Sie können weiterarbeiten. Der letzte Schritt wurde vielleicht nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>agreement</name>
    <message>
        <source>95 % interval {interval}</source>
        <translation>95-%-Intervall {interval}</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>F1 of equal spans</source>
        <translation>F1 gleicher Stellen</translation>
    </message>
    <message>
        <source>F1 of overlapping spans</source>
        <translation>F1 überlappender Stellen</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha over tokens</source>
        <translation>Krippendorffs Alpha über Wörter</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, interval</source>
        <translation>Krippendorffs Alpha, Intervall</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, nominal</source>
        <translation>Krippendorffs Alpha, nominal</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ordinal</source>
        <translation>Krippendorffs Alpha, ordinal</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ratio</source>
        <translation>Krippendorffs Alpha, Verhältnis</translation>
    </message>
    <message>
        <source>Marks: {label}</source>
        <translation>Markierungen: {label}</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>everybody always said the same, so chance cannot be told from agreement</source>
        <translation>alle haben immer dasselbe gesagt, so ist Zufall von Übereinstimmung nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>marks of one annotator overlap, which this measure has no place for</source>
        <translation>Markierungen einer Person überlappen, wofür dieses Maß keinen Platz hat</translation>
    </message>
    <message>
        <source>nobody marked anything</source>
        <translation>niemand hat etwas markiert</translation>
    </message>
    <message>
        <source>nothing was compared</source>
        <translation>nichts wurde verglichen</translation>
    </message>
    <message>
        <source>nothing was said by two annotators</source>
        <translation>nichts wurde von zweien gesagt</translation>
    </message>
    <message>
        <source>only one annotator worked on it</source>
        <translation>nur eine Person hat daran gearbeitet</translation>
    </message>
    <message>
        <source>percent agreement</source>
        <translation>prozentuale Übereinstimmung</translation>
    </message>
    <message>
        <source>somebody left something out</source>
        <translation>jemand hat etwas ausgelassen</translation>
    </message>
    <message>
        <source>the answers are no numbers</source>
        <translation>die Antworten sind keine Zahlen</translation>
    </message>
    <message>
        <source>the measure is for two annotators</source>
        <translation>das Maß ist für zwei</translation>
    </message>
    <message>
        <source>there is too much to search through</source>
        <translation>es ist zu viel zu durchsuchen</translation>
    </message>
    <message>
        <source>unitizing alpha of marked or not, |uα</source>
        <translation>Alpha für Einheiten, markiert oder nicht, |uα</translation>
    </message>
    <message>
        <source>unitizing alpha of one label by itself, uα</source>
        <translation>Alpha für Einheiten einer Kategorie für sich, uα</translation>
    </message>
    <message>
        <source>unitizing alpha of one label, (k)uα</source>
        <translation>Alpha für Einheiten einer Kategorie, (k)uα</translation>
    </message>
    <message>
        <source>weighted kappa, linear</source>
        <translation>gewichtetes Kappa, linear</translation>
    </message>
    <message>
        <source>weighted kappa, quadratic</source>
        <translation>gewichtetes Kappa, quadratisch</translation>
    </message>
    <message>
        <source>{n} compared, {raters} annotators</source>
        <translation>verglichen {n}, Codierer:innen {raters}</translation>
    </message>
</context>
<context>
    <name>agreement_report</name>
    <message>
        <source>A month is that of the last date on which an annotator set the article done.</source>
        <translation>Als Monat eines Artikels zählt der des letzten Tages, an dem ihn jemand auf fertig gesetzt hat.</translation>
    </message>
    <message>
        <source>Agreement and work of annotators</source>
        <translation>Übereinstimmung und Arbeit der Codierer:innen</translation>
    </message>
    <message>
        <source>Agreement by layer</source>
        <translation>Übereinstimmung nach Ebenen</translation>
    </message>
    <message>
        <source>Agreement by layer with intervals of {level}; dashed lines at {low} and {high}</source>
        <translation>Übereinstimmung nach Ebenen mit Konfidenzintervallen von {level}; gestrichelt {low} und {high}</translation>
    </message>
    <message>
        <source>Agreement by layer, whole and by parts</source>
        <translation>Übereinstimmung nach Ebenen, im Ganzen und in Teilen</translation>
    </message>
    <message>
        <source>Agreement by month in which the work was done (number of articles in brackets)</source>
        <translation>Übereinstimmung nach dem Monat, in dem die Arbeit fertig wurde (in Klammern die Zahl der Artikel)</translation>
    </message>
    <message>
        <source>Agreement in “{layer}” is {figure}.</source>
        <translation>Die Übereinstimmung in „{layer}“ beträgt {figure}.</translation>
    </message>
    <message>
        <source>Agreement is highest in “{layer}”: {figure}.</source>
        <translation>Am höchsten ist die Übereinstimmung in „{layer}“: {figure}.</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Codierer:in</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>Annotators differ in no article.</source>
        <translation>In keinem Artikel gibt es Abweichungen.</translation>
    </message>
    <message>
        <source>Answers alike</source>
        <translation>Gleiche Antworten</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles by the share of points in which annotators differ</source>
        <translation>Artikel nach dem Anteil der Punkte, in denen Codierer:innen voneinander abweichen</translation>
    </message>
    <message>
        <source>Articles compared</source>
        <translation>Verglichene Artikel</translation>
    </message>
    <message>
        <source>Articles done by day</source>
        <translation>Fertige Artikel nach Tagen</translation>
    </message>
    <message>
        <source>Articles done by week</source>
        <translation>Fertige Artikel nach Wochen</translation>
    </message>
    <message>
        <source>Articles in the project: {articles}, with {marks} marks in all annotation sets.</source>
        <translation>Artikel im Projekt: {articles}, mit {marks} Markierungen in allen Annotationssätzen.</translation>
    </message>
    <message>
        <source>Articles that at least two annotators have finished, and that are compared here: {compared}.</source>
        <translation>Artikel, mit denen mindestens zwei Codierer:innen fertig sind und die hier verglichen werden: {compared}.</translation>
    </message>
    <message>
        <source>Articles with nothing left to settle: {settled} of {articles}. Points settled: {done} of {points}; said alike and not taken over yet: {agreed}; open: {open}, of which {changed} changed after they were settled. Marks in the gold set: {marks}.</source>
        <translation>Artikel, in denen nichts mehr zu entscheiden ist: {settled} von {articles}. Entschiedene Punkte: {done} von {points}; gleich gesagt und noch nicht übernommen: {agreed}; offen: {open}, davon nach der Entscheidung geändert: {changed}. Markierungen im Goldsatz: {marks}.</translation>
    </message>
    <message>
        <source>As of {time} UTC, when the project last changed.</source>
        <translation>Stand: {time} UTC, die letzte Änderung des Projekts.</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>At {high} or higher, which Krippendorff (2004) asks for before conclusions are drawn: {layers}.</source>
        <translation>Bei {high} oder darüber, was Krippendorff (2004) verlangt, bevor Schlüsse gezogen werden: {layers}.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Below {low}: {layers}.</source>
        <translation>Unter {low}: {layers}.</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Decisions that came back are compared with your marks below.</source>
        <translation>Entscheidungen, die zurückgekommen sind, werden unten mit Ihren Markierungen verglichen.</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Each annotator beside the gold set, on articles that were settled: F1 of marks that answer one another, and the share of speakers, attributes, stances and answers that are the same. Few articles say little: look at the numbers in brackets.</source>
        <translation>Jede Person neben dem Goldsatz, an Artikeln, die entschieden sind: F1 der Markierungen, die einander entsprechen, und der Anteil gleicher Sprecher:innen, Merkmale, Haltungen und Antworten. Wenige Artikel sagen wenig: Achten Sie auf die Zahlen in Klammern.</translation>
    </message>
    <message>
        <source>Each cell counts how often two annotators said these of the same thing; on the diagonal they agree. The stronger a cell’s colour, the larger its share of the row.</source>
        <translation>Jede Zelle zählt, wie oft zwei Codierer:innen dies von derselben Sache sagten; auf der Diagonale sind sie einig. Je kräftiger die Farbe einer Zelle, desto größer ihr Anteil an der Zeile.</translation>
    </message>
    <message>
        <source>F1 of marks with the gold set, by month</source>
        <translation>F1 der Markierungen gegenüber dem Goldsatz, nach Monaten</translation>
    </message>
    <message>
        <source>From {low} to {high}, which Krippendorff (2004) calls enough for tentative conclusions: {layers}.</source>
        <translation>Von {low} bis {high}, was laut Krippendorff (2004) für vorläufige Schlüsse genügt: {layers}.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <source>Highest bar: {count}</source>
        <translation>Höchster Balken: {count}</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How far each annotator is</source>
        <translation>Wie weit die Codierer:innen sind</translation>
    </message>
    <message>
        <source>How marks were paired, for what is said with them (speakers, attributes, stances): two marks of different annotators answer one another where they have the same label and share enough of their words, a Dice coefficient of a third at least (Dice 1945), from the best overlap down; a group holds one mark of an annotator at most, and any two of it share enough. Measures of marked words take the marks as they lie in the text and need no pairs.</source>
        <translation>Wie Markierungen gepaart wurden, für das, was mit ihnen gesagt wird (Sprecher:innen, Merkmale, Haltungen): Zwei Markierungen verschiedener Codierer:innen entsprechen einander, wenn sie dieselbe Kategorie haben und genug Wörter teilen, mit einem Dice-Koeffizienten von mindestens einem Drittel (Dice 1945), von der besten Überlappung abwärts; eine Gruppe hat höchstens eine Markierung jeder Person, und je zwei von ihnen teilen genug. Die Maße für markierte Wörter nehmen die Markierungen, wie sie im Text liegen, und brauchen keine Paare.</translation>
    </message>
    <message>
        <source>How points were settled</source>
        <translation>Wie Punkte entschieden wurden</translation>
    </message>
    <message>
        <source>How this was measured</source>
        <translation>Wie gemessen wurde</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>Interval of {level}</source>
        <translation>Konfidenzintervall von {level}</translation>
    </message>
    <message>
        <source>Intervals of {level}: articles, not units, were drawn with replacement {draws} times, seed {seed}, and the percentiles taken (Efron &amp; Tibshirani 1993, chapter 13). Where more than 5 % of the draws have no value there is no interval, and for F1 between more than two annotators there is none.</source>
        <translation>Konfidenzintervalle von {level}: Gezogen wurden Artikel, nicht Einheiten, mit Zurücklegen. Ziehungen: {draws}, Startwert: {seed}; genommen wurden die Perzentile (Efron &amp; Tibshirani 1993, Kapitel 13). Haben mehr als 5 % der Ziehungen keinen Wert, gibt es kein Intervall, ebenso für F1 zwischen mehr als zwei Codierer:innen.</translation>
    </message>
    <message>
        <source>Intervals were not asked for.</source>
        <translation>Nach Konfidenzintervallen war nicht gefragt.</translation>
    </message>
    <message>
        <source>It is lowest in “{layer}”: {figure}.</source>
        <translation>Am niedrigsten ist sie in „{layer}“: {figure}.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Labels of marks</source>
        <translation>Kategorien der Markierungen</translation>
    </message>
    <message>
        <source>Last returned</source>
        <translation>Zuletzt zurückgegeben</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Made by {program}. Codebook version {version}.</source>
        <translation>Erstellt mit {program}. Codebuch in Version {version}.</translation>
    </message>
    <message>
        <source>Marks (F1)</source>
        <translation>Markierungen (F1)</translation>
    </message>
    <message>
        <source>Marks in 1,000 words are counted over articles that are done; words are those of the article’s text.</source>
        <translation>Markierungen je 1.000 Wörter werden über fertige Artikel gezählt; Wörter sind die des Artikeltextes.</translation>
    </message>
    <message>
        <source>Marks in 1,000 words of articles done, by month</source>
        <translation>Markierungen je 1.000 Wörter fertiger Artikel, nach Monaten</translation>
    </message>
    <message>
        <source>Marks in 1,000 words, by month in which articles were done (number of articles in brackets)</source>
        <translation>Markierungen je 1.000 Wörter, nach dem Monat, in dem Artikel fertig wurden (in Klammern die Zahl der Artikel)</translation>
    </message>
    <message>
        <source>Marks there</source>
        <translation>Markierungen darin</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Measures used, and where they were published</source>
        <translation>Die Maße, und wo sie veröffentlicht sind</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Most contested articles</source>
        <translation>Artikel mit den meisten Abweichungen</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>Nearness to the gold set</source>
        <translation>Nähe zum Goldsatz</translation>
    </message>
    <message>
        <source>Nearness to the gold set counts the articles that were given out as known, and in an annotator’s own project those about which decisions came back; these tell of the annotator’s own marks alone. Marks are paired as above, mentions and cues left out. The gold set is what was settled, not what is true.</source>
        <translation>Die Nähe zum Goldsatz zählt die Artikel, die als bekannt zugeteilt wurden, und im eigenen Projekt von Codierer:innen die, über die Entscheidungen zurückgekommen sind; diese sagen nur etwas über die eigenen Markierungen. Gepaart wird nach der Regel für Gruppen, ohne Nennungen und Signalwörter. Der Goldsatz ist, was entschieden wurde, nicht, was wahr ist.</translation>
    </message>
    <message>
        <source>Nearness to the gold set, by month in which articles were done (number of articles in brackets)</source>
        <translation>Nähe zum Goldsatz, nach dem Monat, in dem Artikel fertig wurden (in Klammern die Zahl der Artikel)</translation>
    </message>
    <message>
        <source>No speaker, and no stance where another has one, count as values. An attribute that was not answered is a gap.</source>
        <translation>Keine Sprecher:in und keine Haltung, wo jemand anderes eine hat, zählen als Werte. Ein unbeantwortetes Merkmal ist eine Lücke.</translation>
    </message>
    <message>
        <source>No value for “{layer}”: {why}.</source>
        <translation>Kein Wert für „{layer}“: {why}.</translation>
    </message>
    <message>
        <source>Nobody was given work.</source>
        <translation>Niemandem wurde Arbeit zugeteilt.</translation>
    </message>
    <message>
        <source>Not marked by all</source>
        <translation>Nicht von allen markiert</translation>
    </message>
    <message>
        <source>Not shown here, but in the table of comma-separated values and in the JSON file: {count} more.</source>
        <translation>Hier nicht gezeigt, aber in der CSV-Tabelle und in der JSON-Datei: {count} weitere.</translation>
    </message>
    <message>
        <source>Nothing can be said of these (the reasons stand below the table): {layers}.</source>
        <translation>Von diesen lässt sich nichts sagen (die Gründe stehen unter der Tabelle): {layers}.</translation>
    </message>
    <message>
        <source>Nothing is compared: no article was finished by two annotators.</source>
        <translation>Verglichen wird nichts: Kein Artikel ist von zwei Codierer:innen fertig.</translation>
    </message>
    <message>
        <source>Nothing was settled yet: there is no gold set. Points in which annotators differ: {open}.</source>
        <translation>Noch ist nichts entschieden: Es gibt keinen Goldsatz. Punkte mit Abweichungen: {open}.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Of {given} articles given out, counted once for each annotator, {done} are done.</source>
        <translation>Zugeteilte Artikel, für jede Person einzeln gezählt: {given}, davon fertig: {done}.</translation>
    </message>
    <message>
        <source>Only one article was compared, so there are no intervals: another one may differ by far.</source>
        <translation>Verglichen wurde nur ein Artikel, darum gibt es keine Konfidenzintervalle: Ein anderer kann weit davon abweichen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open points by kind</source>
        <translation>Offene Punkte nach Art</translation>
    </message>
    <message>
        <source>Other measures</source>
        <translation>Weitere Maße</translation>
    </message>
    <message>
        <source>Pair by pair</source>
        <translation>Paar für Paar</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Veröffentlicht in</translation>
    </message>
    <message>
        <source>Quality over time</source>
        <translation>Qualität über die Zeit</translation>
    </message>
    <message>
        <source>Question about the article</source>
        <translation>Frage zum Artikel</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Settled in the gold set: {settled} of {points} points. Open: {open}.</source>
        <translation>Im Goldsatz entschiedene Punkte: {settled} von {points}. Offen: {open}.</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>Speaker of a claim</source>
        <translation>Sprecher:in einer Aussage</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>The interval of these reaches across one of the two limits, so they may lie on either side: {layers}.</source>
        <translation>Bei diesen reicht das Konfidenzintervall über eine der beiden Grenzen, sie können also auf beiden Seiten liegen: {layers}.</translation>
    </message>
    <message>
        <source>The project has not been changed since it was made.</source>
        <translation>Das Projekt wurde nicht geändert, seit es angelegt ist.</translation>
    </message>
    <message>
        <source>The same is told to each annotator of their own work. Nothing is measured between two times that they set an article done, and of no day more than how many articles were done.</source>
        <translation>Dasselbe erfahren alle Codierer:innen über ihre eigene Arbeit. Zwischen zwei Artikeln, die jemand auf fertig setzt, wird nichts gemessen, und von keinem Tag mehr als die Zahl der fertigen Artikel.</translation>
    </message>
    <message>
        <source>These limits are rules of thumb. They were named for alpha over units that are given; for marked words, where the units themselves are found by the annotators, nobody has published such limits that we know of. What is enough depends on what the data are for and what a wrong conclusion costs. The names that Landis and Koch (1977) gave to stretches of kappa (“moderate”, “substantial”) were, in their own words, arbitrary, and are not used here.</source>
        <translation>Diese Grenzen sind Faustregeln. Sie wurden für Alpha über vorgegebene Einheiten genannt; für markierte Wörter, bei denen die Codierer:innen die Einheiten selbst finden, hat unseres Wissens niemand solche Grenzen veröffentlicht. Was genügt, hängt davon ab, wozu die Daten dienen und was ein falscher Schluss kostet. Die Namen, die Landis und Koch (1977) Bereichen von Kappa gaben („moderate“, „substantial“), sind nach ihren eigenen Worten willkürlich und werden hier nicht verwendet.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What annotators said</source>
        <translation>Was die Codierer:innen sagten</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Was womit verwechselt wird</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>Was verglichen wurde</translation>
    </message>
    <message>
        <source>Where all said the same throughout, alpha and kappa have no value: with no variation there is nothing to tell agreement from chance by.</source>
        <translation>Wo alle durchweg dasselbe sagten, haben Alpha und Kappa keinen Wert: Ohne Unterschiede lässt sich Übereinstimmung nicht vom Zufall trennen.</translation>
    </message>
    <message>
        <source>Who is compared</source>
        <translation>Wer verglichen wird</translation>
    </message>
    <message>
        <source>Whose work counts: an annotator’s set takes part in an article once the annotator is done with it, also where nothing was marked. Articles with fewer than two such sets are left out. The gold set is not among the sets.</source>
        <translation>Wessen Arbeit zählt: Ein Annotationssatz nimmt an einem Artikel teil, sobald die Person damit fertig ist, auch wenn sie nichts markiert hat. Artikel mit weniger als zwei solchen Sätzen bleiben weg. Der Goldsatz zählt nicht mit.</translation>
    </message>
    <message>
        <source>With two annotators there is one pair, and its figures are those above.</source>
        <translation>Bei zwei Codierer:innen gibt es ein Paar, und seine Kennzahlen stehen oben.</translation>
    </message>
    <message>
        <source>Words marked</source>
        <translation>Markierte Wörter</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>a version was taken</source>
        <translation>eine Fassung wurde übernommen</translation>
    </message>
    <message>
        <source>all said the same</source>
        <translation>alle sagten dasselbe</translation>
    </message>
    <message>
        <source>all said the same throughout, so that chance cannot be told from agreement</source>
        <translation>alle sagten durchweg dasselbe, so ist Zufall von Übereinstimmung nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>by one annotator’s version</source>
        <translation>nach der Fassung einer Person</translation>
    </message>
    <message>
        <source>by the majority</source>
        <translation>nach der Mehrheit</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>marks of one annotator overlap, which this measure has no place for</source>
        <translation>Markierungen einer Person überlappen, wofür dieses Maß keinen Platz hat</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no two annotators said anything about the same thing</source>
        <translation>keine zwei Codierer:innen haben etwas über dieselbe Sache gesagt</translation>
    </message>
    <message>
        <source>nobody marked anything</source>
        <translation>niemand hat etwas markiert</translation>
    </message>
    <message>
        <source>none was kept</source>
        <translation>keine wurde behalten</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>not everything was said by the same number of annotators</source>
        <translation>nicht alles wurde von gleich vielen Codierer:innen gesagt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nichts zu vergleichen</translation>
    </message>
    <message>
        <source>only one annotator worked on these articles</source>
        <translation>nur eine Person hat an diesen Artikeln gearbeitet</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>several were kept side by side</source>
        <translation>mehrere wurden nebeneinander behalten</translation>
    </message>
    <message>
        <source>something else was written</source>
        <translation>etwas anderes wurde geschrieben</translation>
    </message>
    <message>
        <source>this measure is for two annotators; see it pair by pair</source>
        <translation>dieses Maß ist für zwei Codierer:innen; sehen Sie es Paar für Paar an</translation>
    </message>
    <message>
        <source>this measure needs numbers</source>
        <translation>dieses Maß braucht Zahlen</translation>
    </message>
    <message>
        <source>too many marks to align</source>
        <translation>zu viele Markierungen, um sie einander zuzuordnen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{layer}, pair by pair: {measure}</source>
        <translation>{layer}, Paar für Paar: {measure}</translation>
    </message>
    <message>
        <source>{layer}: how often each annotator said what</source>
        <translation>{layer}: wie oft wer was sagte</translation>
    </message>
    <message>
        <source>{layer}: shares of each annotator</source>
        <translation>{layer}: Anteile jeder Person</translation>
    </message>
    <message>
        <source>{layer}: what one annotator says (rows) and another (columns); each pair is counted both ways</source>
        <translation>{layer}: was die einen sagen (Zeilen) und was die anderen (Spalten); jedes Paar zählt in beiden Richtungen</translation>
    </message>
    <message>
        <source>{layer}: what {one} says (rows) and {other} (columns)</source>
        <translation>{layer}: was {one} sagt (Zeilen) und was {other} (Spalten)</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{program}. The same figures come from the command line with: annotator agreement, annotator progress.</source>
        <translation>{program}. Dieselben Kennzahlen gibt die Befehlszeile mit: annotator agreement, annotator progress.</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>after half an hour of work</source>
        <translation>nach einer halben Stunde Arbeit</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>before a newer version changed the file</source>
        <translation>bevor eine neuere Version die Datei änderte</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before bringing work together</source>
        <translation>vor dem Zusammenführen</translation>
    </message>
    <message>
        <source>before going back to a backup</source>
        <translation>vor der Rückkehr zu einer Sicherung</translation>
    </message>
    <message>
        <source>before many changes at once</source>
        <translation>vor vielen Änderungen auf einmal</translation>
    </message>
    <message>
        <source>on closing</source>
        <translation>beim Schließen</translation>
    </message>
</context>
<context>
    <name>codebook</name>
    <message numerus="yes">
        <source>%n answer about an article</source>
        <translation>
            <numerusform>%n Antwort zu einem Artikel</numerusform>
            <numerusform>%n Antworten zu Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers about articles</source>
        <translation>
            <numerusform>%n Antwort zu einem Artikel</numerusform>
            <numerusform>%n Antworten zu Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark</source>
        <translation>
            <numerusform>%n Markierung</numerusform>
            <numerusform>%n Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n Markierung</numerusform>
            <numerusform>%n Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stance</source>
        <translation>
            <numerusform>%n Haltung</numerusform>
            <numerusform>%n Haltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stances</source>
        <translation>
            <numerusform>%n Haltung</numerusform>
            <numerusform>%n Haltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Affects {things} in {articles}; they wait to be looked at again.</source>
        <translation>Betrifft {things} ({articles}); sie sind zum Nachprüfen vorgemerkt.</translation>
    </message>
    <message>
        <source>Not used yet.</source>
        <translation>Noch nicht verwendet.</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Stilllegen</translation>
    </message>
    <message>
        <source>Used for {things} in {articles}.</source>
        <translation>Verwendet: {things} ({articles}).</translation>
    </message>
    <message>
        <source>What was marked before stays as it is.</source>
        <translation>Was schon markiert ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>any number of choices</source>
        <translation>mehrere Ausprägungen</translation>
    </message>
    <message>
        <source>new choice</source>
        <translation>neue Ausprägung</translation>
    </message>
    <message>
        <source>new label</source>
        <translation>neue Kategorie</translation>
    </message>
    <message>
        <source>new question</source>
        <translation>neue Frage</translation>
    </message>
    <message>
        <source>new target</source>
        <translation>neuer Gegenstand</translation>
    </message>
    <message>
        <source>new value</source>
        <translation>neuer Wert</translation>
    </message>
    <message>
        <source>one of several choices</source>
        <translation>eine von mehreren Ausprägungen</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>“{subject}” was merged into another one: does that still fit?</source>
        <translation>„{subject}“ wurde mit etwas anderem zusammengeführt: Passt das noch?</translation>
    </message>
    <message>
        <source>“{subject}” was retired: does something else fit better?</source>
        <translation>„{subject}“ wurde stillgelegt: Passt etwas anderes besser?</translation>
    </message>
    <message>
        <source>“{subject}” was split: choose anew.</source>
        <translation>„{subject}“ wurde aufgeteilt: Wählen Sie neu.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>About Media Annotator</source>
        <translation>Über Media Annotator</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept all of this speaker</source>
        <translation>Alle dieser Sprecher:in annehmen</translation>
    </message>
    <message>
        <source>Add to claim</source>
        <translation>Zur Aussage hinzufügen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Anderer Wert…</translation>
    </message>
    <message>
        <source>Article details…</source>
        <translation>Angaben zum Artikel…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Ask the lead…</source>
        <translation>Leitung fragen…</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Zuweisen an…</translation>
    </message>
    <message>
        <source>Back to marking</source>
        <translation>Zurück zum Markieren</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Bring together…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Codebook…</source>
        <translation>Codebuch…</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Delete the mark</source>
        <translation>Markierung löschen</translation>
    </message>
    <message>
        <source>Done, next article</source>
        <translation>Fertig, nächster Artikel</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>End: one word back</source>
        <translation>Ende: ein Wort zurück</translation>
    </message>
    <message>
        <source>End: one word on</source>
        <translation>Ende: ein Wort weiter</translation>
    </message>
    <message>
        <source>Export the codebook…</source>
        <translation>Codebuch exportieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Alles finden…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Fold the articles</source>
        <translation>Artikelliste einklappen</translation>
    </message>
    <message>
        <source>Fold the claims</source>
        <translation>Aussagen einklappen</translation>
    </message>
    <message>
        <source>Give back decisions…</source>
        <translation>Entscheidungen zurückgeben…</translation>
    </message>
    <message>
        <source>Give out work…</source>
        <translation>Arbeit zuteilen…</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>Codebuch importieren…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Import answers from a table…</source>
        <translation>Antworten aus einer Tabelle importieren…</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep none</source>
        <translation>Keine behalten</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Last import report</source>
        <translation>Letzter Importbericht</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Nachprüfen…</translation>
    </message>
    <message>
        <source>Measure of a layer…</source>
        <translation>Maß einer Ebene…</translation>
    </message>
    <message>
        <source>Mention of the speaker</source>
        <translation>Nennung der Sprecher:in</translation>
    </message>
    <message>
        <source>Move to the selected words</source>
        <translation>Auf die ausgewählten Wörter verschieben</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Next article with open points</source>
        <translation>Nächster Artikel mit offenen Punkten</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Aussage</translation>
    </message>
    <message>
        <source>Next decided mark</source>
        <translation>Nächste entschiedene Markierung</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next open point</source>
        <translation>Nächster offener Punkt</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Nächster Absatz</translation>
    </message>
    <message>
        <source>Next quotation</source>
        <translation>Nächstes Zitat</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Next unfinished article</source>
        <translation>Nächster unfertiger Artikel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Open web address…</source>
        <translation>Webadresse öffnen…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Aussage</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous open point</source>
        <translation>Voriger offener Punkt</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Voriger Absatz</translation>
    </message>
    <message>
        <source>Previous quotation</source>
        <translation>Voriges Zitat</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Voriger Satz</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Report on agreement…</source>
        <translation>Bericht über Übereinstimmung…</translation>
    </message>
    <message>
        <source>Reports of faults…</source>
        <translation>Fehlerberichte…</translation>
    </message>
    <message>
        <source>Return my work…</source>
        <translation>Meine Arbeit zurückgeben…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Select back to the paragraph&apos;s start</source>
        <translation>Bis zum Anfang des Absatzes auswählen</translation>
    </message>
    <message>
        <source>Select back to the quotation&apos;s start</source>
        <translation>Bis zum Anfang des Zitats auswählen</translation>
    </message>
    <message>
        <source>Select back to the sentence&apos;s start</source>
        <translation>Bis zum Anfang des Satzes auswählen</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>Weniger auswählen</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Mehr auswählen</translation>
    </message>
    <message>
        <source>Select to the paragraph&apos;s end</source>
        <translation>Bis zum Ende des Absatzes auswählen</translation>
    </message>
    <message>
        <source>Select to the quotation&apos;s end</source>
        <translation>Bis zum Ende des Zitats auswählen</translation>
    </message>
    <message>
        <source>Select to the sentence&apos;s end</source>
        <translation>Bis zum Ende des Satzes auswählen</translation>
    </message>
    <message>
        <source>Set done</source>
        <translation>Stand: fertig</translation>
    </message>
    <message>
        <source>Set started</source>
        <translation>Stand: begonnen</translation>
    </message>
    <message>
        <source>Set to do</source>
        <translation>Stand: offen</translation>
    </message>
    <message>
        <source>Sets to compare…</source>
        <translation>Verglichene Annotationssätze…</translation>
    </message>
    <message>
        <source>Settle by a rule…</source>
        <translation>Nach einer Regel entscheiden…</translation>
    </message>
    <message>
        <source>Settle what all agree on</source>
        <translation>Entscheiden, worin alle übereinstimmen</translation>
    </message>
    <message>
        <source>Skip this step of the tour</source>
        <translation>Diesen Schritt des Rundgangs überspringen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Speaker of the claim…</source>
        <translation>Sprecher:in der Aussage…</translation>
    </message>
    <message>
        <source>Speakers…</source>
        <translation>Sprecher:innen…</translation>
    </message>
    <message>
        <source>Speaker…</source>
        <translation>Sprecher:in…</translation>
    </message>
    <message>
        <source>Start: one word back</source>
        <translation>Anfang: ein Wort zurück</translation>
    </message>
    <message>
        <source>Start: one word on</source>
        <translation>Anfang: ein Wort weiter</translation>
    </message>
    <message>
        <source>Take version 1</source>
        <translation>Fassung 1 übernehmen</translation>
    </message>
    <message>
        <source>Take version 2</source>
        <translation>Fassung 2 übernehmen</translation>
    </message>
    <message>
        <source>Take version 3</source>
        <translation>Fassung 3 übernehmen</translation>
    </message>
    <message>
        <source>Take version 4</source>
        <translation>Fassung 4 übernehmen</translation>
    </message>
    <message>
        <source>Take version 5</source>
        <translation>Fassung 5 übernehmen</translation>
    </message>
    <message>
        <source>Take version 6</source>
        <translation>Fassung 6 übernehmen</translation>
    </message>
    <message>
        <source>Take version 7</source>
        <translation>Fassung 7 übernehmen</translation>
    </message>
    <message>
        <source>Take version 8</source>
        <translation>Fassung 8 übernehmen</translation>
    </message>
    <message>
        <source>Take version 9</source>
        <translation>Fassung 9 übernehmen</translation>
    </message>
    <message>
        <source>Text at its first size</source>
        <translation>Text in erster Größe</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Write why</source>
        <translation>Begründung schreiben</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>A corpus that “spacy train” takes. To train spaCy&apos;s span categorizer or entity recognizer.</source>
        <translation>Ein Korpus, das „spacy train“ nimmt. Um die Erkennung von Spannen oder Entitäten in spaCy zu trainieren.</translation>
    </message>
    <message>
        <source>A folder that “load_dataset” reads in one line. To train with transformers.</source>
        <translation>Ein Ordner, den „load_dataset“ in einer Zeile liest. Zum Trainieren mit Transformers.</translation>
    </message>
    <message>
        <source>Annotation sets</source>
        <translation>Annotationssätze</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>ClaimReview to fill in (schema.org, JSON Lines)</source>
        <translation>ClaimReview zum Ausfüllen (schema.org, JSON Lines)</translation>
    </message>
    <message>
        <source>Claims table (CSV)</source>
        <translation>Tabelle der Aussagen (CSV)</translation>
    </message>
    <message>
        <source>Claims with a speaker, mention or cue</source>
        <translation>Aussagen mit Sprecher:in, Nennung oder Signalwort</translation>
    </message>
    <message>
        <source>CoNLL 2002/2003, IOB, BIOES, CoNLL-U</source>
        <translation>CoNLL 2002/2003, IOB, BIOES, CoNLL-U</translation>
    </message>
    <message>
        <source>CoNLL 2002/2003, one column of tags</source>
        <translation>CoNLL 2002/2003, eine Spalte mit Tags</translation>
    </message>
    <message>
        <source>CoNLL with BIO tags</source>
        <translation>CoNLL mit BIO-Tags</translation>
    </message>
    <message>
        <source>CoNLL-U with tags in MISC</source>
        <translation>CoNLL-U mit Tags in MISC</translation>
    </message>
    <message>
        <source>Discourse Network Analyzer (database)</source>
        <translation>Discourse Network Analyzer (Datenbank)</translation>
    </message>
    <message>
        <source>Discourse Network Analyzer (event list)</source>
        <translation>Discourse Network Analyzer (Ereignisliste)</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>E-Book (EPUB)</translation>
    </message>
    <message>
        <source>E-mail (EML)</source>
        <translation>E-Mail (EML)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Hugging Face datasets (Parquet)</source>
        <translation>Hugging Face Datasets (Parquet)</translation>
    </message>
    <message>
        <source>JSON Lines table</source>
        <translation>JSON-Lines-Tabelle</translation>
    </message>
    <message>
        <source>JSON table</source>
        <translation>JSON-Tabelle</translation>
    </message>
    <message>
        <source>Keeps everything. To move work between projects and programs, and to archive it.</source>
        <translation>Behält alles. Um Arbeit zwischen Projekten und Programmen zu bewegen und um sie zu archivieren.</translation>
    </message>
    <message>
        <source>Label Studio (JSON, JSON-MIN)</source>
        <translation>Label Studio (JSON, JSON-MIN)</translation>
    </message>
    <message>
        <source>Label Studio (tasks and labelling config)</source>
        <translation>Label Studio (Aufgaben und Konfiguration)</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Media Annotator (lossless)</source>
        <translation>Media Annotator (verlustfrei)</translation>
    </message>
    <message>
        <source>One article a line with its marks and what ties them. To go on in doccano.</source>
        <translation>Ein Artikel je Zeile mit seinen Markierungen und dem, was sie verbindet. Um in doccano weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>One article a line with its tokens and marks. To go on in Prodigy.</source>
        <translation>Ein Artikel je Zeile mit seinen Tokens und Markierungen. Um in Prodigy weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>One row for each claim and stance, as DNA exports it. To draw discourse networks in R.</source>
        <translation>Eine Zeile für jede Aussage und Haltung, wie DNA sie exportiert. Um in R Diskursnetzwerke zu zeichnen.</translation>
    </message>
    <message>
        <source>One row for each claim and stance. To count and sort in a spreadsheet or in statistics software.</source>
        <translation>Eine Zeile für jede Aussage und Haltung. Zum Zählen und Sortieren in einer Tabellenkalkulation oder Statistiksoftware.</translation>
    </message>
    <message>
        <source>One word a line in the ten columns of Universal Dependencies. To go on with tools of linguists.</source>
        <translation>Ein Wort je Zeile in den zehn Spalten von Universal Dependencies. Um mit Werkzeugen der Linguistik weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>One word a line with its tags. To train programs that find claims, mentions and cues.</source>
        <translation>Ein Wort je Zeile mit seinen Tags. Um Programme zu trainieren, die Aussagen, Nennungen und Signalwörter finden.</translation>
    </message>
    <message>
        <source>One word a line with one tag. For programs made for the shared tasks of 2002 and 2003.</source>
        <translation>Ein Wort je Zeile mit einem Tag. Für Programme zu den Shared Tasks von 2002 und 2003.</translation>
    </message>
    <message>
        <source>OpenDocument text (ODT)</source>
        <translation>OpenDocument-Text (ODT)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Parquet tables (DuckDB, Spark, pandas)</source>
        <translation>Parquet-Tabellen (DuckDB, Spark, pandas)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Prodigy (JSON Lines)</source>
        <translation>Prodigy (JSON Lines)</translation>
    </message>
    <message>
        <source>REFI-QDA project (QDPX: NVivo, ATLAS.ti, MAXQDA, QualCoder)</source>
        <translation>REFI-QDA-Projekt (QDPX: NVivo, ATLAS.ti, MAXQDA, QualCoder)</translation>
    </message>
    <message>
        <source>RSS or Atom feed</source>
        <translation>RSS- oder Atom-Feed</translation>
    </message>
    <message>
        <source>Sheets of claims, stances, speakers, articles and the codebook. To read, or to edit and bring back.</source>
        <translation>Blätter für Aussagen, Haltungen, Sprecher:innen, Artikel und Codebuch. Zum Lesen oder zum Bearbeiten und Zurückholen.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher:innen</translation>
    </message>
    <message>
        <source>Stance targets</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>TEI P5 (XML)</source>
        <translation>TEI P5 (XML)</translation>
    </message>
    <message>
        <source>TSV table</source>
        <translation>TSV-Tabelle</translation>
    </message>
    <message>
        <source>Table of marks (CSV, TSV)</source>
        <translation>Tabelle von Markierungen (CSV, TSV)</translation>
    </message>
    <message>
        <source>Tables (a folder of CSV files)</source>
        <translation>Tabellen (ein Ordner mit CSV-Dateien)</translation>
    </message>
    <message>
        <source>Tables in columns, parted by year. For DuckDB, Spark, pandas and R, also for very many articles.</source>
        <translation>Tabellen in Spalten, nach Jahren geteilt. Für DuckDB, Spark, pandas und R, auch für sehr viele Artikel.</translation>
    </message>
    <message>
        <source>Tasks and the labelling config that shows them. To go on in Label Studio.</source>
        <translation>Aufgaben und die Konfiguration, die sie zeigt. Um in Label Studio weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>Texts with coded passages in one file. To go on in NVivo, ATLAS.ti, MAXQDA or QualCoder.</source>
        <translation>Texte mit codierten Stellen in einer Datei. Um in NVivo, ATLAS.ti, MAXQDA oder QualCoder weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>The same tables as a folder of CSV files. For statistics software, and to edit and bring back.</source>
        <translation>Dieselben Tabellen als Ordner mit CSV-Dateien. Für Statistikprogramme, und zum Bearbeiten und Zurückholen.</translation>
    </message>
    <message>
        <source>There was nothing to import</source>
        <translation>Es gab nichts zu importieren</translation>
    </message>
    <message>
        <source>UIMA CAS JSON</source>
        <translation>UIMA CAS JSON</translation>
    </message>
    <message>
        <source>UIMA CAS XMI</source>
        <translation>UIMA CAS XMI</translation>
    </message>
    <message>
        <source>Versions of the codebook</source>
        <translation>Versionen des Codebuchs</translation>
    </message>
    <message>
        <source>Web Annotation (JSON-LD)</source>
        <translation>Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>Web archive (WARC)</source>
        <translation>Webarchiv (WARC)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>WebAnno TSV 3 (INCEpTION)</source>
        <translation>WebAnno TSV 3 (INCEpTION)</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word-Dokument (DOCX)</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>annotations cut in two at the end of a line</source>
        <translation>am Zeilenende geteilte Annotationen</translation>
    </message>
    <message>
        <source>annotations inside or across another one of their label</source>
        <translation>Annotationen in oder quer zu einer anderen ihrer Kategorie</translation>
    </message>
    <message>
        <source>annotations of characters that are no token</source>
        <translation>Annotationen von Zeichen, die kein Token sind</translation>
    </message>
    <message>
        <source>annotations that begin or end with white space, which is not in it</source>
        <translation>Annotationen, die mit Leerraum beginnen oder enden; er fehlt</translation>
    </message>
    <message>
        <source>annotations that belong to no claim</source>
        <translation>Annotationen, die zu keiner Aussage gehören</translation>
    </message>
    <message>
        <source>annotations whose answers, note or flag are not in it</source>
        <translation>Annotationen, deren Antworten, Notiz oder Merkzeichen fehlen</translation>
    </message>
    <message>
        <source>annotations whose parts stand apart</source>
        <translation>Annotationen, deren Teile getrennt stehen</translation>
    </message>
    <message>
        <source>annotations widened to whole tokens</source>
        <translation>auf ganze Tokens erweiterte Annotationen</translation>
    </message>
    <message>
        <source>articles whose answers to the questions about them are not in it</source>
        <translation>Artikel, bei denen die Antworten zum Artikel fehlen</translation>
    </message>
    <message>
        <source>articles whose outlet, date, byline, URL or language are not in it</source>
        <translation>Artikel, bei denen Medium, Datum, Autor:in, URL oder Sprache fehlen</translation>
    </message>
    <message>
        <source>articles with control characters, which XML cannot hold and others stand for</source>
        <translation>Artikel mit Steuerzeichen, die XML nicht fasst; andere Zeichen stehen dafür</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat-Standoff</translation>
    </message>
    <message>
        <source>claims that have another answer than the chosen one</source>
        <translation>Aussagen mit einer anderen als der gewählten Antwort</translation>
    </message>
    <message>
        <source>claims whose place in the text is not in it</source>
        <translation>Aussagen, deren Stelle im Text nicht darin ist</translation>
    </message>
    <message>
        <source>claims whose speaker, mention and cue are not tied to them</source>
        <translation>Aussagen, deren Sprecher:in, Nennung und Signalwort nicht mit ihnen verbunden sind</translation>
    </message>
    <message>
        <source>claims without a stance</source>
        <translation>Aussagen ohne Haltung</translation>
    </message>
    <message>
        <source>doccano (JSON Lines)</source>
        <translation>doccano (JSON Lines)</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>in the project already</source>
        <translation>schon im Projekt</translation>
    </message>
    <message>
        <source>in the project already; marks were added</source>
        <translation>schon im Projekt; Markierungen kamen hinzu</translation>
    </message>
    <message>
        <source>joined with one of that name</source>
        <translation>mit einem dieses Namens vereint</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>mentions and cues</source>
        <translation>Nennungen und Signalwörter</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht importiert</translation>
    </message>
    <message>
        <source>notes whose line breaks became spaces</source>
        <translation>Notizen, deren Zeilenumbrüche zu Leerzeichen wurden</translation>
    </message>
    <message>
        <source>outlet, date and the like</source>
        <translation>Medium, Datum und Ähnliches</translation>
    </message>
    <message>
        <source>spaCy (DocBin)</source>
        <translation>spaCy (DocBin)</translation>
    </message>
    <message>
        <source>speakers</source>
        <translation>Sprecher:innen</translation>
    </message>
    <message>
        <source>stances</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>texts longer than a cell can hold, of which the beginning is in it</source>
        <translation>Texte, die länger sind, als eine Zelle fasst, und von denen der Anfang darin ist</translation>
    </message>
    <message>
        <source>the codebook</source>
        <translation>das Codebuch</translation>
    </message>
    <message>
        <source>the project&apos;s own was kept</source>
        <translation>der Stand des Projekts blieb</translation>
    </message>
    <message>
        <source>the same text as another one</source>
        <translation>derselbe Text wie ein anderer</translation>
    </message>
    <message>
        <source>who marked what</source>
        <translation>wer was markiert hat</translation>
    </message>
    <message>
        <source>who says what</source>
        <translation>wer was sagt</translation>
    </message>
    <message>
        <source>— with the label {label}</source>
        <translation>– mit der Kategorie {label}</translation>
    </message>
</context>
<context>
    <name>mapping</name>
    <message>
        <source>annotator</source>
        <translation>Codierer:in</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>new annotator</source>
        <translation>neue Codierer:in</translation>
    </message>
    <message>
        <source>new label</source>
        <translation>neues Label</translation>
    </message>
    <message>
        <source>new label: claim</source>
        <translation>neues Label: Aussage</translation>
    </message>
    <message>
        <source>new label: cue</source>
        <translation>neues Label: Signalwort</translation>
    </message>
    <message>
        <source>new label: mention</source>
        <translation>neues Label: Nennung</translation>
    </message>
    <message>
        <source>new question</source>
        <translation>neue Frage</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>stance towards {target}</source>
        <translation>Haltung zu {target}</translation>
    </message>
    <message>
        <source>stance: {value}</source>
        <translation>Haltung: {value}</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Work on a copy on this computer. To share the work, give out packages and bring them together, or put a saved copy into this folder.</source>
        <translation>Arbeiten Sie an einer Kopie auf diesem Computer. Um die Arbeit zu teilen, geben Sie Pakete aus und führen Sie sie zusammen, oder legen Sie eine gespeicherte Kopie in diesen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” lies in a folder that {by} synchronises. It copies the file while you work, and may put an older one from another computer over it.</source>
        <translation>„{name}“ liegt in einem Ordner, den {by} abgleicht. Die Datei wird kopiert, während Sie arbeiten, und eine ältere von einem anderen Computer kann an ihre Stelle treten.</translation>
    </message>
    <message>
        <source>“{name}” lies on a network drive ({by}). Two people who open it there can damage it, and what was saved may be lost when the connection breaks.</source>
        <translation>„{name}“ liegt auf einem Netzlaufwerk ({by}). Zwei Menschen, die es dort öffnen, können es beschädigen, und wenn die Verbindung abreißt, kann Gespeichertes verloren gehen.</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>About so many letters stand in a line.</source>
        <translation>Ungefähr so viele Zeichen stehen in einer Zeile.</translation>
    </message>
    <message>
        <source>Also in the View menu.</source>
        <translation>Auch im Menü „Ansicht“.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dashed in the text; none counts until you accept it.</source>
        <translation>Im Text gestrichelt; keiner zählt, bevor Sie ihn annehmen.</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Fill in new claims</source>
        <translation>Neue Aussagen vorausfüllen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Of all projects together. The oldest go first, and never the last one of a project.</source>
        <translation>Aller Projekte zusammen. Die ältesten gehen zuerst, und nie die letzte eines Projekts.</translation>
    </message>
    <message>
        <source>Open the last project at the start</source>
        <translation>Beim Start das letzte Projekt öffnen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Quotation kind, cue, mention and speaker, as far as they are found.</source>
        <translation>Zitatart, Signalwort, Nennung und Sprecher:in, soweit sie sich finden.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Room for backups</source>
        <translation>Platz für Sicherungen</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Source Serif, made for reading</source>
        <translation>Source Serif, zum Lesen gemacht</translation>
    </message>
    <message>
        <source>Stands beside your marks in projects that you make from now on.</source>
        <translation>Steht bei Ihren Markierungen in Projekten, die Sie ab jetzt anlegen.</translation>
    </message>
    <message>
        <source>Suggest claims</source>
        <translation>Aussagen vorschlagen</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The system&apos;s own, without serifs</source>
        <translation>Die des Systems, ohne Serifen</translation>
    </message>
    <message>
        <source>Typeface of the text</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Which keys run which command.</source>
        <translation>Welche Tasten welchen Befehl ausführen.</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Spaltenbreite</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>All agree</source>
        <translation>Alle stimmen überein</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Marked by {who} only</source>
        <translation>Nur von {who} markiert</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>Only {who} marked it</source>
        <translation>Nur von {who} markiert</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>alle einig</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>anderer Wert</translation>
    </message>
    <message>
        <source>answer about the article</source>
        <translation>Antwort zum Artikel</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>by majority</source>
        <translation>nach Mehrheit</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>keep none</source>
        <translation>keine behalten</translation>
    </message>
    <message>
        <source>kept none</source>
        <translation>keine behalten</translation>
    </message>
    <message>
        <source>kept side by side</source>
        <translation>nebeneinander behalten</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no cue</source>
        <translation>kein Signalwort</translation>
    </message>
    <message>
        <source>no mention</source>
        <translation>keine Nennung</translation>
    </message>
    <message>
        <source>no speaker</source>
        <translation>keine Sprecher:in</translation>
    </message>
    <message>
        <source>no stance</source>
        <translation>keine Haltung</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>not marked by all</source>
        <translation>nicht von allen markiert</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>version of {who}</source>
        <translation>Fassung von {who}</translation>
    </message>
    <message>
        <source>version of {who}, by rule</source>
        <translation>Fassung von {who}, nach Regel</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>sharing</name>
    <message>
        <source>A code means another thing here</source>
        <translation>Eine Kategorie bedeutet hier anderes</translation>
    </message>
    <message>
        <source>Another text here</source>
        <translation>Hier ein anderer Text</translation>
    </message>
    <message>
        <source>As here</source>
        <translation>Wie hier</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed here meanwhile</source>
        <translation>Hier inzwischen geändert</translation>
    </message>
    <message>
        <source>Decided before: stays as here</source>
        <translation>Schon entschieden: bleibt wie hier</translation>
    </message>
    <message>
        <source>It uses codes that the codebook here lacks.</source>
        <translation>Sie nutzt Kategorien, die dem Codebuch hier fehlen.</translation>
    </message>
    <message>
        <source>It was decided that this does not come, and neither side has changed since. Tick it to take it after all.</source>
        <translation>Es wurde entschieden, dass dies nicht kommt, und seither hat sich keine Seite geändert. Ein Häkchen nimmt es doch.</translation>
    </message>
    <message>
        <source>Its marks belong elsewhere</source>
        <translation>Die Markierungen gehören woandershin</translation>
    </message>
    <message>
        <source>Marks of these ids are those of another annotator or article.</source>
        <translation>Markierungen mit diesen Kennungen gehören einer anderen Codierer:in oder einem anderen Artikel.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Not in the project</source>
        <translation>Nicht im Projekt</translation>
    </message>
    <message>
        <source>Older than here</source>
        <translation>Älter als hier</translation>
    </message>
    <message>
        <source>Other work on another computer</source>
        <translation>Andere Arbeit auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>The annotator added the article. Import it here first to have it.</source>
        <translation>Die Codierer:in hat den Artikel hinzugefügt. Importieren Sie ihn erst hier, um ihn zu haben.</translation>
    </message>
    <message>
        <source>The annotator&apos;s codebook has other questions under the same ids.</source>
        <translation>Das Codebuch der Codierer:in hat andere Fragen unter denselben Kennungen.</translation>
    </message>
    <message>
        <source>The article has another text here, so the marks would not fit.</source>
        <translation>Der Artikel hat hier einen anderen Text, die Markierungen würden nicht passen.</translation>
    </message>
    <message>
        <source>The marks were changed in this project after they came. Taken, the annotator&apos;s replace them.</source>
        <translation>Die Markierungen wurden in diesem Projekt geändert, nachdem sie kamen. Übernommen ersetzen die der Codierer:in sie.</translation>
    </message>
    <message>
        <source>The package was opened on two computers, or its project copied, and both were worked on. The one with more steps is proposed.</source>
        <translation>Das Paket wurde auf zwei Rechnern geöffnet, oder das Projekt wurde kopiert, und an beiden wurde gearbeitet. Vorgeschlagen wird, was mehr Schritte hat.</translation>
    </message>
    <message>
        <source>alone: {0}</source>
        <translation>allein: {0}</translation>
    </message>
    <message>
        <source>given before: {0}</source>
        <translation>vorher zugeteilt: {0}</translation>
    </message>
    <message>
        <source>known: {0}</source>
        <translation>bekannt: {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>with everyone: {0}</source>
        <translation>mit allen: {0}</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Click into “{quotation}…”, or drag over words of your choice; without a mouse, {next} goes from quotation to quotation. Then {claim} marks it.</source>
        <translation>Klicken Sie in „{quotation}…“ oder ziehen Sie über andere Wörter; ohne Maus führt {next} von Zitat zu Zitat. {claim} markiert dann die Aussage.</translation>
    </message>
    <message>
        <source>Drag over any words that somebody is said to have said. Then {claim} marks them.</source>
        <translation>Ziehen Sie über Wörter, von denen der Artikel sagt, dass jemand sie gesagt hat. Dann markiert {claim} die Aussage.</translation>
    </message>
    <message>
        <source>Drag over the words that name the speaker at this place, such as “she”. Then {mention} marks them.</source>
        <translation>Ziehen Sie über die Wörter, die an dieser Stelle sagen, wer spricht, etwa „she“. Dann markiert {mention} die Nennung.</translation>
    </message>
    <message>
        <source>Drag over the words that say that somebody says it, such as “said” or “stated that”. Then {cue} marks them.</source>
        <translation>Ziehen Sie über die Wörter, die sagen, dass jemand das sagt, etwa „said“ oder „stated that“. Dann markiert {cue} das Signalwort.</translation>
    </message>
    <message>
        <source>Find any command</source>
        <translation>Jeden Befehl finden</translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation>Den Artikel abschließen</translation>
    </message>
    <message>
        <source>First choose your claim: click on its card or its words, or go there with {next} and {previous}.</source>
        <translation>Wählen Sie zuerst Ihre Aussage: mit einem Klick auf ihre Karte oder ihre Wörter, oder mit {next} und {previous}.</translation>
    </message>
    <message>
        <source>For this there has to be a claim: {claim} marks the sentence in which the caret stands.</source>
        <translation>Dafür braucht es eine Aussage: {claim} markiert den Satz, in dem die Schreibmarke steht.</translation>
    </message>
    <message>
        <source>In this article there are now: claims {claims}, speakers {speakers}, stances {stances}. They stay in this project. The guide says how to go on; the tour can be taken again from the Help menu.</source>
        <translation>In diesem Artikel stehen jetzt: Aussagen {claims}, Sprecher:innen {speakers}, Haltungen {stances}. Sie bleiben in diesem Projekt. Wie es weitergeht, sagt das Handbuch; den Rundgang gibt es jederzeit wieder im Menü Hilfe.</translation>
    </message>
    <message>
        <source>It is gone. {redo} brings it back. Nothing needs to be saved: each step is on disk when the line at the bottom says so.</source>
        <translation>Weg ist er. {redo} holt ihn zurück. Speichern müssen Sie nie: Jeder Schritt liegt auf der Platte, sobald die Zeile unten es sagt.</translation>
    </message>
    <message>
        <source>Look at a suggestion</source>
        <translation>Einen Vorschlag ansehen</translation>
    </message>
    <message>
        <source>Mark a claim</source>
        <translation>Eine Aussage markieren</translation>
    </message>
    <message>
        <source>Mark what attributes it</source>
        <translation>Die Zuschreibung markieren</translation>
    </message>
    <message>
        <source>Say where the speaker stands</source>
        <translation>Die Haltung angeben</translation>
    </message>
    <message>
        <source>Say who speaks</source>
        <translation>Angeben, wer spricht</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Schritt {number} von {total}</translation>
    </message>
    <message>
        <source>Take something back</source>
        <translation>Etwas rückgängig machen</translation>
    </message>
    <message>
        <source>Take your work out</source>
        <translation>Die Arbeit exportieren</translation>
    </message>
    <message>
        <source>That was the tour.</source>
        <translation>Das war der Rundgang.</translation>
    </message>
    <message>
        <source>The program filled in {name}; the dashed frame on the right says that nobody has looked at it yet. {accept} says that it is right. {speaker} names somebody else.</source>
        <translation>Das Programm hat {name} vorausgefüllt; der gestrichelte Rahmen rechts sagt, dass es noch niemand angesehen hat. {accept} bestätigt es. {speaker} nennt jemand anderen.</translation>
    </message>
    <message>
        <source>Towards what? {digit} makes a target: type what the claim is about, such as “Crimea”, then {enter}. Then a letter says how: {scale}.</source>
        <translation>Wozu? {digit} legt einen Gegenstand an: Tippen Sie, worum es geht, etwa „Crimea“, dann {enter}. Danach ein Buchstabe: {scale}.</translation>
    </message>
    <message>
        <source>What is underlined with dashes, the program proposes; it counts only when you accept it. {next} or a click chooses one, {accept} accepts it, {reject} rejects it.</source>
        <translation>Gestrichelt unterstrichen ist, was das Programm vorschlägt; es zählt erst, wenn Sie es annehmen. {next} oder ein Klick wählt einen Vorschlag, {accept} nimmt ihn an, {reject} lehnt ihn ab.</translation>
    </message>
    <message>
        <source>{export} shows the formats, and how this project looks in each. {enter} takes the first one; then say where the file is to go.</source>
        <translation>{export} zeigt die Formate und wie dieses Projekt darin aussieht. {enter} nimmt das erste; dann sagen Sie, wohin die Datei soll.</translation>
    </message>
    <message>
        <source>{palette} finds whatever the program can do. Type a few letters, for instance of “{command}”, then {enter}.</source>
        <translation>{palette} findet alles, was das Programm kann. Tippen Sie ein paar Buchstaben, etwa von „{command}“, dann {enter}.</translation>
    </message>
    <message>
        <source>{speaker} leads to the field for the speaker. Type the name, then {enter}: a new name makes a new speaker.</source>
        <translation>{speaker} führt in das Feld dafür. Tippen Sie den Namen, dann {enter}: Ein neuer Name legt eine neue Sprecher:in an.</translation>
    </message>
    <message>
        <source>{digit} stands for “{target}” now. Press it, then a letter: {scale}.</source>
        <translation>{digit} steht jetzt für „{target}“. Drücken Sie diese Taste, dann einen Buchstaben: {scale}.</translation>
    </message>
    <message>
        <source>{done} says that this article is done. Where there are more, the next one opens.</source>
        <translation>{done} sagt, dass dieser Artikel fertig ist. Gibt es weitere, öffnet sich der nächste.</translation>
    </message>
    <message>
        <source>{undo} takes the last step back, even next week. Try it: nothing is lost by it.</source>
        <translation>{undo} macht den letzten Schritt rückgängig, auch noch nächste Woche. Probieren Sie es: Es geht nichts verloren.</translation>
    </message>
    <message>
        <source>“{command}” (menu {menu})</source>
        <translation>„{command}“ (Menü {menu})</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>A claim has one mention and one cue; further ones are not tied to it: {count} ({examples}).</source>
        <translation>Eine Aussage hat eine Nennung und ein Signalwort; weitere sind nicht mit ihr verbunden: {count} ({examples}).</translation>
    </message>
    <message>
        <source>A large step is being written. Wait until it is done, or cancel it; nothing else was changed.</source>
        <translation>Ein großer Schritt wird gerade geschrieben. Warten Sie, bis er fertig ist, oder brechen Sie ihn ab; sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A mark needs at least one character. Select some text first.</source>
        <translation>Eine Markierung braucht mindestens ein Zeichen. Wählen Sie zuerst Text aus.</translation>
    </message>
    <message>
        <source>A mark needs at least one stretch of text. Delete the mark instead.</source>
        <translation>Eine Markierung braucht mindestens ein Stück Text. Löschen Sie stattdessen die Markierung.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>A role cannot end ({until}) before it begins ({since}). Correct one of the dates.</source>
        <translation>Eine Funktion kann nicht enden ({until}), bevor sie beginnt ({since}). Berichtigen Sie eines der Daten.</translation>
    </message>
    <message>
        <source>All that was saved before is still here, as long as the project stays open; the last change was not made.</source>
        <translation>Alles vorher Gespeicherte ist noch da, solange das Projekt geöffnet bleibt; die letzte Änderung wurde nicht gemacht.</translation>
    </message>
    <message>
        <source>All that was saved before is still there; only the last change was not made.</source>
        <translation>Alles zuvor Gespeicherte ist noch da; nur die letzte Änderung wurde nicht gemacht.</translation>
    </message>
    <message>
        <source>Another program is holding “{name}”.</source>
        <translation>Ein anderes Programm hält „{name}“ fest.</translation>
    </message>
    <message>
        <source>Another row says something else about “{what}”, and came first. Let only one of them say it.</source>
        <translation>Eine frühere Zeile sagt etwas anderes zu „{what}“. Lassen Sie es nur eine von beiden sagen.</translation>
    </message>
    <message>
        <source>Answers that are not mapped, or do not fit the codebook, were left out: {count} ({examples}).</source>
        <translation>Antworten, die nicht zugeordnet sind oder nicht zum Codebuch passen, wurden weggelassen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or have the permissions of the file and its folder changed.</source>
        <translation>Wählen Sie einen eigenen Ordner, oder lassen Sie die Rechte der Datei und ihres Ordners ändern.</translation>
    </message>
    <message>
        <source>Choose another file. Articles come into a project by importing them.</source>
        <translation>Wählen Sie eine andere Datei. Artikel kommen durch Importieren in ein Projekt.</translation>
    </message>
    <message>
        <source>Choose another name or another place.</source>
        <translation>Wählen Sie einen anderen Namen oder einen anderen Ort.</translation>
    </message>
    <message>
        <source>Choose another place, or make the folder first.</source>
        <translation>Wählen Sie einen anderen Ort, oder legen Sie zuerst den Ordner an.</translation>
    </message>
    <message>
        <source>Claims that come from this project were passed over: {count} ({examples}). What was edited in its tables comes back by “Import answers from a table”.</source>
        <translation>Aussagen, die aus diesem Projekt stammen, wurden übergangen: {count} ({examples}). Was in seinen Tabellen bearbeitet wurde, kommt mit „Antworten aus einer Tabelle importieren“ zurück.</translation>
    </message>
    <message>
        <source>Close it there first, or save a copy there and open that.</source>
        <translation>Schließen Sie es zuerst dort, oder speichern Sie dort eine Kopie und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Entries of lists elsewhere that are no speaker&apos;s were left out: {count} ({examples}).</source>
        <translation>Einträge fremder Listen, die zu keiner Sprecher:in gehören, wurden weggelassen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Events and relations that are no attribution or stance were left out: {count} ({examples}).</source>
        <translation>Ereignisse und Relationen, die weder Zuschreibung noch Haltung sind, wurden weggelassen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>File: {file}</source>
        <translation>Datei: {file}</translation>
    </message>
    <message>
        <source>Go back to a backup of it, or save what can still be read. Keep the file until nothing is missing.</source>
        <translation>Kehren Sie zu einer Sicherung zurück, oder retten Sie, was noch lesbar ist. Bewahren Sie die Datei auf, bis nichts fehlt.</translation>
    </message>
    <message>
        <source>Install the newest version to work on it.</source>
        <translation>Installieren Sie die neueste Version, um daran zu arbeiten.</translation>
    </message>
    <message>
        <source>It ends too early or is damaged from here on ({detail}). What stood before was read.</source>
        <translation>Sie endet zu früh oder ist ab hier beschädigt ({detail}). Was davor stand, wurde gelesen.</translation>
    </message>
    <message>
        <source>It holds no text, so there is nothing to mark.</source>
        <translation>Sie enthält keinen Text; es gibt nichts zu markieren.</translation>
    </message>
    <message>
        <source>It is damaged, or not what its name says ({detail}). Fetch or save it again.</source>
        <translation>Sie ist beschädigt oder nicht, was ihr Name sagt ({detail}). Holen oder speichern Sie sie nochmals.</translation>
    </message>
    <message>
        <source>It is protected by a password, or of an older Office. Save it again without one, in today&apos;s format.</source>
        <translation>Sie ist durch ein Passwort geschützt oder von einem älteren Office. Speichern Sie sie ohne Passwort im heutigen Format.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or its disk is not connected. Look for it, or take it from the list.</source>
        <translation>Es wurde vielleicht verschoben oder umbenannt, oder sein Laufwerk ist nicht verbunden. Suchen Sie es, oder nehmen Sie es aus der Liste.</translation>
    </message>
    <message>
        <source>It was given up after {limit} seconds. Save it in another format, or copy its text to a file.</source>
        <translation>Nach {limit} Sekunden wurde abgebrochen. Speichern Sie sie in einem anderen Format, oder kopieren Sie ihren Text in eine Datei.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Daran wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It would unpack to more than {limit}, as archives do that are made to harm. If you trust it, unpack it yourself and import what was in it.</source>
        <translation>Entpackt wäre sie größer als {limit}, wie bei Archiven, die schaden sollen. Wenn Sie ihr trauen, entpacken Sie sie selbst und importieren Sie den Inhalt.</translation>
    </message>
    <message>
        <source>Its XML declares entities, which no program writes here and which can fill the memory. Save it again with the program it came from.</source>
        <translation>Ihr XML vereinbart Entitäten, die hier kein Programm schreibt und die den Speicher füllen können. Speichern Sie sie nochmals mit dem Programm, aus dem sie kommt.</translation>
    </message>
    <message>
        <source>Its pages are pictures without text. Run text recognition (OCR) over it and import that.</source>
        <translation>Ihre Seiten sind Bilder ohne Text. Lassen Sie eine Texterkennung (OCR) darüber laufen, und importieren Sie deren Ergebnis.</translation>
    </message>
    <message>
        <source>Left out: {what} ({count}).</source>
        <translation>Weggelassen: {what} ({count}).</translation>
    </message>
    <message>
        <source>Look whether its disk or network drive is connected, and do it again.</source>
        <translation>Sehen Sie nach, ob das Laufwerk oder Netzlaufwerk verbunden ist, und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>Make room on the disk and do it again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>Marks of labels that are not mapped were left out: {count} ({examples}).</source>
        <translation>Markierungen nicht zugeordneter Kategorien wurden weggelassen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Marks of no characters were left out: {count} ({examples}).</source>
        <translation>Markierungen ohne Zeichen wurden weggelassen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Marks that reach beyond the text were left out: {count} ({examples}).</source>
        <translation>Markierungen, die über den Text hinausreichen, wurden weggelassen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Marks were moved to where their words stand now: {count} ({examples}).</source>
        <translation>Markierungen wurden dorthin verschoben, wo ihre Wörter jetzt stehen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Marks whose words are not in the text were left out: {count} ({examples}).</source>
        <translation>Markierungen, deren Wörter nicht im Text stehen, wurden ausgelassen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Marks whose words stand in several places of the text were left out. Say where with the columns “start” and “end”: {count} ({examples}).</source>
        <translation>Markierungen, deren Wörter an mehreren Stellen im Text stehen, wurden ausgelassen. Sagen Sie mit den Spalten „start“ und „end“, wo: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Name at least one annotator.</source>
        <translation>Nennen Sie wenigstens eine Codierer:in.</translation>
    </message>
    <message>
        <source>No article was found in the page. If there is one, copy its text to a file and import that.</source>
        <translation>In der Seite wurde kein Artikel gefunden. Ist doch einer da, kopieren Sie seinen Text in eine Datei und importieren Sie diese.</translation>
    </message>
    <message>
        <source>No format is known for files that end in “{suffix}”. If it is text, name the format.</source>
        <translation>Für Dateien mit der Endung „{suffix}“ ist kein Format bekannt. Ist es Text, nennen Sie das Format.</translation>
    </message>
    <message>
        <source>Notes and answers at relations were left out: {count} ({examples}).</source>
        <translation>Notizen und Antworten an Relationen wurden weggelassen: {count} ({examples}).</translation>
    </message>
    <message>
        <source>Nothing in it can be changed.</source>
        <translation>Darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>Darin wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>Only several versions of a mark can be kept side by side.</source>
        <translation>Nebeneinander behalten lassen sich nur mehrere Fassungen einer Markierung.</translation>
    </message>
    <message>
        <source>Save a copy now (File menu), under another name. Then close the project and look which one is the newer.</source>
        <translation>Speichern Sie jetzt eine Kopie (Menü Datei), unter einem anderen Namen. Schließen Sie dann das Projekt, und sehen Sie nach, welche Datei die neuere ist.</translation>
    </message>
    <message>
        <source>Settle first whether this is marked, and where.</source>
        <translation>Entscheiden Sie zuerst, ob und wo das markiert ist.</translation>
    </message>
    <message>
        <source>Some characters do not fit the encoding {encoding}. Name another one with the option “encoding”.</source>
        <translation>Manche Zeichen passen nicht zur Kodierung {encoding}. Nennen Sie eine andere mit der Option „encoding“.</translation>
    </message>
    <message>
        <source>That does not fit the option “{option}”: {detail}.</source>
        <translation>Das passt nicht zur Option „{option}“: {detail}.</translation>
    </message>
    <message>
        <source>The annotator is not in the project (any more).</source>
        <translation>Diese Codierer:in ist nicht (mehr) im Projekt.</translation>
    </message>
    <message>
        <source>The archive names a place outside of itself, as only harmful ones do. Nothing of it was read.</source>
        <translation>Das Archiv nennt einen Ort außerhalb seiner selbst, wie es nur schädliche tun. Nichts davon wurde gelesen.</translation>
    </message>
    <message>
        <source>The article is not in the project (any more).</source>
        <translation>Der Artikel ist nicht (mehr) im Projekt.</translation>
    </message>
    <message>
        <source>The claim has a stance to this target already. Change that one.</source>
        <translation>Die Aussage hat schon eine Haltung zu diesem Gegenstand. Ändern Sie diese.</translation>
    </message>
    <message>
        <source>The claim is not there (any more).</source>
        <translation>Die Aussage ist nicht (mehr) da.</translation>
    </message>
    <message>
        <source>The codebook has no label “{label}”.</source>
        <translation>Das Codebuch hat keine Kategorie „{label}“.</translation>
    </message>
    <message>
        <source>The codebook has no question “{attribute}” for this label.</source>
        <translation>Das Codebuch hat zu dieser Kategorie keine Frage „{attribute}“.</translation>
    </message>
    <message>
        <source>The cue is not there (any more).</source>
        <translation>Das Signalwort ist nicht (mehr) da.</translation>
    </message>
    <message>
        <source>The date “{date}” can be read in two ways or not at all, and was left out. Name the order of day and month with the option “dates”.</source>
        <translation>Das Datum „{date}“ lässt sich auf zwei Weisen oder gar nicht lesen und wurde weggelassen. Nennen Sie die Folge von Tag und Monat mit der Option „dates“.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk of {file} is full or failing ({detail}). Nothing was lost; make room and repeat.</source>
        <translation>Der Datenträger von {file} ist voll oder fehlerhaft ({detail}). Nichts ging verloren; schaffen Sie Platz, und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>The disk of {file} is full. Make room and export again; an earlier export is untouched.</source>
        <translation>Der Datenträger von {file} ist voll. Schaffen Sie Platz, und exportieren Sie nochmals; ein früherer Export ist unberührt.</translation>
    </message>
    <message>
        <source>The encoding was guessed to be {encoding}. Look whether its accents are right.</source>
        <translation>Als Kodierung wurde {encoding} vermutet. Prüfen Sie, ob Umlaute und Akzente stimmen.</translation>
    </message>
    <message>
        <source>The feed has only a summary of the article. Save the page itself to have it whole.</source>
        <translation>Der Feed hat nur eine Zusammenfassung des Artikels. Speichern Sie die Seite selbst, um ihn ganz zu haben.</translation>
    </message>
    <message>
        <source>The file cannot be found or read. Look whether it was moved or its disk is away.</source>
        <translation>Die Datei lässt sich nicht finden oder lesen. Sehen Sie nach, ob sie verschoben wurde oder ihr Laufwerk fehlt.</translation>
    </message>
    <message>
        <source>The file has another codebook under the same version, so its marks cannot be read here. Import it into a new project.</source>
        <translation>Die Datei hat unter derselben Version ein anderes Codebuch; ihre Markierungen lassen sich hier nicht lesen. Importieren Sie sie in ein neues Projekt.</translation>
    </message>
    <message>
        <source>The file is larger than {limit}, too large for one article. Import it as a table, or split it.</source>
        <translation>Die Datei ist größer als {limit}, zu groß für einen Artikel. Importieren Sie sie als Tabelle, oder teilen Sie sie.</translation>
    </message>
    <message>
        <source>The file is of version {version}, made by a newer Media Annotator than this. Update to read it.</source>
        <translation>Die Datei hat Version {version} und ist von einem neueren Media Annotator. Aktualisieren Sie das Programm, um sie zu lesen.</translation>
    </message>
    <message>
        <source>The folder for {file} does not exist. Make it, or choose another one.</source>
        <translation>Den Ordner für {file} gibt es nicht. Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The folder of “{name}” does not exist.</source>
        <translation>Den Ordner von „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The key {key} leads to two things. Choose another key for one of them.</source>
        <translation>Die Taste {key} führt zu zwei Dingen. Wählen Sie für eines eine andere Taste.</translation>
    </message>
    <message>
        <source>The least number of “{name}” is above the greatest.</source>
        <translation>Die kleinste Zahl von „{name}“ liegt über der größten.</translation>
    </message>
    <message>
        <source>The mark reaches beyond the text of the article.</source>
        <translation>Die Markierung reicht über den Text des Artikels hinaus.</translation>
    </message>
    <message>
        <source>The marked words are not those of the text at that place: “{quote}”.</source>
        <translation>Die markierten Wörter sind nicht die des Textes an dieser Stelle: „{quote}“.</translation>
    </message>
    <message>
        <source>The mention is not there (any more).</source>
        <translation>Die Nennung ist nicht (mehr) da.</translation>
    </message>
    <message>
        <source>The place of these marks was guessed, as their words changed or stand in several places. Look at them: {count} ({examples}).</source>
        <translation>Die Stelle dieser Markierungen ist geraten, weil ihre Wörter sich geändert haben oder mehrfach vorkommen. Sehen Sie sie an: {count} ({examples}).</translation>
    </message>
    <message>
        <source>The project has a {kind} named {name} already; the marks refer to that one.</source>
        <translation>Das Projekt hat schon einen Eintrag namens {name} ({kind}); die Markierungen beziehen sich auf ihn.</translation>
    </message>
    <message>
        <source>The project has no article “{article}”; rows about it that were left out: {rows}. Import its text first, or name its id, URL, file or headline.</source>
        <translation>Das Projekt hat keinen Artikel „{article}“; ausgelassene Zeilen dazu: {rows}. Importieren Sie zuerst seinen Text, oder nennen Sie Kennung, URL, Datei oder Überschrift.</translation>
    </message>
    <message>
        <source>The project has several articles “{article}”; rows about it that were left out: {rows}. Name the article&apos;s id or URL.</source>
        <translation>Das Projekt hat mehrere Artikel „{article}“; ausgelassene Zeilen dazu: {rows}. Nennen Sie die Kennung oder URL des Artikels.</translation>
    </message>
    <message>
        <source>The project has this {kind} ({name}) already, but with other content; its own was kept.</source>
        <translation>Das Projekt hat diesen Eintrag schon ({kind}: {name}), aber mit anderem Inhalt; der eigene blieb.</translation>
    </message>
    <message>
        <source>The project “{name}” is damaged.</source>
        <translation>Das Projekt „{name}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The project “{name}” is not where it was.</source>
        <translation>Das Projekt „{name}“ ist nicht mehr, wo es war.</translation>
    </message>
    <message>
        <source>The project “{name}” is open in another window or program.</source>
        <translation>Das Projekt „{name}“ ist in einem anderen Fenster oder Programm geöffnet.</translation>
    </message>
    <message>
        <source>The project “{name}” was made with a newer version of Media Annotator.</source>
        <translation>Das Projekt „{name}“ ist von einer neueren Version von Media Annotator.</translation>
    </message>
    <message>
        <source>The record is not sound: {detail}. Correct it in the file, or export it again.</source>
        <translation>Der Datensatz ist nicht in Ordnung: {detail}. Berichtigen Sie ihn in der Datei, oder exportieren Sie sie nochmals.</translation>
    </message>
    <message>
        <source>The row is not like the first one ({found} cells instead of {expected}) or badly quoted. {detail}</source>
        <translation>Die Zeile gleicht nicht der ersten ({found} Zellen statt {expected}) oder hat falsche Anführungszeichen. {detail}</translation>
    </message>
    <message>
        <source>The speaker is not in the project (any more).</source>
        <translation>Die Sprecher:in ist nicht (mehr) im Projekt.</translation>
    </message>
    <message>
        <source>The target is not in the project (any more).</source>
        <translation>Der Gegenstand ist nicht (mehr) im Projekt.</translation>
    </message>
    <message>
        <source>There are no articles in {file}. Import some first.</source>
        <translation>In {file} sind keine Artikel. Importieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>There are several annotators named {name}. Give the id of the one you mean: {ids}.</source>
        <translation>Mehrere Codierer:innen heißen {name}. Nennen Sie die Kennung derjenigen, die Sie meinen: {ids}.</translation>
    </message>
    <message>
        <source>There is a file {file} already. Choose another name.</source>
        <translation>Eine Datei {file} gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a file “{name}” already.</source>
        <translation>Eine Datei „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is a stance, but no target that it is about. Name the target.</source>
        <translation>Es gibt eine Haltung, aber keinen Gegenstand, dem sie gilt. Nennen Sie den Gegenstand.</translation>
    </message>
    <message>
        <source>There is no column for “{column}”. The columns are: {columns}. Name the right one in the options.</source>
        <translation>Es gibt keine Spalte für „{column}“. Die Spalten sind: {columns}. Nennen Sie die richtige in den Optionen.</translation>
    </message>
    <message>
        <source>There is no file {file}. Look whether it was moved.</source>
        <translation>Eine Datei {file} gibt es nicht. Sehen Sie nach, ob sie verschoben wurde.</translation>
    </message>
    <message>
        <source>There is no format “{format}”. Name one of these: {known}.</source>
        <translation>Ein Format „{format}“ gibt es nicht. Nennen Sie eines von diesen: {known}.</translation>
    </message>
    <message>
        <source>There is no option “{option}”. There are: {known}.</source>
        <translation>Eine Option „{option}“ gibt es nicht. Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no target “{name}” yet. Correct the name, or have new targets added.</source>
        <translation>Den Gegenstand „{name}“ gibt es noch nicht. Berichtigen Sie den Namen oder lassen Sie neue Gegenstände hinzufügen.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>Es steht kein Text darin.</translation>
    </message>
    <message>
        <source>There is nothing to put into a package.</source>
        <translation>Es gibt nichts für ein Paket.</translation>
    </message>
    <message>
        <source>There is one named “{name}” already.</source>
        <translation>Es gibt schon etwas mit dem Namen „{name}“.</translation>
    </message>
    <message>
        <source>There must be a label for the {role}. Keep the one there is; its name may change.</source>
        <translation>Es muss eine Kategorie für diese Rolle geben: {role}. Behalten Sie die vorhandene; ihr Name darf sich ändern.</translation>
    </message>
    <message>
        <source>These are marks without their text ({text}). Put it beside them, or import the folder that holds both.</source>
        <translation>Das sind Markierungen ohne ihren Text ({text}). Legen Sie ihn daneben oder importieren Sie den Ordner, der beides enthält.</translation>
    </message>
    <message>
        <source>This belongs to another project.</source>
        <translation>Das gehört zu einem anderen Projekt.</translation>
    </message>
    <message>
        <source>This format needs the package {package}, which is not installed. Install it with: {command}</source>
        <translation>Dieses Format braucht das Paket {package}, das nicht installiert ist. Installieren Sie es mit: {command}</translation>
    </message>
    <message>
        <source>This is a look at “{name}”.</source>
        <translation>„{name}“ ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This is no text file ({detail}). Save it as plain text and import that.</source>
        <translation>Das ist keine Textdatei ({detail}). Speichern Sie sie als reinen Text, und importieren Sie diesen.</translation>
    </message>
    <message>
        <source>This is only a look at {file}: nothing in it can be changed. Restore it, or open the project itself.</source>
        <translation>{file} ist nur zum Lesen geöffnet: Darin lässt sich nichts ändern. Kehren Sie dahin zurück, oder öffnen Sie das Projekt selbst.</translation>
    </message>
    <message>
        <source>This is stances.csv of a folder of tables: a row for each stance of a claim, without the claims. Edited, it comes back with “Import answers from a table…”; for another project export a claims table. If it is a table of your own, name a column of it in the options.</source>
        <translation>Das ist stances.csv aus einem Ordner von Tabellen: eine Zeile für jede Haltung einer Aussage, ohne die Aussagen. Bearbeitet kommt sie mit „Antworten aus einer Tabelle importieren…“ zurück; für ein anderes Projekt exportieren Sie eine Tabelle der Aussagen. Ist es eine eigene Tabelle, nennen Sie in den Optionen eine ihrer Spalten.</translation>
    </message>
    <message>
        <source>This is still in use and cannot go. Remove what refers to it first.</source>
        <translation>Das ist noch in Gebrauch und muss bleiben. Entfernen Sie zuerst, was sich darauf bezieht.</translation>
    </message>
    <message>
        <source>This project was not opened from a package, so there is nobody to return its work to.</source>
        <translation>Dieses Projekt wurde nicht aus einem Paket geöffnet, also gibt es niemanden, dem die Arbeit zurückzugeben wäre.</translation>
    </message>
    <message>
        <source>This was changed in the meantime. Look at it again and repeat what you wanted.</source>
        <translation>Das wurde inzwischen geändert. Sehen Sie es sich nochmals an, und wiederholen Sie, was Sie wollten.</translation>
    </message>
    <message>
        <source>To work on it, restore it (File menu, Backups), or open the project itself.</source>
        <translation>Um daran zu arbeiten, kehren Sie dahin zurück (Menü Datei, Sicherungen), oder öffnen Sie das Projekt selbst.</translation>
    </message>
    <message>
        <source>Two parts of a mark overlap or are out of order.</source>
        <translation>Zwei Teile einer Markierung überlappen sich oder stehen in falscher Folge.</translation>
    </message>
    <message>
        <source>Wait a moment and do it again. Backup and synchronising programs do this.</source>
        <translation>Warten Sie einen Moment, und wiederholen Sie es. Sicherungs- und Abgleichprogramme tun das.</translation>
    </message>
    <message>
        <source>What was written is not what the project holds (at {place}). Nothing was exported; please report this.</source>
        <translation>Was geschrieben wurde, ist nicht, was im Projekt steht (bei {place}). Es wurde nichts exportiert; bitte melden Sie das.</translation>
    </message>
    <message>
        <source>You may not read this file or folder. Change its permissions, or ask who owns it.</source>
        <translation>Sie dürfen diese Datei oder diesen Ordner nicht lesen. Ändern Sie die Rechte, oder fragen Sie, wem es gehört.</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>annotation set</source>
        <translation>Annotationssatz</translation>
    </message>
    <message>
        <source>annotation to look at again</source>
        <translation>Annotation zum Nachprüfen</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>Codierer:in</translation>
    </message>
    <message>
        <source>answers about the article</source>
        <translation>Antworten zum Artikel</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>Zuteilung</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>returned work</source>
        <translation>zurückgegebene Arbeit</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher:in</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>work</source>
        <translation>zugeteilte Arbeit</translation>
    </message>
    <message>
        <source>{file} belongs to another project ({name}). Open it there.</source>
        <translation>{file} gehört zu einem anderen Projekt ({name}). Öffnen Sie die Datei dort.</translation>
    </message>
    <message>
        <source>{file} cannot be reached ({detail}). Look whether its disk or network drive is there.</source>
        <translation>{file} ist nicht erreichbar ({detail}). Sehen Sie nach, ob Laufwerk oder Netzlaufwerk da ist.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({detail}). Look whether it was moved or its disk is away.</source>
        <translation>{file} ist nicht zu lesen ({detail}). Sehen Sie nach, ob die Datei verschoben wurde oder ihr Datenträger fehlt.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({detail}). Close it in other programs, or choose another place.</source>
        <translation>{file} lässt sich nicht schreiben ({detail}). Schließen Sie die Datei in anderen Programmen, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{file} holds other things than an earlier export. Choose a new name for the folder.</source>
        <translation>{file} enthält anderes als einen früheren Export. Wählen Sie einen neuen Namen für den Ordner.</translation>
    </message>
    <message>
        <source>{file} is a package with {kind}; here one with {wanted} is needed.</source>
        <translation>{file} ist ein Paket anderer Art ({kind}); gebraucht wird hier: {wanted}.</translation>
    </message>
    <message>
        <source>{file} is being written by another program. Wait a moment and repeat.</source>
        <translation>{file} wird gerade von einem anderen Programm geschrieben. Warten Sie einen Moment, und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>{file} is damaged ({detail}). Go back to a backup, or save what can be read; keep the file until then.</source>
        <translation>{file} ist beschädigt ({detail}). Kehren Sie zu einer Sicherung zurück, oder retten Sie, was lesbar ist; bewahren Sie die Datei bis dahin auf.</translation>
    </message>
    <message>
        <source>{file} is damaged ({place}: {detail}). Nothing of it was taken. Ask for it again.</source>
        <translation>{file} ist beschädigt ({place}: {detail}). Nichts davon wurde übernommen. Bitten Sie noch einmal darum.</translation>
    </message>
    <message>
        <source>{file} is for {name}; the open project holds somebody else&apos;s work.</source>
        <translation>{file} ist für {name}; das offene Projekt enthält die Arbeit von jemand anderem.</translation>
    </message>
    <message>
        <source>{file} is no package of Media Annotator ({detail}). Choose another file.</source>
        <translation>{file} ist kein Paket von Media Annotator ({detail}). Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is no project of Media Annotator. Choose another file.</source>
        <translation>{file} ist kein Projekt von Media Annotator. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is open already ({detail}). Close it there first.</source>
        <translation>{file} ist schon geöffnet ({detail}). Schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>{file} is packed as only harmful files are ({detail}). Nothing of it was taken.</source>
        <translation>{file} ist so gepackt wie nur schädliche Dateien ({detail}). Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>{file} is the project itself. Choose another name for the export.</source>
        <translation>{file} ist das Projekt selbst. Wählen Sie für den Export einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} or its folder cannot be written. Copy it to a folder of your own, or change the permissions.</source>
        <translation>{file} oder der Ordner ist schreibgeschützt. Kopieren Sie die Datei in einen eigenen Ordner, oder ändern Sie die Rechte.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Media Annotator (version {version}). Update the program to open it.</source>
        <translation>{file} wurde mit einem neueren Media Annotator gemacht (Version {version}). Aktualisieren Sie das Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Media Annotator. Update the program to open it.</source>
        <translation>{file} ist von einem neueren Media Annotator. Aktualisieren Sie das Programm, um die Datei zu öffnen.</translation>
    </message>
    <message>
        <source>{file} was moved, removed or replaced by another program while it was open, so nothing more is saved to it. Save a copy under another name, and look which of the two is the newer.</source>
        <translation>{file} wurde von einem anderen Programm verschoben, entfernt oder ersetzt, während es geöffnet war; deshalb wird nichts mehr hineingeschrieben. Speichern Sie eine Kopie unter einem anderen Namen, und sehen Sie nach, welche der beiden die neuere ist.</translation>
    </message>
    <message>
        <source>“{date}” is no date. Write 2016-11-16, 2016-11 or 2016.</source>
        <translation>„{date}“ ist kein Datum. Schreiben Sie 2016-11-16, 2016-11 oder 2016.</translation>
    </message>
    <message>
        <source>“{name}” cannot be merged into that one: they ask different questions or have different roles.</source>
        <translation>„{name}“ lässt sich damit nicht zusammenführen: Die beiden stellen verschiedene Fragen oder haben verschiedene Rollen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be reached.</source>
        <translation>„{name}“ ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written to.</source>
        <translation>„{name}“ ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>“{name}” cannot change so: what was said with it would not be valid any more. Retire it and add a new one.</source>
        <translation>„{name}“ lässt sich so nicht ändern: Was damit gesagt wurde, gälte nicht mehr. Legen Sie es still, und fügen Sie etwas Neues hinzu.</translation>
    </message>
    <message>
        <source>“{name}” has no choice to answer with. Add one.</source>
        <translation>„{name}“ hat keine Ausprägung zum Antworten. Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>“{name}” is not a project of Media Annotator.</source>
        <translation>„{name}“ ist kein Projekt von Media Annotator.</translation>
    </message>
    <message>
        <source>“{name}” is not in the codebook (any more).</source>
        <translation>„{name}“ steht nicht (mehr) im Codebuch.</translation>
    </message>
    <message>
        <source>“{name}” was moved, removed or replaced while it was open.</source>
        <translation>„{name}“ wurde verschoben, entfernt oder ersetzt, während es geöffnet war.</translation>
    </message>
    <message>
        <source>“{value}” is no answer to “{attribute}” in the codebook.</source>
        <translation>„{value}“ ist laut Codebuch keine Antwort auf „{attribute}“.</translation>
    </message>
</context>
<context>
    <name>verbs</name>
    <message>
        <source>accept a suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>accept what was filled in</source>
        <translation>Vorausgefülltes annehmen</translation>
    </message>
    <message>
        <source>add a speaker</source>
        <translation>Sprecher:in hinzufügen</translation>
    </message>
    <message>
        <source>add to a claim</source>
        <translation>zur Aussage hinzufügen</translation>
    </message>
    <message>
        <source>add to the codebook</source>
        <translation>zum Codebuch hinzufügen</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>Frage beantworten</translation>
    </message>
    <message>
        <source>answer a question about the article</source>
        <translation>Frage zum Artikel beantworten</translation>
    </message>
    <message>
        <source>ask the lead</source>
        <translation>Leitung fragen</translation>
    </message>
    <message>
        <source>assign articles</source>
        <translation>Artikel zuweisen</translation>
    </message>
    <message>
        <source>bring back a table</source>
        <translation>eine Tabelle zurückholen</translation>
    </message>
    <message>
        <source>bring work together</source>
        <translation>Arbeit zusammenführen</translation>
    </message>
    <message>
        <source>change a speaker</source>
        <translation>Sprecher:in ändern</translation>
    </message>
    <message>
        <source>change an article&apos;s details</source>
        <translation>Angaben zum Artikel ändern</translation>
    </message>
    <message>
        <source>change the codebook</source>
        <translation>Codebuch ändern</translation>
    </message>
    <message>
        <source>delete a mark</source>
        <translation>Markierung löschen</translation>
    </message>
    <message>
        <source>give out work</source>
        <translation>Arbeit zuteilen</translation>
    </message>
    <message>
        <source>import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>keep both versions</source>
        <translation>beide Fassungen behalten</translation>
    </message>
    <message>
        <source>mark a claim</source>
        <translation>Aussage markieren</translation>
    </message>
    <message>
        <source>mark a cue</source>
        <translation>Signalwort markieren</translation>
    </message>
    <message>
        <source>mark a mention</source>
        <translation>Nennung markieren</translation>
    </message>
    <message>
        <source>mark words</source>
        <translation>Wörter markieren</translation>
    </message>
    <message>
        <source>merge in the codebook</source>
        <translation>im Codebuch zusammenführen</translation>
    </message>
    <message>
        <source>merge two speakers</source>
        <translation>zwei Sprecher:innen zusammenführen</translation>
    </message>
    <message>
        <source>move a boundary</source>
        <translation>Grenze verschieben</translation>
    </message>
    <message>
        <source>order the codebook</source>
        <translation>Codebuch ordnen</translation>
    </message>
    <message>
        <source>reject a suggestion</source>
        <translation>Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>remove a speaker</source>
        <translation>Sprecher:in entfernen</translation>
    </message>
    <message>
        <source>rename in the codebook</source>
        <translation>im Codebuch umbenennen</translation>
    </message>
    <message>
        <source>retire from the codebook</source>
        <translation>im Codebuch stilllegen</translation>
    </message>
    <message>
        <source>set a stance</source>
        <translation>Haltung angeben</translation>
    </message>
    <message>
        <source>set the article&apos;s state</source>
        <translation>Stand des Artikels ändern</translation>
    </message>
    <message>
        <source>set the speaker</source>
        <translation>Sprecher:in angeben</translation>
    </message>
    <message>
        <source>set unsure</source>
        <translation>Unsicherheit angeben</translation>
    </message>
    <message>
        <source>settle a point</source>
        <translation>einen Punkt entscheiden</translation>
    </message>
    <message>
        <source>settle by majority</source>
        <translation>nach Mehrheit entscheiden</translation>
    </message>
    <message>
        <source>settle by one annotator</source>
        <translation>nach einer Person entscheiden</translation>
    </message>
    <message>
        <source>settle what all agree on</source>
        <translation>entscheiden, worin alle übereinstimmen</translation>
    </message>
    <message>
        <source>split in the codebook</source>
        <translation>im Codebuch aufteilen</translation>
    </message>
    <message>
        <source>take a part from a claim</source>
        <translation>Teil von Aussage lösen</translation>
    </message>
    <message>
        <source>take decisions</source>
        <translation>Entscheidungen übernehmen</translation>
    </message>
    <message>
        <source>take over a codebook</source>
        <translation>Codebuch übernehmen</translation>
    </message>
    <message>
        <source>take work</source>
        <translation>Arbeit übernehmen</translation>
    </message>
    <message>
        <source>tick off a second look</source>
        <translation>Nachprüfung abhaken</translation>
    </message>
    <message>
        <source>untie a cue</source>
        <translation>Signalwort lösen</translation>
    </message>
    <message>
        <source>untie a mention</source>
        <translation>Nennung lösen</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>write why</source>
        <translation>eine Begründung schreiben</translation>
    </message>
</context>
</TS>
