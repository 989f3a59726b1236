<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About SR Desktop</source>
        <translation>À propos de SR Desktop</translation>
    </message>
    <message>
        <source>&amp;The program</source>
        <translation>&amp;Le programme</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>Li&amp;cences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>SR Desktop {version}</source>
        <translation>SR Desktop {version}</translation>
    </message>
    <message>
        <source>Gives families their old photos back.</source>
        <translation>Rend aux familles leurs photos d’autrefois.</translation>
    </message>
    <message>
        <source>Works on this computer alone. Nothing is uploaded.</source>
        <translation>Fonctionne uniquement sur cet ordinateur. Rien n’est mis en ligne.</translation>
    </message>
    <message>
        <source>Nothing is counted: no account, no statistics.</source>
        <translation>Rien n’est compté : ni compte, ni statistiques.</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Vos originaux ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>L’ordinateur devine les détails manquants. Vérifiez que les personnes restent bien ressemblantes.</translation>
    </message>
    <message>
        <source>Free software under the BSD 3-clause licence, made with other free software.</source>
        <translation>Logiciel libre sous licence BSD à 3 clauses, réalisé avec d’autres logiciels libres.</translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation>De quoi le programme est fait</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
</context>
<context>
    <name>AboutResult</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Créé avec</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Non traités</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>{done}, none found</source>
        <translation>{done}, aucun trouvé</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n visage</numerusform>
            <numerusform>%n visages</numerusform>
        </translation>
    </message>
    <message>
        <source>{done}, {faces}</source>
        <translation>{done}, {faces}</translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>%n laissé tel quel</numerusform>
            <numerusform>%n laissés tels quels</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}, {left}</source>
        <translation>{told}, {left}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>About this result</source>
        <translation>À propos de ce résultat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all of this as text</source>
        <translation>Copier tout ceci sous forme de texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking at your original…</source>
        <translation>Examen de votre original…</translation>
    </message>
    <message>
        <source>When it was restored</source>
        <translation>Lors de la restauration</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>Votre original est intact.</translation>
    </message>
    <message>
        <source>Every byte of {name} is as it was when it was restored:</source>
        <translation>Chaque octet de {name} est tel qu’il était lors de la restauration :</translation>
    </message>
    <message>
        <source>This file does not say how it was made.</source>
        <translation>Ce fichier n’indique pas comment il a été créé.</translation>
    </message>
    <message>
        <source>Another program may have saved it since, or it is not there.</source>
        <translation>Un autre programme l’a peut-être enregistré depuis, ou il n’est plus là.</translation>
    </message>
    <message>
        <source>Your original could not be read.</source>
        <translation>Votre original n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>{name} may have been moved or renamed.</source>
        <translation>{name} a peut-être été déplacé ou renommé.</translation>
    </message>
    <message>
        <source>Your original has changed since.</source>
        <translation>Votre original a changé depuis.</translation>
    </message>
    <message>
        <source>{name} was changed after it was restored, by another program: SR Desktop only reads originals.</source>
        <translation>{name} a été modifié après la restauration, par un autre programme : SR Desktop ne fait que lire les originaux.</translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Saves a new file. Your original is never changed.</source>
        <translation>Enregistre un nouveau fichier. Votre original n’est jamais modifié.</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>La file d’attente est en pause.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Looking whether there is room for the results…</source>
        <translation>Vérification de la place pour les résultats…</translation>
    </message>
    <message>
        <source>Waiting for the other SR Desktop</source>
        <translation>En attente de l’autre SR Desktop</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Goes on with the photos where it stopped</source>
        <translation>Reprend les photos là où le travail s’est interrompu</translation>
    </message>
    <message>
        <source>Holds at once and gives the memory of the graphics card back; nothing is lost</source>
        <translation>Met en pause aussitôt et libère la mémoire de la carte graphique ; rien n’est perdu</translation>
    </message>
    <message>
        <source>Holds at once; nothing is lost</source>
        <translation>Met en pause aussitôt ; rien n’est perdu</translation>
    </message>
    <message>
        <source>The memory of the graphics card is free meanwhile.</source>
        <translation>Pendant ce temps, la mémoire de la carte graphique est libre.</translation>
    </message>
    <message>
        <source>The computer is free for other things meanwhile.</source>
        <translation>Pendant ce temps, l’ordinateur est libre pour autre chose.</translation>
    </message>
</context>
<context>
    <name>AlbumOffer</name>
    <message numerus="yes">
        <source>%n more photo(s) of “{album}” wait.</source>
        <translation>
            <numerusform>%n autre photo de « {album} » attend.</numerusform>
            <numerusform>%n autres photos de « {album} » attendent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” can get the same settings.</source>
        <translation>
            <numerusform>L’autre photo de « {album} » peut avoir les mêmes réglages.</numerusform>
            <numerusform>Les %n autres photos de « {album} » peuvent avoir les mêmes réglages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same for the other %n</source>
        <translation>
            <numerusform>Pareil pour l’autre</numerusform>
            <numerusform>Pareil pour les %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” have these settings now.</source>
        <translation>
            <numerusform>L’autre photo de « {album} » a maintenant ces réglages.</numerusform>
            <numerusform>Les %n autres photos de « {album} » ont maintenant ces réglages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message numerus="yes">
        <source>Restore the other %n</source>
        <translation>
            <numerusform>Restaurer l’autre</numerusform>
            <numerusform>Restaurer les %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Albums</name>
    <message>
        <source>Single photos</source>
        <translation>Photos isolées</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} sur {total} terminées</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {failed}</source>
        <translation>{count}, {failed}</translation>
    </message>
    <message>
        <source>Album {name}, {count}, folded</source>
        <translation>Album {name}, {count}, replié</translation>
    </message>
    <message>
        <source>Album {name}, {count}</source>
        <translation>Album {name}, {count}</translation>
    </message>
    <message>
        <source>Has the settings of all, not those of its album</source>
        <translation>A les réglages de toutes les photos, pas ceux de son album</translation>
    </message>
    <message>
        <source>Has its own settings</source>
        <translation>A ses propres réglages</translation>
    </message>
    <message>
        <source>Has its own settings: {settings}</source>
        <translation>A ses propres réglages : {settings}</translation>
    </message>
</context>
<context>
    <name>ApproveBar</name>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep this result (K or Enter)</source>
        <translation>Garder ce résultat (K ou Entrée)</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Plus doux</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler (S)</source>
        <translation>Restaurer à nouveau, un cran plus doux (S)</translation>
    </message>
    <message>
        <source>Another preset…</source>
        <translation>Autre préréglage…</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo (P)</source>
        <translation>Restaurer à nouveau comme un autre type de photo (P)</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Laisser telle quelle</translation>
    </message>
    <message>
        <source>The result goes to the trash, the original stays (L or Delete)</source>
        <translation>Le résultat va à la corbeille, l’original reste (L ou Suppr)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The photo before (Backspace)</source>
        <translation>La photo précédente (Retour arrière)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take the last decision back (U)</source>
        <translation>Revenir sur la dernière décision (U)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End looking through (Esc). What is decided is decided.</source>
        <translation>Terminer la revue (Échap). Ce qui est décidé reste décidé.</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>Photo {number} sur {total}</translation>
    </message>
    <message>
        <source>Working is being stopped…</source>
        <translation>Arrêt du travail en cours…</translation>
    </message>
    <message>
        <source>Working: it is being restored again. Undo takes that back.</source>
        <translation>En cours : la photo est restaurée à nouveau. « Annuler » revient en arrière.</translation>
    </message>
    <message>
        <source>You left it as it was. Its result goes to the trash.</source>
        <translation>Vous l’avez laissée telle quelle. Son résultat va à la corbeille.</translation>
    </message>
    <message>
        <source>You keep this result.</source>
        <translation>Vous gardez ce résultat.</translation>
    </message>
    <message>
        <source>This is the softer result.</source>
        <translation>Voici le résultat plus doux.</translation>
    </message>
    <message>
        <source>This is the result with another preset.</source>
        <translation>Voici le résultat avec un autre préréglage.</translation>
    </message>
    <message>
        <source>This photo is not among those that you look through.</source>
        <translation>Cette photo ne fait pas partie de celles que vous passez en revue.</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Autre photo</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored again. Wait, or press Esc.</source>
        <translation>
            <numerusform>%n photo est encore en cours de restauration. Attendez, ou appuyez sur Échap.</numerusform>
            <numerusform>%n photos sont encore en cours de restauration. Attendez, ou appuyez sur Échap.</numerusform>
        </translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>Tout a été vu</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n gardée</numerusform>
            <numerusform>%n gardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n softer</source>
        <translation>
            <numerusform>%n plus douce</numerusform>
            <numerusform>%n plus douces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another preset</source>
        <translation>
            <numerusform>%n avec un autre préréglage</numerusform>
            <numerusform>%n avec un autre préréglage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n laissée telle quelle</numerusform>
            <numerusform>%n laissées telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still working</source>
        <translation>
            <numerusform>%n encore en cours</numerusform>
            <numerusform>%n encore en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>%n non décidée</numerusform>
            <numerusform>%n non décidées</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Vos originaux sont intacts.</translation>
    </message>
    <message>
        <source>Results that you did not want are in the trash.</source>
        <translation>Les résultats dont vous ne vouliez pas sont dans la corbeille.</translation>
    </message>
    <message>
        <source>There is no trash for this drive.</source>
        <translation>Il n’y a pas de corbeille pour ce disque.</translation>
    </message>
    <message>
        <source>Results that you did not want lie in {folder}.</source>
        <translation>Les résultats dont vous ne vouliez pas se trouvent dans {folder}.</translation>
    </message>
    <message>
        <source>&amp;Look through the results</source>
        <translation>Passer les résultats en re&amp;vue</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>Move the divider, while the whole photo is seen</source>
        <translation>Déplacer le séparateur, quand toute la photo est visible</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Touches fléchées</translation>
    </message>
    <message>
        <source>Move the photo, while a part of it is seen</source>
        <translation>Déplacer la photo, quand une partie seulement est visible</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Gauche, Ctrl+Droite</translation>
    </message>
    <message>
        <source>Move the divider at any zoom</source>
        <translation>Déplacer le séparateur quel que soit le zoom</translation>
    </message>
    <message>
        <source>Shift with an arrow key</source>
        <translation>Maj avec une touche fléchée</translation>
    </message>
    <message>
        <source>A bigger step</source>
        <translation>Un plus grand pas</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>Only the result, only the original</source>
        <translation>Seulement le résultat, seulement l’original</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>See the original, as long as it is held</source>
        <translation>Voir l’original tant que la touche est maintenue</translation>
    </message>
    <message>
        <source>+, -</source>
        <translation>+, -</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Zoom avant, zoom arrière</translation>
    </message>
    <message>
        <source>0, 1, 2</source>
        <translation>0, 1, 2</translation>
    </message>
    <message>
        <source>The whole photo, 100 %, 200 %</source>
        <translation>La photo entière, 100 %, 200 %</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Show or hide the overview map</source>
        <translation>Afficher ou masquer la vue d’ensemble</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Before at the left, after at the right. Arrow keys move both. Hold Space to see the original.</source>
        <translation>Avant à gauche, après à droite. Les touches fléchées déplacent les deux. Maintenez la touche Espace pour voir l’original.</translation>
    </message>
    <message>
        <source>Left and right arrow keys move the divider between before and after; while only a part is seen, arrow keys move the photo. Hold Space to see the original.</source>
        <translation>Les touches fléchées gauche et droite déplacent le séparateur entre avant et après ; quand une partie seulement est visible, les touches fléchées déplacent la photo. Maintenez la touche Espace pour voir l’original.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Ouverture de la photo…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Finish, then close</source>
        <translation>Terminer, puis fermer</translation>
    </message>
    <message>
        <source>Close, and go on next time</source>
        <translation>Fermer, et continuer la prochaine fois</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not finished yet</source>
        <translation>
            <numerusform>%n photo n’est pas encore terminée</numerusform>
            <numerusform>%n photos ne sont pas encore terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished photos are kept. Your originals are untouched.</source>
        <translation>Les photos terminées sont conservées. Vos originaux sont intacts.</translation>
    </message>
    <message>
        <source>The window closes when the photos are finished.</source>
        <translation>La fenêtre se fermera quand les photos seront terminées.</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>La laisser ouverte</translation>
    </message>
    <message>
        <source>Continue where you left off?</source>
        <translation>Reprendre là où vous en étiez ?</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still waiting.</source>
        <translation>
            <numerusform>%n photo attend encore.</numerusform>
            <numerusform>%n photos attendent encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Ne pas reprendre</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>for print</source>
        <translation>pour l’impression</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>même taille</translation>
    </message>
    <message>
        <source>2x bigger</source>
        <translation>2x plus grand</translation>
    </message>
    <message>
        <source>4x bigger</source>
        <translation>4x plus grand</translation>
    </message>
    <message>
        <source>Keep the original colours</source>
        <translation>Garder les couleurs d’origine</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>For print…</source>
        <translation>À imprimer…</translation>
    </message>
    <message>
        <source>Size of the result</source>
        <translation>Taille du résultat</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>Clean-up, from keep the grain to smooth</source>
        <translation>Nettoyage, de garder le grain à lisser</translation>
    </message>
    <message>
        <source>Keep the grain</source>
        <translation>Garder le grain</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <source>How much grain and noise is taken away</source>
        <translation>Quantité de grain et de bruit enlevée</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Légère</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Pleine</translation>
    </message>
    <message>
        <source>How much of the restoration is used; the rest is your photo</source>
        <translation>Part de la restauration utilisée ; le reste est votre photo</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something unexpected went wrong. Your originals are untouched.</source>
        <translation>Un problème inattendu est survenu. Vos originaux sont intacts.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, please report it with the text below.</source>
        <translation>Vous pouvez continuer. Si cela se reproduit, merci de le signaler avec le texte ci-dessous.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>Il n’y a pas de photo dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Copy a picture, or files in a folder, then paste again.</source>
        <translation>Copiez une image, ou des fichiers dans un dossier, puis collez à nouveau.</translation>
    </message>
    <message>
        <source>Pasted as {name}.</source>
        <translation>Collée sous le nom {name}.</translation>
    </message>
    <message>
        <source>The result will be saved in {folder}.</source>
        <translation>Le résultat sera enregistré dans {folder}.</translation>
    </message>
    <message>
        <source>{name} is on the clipboard.</source>
        <translation>{name} est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Paste it into a folder, a mail or another program.</source>
        <translation>Collez-la dans un dossier, un e-mail ou un autre programme.</translation>
    </message>
</context>
<context>
    <name>DetailOverlay</name>
    <message>
        <source>Where &amp;detail was added</source>
        <translation>Où des &amp;détails ont été ajoutés</translation>
    </message>
    <message>
        <source>Shows where the computer added detail</source>
        <translation>Montre où l’ordinateur a ajouté des détails</translation>
    </message>
    <message>
        <source>Looking where detail was added…</source>
        <translation>Recherche des détails ajoutés…</translation>
    </message>
    <message>
        <source>The computer added more detail here.</source>
        <translation>L’ordinateur a ajouté davantage de détails ici.</translation>
    </message>
    <message>
        <source>The computer added hardly any detail.</source>
        <translation>L’ordinateur n’a presque pas ajouté de détails.</translation>
    </message>
    <message>
        <source>It can&apos;t be shown for this photo just now.</source>
        <translation>Impossible de le montrer pour cette photo en ce moment.</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Restore with</source>
        <translation>Restaurer avec</translation>
    </message>
    <message>
        <source>What the work is done with</source>
        <translation>Ce qui effectue le travail</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (introuvable)</translation>
    </message>
</context>
<context>
    <name>DeviceLine</name>
    <message>
        <source>Getting ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>What photos are restored with</source>
        <translation>Ce qui sert à restaurer les photos</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>Le moteur de restauration n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor.</source>
        <translation>Aucune carte graphique adaptée trouvée. Le processeur est utilisé.</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor: about {time} a photo.</source>
        <translation>Aucune carte graphique adaptée trouvée. Le processeur est utilisé : environ {time} par photo.</translation>
    </message>
    <message>
        <source>Using {device}.</source>
        <translation>Restauration avec {device}.</translation>
    </message>
    <message>
        <source>Using {device}: about {time} a photo.</source>
        <translation>Restauration avec {device} : environ {time} par photo.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Fichiers de modèle</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>Supprimer {model} ?</translation>
    </message>
    <message>
        <source>You can get it again later.</source>
        <translation>Vous pourrez le télécharger à nouveau plus tard.</translation>
    </message>
    <message>
        <source>A file elsewhere that you added it from stays.</source>
        <translation>Si vous l’avez ajouté depuis un fichier situé ailleurs, ce fichier reste en place.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Get {model} again?</source>
        <translation>Télécharger à nouveau {model} ?</translation>
    </message>
    <message>
        <source>The damaged file that is here now is removed.</source>
        <translation>Le fichier endommagé qui se trouve ici sera supprimé.</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>Retélécharger</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser ainsi</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Copy the new photo</source>
        <translation>Copier la nouvelle photo</translation>
    </message>
    <message>
        <source>Drag the new photo to a folder or another program, or press to copy it</source>
        <translation>Faites glisser la nouvelle photo vers un dossier ou un autre programme, ou appuyez pour la copier</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to add to the list</source>
        <translation>Déposez pour ajouter à la liste</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Leave this one alone</source>
        <translation>Laisser celui-ci tel quel</translation>
    </message>
    <message>
        <source>It stays as in your original, only larger</source>
        <translation>Il reste comme dans votre original, seulement plus grand</translation>
    </message>
    <message>
        <source>How much is done to this face</source>
        <translation>Force du traitement de ce visage</translation>
    </message>
    <message>
        <source>How much is done to face {number} of {total}</source>
        <translation>Force du traitement du visage {number} sur {total}</translation>
    </message>
    <message>
        <source>Leave face {number} of {total} alone</source>
        <translation>Laisser tel quel le visage {number} sur {total}</translation>
    </message>
    <message>
        <source>Face {number} of {total}, {share}</source>
        <translation>Visage {number} sur {total}, {share}</translation>
    </message>
    <message>
        <source>Face {number} of {total}, left alone</source>
        <translation>Visage {number} sur {total}, laissé tel quel</translation>
    </message>
    <message>
        <source>Left and right arrow keys go to other faces, up and down change how much is done. Space leaves it alone, Enter looks closely.</source>
        <translation>Les touches fléchées gauche et droite mènent aux autres visages, haut et bas règlent la force du traitement. Espace laisse le visage tel quel, Entrée le montre de près.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Before and after. Double-click to look closely.</source>
        <translation>Avant et après. Double-cliquez pour voir de près.</translation>
    </message>
</context>
<context>
    <name>FaceChoice</name>
    <message>
        <source>Leave alone</source>
        <translation>Ne pas traiter</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Faces are restored like everything else.</source>
        <translation>Les visages sont restaurés comme tout le reste.</translation>
    </message>
    <message>
        <source>Held back, so that people still look like themselves.</source>
        <translation>Avec retenue, pour que les personnes restent bien ressemblantes.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>L’ordinateur devine les détails manquants. Vérifiez que les personnes restent bien ressemblantes.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Show the face networks</source>
        <translation>Voir les modèles de visages</translation>
    </message>
    <message>
        <source>Opens the models, where one can be fetched</source>
        <translation>Ouvre les modèles, où l’on peut en télécharger un</translation>
    </message>
    <message>
        <source>The network that draws faces is not on this computer yet. Until it is, Gentle is used.</source>
        <translation>Le modèle qui dessine les visages n’est pas encore sur cet ordinateur. En attendant, « Doux » est utilisé.</translation>
    </message>
</context>
<context>
    <name>FaceShowing</name>
    <message>
        <source>Faces belo&amp;w the photo</source>
        <translation>V&amp;isages sous la photo</translation>
    </message>
    <message>
        <source>Shows or hides the faces of the photo</source>
        <translation>Affiche ou masque les visages de la photo</translation>
    </message>
    <message>
        <source>Found in a simple way, which misses some faces.</source>
        <translation>Trouvés par une méthode simple, qui laisse échapper certains visages.</translation>
    </message>
</context>
<context>
    <name>FaceStrip</name>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Find them better…</source>
        <translation>Mieux les trouver…</translation>
    </message>
    <message>
        <source>Find faces better</source>
        <translation>Mieux trouver les visages</translation>
    </message>
    <message>
        <source>Opens the models, where a finder can be fetched</source>
        <translation>Ouvre les modèles, où l’on peut télécharger un détecteur</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Recherche de visages…</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n visage</numerusform>
            <numerusform>%n visages</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>L’ordinateur devine les détails manquants. Vérifiez que les personnes restent bien ressemblantes.</translation>
    </message>
    <message>
        <source>Hide the faces (F)</source>
        <translation>Masquer les visages (F)</translation>
    </message>
    <message>
        <source>Show the faces (F)</source>
        <translation>Afficher les visages (F)</translation>
    </message>
</context>
<context>
    <name>FasterCard</name>
    <message>
        <source>Progress of making it faster</source>
        <translation>Progression de l’accélération</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>Accélérer</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Restores photos with the processor again; nothing is lost</source>
        <translation>Utilise de nouveau le processeur pour restaurer les photos ; rien n’est perdu</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Goes back to the processor and gives the space on the disk back</source>
        <translation>Revient au processeur et libère la place sur le disque</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Ajouter à nouveau</translation>
    </message>
    <message>
        <source>{card}, {number} GB</source>
        <translation>{card}, {number} Go</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
    <message>
        <source>Your graphics card is used already.</source>
        <translation>Votre carte graphique est déjà utilisée.</translation>
    </message>
    <message>
        <source>Photos can be restored much faster with your graphics card. The part for it is about {download} to download, and takes {disk} on the disk; {free} are free. It is tried with a photo first, and you can always go back.</source>
        <translation>Votre carte graphique permet de restaurer les photos beaucoup plus vite. Le composant nécessaire représente environ {download} à télécharger et occupe {disk} sur le disque, où {free} sont libres. Il est d’abord essayé avec une photo, et vous pouvez toujours revenir en arrière.</translation>
    </message>
    <message>
        <source>While it is made it needs {size}. Free some space first.</source>
        <translation>Pendant sa création, il demande {size}. Libérez d’abord de la place.</translation>
    </message>
    <message>
        <source>Of the last try {size} are kept, to go on with.</source>
        <translation>{size} de la dernière tentative sont conservés, pour continuer à partir de là.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The part for your graphics card is here, but photos are restored without it.</source>
        <translation>Le composant pour votre carte graphique est là, mais les photos sont restaurées sans lui.</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card.</source>
        <translation>Les photos sont restaurées avec votre carte graphique.</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card. It is about {times} times as fast as the processor.</source>
        <translation>Les photos sont restaurées avec votre carte graphique. Elle est environ {times} fois plus rapide que le processeur.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Copy details for help</source>
        <translation>Copier les infos de dépannage</translation>
    </message>
    <message>
        <source>This is what helps to find a mistake. Nothing is sent: you copy it and decide where to put it.</source>
        <translation>Voici ce qui aide à trouver une erreur. Rien n’est envoyé : vous le copiez et décidez où le mettre.</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>Ce qui sera copié</translation>
    </message>
    <message>
        <source>Include file names</source>
        <translation>Inclure les noms de fichiers</translation>
    </message>
    <message>
        <source>Without it, names of files, folders and people are replaced by three dots</source>
        <translation>Sinon, les noms de fichiers, de dossiers et de personnes sont remplacés par trois points</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation>Copié. Collez-le dans votre message.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>&amp;Ouvrir des photos…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation>Fichiers ré&amp;cents</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Restore ne&amp;xt</source>
        <translation>Restaurer e&amp;nsuite</translation>
    </message>
    <message>
        <source>Try f&amp;ailed photos again</source>
        <translation>Réessayer les échec&amp;s</translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>Retirer de la &amp;liste</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>&amp;Copy the new photo</source>
        <translation>&amp;Copier la nouvelle photo</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Centre the divider</source>
        <translation>&amp;Centrer le séparateur</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>Cô&amp;te à côte</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>Photo &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>Photo &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Copy details for help…</source>
        <translation>&amp;Copier les infos de dépannage…</translation>
    </message>
    <message>
        <source>Check for a newer &amp;version…</source>
        <translation>Rechercher une &amp;version plus récente…</translation>
    </message>
    <message>
        <source>&amp;About SR Desktop</source>
        <translation>À &amp;propos de SR Desktop</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>R&amp;eprendre</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Get other models, or add a file of your own</source>
        <translation>Télécharger d’autres modèles, ou ajouter votre propre fichier</translation>
    </message>
    <message>
        <source>As the preset says</source>
        <translation>Selon le préréglage</translation>
    </message>
    <message>
        <source>{model} (not here)</source>
        <translation>{model} (absent)</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Comes with the program</source>
        <translation>Fourni avec le programme</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Pas encore présent</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>{name} is a model file</source>
        <translation>{name} est un fichier de modèle</translation>
    </message>
    <message>
        <source>No photo, but something to restore photos with. Shall it be added to your models?</source>
        <translation>Pas une photo, mais de quoi restaurer des photos. Faut-il l’ajouter à vos modèles ?</translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s)</source>
        <translation>
            <numerusform>%n fichier de modèle</numerusform>
            <numerusform>%n fichiers de modèle</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos, but something to restore photos with. Shall they be added to your models?</source>
        <translation>Pas des photos, mais de quoi restaurer des photos. Faut-il les ajouter à vos modèles ?</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>L’ajouter</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Les ajouter</translation>
    </message>
    <message>
        <source>Getting {model}, then the photo is restored</source>
        <translation>Téléchargement de {model}, puis restauration de la photo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} est disponible.</translation>
    </message>
    <message>
        <source>Choose it under More choices.</source>
        <translation>Choisissez-le sous « Plus d’options ».</translation>
    </message>
    <message>
        <source>{model} could not be fetched</source>
        <translation>{model} n’a pas pu être téléchargé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Getting {model}</source>
        <translation>Téléchargement de {model}</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Progress of {model}</source>
        <translation>Progression de {model}</translation>
    </message>
    <message>
        <source>{act}: {model}</source>
        <translation>{act} : {model}</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>a TensorFlow model</source>
        <translation>un modèle TensorFlow</translation>
    </message>
    <message>
        <source>free for every use (BSD licence)</source>
        <translation>libre pour tout usage (licence BSD)</translation>
    </message>
    <message>
        <source>free for every use (MIT licence)</source>
        <translation>libre pour tout usage (licence MIT)</translation>
    </message>
    <message>
        <source>free for every use (Apache licence)</source>
        <translation>libre pour tout usage (licence Apache)</translation>
    </message>
    <message>
        <source>free only in part (Apache licence)</source>
        <translation>libre en partie seulement (licence Apache)</translation>
    </message>
    <message>
        <source>Licence: {warning}</source>
        <translation>Licence : {warning}</translation>
    </message>
    <message>
        <source>Its file is not what came with the program. Install the program again.</source>
        <translation>Son fichier n’est pas celui fourni avec le programme. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>Its file is damaged, or another file has its name.</source>
        <translation>Son fichier est endommagé, ou un autre fichier porte son nom.</translation>
    </message>
    <message>
        <source>{size} have come already. It goes on from there.</source>
        <translation>{size} déjà reçus. Le téléchargement reprendra à cet endroit.</translation>
    </message>
    <message>
        <source>Checked as far as its authors allow: they publish only a part of the proof.</source>
        <translation>Vérifié autant que ses auteurs le permettent : ils ne publient qu’une partie des preuves.</translation>
    </message>
    <message>
        <source>Waiting for the model before it…</source>
        <translation>En attente du modèle précédent…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Examen du fichier…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Get the model again</source>
        <translation>Télécharger à nouveau le modèle</translation>
    </message>
    <message>
        <source>Get the model</source>
        <translation>Télécharger le modèle</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>Retélécharger</translation>
    </message>
    <message>
        <source>Get the rest</source>
        <translation>Télécharger la suite</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>{verb} ({size})</source>
        <translation>{verb} ({size})</translation>
    </message>
    <message>
        <source>Recognised as {model}.</source>
        <translation>Reconnu comme {model}.</translation>
    </message>
    <message>
        <source>Recognised as {family}, for faces.</source>
        <translation>Reconnu comme {family}, pour les visages.</translation>
    </message>
    <message>
        <source>Recognised as {family}, {enlarges}.</source>
        <translation>Reconnu comme {family}, {enlarges}.</translation>
    </message>
    <message>
        <source>It was here already.</source>
        <translation>Il était déjà là.</translation>
    </message>
    <message>
        <source>It has the name of {model}, but is another file; so it is kept under another name.</source>
        <translation>Il porte le nom de {model}, mais c’est un autre fichier ; il est donc conservé sous un autre nom.</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} et {more}</translation>
    </message>
    <message>
        <source>It needs {files} too: add it, or get it here.</source>
        <translation>Il lui faut aussi {files} : ajoutez-le, ou téléchargez-le ici.</translation>
    </message>
    <message>
        <source>It is used where Strong is chosen for the faces.</source>
        <translation>Il est utilisé là où « Fort » est choisi pour les visages.</translation>
    </message>
    <message>
        <source>Faces are found with it from now on.</source>
        <translation>Désormais, c’est lui qui trouve les visages.</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>environ {size}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Come with the program</source>
        <translation>Fournis avec le programme</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Vos modèles</translation>
    </message>
    <message>
        <source>For faces</source>
        <translation>Pour les visages</translation>
    </message>
    <message>
        <source>Can be fetched from their authors</source>
        <translation>À télécharger auprès de leurs auteurs</translation>
    </message>
    <message>
        <source>They are used beside the model for the photo: to find the faces in it, and to draw them anew where Strong is chosen for the faces.</source>
        <translation>Ils s’utilisent à côté du modèle pour la photo : pour y trouver les visages, et pour les redessiner là où « Fort » est choisi pour les visages.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Drop to add to your models</source>
        <translation>Déposez pour ajouter à vos modèles</translation>
    </message>
    <message>
        <source>A model is what photos are restored with. You need none of these: the right ones come with the program.</source>
        <translation>Un modèle est ce qui sert à restaurer les photos. Vous n’avez besoin d’aucun de ceux-ci : les bons sont fournis avec le programme.</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>Ajouter un fichier de modèle…</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Ajouter un fichier de modèle</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>ou déposez-le ici</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MoreOptions</name>
    <message>
        <source>As the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size of the pieces</source>
        <translation>Taille des morceaux</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Enregistré dans {folder}</translation>
    </message>
    <message>
        <source>Smaller pieces need less memory.</source>
        <translation>Des morceaux plus petits demandent moins de mémoire.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>Nom des nouveaux fichiers</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>Restaurer avec</translation>
    </message>
    <message>
        <source>{side} pixels</source>
        <translation>{side} pixels</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
</context>
<context>
    <name>NameTemplate</name>
    <message>
        <source>Name of the new files</source>
        <translation>Nom des nouveaux fichiers</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Insérer…</translation>
    </message>
    <message>
        <source>Put the preset, the date, the size or the model into the name</source>
        <translation>Ajouter au nom le préréglage, la date, la taille ou le modèle</translation>
    </message>
    <message>
        <source>What kind of photo it is</source>
        <translation>Type de photo</translation>
    </message>
    <message>
        <source>Date of today</source>
        <translation>Date du jour</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The photo&apos;s own name</source>
        <translation>Nom de la photo</translation>
    </message>
    <message>
        <source>For instance: {name}</source>
        <translation>Par exemple : {name}</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>Newer version</source>
        <translation>Version plus récente</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>&amp;Show its page</source>
        <translation>&amp;Afficher sa page</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>Interrogation de {host}…</translation>
    </message>
    <message>
        <source>Nothing about you or your photos is sent.</source>
        <translation>Rien n’est envoyé sur vous ni sur vos photos.</translation>
    </message>
    <message>
        <source>You have the newest version.</source>
        <translation>Vous avez la version la plus récente.</translation>
    </message>
    <message>
        <source>It is SR Desktop {version}.</source>
        <translation>C’est SR Desktop {version}.</translation>
    </message>
    <message>
        <source>SR Desktop {version} is available.</source>
        <translation>SR Desktop {version} est disponible.</translation>
    </message>
    <message>
        <source>You have {version}. It is not installed by itself: get it where you got this one.</source>
        <translation>Vous avez la version {version}. La nouvelle ne s’installe pas toute seule : allez la chercher là où vous avez obtenu celle-ci.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n more skipped, see the list.</source>
        <translation>
            <numerusform>%n autre ignorée, voir la liste.</numerusform>
            <numerusform>%n autres ignorées, voir la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>Votre original est intact.</translation>
    </message>
    <message>
        <source>Small or tilted faces may have been missed: a finder that sees them is under File &gt; Models.</source>
        <translation>Des visages petits ou inclinés ont pu échapper : un détecteur qui les voit se trouve sous Fichier &gt; Modèles.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>The engine could not be started</source>
        <translation>Le moteur de restauration n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what} : {name}</translation>
    </message>
    <message>
        <source>Look through them</source>
        <translation>Passer en revue</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Voir dans le dossier</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photo(s).</source>
        <translation>
            <numerusform>%n photo enregistrée.</numerusform>
            <numerusform>%n photos enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Vos originaux sont intacts.</translation>
    </message>
    <message>
        <source>{number} of {total} photos could not be restored</source>
        <translation>Photos qui n’ont pas pu être restaurées : {number} sur {total}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n photo(s) restored</source>
        <translation>
            <numerusform>%n photo restaurée</numerusform>
            <numerusform>%n photos restaurées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be restored</source>
        <translation>
            <numerusform>%n photo n’a pas pu être restaurée</numerusform>
            <numerusform>%n photos n’ont pas pu être restaurées</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Vos originaux sont intacts.</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview map</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Click or drag to see another part. M hides the map.</source>
        <translation>Cliquez ou faites glisser pour voir une autre partie. M masque la vue d’ensemble.</translation>
    </message>
</context>
<context>
    <name>OwnLine</name>
    <message>
        <source>These are the settings of this photo.</source>
        <translation>Ce sont les réglages de cette photo.</translation>
    </message>
    <message>
        <source>Use for all</source>
        <translation>Utiliser pour toutes</translation>
    </message>
    <message>
        <source>All photos get these settings, except those that have settings of their own</source>
        <translation>Toutes les photos reçoivent ces réglages, sauf celles qui ont les leurs</translation>
    </message>
    <message>
        <source>Same as all others</source>
        <translation>Comme toutes les autres</translation>
    </message>
    <message>
        <source>This photo gets the settings of all other photos again</source>
        <translation>Cette photo reprend les réglages de toutes les autres</translation>
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
        <translation>Image collée {date}</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be read.</source>
        <translation>L’image du presse-papiers ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Save it as a file, then open that file.</source>
        <translation>Enregistrez-la dans un fichier, puis ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large.</source>
        <translation>L’image du presse-papiers est trop grande.</translation>
    </message>
    <message>
        <source>Copy a smaller part of it.</source>
        <translation>Copiez-en une partie plus petite.</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be saved.</source>
        <translation>L’image du presse-papiers ne peut pas être enregistrée.</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>Sh&amp;ow</source>
        <translation>Dépli&amp;er</translation>
    </message>
    <message>
        <source>F&amp;old</source>
        <translation>R&amp;eplier</translation>
    </message>
    <message>
        <source>Fold &amp;all albums</source>
        <translation>Replier tous les &amp;albums</translation>
    </message>
    <message>
        <source>Show all al&amp;bums</source>
        <translation>Déplier tous les al&amp;bums</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Voir dans le &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;About this result…</source>
        <translation>À &amp;propos de ce résultat…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the &amp;list</source>
        <translation>
            <numerusform>Retirer %n photo de la &amp;liste</numerusform>
            <numerusform>Retirer %n photos de la &amp;liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>Retirer de la &amp;liste</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try these %n photo(s) again</source>
        <translation>
            <numerusform>R&amp;éessayer cette photo</numerusform>
            <numerusform>R&amp;éessayer ces %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>R&amp;éessayer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore these %n photo(s)</source>
        <translation>
            <numerusform>&amp;Restaurer cette photo</numerusform>
            <numerusform>&amp;Restaurer ces %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore again</source>
        <translation>&amp;Restaurer à nouveau</translation>
    </message>
    <message>
        <source>&amp;Restore this photo</source>
        <translation>&amp;Restaurer cette photo</translation>
    </message>
    <message numerus="yes">
        <source>Try all %n failed photo(s) again</source>
        <translation>
            <numerusform>Réessayer la photo en échec</numerusform>
            <numerusform>Réessayer les %n photos en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &amp;next</source>
        <translation>Restaurer e&amp;nsuite</translation>
    </message>
    <message numerus="yes">
        <source>Use these settings for the %n chosen photo(s)</source>
        <translation>
            <numerusform>Ces réglages pour la photo choisie</numerusform>
            <numerusform>Ces réglages pour les %n photos choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Use these settings for this photo only</source>
        <translation>Ces réglages pour cette photo seulement</translation>
    </message>
    <message>
        <source>Use these settings for the album “{name}”</source>
        <translation>Ces réglages pour l’album « {name} »</translation>
    </message>
    <message>
        <source>Same settings as all other photos</source>
        <translation>Mêmes réglages que toutes les autres photos</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Laissée telle quelle</translation>
    </message>
    <message>
        <source>Working, {share} %</source>
        <translation>En cours, {share} %</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>La prochaine</translation>
    </message>
    <message>
        <source>{name}, {state}, {number} of {total}</source>
        <translation>{name}, {state}, {number} sur {total}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistrée sous {name}</translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Save as my preset</source>
        <translation>Enregistrer mon préréglage</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Renommer le préréglage</translation>
    </message>
    <message>
        <source>“{name}” was saved in {file}.</source>
        <translation>« {name} » a été enregistré dans {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>%n préréglage ajouté.</numerusform>
            <numerusform>%n préréglages ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetDialogs</name>
    <message>
        <source>Name of the preset:</source>
        <translation>Nom du préréglage :</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Supprimer « {name} » ?</translation>
    </message>
    <message>
        <source>Photos that were restored with it stay as they are.</source>
        <translation>Les photos restaurées avec ce préréglage restent comme elles sont.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Importer des préréglages</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>Exporter le préréglage</translation>
    </message>
    <message>
        <source>Presets (*.toml)</source>
        <translation>Préréglages (*.toml)</translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (modifié)</translation>
    </message>
    <message>
        <source>What kind of photo is it?</source>
        <translation>Quel type de photo est-ce ?</translation>
    </message>
    <message>
        <source>Your own preset.</source>
        <translation>Votre propre préréglage.</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>More about presets</source>
        <translation>Plus sur les préréglages</translation>
    </message>
    <message>
        <source>Save, rename and share presets</source>
        <translation>Enregistrer, renommer et partager des préréglages</translation>
    </message>
    <message>
        <source>&amp;Save as my preset…</source>
        <translation>&amp;Enregistrer mon préréglage…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Suggest a &amp;preset again</source>
        <translation>Proposer à nouveau un &amp;préréglage</translation>
    </message>
</context>
<context>
    <name>PresetPanel</name>
    <message>
        <source>What kind of photo is it?</source>
        <translation>Quel type de photo est-ce ?</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Old family photo</source>
        <translation>Ancienne photo de famille</translation>
    </message>
    <message>
        <source>Gentle. Cleans and sharpens a faded, grainy scan.</source>
        <translation>En douceur. Nettoie et rend plus net un scan pâli et granuleux.</translation>
    </message>
    <message>
        <source>Black and white photo</source>
        <translation>Photo en noir et blanc</translation>
    </message>
    <message>
        <source>Works on light and dark only, so grey stays grey and sepia stays sepia.</source>
        <translation>N’agit que sur le clair et le foncé : le gris reste gris, le sépia reste sépia.</translation>
    </message>
    <message>
        <source>Tiny or blurry picture</source>
        <translation>Image minuscule ou floue</translation>
    </message>
    <message>
        <source>Four times bigger, with the most detail.</source>
        <translation>Quatre fois plus grande, avec le plus de détails.</translation>
    </message>
    <message>
        <source>Grainy or noisy photo</source>
        <translation>Photo granuleuse ou bruitée</translation>
    </message>
    <message>
        <source>Takes away the most grain and noise.</source>
        <translation>Enlève le plus de grain et de bruit.</translation>
    </message>
    <message>
        <source>Phone or messenger picture</source>
        <translation>Image de téléphone ou messagerie</translation>
    </message>
    <message>
        <source>Takes away the little squares that messengers leave.</source>
        <translation>Enlève les petits carrés que laissent les messageries.</translation>
    </message>
    <message>
        <source>Newspaper or magazine</source>
        <translation>Journal ou magazine</translation>
    </message>
    <message>
        <source>Takes the printed dots out first, then cleans what they made.</source>
        <translation>Enlève d’abord les points d’impression, puis nettoie ce qu’ils ont laissé.</translation>
    </message>
    <message>
        <source>Letters, maps, drawings</source>
        <translation>Lettres, cartes, dessins</translation>
    </message>
    <message>
        <source>Careful with lines and writing: nothing is smoothed away.</source>
        <translation>Respecte les traits et l’écriture : rien n’est gommé.</translation>
    </message>
    <message>
        <source>Just bigger</source>
        <translation>Juste agrandir</translation>
    </message>
    <message>
        <source>Enlarges without any repair.</source>
        <translation>Agrandit sans rien réparer.</translation>
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
        <translation>Formats de tirage courants</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Autre format</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Width of the print</source>
        <translation>Largeur du tirage</translation>
    </message>
    <message>
        <source>Height of the print</source>
        <translation>Hauteur du tirage</translation>
    </message>
    <message>
        <source>Dots per inch (dpi)</source>
        <translation>Points par pouce (dpi)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>300 is what photo shops ask for; 150 will do for a poster.</source>
        <translation>300, c’est ce que demandent les labos photo ; 150 suffit pour une affiche.</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>The paper stands</source>
        <translation>Sens du papier</translation>
    </message>
    <message>
        <source>Like the photo</source>
        <translation>Comme la photo</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>This photo becomes {pixels}.</source>
        <translation>Cette photo fera {pixels}.</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>pouces</translation>
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
        <translation>{size} à {dpi} dpi, {pixels}</translation>
    </message>
    <message>
        <source>About {length} stay white at the left and the right.</source>
        <translation>Environ {length} restent blancs à gauche et à droite.</translation>
    </message>
    <message>
        <source>About {length} stay white above and below.</source>
        <translation>Environ {length} restent blancs en haut et en bas.</translation>
    </message>
    <message>
        <source>This photo has enough for about {size} at {dpi} dpi. Larger prints look softer.</source>
        <translation>Cette photo suffit pour environ {size} à {dpi} dpi. Les tirages plus grands paraissent moins nets.</translation>
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
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Automatic: as good as the photo was</source>
        <translation>Automatique : aussi bonne que celle de la photo</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Fichier plus petit</translation>
    </message>
    <message>
        <source>Finest</source>
        <translation>Maximale</translation>
    </message>
    <message>
        <source>Can be chosen for JPEG and WebP above</source>
        <translation>Réglable si JPEG ou WebP est choisi ci-dessus</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>Another window is restoring %n photo(s).</source>
        <translation>
            <numerusform>Une autre fenêtre restaure %n photo.</numerusform>
            <numerusform>Une autre fenêtre restaure %n photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another SR Desktop is restoring %n photo(s) (command line).</source>
        <translation>
            <numerusform>Un autre SR Desktop restaure %n photo (ligne de commande).</numerusform>
            <numerusform>Un autre SR Desktop restaure %n photos (ligne de commande).</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours follow when it is done.</source>
        <translation>Les vôtres suivront quand ce sera terminé.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>Another SR Desktop holds the queue and does not answer.</source>
        <translation>Un autre SR Desktop occupe la file d’attente et ne répond pas.</translation>
    </message>
    <message>
        <source>End it (process {number}), then your photos go on.</source>
        <translation>Mettez-y fin (processus {number}), et vos photos continueront.</translation>
    </message>
    <message>
        <source>The other SR Desktop has ended. Continue with its photos?</source>
        <translation>L’autre SR Desktop s’est arrêté. Reprendre ses photos ?</translation>
    </message>
    <message>
        <source>Nothing was begun; the photos still wait.</source>
        <translation>Rien n’a été commencé ; les photos attendent toujours.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No other photo is begun until then; it goes on by itself.</source>
        <translation>D’ici là, aucune autre photo n’est commencée ; ensuite, le travail reprend tout seul.</translation>
    </message>
    <message>
        <source>The queue can be written again. It goes on.</source>
        <translation>La file d’attente peut de nouveau être enregistrée. Le travail reprend.</translation>
    </message>
    <message>
        <source>Photos are restored all the same, but what waits is forgotten when the window closes.</source>
        <translation>Les photos sont restaurées quand même, mais celles qui attendent encore seront oubliées à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>La file d’attente</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Effacer la liste</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Open {name} again</source>
        <translation>Rouvrir {name}</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Ouvert récemment</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Where to save</source>
        <translation>Où enregistrer</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>À côté de l’original</translation>
    </message>
    <message>
        <source>Save in…</source>
        <translation>Enregistrer dans…</translation>
    </message>
    <message>
        <source>Choose a folder for all results</source>
        <translation>Choisir un dossier pour tous les résultats</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the folder for results</source>
        <translation>Changer le dossier des résultats</translation>
    </message>
    <message>
        <source>Save results in</source>
        <translation>Enregistrer les résultats dans</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name} : {choice}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation>Réessayez. Si cela se reproduit, redémarrez le programme.</translation>
    </message>
    <message>
        <source>{sentence} {next_step}</source>
        <translation>{sentence} {next_step}</translation>
    </message>
    <message>
        <source>Photo not found</source>
        <translation>Photo introuvable</translation>
    </message>
    <message>
        <source>Check the name, or whether the drive is still connected.</source>
        <translation>Vérifiez le nom, et si le disque est toujours branché.</translation>
    </message>
    <message>
        <source>Photo could not be opened</source>
        <translation>La photo n’a pas pu être ouverte</translation>
    </message>
    <message>
        <source>Open it in another program to check it, or scan it again.</source>
        <translation>Ouvrez-la dans un autre programme pour la vérifier, ou numérisez-la à nouveau.</translation>
    </message>
    <message>
        <source>Photo too large</source>
        <translation>Photo trop grande</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>Choisissez une taille plus petite.</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>Aucune photo trouvée</translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, TIFF, HEIC or other pictures.</source>
        <translation>Choisissez un dossier contenant des images JPEG, PNG, TIFF, HEIC ou autres.</translation>
    </message>
    <message>
        <source>Result could not be saved</source>
        <translation>Le résultat n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>Choose another folder for the results, one that you may write to.</source>
        <translation>Choisissez pour les résultats un autre dossier, dans lequel vous avez le droit d’écrire.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disque plein</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>Libérez de la place ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Modèle inconnu</translation>
    </message>
    <message>
        <source>Choose one of the models that are installed.</source>
        <translation>Choisissez l’un des modèles installés.</translation>
    </message>
    <message>
        <source>Not a model for photos</source>
        <translation>Pas un modèle pour les photos</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Model file missing</source>
        <translation>Fichier de modèle manquant</translation>
    </message>
    <message>
        <source>Choose another model, or install the program again.</source>
        <translation>Choisissez un autre modèle, ou réinstallez le programme.</translation>
    </message>
    <message>
        <source>Model file refused</source>
        <translation>Fichier de modèle refusé</translation>
    </message>
    <message>
        <source>Get the file again from its official source, best as .safetensors.</source>
        <translation>Téléchargez à nouveau le fichier depuis sa source officielle, de préférence au format .safetensors.</translation>
    </message>
    <message>
        <source>Model could not be fetched</source>
        <translation>Le modèle n’a pas pu être téléchargé</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: it goes on where it stopped.</source>
        <translation>Vérifiez la connexion au réseau, puis réessayez : le téléchargement reprendra où il s’est arrêté.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Not the official file</source>
        <translation>Fichier non officiel</translation>
    </message>
    <message>
        <source>Perhaps a sign-in page or a filter of this network stands between. Try another network.</source>
        <translation>Une page de connexion ou un filtre de ce réseau fait peut-être obstacle. Essayez un autre réseau.</translation>
    </message>
    <message>
        <source>Could not look for a newer version</source>
        <translation>Impossible de rechercher une version plus récente</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again.</source>
        <translation>Vérifiez la connexion au réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Ask where you got the program from.</source>
        <translation>Renseignez-vous là où vous avez obtenu le programme.</translation>
    </message>
    <message>
        <source>Model cannot be removed</source>
        <translation>Le modèle ne peut pas être supprimé</translation>
    </message>
    <message>
        <source>Models that come with the program take little space and stay.</source>
        <translation>Les modèles fournis avec le programme prennent peu de place et restent.</translation>
    </message>
    <message>
        <source>Already restored</source>
        <translation>Déjà restaurée</translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation>Le fichier a été laissé tel quel.</translation>
    </message>
    <message>
        <source>File left alone</source>
        <translation>Fichier laissé en place</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Graphics card not available</source>
        <translation>Carte graphique non disponible</translation>
    </message>
    <message>
        <source>Let the program choose the device by itself.</source>
        <translation>Laissez le programme choisir lui-même le matériel.</translation>
    </message>
    <message>
        <source>It cannot be made faster</source>
        <translation>Impossible d’accélérer</translation>
    </message>
    <message>
        <source>The processor goes on as before; it works with every photo.</source>
        <translation>Le processeur continue comme avant ; il convient à toutes les photos.</translation>
    </message>
    <message>
        <source>It could not be made faster</source>
        <translation>L’accélération n’a pas réussi</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. Try again later.</source>
        <translation>Rien n’a été changé : les photos sont restaurées comme avant. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Mémoire insuffisante</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller size or a smaller model.</source>
        <translation>Fermez d’autres programmes, ou choisissez une taille plus petite ou un modèle plus petit.</translation>
    </message>
    <message>
        <source>The result was not a picture</source>
        <translation>Le résultat n’était pas une image</translation>
    </message>
    <message>
        <source>Nothing was saved. Try another model or a smaller size.</source>
        <translation>Rien n’a été enregistré. Essayez un autre modèle ou une taille plus petite.</translation>
    </message>
    <message>
        <source>The engine stopped</source>
        <translation>Le moteur de restauration s’est arrêté</translation>
    </message>
    <message>
        <source>It has been started again. Try this photo once more; the other photos go on.</source>
        <translation>Il a été redémarré. Essayez cette photo encore une fois ; les autres photos continuent.</translation>
    </message>
    <message>
        <source>The engine cannot start</source>
        <translation>Le moteur de restauration ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Install the program again. The log tells the cause.</source>
        <translation>Réinstallez le programme. Le journal indique la cause.</translation>
    </message>
    <message>
        <source>The queue cannot be kept</source>
        <translation>La file d’attente ne peut pas être conservée</translation>
    </message>
    <message>
        <source>Free some space on its drive, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>Libérez de la place sur son disque, ou indiquez un autre dossier dans SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>Optional part not installed</source>
        <translation>Composant facultatif non installé</translation>
    </message>
    <message>
        <source>Install it as the README says.</source>
        <translation>Installez-le comme l’indique le fichier README.</translation>
    </message>
    <message>
        <source>Wrong usage</source>
        <translation>Utilisation incorrecte</translation>
    </message>
    <message>
        <source>Look at the help for what can be asked for.</source>
        <translation>Consultez l’aide pour savoir ce qui peut être demandé.</translation>
    </message>
    <message>
        <source>The new file could not be made in this format.</source>
        <translation>Le nouveau fichier n’a pas pu être créé dans ce format.</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>Essayez-en un autre.</translation>
    </message>
    <message>
        <source>There is not enough space in {folder}.</source>
        <translation>Il n’y a pas assez de place dans {folder}.</translation>
    </message>
    <message>
        <source>The name of the new file is too long for {folder}.</source>
        <translation>Le nom du nouveau fichier est trop long pour {folder}.</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}: its drive can only be read.</source>
        <translation>Rien ne peut être enregistré dans {folder} : son disque est en lecture seule.</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation>Le dossier {folder} n’existe plus.</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}.</source>
        <translation>Rien ne peut être enregistré dans {folder}.</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation>{name} a été modifié pendant sa lecture.</translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, then try again.</source>
        <translation>Attendez que le programme qui l’écrit ait terminé, puis réessayez.</translation>
    </message>
    <message>
        <source>{name} is larger than a file may be in {folder}.</source>
        <translation>{name} dépasse la taille permise pour un fichier dans {folder}.</translation>
    </message>
    <message>
        <source>Move the models to another disk with SR_DESKTOP_HOME.</source>
        <translation>Déplacez les modèles vers un autre disque avec SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of models {folder}.</source>
        <translation>Rien ne peut être écrit dans le dossier des modèles {folder}.</translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with SR_DESKTOP_HOME.</source>
        <translation>Autorisez-y l’écriture, ou choisissez-en un autre avec SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>Free some space, then try again: it goes on where it stopped.</source>
        <translation>Libérez de la place, puis réessayez : le téléchargement reprendra où il s’est arrêté.</translation>
    </message>
    <message>
        <source>{target} is damaged or another file, and was left as it is.</source>
        <translation>{target} est endommagé ou est un autre fichier, et a été laissé tel quel.</translation>
    </message>
    <message>
        <source>If you do not need it, remove the model and get it again.</source>
        <translation>Si vous n’en avez pas besoin, supprimez le modèle et téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Another file {target} has come in the meantime.</source>
        <translation>Un autre fichier {target} est apparu entre-temps.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>{source} is not the official file: its content is another one.</source>
        <translation>{source} n’est pas le fichier officiel : son contenu est différent.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Get it again from {address}.</source>
        <translation>Téléchargez-le à nouveau depuis {address}.</translation>
    </message>
    <message>
        <source>{name} came whole, but is not the official file.</source>
        <translation>{name} est arrivé en entier, mais n’est pas le fichier officiel.</translation>
    </message>
    <message>
        <source>{host} gave another part of the file than was asked for.</source>
        <translation>{host} a fourni une autre partie du fichier que celle demandée.</translation>
    </message>
    <message>
        <source>{host} gives {total} bytes; {name} has {size}.</source>
        <translation>{host} annonce {total} octets ; {name} en compte {size}.</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>{host} gave {size} bytes; {name} has {total}.</source>
        <translation>{host} a fourni {size} octets ; {name} en compte {total}.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost after {size}.</source>
        <translation>La connexion à {host} a été perdue après {size}.</translation>
    </message>
    <message>
        <source>The recipe {file} cannot be used ({cause}).</source>
        <translation>La recette {file} ne peut pas être utilisée ({cause}).</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Réinstallez le programme.</translation>
    </message>
    <message>
        <source>No graphics card was found that could help.</source>
        <translation>Aucune carte graphique qui pourrait aider n’a été trouvée.</translation>
    </message>
    <message>
        <source>Nothing has to be added: the graphics of this Mac are used already.</source>
        <translation>Il n’y a rien à ajouter : le processeur graphique de ce Mac est déjà utilisé.</translation>
    </message>
    <message>
        <source>{card} was found, but there is no build of PyTorch for it on this computer.</source>
        <translation>La carte {card} a été trouvée, mais il n’existe pas de version de PyTorch pour elle sur cet ordinateur.</translation>
    </message>
    <message>
        <source>On Windows there are no builds for AMD cards yet.</source>
        <translation>Sous Windows, il n’existe pas encore de version pour les cartes AMD.</translation>
    </message>
    <message>
        <source>{card} was found, but not its driver.</source>
        <translation>La carte {card} a été trouvée, mais pas son pilote.</translation>
    </message>
    <message>
        <source>Install the driver of {maker}, start the computer again, and look here once more.</source>
        <translation>Installez le pilote {maker}, redémarrez l’ordinateur, puis revérifiez ici.</translation>
    </message>
    <message>
        <source>The driver of {card} is too old: it is {driver}, and {needed} is needed.</source>
        <translation>Le pilote de la carte {card} est trop ancien : c’est la version {driver}, et il faut au moins la {needed}.</translation>
    </message>
    <message>
        <source>Install the newest driver from the maker of the card, start the computer again, and look here once more.</source>
        <translation>Installez le pilote le plus récent du fabricant de la carte, redémarrez l’ordinateur, puis revérifiez ici.</translation>
    </message>
    <message>
        <source>{card} was found, but its driver does not let programs compute on it.</source>
        <translation>La carte {card} a été trouvée, mais son pilote ne permet pas aux programmes de s’en servir pour calculer.</translation>
    </message>
    <message>
        <source>Install AMD&apos;s driver with ROCm, start the computer again, and look here once more.</source>
        <translation>Installez le pilote AMD avec ROCm, redémarrez l’ordinateur, puis revérifiez ici.</translation>
    </message>
    <message>
        <source>PyTorch has no build for {card}: it is too old, or too new.</source>
        <translation>PyTorch n’a pas de version pour la carte {card} : elle est trop ancienne, ou trop récente.</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space, then try again.</source>
        <translation>Rien n’a été changé. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>Rien ne peut être écrit dans {folder}.</translation>
    </message>
    <message>
        <source>Make it writable, or choose another home for the program with SR_DESKTOP_HOME.</source>
        <translation>Autorisez-y l’écriture, ou choisissez un autre dossier pour le programme avec SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>Some files in {folder} are still in use.</source>
        <translation>Des fichiers de {folder} sont encore utilisés.</translation>
    </message>
    <message>
        <source>Close other windows of the program, then remove it once more.</source>
        <translation>Fermez les autres fenêtres du programme, puis supprimez à nouveau le composant.</translation>
    </message>
    <message>
        <source>There is no address for {name}.</source>
        <translation>Il n’y a pas d’adresse pour {name}.</translation>
    </message>
    <message>
        <source>Get it by hand.</source>
        <translation>Téléchargez-le à la main.</translation>
    </message>
    <message>
        <source>{model} came with the program.</source>
        <translation>{model} est fourni avec le programme.</translation>
    </message>
    <message>
        <source>{path} could not be removed.</source>
        <translation>{path} n’a pas pu être supprimé.</translation>
    </message>
    <message>
        <source>Check that you may write to its folder.</source>
        <translation>Vérifiez que vous avez le droit d’écrire dans son dossier.</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer.</source>
        <translation>Le modèle {model} n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>There is no model {wanted}.</source>
        <translation>Il n’y a pas de modèle {wanted}.</translation>
    </message>
    <message>
        <source>another window or terminal is fetching it</source>
        <translation>une autre fenêtre ou un autre terminal est en train de le télécharger</translation>
    </message>
    <message>
        <source>This build of the program knows no place where newer versions are told.</source>
        <translation>Cette édition du programme ne connaît aucun endroit où les nouvelles versions sont annoncées.</translation>
    </message>
    <message>
        <source>The place where newer versions are told is no safe address ({address}).</source>
        <translation>L’endroit où les nouvelles versions sont annoncées n’est pas une adresse sûre ({address}).</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>Elle doit commencer par https://.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} a mis trop de temps à répondre.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost.</source>
        <translation>La connexion à {host} a été perdue.</translation>
    </message>
    <message>
        <source>What {host} answered makes no sense.</source>
        <translation>La réponse de {host} n’a pas de sens.</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} Mo</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} ko</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} Go</translation>
    </message>
    <message>
        <source>{size} of {total}</source>
        <translation>{size} sur {total}</translation>
    </message>
    <message>
        <source>{size}, {speed}/s</source>
        <translation>{size}, {speed}/s</translation>
    </message>
    <message>
        <source>{size}, {time} left</source>
        <translation>{size}, encore {time}</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>More bytes came than {name} has.</source>
        <translation>Il est arrivé plus d’octets que {name} n’en compte.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Il n’y a pas de fichier {path}.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Vérifiez le nom.</translation>
    </message>
    <message>
        <source>{path} could not be read.</source>
        <translation>{path} n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>Vérifiez que c’est un fichier que vous avez le droit de lire.</translation>
    </message>
    <message>
        <source>{host} sends the download on to an unsafe address ({address}).</source>
        <translation>{host} redirige le téléchargement vers une adresse non sûre ({address}).</translation>
    </message>
    <message>
        <source>It was not followed. Get the file elsewhere.</source>
        <translation>La redirection n’a pas été suivie. Procurez-vous le fichier ailleurs.</translation>
    </message>
    <message>
        <source>The certificate of {host} was refused: {reason}.</source>
        <translation>Le certificat de {host} a été refusé : {reason}.</translation>
    </message>
    <message>
        <source>Check the date of this computer. If your network has a certificate of its own, name its file in SSL_CERT_FILE.</source>
        <translation>Vérifiez la date de cet ordinateur. Si votre réseau a son propre certificat, indiquez-en le fichier dans SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>The name {host} was not found; this computer may not be online.</source>
        <translation>Le nom {host} est introuvable ; cet ordinateur n’est peut-être pas connecté.</translation>
    </message>
    <message>
        <source>Connect it to the network, or get the file on another computer.</source>
        <translation>Connectez-le au réseau, ou téléchargez le fichier sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>{host} could not be reached within {seconds} seconds.</source>
        <translation>{host} n’a pas pu être joint en {seconds} secondes.</translation>
    </message>
    <message>
        <source>{host} was silent for {seconds} seconds.</source>
        <translation>{host} n’a rien envoyé pendant {seconds} secondes.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Il n’y a pas de réseau.</translation>
    </message>
    <message>
        <source>Connect this computer to one, or get the file on another computer.</source>
        <translation>Connectez cet ordinateur à un réseau, ou téléchargez le fichier sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>{host} (or a proxy on the way) takes no connections.</source>
        <translation>{host} (ou un proxy sur le chemin) n’accepte pas de connexions.</translation>
    </message>
    <message>
        <source>The proxy of this network did not let the download through ({reason}).</source>
        <translation>Le proxy de ce réseau n’a pas laissé passer le téléchargement ({reason}).</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or get the file on another computer.</source>
        <translation>Vérifiez HTTPS_PROXY, ou téléchargez le fichier sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>{host} sent the download on to an address that makes no sense.</source>
        <translation>{host} a redirigé le téléchargement vers une adresse qui n’a pas de sens.</translation>
    </message>
    <message>
        <source>{host} is busy or out of order for now ({status}).</source>
        <translation>{host} est occupé ou hors service pour le moment ({status}).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} does not have the file any more ({status}).</source>
        <translation>{host} n’a plus le fichier ({status}).</translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or get the file elsewhere.</source>
        <translation>Cherchez une version plus récente du programme, ou procurez-vous le fichier ailleurs.</translation>
    </message>
    <message>
        <source>{host} sends the download on and on ({status}).</source>
        <translation>{host} redirige le téléchargement sans fin ({status}).</translation>
    </message>
    <message>
        <source>{host} does not give the file ({status}).</source>
        <translation>{host} ne donne pas le fichier ({status}).</translation>
    </message>
    <message>
        <source>Get the file on another computer.</source>
        <translation>Téléchargez le fichier sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>A model file of your own.</source>
        <translation>Votre propre fichier de modèle.</translation>
    </message>
    <message>
        <source>A face network of your own, for “Faces: Strong”.</source>
        <translation>Un modèle de visages bien à vous, pour « Visages : Fort ».</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>Il n’y a pas de fichier de modèle {path}.</translation>
    </message>
    <message>
        <source>There is no face network {wanted}.</source>
        <translation>Il n’y a pas de modèle de visages {wanted}.</translation>
    </message>
    <message>
        <source>To draw faces anew a face network is needed, and none is on this computer.</source>
        <translation>Pour redessiner les visages, il faut un modèle de visages, et il n’y en a aucun sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose Gentle for the faces, which needs none.</source>
        <translation>Pour les visages, choisissez « Doux », qui n’en demande pas.</translation>
    </message>
    <message>
        <source>Get {model} on the page of models, or with sr-desktop models get {id}; or choose Gentle for the faces, which needs none.</source>
        <translation>Téléchargez {model} depuis la page « Modèles », ou avec sr-desktop models get {id} ; ou choisissez pour les visages « Doux », qui n’en demande pas.</translation>
    </message>
    <message>
        <source>{model} is for finding faces, not for whole photos.</source>
        <translation>{model} sert à trouver des visages, pas à traiter des photos entières.</translation>
    </message>
    <message>
        <source>It is used by itself wherever faces are treated gently or strongly.</source>
        <translation>Il est utilisé automatiquement partout où les visages sont traités, en doux ou en fort.</translation>
    </message>
    <message>
        <source>{model} is for faces, not for whole photos.</source>
        <translation>{model} est prévu pour des visages, pas pour des photos entières.</translation>
    </message>
    <message>
        <source>It is used beside another model: choose Strong for the faces (on the command line --faces strong).</source>
        <translation>Il s’utilise à côté d’un autre modèle : choisissez « Fort » pour les visages (en ligne de commande, --faces strong).</translation>
    </message>
    <message>
        <source>The file {name} of the model {model} is missing.</source>
        <translation>Il manque le fichier {name} du modèle {model}.</translation>
    </message>
    <message>
        <source>Install the program again, or choose another model.</source>
        <translation>Réinstallez le programme, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>By hand: its official file {name} belongs into the folder {folder}.</source>
        <translation>À la main : son fichier officiel {name} se place dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches it. {by_hand}</source>
        <translation>sr-desktop models get {id} le télécharge. {by_hand}</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer yet.</source>
        <translation>Le modèle {model} n’est pas encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that came with the program.</source>
        <translation>Le fichier {name} n’est pas celui fourni avec le programme.</translation>
    </message>
    <message>
        <source>There is no tool for this kind of computer to make it with.</source>
        <translation>Il n’existe pas d’outil pour créer le composant sur ce type d’ordinateur.</translation>
    </message>
    <message>
        <source>{name} holds no uv.</source>
        <translation>{name} ne contient pas uv.</translation>
    </message>
    <message>
        <source>{stage}: {size} of about {total}</source>
        <translation>{stage} : {size} sur environ {total}</translation>
    </message>
    <message>
        <source>The certificate of a server was refused.</source>
        <translation>Le certificat d’un serveur a été refusé.</translation>
    </message>
    <message>
        <source>The parts could not be fetched; this computer may not be online, or the connection was lost.</source>
        <translation>Les fichiers nécessaires n’ont pas pu être téléchargés ; cet ordinateur n’est peut-être pas connecté, ou la connexion a été perdue.</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: what has come is kept.</source>
        <translation>Vérifiez la connexion au réseau, puis réessayez : ce qui est déjà téléchargé est conservé.</translation>
    </message>
    <message>
        <source>The parts are no longer to be had where they were.</source>
        <translation>Les fichiers nécessaires ne se trouvent plus là où ils étaient.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a newer version of the program.</source>
        <translation>Rien n’a été changé. Cherchez une version plus récente du programme.</translation>
    </message>
    <message>
        <source>The private Python could not be made.</source>
        <translation>Le Python réservé au programme n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>Nothing was changed. {log} tells the cause.</source>
        <translation>Rien n’a été changé. {log} indique la cause.</translation>
    </message>
    <message>
        <source>The tool {tool} cannot be started; perhaps a program against viruses holds it.</source>
        <translation>L’outil {tool} ne peut pas être démarré ; un antivirus le bloque peut-être.</translation>
    </message>
    <message>
        <source>fits every size</source>
        <translation>convient à toutes les tailles</translation>
    </message>
    <message>
        <source>keeps the size</source>
        <translation>garde la taille</translation>
    </message>
    <message numerus="yes">
        <source>enlarges %n times</source>
        <translation>
            <numerusform>agrandit %n fois</numerusform>
            <numerusform>agrandit %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} could not be shown. It may be damaged.</source>
        <translation>{name} n’a pas pu être affiché. Il est peut-être endommagé.</translation>
    </message>
    <message>
        <source>{name} may not be opened.</source>
        <translation>{name} ne peut pas être ouvert : vous n’en avez pas le droit.</translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it.</source>
        <translation>Demandez à son propriétaire l’autorisation de le lire.</translation>
    </message>
    <message>
        <source>{name} could not be opened. It may be damaged or not a picture.</source>
        <translation>{name} n’a pas pu être ouvert. Il est peut-être endommagé, ou n’est pas une image.</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here.</source>
        <translation>{name} est trop grand pour être affiché ici.</translation>
    </message>
    <message>
        <source>{name} is damaged: the picture in it is not complete.</source>
        <translation>{name} est endommagé : l’image qu’il contient n’est pas complète.</translation>
    </message>
    <message>
        <source>There is no device {wanted} in this computer.</source>
        <translation>Il n’y a pas de matériel {wanted} dans cet ordinateur.</translation>
    </message>
    <message>
        <source>Here are: {names}.</source>
        <translation>Matériel présent : {names}.</translation>
    </message>
    <message>
        <source>OpenCV&apos;s dnn_superres, which these files were made for, is not installed.</source>
        <translation>Le module dnn_superres d’OpenCV, pour lequel ces fichiers ont été faits, n’est pas installé.</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs it, elsewhere pip install &quot;sr-desktop[opencv]&quot;.</source>
        <translation>Dans un dossier de sources, ./check l’installe ; ailleurs, pip install &quot;sr-desktop[opencv]&quot;.</translation>
    </message>
    <message>
        <source>{name} is no file of OpenCV&apos;s dnn_superres.</source>
        <translation>{name} n’est pas un fichier du module dnn_superres d’OpenCV.</translation>
    </message>
    <message>
        <source>Faces were treated gently, because they could not be drawn anew: {reason}</source>
        <translation>Les visages ont été traités en douceur, car ils n’ont pas pu être redessinés : {reason}</translation>
    </message>
    <message>
        <source>The first try gave no proper picture, so a safer way was used.</source>
        <translation>Le premier essai n’a pas donné d’image correcte ; une méthode plus sûre a donc été utilisée.</translation>
    </message>
    <message>
        <source>There is not enough memory to draw a face anew.</source>
        <translation>Il n’y a pas assez de mémoire pour redessiner un visage.</translation>
    </message>
    <message>
        <source>Close other programs, or choose Gentle for the faces.</source>
        <translation>Fermez d’autres programmes, ou choisissez « Doux » pour les visages.</translation>
    </message>
    <message>
        <source>Your graphics card has too little memory, so the processor was used.</source>
        <translation>Votre carte graphique a trop peu de mémoire ; le processeur a donc été utilisé.</translation>
    </message>
    <message>
        <source>Your graphics card failed, so the processor was used.</source>
        <translation>Votre carte graphique a échoué ; le processeur a donc été utilisé.</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but its layers do not fit.</source>
        <translation>{name} ressemble à {family}, mais ses couches ne correspondent pas.</translation>
    </message>
    <message>
        <source>filling holes</source>
        <translation>le remplissage de trous</translation>
    </message>
    <message>
        <source>{name} is a model for {purpose}, not for photos.</source>
        <translation>{name} est un modèle pour {purpose}, pas pour les photos.</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>une autre tâche</translation>
    </message>
    <message>
        <source>{name} is for pictures with other colours than photos have.</source>
        <translation>{name} est prévu pour des images dont les couleurs ne sont pas celles des photos.</translation>
    </message>
    <message>
        <source>{name} enlarges {scale} times, which no photo needs.</source>
        <translation>{name} agrandit {scale} fois, ce dont aucune photo n’a besoin.</translation>
    </message>
    <message>
        <source>{name} is a {family} for faces, of a kind that this program cannot use.</source>
        <translation>{name} est un {family} pour les visages, mais d’un genre que ce programme ne peut pas utiliser.</translation>
    </message>
    <message>
        <source>Choose another one: GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>Choisissez-en un autre : GFPGAN v1.2 à v1.4 et RestoreFormer peuvent être utilisés.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} est vide (0 octet).</translation>
    </message>
    <message>
        <source>Copy or scan it again.</source>
        <translation>Copiez-le ou numérisez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is too small a file for {width} x {height} pixels.</source>
        <translation>{name} est endommagé : le fichier est trop petit pour {width} x {height} pixels.</translation>
    </message>
    <message>
        <source>{name} is {kind}, which needs an optional package of this program.</source>
        <translation>{name} est {kind}, et demande un composant facultatif de ce programme.</translation>
    </message>
    <message>
        <source>Install it (pip install pillow-heif), or save the photo as JPEG first.</source>
        <translation>Installez-le (pip install pillow-heif), ou enregistrez d’abord la photo en JPEG.</translation>
    </message>
    <message>
        <source>{name} is {kind}, which this program can&apos;t open.</source>
        <translation>{name} est {kind}, ce que ce programme ne peut pas ouvrir.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG or TIFF in another program first.</source>
        <translation>Enregistrez-le d’abord en JPEG, PNG ou TIFF dans un autre programme.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} megapixels, or a side of more than a million.</source>
        <translation>{name} a plus de {limit} mégapixels, ou un côté de plus d’un million.</translation>
    </message>
    <message>
        <source>Save a smaller copy of it first.</source>
        <translation>Enregistrez-en d’abord une copie plus petite.</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was used.</source>
        <translation>Le fichier contient plusieurs images ; la première a été utilisée.</translation>
    </message>
    <message>
        <source>{name} stores its values in a way that this version can&apos;t restore.</source>
        <translation>{name} enregistre ses valeurs d’une façon que cette version ne peut pas restaurer.</translation>
    </message>
    <message>
        <source>Save it as a 16-bit TIFF or PNG first.</source>
        <translation>Enregistrez-le d’abord en TIFF ou PNG 16 bits.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name} : {words}</translation>
    </message>
    <message>
        <source>The model file {name} is not there.</source>
        <translation>Le fichier de modèle {name} n’est pas là.</translation>
    </message>
    <message>
        <source>{name} is an ONNX file, and not the official face finder: no other ONNX file can be used.</source>
        <translation>{name} est un fichier ONNX, mais pas le détecteur de visages officiel : aucun autre fichier ONNX ne peut être utilisé.</translation>
    </message>
    <message>
        <source>Choose a model file of another kind.</source>
        <translation>Choisissez un fichier de modèle d’un autre genre.</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches the face finder.</source>
        <translation>sr-desktop models get {id} télécharge le détecteur de visages.</translation>
    </message>
    <message>
        <source>{name} is a Keras file, and reading those needs a part that is not installed.</source>
        <translation>{name} est un fichier Keras, et le composant qui sert à les lire n’est pas installé.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;sr-desktop[keras]&quot;</source>
        <translation>Installez-le avec : pip install &quot;sr-desktop[keras]&quot;</translation>
    </message>
    <message>
        <source>{name} is a model for whole photos, not for faces.</source>
        <translation>{name} est un modèle pour des photos entières, pas pour des visages.</translation>
    </message>
    <message>
        <source>For faces GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>Pour les visages, GFPGAN v1.2 à v1.4 et RestoreFormer peuvent être utilisés.</translation>
    </message>
    <message>
        <source>{name} is a model for faces, not for whole photos.</source>
        <translation>{name} est un modèle pour des visages, pas pour des photos entières.</translation>
    </message>
    <message>
        <source>Add it to your models (the page of models, or sr-desktop models import), then choose Strong for the faces.</source>
        <translation>Ajoutez-le à vos modèles (page « Modèles », ou sr-desktop models import), puis choisissez « Fort » pour les visages.</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its layers are empty.</source>
        <translation>{name} est endommagé : certaines de ses couches sont vides.</translation>
    </message>
    <message>
        <source>{name} is for pictures with {channels} colours, not photos.</source>
        <translation>{name} est prévu pour des images à {channels} couleurs, pas pour des photos.</translation>
    </message>
    <message>
        <source>{name} is damaged: no network has such a shape.</source>
        <translation>{name} est endommagé : aucun réseau n’a une telle forme.</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but {number} of its layers do not fit (the first is {first}).</source>
        <translation>{name} ressemble à {family}, mais {number} de ses couches ne correspondent pas (la première est {first}).</translation>
    </message>
    <message>
        <source>{name} is a CodeFormer network, which neither this program nor spandrel can use.</source>
        <translation>{name} est un réseau CodeFormer, que ni ce programme ni spandrel ne peuvent utiliser.</translation>
    </message>
    <message>
        <source>{name} holds a model, but of no network that this program knows.</source>
        <translation>{name} contient un modèle, mais d’un réseau que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names.</source>
        <translation>Sont connus Real-ESRGAN, ESRGAN, EDSR et les autres que nomme le fichier README.</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names; the optional package spandrel opens many more (see the README).</source>
        <translation>Sont connus Real-ESRGAN, ESRGAN, EDSR et les autres que nomme le fichier README ; le composant facultatif spandrel en ouvre bien d’autres (voir le README).</translation>
    </message>
    <message>
        <source>The result has fewer pixels than the photo ({width} x {height}).</source>
        <translation>Le résultat a moins de pixels que la photo ({width} x {height}).</translation>
    </message>
    <message>
        <source>The result needs about {needed} MB, but {folder} has only {left} MB left.</source>
        <translation>Le résultat demande environ {needed} Mo, mais il ne reste que {left} Mo dans {folder}.</translation>
    </message>
    <message>
        <source>There is not enough memory for a preview.</source>
        <translation>Il n’y a pas assez de mémoire pour un aperçu.</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are not installed.</source>
        <translation>Les paquets Real-ESRGAN d’origine ne sont pas installés.</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs them (Python 3.11 or 3.12).</source>
        <translation>Dans un dossier de sources, ./check les installe (Python 3.11 ou 3.12).</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are installed, but do not start on this computer.</source>
        <translation>Les paquets Real-ESRGAN d’origine sont installés, mais ne démarrent pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Remove the folder .venv and run ./check, which installs versions that fit.</source>
        <translation>Supprimez le dossier .venv et lancez ./check, qui installe des versions adaptées.</translation>
    </message>
    <message>
        <source>Clean-up goes from 0 to 1, not {clean_up}.</source>
        <translation>Le nettoyage va de 0 à 1, pas {clean_up}.</translation>
    </message>
    <message>
        <source>The original engine failed in a part of the photo.</source>
        <translation>Le programme d’origine a échoué sur une partie de la photo.</translation>
    </message>
    <message>
        <source>{name} is not the weaker twin of the chosen model.</source>
        <translation>{name} n’est pas le jumeau plus faible du modèle choisi.</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it knows no such network.</source>
        <translation>Le programme d’origine ne peut pas utiliser {name} : il ne connaît pas ce réseau.</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it is for colour photos only.</source>
        <translation>Le programme d’origine ne peut pas utiliser {name} : il n’accepte que les photos en couleurs.</translation>
    </message>
    <message>
        <source>The computer ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>L’ordinateur a manqué de mémoire ; des morceaux plus petits sont donc utilisés. Cela prend un peu plus de temps.</translation>
    </message>
    <message>
        <source>Your graphics card ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>Votre carte graphique a manqué de mémoire ; des morceaux plus petits sont donc utilisés. Cela prend un peu plus de temps.</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo.</source>
        <translation>Il n’y a pas assez de mémoire pour cette photo.</translation>
    </message>
    <message>
        <source>The model gave numbers that are no picture.</source>
        <translation>Le modèle a donné des nombres qui ne forment pas une image.</translation>
    </message>
    <message>
        <source>The model gave a black picture.</source>
        <translation>Le modèle a donné une image noire.</translation>
    </message>
    <message>
        <source>The work on this photo needs {megabytes} MB for a while in {folder}.</source>
        <translation>Le travail sur cette photo demande temporairement {megabytes} Mo dans {folder}.</translation>
    </message>
    <message>
        <source>{text} is no size.</source>
        <translation>{text} n’est pas une taille.</translation>
    </message>
    <message>
        <source>A size is same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print).</source>
        <translation>Une taille s’écrit same (identique), 2x, 4x, 2000x3000 (pixels) ou 20x30cm@300 (un tirage).</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation>un fichier brut (RAW) d’appareil photo</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un document PDF</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>un fichier Photoshop</translation>
    </message>
    <message>
        <source>a GIMP file</source>
        <translation>un fichier GIMP</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>une image JPEG XL</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>une image JPEG 2000</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>une image OpenEXR</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>un dessin (SVG)</translation>
    </message>
    <message>
        <source>a drawing (PostScript)</source>
        <translation>un dessin (PostScript)</translation>
    </message>
    <message>
        <source>a packed folder (ZIP)</source>
        <translation>un dossier compressé (ZIP)</translation>
    </message>
    <message>
        <source>a packed folder (RAR)</source>
        <translation>un dossier compressé (RAR)</translation>
    </message>
    <message>
        <source>a packed folder (7z)</source>
        <translation>un dossier compressé (7z)</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>un film</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>une image HEIC</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits a colour</source>
        <translation>un JPEG à {bits} bits par couleur</translation>
    </message>
    <message>
        <source>The file holds more channels than colours; they were left out.</source>
        <translation>Le fichier contient plus de canaux que de couleurs ; ils ont été laissés de côté.</translation>
    </message>
    <message>
        <source>Save it as a usual 16-bit TIFF or PNG in another program first.</source>
        <translation>Enregistrez-le d’abord comme TIFF ou PNG 16 bits ordinaire dans un autre programme.</translation>
    </message>
    <message>
        <source>This TIFF stores its values in a way that can&apos;t be restored here.</source>
        <translation>Ce TIFF enregistre ses valeurs d’une façon qui ne peut pas être restaurée ici.</translation>
    </message>
    <message>
        <source>The two files of {model} do not belong together.</source>
        <translation>Les deux fichiers de {model} ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <translation>{name} n’est pas un fichier.</translation>
    </message>
    <message>
        <source>{name} is larger than any model this program can use.</source>
        <translation>{name} est plus gros que tout modèle utilisable par ce programme.</translation>
    </message>
    <message>
        <source>{name} is no model file.</source>
        <translation>{name} n’est pas un fichier de modèle.</translation>
    </message>
    <message>
        <source>Model files end in {endings}.</source>
        <translation>Les fichiers de modèle se terminent par {endings}.</translation>
    </message>
    <message>
        <source>{name} is damaged or no model file.</source>
        <translation>{name} est endommagé ou n’est pas un fichier de modèle.</translation>
    </message>
    <message>
        <source>{name} is half of a model: its other half {other} is not beside it.</source>
        <translation>{name} est la moitié d’un modèle : son autre moitié {other} n’est pas à côté.</translation>
    </message>
    <message>
        <source>Put both files into one folder.</source>
        <translation>Placez les deux fichiers dans un même dossier.</translation>
    </message>
    <message>
        <source>{name} is damaged or of no network that this program knows.</source>
        <translation>{name} est endommagé, ou d’un réseau que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>{name} holds more than weights (program code), or is damaged. It was not opened.</source>
        <translation>{name} contient autre chose que des poids (du code de programme), ou est endommagé. Il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>{name} holds more than a model (program code), or is damaged. It was not opened.</source>
        <translation>{name} contient autre chose qu’un modèle (du code de programme), ou est endommagé. Il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than it is: refused as unsafe.</source>
        <translation>Décompressé, {name} devient plus gros qu’il n’est : refusé par sécurité.</translation>
    </message>
    <message>
        <source>{name} holds no model.</source>
        <translation>{name} ne contient pas de modèle.</translation>
    </message>
    <message>
        <source>{name} holds more than a model. It was not used.</source>
        <translation>{name} contient autre chose qu’un modèle. Il n’a pas été utilisé.</translation>
    </message>
    <message>
        <source>{name} has numbers of an unusual kind ({key}).</source>
        <translation>{name} contient des nombres d’un genre inhabituel ({key}).</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its numbers are not finite ({key}).</source>
        <translation>{name} est endommagé : certains de ses nombres ne sont pas finis ({key}).</translation>
    </message>
    <message>
        <source>The result would be {width} x {height} pixels, but {format} ends at {limit} pixels a side.</source>
        <translation>Le résultat ferait {width} x {height} pixels, mais {format} s’arrête à {limit} pixels par côté.</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG or TIFF as the format.</source>
        <translation>Choisissez une taille plus petite, ou le format PNG ou TIFF.</translation>
    </message>
    <message>
        <source>The result of {width} x {height} pixels is too large for a TIFF file.</source>
        <translation>Le résultat de {width} x {height} pixels est trop grand pour un fichier TIFF.</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG as the format.</source>
        <translation>Choisissez une taille plus petite, ou le format PNG.</translation>
    </message>
    <message>
        <source>{format} has no place for {words}; your original keeps them.</source>
        <translation>{format} n’a pas de place pour {words} ; votre original conserve tout.</translation>
    </message>
    <message>
        <source>PNG keeps 16 bits a colour, and nothing above white; TIFF keeps it.</source>
        <translation>PNG garde 16 bits par couleur, mais rien au-delà du blanc ; TIFF le garde.</translation>
    </message>
    <message>
        <source>what the PNG says in words</source>
        <translation>les textes du PNG</translation>
    </message>
    <message>
        <source>its comment</source>
        <translation>son commentaire</translation>
    </message>
    <message>
        <source>its captions</source>
        <translation>ses légendes</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} et {more}</translation>
    </message>
    <message>
        <source>{format} has no room for the photo&apos;s XMP; your original keeps it.</source>
        <translation>{format} n’a pas de place pour les données XMP de la photo ; votre original les conserve.</translation>
    </message>
    <message>
        <source>The photo&apos;s own XMP leaves no room to say in the file how it was made.</source>
        <translation>Les données XMP de la photo ne laissent pas de place pour noter dans le fichier comment il a été créé.</translation>
    </message>
    <message>
        <source>{format} keeps 8 bits a colour; choose PNG or TIFF to keep them all.</source>
        <translation>{format} garde 8 bits par couleur ; choisissez PNG ou TIFF pour les garder tous.</translation>
    </message>
    <message>
        <source>JPEG has no transparency; the see-through parts became white.</source>
        <translation>JPEG ne connaît pas la transparence ; les parties transparentes sont devenues blanches.</translation>
    </message>
    <message>
        <source>JPEG has no room for all of the photo&apos;s EXIF; your original keeps it.</source>
        <translation>JPEG n’a pas assez de place pour toutes les données EXIF de la photo ; votre original les conserve.</translation>
    </message>
    <message>
        <source>The engine stopped during its self-test.</source>
        <translation>Le moteur de restauration s’est arrêté pendant son autotest.</translation>
    </message>
    <message>
        <source>The engine stopped while it looked at {name}.</source>
        <translation>Le moteur de restauration s’est arrêté pendant l’examen de {name}.</translation>
    </message>
    <message>
        <source>It has been started again. Perhaps the file is damaged.</source>
        <translation>Il a été redémarré. Le fichier est peut-être endommagé.</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of this photo. Nothing was saved.</source>
        <translation>Le moteur de restauration s’est arrêté au milieu de cette photo. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{name} could not be opened within {time}. It may be damaged.</source>
        <translation>{name} n’a pas pu être ouvert en {time}. Il est peut-être endommagé.</translation>
    </message>
    <message>
        <source>Open it in another program to check it, and save it there as a new file.</source>
        <translation>Ouvrez-le dans un autre programme pour le vérifier, et enregistrez-le là comme nouveau fichier.</translation>
    </message>
    <message>
        <source>The engine that restores photos does not start on this computer.</source>
        <translation>Le moteur qui restaure les photos ne démarre pas sur cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored photos</source>
        <translation>Photos restaurées</translation>
    </message>
    <message>
        <source>There is not enough memory for the faces.</source>
        <translation>Il n’y a pas assez de mémoire pour les visages.</translation>
    </message>
    <message>
        <source>The faces could not be shown.</source>
        <translation>Les visages n’ont pas pu être affichés.</translation>
    </message>
    <message>
        <source>It could not be restored.</source>
        <translation>La photo n’a pas pu être restaurée.</translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>Examen de cet ordinateur</translation>
    </message>
    <message>
        <source>There is nothing to switch on yet.</source>
        <translation>Il n’y a encore rien à activer.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>Ajoutez d’abord le composant.</translation>
    </message>
    <message>
        <source>The graphics card is used already.</source>
        <translation>La carte graphique est déjà utilisée.</translation>
    </message>
    <message>
        <source>Nothing has to be added.</source>
        <translation>Il n’y a rien à ajouter.</translation>
    </message>
    <message>
        <source>Making a private Python</source>
        <translation>Création d’un Python réservé au programme</translation>
    </message>
    <message>
        <source>Fetching the part for the graphics card</source>
        <translation>Téléchargement du composant pour la carte graphique</translation>
    </message>
    <message>
        <source>Fetching what belongs to it</source>
        <translation>Téléchargement de ce qui va avec</translation>
    </message>
    <message>
        <source>The graphics card was tried and did not pass ({cause}).</source>
        <translation>La carte graphique a été essayée et n’a pas réussi l’essai ({cause}).</translation>
    </message>
    <message>
        <source>{card} was tried, but the work went to the processor.</source>
        <translation>La carte {card} a été essayée, mais c’est le processeur qui a fait le travail.</translation>
    </message>
    <message>
        <source>{card} works, but is not faster than the processor ({times} times its speed).</source>
        <translation>La carte {card} fonctionne, mais n’est pas plus rapide que le processeur ({times} fois sa vitesse).</translation>
    </message>
    <message>
        <source>It needs {needed} on the disk while it is made, and {free} are free.</source>
        <translation>Pendant sa création, le composant demande {needed} sur le disque, mais il ne reste que {free}.</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}, then try again.</source>
        <translation>Libérez de la place sur le disque de {folder}, puis réessayez.</translation>
    </message>
    <message>
        <source>Connect this computer to the network, then try again: what has come is kept.</source>
        <translation>Connectez cet ordinateur au réseau, puis réessayez : ce qui est déjà téléchargé est conservé.</translation>
    </message>
    <message>
        <source>its self-test failed</source>
        <translation>son autotest a échoué</translation>
    </message>
    <message>
        <source>Trying it with a photo</source>
        <translation>Essai avec une photo</translation>
    </message>
    <message>
        <source>its picture differs from that of the processor, {psnr} dB</source>
        <translation>son image diffère de celle du processeur, {psnr} dB</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>elle n’a pas répondu</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. A newer driver of the card may help.</source>
        <translation>Rien n’a été changé : les photos sont restaurées comme avant. Un pilote plus récent de la carte peut aider.</translation>
    </message>
    <message>
        <source>There are no photos in the folder {root}.</source>
        <translation>Il n’y a pas de photos dans le dossier {root}.</translation>
    </message>
    <message>
        <source>{name} is the same picture as {first}.</source>
        <translation>{name} est la même image que {first}.</translation>
    </message>
    <message>
        <source>It is restored once.</source>
        <translation>Elle n’est restaurée qu’une fois.</translation>
    </message>
    <message>
        <source>{name} is not a photo.</source>
        <translation>{name} n’est pas une photo.</translation>
    </message>
    <message>
        <source>{name} is already a result of this program.</source>
        <translation>{name} est déjà un résultat de ce programme.</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, not a file.</source>
        <translation>{name} est un tube (pipe) ou un périphérique, pas un fichier.</translation>
    </message>
    <message>
        <source>{name} only points to another file, which is not there.</source>
        <translation>{name} ne fait que renvoyer à un autre fichier, qui n’est pas là.</translation>
    </message>
    <message>
        <source>{name} was taken away while its folder was being looked through.</source>
        <translation>{name} a disparu pendant l’examen de son dossier.</translation>
    </message>
    <message>
        <source>{name} could not be looked at.</source>
        <translation>{name} n’a pas pu être examiné.</translation>
    </message>
    <message>
        <source>Check that you may open it and that its drive is still connected.</source>
        <translation>Vérifiez que vous avez le droit de l’ouvrir et que son disque est toujours branché.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read.</source>
        <translation>Le dossier {folder} n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation>Vérifiez que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read to its end.</source>
        <translation>Le dossier {folder} n’a pas pu être lu jusqu’au bout.</translation>
    </message>
    <message>
        <source>Check that its drive is still connected, then add it once more.</source>
        <translation>Vérifiez que son disque est toujours branché, puis ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>It was finished just before the program ended the last time.</source>
        <translation>Elle a été terminée juste avant le dernier arrêt du programme.</translation>
    </message>
    <message>
        <source>For instance: {example}.</source>
        <translation>Par exemple : {example}.</translation>
    </message>
    <message>
        <source>The new file needs a name.</source>
        <translation>Le nouveau fichier a besoin d’un nom.</translation>
    </message>
    <message>
        <source>{name} has to be in it: the photo&apos;s own name.</source>
        <translation>{name} doit y figurer : c’est le nom de la photo.</translation>
    </message>
    <message>
        <source>{name} can be in it only once.</source>
        <translation>{name} ne peut y figurer qu’une fois.</translation>
    </message>
    <message>
        <source>A name can&apos;t have / or \ in it.</source>
        <translation>Un nom ne peut pas contenir / ni \.</translation>
    </message>
    <message>
        <source>Choose a folder instead.</source>
        <translation>Choisissez plutôt un dossier.</translation>
    </message>
    <message>
        <source>A name can&apos;t have {sign} in it.</source>
        <translation>Un nom ne peut pas contenir {sign}.</translation>
    </message>
    <message>
        <source>There is nothing called {field}.</source>
        <translation>Il n’existe rien qui s’appelle {field}.</translation>
    </message>
    <message>
        <source>There is {known}.</source>
        <translation>Il existe {known}.</translation>
    </message>
    <message>
        <source>A file whose name begins with a dot is hidden.</source>
        <translation>Un fichier dont le nom commence par un point est caché.</translation>
    </message>
    <message>
        <source>That is too long for a name.</source>
        <translation>C’est trop long pour un nom.</translation>
    </message>
    <message>
        <source>The graphics card is not used</source>
        <translation>La carte graphique n’est pas utilisée</translation>
    </message>
    <message>
        <source>Update the driver of the card, or open Settings, Make it faster, and add the part anew or go back.</source>
        <translation>Mettez à jour le pilote de la carte, ou ouvrez « Paramètres », « Accélérer », et ajoutez à nouveau le composant ou revenez au processeur.</translation>
    </message>
    <message>
        <source>The part for the graphics card was made by another version of the program.</source>
        <translation>Le composant pour la carte graphique a été créé par une autre version du programme.</translation>
    </message>
    <message>
        <source>Open Settings, Make it faster, and add it anew.</source>
        <translation>Ouvrez « Paramètres », « Accélérer », et ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>its part does not start</source>
        <translation>son composant ne démarre pas</translation>
    </message>
    <message>
        <source>the driver does not find it</source>
        <translation>le pilote ne la trouve pas</translation>
    </message>
    <message>
        <source>it stopped in the middle of its work</source>
        <translation>elle s’est arrêtée en plein travail</translation>
    </message>
    <message>
        <source>The graphics card could not be used ({cause}). Photos are restored with the processor.</source>
        <translation>La carte graphique n’a pas pu être utilisée ({cause}). Les photos sont restaurées avec le processeur.</translation>
    </message>
    <message>
        <source>Presets could not be read</source>
        <translation>Les préréglages n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Export them again, or choose another file.</source>
        <translation>Exportez-les à nouveau, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Preset not saved</source>
        <translation>Préréglage non enregistré</translation>
    </message>
    <message>
        <source>Delete one that you no longer need.</source>
        <translation>Supprimez-en un dont vous n’avez plus besoin.</translation>
    </message>
    <message>
        <source>{name} holds no presets of this program.</source>
        <translation>{name} ne contient pas de préréglages de ce programme.</translation>
    </message>
    <message>
        <source>There is no preset {wanted}.</source>
        <translation>Il n’y a pas de préréglage {wanted}.</translation>
    </message>
    <message>
        <source>You have {count} presets, and more can&apos;t be kept.</source>
        <translation>Vous avez {count} préréglages, et il n’est pas possible d’en conserver davantage.</translation>
    </message>
    <message>
        <source>Some of your presets could not be read.</source>
        <translation>Certains de vos préréglages n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The file is kept as {file}.</source>
        <translation>Le fichier est conservé sous le nom {file}.</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>{name} n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un préréglage a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Saisissez-en un.</translation>
    </message>
    <message>
        <source>{name} is being restored at this moment by another SR Desktop.</source>
        <translation>{name} est en cours de restauration par un autre SR Desktop.</translation>
    </message>
    <message>
        <source>{device} cannot be used; the other devices do its photos.</source>
        <translation>Impossible d’utiliser {device} ; le reste du matériel traite ses photos.</translation>
    </message>
    <message>
        <source>Presets are: {known}.</source>
        <translation>Les préréglages sont : {known}.</translation>
    </message>
    <message>
        <source>The engine stopped while it made a preview.</source>
        <translation>Le moteur de restauration s’est arrêté pendant la création d’un aperçu.</translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation>L’aperçu n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>Each of these</source>
        <translation>Chacun de ces fichiers</translation>
    </message>
    <message>
        <source>It is not known why.</source>
        <translation>La raison n’est pas connue.</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{name} says not what the summary shall be.</source>
        <translation>{name} n’indique pas sous quelle forme créer le résumé.</translation>
    </message>
    <message>
        <source>Give it the ending .html (pictures), .csv (a table) or .txt (words).</source>
        <translation>Donnez-lui l’extension .html (images), .csv (tableau) ou .txt (texte).</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} n’est plus là.</translation>
    </message>
    <message>
        <source>{name} only points to another file.</source>
        <translation>{name} ne fait que renvoyer à un autre fichier.</translation>
    </message>
    <message>
        <source>The original, {name}, is not there any more, so its result stays.</source>
        <translation>L’original, {name}, n’est plus là ; son résultat est donc conservé.</translation>
    </message>
    <message>
        <source>{name} is your original.</source>
        <translation>{name} est votre original.</translation>
    </message>
    <message>
        <source>{name} does not say that this program made it, so it stays.</source>
        <translation>{name} n’indique pas que ce programme l’a créé ; il est donc conservé.</translation>
    </message>
    <message>
        <source>The original, {name}, could not be read, so its result stays.</source>
        <translation>L’original, {name}, n’a pas pu être lu ; son résultat est donc conservé.</translation>
    </message>
    <message>
        <source>{name} was not made from {source} as it is now, so it stays.</source>
        <translation>{name} n’a pas été créé à partir de {source} dans son état actuel ; il est donc conservé.</translation>
    </message>
    <message>
        <source>{name} was changed a moment ago, so it stays.</source>
        <translation>{name} vient d’être modifié ; il est donc conservé.</translation>
    </message>
    <message>
        <source>{name} could not be moved to {folder}, so it stays.</source>
        <translation>{name} n’a pas pu être déplacé vers {folder} ; il reste donc en place.</translation>
    </message>
    <message>
        <source>The program ended {count} times while it worked on this photo.</source>
        <translation>Le programme s’est arrêté {count} fois pendant le travail sur cette photo.</translation>
    </message>
    <message>
        <source>Perhaps the file is damaged. Try it by itself once more.</source>
        <translation>Le fichier est peut-être endommagé. Réessayez encore une fois avec cette photo seule.</translation>
    </message>
    <message>
        <source>The queue in {folder} is being opened by another program.</source>
        <translation>La file d’attente dans {folder} est en cours d’ouverture par un autre programme.</translation>
    </message>
    <message>
        <source>There is no space left for the queue in {folder}.</source>
        <translation>Il n’y a plus de place pour la file d’attente dans {folder}.</translation>
    </message>
    <message>
        <source>The queue in {folder} cannot be written ({cause}).</source>
        <translation>La file d’attente dans {folder} ne peut pas être enregistrée ({cause}).</translation>
    </message>
    <message>
        <source>The queue was made by a newer version of SR Desktop.</source>
        <translation>La file d’attente a été créée par une version plus récente de SR Desktop.</translation>
    </message>
    <message>
        <source>Use that version, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>Utilisez cette version, ou indiquez un autre dossier dans SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>The queue in {folder} is damaged, and another SR Desktop is working on it.</source>
        <translation>La file d’attente dans {folder} est endommagée, et un autre SR Desktop est en train de l’utiliser.</translation>
    </message>
    <message>
        <source>Close that one first.</source>
        <translation>Fermez d’abord celui-ci.</translation>
    </message>
    <message>
        <source>The queue on disk was damaged and has been repaired: {count} photos of it could be read. The damaged file is kept as {name}.</source>
        <translation>La file d’attente enregistrée était endommagée et a été réparée. Photos qui ont pu être lues : {count}. Le fichier endommagé est conservé sous le nom {name}.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Made by SR Desktop on {day}. The originals were not changed.</source>
        <translation>Créé avec SR Desktop le {day}. Les originaux n’ont pas été modifiés.</translation>
    </message>
    <message>
        <source>The new files take {size}.</source>
        <translation>Les nouveaux fichiers occupent {size}.</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>suite</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurée</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Page {number} sur {pages}</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Albums</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} pixels</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown: the file was moved or changed.</source>
        <translation>Cette image ne peut pas être affichée : le fichier a été déplacé ou modifié.</translation>
    </message>
    <message>
        <source>{when}: {name}</source>
        <translation>{when} : {name}</translation>
    </message>
    <message>
        <source>The work on the largest photo needs about {needed} for a while, but {folder} has only {left} left.</source>
        <translation>Le travail sur la plus grande photo demande temporairement environ {needed}, mais il ne reste que {left} dans {folder}.</translation>
    </message>
    <message>
        <source>The results need about {needed}, but {folder} has only {left} left.</source>
        <translation>Les résultats demandent environ {needed}, mais il ne reste que {left} dans {folder}.</translation>
    </message>
    <message>
        <source>Your originals were not changed.</source>
        <translation>Vos originaux n’ont pas été modifiés.</translation>
    </message>
    <message>
        <source>There were no photos.</source>
        <translation>Il n’y avait pas de photos.</translation>
    </message>
    <message>
        <source>There was nothing left to restore.</source>
        <translation>Il ne restait rien à restaurer.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo was restored, of {photos}.</source>
        <translation>Aucune photo n’a été restaurée, sur {photos} au total.</translation>
    </message>
    <message>
        <source>All done: {photos} restored in {time}.</source>
        <translation>Restauration terminée : {photos} en {time}.</translation>
    </message>
    <message>
        <source>{done} of {photos} restored in {time}.</source>
        <translation>Restauré : {done} sur {photos}, en {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be restored.</source>
        <translation>
            <numerusform>%n photo n’a pas pu être restaurée.</numerusform>
            <numerusform>%n photos n’ont pas pu être restaurées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were left alone.</source>
        <translation>
            <numerusform>%n fichier a été laissé tel quel.</numerusform>
            <numerusform>%n fichiers ont été laissés tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos were stopped; nothing was saved of them.</source>
        <translation>
            <numerusform>%n photo a été arrêtée ; rien n’en a été enregistré.</numerusform>
            <numerusform>%n photos ont été arrêtées ; rien n’en a été enregistré.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos are still waiting.</source>
        <translation>
            <numerusform>%n photo attend encore.</numerusform>
            <numerusform>%n photos attendent encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files are no longer where they were saved.</source>
        <translation>
            <numerusform>%n nouveau fichier n’est plus là où il avait été enregistré.</numerusform>
            <numerusform>%n nouveaux fichiers ne sont plus là où ils avaient été enregistrés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} and {minutes}</source>
        <translation>{hours} et {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored in each folder:</source>
        <translation>Photos restaurées par dossier :</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>Les nouveaux fichiers ({size}) se trouvent dans :</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be seen at the moment.</source>
        <translation>Le dossier {folder} n’est pas accessible pour le moment.</translation>
    </message>
    <message>
        <source>It is watched again as soon as it is back.</source>
        <translation>Il sera de nouveau surveillé dès qu’il reviendra.</translation>
    </message>
    <message>
        <source>The engine that restores photos cannot start on this computer ({cause}).</source>
        <translation>Le moteur qui restaure les photos ne peut pas démarrer sur cet ordinateur ({cause}).</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation>Il n’y a pas assez de mémoire pour {name}.</translation>
    </message>
    <message>
        <source>{name} could not be restored.</source>
        <translation>{name} n’a pas pu être restauré.</translation>
    </message>
    <message>
        <source>The self-test failed.</source>
        <translation>L’autotest a échoué.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>Something went wrong on the way.</source>
        <translation>Quelque chose s’est mal passé en chemin.</translation>
    </message>
    <message>
        <source>{model} could not be fetched.</source>
        <translation>{model} n’a pas pu être téléchargé.</translation>
    </message>
    <message>
        <source>Get it, and the photo is restored.</source>
        <translation>Téléchargez-le, et la photo sera restaurée.</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for faces.</source>
        <translation>Ajoutez le fichier ici : il sera alors conservé avec ceux pour les visages.</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for photos.</source>
        <translation>Ajoutez le fichier ici : il sera alors conservé avec ceux pour les photos.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are there twice and are restored once.</source>
        <translation>
            <numerusform>%n image est présente deux fois et n’est restaurée qu’une fois.</numerusform>
            <numerusform>%n images sont présentes deux fois et ne sont restaurées qu’une fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are no photos.</source>
        <translation>
            <numerusform>%n fichier n’est pas une photo.</numerusform>
            <numerusform>%n fichiers ne sont pas des photos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of this size needs room for a while in {folder}.</source>
        <translation>Une image de cette taille demande temporairement de la place dans {folder}.</translation>
    </message>
    <message>
        <source>Free some space on that disk.</source>
        <translation>Libérez de la place sur ce disque.</translation>
    </message>
    <message>
        <source>The photos could not be looked at.</source>
        <translation>Les photos n’ont pas pu être examinées.</translation>
    </message>
    <message>
        <source>{name} could not be saved.</source>
        <translation>{name} n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Heirloom</source>
        <translation>Heirloom</translation>
    </message>
    <message>
        <source>For old family photos. Fast on any computer.</source>
        <translation>Pour les anciennes photos de famille. Rapide sur tout ordinateur.</translation>
    </message>
    <message>
        <source>Heirloom, finest</source>
        <translation>Heirloom, soigné</translation>
    </message>
    <message>
        <source>For old family photos, with more care; takes some three times as long.</source>
        <translation>Pour les anciennes photos de famille, avec plus de soin ; prend environ trois fois plus de temps.</translation>
    </message>
    <message>
        <source>Faithful, twice the size</source>
        <translation>Faithful, 2x plus grand</translation>
    </message>
    <message>
        <source>Enlarges and invents nothing.</source>
        <translation>Agrandit et n’invente rien.</translation>
    </message>
    <message>
        <source>Faithful, four times the size</source>
        <translation>Faithful, 4x plus grand</translation>
    </message>
    <message>
        <source>The original small Real-ESRGAN for photos of all kinds; invents more detail.</source>
        <translation>Le petit Real-ESRGAN d’origine, pour toutes sortes de photos ; invente davantage de détails.</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN; very slow without a graphics card.</source>
        <translation>Le grand Real-ESRGAN d’origine ; très lent sans carte graphique.</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN for twice the size; very slow without a graphics card.</source>
        <translation>Le grand Real-ESRGAN d’origine pour une taille double ; très lent sans carte graphique.</translation>
    </message>
    <message>
        <source>For drawings and comics; slow without a graphics card.</source>
        <translation>Pour les dessins et les bandes dessinées ; lent sans carte graphique.</translation>
    </message>
    <message>
        <source>For drawn films and comics; small and fast.</source>
        <translation>Pour les dessins animés et les bandes dessinées ; petit et rapide.</translation>
    </message>
    <message>
        <source>The original ESRGAN, for clean pictures: draws fine detail, keeps noise; very slow without a graphics card.</source>
        <translation>L’ESRGAN d’origine, pour des images propres : dessine de fins détails, garde le bruit ; très lent sans carte graphique.</translation>
    </message>
    <message>
        <source>EDSR baseline, twice the size</source>
        <translation>EDSR baseline, 2x plus grand</translation>
    </message>
    <message>
        <source>The original small EDSR: enlarges clean pictures and invents nothing.</source>
        <translation>Le petit EDSR d’origine : agrandit des images propres et n’invente rien.</translation>
    </message>
    <message>
        <source>EDSR baseline, three times the size</source>
        <translation>EDSR baseline, 3x plus grand</translation>
    </message>
    <message>
        <source>EDSR baseline, four times the size</source>
        <translation>EDSR baseline, 4x plus grand</translation>
    </message>
    <message>
        <source>EDSR, twice the size</source>
        <translation>EDSR, 2x plus grand</translation>
    </message>
    <message>
        <source>The original large EDSR: enlarges clean pictures and invents nothing; very slow without a graphics card.</source>
        <translation>Le grand EDSR d’origine : agrandit des images propres et n’invente rien ; très lent sans carte graphique.</translation>
    </message>
    <message>
        <source>EDSR, three times the size</source>
        <translation>EDSR, 3x plus grand</translation>
    </message>
    <message>
        <source>EDSR, four times the size</source>
        <translation>EDSR, 4x plus grand</translation>
    </message>
    <message>
        <source>LapSRN, twice the size</source>
        <translation>LapSRN, 2x plus grand</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it, in steps of two; on clean pictures “Faithful” does better.</source>
        <translation>Un réseau classique, tel qu’OpenCV l’utilise, par étapes de deux ; sur des images propres, « Faithful » fait mieux.</translation>
    </message>
    <message>
        <source>Its author names no licence: keep it for yourself.</source>
        <translation>Son auteur n’indique aucune licence : gardez-le pour vous.</translation>
    </message>
    <message>
        <source>LapSRN, four times the size</source>
        <translation>LapSRN, 4x plus grand</translation>
    </message>
    <message>
        <source>LapSRN, eight times the size</source>
        <translation>LapSRN, 8x plus grand</translation>
    </message>
    <message>
        <source>FSRCNN, twice the size</source>
        <translation>FSRCNN, 2x plus grand</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it: very fast, and a little sharper than plain enlarging.</source>
        <translation>Un réseau classique, tel qu’OpenCV l’utilise : très rapide, et un peu plus net qu’un simple agrandissement.</translation>
    </message>
    <message>
        <source>FSRCNN, three times the size</source>
        <translation>FSRCNN, 3x plus grand</translation>
    </message>
    <message>
        <source>FSRCNN, four times the size</source>
        <translation>FSRCNN, 4x plus grand</translation>
    </message>
    <message>
        <source>FSRCNN, small, twice the size</source>
        <translation>FSRCNN, petit, 2x plus grand</translation>
    </message>
    <message>
        <source>The smallest classic network, as OpenCV uses it: fastest of all, and hardly sharper than plain enlarging.</source>
        <translation>Le plus petit réseau classique, tel qu’OpenCV l’utilise : le plus rapide de tous, et à peine plus net qu’un simple agrandissement.</translation>
    </message>
    <message>
        <source>FSRCNN, small, three times the size</source>
        <translation>FSRCNN, petit, 3x plus grand</translation>
    </message>
    <message>
        <source>FSRCNN, small, four times the size</source>
        <translation>FSRCNN, petit, 4x plus grand</translation>
    </message>
    <message>
        <source>ESPCN, twice the size</source>
        <translation>ESPCN, 2x plus grand</translation>
    </message>
    <message>
        <source>ESPCN, three times the size</source>
        <translation>ESPCN, 3x plus grand</translation>
    </message>
    <message>
        <source>ESPCN, four times the size</source>
        <translation>ESPCN, 4x plus grand</translation>
    </message>
    <message>
        <source>Finds faces in old photos, also small, faded and tilted ones; without it more faces are missed.</source>
        <translation>Trouve les visages des vieilles photos, même petits, pâlis ou inclinés ; sans lui, davantage de visages échappent.</translation>
    </message>
    <message>
        <source>For “Faces: Strong”. Draws a face anew, eyes and skin too: check that people still look like themselves.</source>
        <translation>Pour « Visages : Fort ». Redessine un visage, yeux et peau compris : vérifiez que les personnes restent bien ressemblantes.</translation>
    </message>
    <message>
        <source>GFPGAN itself is free (Apache-2.0), but it holds parts of StyleGAN2 (NVIDIA: for research and evaluation alone) and of DFDNet (CC BY-NC-SA 4.0): not for commercial use.</source>
        <translation>GFPGAN lui-même est libre (Apache-2.0), mais il contient des parties de StyleGAN2 (NVIDIA : pour la recherche et l’évaluation uniquement) et de DFDNet (CC BY-NC-SA 4.0) : pas d’usage commercial.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>Accélérer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Sets everything here as it was at the first start</source>
        <translation>Remet tout ici comme au premier démarrage</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sets everything as it was before</source>
        <translation>Remet tout comme avant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>La nouvelle langue s’appliquera au prochain démarrage.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Nouveaux fichiers</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Vos originaux ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>Nom des nouveaux fichiers</translation>
    </message>
    <message>
        <source>While photos are restored</source>
        <translation>Pendant la restauration des photos</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>Restaurer avec</translation>
    </message>
    <message>
        <source>Automatic takes the fastest that works.</source>
        <translation>« Automatique » prend le plus rapide qui fonctionne.</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>Garder l’ordinateur éveillé</translation>
    </message>
    <message>
        <source>Until the last photo is done.</source>
        <translation>Jusqu’à ce que la dernière photo soit terminée.</translation>
    </message>
    <message>
        <source>Say when many photos are done</source>
        <translation>Prévenir quand de nombreuses photos sont terminées</translation>
    </message>
    <message>
        <source>With a note of the system, while you are in another window.</source>
        <translation>Par une notification du système, quand vous êtes dans une autre fenêtre.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the photo</source>
        <translation>Sur la photo</translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation>Dans la liste des photos</translation>
    </message>
    <message>
        <source>The photo above</source>
        <translation>La photo au-dessus</translation>
    </message>
    <message>
        <source>The photo below</source>
        <translation>La photo au-dessous</translation>
    </message>
    <message>
        <source>The first photo</source>
        <translation>La première photo</translation>
    </message>
    <message>
        <source>The last photo</source>
        <translation>La dernière photo</translation>
    </message>
    <message>
        <source>Restore the photo earlier: it goes one up</source>
        <translation>Restaurer la photo plus tôt : elle monte d’un rang</translation>
    </message>
    <message>
        <source>Restore the photo later: it goes one down</source>
        <translation>Restaurer la photo plus tard : elle descend d’un rang</translation>
    </message>
    <message>
        <source>To the album of the photo; again: hide its photos</source>
        <translation>Vers l’album de la photo ; encore : masquer ses photos</translation>
    </message>
    <message>
        <source>Show the photos of the album</source>
        <translation>Afficher les photos de l’album</translation>
    </message>
    <message>
        <source>Compare the photo with its result</source>
        <translation>Comparer la photo à son résultat</translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation>Afficher l’original tant que la touche est maintenue</translation>
    </message>
    <message>
        <source>Take the photo off the list; the file stays</source>
        <translation>Retirer la photo de la liste ; le fichier reste</translation>
    </message>
    <message>
        <source>What can be done with the photo</source>
        <translation>Ce que l’on peut faire de la photo</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Find a photo by its name</source>
        <translation>Trouver une photo par son nom</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>À l’élément suivant</translation>
    </message>
    <message>
        <source>To the control before</source>
        <translation>À l’élément précédent</translation>
    </message>
    <message>
        <source>Press the button or tick that has the focus</source>
        <translation>Activer le bouton ou cocher la case sélectionnée</translation>
    </message>
    <message>
        <source>On the faces below the photo</source>
        <translation>Sur les visages sous la photo</translation>
    </message>
    <message>
        <source>To another face</source>
        <translation>Vers un autre visage</translation>
    </message>
    <message>
        <source>The first face, the last face</source>
        <translation>Le premier visage, le dernier visage</translation>
    </message>
    <message>
        <source>Do more to this face, or less</source>
        <translation>Traiter ce visage plus ou moins fort</translation>
    </message>
    <message>
        <source>Leave this face alone, or not</source>
        <translation>Laisser ce visage tel quel, ou non</translation>
    </message>
    <message>
        <source>Look at this face closely</source>
        <translation>Voir ce visage de près</translation>
    </message>
    <message>
        <source>While you look through the results</source>
        <translation>Pendant que vous passez les résultats en revue</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>Garder le résultat</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler</source>
        <translation>Restaurer à nouveau, un cran plus doux</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo</source>
        <translation>Restaurer à nouveau comme un autre type de photo</translation>
    </message>
    <message>
        <source>Leave the photo as it was</source>
        <translation>Laisser la photo telle quelle</translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation>La photo précédente</translation>
    </message>
    <message>
        <source>The next photo, without a decision</source>
        <translation>La photo suivante, sans décider</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Revenir sur la dernière décision</translation>
    </message>
    <message>
        <source>End looking through</source>
        <translation>Terminer la revue</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>Chercher une commande ou une touche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>There is no such command or key.</source>
        <translation>Aucune commande ni touche de ce nom.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Add photos or a folder</source>
        <translation>Ajouter des photos ou un dossier</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Divider</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation>Afficher la photo entière (Ctrl+0)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (Ctrl+1)</source>
        <translation>Un pixel de la photo pour un pixel de l’écran (Ctrl+1)</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Twice as large as 100 % (Ctrl+2)</source>
        <translation>Deux fois plus grand qu’à 100 % (Ctrl+2)</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+-)</source>
        <translation>Zoom arrière (Ctrl+-)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>Zoom avant (Ctrl++)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>A small map, while only a part of the photo is seen (M)</source>
        <translation>Une petite vue d’ensemble, quand une partie seulement de la photo est visible (M)</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Hold Space for the original</source>
        <translation>Maintenir Espace pour l’original</translation>
    </message>
    <message>
        <source>Shows the original as long as it is held (Space)</source>
        <translation>Affiche l’original tant que la touche est maintenue (Espace)</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Show where the computer added detail (D)</source>
        <translation>Montrer où l’ordinateur a ajouté des détails (D)</translation>
    </message>
    <message>
        <source>Where detail was added</source>
        <translation>Où des détails ont été ajoutés</translation>
    </message>
    <message>
        <source>Only the middle of this large photo is previewed. Zoom in to see the rest.</source>
        <translation>Seul le milieu de cette grande photo est dans l’aperçu. Agrandissez pour voir le reste.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>L’ordinateur devine les détails manquants. Vérifiez que les personnes restent bien ressemblantes.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>{view} (V)</source>
        <translation>{view} (V)</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Looks like a page of a newspaper or magazine.</source>
        <translation>On dirait une page de journal ou de magazine.</translation>
    </message>
    <message>
        <source>Looks like writing or a drawing on paper.</source>
        <translation>On dirait une écriture ou un dessin sur papier.</translation>
    </message>
    <message>
        <source>Looks like a small black-and-white scan.</source>
        <translation>On dirait un petit scan en noir et blanc.</translation>
    </message>
    <message>
        <source>Looks like a grainy black-and-white photo.</source>
        <translation>On dirait une photo granuleuse en noir et blanc.</translation>
    </message>
    <message>
        <source>Looks like a black-and-white photo.</source>
        <translation>On dirait une photo en noir et blanc.</translation>
    </message>
    <message>
        <source>Looks like a small scan in sepia.</source>
        <translation>On dirait un petit scan en sépia.</translation>
    </message>
    <message>
        <source>Looks like a grainy photo in sepia.</source>
        <translation>On dirait une photo granuleuse en sépia.</translation>
    </message>
    <message>
        <source>Looks like a photo in sepia.</source>
        <translation>On dirait une photo en sépia.</translation>
    </message>
    <message>
        <source>Looks like a small picture from a phone or messenger.</source>
        <translation>On dirait une petite image venant d’un téléphone ou d’une messagerie.</translation>
    </message>
    <message>
        <source>Looks like a picture from a phone or messenger.</source>
        <translation>On dirait une image venant d’un téléphone ou d’une messagerie.</translation>
    </message>
    <message>
        <source>Looks like a very small, grainy picture.</source>
        <translation>On dirait une très petite image granuleuse.</translation>
    </message>
    <message>
        <source>Looks like a very small picture.</source>
        <translation>On dirait une très petite image.</translation>
    </message>
    <message>
        <source>Looks like a grainy or noisy photo.</source>
        <translation>On dirait une photo granuleuse ou bruitée.</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Use the suggested preset</source>
        <translation>Utiliser le préréglage proposé</translation>
    </message>
    <message>
        <source>Use “{name}” instead</source>
        <translation>Utiliser plutôt « {name} »</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>Utiliser « {name} »</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Voir dans le dossier</translation>
    </message>
    <message>
        <source>Photos that were not restored</source>
        <translation>Photos qui n’ont pas été restaurées</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Voir le fichier dans son dossier</translation>
    </message>
    <message>
        <source>Try the failed ones again</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Enregistrer le résumé</translation>
    </message>
    <message>
        <source>As contact sheet, before and after…</source>
        <translation>En planche-contact, avant et après…</translation>
    </message>
    <message>
        <source>As table…</source>
        <translation>En tableau…</translation>
    </message>
    <message>
        <source>As text…</source>
        <translation>En texte…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>Enregistrement de {name}…</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n page(s).</source>
        <translation>
            <numerusform>Il compte %n page.</numerusform>
            <numerusform>Il compte %n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Arrêté. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>Les nouveaux fichiers ({size}) se trouvent dans :</translation>
    </message>
    <message numerus="yes">
        <source>and %n more folder(s)</source>
        <translation>
            <numerusform>et %n autre dossier</numerusform>
            <numerusform>et %n autres dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Pourquoi, et que faire</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Non restaurée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>kind of photo</source>
        <translation>type de photo</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>print size</source>
        <translation>taille du tirage</translation>
    </message>
    <message>
        <source>clean-up</source>
        <translation>nettoyage</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>intensité</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>visages</translation>
    </message>
    <message>
        <source>original colours</source>
        <translation>couleurs d’origine</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>name of the new files</source>
        <translation>nom des nouveaux fichiers</translation>
    </message>
    <message>
        <source>format</source>
        <translation>format</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>qualité</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>device</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>size of the pieces</source>
        <translation>taille des morceaux</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Annuler : {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rétablir : {step}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Your original is never changed</source>
        <translation>Votre original n’est jamais modifié</translation>
    </message>
    <message>
        <source>Works without the internet</source>
        <translation>Fonctionne sans Internet</translation>
    </message>
    <message>
        <source>The original is one key away</source>
        <translation>L’original reste à portée d’une touche</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>Déposez des photos ou des dossiers ici.</translation>
    </message>
    <message>
        <source>Nothing is uploaded.</source>
        <translation>Rien n’est mis en ligne.</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Ouvrir des photos…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Essayer avec un exemple</translation>
    </message>
    <message>
        <source>Adds a photo that comes with the program, to see what it does</source>
        <translation>Ajoute une photo fournie avec le programme, pour voir ce qu’il fait</translation>
    </message>
    <message>
        <source>or paste with {keys}</source>
        <translation>ou collez avec {keys}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Restore %n photo(s)</source>
        <translation>
            <numerusform>Restaurer %n photo</numerusform>
            <numerusform>Restaurer %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Restaurer à nouveau</translation>
    </message>
    <message>
        <source>Restore photo</source>
        <translation>Restaurer la photo</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>Encore quelques secondes</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Encore environ %n seconde</numerusform>
            <numerusform>Encore environ %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Encore environ %n minute</numerusform>
            <numerusform>Encore environ %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left</source>
        <translation>
            <numerusform>Encore environ %n heure</numerusform>
            <numerusform>Encore environ %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {position} of {total}</source>
        <translation>{left}, {position} sur {total}</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Paused. {position} of {total}</source>
        <translation>En pause. {position} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), about {size} needed</source>
        <translation>
            <numerusform>%n photo, environ {size} nécessaires</numerusform>
            <numerusform>%n photos, environ {size} nécessaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>environ %n seconde</numerusform>
            <numerusform>environ %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>environ %n minute</numerusform>
            <numerusform>environ %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>environ %n heure</numerusform>
            <numerusform>environ %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>{room}, {time}</source>
        <translation>{room}, {time}</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} pixels</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} ko</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} Go</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} Mo</translation>
    </message>
</context>
</TS>
