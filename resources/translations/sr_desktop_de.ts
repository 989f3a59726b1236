<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About SR Desktop</source>
        <translation>Über SR Desktop</translation>
    </message>
    <message>
        <source>&amp;The program</source>
        <translation>&amp;Das Programm</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>SR Desktop {version}</source>
        <translation>SR Desktop {version}</translation>
    </message>
    <message>
        <source>Gives families their old photos back.</source>
        <translation>Gibt Familien ihre alten Fotos zurück.</translation>
    </message>
    <message>
        <source>Works on this computer alone. Nothing is uploaded.</source>
        <translation>Arbeitet nur auf diesem Computer. Nichts wird hochgeladen.</translation>
    </message>
    <message>
        <source>Nothing is counted: no account, no statistics.</source>
        <translation>Nichts wird gezählt: kein Konto, keine Statistik.</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Ihre Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>Der Computer errät fehlende Details. Prüfen Sie, ob die Menschen noch wie sie selbst aussehen.</translation>
    </message>
    <message>
        <source>Free software under the BSD 3-clause licence, made with other free software.</source>
        <translation>Freie Software unter der BSD-Lizenz (3 Klauseln), gemacht mit anderer freier Software.</translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation>Woraus das Programm besteht</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
</context>
<context>
    <name>AboutResult</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Säubern</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>In Ruhe gelassen</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>{done}, none found</source>
        <translation>{done}, keine gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>{done}, {faces}</source>
        <translation>{done}, {faces}</translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>%n in Ruhe gelassen</numerusform>
            <numerusform>%n in Ruhe gelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}, {left}</source>
        <translation>{told}, {left}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>About this result</source>
        <translation>Über dieses Ergebnis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all of this as text</source>
        <translation>All das als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking at your original…</source>
        <translation>Ihr Original wird geprüft…</translation>
    </message>
    <message>
        <source>When it was restored</source>
        <translation>Beim Restaurieren</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>Ihr Original ist unberührt.</translation>
    </message>
    <message>
        <source>Every byte of {name} is as it was when it was restored:</source>
        <translation>Jedes Byte von {name} ist, wie es beim Restaurieren war:</translation>
    </message>
    <message>
        <source>This file does not say how it was made.</source>
        <translation>In dieser Datei steht nicht, wie sie entstand.</translation>
    </message>
    <message>
        <source>Another program may have saved it since, or it is not there.</source>
        <translation>Vielleicht hat ein anderes Programm sie seither gespeichert, oder sie ist nicht da.</translation>
    </message>
    <message>
        <source>Your original could not be read.</source>
        <translation>Ihr Original konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} may have been moved or renamed.</source>
        <translation>{name} wurde vielleicht verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>Your original has changed since.</source>
        <translation>Ihr Original hat sich seither verändert.</translation>
    </message>
    <message>
        <source>{name} was changed after it was restored, by another program: SR Desktop only reads originals.</source>
        <translation>{name} wurde nach dem Restaurieren von einem anderen Programm verändert: SR Desktop liest Originale nur.</translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Saves a new file. Your original is never changed.</source>
        <translation>Speichert eine neue Datei. Ihr Original wird nie verändert.</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>Die Warteschlange macht Pause.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Looking whether there is room for the results…</source>
        <translation>Prüft, ob Platz für die Ergebnisse ist…</translation>
    </message>
    <message>
        <source>Waiting for the other SR Desktop</source>
        <translation>Wartet auf das andere SR Desktop</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Goes on with the photos where it stopped</source>
        <translation>Macht mit den Fotos dort weiter, wo die Pause begann</translation>
    </message>
    <message>
        <source>Holds at once and gives the memory of the graphics card back; nothing is lost</source>
        <translation>Macht sofort Pause und gibt den Speicher der Grafikkarte frei; nichts geht verloren</translation>
    </message>
    <message>
        <source>Holds at once; nothing is lost</source>
        <translation>Macht sofort Pause; nichts geht verloren</translation>
    </message>
    <message>
        <source>The memory of the graphics card is free meanwhile.</source>
        <translation>Der Speicher der Grafikkarte ist solange frei.</translation>
    </message>
    <message>
        <source>The computer is free for other things meanwhile.</source>
        <translation>Der Computer ist solange für anderes frei.</translation>
    </message>
</context>
<context>
    <name>AlbumOffer</name>
    <message numerus="yes">
        <source>%n more photo(s) of “{album}” wait.</source>
        <translation>
            <numerusform>%n weiteres Foto von „{album}“ wartet.</numerusform>
            <numerusform>%n weitere Fotos von „{album}“ warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” can get the same settings.</source>
        <translation>
            <numerusform>Das andere Foto von „{album}“ kann dieselben Einstellungen bekommen.</numerusform>
            <numerusform>Die anderen %n Fotos von „{album}“ können dieselben Einstellungen bekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same for the other %n</source>
        <translation>
            <numerusform>Auch für das andere</numerusform>
            <numerusform>Auch für die anderen %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” have these settings now.</source>
        <translation>
            <numerusform>Das andere Foto von „{album}“ hat jetzt diese Einstellungen.</numerusform>
            <numerusform>Die anderen %n Fotos von „{album}“ haben jetzt diese Einstellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Restore the other %n</source>
        <translation>
            <numerusform>Das andere restaurieren</numerusform>
            <numerusform>Die anderen %n restaurieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Albums</name>
    <message>
        <source>Single photos</source>
        <translation>Einzelne Fotos</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} von {total} fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {failed}</source>
        <translation>{count}, {failed}</translation>
    </message>
    <message>
        <source>Album {name}, {count}, folded</source>
        <translation>Album {name}, {count}, zugeklappt</translation>
    </message>
    <message>
        <source>Album {name}, {count}</source>
        <translation>Album {name}, {count}</translation>
    </message>
    <message>
        <source>Has the settings of all, not those of its album</source>
        <translation>Hat die Einstellungen aller Fotos, nicht die seines Albums</translation>
    </message>
    <message>
        <source>Has its own settings</source>
        <translation>Hat eigene Einstellungen</translation>
    </message>
    <message>
        <source>Has its own settings: {settings}</source>
        <translation>Hat eigene Einstellungen: {settings}</translation>
    </message>
</context>
<context>
    <name>ApproveBar</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep this result (K or Enter)</source>
        <translation>Dieses Ergebnis behalten (K oder Eingabetaste)</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Sanfter</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler (S)</source>
        <translation>Noch einmal restaurieren, eine Stufe sanfter (S)</translation>
    </message>
    <message>
        <source>Another preset…</source>
        <translation>Andere Vorlage…</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo (P)</source>
        <translation>Noch einmal als andere Art von Foto restaurieren (P)</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>The result goes to the trash, the original stays (L or Delete)</source>
        <translation>Das Ergebnis kommt in den Papierkorb, das Original bleibt (L oder Entf)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The photo before (Backspace)</source>
        <translation>Das Foto davor (Rücktaste)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last decision back (U)</source>
        <translation>Die letzte Entscheidung zurücknehmen (U)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>End looking through (Esc). What is decided is decided.</source>
        <translation>Durchsehen beenden (Esc). Entschiedenes bleibt entschieden.</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>Foto {number} von {total}</translation>
    </message>
    <message>
        <source>Working is being stopped…</source>
        <translation>Die Arbeit wird angehalten…</translation>
    </message>
    <message>
        <source>Working: it is being restored again. Undo takes that back.</source>
        <translation>In Arbeit: Es wird noch einmal restauriert. „Rückgängig“ nimmt das zurück.</translation>
    </message>
    <message>
        <source>You left it as it was. Its result goes to the trash.</source>
        <translation>Sie haben es gelassen, wie es war. Sein Ergebnis kommt in den Papierkorb.</translation>
    </message>
    <message>
        <source>You keep this result.</source>
        <translation>Sie behalten dieses Ergebnis.</translation>
    </message>
    <message>
        <source>This is the softer result.</source>
        <translation>Das ist das sanftere Ergebnis.</translation>
    </message>
    <message>
        <source>This is the result with another preset.</source>
        <translation>Das ist das Ergebnis mit einer anderen Vorlage.</translation>
    </message>
    <message>
        <source>This photo is not among those that you look through.</source>
        <translation>Dieses Foto gehört nicht zu denen, die Sie durchsehen.</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Anderes Foto</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored again. Wait, or press Esc.</source>
        <translation>
            <numerusform>%n Foto wird noch einmal restauriert. Warten Sie, oder drücken Sie Esc.</numerusform>
            <numerusform>%n Fotos werden noch einmal restauriert. Warten Sie, oder drücken Sie Esc.</numerusform>
        </translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>Alles durchgesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n behalten</numerusform>
            <numerusform>%n behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n softer</source>
        <translation>
            <numerusform>%n sanfter</numerusform>
            <numerusform>%n sanfter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another preset</source>
        <translation>
            <numerusform>%n mit anderer Vorlage</numerusform>
            <numerusform>%n mit anderer Vorlage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n gelassen, wie es war</numerusform>
            <numerusform>%n gelassen, wie sie waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still working</source>
        <translation>
            <numerusform>%n noch in Arbeit</numerusform>
            <numerusform>%n noch in Arbeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>%n nicht entschieden</numerusform>
            <numerusform>%n nicht entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Ihre Originale sind unberührt.</translation>
    </message>
    <message>
        <source>Results that you did not want are in the trash.</source>
        <translation>Ergebnisse, die Sie nicht wollten, sind im Papierkorb.</translation>
    </message>
    <message>
        <source>There is no trash for this drive.</source>
        <translation>Für dieses Laufwerk gibt es keinen Papierkorb.</translation>
    </message>
    <message>
        <source>Results that you did not want lie in {folder}.</source>
        <translation>Ergebnisse, die Sie nicht wollten, liegen in {folder}.</translation>
    </message>
    <message>
        <source>&amp;Look through the results</source>
        <translation>&amp;Ergebnisse durchsehen</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Move the divider, while the whole photo is seen</source>
        <translation>Den Teiler bewegen, wenn das ganze Foto zu sehen ist</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the photo, while a part of it is seen</source>
        <translation>Das Foto bewegen, wenn nur ein Teil zu sehen ist</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Move the divider at any zoom</source>
        <translation>Den Teiler bei jeder Vergrößerung bewegen</translation>
    </message>
    <message>
        <source>Shift with an arrow key</source>
        <translation>Umschalttaste mit einer Pfeiltaste</translation>
    </message>
    <message>
        <source>A bigger step</source>
        <translation>Ein größerer Schritt</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>Only the result, only the original</source>
        <translation>Nur das Ergebnis, nur das Original</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>See the original, as long as it is held</source>
        <translation>Das Original sehen, solange gedrückt</translation>
    </message>
    <message>
        <source>+, -</source>
        <translation>+, -</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Vergrößern, verkleinern</translation>
    </message>
    <message>
        <source>0, 1, 2</source>
        <translation>0, 1, 2</translation>
    </message>
    <message>
        <source>The whole photo, 100 %, 200 %</source>
        <translation>Das ganze Foto, 100 %, 200 %</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Show or hide the overview map</source>
        <translation>Die Übersicht zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Before at the left, after at the right. Arrow keys move both. Hold Space to see the original.</source>
        <translation>Links vorher, rechts nachher. Die Pfeiltasten bewegen beide. Halten Sie die Leertaste gedrückt, um das Original zu sehen.</translation>
    </message>
    <message>
        <source>Left and right arrow keys move the divider between before and after; while only a part is seen, arrow keys move the photo. Hold Space to see the original.</source>
        <translation>Die Pfeiltasten links und rechts bewegen den Teiler zwischen vorher und nachher; ist nur ein Teil zu sehen, bewegen die Pfeiltasten das Foto. Halten Sie die Leertaste gedrückt, um das Original zu sehen.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Das Foto wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Finish, then close</source>
        <translation>Fertig machen, dann schließen</translation>
    </message>
    <message>
        <source>Close, and go on next time</source>
        <translation>Schließen, nächstes Mal weiter</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not finished yet</source>
        <translation>
            <numerusform>%n Foto ist noch nicht fertig</numerusform>
            <numerusform>%n Fotos sind noch nicht fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished photos are kept. Your originals are untouched.</source>
        <translation>Fertige Fotos bleiben erhalten. Ihre Originale sind unberührt.</translation>
    </message>
    <message>
        <source>The window closes when the photos are finished.</source>
        <translation>Das Fenster schließt sich, wenn die Fotos fertig sind.</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Continue where you left off?</source>
        <translation>Weitermachen, wo Sie aufgehört haben?</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still waiting.</source>
        <translation>
            <numerusform>%n Foto wartet noch.</numerusform>
            <numerusform>%n Fotos warten noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Nicht mehr</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>for print</source>
        <translation>zum Drucken</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>gleiche Größe</translation>
    </message>
    <message>
        <source>2x bigger</source>
        <translation>2x größer</translation>
    </message>
    <message>
        <source>4x bigger</source>
        <translation>4x größer</translation>
    </message>
    <message>
        <source>Keep the original colours</source>
        <translation>Originalfarben behalten</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>For print…</source>
        <translation>Zum Drucken…</translation>
    </message>
    <message>
        <source>Size of the result</source>
        <translation>Größe des Ergebnisses</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Säubern</translation>
    </message>
    <message>
        <source>Clean-up, from keep the grain to smooth</source>
        <translation>Säubern, von Korn behalten bis glatt</translation>
    </message>
    <message>
        <source>Keep the grain</source>
        <translation>Korn behalten</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glatt</translation>
    </message>
    <message>
        <source>How much grain and noise is taken away</source>
        <translation>Wie viel Korn und Rauschen weggenommen wird</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>How much of the restoration is used; the rest is your photo</source>
        <translation>Wie viel von der Restaurierung verwendet wird; der Rest ist Ihr Foto</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something unexpected went wrong. Your originals are untouched.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen. Ihre Originale sind unberührt.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, please report it with the text below.</source>
        <translation>Sie können weitermachen. Wenn es noch einmal geschieht, melden Sie es bitte mit dem Text unten.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Foto.</translation>
    </message>
    <message>
        <source>Copy a picture, or files in a folder, then paste again.</source>
        <translation>Kopieren Sie ein Bild oder Dateien in einem Ordner und fügen Sie dann noch einmal ein.</translation>
    </message>
    <message>
        <source>Pasted as {name}.</source>
        <translation>Eingefügt als {name}.</translation>
    </message>
    <message>
        <source>The result will be saved in {folder}.</source>
        <translation>Das Ergebnis wird in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>{name} is on the clipboard.</source>
        <translation>{name} ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Paste it into a folder, a mail or another program.</source>
        <translation>Fügen Sie es in einen Ordner, eine E-Mail oder ein anderes Programm ein.</translation>
    </message>
</context>
<context>
    <name>DetailOverlay</name>
    <message>
        <source>Where &amp;detail was added</source>
        <translation>Wo &amp;Details dazukamen</translation>
    </message>
    <message>
        <source>Shows where the computer added detail</source>
        <translation>Zeigt, wo der Computer Details ergänzt hat</translation>
    </message>
    <message>
        <source>Looking where detail was added…</source>
        <translation>Sucht, wo Details dazukamen…</translation>
    </message>
    <message>
        <source>The computer added more detail here.</source>
        <translation>Hier hat der Computer mehr Details ergänzt.</translation>
    </message>
    <message>
        <source>The computer added hardly any detail.</source>
        <translation>Der Computer hat kaum Details ergänzt.</translation>
    </message>
    <message>
        <source>It can&apos;t be shown for this photo just now.</source>
        <translation>Für dieses Foto lässt es sich gerade nicht zeigen.</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Restore with</source>
        <translation>Restaurieren mit</translation>
    </message>
    <message>
        <source>What the work is done with</source>
        <translation>Womit gearbeitet wird</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
</context>
<context>
    <name>DeviceLine</name>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>What photos are restored with</source>
        <translation>Womit Fotos restauriert werden</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>Die Bildverarbeitung konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor.</source>
        <translation>Keine passende Grafikkarte gefunden. Der Prozessor wird verwendet.</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor: about {time} a photo.</source>
        <translation>Keine passende Grafikkarte gefunden. Der Prozessor wird verwendet: etwa {time} je Foto.</translation>
    </message>
    <message>
        <source>Using {device}.</source>
        <translation>{device} wird verwendet.</translation>
    </message>
    <message>
        <source>Using {device}: about {time} a photo.</source>
        <translation>{device} wird verwendet: etwa {time} je Foto.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Modelldateien</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>{model} entfernen?</translation>
    </message>
    <message>
        <source>You can get it again later.</source>
        <translation>Sie können es später wieder herunterladen.</translation>
    </message>
    <message>
        <source>A file elsewhere that you added it from stays.</source>
        <translation>Die Datei, aus der Sie es hinzugefügt haben, bleibt an ihrem Ort.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Get {model} again?</source>
        <translation>{model} neu herunterladen?</translation>
    </message>
    <message>
        <source>The damaged file that is here now is removed.</source>
        <translation>Die beschädigte Datei, die jetzt da ist, wird entfernt.</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>Neu herunterladen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Copy the new photo</source>
        <translation>Neues Foto kopieren</translation>
    </message>
    <message>
        <source>Drag the new photo to a folder or another program, or press to copy it</source>
        <translation>Ziehen Sie das neue Foto in einen Ordner oder ein anderes Programm, oder drücken Sie, um es zu kopieren</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to add to the list</source>
        <translation>Loslassen, um es der Liste hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Leave this one alone</source>
        <translation>Dieses in Ruhe lassen</translation>
    </message>
    <message>
        <source>It stays as in your original, only larger</source>
        <translation>Es bleibt wie in Ihrem Original, nur größer</translation>
    </message>
    <message>
        <source>How much is done to this face</source>
        <translation>Wie stark dieses Gesicht behandelt wird</translation>
    </message>
    <message>
        <source>How much is done to face {number} of {total}</source>
        <translation>Wie stark Gesicht {number} von {total} behandelt wird</translation>
    </message>
    <message>
        <source>Leave face {number} of {total} alone</source>
        <translation>Gesicht {number} von {total} in Ruhe lassen</translation>
    </message>
    <message>
        <source>Face {number} of {total}, {share}</source>
        <translation>Gesicht {number} von {total}, {share}</translation>
    </message>
    <message>
        <source>Face {number} of {total}, left alone</source>
        <translation>Gesicht {number} von {total}, in Ruhe gelassen</translation>
    </message>
    <message>
        <source>Left and right arrow keys go to other faces, up and down change how much is done. Space leaves it alone, Enter looks closely.</source>
        <translation>Die Pfeiltasten links und rechts führen zu anderen Gesichtern, oben und unten ändern, wie stark es behandelt wird. Die Leertaste lässt es in Ruhe, die Eingabetaste zeigt es aus der Nähe.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Before and after. Double-click to look closely.</source>
        <translation>Vorher und nachher. Ein Doppelklick zeigt es aus der Nähe.</translation>
    </message>
</context>
<context>
    <name>FaceChoice</name>
    <message>
        <source>Leave alone</source>
        <translation>In Ruhe lassen</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Faces are restored like everything else.</source>
        <translation>Gesichter werden wie alles andere restauriert.</translation>
    </message>
    <message>
        <source>Held back, so that people still look like themselves.</source>
        <translation>Zurückhaltend, damit die Menschen noch wie sie selbst aussehen.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>Der Computer errät fehlende Details. Prüfen Sie, ob die Menschen noch wie sie selbst aussehen.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Show the face networks</source>
        <translation>Gesichtsmodelle zeigen</translation>
    </message>
    <message>
        <source>Opens the models, where one can be fetched</source>
        <translation>Öffnet die Modelle; dort lässt sich eines herunterladen</translation>
    </message>
    <message>
        <source>The network that draws faces is not on this computer yet. Until it is, Gentle is used.</source>
        <translation>Das Modell, das Gesichter zeichnet, ist noch nicht auf diesem Computer. Bis dahin wird „Sanft“ verwendet.</translation>
    </message>
</context>
<context>
    <name>FaceShowing</name>
    <message>
        <source>Faces belo&amp;w the photo</source>
        <translation>Gesichter &amp;unter dem Foto</translation>
    </message>
    <message>
        <source>Shows or hides the faces of the photo</source>
        <translation>Blendet die Gesichter des Fotos ein oder aus</translation>
    </message>
    <message>
        <source>Found in a simple way, which misses some faces.</source>
        <translation>Auf einfache Art gefunden; dabei werden manche Gesichter übersehen.</translation>
    </message>
</context>
<context>
    <name>FaceStrip</name>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Find them better…</source>
        <translation>Besser finden…</translation>
    </message>
    <message>
        <source>Find faces better</source>
        <translation>Gesichter besser finden</translation>
    </message>
    <message>
        <source>Opens the models, where a finder can be fetched</source>
        <translation>Öffnet die Modelle; dort lässt sich eine Gesichtssuche herunterladen</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Gesichter werden gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>Der Computer errät fehlende Details. Prüfen Sie, ob die Menschen noch wie sie selbst aussehen.</translation>
    </message>
    <message>
        <source>Hide the faces (F)</source>
        <translation>Gesichter ausblenden (F)</translation>
    </message>
    <message>
        <source>Show the faces (F)</source>
        <translation>Gesichter einblenden (F)</translation>
    </message>
</context>
<context>
    <name>FasterCard</name>
    <message>
        <source>Progress of making it faster</source>
        <translation>Fortschritt von „Schneller machen“</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>Schneller machen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückschalten</translation>
    </message>
    <message>
        <source>Restores photos with the processor again; nothing is lost</source>
        <translation>Restauriert Fotos wieder mit dem Prozessor; nichts geht verloren</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Goes back to the processor and gives the space on the disk back</source>
        <translation>Schaltet zum Prozessor zurück und gibt den Platz auf dem Datenträger frei</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>{card}, {number} GB</source>
        <translation>{card}, {number} GB</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Dieser Computer wird angesehen…</translation>
    </message>
    <message>
        <source>Your graphics card is used already.</source>
        <translation>Ihre Grafikkarte wird schon verwendet.</translation>
    </message>
    <message>
        <source>Photos can be restored much faster with your graphics card. The part for it is about {download} to download, and takes {disk} on the disk; {free} are free. It is tried with a photo first, and you can always go back.</source>
        <translation>Mit Ihrer Grafikkarte lassen sich Fotos viel schneller restaurieren. Der Zusatz dafür ist ein Download von etwa {download} und braucht {disk} auf dem Datenträger; {free} sind frei. Er wird zuerst mit einem Foto erprobt, und Sie können jederzeit zurückschalten.</translation>
    </message>
    <message>
        <source>While it is made it needs {size}. Free some space first.</source>
        <translation>Beim Einrichten werden {size} gebraucht. Schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
        <source>Of the last try {size} are kept, to go on with.</source>
        <translation>Vom letzten Versuch sind {size} aufgehoben; damit geht es weiter.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The part for your graphics card is here, but photos are restored without it.</source>
        <translation>Der Zusatz für Ihre Grafikkarte ist da, aber Fotos werden ohne ihn restauriert.</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card.</source>
        <translation>Fotos werden mit Ihrer Grafikkarte restauriert.</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card. It is about {times} times as fast as the processor.</source>
        <translation>Fotos werden mit Ihrer Grafikkarte restauriert. Sie ist etwa {times}-mal so schnell wie der Prozessor.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Copy details for help</source>
        <translation>Angaben für Hilfe kopieren</translation>
    </message>
    <message>
        <source>This is what helps to find a mistake. Nothing is sent: you copy it and decide where to put it.</source>
        <translation>Das hilft, einen Fehler zu finden. Nichts wird gesendet: Sie kopieren es und entscheiden selbst, wohin damit.</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>Was kopiert wird</translation>
    </message>
    <message>
        <source>Include file names</source>
        <translation>Mit Dateinamen</translation>
    </message>
    <message>
        <source>Without it, names of files, folders and people are replaced by three dots</source>
        <translation>Ohne Häkchen werden Namen von Dateien, Ordnern und Personen durch drei Punkte ersetzt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation>Kopiert. Fügen Sie es in Ihre Nachricht ein.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>Fotos ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurieren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Restore ne&amp;xt</source>
        <translation>Als Nä&amp;chstes restaurieren</translation>
    </message>
    <message>
        <source>Try f&amp;ailed photos again</source>
        <translation>Fehlgeschlagene noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Copy the new photo</source>
        <translation>Neues Foto &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Centre the divider</source>
        <translation>Teiler in die &amp;Mitte</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>N&amp;ächstes Foto</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>&amp;Voriges Foto</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Copy details for help…</source>
        <translation>&amp;Angaben für Hilfe kopieren…</translation>
    </message>
    <message>
        <source>Check for a newer &amp;version…</source>
        <translation>Nach neuerer &amp;Version suchen…</translation>
    </message>
    <message>
        <source>&amp;About SR Desktop</source>
        <translation>&amp;Über SR Desktop</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Get other models, or add a file of your own</source>
        <translation>Andere Modelle herunterladen oder eine eigene Datei hinzufügen</translation>
    </message>
    <message>
        <source>As the preset says</source>
        <translation>Wie in der Vorlage</translation>
    </message>
    <message>
        <source>{model} (not here)</source>
        <translation>{model} (nicht da)</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Comes with the program</source>
        <translation>Im Programm enthalten</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>{name} is a model file</source>
        <translation>{name} ist eine Modelldatei</translation>
    </message>
    <message>
        <source>No photo, but something to restore photos with. Shall it be added to your models?</source>
        <translation>Kein Foto, sondern etwas, womit Fotos restauriert werden. Soll es zu Ihren Modellen hinzugefügt werden?</translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s)</source>
        <translation>
            <numerusform>%n Modelldatei</numerusform>
            <numerusform>%n Modelldateien</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos, but something to restore photos with. Shall they be added to your models?</source>
        <translation>Keine Fotos, sondern etwas, womit Fotos restauriert werden. Sollen sie zu Ihren Modellen hinzugefügt werden?</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Getting {model}, then the photo is restored</source>
        <translation>{model} wird heruntergeladen, dann wird das Foto restauriert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} ist da.</translation>
    </message>
    <message>
        <source>Choose it under More choices.</source>
        <translation>Wählen Sie es unter „Weitere Einstellungen“.</translation>
    </message>
    <message>
        <source>{model} could not be fetched</source>
        <translation>{model} konnte nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Getting {model}</source>
        <translation>{model} wird heruntergeladen</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Progress of {model}</source>
        <translation>Fortschritt von {model}</translation>
    </message>
    <message>
        <source>{act}: {model}</source>
        <translation>{act}: {model}</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>a TensorFlow model</source>
        <translation>ein TensorFlow-Modell</translation>
    </message>
    <message>
        <source>free for every use (BSD licence)</source>
        <translation>frei für jeden Gebrauch (BSD-Lizenz)</translation>
    </message>
    <message>
        <source>free for every use (MIT licence)</source>
        <translation>frei für jeden Gebrauch (MIT-Lizenz)</translation>
    </message>
    <message>
        <source>free for every use (Apache licence)</source>
        <translation>frei für jeden Gebrauch (Apache-Lizenz)</translation>
    </message>
    <message>
        <source>free only in part (Apache licence)</source>
        <translation>nur zum Teil frei (Apache-Lizenz)</translation>
    </message>
    <message>
        <source>Licence: {warning}</source>
        <translation>Lizenz: {warning}</translation>
    </message>
    <message>
        <source>Its file is not what came with the program. Install the program again.</source>
        <translation>Die Datei ist nicht die, die zum Programm gehört. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Its file is damaged, or another file has its name.</source>
        <translation>Die Datei ist beschädigt, oder eine andere Datei trägt ihren Namen.</translation>
    </message>
    <message>
        <source>{size} have come already. It goes on from there.</source>
        <translation>{size} sind schon da. Von dort geht es weiter.</translation>
    </message>
    <message>
        <source>Checked as far as its authors allow: they publish only a part of the proof.</source>
        <translation>Geprüft, soweit die Autoren es zulassen: Sie veröffentlichen nur einen Teil des Nachweises.</translation>
    </message>
    <message>
        <source>Waiting for the model before it…</source>
        <translation>Wartet auf das Modell davor…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Die Datei wird geprüft…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Get the model again</source>
        <translation>Modell neu herunterladen</translation>
    </message>
    <message>
        <source>Get the model</source>
        <translation>Modell herunterladen</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>Neu herunterladen</translation>
    </message>
    <message>
        <source>Get the rest</source>
        <translation>Rest herunterladen</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>{verb} ({size})</source>
        <translation>{verb} ({size})</translation>
    </message>
    <message>
        <source>Recognised as {model}.</source>
        <translation>Erkannt als {model}.</translation>
    </message>
    <message>
        <source>Recognised as {family}, for faces.</source>
        <translation>Erkannt als {family}, für Gesichter.</translation>
    </message>
    <message>
        <source>Recognised as {family}, {enlarges}.</source>
        <translation>Erkannt als {family}, {enlarges}.</translation>
    </message>
    <message>
        <source>It was here already.</source>
        <translation>Es war schon da.</translation>
    </message>
    <message>
        <source>It has the name of {model}, but is another file; so it is kept under another name.</source>
        <translation>Es heißt wie {model}, ist aber eine andere Datei; darum wird es unter einem anderen Namen aufbewahrt.</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} und {more}</translation>
    </message>
    <message>
        <source>It needs {files} too: add it, or get it here.</source>
        <translation>Es braucht auch {files}: Fügen Sie das hinzu, oder laden Sie es hier herunter.</translation>
    </message>
    <message>
        <source>It is used where Strong is chosen for the faces.</source>
        <translation>Es wird verwendet, wo „Stark“ für die Gesichter gewählt ist.</translation>
    </message>
    <message>
        <source>Faces are found with it from now on.</source>
        <translation>Von nun an werden Gesichter damit gefunden.</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>etwa {size}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Come with the program</source>
        <translation>Im Programm enthalten</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Ihre eigenen</translation>
    </message>
    <message>
        <source>For faces</source>
        <translation>Für Gesichter</translation>
    </message>
    <message>
        <source>Can be fetched from their authors</source>
        <translation>Von den Autoren herunterzuladen</translation>
    </message>
    <message>
        <source>They are used beside the model for the photo: to find the faces in it, and to draw them anew where Strong is chosen for the faces.</source>
        <translation>Sie werden neben dem Modell für das Foto verwendet: um die Gesichter darin zu finden und um sie neu zu zeichnen, wo „Stark“ für die Gesichter gewählt ist.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Drop to add to your models</source>
        <translation>Loslassen, um es Ihren Modellen hinzuzufügen</translation>
    </message>
    <message>
        <source>A model is what photos are restored with. You need none of these: the right ones come with the program.</source>
        <translation>Mit einem Modell werden Fotos restauriert. Sie brauchen keines von diesen: Die richtigen sind im Programm enthalten.</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>Modelldatei hinzufügen…</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Modelldatei hinzufügen</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>oder hier ablegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>MoreOptions</name>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size of the pieces</source>
        <translation>Größe der Teilstücke</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Gespeichert in {folder}</translation>
    </message>
    <message>
        <source>Smaller pieces need less memory.</source>
        <translation>Kleinere Teilstücke brauchen weniger Speicher.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>Name der neuen Dateien</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>Restaurieren mit</translation>
    </message>
    <message>
        <source>{side} pixels</source>
        <translation>{side} Pixel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>NameTemplate</name>
    <message>
        <source>Name of the new files</source>
        <translation>Name der neuen Dateien</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Einfügen…</translation>
    </message>
    <message>
        <source>Put the preset, the date, the size or the model into the name</source>
        <translation>Vorlage, Datum, Größe oder Modell in den Namen aufnehmen</translation>
    </message>
    <message>
        <source>What kind of photo it is</source>
        <translation>Art des Fotos</translation>
    </message>
    <message>
        <source>Date of today</source>
        <translation>Heutiges Datum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The photo&apos;s own name</source>
        <translation>Name des Fotos</translation>
    </message>
    <message>
        <source>For instance: {name}</source>
        <translation>Zum Beispiel: {name}</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>Newer version</source>
        <translation>Neuere Version</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>&amp;Show its page</source>
        <translation>&amp;Seite dazu zeigen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>{host} wird gefragt…</translation>
    </message>
    <message>
        <source>Nothing about you or your photos is sent.</source>
        <translation>Über Sie und Ihre Fotos wird nichts gesendet.</translation>
    </message>
    <message>
        <source>You have the newest version.</source>
        <translation>Sie haben die neueste Version.</translation>
    </message>
    <message>
        <source>It is SR Desktop {version}.</source>
        <translation>Es ist SR Desktop {version}.</translation>
    </message>
    <message>
        <source>SR Desktop {version} is available.</source>
        <translation>SR Desktop {version} ist da.</translation>
    </message>
    <message>
        <source>You have {version}. It is not installed by itself: get it where you got this one.</source>
        <translation>Sie haben {version}. Die neue installiert sich nicht von selbst: Holen Sie sie dort, woher Sie diese haben.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n more skipped, see the list.</source>
        <translation>
            <numerusform>%n weiteres übersprungen, siehe Liste.</numerusform>
            <numerusform>%n weitere übersprungen, siehe Liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>Ihr Original ist unberührt.</translation>
    </message>
    <message>
        <source>Small or tilted faces may have been missed: a finder that sees them is under File &gt; Models.</source>
        <translation>Kleine oder schräge Gesichter wurden vielleicht übersehen: Eine Gesichtssuche, die sie sieht, gibt es unter Datei &gt; Modelle.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The engine could not be started</source>
        <translation>Die Bildverarbeitung konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>Look through them</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photo(s).</source>
        <translation>
            <numerusform>%n Foto gespeichert.</numerusform>
            <numerusform>%n Fotos gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Ihre Originale sind unberührt.</translation>
    </message>
    <message>
        <source>{number} of {total} photos could not be restored</source>
        <translation>{number} von {total} Fotos konnten nicht restauriert werden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n photo(s) restored</source>
        <translation>
            <numerusform>%n Foto restauriert</numerusform>
            <numerusform>%n Fotos restauriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be restored</source>
        <translation>
            <numerusform>%n Foto konnte nicht restauriert werden</numerusform>
            <numerusform>%n Fotos konnten nicht restauriert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Ihre Originale sind unberührt.</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview map</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Click or drag to see another part. M hides the map.</source>
        <translation>Klicken oder ziehen, um einen anderen Teil zu sehen. M blendet die Übersicht aus.</translation>
    </message>
</context>
<context>
    <name>OwnLine</name>
    <message>
        <source>These are the settings of this photo.</source>
        <translation>Das sind die Einstellungen dieses Fotos.</translation>
    </message>
    <message>
        <source>Use for all</source>
        <translation>Für alle nehmen</translation>
    </message>
    <message>
        <source>All photos get these settings, except those that have settings of their own</source>
        <translation>Alle Fotos bekommen diese Einstellungen, außer denen mit eigenen</translation>
    </message>
    <message>
        <source>Same as all others</source>
        <translation>Wie alle anderen</translation>
    </message>
    <message>
        <source>This photo gets the settings of all other photos again</source>
        <translation>Dieses Foto bekommt wieder die Einstellungen aller anderen</translation>
    </message>
</context>
<context>
    <name>OwnSettings</name>
    <message>
        <source>{preset}, {size}</source>
        <translation>{preset}, {size}</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted picture {date}</source>
        <translation>Eingefügtes Bild {date}</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be read.</source>
        <translation>Das Bild in der Zwischenablage kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Save it as a file, then open that file.</source>
        <translation>Speichern Sie es als Datei und öffnen Sie dann diese Datei.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large.</source>
        <translation>Das Bild in der Zwischenablage ist zu groß.</translation>
    </message>
    <message>
        <source>Copy a smaller part of it.</source>
        <translation>Kopieren Sie einen kleineren Teil davon.</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be saved.</source>
        <translation>Das Bild in der Zwischenablage kann nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>Sh&amp;ow</source>
        <translation>&amp;Aufklappen</translation>
    </message>
    <message>
        <source>F&amp;old</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>Fold &amp;all albums</source>
        <translation>Alle Alben zukla&amp;ppen</translation>
    </message>
    <message>
        <source>Show all al&amp;bums</source>
        <translation>Alle Alben a&amp;ufklappen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;About this result…</source>
        <translation>Über dieses &amp;Ergebnis…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the &amp;list</source>
        <translation>
            <numerusform>%n Foto aus der &amp;Liste entfernen</numerusform>
            <numerusform>%n Fotos aus der &amp;Liste entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try these %n photo(s) again</source>
        <translation>
            <numerusform>Dieses Foto noch einmal &amp;versuchen</numerusform>
            <numerusform>Diese %n Fotos noch einmal &amp;versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore these %n photo(s)</source>
        <translation>
            <numerusform>&amp;Dieses %n Foto restaurieren</numerusform>
            <numerusform>&amp;Diese %n Fotos restaurieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore again</source>
        <translation>&amp;Noch einmal restaurieren</translation>
    </message>
    <message>
        <source>&amp;Restore this photo</source>
        <translation>Dieses Foto &amp;restaurieren</translation>
    </message>
    <message numerus="yes">
        <source>Try all %n failed photo(s) again</source>
        <translation>
            <numerusform>Das fehlgeschlagene Foto noch einmal versuchen</numerusform>
            <numerusform>Alle %n fehlgeschlagenen Fotos noch einmal versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &amp;next</source>
        <translation>Als Nä&amp;chstes restaurieren</translation>
    </message>
    <message numerus="yes">
        <source>Use these settings for the %n chosen photo(s)</source>
        <translation>
            <numerusform>Diese Einstellungen für das gewählte Foto</numerusform>
            <numerusform>Diese Einstellungen für die %n gewählten Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Use these settings for this photo only</source>
        <translation>Diese Einstellungen nur für dieses Foto</translation>
    </message>
    <message>
        <source>Use these settings for the album “{name}”</source>
        <translation>Diese Einstellungen für das Album „{name}“</translation>
    </message>
    <message>
        <source>Same settings as all other photos</source>
        <translation>Dieselben Einstellungen wie alle anderen Fotos</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Gelassen, wie es war</translation>
    </message>
    <message>
        <source>Working, {share} %</source>
        <translation>In Arbeit, {share} %</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>Kommt als Nächstes</translation>
    </message>
    <message>
        <source>{name}, {state}, {number} of {total}</source>
        <translation>{name}, {state}, {number} von {total}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Save as my preset</source>
        <translation>Als meine Vorlage speichern</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>“{name}” was saved in {file}.</source>
        <translation>„{name}“ wurde in {file} gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>%n Vorlage hinzugefügt.</numerusform>
            <numerusform>%n Vorlagen hinzugefügt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetDialogs</name>
    <message>
        <source>Name of the preset:</source>
        <translation>Name der Vorlage:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Photos that were restored with it stay as they are.</source>
        <translation>Fotos, die damit restauriert wurden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Vorlagen importieren</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>Vorlage exportieren</translation>
    </message>
    <message>
        <source>Presets (*.toml)</source>
        <translation>Vorlagen (*.toml)</translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (geändert)</translation>
    </message>
    <message>
        <source>What kind of photo is it?</source>
        <translation>Was für ein Foto ist es?</translation>
    </message>
    <message>
        <source>Your own preset.</source>
        <translation>Ihre eigene Vorlage.</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>More about presets</source>
        <translation>Mehr zu Vorlagen</translation>
    </message>
    <message>
        <source>Save, rename and share presets</source>
        <translation>Vorlagen speichern, umbenennen und weitergeben</translation>
    </message>
    <message>
        <source>&amp;Save as my preset…</source>
        <translation>&amp;Als meine Vorlage speichern…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Suggest a &amp;preset again</source>
        <translation>Wieder eine &amp;Vorlage vorschlagen</translation>
    </message>
</context>
<context>
    <name>PresetPanel</name>
    <message>
        <source>What kind of photo is it?</source>
        <translation>Was für ein Foto ist es?</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Old family photo</source>
        <translation>Altes Familienfoto</translation>
    </message>
    <message>
        <source>Gentle. Cleans and sharpens a faded, grainy scan.</source>
        <translation>Sanft. Säubert und schärft einen verblassten, körnigen Scan.</translation>
    </message>
    <message>
        <source>Black and white photo</source>
        <translation>Schwarz-Weiß-Foto</translation>
    </message>
    <message>
        <source>Works on light and dark only, so grey stays grey and sepia stays sepia.</source>
        <translation>Arbeitet nur an Hell und Dunkel: Grau bleibt Grau, Sepia bleibt Sepia.</translation>
    </message>
    <message>
        <source>Tiny or blurry picture</source>
        <translation>Winziges oder unscharfes Bild</translation>
    </message>
    <message>
        <source>Four times bigger, with the most detail.</source>
        <translation>Viermal so groß, mit den meisten Details.</translation>
    </message>
    <message>
        <source>Grainy or noisy photo</source>
        <translation>Körniges oder verrauschtes Foto</translation>
    </message>
    <message>
        <source>Takes away the most grain and noise.</source>
        <translation>Nimmt am meisten Korn und Rauschen weg.</translation>
    </message>
    <message>
        <source>Phone or messenger picture</source>
        <translation>Bild vom Handy oder Messenger</translation>
    </message>
    <message>
        <source>Takes away the little squares that messengers leave.</source>
        <translation>Nimmt die kleinen Quadrate weg, die Messenger hinterlassen.</translation>
    </message>
    <message>
        <source>Newspaper or magazine</source>
        <translation>Zeitung oder Zeitschrift</translation>
    </message>
    <message>
        <source>Takes the printed dots out first, then cleans what they made.</source>
        <translation>Nimmt zuerst die Druckpunkte heraus und säubert dann, was sie hinterlassen haben.</translation>
    </message>
    <message>
        <source>Letters, maps, drawings</source>
        <translation>Briefe, Karten, Zeichnungen</translation>
    </message>
    <message>
        <source>Careful with lines and writing: nothing is smoothed away.</source>
        <translation>Behutsam mit Linien und Schrift: Nichts wird weggeglättet.</translation>
    </message>
    <message>
        <source>Just bigger</source>
        <translation>Nur größer</translation>
    </message>
    <message>
        <source>Enlarges without any repair.</source>
        <translation>Vergrößert, ohne etwas auszubessern.</translation>
    </message>
</context>
<context>
    <name>PrintSize</name>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Usual sizes of prints</source>
        <translation>Übliche Abzugsgrößen</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Andere Größe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Width of the print</source>
        <translation>Breite des Abzugs</translation>
    </message>
    <message>
        <source>Height of the print</source>
        <translation>Höhe des Abzugs</translation>
    </message>
    <message>
        <source>Dots per inch (dpi)</source>
        <translation>Punkte je Zoll (dpi)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>300 is what photo shops ask for; 150 will do for a poster.</source>
        <translation>300 verlangen Fotoläden; für ein Plakat genügen 150.</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>The paper stands</source>
        <translation>Ausrichtung des Papiers</translation>
    </message>
    <message>
        <source>Like the photo</source>
        <translation>Wie das Foto</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>This photo becomes {pixels}.</source>
        <translation>Dieses Foto wird {pixels} groß.</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
    <message>
        <source>{size} at {dpi} dpi, {pixels}</source>
        <translation>{size} bei {dpi} dpi, {pixels}</translation>
    </message>
    <message>
        <source>About {length} stay white at the left and the right.</source>
        <translation>Links und rechts bleiben etwa {length} weiß.</translation>
    </message>
    <message>
        <source>About {length} stay white above and below.</source>
        <translation>Oben und unten bleiben etwa {length} weiß.</translation>
    </message>
    <message>
        <source>This photo has enough for about {size} at {dpi} dpi. Larger prints look softer.</source>
        <translation>Dieses Foto reicht für etwa {size} bei {dpi} dpi. Größere Abzüge wirken weicher.</translation>
    </message>
    <message>
        <source>{width} x {height} {unit}</source>
        <translation>{width} x {height} {unit}</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Automatic: as good as the photo was</source>
        <translation>Automatisch: so gut, wie das Foto war</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Kleinere Datei</translation>
    </message>
    <message>
        <source>Finest</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>Can be chosen for JPEG and WebP above</source>
        <translation>Wählbar, wenn oben JPEG oder WebP steht</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>Another window is restoring %n photo(s).</source>
        <translation>
            <numerusform>Ein anderes Fenster restauriert %n Foto.</numerusform>
            <numerusform>Ein anderes Fenster restauriert %n Fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another SR Desktop is restoring %n photo(s) (command line).</source>
        <translation>
            <numerusform>Ein anderes SR Desktop restauriert %n Foto (Befehlszeile).</numerusform>
            <numerusform>Ein anderes SR Desktop restauriert %n Fotos (Befehlszeile).</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours follow when it is done.</source>
        <translation>Ihre folgen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Another SR Desktop holds the queue and does not answer.</source>
        <translation>Ein anderes SR Desktop hält die Warteschlange besetzt und antwortet nicht.</translation>
    </message>
    <message>
        <source>End it (process {number}), then your photos go on.</source>
        <translation>Beenden Sie es (Prozess {number}), dann geht es mit Ihren Fotos weiter.</translation>
    </message>
    <message>
        <source>The other SR Desktop has ended. Continue with its photos?</source>
        <translation>Das andere SR Desktop wurde beendet. Mit seinen Fotos weitermachen?</translation>
    </message>
    <message>
        <source>Nothing was begun; the photos still wait.</source>
        <translation>Nichts wurde begonnen; die Fotos warten noch.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No other photo is begun until then; it goes on by itself.</source>
        <translation>Bis dahin wird kein weiteres Foto begonnen; danach geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The queue can be written again. It goes on.</source>
        <translation>Die Warteschlange lässt sich wieder speichern. Es geht weiter.</translation>
    </message>
    <message>
        <source>Photos are restored all the same, but what waits is forgotten when the window closes.</source>
        <translation>Fotos werden trotzdem restauriert, aber was noch wartet, ist beim Schließen des Fensters vergessen.</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>Die Warteschlange</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Open {name} again</source>
        <translation>{name} wieder öffnen</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Where to save</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>Neben dem Original</translation>
    </message>
    <message>
        <source>Save in…</source>
        <translation>Speichern in…</translation>
    </message>
    <message>
        <source>Choose a folder for all results</source>
        <translation>Einen Ordner für alle Ergebnisse wählen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the folder for results</source>
        <translation>Den Ordner für Ergebnisse ändern</translation>
    </message>
    <message>
        <source>Save results in</source>
        <translation>Ergebnisse speichern in</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}: {choice}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es wieder geschieht, starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>{sentence} {next_step}</source>
        <translation>{sentence} {next_step}</translation>
    </message>
    <message>
        <source>Photo not found</source>
        <translation>Foto nicht gefunden</translation>
    </message>
    <message>
        <source>Check the name, or whether the drive is still connected.</source>
        <translation>Prüfen Sie den Namen und ob das Laufwerk noch angeschlossen ist.</translation>
    </message>
    <message>
        <source>Photo could not be opened</source>
        <translation>Foto konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Open it in another program to check it, or scan it again.</source>
        <translation>Öffnen Sie es zur Prüfung in einem anderen Programm, oder scannen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Photo too large</source>
        <translation>Foto zu groß</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>Wählen Sie eine kleinere Größe.</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>Keine Fotos gefunden</translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, TIFF, HEIC or other pictures.</source>
        <translation>Wählen Sie einen Ordner mit JPEG-, PNG-, TIFF-, HEIC- oder anderen Bildern.</translation>
    </message>
    <message>
        <source>Result could not be saved</source>
        <translation>Ergebnis konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Choose another folder for the results, one that you may write to.</source>
        <translation>Wählen Sie für die Ergebnisse einen anderen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Datenträger voll</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>Choose one of the models that are installed.</source>
        <translation>Wählen Sie eines der vorhandenen Modelle.</translation>
    </message>
    <message>
        <source>Not a model for photos</source>
        <translation>Kein Modell für Fotos</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Model file missing</source>
        <translation>Modelldatei fehlt</translation>
    </message>
    <message>
        <source>Choose another model, or install the program again.</source>
        <translation>Wählen Sie ein anderes Modell, oder installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Model file refused</source>
        <translation>Modelldatei abgelehnt</translation>
    </message>
    <message>
        <source>Get the file again from its official source, best as .safetensors.</source>
        <translation>Holen Sie die Datei noch einmal von ihrer offiziellen Quelle, am besten als .safetensors.</translation>
    </message>
    <message>
        <source>Model could not be fetched</source>
        <translation>Modell konnte nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: it goes on where it stopped.</source>
        <translation>Prüfen Sie die Verbindung zum Netz und versuchen Sie es noch einmal: Es geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Not the official file</source>
        <translation>Nicht die offizielle Datei</translation>
    </message>
    <message>
        <source>Perhaps a sign-in page or a filter of this network stands between. Try another network.</source>
        <translation>Vielleicht steht eine Anmeldeseite oder ein Filter dieses Netzes dazwischen. Versuchen Sie es in einem anderen Netz.</translation>
    </message>
    <message>
        <source>Could not look for a newer version</source>
        <translation>Nach einer neueren Version konnte nicht gesucht werden</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again.</source>
        <translation>Prüfen Sie die Verbindung zum Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Ask where you got the program from.</source>
        <translation>Fragen Sie dort, woher Sie das Programm haben.</translation>
    </message>
    <message>
        <source>Model cannot be removed</source>
        <translation>Modell kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>Models that come with the program take little space and stay.</source>
        <translation>Modelle, die zum Programm gehören, brauchen wenig Platz und bleiben.</translation>
    </message>
    <message>
        <source>Already restored</source>
        <translation>Schon restauriert</translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation>Die Datei blieb unangetastet.</translation>
    </message>
    <message>
        <source>File left alone</source>
        <translation>Datei nicht angetastet</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Nichts wurde entfernt.</translation>
    </message>
    <message>
        <source>Graphics card not available</source>
        <translation>Grafikkarte nicht verfügbar</translation>
    </message>
    <message>
        <source>Let the program choose the device by itself.</source>
        <translation>Lassen Sie das Programm selbst wählen, womit es rechnet.</translation>
    </message>
    <message>
        <source>It cannot be made faster</source>
        <translation>Es lässt sich nicht schneller machen</translation>
    </message>
    <message>
        <source>The processor goes on as before; it works with every photo.</source>
        <translation>Der Prozessor arbeitet weiter wie bisher; er kommt mit jedem Foto zurecht.</translation>
    </message>
    <message>
        <source>It could not be made faster</source>
        <translation>Es ließ sich nicht schneller machen</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. Try again later.</source>
        <translation>Nichts wurde verändert: Fotos werden restauriert wie bisher. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Zu wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller size or a smaller model.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie eine kleinere Größe oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The result was not a picture</source>
        <translation>Das Ergebnis war kein Bild</translation>
    </message>
    <message>
        <source>Nothing was saved. Try another model or a smaller size.</source>
        <translation>Nichts wurde gespeichert. Versuchen Sie ein anderes Modell oder eine kleinere Größe.</translation>
    </message>
    <message>
        <source>The engine stopped</source>
        <translation>Die Bildverarbeitung wurde beendet</translation>
    </message>
    <message>
        <source>It has been started again. Try this photo once more; the other photos go on.</source>
        <translation>Sie wurde neu gestartet. Versuchen Sie dieses Foto noch einmal; die anderen Fotos gehen weiter.</translation>
    </message>
    <message>
        <source>The engine cannot start</source>
        <translation>Die Bildverarbeitung kann nicht starten</translation>
    </message>
    <message>
        <source>Install the program again. The log tells the cause.</source>
        <translation>Installieren Sie das Programm neu. Die Ursache steht im Protokoll.</translation>
    </message>
    <message>
        <source>The queue cannot be kept</source>
        <translation>Warteschlange kann nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>Free some space on its drive, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>Schaffen Sie Platz auf dem Laufwerk, oder geben Sie mit SR_DESKTOP_HOME einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>Optional part not installed</source>
        <translation>Zusätzlicher Teil nicht installiert</translation>
    </message>
    <message>
        <source>Install it as the README says.</source>
        <translation>Installieren Sie ihn, wie es in der README steht.</translation>
    </message>
    <message>
        <source>Wrong usage</source>
        <translation>Falscher Aufruf</translation>
    </message>
    <message>
        <source>Look at the help for what can be asked for.</source>
        <translation>In der Hilfe steht, was möglich ist.</translation>
    </message>
    <message>
        <source>The new file could not be made in this format.</source>
        <translation>Die neue Datei konnte in diesem Format nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>Versuchen Sie ein anderes.</translation>
    </message>
    <message>
        <source>There is not enough space in {folder}.</source>
        <translation>In {folder} ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>The name of the new file is too long for {folder}.</source>
        <translation>Der Name der neuen Datei ist zu lang für {folder}.</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}: its drive can only be read.</source>
        <translation>In {folder} kann nichts gespeichert werden: Das Laufwerk lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation>Den Ordner {folder} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}.</source>
        <translation>In {folder} kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation>{name} wurde beim Lesen verändert.</translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, then try again.</source>
        <translation>Warten Sie, bis das Programm fertig ist, das die Datei schreibt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{name} is larger than a file may be in {folder}.</source>
        <translation>{name} ist größer, als eine Datei in {folder} sein darf.</translation>
    </message>
    <message>
        <source>Move the models to another disk with SR_DESKTOP_HOME.</source>
        <translation>Legen Sie die Modelle mit SR_DESKTOP_HOME auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of models {folder}.</source>
        <translation>In den Modellordner {folder} kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with SR_DESKTOP_HOME.</source>
        <translation>Machen Sie ihn beschreibbar, oder wählen Sie mit SR_DESKTOP_HOME einen anderen.</translation>
    </message>
    <message>
        <source>Free some space, then try again: it goes on where it stopped.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal: Es geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>{target} is damaged or another file, and was left as it is.</source>
        <translation>{target} ist beschädigt oder eine andere Datei und wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>If you do not need it, remove the model and get it again.</source>
        <translation>Wenn Sie sie nicht brauchen, entfernen Sie das Modell und laden Sie es neu herunter.</translation>
    </message>
    <message>
        <source>Another file {target} has come in the meantime.</source>
        <translation>Inzwischen ist eine andere Datei {target} da.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{source} is not the official file: its content is another one.</source>
        <translation>{source} ist nicht die offizielle Datei: Ihr Inhalt ist ein anderer.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Get it again from {address}.</source>
        <translation>Holen Sie sie noch einmal von {address}.</translation>
    </message>
    <message>
        <source>{name} came whole, but is not the official file.</source>
        <translation>{name} kam vollständig an, ist aber nicht die offizielle Datei.</translation>
    </message>
    <message>
        <source>{host} gave another part of the file than was asked for.</source>
        <translation>{host} schickte einen anderen Teil der Datei als gewünscht.</translation>
    </message>
    <message>
        <source>{host} gives {total} bytes; {name} has {size}.</source>
        <translation>{host} schickt {total} Bytes; {name} hat {size}.</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>{host} gave {size} bytes; {name} has {total}.</source>
        <translation>{host} schickte {size} Bytes; {name} hat {total}.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost after {size}.</source>
        <translation>Die Verbindung zu {host} brach nach {size} ab.</translation>
    </message>
    <message>
        <source>The recipe {file} cannot be used ({cause}).</source>
        <translation>Das Rezept {file} lässt sich nicht verwenden ({cause}).</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>No graphics card was found that could help.</source>
        <translation>Es wurde keine Grafikkarte gefunden, die helfen könnte.</translation>
    </message>
    <message>
        <source>Nothing has to be added: the graphics of this Mac are used already.</source>
        <translation>Es muss nichts hinzukommen: Die Grafik dieses Macs wird schon verwendet.</translation>
    </message>
    <message>
        <source>{card} was found, but there is no build of PyTorch for it on this computer.</source>
        <translation>{card} wurde gefunden, aber dafür gibt es auf diesem Computer keine Ausgabe von PyTorch.</translation>
    </message>
    <message>
        <source>On Windows there are no builds for AMD cards yet.</source>
        <translation>Unter Windows gibt es für Karten von AMD noch keine Ausgaben.</translation>
    </message>
    <message>
        <source>{card} was found, but not its driver.</source>
        <translation>{card} wurde gefunden, aber der Treiber dafür nicht.</translation>
    </message>
    <message>
        <source>Install the driver of {maker}, start the computer again, and look here once more.</source>
        <translation>Installieren Sie den Treiber von {maker}, starten Sie den Computer neu, und sehen Sie hier noch einmal nach.</translation>
    </message>
    <message>
        <source>The driver of {card} is too old: it is {driver}, and {needed} is needed.</source>
        <translation>Der Treiber von {card} ist zu alt: Es ist {driver}, und nötig ist {needed}.</translation>
    </message>
    <message>
        <source>Install the newest driver from the maker of the card, start the computer again, and look here once more.</source>
        <translation>Installieren Sie den neuesten Treiber vom Hersteller der Karte, starten Sie den Computer neu, und sehen Sie hier noch einmal nach.</translation>
    </message>
    <message>
        <source>{card} was found, but its driver does not let programs compute on it.</source>
        <translation>{card} wurde gefunden, aber mit diesem Treiber können Programme nicht darauf rechnen.</translation>
    </message>
    <message>
        <source>Install AMD&apos;s driver with ROCm, start the computer again, and look here once more.</source>
        <translation>Installieren Sie den Treiber von AMD mit ROCm, starten Sie den Computer neu, und sehen Sie hier noch einmal nach.</translation>
    </message>
    <message>
        <source>PyTorch has no build for {card}: it is too old, or too new.</source>
        <translation>Für {card} gibt es keine Ausgabe von PyTorch: Die Karte ist zu alt oder zu neu.</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space, then try again.</source>
        <translation>Nichts wurde verändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>In den Ordner {folder} lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>Make it writable, or choose another home for the program with SR_DESKTOP_HOME.</source>
        <translation>Machen Sie ihn beschreibbar, oder geben Sie dem Programm mit SR_DESKTOP_HOME einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Some files in {folder} are still in use.</source>
        <translation>Einige Dateien in {folder} werden noch verwendet.</translation>
    </message>
    <message>
        <source>Close other windows of the program, then remove it once more.</source>
        <translation>Schließen Sie andere Fenster des Programms, und entfernen Sie den Zusatz dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no address for {name}.</source>
        <translation>Für {name} gibt es keine Adresse.</translation>
    </message>
    <message>
        <source>Get it by hand.</source>
        <translation>Holen Sie sie von Hand.</translation>
    </message>
    <message>
        <source>{model} came with the program.</source>
        <translation>{model} gehört zum Programm.</translation>
    </message>
    <message>
        <source>{path} could not be removed.</source>
        <translation>{path} konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Check that you may write to its folder.</source>
        <translation>Prüfen Sie, ob Sie in diesen Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer.</source>
        <translation>Das Modell {model} ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>There is no model {wanted}.</source>
        <translation>Es gibt kein Modell {wanted}.</translation>
    </message>
    <message>
        <source>another window or terminal is fetching it</source>
        <translation>Ein anderes Fenster lädt es gerade herunter</translation>
    </message>
    <message>
        <source>This build of the program knows no place where newer versions are told.</source>
        <translation>Diese Ausgabe des Programms kennt keine Stelle, an der neuere Versionen genannt werden.</translation>
    </message>
    <message>
        <source>The place where newer versions are told is no safe address ({address}).</source>
        <translation>Die Stelle, an der neuere Versionen genannt werden, ist keine sichere Adresse ({address}).</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>Sie muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost.</source>
        <translation>Die Verbindung zu {host} brach ab.</translation>
    </message>
    <message>
        <source>What {host} answered makes no sense.</source>
        <translation>Was {host} geantwortet hat, ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} kB</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{size} of {total}</source>
        <translation>{size} von {total}</translation>
    </message>
    <message>
        <source>{size}, {speed}/s</source>
        <translation>{size}, {speed}/s</translation>
    </message>
    <message>
        <source>{size}, {time} left</source>
        <translation>{size}, noch {time}</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>More bytes came than {name} has.</source>
        <translation>Es kamen mehr Bytes, als {name} hat.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>{path} could not be read.</source>
        <translation>{path} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>Prüfen Sie, ob Sie diese Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>{host} sends the download on to an unsafe address ({address}).</source>
        <translation>{host} leitet den Download an eine unsichere Adresse weiter ({address}).</translation>
    </message>
    <message>
        <source>It was not followed. Get the file elsewhere.</source>
        <translation>Ihr wurde nicht gefolgt. Holen Sie die Datei anderswo.</translation>
    </message>
    <message>
        <source>The certificate of {host} was refused: {reason}.</source>
        <translation>Das Zertifikat von {host} wurde abgelehnt: {reason}.</translation>
    </message>
    <message>
        <source>Check the date of this computer. If your network has a certificate of its own, name its file in SSL_CERT_FILE.</source>
        <translation>Prüfen Sie das Datum dieses Computers. Wenn Ihr Netz ein eigenes Zertifikat hat, nennen Sie dessen Datei in SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>The name {host} was not found; this computer may not be online.</source>
        <translation>Der Name {host} wurde nicht gefunden; vielleicht ist dieser Computer nicht im Netz.</translation>
    </message>
    <message>
        <source>Connect it to the network, or get the file on another computer.</source>
        <translation>Verbinden Sie ihn mit dem Netz, oder holen Sie die Datei auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>{host} could not be reached within {seconds} seconds.</source>
        <translation>{host} war innerhalb von {seconds} Sekunden nicht erreichbar.</translation>
    </message>
    <message>
        <source>{host} was silent for {seconds} seconds.</source>
        <translation>{host} hat {seconds} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es gibt kein Netz.</translation>
    </message>
    <message>
        <source>Connect this computer to one, or get the file on another computer.</source>
        <translation>Verbinden Sie diesen Computer mit einem, oder holen Sie die Datei auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>{host} (or a proxy on the way) takes no connections.</source>
        <translation>{host} (oder ein Proxy auf dem Weg) nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The proxy of this network did not let the download through ({reason}).</source>
        <translation>Der Proxy dieses Netzes hat den Download nicht durchgelassen ({reason}).</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or get the file on another computer.</source>
        <translation>Prüfen Sie HTTPS_PROXY, oder holen Sie die Datei auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>{host} sent the download on to an address that makes no sense.</source>
        <translation>{host} leitete den Download an eine sinnlose Adresse weiter.</translation>
    </message>
    <message>
        <source>{host} is busy or out of order for now ({status}).</source>
        <translation>{host} ist gerade überlastet oder gestört ({status}).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{host} does not have the file any more ({status}).</source>
        <translation>{host} hat die Datei nicht mehr ({status}).</translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or get the file elsewhere.</source>
        <translation>Suchen Sie nach einer neueren Version des Programms, oder holen Sie die Datei anderswo.</translation>
    </message>
    <message>
        <source>{host} sends the download on and on ({status}).</source>
        <translation>{host} leitet den Download immer weiter ({status}).</translation>
    </message>
    <message>
        <source>{host} does not give the file ({status}).</source>
        <translation>{host} gibt die Datei nicht heraus ({status}).</translation>
    </message>
    <message>
        <source>Get the file on another computer.</source>
        <translation>Holen Sie die Datei auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>A model file of your own.</source>
        <translation>Eine eigene Modelldatei.</translation>
    </message>
    <message>
        <source>A face network of your own, for “Faces: Strong”.</source>
        <translation>Ein eigenes Gesichtsmodell, für „Gesichter: Stark“.</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>Es gibt keine Modelldatei {path}.</translation>
    </message>
    <message>
        <source>There is no face network {wanted}.</source>
        <translation>Es gibt kein Gesichtsmodell {wanted}.</translation>
    </message>
    <message>
        <source>To draw faces anew a face network is needed, and none is on this computer.</source>
        <translation>Um Gesichter neu zu zeichnen, ist ein Gesichtsmodell nötig, und auf diesem Computer ist keines.</translation>
    </message>
    <message>
        <source>Choose Gentle for the faces, which needs none.</source>
        <translation>Wählen Sie „Sanft“ für die Gesichter, das braucht keines.</translation>
    </message>
    <message>
        <source>Get {model} on the page of models, or with sr-desktop models get {id}; or choose Gentle for the faces, which needs none.</source>
        <translation>Laden Sie {model} auf der Seite „Modelle“ herunter oder mit sr-desktop models get {id}; oder wählen Sie „Sanft“ für die Gesichter, das braucht keines.</translation>
    </message>
    <message>
        <source>{model} is for finding faces, not for whole photos.</source>
        <translation>{model} ist zum Finden von Gesichtern da, nicht für ganze Fotos.</translation>
    </message>
    <message>
        <source>It is used by itself wherever faces are treated gently or strongly.</source>
        <translation>Es wird von selbst verwendet, wo Gesichter sanft oder stark behandelt werden.</translation>
    </message>
    <message>
        <source>{model} is for faces, not for whole photos.</source>
        <translation>{model} ist für Gesichter, nicht für ganze Fotos.</translation>
    </message>
    <message>
        <source>It is used beside another model: choose Strong for the faces (on the command line --faces strong).</source>
        <translation>Es wird neben einem anderen Modell verwendet: Wählen Sie „Stark“ für die Gesichter (auf der Befehlszeile --faces strong).</translation>
    </message>
    <message>
        <source>The file {name} of the model {model} is missing.</source>
        <translation>Die Datei {name} des Modells {model} fehlt.</translation>
    </message>
    <message>
        <source>Install the program again, or choose another model.</source>
        <translation>Installieren Sie das Programm neu, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>By hand: its official file {name} belongs into the folder {folder}.</source>
        <translation>Von Hand: Seine offizielle Datei {name} gehört in den Ordner {folder}.</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches it. {by_hand}</source>
        <translation>sr-desktop models get {id} lädt es herunter. {by_hand}</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer yet.</source>
        <translation>Das Modell {model} ist noch nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that came with the program.</source>
        <translation>Die Datei {name} ist nicht die, die zum Programm gehört.</translation>
    </message>
    <message>
        <source>There is no tool for this kind of computer to make it with.</source>
        <translation>Für diese Art von Computer gibt es kein Werkzeug, um den Zusatz einzurichten.</translation>
    </message>
    <message>
        <source>{name} holds no uv.</source>
        <translation>{name} enthält kein uv.</translation>
    </message>
    <message>
        <source>{stage}: {size} of about {total}</source>
        <translation>{stage}: {size} von etwa {total}</translation>
    </message>
    <message>
        <source>The certificate of a server was refused.</source>
        <translation>Das Zertifikat eines Servers wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The parts could not be fetched; this computer may not be online, or the connection was lost.</source>
        <translation>Die Teile konnten nicht heruntergeladen werden; vielleicht ist dieser Computer nicht im Netz, oder die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: what has come is kept.</source>
        <translation>Prüfen Sie die Verbindung zum Netz und versuchen Sie es noch einmal: Was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The parts are no longer to be had where they were.</source>
        <translation>Die Teile sind nicht mehr dort zu haben, wo sie waren.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a newer version of the program.</source>
        <translation>Nichts wurde verändert. Suchen Sie nach einer neueren Version des Programms.</translation>
    </message>
    <message>
        <source>The private Python could not be made.</source>
        <translation>Das eigene Python konnte nicht eingerichtet werden.</translation>
    </message>
    <message>
        <source>Nothing was changed. {log} tells the cause.</source>
        <translation>Nichts wurde verändert. Die Ursache steht in {log}.</translation>
    </message>
    <message>
        <source>The tool {tool} cannot be started; perhaps a program against viruses holds it.</source>
        <translation>Das Werkzeug {tool} lässt sich nicht starten; vielleicht hält ein Virenschutzprogramm es fest.</translation>
    </message>
    <message>
        <source>fits every size</source>
        <translation>passt für jede Größe</translation>
    </message>
    <message>
        <source>keeps the size</source>
        <translation>behält die Größe</translation>
    </message>
    <message numerus="yes">
        <source>enlarges %n times</source>
        <translation>
            <numerusform>vergrößert %n-fach</numerusform>
            <numerusform>vergrößert %n-fach</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} could not be shown. It may be damaged.</source>
        <translation>{name} konnte nicht gezeigt werden. Vielleicht ist die Datei beschädigt.</translation>
    </message>
    <message>
        <source>{name} may not be opened.</source>
        <translation>{name} darf nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it.</source>
        <translation>Bitten Sie den Eigentümer um Leseerlaubnis.</translation>
    </message>
    <message>
        <source>{name} could not be opened. It may be damaged or not a picture.</source>
        <translation>{name} konnte nicht geöffnet werden. Vielleicht ist die Datei beschädigt oder kein Bild.</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here.</source>
        <translation>{name} ist zu groß, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>{name} is damaged: the picture in it is not complete.</source>
        <translation>{name} ist beschädigt: Das Bild darin ist nicht vollständig.</translation>
    </message>
    <message>
        <source>There is no device {wanted} in this computer.</source>
        <translation>In diesem Computer gibt es kein Gerät {wanted}.</translation>
    </message>
    <message>
        <source>Here are: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <source>OpenCV&apos;s dnn_superres, which these files were made for, is not installed.</source>
        <translation>dnn_superres von OpenCV, wofür diese Dateien gemacht sind, ist nicht installiert.</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs it, elsewhere pip install &quot;sr-desktop[opencv]&quot;.</source>
        <translation>Im Quelltextordner installiert es ./check, sonst pip install &quot;sr-desktop[opencv]&quot;.</translation>
    </message>
    <message>
        <source>{name} is no file of OpenCV&apos;s dnn_superres.</source>
        <translation>{name} ist keine Datei für dnn_superres von OpenCV.</translation>
    </message>
    <message>
        <source>Faces were treated gently, because they could not be drawn anew: {reason}</source>
        <translation>Die Gesichter wurden sanft behandelt, weil sie nicht neu gezeichnet werden konnten: {reason}</translation>
    </message>
    <message>
        <source>The first try gave no proper picture, so a safer way was used.</source>
        <translation>Der erste Versuch ergab kein richtiges Bild, darum wurde ein sichererer Weg genommen.</translation>
    </message>
    <message>
        <source>There is not enough memory to draw a face anew.</source>
        <translation>Um ein Gesicht neu zu zeichnen, reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>Close other programs, or choose Gentle for the faces.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie „Sanft“ für die Gesichter.</translation>
    </message>
    <message>
        <source>Your graphics card has too little memory, so the processor was used.</source>
        <translation>Ihre Grafikkarte hat zu wenig Speicher, darum wurde der Prozessor verwendet.</translation>
    </message>
    <message>
        <source>Your graphics card failed, so the processor was used.</source>
        <translation>Ihre Grafikkarte hat versagt, darum wurde der Prozessor verwendet.</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but its layers do not fit.</source>
        <translation>{name} sieht aus wie {family}, aber die Schichten passen nicht.</translation>
    </message>
    <message>
        <source>filling holes</source>
        <translation>das Füllen von Löchern</translation>
    </message>
    <message>
        <source>{name} is a model for {purpose}, not for photos.</source>
        <translation>{name} ist ein Modell für {purpose}, nicht für Fotos.</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>eine andere Aufgabe</translation>
    </message>
    <message>
        <source>{name} is for pictures with other colours than photos have.</source>
        <translation>{name} ist für Bilder mit anderen Farben, als Fotos sie haben.</translation>
    </message>
    <message>
        <source>{name} enlarges {scale} times, which no photo needs.</source>
        <translation>{name} vergrößert {scale}-fach, das braucht kein Foto.</translation>
    </message>
    <message>
        <source>{name} is a {family} for faces, of a kind that this program cannot use.</source>
        <translation>{name} ist ein {family} für Gesichter, aber von einer Art, die dieses Programm nicht verwenden kann.</translation>
    </message>
    <message>
        <source>Choose another one: GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>Wählen Sie ein anderes: GFPGAN v1.2 bis v1.4 und RestoreFormer lassen sich verwenden.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>Copy or scan it again.</source>
        <translation>Kopieren oder scannen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is too small a file for {width} x {height} pixels.</source>
        <translation>{name} ist beschädigt: Die Datei ist zu klein für {width} x {height} Pixel.</translation>
    </message>
    <message>
        <source>{name} is {kind}, which needs an optional package of this program.</source>
        <translation>{name} ist {kind}; dafür braucht dieses Programm ein Zusatzpaket.</translation>
    </message>
    <message>
        <source>Install it (pip install pillow-heif), or save the photo as JPEG first.</source>
        <translation>Installieren Sie es (pip install pillow-heif), oder speichern Sie das Foto zuerst als JPEG.</translation>
    </message>
    <message>
        <source>{name} is {kind}, which this program can&apos;t open.</source>
        <translation>{name} ist {kind}; das kann dieses Programm nicht öffnen.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG or TIFF in another program first.</source>
        <translation>Speichern Sie es zuerst in einem anderen Programm als JPEG, PNG oder TIFF.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} megapixels, or a side of more than a million.</source>
        <translation>{name} hat mehr als {limit} Megapixel oder eine Seite von mehr als einer Million.</translation>
    </message>
    <message>
        <source>Save a smaller copy of it first.</source>
        <translation>Speichern Sie zuerst eine kleinere Kopie davon.</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was used.</source>
        <translation>Die Datei enthält mehrere Bilder; das erste wurde verwendet.</translation>
    </message>
    <message>
        <source>{name} stores its values in a way that this version can&apos;t restore.</source>
        <translation>{name} speichert seine Werte auf eine Art, die diese Version nicht restaurieren kann.</translation>
    </message>
    <message>
        <source>Save it as a 16-bit TIFF or PNG first.</source>
        <translation>Speichern Sie es zuerst als TIFF oder PNG mit 16 Bit.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>The model file {name} is not there.</source>
        <translation>Die Modelldatei {name} ist nicht da.</translation>
    </message>
    <message>
        <source>{name} is an ONNX file, and not the official face finder: no other ONNX file can be used.</source>
        <translation>{name} ist eine ONNX-Datei, aber nicht die offizielle Gesichtssuche: Andere ONNX-Dateien lassen sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Choose a model file of another kind.</source>
        <translation>Wählen Sie eine Modelldatei anderer Art.</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches the face finder.</source>
        <translation>sr-desktop models get {id} lädt die Gesichtssuche herunter.</translation>
    </message>
    <message>
        <source>{name} is a Keras file, and reading those needs a part that is not installed.</source>
        <translation>{name} ist eine Keras-Datei; um sie zu lesen, fehlt ein zusätzlicher Teil.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;sr-desktop[keras]&quot;</source>
        <translation>Installieren Sie ihn mit: pip install &quot;sr-desktop[keras]&quot;</translation>
    </message>
    <message>
        <source>{name} is a model for whole photos, not for faces.</source>
        <translation>{name} ist ein Modell für ganze Fotos, nicht für Gesichter.</translation>
    </message>
    <message>
        <source>For faces GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>Für Gesichter lassen sich GFPGAN v1.2 bis v1.4 und RestoreFormer verwenden.</translation>
    </message>
    <message>
        <source>{name} is a model for faces, not for whole photos.</source>
        <translation>{name} ist ein Modell für Gesichter, nicht für ganze Fotos.</translation>
    </message>
    <message>
        <source>Add it to your models (the page of models, or sr-desktop models import), then choose Strong for the faces.</source>
        <translation>Fügen Sie es Ihren Modellen hinzu (auf der Seite „Modelle“ oder mit sr-desktop models import), und wählen Sie dann „Stark“ für die Gesichter.</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its layers are empty.</source>
        <translation>{name} ist beschädigt: Einige Schichten sind leer.</translation>
    </message>
    <message>
        <source>{name} is for pictures with {channels} colours, not photos.</source>
        <translation>{name} ist für Bilder mit {channels} Farben, nicht für Fotos.</translation>
    </message>
    <message>
        <source>{name} is damaged: no network has such a shape.</source>
        <translation>{name} ist beschädigt: Kein Netz hat so eine Form.</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but {number} of its layers do not fit (the first is {first}).</source>
        <translation>{name} sieht aus wie {family}, aber {number} der Schichten passen nicht (die erste ist {first}).</translation>
    </message>
    <message>
        <source>{name} is a CodeFormer network, which neither this program nor spandrel can use.</source>
        <translation>{name} ist ein CodeFormer-Netz, das weder dieses Programm noch spandrel verwenden kann.</translation>
    </message>
    <message>
        <source>{name} holds a model, but of no network that this program knows.</source>
        <translation>{name} enthält ein Modell, aber von keinem Netz, das dieses Programm kennt.</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names.</source>
        <translation>Bekannt sind Real-ESRGAN, ESRGAN, EDSR und die anderen, die in der README stehen.</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names; the optional package spandrel opens many more (see the README).</source>
        <translation>Bekannt sind Real-ESRGAN, ESRGAN, EDSR und die anderen, die in der README stehen; das Zusatzpaket spandrel öffnet viele weitere (siehe README).</translation>
    </message>
    <message>
        <source>The result has fewer pixels than the photo ({width} x {height}).</source>
        <translation>Das Ergebnis hat weniger Pixel als das Foto ({width} x {height}).</translation>
    </message>
    <message>
        <source>The result needs about {needed} MB, but {folder} has only {left} MB left.</source>
        <translation>Das Ergebnis braucht etwa {needed} MB, aber in {folder} sind nur noch {left} MB frei.</translation>
    </message>
    <message>
        <source>There is not enough memory for a preview.</source>
        <translation>Für eine Vorschau reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are not installed.</source>
        <translation>Die Originalpakete von Real-ESRGAN sind nicht installiert.</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs them (Python 3.11 or 3.12).</source>
        <translation>Im Quelltextordner installiert sie ./check (Python 3.11 oder 3.12).</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are installed, but do not start on this computer.</source>
        <translation>Die Originalpakete von Real-ESRGAN sind installiert, starten auf diesem Computer aber nicht.</translation>
    </message>
    <message>
        <source>Remove the folder .venv and run ./check, which installs versions that fit.</source>
        <translation>Entfernen Sie den Ordner .venv und starten Sie ./check; das installiert passende Versionen.</translation>
    </message>
    <message>
        <source>Clean-up goes from 0 to 1, not {clean_up}.</source>
        <translation>Säubern geht von 0 bis 1, nicht {clean_up}.</translation>
    </message>
    <message>
        <source>The original engine failed in a part of the photo.</source>
        <translation>Das Originalprogramm ist an einem Teil des Fotos gescheitert.</translation>
    </message>
    <message>
        <source>{name} is not the weaker twin of the chosen model.</source>
        <translation>{name} ist nicht der schwächere Zwilling des gewählten Modells.</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it knows no such network.</source>
        <translation>Das Originalprogramm kann {name} nicht verwenden: Es kennt kein solches Netz.</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it is for colour photos only.</source>
        <translation>Das Originalprogramm kann {name} nicht verwenden: Es ist nur für Farbfotos.</translation>
    </message>
    <message>
        <source>The computer ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>Der Arbeitsspeicher reichte nicht, darum werden kleinere Teilstücke verwendet. Es dauert etwas länger.</translation>
    </message>
    <message>
        <source>Your graphics card ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>Der Speicher der Grafikkarte reichte nicht, darum werden kleinere Teilstücke verwendet. Es dauert etwas länger.</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo.</source>
        <translation>Für dieses Foto reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The model gave numbers that are no picture.</source>
        <translation>Das Modell lieferte Zahlen, die kein Bild sind.</translation>
    </message>
    <message>
        <source>The model gave a black picture.</source>
        <translation>Das Modell lieferte ein schwarzes Bild.</translation>
    </message>
    <message>
        <source>The work on this photo needs {megabytes} MB for a while in {folder}.</source>
        <translation>Die Arbeit an diesem Foto braucht vorübergehend {megabytes} MB in {folder}.</translation>
    </message>
    <message>
        <source>{text} is no size.</source>
        <translation>{text} ist keine Größe.</translation>
    </message>
    <message>
        <source>A size is same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print).</source>
        <translation>Eine Größe ist same, 2x, 4x, 2000x3000 (Pixel) oder 20x30cm@300 (ein Abzug).</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation>eine Rohdatei einer Kamera</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>eine Photoshop-Datei</translation>
    </message>
    <message>
        <source>a GIMP file</source>
        <translation>eine GIMP-Datei</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>ein JPEG-2000-Bild</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>ein OpenEXR-Bild</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>eine Zeichnung (SVG)</translation>
    </message>
    <message>
        <source>a drawing (PostScript)</source>
        <translation>eine Zeichnung (PostScript)</translation>
    </message>
    <message>
        <source>a packed folder (ZIP)</source>
        <translation>ein gepackter Ordner (ZIP)</translation>
    </message>
    <message>
        <source>a packed folder (RAR)</source>
        <translation>ein gepackter Ordner (RAR)</translation>
    </message>
    <message>
        <source>a packed folder (7z)</source>
        <translation>ein gepackter Ordner (7z)</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>ein Film</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>ein HEIC-Bild</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits a colour</source>
        <translation>ein JPEG mit {bits} Bit je Farbe</translation>
    </message>
    <message>
        <source>The file holds more channels than colours; they were left out.</source>
        <translation>Die Datei enthält mehr Kanäle als Farben; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>Save it as a usual 16-bit TIFF or PNG in another program first.</source>
        <translation>Speichern Sie es zuerst in einem anderen Programm als gewöhnliches TIFF oder PNG mit 16 Bit.</translation>
    </message>
    <message>
        <source>This TIFF stores its values in a way that can&apos;t be restored here.</source>
        <translation>Dieses TIFF speichert seine Werte auf eine Art, die hier nicht restauriert werden kann.</translation>
    </message>
    <message>
        <source>The two files of {model} do not belong together.</source>
        <translation>Die beiden Dateien von {model} gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <translation>{name} ist keine Datei.</translation>
    </message>
    <message>
        <source>{name} is larger than any model this program can use.</source>
        <translation>{name} ist größer als jedes Modell, das dieses Programm verwenden kann.</translation>
    </message>
    <message>
        <source>{name} is no model file.</source>
        <translation>{name} ist keine Modelldatei.</translation>
    </message>
    <message>
        <source>Model files end in {endings}.</source>
        <translation>Modelldateien enden auf {endings}.</translation>
    </message>
    <message>
        <source>{name} is damaged or no model file.</source>
        <translation>{name} ist beschädigt oder keine Modelldatei.</translation>
    </message>
    <message>
        <source>{name} is half of a model: its other half {other} is not beside it.</source>
        <translation>{name} ist die Hälfte eines Modells: Die andere Hälfte {other} liegt nicht daneben.</translation>
    </message>
    <message>
        <source>Put both files into one folder.</source>
        <translation>Legen Sie beide Dateien in einen Ordner.</translation>
    </message>
    <message>
        <source>{name} is damaged or of no network that this program knows.</source>
        <translation>{name} ist beschädigt oder von keinem Netz, das dieses Programm kennt.</translation>
    </message>
    <message>
        <source>{name} holds more than weights (program code), or is damaged. It was not opened.</source>
        <translation>{name} enthält mehr als Gewichte (Programmcode) oder ist beschädigt. Die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} holds more than a model (program code), or is damaged. It was not opened.</source>
        <translation>{name} enthält mehr als ein Modell (Programmcode) oder ist beschädigt. Die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than it is: refused as unsafe.</source>
        <translation>{name} wird beim Entpacken zu groß und wurde als unsicher abgelehnt.</translation>
    </message>
    <message>
        <source>{name} holds no model.</source>
        <translation>{name} enthält kein Modell.</translation>
    </message>
    <message>
        <source>{name} holds more than a model. It was not used.</source>
        <translation>{name} enthält mehr als ein Modell. Die Datei wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>{name} has numbers of an unusual kind ({key}).</source>
        <translation>{name} hat Zahlen von ungewöhnlicher Art ({key}).</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its numbers are not finite ({key}).</source>
        <translation>{name} ist beschädigt: Einige Zahlen sind nicht endlich ({key}).</translation>
    </message>
    <message>
        <source>The result would be {width} x {height} pixels, but {format} ends at {limit} pixels a side.</source>
        <translation>Das Ergebnis hätte {width} x {height} Pixel, aber {format} endet bei {limit} Pixeln je Seite.</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG or TIFF as the format.</source>
        <translation>Wählen Sie eine kleinere Größe, oder PNG oder TIFF als Format.</translation>
    </message>
    <message>
        <source>The result of {width} x {height} pixels is too large for a TIFF file.</source>
        <translation>Das Ergebnis von {width} x {height} Pixeln ist zu groß für eine TIFF-Datei.</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG as the format.</source>
        <translation>Wählen Sie eine kleinere Größe, oder PNG als Format.</translation>
    </message>
    <message>
        <source>{format} has no place for {words}; your original keeps them.</source>
        <translation>{format} hat keinen Platz für {words}; Ihr Original behält sie.</translation>
    </message>
    <message>
        <source>PNG keeps 16 bits a colour, and nothing above white; TIFF keeps it.</source>
        <translation>PNG behält 16 Bit je Farbe und nichts über Weiß; TIFF behält es.</translation>
    </message>
    <message>
        <source>what the PNG says in words</source>
        <translation>die Texte im PNG</translation>
    </message>
    <message>
        <source>its comment</source>
        <translation>den Kommentar</translation>
    </message>
    <message>
        <source>its captions</source>
        <translation>die Bildunterschriften</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} und {more}</translation>
    </message>
    <message>
        <source>{format} has no room for the photo&apos;s XMP; your original keeps it.</source>
        <translation>{format} hat keinen Platz für die XMP-Daten des Fotos; Ihr Original behält sie.</translation>
    </message>
    <message>
        <source>The photo&apos;s own XMP leaves no room to say in the file how it was made.</source>
        <translation>Die XMP-Daten des Fotos lassen keinen Platz, um in der Datei zu vermerken, wie sie entstand.</translation>
    </message>
    <message>
        <source>{format} keeps 8 bits a colour; choose PNG or TIFF to keep them all.</source>
        <translation>{format} behält 8 Bit je Farbe; wählen Sie PNG oder TIFF, um alle zu behalten.</translation>
    </message>
    <message>
        <source>JPEG has no transparency; the see-through parts became white.</source>
        <translation>JPEG kennt keine Durchsichtigkeit; die durchsichtigen Stellen wurden weiß.</translation>
    </message>
    <message>
        <source>JPEG has no room for all of the photo&apos;s EXIF; your original keeps it.</source>
        <translation>JPEG hat keinen Platz für alle EXIF-Daten des Fotos; Ihr Original behält sie.</translation>
    </message>
    <message>
        <source>The engine stopped during its self-test.</source>
        <translation>Die Bildverarbeitung brach beim Selbsttest ab.</translation>
    </message>
    <message>
        <source>The engine stopped while it looked at {name}.</source>
        <translation>Die Bildverarbeitung brach ab, als sie {name} prüfte.</translation>
    </message>
    <message>
        <source>It has been started again. Perhaps the file is damaged.</source>
        <translation>Sie wurde neu gestartet. Vielleicht ist die Datei beschädigt.</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of this photo. Nothing was saved.</source>
        <translation>Die Bildverarbeitung brach mitten in diesem Foto ab. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{name} could not be opened within {time}. It may be damaged.</source>
        <translation>{name} ließ sich in {time} nicht öffnen. Vielleicht ist die Datei beschädigt.</translation>
    </message>
    <message>
        <source>Open it in another program to check it, and save it there as a new file.</source>
        <translation>Öffnen Sie es zur Prüfung in einem anderen Programm und speichern Sie es dort als neue Datei.</translation>
    </message>
    <message>
        <source>The engine that restores photos does not start on this computer.</source>
        <translation>Die Bildverarbeitung, die Fotos restauriert, startet auf diesem Computer nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored photos</source>
        <translation>Restaurierte Fotos</translation>
    </message>
    <message>
        <source>There is not enough memory for the faces.</source>
        <translation>Für die Gesichter reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The faces could not be shown.</source>
        <translation>Die Gesichter konnten nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>It could not be restored.</source>
        <translation>Das Foto konnte nicht restauriert werden.</translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>Dieser Computer wird angesehen</translation>
    </message>
    <message>
        <source>There is nothing to switch on yet.</source>
        <translation>Es gibt noch nichts einzuschalten.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>Richten Sie zuerst den Zusatz ein.</translation>
    </message>
    <message>
        <source>The graphics card is used already.</source>
        <translation>Die Grafikkarte wird schon verwendet.</translation>
    </message>
    <message>
        <source>Nothing has to be added.</source>
        <translation>Es muss nichts hinzukommen.</translation>
    </message>
    <message>
        <source>Making a private Python</source>
        <translation>Ein eigenes Python wird eingerichtet</translation>
    </message>
    <message>
        <source>Fetching the part for the graphics card</source>
        <translation>Der Zusatz für die Grafikkarte wird heruntergeladen</translation>
    </message>
    <message>
        <source>Fetching what belongs to it</source>
        <translation>Was dazugehört, wird heruntergeladen</translation>
    </message>
    <message>
        <source>The graphics card was tried and did not pass ({cause}).</source>
        <translation>Die Grafikkarte wurde erprobt und hat nicht bestanden ({cause}).</translation>
    </message>
    <message>
        <source>{card} was tried, but the work went to the processor.</source>
        <translation>{card} wurde erprobt, aber die Arbeit ging an den Prozessor.</translation>
    </message>
    <message>
        <source>{card} works, but is not faster than the processor ({times} times its speed).</source>
        <translation>{card} funktioniert, ist aber nicht schneller als der Prozessor ({times}-mal so schnell).</translation>
    </message>
    <message>
        <source>It needs {needed} on the disk while it is made, and {free} are free.</source>
        <translation>Beim Einrichten werden {needed} auf dem Datenträger gebraucht, und {free} sind frei.</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}, then try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger von {folder} und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Connect this computer to the network, then try again: what has come is kept.</source>
        <translation>Verbinden Sie diesen Computer mit dem Netz und versuchen Sie es noch einmal: Was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>its self-test failed</source>
        <translation>ihr Selbsttest ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Trying it with a photo</source>
        <translation>Wird mit einem Foto erprobt</translation>
    </message>
    <message>
        <source>its picture differs from that of the processor, {psnr} dB</source>
        <translation>ihr Bild weicht von dem des Prozessors ab, {psnr} dB</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>sie hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. A newer driver of the card may help.</source>
        <translation>Nichts wurde verändert: Fotos werden restauriert wie bisher. Vielleicht hilft ein neuerer Treiber der Karte.</translation>
    </message>
    <message>
        <source>There are no photos in the folder {root}.</source>
        <translation>Im Ordner {root} sind keine Fotos.</translation>
    </message>
    <message>
        <source>{name} is the same picture as {first}.</source>
        <translation>{name} ist dasselbe Bild wie {first}.</translation>
    </message>
    <message>
        <source>It is restored once.</source>
        <translation>Es wird nur einmal restauriert.</translation>
    </message>
    <message>
        <source>{name} is not a photo.</source>
        <translation>{name} ist kein Foto.</translation>
    </message>
    <message>
        <source>{name} is already a result of this program.</source>
        <translation>{name} ist schon ein Ergebnis dieses Programms.</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, not a file.</source>
        <translation>{name} ist eine Pipe oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>{name} only points to another file, which is not there.</source>
        <translation>{name} verweist nur auf eine andere Datei, und die ist nicht da.</translation>
    </message>
    <message>
        <source>{name} was taken away while its folder was being looked through.</source>
        <translation>{name} verschwand, während der Ordner durchgesehen wurde.</translation>
    </message>
    <message>
        <source>{name} could not be looked at.</source>
        <translation>{name} konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Check that you may open it and that its drive is still connected.</source>
        <translation>Prüfen Sie, ob Sie es öffnen dürfen und ob das Laufwerk noch angeschlossen ist.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read.</source>
        <translation>Der Ordner {folder} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation>Prüfen Sie, ob Sie ihn öffnen dürfen.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read to its end.</source>
        <translation>Der Ordner {folder} konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>Check that its drive is still connected, then add it once more.</source>
        <translation>Prüfen Sie, ob das Laufwerk noch angeschlossen ist, und fügen Sie ihn dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>It was finished just before the program ended the last time.</source>
        <translation>Es wurde noch fertig, kurz bevor das Programm beim letzten Mal endete.</translation>
    </message>
    <message>
        <source>For instance: {example}.</source>
        <translation>Zum Beispiel: {example}.</translation>
    </message>
    <message>
        <source>The new file needs a name.</source>
        <translation>Die neue Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>{name} has to be in it: the photo&apos;s own name.</source>
        <translation>{name} muss darin vorkommen: der Name des Fotos.</translation>
    </message>
    <message>
        <source>{name} can be in it only once.</source>
        <translation>{name} kann nur einmal darin vorkommen.</translation>
    </message>
    <message>
        <source>A name can&apos;t have / or \ in it.</source>
        <translation>Ein Name kann kein / und kein \ enthalten.</translation>
    </message>
    <message>
        <source>Choose a folder instead.</source>
        <translation>Wählen Sie stattdessen einen Ordner.</translation>
    </message>
    <message>
        <source>A name can&apos;t have {sign} in it.</source>
        <translation>Ein Name kann kein {sign} enthalten.</translation>
    </message>
    <message>
        <source>There is nothing called {field}.</source>
        <translation>Es gibt nichts, was {field} heißt.</translation>
    </message>
    <message>
        <source>There is {known}.</source>
        <translation>Es gibt {known}.</translation>
    </message>
    <message>
        <source>A file whose name begins with a dot is hidden.</source>
        <translation>Eine Datei, deren Name mit einem Punkt beginnt, ist versteckt.</translation>
    </message>
    <message>
        <source>That is too long for a name.</source>
        <translation>Das ist zu lang für einen Namen.</translation>
    </message>
    <message>
        <source>The graphics card is not used</source>
        <translation>Die Grafikkarte wird nicht verwendet</translation>
    </message>
    <message>
        <source>Update the driver of the card, or open Settings, Make it faster, and add the part anew or go back.</source>
        <translation>Aktualisieren Sie den Treiber der Karte, oder öffnen Sie „Einstellungen“, „Schneller machen“, und richten Sie den Zusatz neu ein oder schalten Sie zurück.</translation>
    </message>
    <message>
        <source>The part for the graphics card was made by another version of the program.</source>
        <translation>Der Zusatz für die Grafikkarte wurde von einer anderen Version des Programms eingerichtet.</translation>
    </message>
    <message>
        <source>Open Settings, Make it faster, and add it anew.</source>
        <translation>Öffnen Sie „Einstellungen“, „Schneller machen“, und richten Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>its part does not start</source>
        <translation>ihr Zusatz startet nicht</translation>
    </message>
    <message>
        <source>the driver does not find it</source>
        <translation>der Treiber findet sie nicht</translation>
    </message>
    <message>
        <source>it stopped in the middle of its work</source>
        <translation>sie brach mitten in der Arbeit ab</translation>
    </message>
    <message>
        <source>The graphics card could not be used ({cause}). Photos are restored with the processor.</source>
        <translation>Die Grafikkarte konnte nicht verwendet werden ({cause}). Fotos werden mit dem Prozessor restauriert.</translation>
    </message>
    <message>
        <source>Presets could not be read</source>
        <translation>Vorlagen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Export them again, or choose another file.</source>
        <translation>Exportieren Sie sie noch einmal, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Preset not saved</source>
        <translation>Vorlage nicht gespeichert</translation>
    </message>
    <message>
        <source>Delete one that you no longer need.</source>
        <translation>Löschen Sie eine, die Sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>{name} holds no presets of this program.</source>
        <translation>{name} enthält keine Vorlagen dieses Programms.</translation>
    </message>
    <message>
        <source>There is no preset {wanted}.</source>
        <translation>Es gibt keine Vorlage {wanted}.</translation>
    </message>
    <message>
        <source>You have {count} presets, and more can&apos;t be kept.</source>
        <translation>Sie haben {count} Vorlagen, mehr können nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Some of your presets could not be read.</source>
        <translation>Einige Ihrer Vorlagen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is kept as {file}.</source>
        <translation>Die Datei wird als {file} aufbewahrt.</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>{name} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>{name} is being restored at this moment by another SR Desktop.</source>
        <translation>{name} wird gerade von einem anderen SR Desktop restauriert.</translation>
    </message>
    <message>
        <source>{device} cannot be used; the other devices do its photos.</source>
        <translation>{device} kann nicht verwendet werden; die anderen Geräte übernehmen die Fotos.</translation>
    </message>
    <message>
        <source>Presets are: {known}.</source>
        <translation>Vorlagen sind: {known}.</translation>
    </message>
    <message>
        <source>The engine stopped while it made a preview.</source>
        <translation>Die Bildverarbeitung brach bei einer Vorschau ab.</translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation>Die Vorschau konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>Each of these</source>
        <translation>Jede dieser Dateien</translation>
    </message>
    <message>
        <source>It is not known why.</source>
        <translation>Der Grund ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{name} says not what the summary shall be.</source>
        <translation>An {name} ist nicht zu erkennen, was für eine Zusammenfassung es werden soll.</translation>
    </message>
    <message>
        <source>Give it the ending .html (pictures), .csv (a table) or .txt (words).</source>
        <translation>Geben Sie der Datei die Endung .html (Bilder), .csv (Tabelle) oder .txt (Text).</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{name} only points to another file.</source>
        <translation>{name} verweist nur auf eine andere Datei.</translation>
    </message>
    <message>
        <source>The original, {name}, is not there any more, so its result stays.</source>
        <translation>Das Original {name} ist nicht mehr da, darum bleibt sein Ergebnis.</translation>
    </message>
    <message>
        <source>{name} is your original.</source>
        <translation>{name} ist Ihr Original.</translation>
    </message>
    <message>
        <source>{name} does not say that this program made it, so it stays.</source>
        <translation>In {name} steht nicht, dass dieses Programm es erzeugt hat, darum bleibt es.</translation>
    </message>
    <message>
        <source>The original, {name}, could not be read, so its result stays.</source>
        <translation>Das Original {name} konnte nicht gelesen werden, darum bleibt sein Ergebnis.</translation>
    </message>
    <message>
        <source>{name} was not made from {source} as it is now, so it stays.</source>
        <translation>{name} wurde nicht aus {source} gemacht, wie es jetzt ist, darum bleibt es.</translation>
    </message>
    <message>
        <source>{name} was changed a moment ago, so it stays.</source>
        <translation>{name} wurde eben verändert, darum bleibt es.</translation>
    </message>
    <message>
        <source>{name} could not be moved to {folder}, so it stays.</source>
        <translation>{name} konnte nicht nach {folder} verschoben werden, darum bleibt es.</translation>
    </message>
    <message>
        <source>The program ended {count} times while it worked on this photo.</source>
        <translation>Das Programm endete {count}-mal bei der Arbeit an diesem Foto.</translation>
    </message>
    <message>
        <source>Perhaps the file is damaged. Try it by itself once more.</source>
        <translation>Vielleicht ist die Datei beschädigt. Versuchen Sie dieses Foto noch einmal für sich allein.</translation>
    </message>
    <message>
        <source>The queue in {folder} is being opened by another program.</source>
        <translation>Die Warteschlange in {folder} wird gerade von einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>There is no space left for the queue in {folder}.</source>
        <translation>In {folder} ist kein Platz mehr für die Warteschlange.</translation>
    </message>
    <message>
        <source>The queue in {folder} cannot be written ({cause}).</source>
        <translation>Die Warteschlange in {folder} kann nicht gespeichert werden ({cause}).</translation>
    </message>
    <message>
        <source>The queue was made by a newer version of SR Desktop.</source>
        <translation>Die Warteschlange stammt von einer neueren Version von SR Desktop.</translation>
    </message>
    <message>
        <source>Use that version, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>Verwenden Sie diese Version, oder geben Sie mit SR_DESKTOP_HOME einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>The queue in {folder} is damaged, and another SR Desktop is working on it.</source>
        <translation>Die Warteschlange in {folder} ist beschädigt, und ein anderes SR Desktop arbeitet gerade damit.</translation>
    </message>
    <message>
        <source>Close that one first.</source>
        <translation>Schließen Sie zuerst das andere.</translation>
    </message>
    <message>
        <source>The queue on disk was damaged and has been repaired: {count} photos of it could be read. The damaged file is kept as {name}.</source>
        <translation>Die gespeicherte Warteschlange war beschädigt und wurde repariert. Fotos, die sich lesen ließen: {count}. Die beschädigte Datei wird als {name} aufbewahrt.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Made by SR Desktop on {day}. The originals were not changed.</source>
        <translation>Erstellt mit SR Desktop am {day}. Die Originale wurden nicht verändert.</translation>
    </message>
    <message>
        <source>The new files take {size}.</source>
        <translation>Die neuen Dateien belegen {size}.</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>Fortsetzung</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauriert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Seite {number} von {pages}</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown: the file was moved or changed.</source>
        <translation>Dieses Bild kann nicht gezeigt werden: Die Datei wurde verschoben oder verändert.</translation>
    </message>
    <message>
        <source>{when}: {name}</source>
        <translation>{when}: {name}</translation>
    </message>
    <message>
        <source>The work on the largest photo needs about {needed} for a while, but {folder} has only {left} left.</source>
        <translation>Die Arbeit am größten Foto braucht vorübergehend etwa {needed}, aber in {folder} sind nur noch {left} frei.</translation>
    </message>
    <message>
        <source>The results need about {needed}, but {folder} has only {left} left.</source>
        <translation>Die Ergebnisse brauchen etwa {needed}, aber in {folder} sind nur noch {left} frei.</translation>
    </message>
    <message>
        <source>Your originals were not changed.</source>
        <translation>Ihre Originale wurden nicht verändert.</translation>
    </message>
    <message>
        <source>There were no photos.</source>
        <translation>Es waren keine Fotos da.</translation>
    </message>
    <message>
        <source>There was nothing left to restore.</source>
        <translation>Es gab nichts mehr zu restaurieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo was restored, of {photos}.</source>
        <translation>Es wurde kein Foto restauriert, von insgesamt {photos}.</translation>
    </message>
    <message>
        <source>All done: {photos} restored in {time}.</source>
        <translation>Alles fertig: {photos} in {time} restauriert.</translation>
    </message>
    <message>
        <source>{done} of {photos} restored in {time}.</source>
        <translation>{done} von {photos} in {time} restauriert.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be restored.</source>
        <translation>
            <numerusform>%n Foto konnte nicht restauriert werden.</numerusform>
            <numerusform>%n Fotos konnten nicht restauriert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were left alone.</source>
        <translation>
            <numerusform>%n Datei wurde nicht angetastet.</numerusform>
            <numerusform>%n Dateien wurden nicht angetastet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos were stopped; nothing was saved of them.</source>
        <translation>
            <numerusform>%n Foto wurde angehalten; davon wurde nichts gespeichert.</numerusform>
            <numerusform>%n Fotos wurden angehalten; davon wurde nichts gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos are still waiting.</source>
        <translation>
            <numerusform>%n Foto wartet noch.</numerusform>
            <numerusform>%n Fotos warten noch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files are no longer where they were saved.</source>
        <translation>
            <numerusform>%n neue Datei ist nicht mehr dort, wo sie gespeichert wurde.</numerusform>
            <numerusform>%n neue Dateien sind nicht mehr dort, wo sie gespeichert wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} and {minutes}</source>
        <translation>{hours} und {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored in each folder:</source>
        <translation>Restauriert je Ordner:</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>Die neuen Dateien ({size}) liegen in:</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be seen at the moment.</source>
        <translation>Der Ordner {folder} ist im Moment nicht erreichbar.</translation>
    </message>
    <message>
        <source>It is watched again as soon as it is back.</source>
        <translation>Er wird wieder beobachtet, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>The engine that restores photos cannot start on this computer ({cause}).</source>
        <translation>Die Bildverarbeitung, die Fotos restauriert, kann auf diesem Computer nicht starten ({cause}).</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation>Für {name} reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>{name} could not be restored.</source>
        <translation>{name} konnte nicht restauriert werden.</translation>
    </message>
    <message>
        <source>The self-test failed.</source>
        <translation>Der Selbsttest ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Something went wrong on the way.</source>
        <translation>Unterwegs ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>{model} could not be fetched.</source>
        <translation>{model} konnte nicht heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Get it, and the photo is restored.</source>
        <translation>Laden Sie es herunter, dann wird das Foto restauriert.</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for faces.</source>
        <translation>Fügen Sie die Datei hier hinzu: Dann wird sie bei denen für Gesichter aufbewahrt.</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for photos.</source>
        <translation>Fügen Sie die Datei hier hinzu: Dann wird sie bei denen für Fotos aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are there twice and are restored once.</source>
        <translation>
            <numerusform>%n Bild ist doppelt da und wird nur einmal restauriert.</numerusform>
            <numerusform>%n Bilder sind doppelt da und werden nur einmal restauriert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are no photos.</source>
        <translation>
            <numerusform>%n Datei ist kein Foto.</numerusform>
            <numerusform>%n Dateien sind keine Fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of this size needs room for a while in {folder}.</source>
        <translation>Ein Bild dieser Größe braucht vorübergehend Platz in {folder}.</translation>
    </message>
    <message>
        <source>Free some space on that disk.</source>
        <translation>Schaffen Sie auf diesem Datenträger Platz.</translation>
    </message>
    <message>
        <source>The photos could not be looked at.</source>
        <translation>Die Fotos konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>{name} could not be saved.</source>
        <translation>{name} konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Heirloom</source>
        <translation>Heirloom</translation>
    </message>
    <message>
        <source>For old family photos. Fast on any computer.</source>
        <translation>Für alte Familienfotos. Schnell auf jedem Computer.</translation>
    </message>
    <message>
        <source>Heirloom, finest</source>
        <translation>Heirloom, sorgfältig</translation>
    </message>
    <message>
        <source>For old family photos, with more care; takes some three times as long.</source>
        <translation>Für alte Familienfotos, mit mehr Sorgfalt; dauert etwa dreimal so lange.</translation>
    </message>
    <message>
        <source>Faithful, twice the size</source>
        <translation>Faithful, doppelte Größe</translation>
    </message>
    <message>
        <source>Enlarges and invents nothing.</source>
        <translation>Vergrößert und erfindet nichts.</translation>
    </message>
    <message>
        <source>Faithful, four times the size</source>
        <translation>Faithful, vierfache Größe</translation>
    </message>
    <message>
        <source>The original small Real-ESRGAN for photos of all kinds; invents more detail.</source>
        <translation>Das kleine Original-Real-ESRGAN für Fotos aller Art; erfindet mehr Details.</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN; very slow without a graphics card.</source>
        <translation>Das große Original-Real-ESRGAN; ohne Grafikkarte sehr langsam.</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN for twice the size; very slow without a graphics card.</source>
        <translation>Das große Original-Real-ESRGAN für die doppelte Größe; ohne Grafikkarte sehr langsam.</translation>
    </message>
    <message>
        <source>For drawings and comics; slow without a graphics card.</source>
        <translation>Für Zeichnungen und Comics; ohne Grafikkarte langsam.</translation>
    </message>
    <message>
        <source>For drawn films and comics; small and fast.</source>
        <translation>Für Zeichentrickfilme und Comics; klein und schnell.</translation>
    </message>
    <message>
        <source>The original ESRGAN, for clean pictures: draws fine detail, keeps noise; very slow without a graphics card.</source>
        <translation>Das Original-ESRGAN, für saubere Bilder: zeichnet feine Details, behält Rauschen; ohne Grafikkarte sehr langsam.</translation>
    </message>
    <message>
        <source>EDSR baseline, twice the size</source>
        <translation>EDSR baseline, doppelte Größe</translation>
    </message>
    <message>
        <source>The original small EDSR: enlarges clean pictures and invents nothing.</source>
        <translation>Das kleine Original-EDSR: vergrößert saubere Bilder und erfindet nichts.</translation>
    </message>
    <message>
        <source>EDSR baseline, three times the size</source>
        <translation>EDSR baseline, dreifache Größe</translation>
    </message>
    <message>
        <source>EDSR baseline, four times the size</source>
        <translation>EDSR baseline, vierfache Größe</translation>
    </message>
    <message>
        <source>EDSR, twice the size</source>
        <translation>EDSR, doppelte Größe</translation>
    </message>
    <message>
        <source>The original large EDSR: enlarges clean pictures and invents nothing; very slow without a graphics card.</source>
        <translation>Das große Original-EDSR: vergrößert saubere Bilder und erfindet nichts; ohne Grafikkarte sehr langsam.</translation>
    </message>
    <message>
        <source>EDSR, three times the size</source>
        <translation>EDSR, dreifache Größe</translation>
    </message>
    <message>
        <source>EDSR, four times the size</source>
        <translation>EDSR, vierfache Größe</translation>
    </message>
    <message>
        <source>LapSRN, twice the size</source>
        <translation>LapSRN, doppelte Größe</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it, in steps of two; on clean pictures “Faithful” does better.</source>
        <translation>Ein klassisches Netz, wie OpenCV es verwendet, in Zweierschritten; bei sauberen Bildern ist „Faithful“ besser.</translation>
    </message>
    <message>
        <source>Its author names no licence: keep it for yourself.</source>
        <translation>Der Autor nennt keine Lizenz: Behalten Sie es für sich.</translation>
    </message>
    <message>
        <source>LapSRN, four times the size</source>
        <translation>LapSRN, vierfache Größe</translation>
    </message>
    <message>
        <source>LapSRN, eight times the size</source>
        <translation>LapSRN, achtfache Größe</translation>
    </message>
    <message>
        <source>FSRCNN, twice the size</source>
        <translation>FSRCNN, doppelte Größe</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it: very fast, and a little sharper than plain enlarging.</source>
        <translation>Ein klassisches Netz, wie OpenCV es verwendet: sehr schnell und etwas schärfer als schlichtes Vergrößern.</translation>
    </message>
    <message>
        <source>FSRCNN, three times the size</source>
        <translation>FSRCNN, dreifache Größe</translation>
    </message>
    <message>
        <source>FSRCNN, four times the size</source>
        <translation>FSRCNN, vierfache Größe</translation>
    </message>
    <message>
        <source>FSRCNN, small, twice the size</source>
        <translation>FSRCNN, klein, doppelte Größe</translation>
    </message>
    <message>
        <source>The smallest classic network, as OpenCV uses it: fastest of all, and hardly sharper than plain enlarging.</source>
        <translation>Das kleinste klassische Netz, wie OpenCV es verwendet: das schnellste von allen und kaum schärfer als schlichtes Vergrößern.</translation>
    </message>
    <message>
        <source>FSRCNN, small, three times the size</source>
        <translation>FSRCNN, klein, dreifache Größe</translation>
    </message>
    <message>
        <source>FSRCNN, small, four times the size</source>
        <translation>FSRCNN, klein, vierfache Größe</translation>
    </message>
    <message>
        <source>ESPCN, twice the size</source>
        <translation>ESPCN, doppelte Größe</translation>
    </message>
    <message>
        <source>ESPCN, three times the size</source>
        <translation>ESPCN, dreifache Größe</translation>
    </message>
    <message>
        <source>ESPCN, four times the size</source>
        <translation>ESPCN, vierfache Größe</translation>
    </message>
    <message>
        <source>Finds faces in old photos, also small, faded and tilted ones; without it more faces are missed.</source>
        <translation>Findet Gesichter in alten Fotos, auch kleine, verblasste und schräge; ohne dieses Modell werden mehr Gesichter übersehen.</translation>
    </message>
    <message>
        <source>For “Faces: Strong”. Draws a face anew, eyes and skin too: check that people still look like themselves.</source>
        <translation>Für „Gesichter: Stark“. Zeichnet ein Gesicht neu, auch Augen und Haut: Prüfen Sie, ob die Menschen noch wie sie selbst aussehen.</translation>
    </message>
    <message>
        <source>GFPGAN itself is free (Apache-2.0), but it holds parts of StyleGAN2 (NVIDIA: for research and evaluation alone) and of DFDNet (CC BY-NC-SA 4.0): not for commercial use.</source>
        <translation>GFPGAN selbst ist frei (Apache-2.0), enthält aber Teile von StyleGAN2 (NVIDIA: nur für Forschung und Erprobung) und von DFDNet (CC BY-NC-SA 4.0): nicht für gewerblichen Gebrauch.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>Schneller machen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Sets everything here as it was at the first start</source>
        <translation>Stellt hier alles so ein, wie es beim ersten Start war</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Sets everything as it was before</source>
        <translation>Stellt alles so ein, wie es vorher war</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Neue Dateien</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Ihre Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>Name der neuen Dateien</translation>
    </message>
    <message>
        <source>While photos are restored</source>
        <translation>Beim Restaurieren</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>Restaurieren mit</translation>
    </message>
    <message>
        <source>Automatic takes the fastest that works.</source>
        <translation>„Automatisch“ nimmt das Schnellste, was funktioniert.</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>Computer wach halten</translation>
    </message>
    <message>
        <source>Until the last photo is done.</source>
        <translation>Bis das letzte Foto fertig ist.</translation>
    </message>
    <message>
        <source>Say when many photos are done</source>
        <translation>Melden, wenn viele Fotos fertig sind</translation>
    </message>
    <message>
        <source>With a note of the system, while you are in another window.</source>
        <translation>Mit einer Mitteilung des Systems, wenn Sie in einem anderen Fenster sind.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the photo</source>
        <translation>Auf dem Foto</translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation>In der Fotoliste</translation>
    </message>
    <message>
        <source>The photo above</source>
        <translation>Das Foto darüber</translation>
    </message>
    <message>
        <source>The photo below</source>
        <translation>Das Foto darunter</translation>
    </message>
    <message>
        <source>The first photo</source>
        <translation>Das erste Foto</translation>
    </message>
    <message>
        <source>The last photo</source>
        <translation>Das letzte Foto</translation>
    </message>
    <message>
        <source>Restore the photo earlier: it goes one up</source>
        <translation>Das Foto früher restaurieren: es rückt eins nach oben</translation>
    </message>
    <message>
        <source>Restore the photo later: it goes one down</source>
        <translation>Das Foto später restaurieren: es rückt eins nach unten</translation>
    </message>
    <message>
        <source>To the album of the photo; again: hide its photos</source>
        <translation>Zum Album des Fotos; noch einmal: seine Fotos zuklappen</translation>
    </message>
    <message>
        <source>Show the photos of the album</source>
        <translation>Die Fotos des Albums zeigen</translation>
    </message>
    <message>
        <source>Compare the photo with its result</source>
        <translation>Das Foto mit seinem Ergebnis vergleichen</translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation>Das Original zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Take the photo off the list; the file stays</source>
        <translation>Das Foto aus der Liste nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <source>What can be done with the photo</source>
        <translation>Was sich mit dem Foto tun lässt</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Find a photo by its name</source>
        <translation>Ein Foto nach seinem Namen finden</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>Zum nächsten Bedienelement</translation>
    </message>
    <message>
        <source>To the control before</source>
        <translation>Zum vorigen Bedienelement</translation>
    </message>
    <message>
        <source>Press the button or tick that has the focus</source>
        <translation>Knopf drücken oder Häkchen setzen, wo die Markierung ist</translation>
    </message>
    <message>
        <source>On the faces below the photo</source>
        <translation>Bei den Gesichtern unter dem Foto</translation>
    </message>
    <message>
        <source>To another face</source>
        <translation>Zu einem anderen Gesicht</translation>
    </message>
    <message>
        <source>The first face, the last face</source>
        <translation>Das erste Gesicht, das letzte Gesicht</translation>
    </message>
    <message>
        <source>Do more to this face, or less</source>
        <translation>Dieses Gesicht stärker oder schwächer behandeln</translation>
    </message>
    <message>
        <source>Leave this face alone, or not</source>
        <translation>Dieses Gesicht in Ruhe lassen oder nicht</translation>
    </message>
    <message>
        <source>Look at this face closely</source>
        <translation>Dieses Gesicht aus der Nähe ansehen</translation>
    </message>
    <message>
        <source>While you look through the results</source>
        <translation>Beim Durchsehen der Ergebnisse</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>Das Ergebnis behalten</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler</source>
        <translation>Noch einmal restaurieren, eine Stufe sanfter</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo</source>
        <translation>Noch einmal als andere Art von Foto restaurieren</translation>
    </message>
    <message>
        <source>Leave the photo as it was</source>
        <translation>Das Foto lassen, wie es war</translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation>Das Foto davor</translation>
    </message>
    <message>
        <source>The next photo, without a decision</source>
        <translation>Das nächste Foto, ohne Entscheidung</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Die letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>End looking through</source>
        <translation>Durchsehen beenden</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>Nach einem Befehl oder einer Taste suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>There is no such command or key.</source>
        <translation>So einen Befehl oder so eine Taste gibt es nicht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add photos or a folder</source>
        <translation>Fotos oder einen Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Divider</source>
        <translation>Teiler</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation>Das ganze Foto zeigen (Strg+0)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (Ctrl+1)</source>
        <translation>Ein Pixel des Fotos auf einem des Bildschirms (Strg+1)</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Twice as large as 100 % (Ctrl+2)</source>
        <translation>Doppelt so groß wie 100 % (Strg+2)</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+-)</source>
        <translation>Verkleinern (Strg+-)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>Vergrößern (Strg++)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>A small map, while only a part of the photo is seen (M)</source>
        <translation>Eine kleine Übersicht, wenn nur ein Teil des Fotos zu sehen ist (M)</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Hold Space for the original</source>
        <translation>Leertaste halten fürs Original</translation>
    </message>
    <message>
        <source>Shows the original as long as it is held (Space)</source>
        <translation>Zeigt das Original, solange gedrückt (Leertaste)</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Show where the computer added detail (D)</source>
        <translation>Zeigen, wo der Computer Details ergänzt hat (D)</translation>
    </message>
    <message>
        <source>Where detail was added</source>
        <translation>Wo Details dazukamen</translation>
    </message>
    <message>
        <source>Only the middle of this large photo is previewed. Zoom in to see the rest.</source>
        <translation>Von diesem großen Foto ist nur die Mitte in der Vorschau. Vergrößern Sie die Ansicht, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>Der Computer errät fehlende Details. Prüfen Sie, ob die Menschen noch wie sie selbst aussehen.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>{view} (V)</source>
        <translation>{view} (V)</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Looks like a page of a newspaper or magazine.</source>
        <translation>Sieht aus wie eine Seite aus einer Zeitung oder Zeitschrift.</translation>
    </message>
    <message>
        <source>Looks like writing or a drawing on paper.</source>
        <translation>Sieht aus wie Schrift oder eine Zeichnung auf Papier.</translation>
    </message>
    <message>
        <source>Looks like a small black-and-white scan.</source>
        <translation>Sieht aus wie ein kleiner Scan in Schwarz-Weiß.</translation>
    </message>
    <message>
        <source>Looks like a grainy black-and-white photo.</source>
        <translation>Sieht aus wie ein körniges Schwarz-Weiß-Foto.</translation>
    </message>
    <message>
        <source>Looks like a black-and-white photo.</source>
        <translation>Sieht aus wie ein Schwarz-Weiß-Foto.</translation>
    </message>
    <message>
        <source>Looks like a small scan in sepia.</source>
        <translation>Sieht aus wie ein kleiner Scan in Sepia.</translation>
    </message>
    <message>
        <source>Looks like a grainy photo in sepia.</source>
        <translation>Sieht aus wie ein körniges Foto in Sepia.</translation>
    </message>
    <message>
        <source>Looks like a photo in sepia.</source>
        <translation>Sieht aus wie ein Foto in Sepia.</translation>
    </message>
    <message>
        <source>Looks like a small picture from a phone or messenger.</source>
        <translation>Sieht aus wie ein kleines Bild vom Handy oder Messenger.</translation>
    </message>
    <message>
        <source>Looks like a picture from a phone or messenger.</source>
        <translation>Sieht aus wie ein Bild vom Handy oder Messenger.</translation>
    </message>
    <message>
        <source>Looks like a very small, grainy picture.</source>
        <translation>Sieht aus wie ein sehr kleines, körniges Bild.</translation>
    </message>
    <message>
        <source>Looks like a very small picture.</source>
        <translation>Sieht aus wie ein sehr kleines Bild.</translation>
    </message>
    <message>
        <source>Looks like a grainy or noisy photo.</source>
        <translation>Sieht aus wie ein körniges oder verrauschtes Foto.</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Use the suggested preset</source>
        <translation>Vorgeschlagene Vorlage verwenden</translation>
    </message>
    <message>
        <source>Use “{name}” instead</source>
        <translation>Lieber „{name}“ verwenden</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>„{name}“ verwenden</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Photos that were not restored</source>
        <translation>Fotos, die nicht restauriert wurden</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Datei im Ordner zeigen</translation>
    </message>
    <message>
        <source>Try the failed ones again</source>
        <translation>Fehlgeschlagene noch einmal versuchen</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Zusammenfassung speichern</translation>
    </message>
    <message>
        <source>As contact sheet, before and after…</source>
        <translation>Als Kontaktbogen, vorher und nachher…</translation>
    </message>
    <message>
        <source>As table…</source>
        <translation>Als Tabelle…</translation>
    </message>
    <message>
        <source>As text…</source>
        <translation>Als Text…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>{name} wird gespeichert…</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n page(s).</source>
        <translation>
            <numerusform>Es ist %n Seite.</numerusform>
            <numerusform>Es sind %n Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Angehalten. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>Die neuen Dateien ({size}) liegen in:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more folder(s)</source>
        <translation>
            <numerusform>und %n weiterer Ordner</numerusform>
            <numerusform>und %n weitere Ordner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Warum, und was zu tun ist</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Nicht restauriert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Nicht angetastet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>kind of photo</source>
        <translation>Art des Fotos</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>print size</source>
        <translation>Druckgröße</translation>
    </message>
    <message>
        <source>clean-up</source>
        <translation>Säubern</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>original colours</source>
        <translation>Originalfarben</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>name of the new files</source>
        <translation>Name der neuen Dateien</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>size of the pieces</source>
        <translation>Größe der Teilstücke</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Your original is never changed</source>
        <translation>Ihr Original wird nie verändert</translation>
    </message>
    <message>
        <source>Works without the internet</source>
        <translation>Arbeitet ohne Internet</translation>
    </message>
    <message>
        <source>The original is one key away</source>
        <translation>Das Original ist einen Tastendruck entfernt</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>Legen Sie Fotos oder Ordner hier ab.</translation>
    </message>
    <message>
        <source>Nothing is uploaded.</source>
        <translation>Nichts wird hochgeladen.</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Fotos öffnen…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Mit einem Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Adds a photo that comes with the program, to see what it does</source>
        <translation>Fügt ein mitgeliefertes Foto hinzu, um zu sehen, was das Programm tut</translation>
    </message>
    <message>
        <source>or paste with {keys}</source>
        <translation>oder einfügen mit {keys}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Restore %n photo(s)</source>
        <translation>
            <numerusform>%n Foto restaurieren</numerusform>
            <numerusform>%n Fotos restaurieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Noch einmal restaurieren</translation>
    </message>
    <message>
        <source>Restore photo</source>
        <translation>Foto restaurieren</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>Noch ein paar Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Noch etwa %n Sekunde</numerusform>
            <numerusform>Noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Noch etwa %n Minute</numerusform>
            <numerusform>Noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left</source>
        <translation>
            <numerusform>Noch etwa %n Stunde</numerusform>
            <numerusform>Noch etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {position} of {total}</source>
        <translation>{left}, {position} von {total}</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pause.</translation>
    </message>
    <message>
        <source>Paused. {position} of {total}</source>
        <translation>Pause. {position} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), about {size} needed</source>
        <translation>
            <numerusform>%n Foto, etwa {size} nötig</numerusform>
            <numerusform>%n Fotos, etwa {size} nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>etwa %n Stunde</numerusform>
            <numerusform>etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{room}, {time}</source>
        <translation>{room}, {time}</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} Pixel</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} kB</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
</context>
</TS>
