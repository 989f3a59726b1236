<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About SR Desktop</source>
        <translation>Acerca de SR Desktop</translation>
    </message>
    <message>
        <source>&amp;The program</source>
        <translation>El &amp;programa</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licencias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>SR Desktop {version}</source>
        <translation>SR Desktop {version}</translation>
    </message>
    <message>
        <source>Gives families their old photos back.</source>
        <translation>Devuelve a las familias sus fotos antiguas.</translation>
    </message>
    <message>
        <source>Works on this computer alone. Nothing is uploaded.</source>
        <translation>Funciona solo en este equipo. No se sube nada a Internet.</translation>
    </message>
    <message>
        <source>Nothing is counted: no account, no statistics.</source>
        <translation>No se recopila nada: sin cuenta, sin estadísticas.</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Sus originales nunca se modifican.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>El programa adivina los detalles que faltan. Compruebe que las personas sigan pareciendo ellas mismas.</translation>
    </message>
    <message>
        <source>Free software under the BSD 3-clause licence, made with other free software.</source>
        <translation>Software libre con licencia BSD de 3 cláusulas, hecho con otro software libre.</translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation>De qué está hecho el programa</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
</context>
<context>
    <name>AboutResult</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Sin tratar</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>{done}, none found</source>
        <translation>{done}, ninguna encontrada</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>{done}, {faces}</source>
        <translation>{done}, {faces}</translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>%n dejada como estaba</numerusform>
            <numerusform>%n dejadas como estaban</numerusform>
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
        <translation>Acerca de este resultado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy all of this as text</source>
        <translation>Copiar todo esto como texto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking at your original…</source>
        <translation>Comprobando su original…</translation>
    </message>
    <message>
        <source>When it was restored</source>
        <translation>Al restaurarlo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>Su original está intacto.</translation>
    </message>
    <message>
        <source>Every byte of {name} is as it was when it was restored:</source>
        <translation>Cada byte de {name} sigue igual que cuando se restauró:</translation>
    </message>
    <message>
        <source>This file does not say how it was made.</source>
        <translation>En este archivo no consta cómo se hizo.</translation>
    </message>
    <message>
        <source>Another program may have saved it since, or it is not there.</source>
        <translation>Puede que otro programa lo haya guardado después o que ya no esté.</translation>
    </message>
    <message>
        <source>Your original could not be read.</source>
        <translation>No se pudo leer su original.</translation>
    </message>
    <message>
        <source>{name} may have been moved or renamed.</source>
        <translation>Puede que {name} se haya movido o haya cambiado de nombre.</translation>
    </message>
    <message>
        <source>Your original has changed since.</source>
        <translation>Su original ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>{name} was changed after it was restored, by another program: SR Desktop only reads originals.</source>
        <translation>Otro programa modificó {name} después de restaurarlo: SR Desktop solo lee los originales.</translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Saves a new file. Your original is never changed.</source>
        <translation>Guarda un archivo nuevo. Su original nunca se modifica.</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>La cola está en pausa.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Looking whether there is room for the results…</source>
        <translation>Comprobando si hay espacio para los resultados…</translation>
    </message>
    <message>
        <source>Waiting for the other SR Desktop</source>
        <translation>Esperando al otro SR Desktop</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Goes on with the photos where it stopped</source>
        <translation>Sigue con las fotos donde se detuvo</translation>
    </message>
    <message>
        <source>Holds at once and gives the memory of the graphics card back; nothing is lost</source>
        <translation>Hace una pausa al momento y libera la memoria de la tarjeta gráfica; no se pierde nada</translation>
    </message>
    <message>
        <source>Holds at once; nothing is lost</source>
        <translation>Hace una pausa al momento; no se pierde nada</translation>
    </message>
    <message>
        <source>The memory of the graphics card is free meanwhile.</source>
        <translation>Mientras tanto, la memoria de la tarjeta gráfica está libre.</translation>
    </message>
    <message>
        <source>The computer is free for other things meanwhile.</source>
        <translation>Mientras tanto, el equipo está libre para otras cosas.</translation>
    </message>
</context>
<context>
    <name>AlbumOffer</name>
    <message numerus="yes">
        <source>%n more photo(s) of “{album}” wait.</source>
        <translation>
            <numerusform>%n foto más de «{album}» espera.</numerusform>
            <numerusform>%n fotos más de «{album}» esperan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” can get the same settings.</source>
        <translation>
            <numerusform>La otra foto de «{album}» puede tener los mismos ajustes.</numerusform>
            <numerusform>Las otras %n fotos de «{album}» pueden tener los mismos ajustes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same for the other %n</source>
        <translation>
            <numerusform>Igual para la otra</numerusform>
            <numerusform>Igual para las otras %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” have these settings now.</source>
        <translation>
            <numerusform>La otra foto de «{album}» tiene ahora estos ajustes.</numerusform>
            <numerusform>Las otras %n fotos de «{album}» tienen ahora estos ajustes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacerlo</translation>
    </message>
    <message numerus="yes">
        <source>Restore the other %n</source>
        <translation>
            <numerusform>Restaurar la otra</numerusform>
            <numerusform>Restaurar las otras %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Albums</name>
    <message>
        <source>Single photos</source>
        <translation>Fotos sueltas</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} de {total} listas</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {failed}</source>
        <translation>{count}, {failed}</translation>
    </message>
    <message>
        <source>Album {name}, {count}, folded</source>
        <translation>Álbum {name}, {count}, plegado</translation>
    </message>
    <message>
        <source>Album {name}, {count}</source>
        <translation>Álbum {name}, {count}</translation>
    </message>
    <message>
        <source>Has the settings of all, not those of its album</source>
        <translation>Tiene los ajustes de todas, no los de su álbum</translation>
    </message>
    <message>
        <source>Has its own settings</source>
        <translation>Tiene ajustes propios</translation>
    </message>
    <message>
        <source>Has its own settings: {settings}</source>
        <translation>Tiene ajustes propios: {settings}</translation>
    </message>
</context>
<context>
    <name>ApproveBar</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep this result (K or Enter)</source>
        <translation>Conservar este resultado (K o Intro)</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más suave</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler (S)</source>
        <translation>Restaurar de nuevo, un paso más suave (S)</translation>
    </message>
    <message>
        <source>Another preset…</source>
        <translation>Otro preajuste…</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo (P)</source>
        <translation>Restaurar de nuevo como otro tipo de foto (P)</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Dejar como estaba</translation>
    </message>
    <message>
        <source>The result goes to the trash, the original stays (L or Delete)</source>
        <translation>El resultado va a la papelera, el original se queda (L o Supr)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The photo before (Backspace)</source>
        <translation>La foto anterior (Retroceso)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take the last decision back (U)</source>
        <translation>Deshacer la última decisión (U)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>End looking through (Esc). What is decided is decided.</source>
        <translation>Terminar la revisión (Esc). Lo decidido, decidido queda.</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>Foto {number} de {total}</translation>
    </message>
    <message>
        <source>Working is being stopped…</source>
        <translation>Deteniendo el trabajo…</translation>
    </message>
    <message>
        <source>Working: it is being restored again. Undo takes that back.</source>
        <translation>En curso: se está restaurando de nuevo. “Deshacer” lo anula.</translation>
    </message>
    <message>
        <source>You left it as it was. Its result goes to the trash.</source>
        <translation>La dejó como estaba. Su resultado va a la papelera.</translation>
    </message>
    <message>
        <source>You keep this result.</source>
        <translation>Usted conserva este resultado.</translation>
    </message>
    <message>
        <source>This is the softer result.</source>
        <translation>Este es el resultado más suave.</translation>
    </message>
    <message>
        <source>This is the result with another preset.</source>
        <translation>Este es el resultado con otro preajuste.</translation>
    </message>
    <message>
        <source>This photo is not among those that you look through.</source>
        <translation>Esta foto no está entre las que está revisando.</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Otra foto</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored again. Wait, or press Esc.</source>
        <translation>
            <numerusform>%n foto todavía se está restaurando de nuevo. Espere o pulse Esc.</numerusform>
            <numerusform>%n fotos todavía se están restaurando de nuevo. Espere o pulse Esc.</numerusform>
        </translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>Todo revisado</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n conservada</numerusform>
            <numerusform>%n conservadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n softer</source>
        <translation>
            <numerusform>%n más suave</numerusform>
            <numerusform>%n más suaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another preset</source>
        <translation>
            <numerusform>%n con otro preajuste</numerusform>
            <numerusform>%n con otro preajuste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n como estaba</numerusform>
            <numerusform>%n como estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still working</source>
        <translation>
            <numerusform>%n todavía en curso</numerusform>
            <numerusform>%n todavía en curso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>%n sin decidir</numerusform>
            <numerusform>%n sin decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Sus originales están intactos.</translation>
    </message>
    <message>
        <source>Results that you did not want are in the trash.</source>
        <translation>Los resultados que no quiso están en la papelera.</translation>
    </message>
    <message>
        <source>There is no trash for this drive.</source>
        <translation>Esta unidad no tiene papelera.</translation>
    </message>
    <message>
        <source>Results that you did not want lie in {folder}.</source>
        <translation>Los resultados que no quiso están en {folder}.</translation>
    </message>
    <message>
        <source>&amp;Look through the results</source>
        <translation>Re&amp;visar los resultados</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Move the divider, while the whole photo is seen</source>
        <translation>Mover el divisor, cuando se ve la foto entera</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Teclas de flecha</translation>
    </message>
    <message>
        <source>Move the photo, while a part of it is seen</source>
        <translation>Mover la foto, cuando se ve solo una parte</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Izquierda, Ctrl+Derecha</translation>
    </message>
    <message>
        <source>Move the divider at any zoom</source>
        <translation>Mover el divisor con cualquier zoom</translation>
    </message>
    <message>
        <source>Shift with an arrow key</source>
        <translation>Mayús con una tecla de flecha</translation>
    </message>
    <message>
        <source>A bigger step</source>
        <translation>Un paso más grande</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>Only the result, only the original</source>
        <translation>Solo el resultado, solo el original</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>See the original, as long as it is held</source>
        <translation>Ver el original mientras se mantiene pulsada</translation>
    </message>
    <message>
        <source>+, -</source>
        <translation>+, -</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Ampliar, reducir</translation>
    </message>
    <message>
        <source>0, 1, 2</source>
        <translation>0, 1, 2</translation>
    </message>
    <message>
        <source>The whole photo, 100 %, 200 %</source>
        <translation>La foto entera, 100 %, 200 %</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Show or hide the overview map</source>
        <translation>Mostrar u ocultar el mapa general</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Before at the left, after at the right. Arrow keys move both. Hold Space to see the original.</source>
        <translation>Antes a la izquierda, después a la derecha. Las teclas de flecha mueven ambas. Mantenga pulsada la barra espaciadora para ver el original.</translation>
    </message>
    <message>
        <source>Left and right arrow keys move the divider between before and after; while only a part is seen, arrow keys move the photo. Hold Space to see the original.</source>
        <translation>Las flechas izquierda y derecha mueven el divisor entre antes y después; cuando se ve solo una parte, las teclas de flecha mueven la foto. Mantenga pulsada la barra espaciadora para ver el original.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Abriendo la foto…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Finish, then close</source>
        <translation>Terminar y cerrar</translation>
    </message>
    <message>
        <source>Close, and go on next time</source>
        <translation>Cerrar y seguir la próxima vez</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not finished yet</source>
        <translation>
            <numerusform>%n foto aún no está terminada</numerusform>
            <numerusform>%n fotos aún no están terminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished photos are kept. Your originals are untouched.</source>
        <translation>Las fotos terminadas se conservan. Sus originales están intactos.</translation>
    </message>
    <message>
        <source>The window closes when the photos are finished.</source>
        <translation>La ventana se cerrará cuando las fotos estén terminadas.</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Dejarla abierta</translation>
    </message>
    <message>
        <source>Continue where you left off?</source>
        <translation>¿Continuar donde lo dejó?</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still waiting.</source>
        <translation>
            <numerusform>%n foto sigue en espera.</numerusform>
            <numerusform>%n fotos siguen en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Ya no</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>for print</source>
        <translation>para imprimir</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>mismo tamaño</translation>
    </message>
    <message>
        <source>2x bigger</source>
        <translation>2x mayor</translation>
    </message>
    <message>
        <source>4x bigger</source>
        <translation>4x mayor</translation>
    </message>
    <message>
        <source>Keep the original colours</source>
        <translation>Conservar los colores originales</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>For print…</source>
        <translation>Para imprimir…</translation>
    </message>
    <message>
        <source>Size of the result</source>
        <translation>Tamaño del resultado</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Clean-up, from keep the grain to smooth</source>
        <translation>Limpieza, desde conservar el grano hasta liso</translation>
    </message>
    <message>
        <source>Keep the grain</source>
        <translation>Conservar el grano</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Liso</translation>
    </message>
    <message>
        <source>How much grain and noise is taken away</source>
        <translation>Cuánto grano y ruido se quita</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ligera</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>How much of the restoration is used; the rest is your photo</source>
        <translation>Cuánto se usa de la restauración; el resto es su foto</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something unexpected went wrong. Your originals are untouched.</source>
        <translation>Ocurrió un error inesperado. Sus originales están intactos.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, please report it with the text below.</source>
        <translation>Puede continuar. Si vuelve a ocurrir, comuníquelo con el texto de abajo, por favor.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>No hay ninguna foto en el portapapeles.</translation>
    </message>
    <message>
        <source>Copy a picture, or files in a folder, then paste again.</source>
        <translation>Copie una imagen, o archivos de una carpeta, y vuelva a pegar.</translation>
    </message>
    <message>
        <source>Pasted as {name}.</source>
        <translation>Se pegó como {name}.</translation>
    </message>
    <message>
        <source>The result will be saved in {folder}.</source>
        <translation>El resultado se guardará en {folder}.</translation>
    </message>
    <message>
        <source>{name} is on the clipboard.</source>
        <translation>{name} está en el portapapeles.</translation>
    </message>
    <message>
        <source>Paste it into a folder, a mail or another program.</source>
        <translation>Puede pegar la foto en una carpeta, en un correo o en otro programa.</translation>
    </message>
</context>
<context>
    <name>DetailOverlay</name>
    <message>
        <source>Where &amp;detail was added</source>
        <translation>&amp;Dónde se añadió detalle</translation>
    </message>
    <message>
        <source>Shows where the computer added detail</source>
        <translation>Muestra dónde añadió detalle el programa</translation>
    </message>
    <message>
        <source>Looking where detail was added…</source>
        <translation>Buscando dónde se añadió detalle…</translation>
    </message>
    <message>
        <source>The computer added more detail here.</source>
        <translation>Aquí el programa añadió más detalle.</translation>
    </message>
    <message>
        <source>The computer added hardly any detail.</source>
        <translation>El programa apenas añadió detalle.</translation>
    </message>
    <message>
        <source>It can&apos;t be shown for this photo just now.</source>
        <translation>Ahora no se puede mostrar para esta foto.</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Restore with</source>
        <translation>Restaurar con</translation>
    </message>
    <message>
        <source>What the work is done with</source>
        <translation>Con qué se hace el trabajo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (no se encuentra)</translation>
    </message>
</context>
<context>
    <name>DeviceLine</name>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>What photos are restored with</source>
        <translation>Con qué se restauran las fotos</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>No se pudo iniciar el motor de restauración.</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor.</source>
        <translation>No hay una tarjeta gráfica adecuada. Se usa el procesador.</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor: about {time} a photo.</source>
        <translation>No hay una tarjeta gráfica adecuada. Se usa el procesador: cerca de {time} por foto.</translation>
    </message>
    <message>
        <source>Using {device}.</source>
        <translation>Se usa {device}.</translation>
    </message>
    <message>
        <source>Using {device}: about {time} a photo.</source>
        <translation>Se usa {device}: cerca de {time} por foto.</translation>
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
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Archivos de modelo</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>¿Quitar {model}?</translation>
    </message>
    <message>
        <source>You can get it again later.</source>
        <translation>Puede volver a descargarlo más adelante.</translation>
    </message>
    <message>
        <source>A file elsewhere that you added it from stays.</source>
        <translation>Si lo añadió desde un archivo de otro lugar, ese archivo se queda.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Get {model} again?</source>
        <translation>¿Descargar {model} de nuevo?</translation>
    </message>
    <message>
        <source>The damaged file that is here now is removed.</source>
        <translation>Se quitará el archivo dañado que hay ahora.</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>Descargar de nuevo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Copy the new photo</source>
        <translation>Copiar la foto nueva</translation>
    </message>
    <message>
        <source>Drag the new photo to a folder or another program, or press to copy it</source>
        <translation>Arrastre la foto nueva a una carpeta o a otro programa, o pulse para copiarla</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to add to the list</source>
        <translation>Suelte para añadir a la lista</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Leave this one alone</source>
        <translation>Dejar esta como está</translation>
    </message>
    <message>
        <source>It stays as in your original, only larger</source>
        <translation>Queda como en su original, solo más grande</translation>
    </message>
    <message>
        <source>How much is done to this face</source>
        <translation>Cuánto se trata esta cara</translation>
    </message>
    <message>
        <source>How much is done to face {number} of {total}</source>
        <translation>Cuánto se trata la cara {number} de {total}</translation>
    </message>
    <message>
        <source>Leave face {number} of {total} alone</source>
        <translation>Dejar como está la cara {number} de {total}</translation>
    </message>
    <message>
        <source>Face {number} of {total}, {share}</source>
        <translation>Cara {number} de {total}, {share}</translation>
    </message>
    <message>
        <source>Face {number} of {total}, left alone</source>
        <translation>Cara {number} de {total}, dejada como estaba</translation>
    </message>
    <message>
        <source>Left and right arrow keys go to other faces, up and down change how much is done. Space leaves it alone, Enter looks closely.</source>
        <translation>Las flechas izquierda y derecha llevan a otras caras; arriba y abajo cambian cuánto se trata. La barra espaciadora la deja como está e Intro la muestra de cerca.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Before and after. Double-click to look closely.</source>
        <translation>Antes y después. Haga doble clic para verla de cerca.</translation>
    </message>
</context>
<context>
    <name>FaceChoice</name>
    <message>
        <source>Leave alone</source>
        <translation>No tratar</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Faces are restored like everything else.</source>
        <translation>Las caras se restauran como todo lo demás.</translation>
    </message>
    <message>
        <source>Held back, so that people still look like themselves.</source>
        <translation>Con mesura, para que las personas sigan pareciendo ellas mismas.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>El programa adivina los detalles que faltan. Compruebe que las personas sigan pareciendo ellas mismas.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Show the face networks</source>
        <translation>Ver los modelos de caras</translation>
    </message>
    <message>
        <source>Opens the models, where one can be fetched</source>
        <translation>Abre los modelos, donde se puede descargar uno</translation>
    </message>
    <message>
        <source>The network that draws faces is not on this computer yet. Until it is, Gentle is used.</source>
        <translation>El modelo que dibuja las caras aún no está en este equipo. Mientras tanto se usa “Suave”.</translation>
    </message>
</context>
<context>
    <name>FaceShowing</name>
    <message>
        <source>Faces belo&amp;w the photo</source>
        <translation>Caras de&amp;bajo de la foto</translation>
    </message>
    <message>
        <source>Shows or hides the faces of the photo</source>
        <translation>Muestra u oculta las caras de la foto</translation>
    </message>
    <message>
        <source>Found in a simple way, which misses some faces.</source>
        <translation>Encontradas con un método sencillo, al que se le escapan algunas caras.</translation>
    </message>
</context>
<context>
    <name>FaceStrip</name>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Find them better…</source>
        <translation>Encontrarlas mejor…</translation>
    </message>
    <message>
        <source>Find faces better</source>
        <translation>Encontrar mejor las caras</translation>
    </message>
    <message>
        <source>Opens the models, where a finder can be fetched</source>
        <translation>Abre los modelos, donde se puede descargar un detector</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Buscando caras…</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>El programa adivina los detalles que faltan. Compruebe que las personas sigan pareciendo ellas mismas.</translation>
    </message>
    <message>
        <source>Hide the faces (F)</source>
        <translation>Ocultar las caras (F)</translation>
    </message>
    <message>
        <source>Show the faces (F)</source>
        <translation>Mostrar las caras (F)</translation>
    </message>
</context>
<context>
    <name>FasterCard</name>
    <message>
        <source>Progress of making it faster</source>
        <translation>Progreso de la aceleración</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>Acelerar</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Restores photos with the processor again; nothing is lost</source>
        <translation>Usa de nuevo el procesador para restaurar las fotos; no se pierde nada</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Goes back to the processor and gives the space on the disk back</source>
        <translation>Vuelve al procesador y libera el espacio en el disco</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Añadir de nuevo</translation>
    </message>
    <message>
        <source>{card}, {number} GB</source>
        <translation>{card}, {number} GB</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examinando este equipo…</translation>
    </message>
    <message>
        <source>Your graphics card is used already.</source>
        <translation>Su tarjeta gráfica ya se usa.</translation>
    </message>
    <message>
        <source>Photos can be restored much faster with your graphics card. The part for it is about {download} to download, and takes {disk} on the disk; {free} are free. It is tried with a photo first, and you can always go back.</source>
        <translation>Con su tarjeta gráfica las fotos se pueden restaurar mucho más rápido. El componente necesario supone unos {download} de descarga y ocupa {disk} en el disco; hay {free} libres. Primero se prueba con una foto, y siempre puede volver atrás.</translation>
    </message>
    <message>
        <source>While it is made it needs {size}. Free some space first.</source>
        <translation>Mientras se crea necesita {size}. Libere espacio primero.</translation>
    </message>
    <message>
        <source>Of the last try {size} are kept, to go on with.</source>
        <translation>Del último intento se conservan {size} para continuar desde ahí.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Se detuvo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The part for your graphics card is here, but photos are restored without it.</source>
        <translation>El componente para su tarjeta gráfica está aquí, pero las fotos se restauran sin él.</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card.</source>
        <translation>Las fotos se restauran con su tarjeta gráfica.</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card. It is about {times} times as fast as the processor.</source>
        <translation>Las fotos se restauran con su tarjeta gráfica. Es unas {times} veces más rápida que el procesador.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Copy details for help</source>
        <translation>Copiar datos para pedir ayuda</translation>
    </message>
    <message>
        <source>This is what helps to find a mistake. Nothing is sent: you copy it and decide where to put it.</source>
        <translation>Esto ayuda a encontrar un error. No se envía nada: usted lo copia y decide dónde ponerlo.</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>Lo que se copiará</translation>
    </message>
    <message>
        <source>Include file names</source>
        <translation>Incluir nombres de archivos</translation>
    </message>
    <message>
        <source>Without it, names of files, folders and people are replaced by three dots</source>
        <translation>Sin esta opción, los nombres de archivos, carpetas y personas se sustituyen por tres puntos</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation>Copiado. Péguelo en su mensaje.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>&amp;Abrir fotos…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Abrir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation>Abrir recien&amp;tes</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Restore ne&amp;xt</source>
        <translation>Restaurar a contin&amp;uación</translation>
    </message>
    <message>
        <source>Try f&amp;ailed photos again</source>
        <translation>Reintentar las &amp;fallidas</translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>Quitar de la &amp;lista</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelos…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Copy the new photo</source>
        <translation>&amp;Copiar la foto nueva</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ajustes…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajustar</translation>
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
        <translation>A&amp;mpliar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>&amp;Centre the divider</source>
        <translation>&amp;Centrar el divisor</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Lado a lado</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>Foto &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>Foto a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;Copy details for help…</source>
        <translation>&amp;Copiar datos para pedir ayuda…</translation>
    </message>
    <message>
        <source>Check for a newer &amp;version…</source>
        <translation>Buscar una &amp;versión más reciente…</translation>
    </message>
    <message>
        <source>&amp;About SR Desktop</source>
        <translation>&amp;Acerca de SR Desktop</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuar</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Get other models, or add a file of your own</source>
        <translation>Descargar otros modelos o añadir un archivo propio</translation>
    </message>
    <message>
        <source>As the preset says</source>
        <translation>Según el preajuste</translation>
    </message>
    <message>
        <source>{model} (not here)</source>
        <translation>{model} (no está)</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Comes with the program</source>
        <translation>Incluido en el programa</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Aún no está</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>{name} is a model file</source>
        <translation>{name} es un archivo de modelo</translation>
    </message>
    <message>
        <source>No photo, but something to restore photos with. Shall it be added to your models?</source>
        <translation>No es una foto, sino algo con que restaurar fotos. ¿Desea añadirlo a sus modelos?</translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s)</source>
        <translation>
            <numerusform>%n archivo de modelo</numerusform>
            <numerusform>%n archivos de modelo</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos, but something to restore photos with. Shall they be added to your models?</source>
        <translation>No son fotos, sino algo con que restaurar fotos. ¿Desea añadirlos a sus modelos?</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Getting {model}, then the photo is restored</source>
        <translation>Descargando {model}; después se restaurará la foto</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} ya está disponible.</translation>
    </message>
    <message>
        <source>Choose it under More choices.</source>
        <translation>Elíjalo en “Más opciones”.</translation>
    </message>
    <message>
        <source>{model} could not be fetched</source>
        <translation>No se pudo descargar {model}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Getting {model}</source>
        <translation>Descargando {model}</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Progress of {model}</source>
        <translation>Progreso de {model}</translation>
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
        <translation>un modelo de TensorFlow</translation>
    </message>
    <message>
        <source>free for every use (BSD licence)</source>
        <translation>libre para cualquier uso (licencia BSD)</translation>
    </message>
    <message>
        <source>free for every use (MIT licence)</source>
        <translation>libre para cualquier uso (licencia MIT)</translation>
    </message>
    <message>
        <source>free for every use (Apache licence)</source>
        <translation>libre para cualquier uso (licencia Apache)</translation>
    </message>
    <message>
        <source>free only in part (Apache licence)</source>
        <translation>libre solo en parte (licencia Apache)</translation>
    </message>
    <message>
        <source>Licence: {warning}</source>
        <translation>Licencia: {warning}</translation>
    </message>
    <message>
        <source>Its file is not what came with the program. Install the program again.</source>
        <translation>Su archivo no es el que venía con el programa. Vuelva a instalar el programa.</translation>
    </message>
    <message>
        <source>Its file is damaged, or another file has its name.</source>
        <translation>Su archivo está dañado, u otro archivo tiene su nombre.</translation>
    </message>
    <message>
        <source>{size} have come already. It goes on from there.</source>
        <translation>Ya han llegado {size}. Continuará desde ahí.</translation>
    </message>
    <message>
        <source>Checked as far as its authors allow: they publish only a part of the proof.</source>
        <translation>Comprobado hasta donde permiten sus autores: solo publican una parte de la prueba.</translation>
    </message>
    <message>
        <source>Waiting for the model before it…</source>
        <translation>Esperando al modelo anterior…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Quitando…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Examinando el archivo…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Get the model again</source>
        <translation>Descargar el modelo de nuevo</translation>
    </message>
    <message>
        <source>Get the model</source>
        <translation>Descargar el modelo</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>Descargar de nuevo</translation>
    </message>
    <message>
        <source>Get the rest</source>
        <translation>Descargar el resto</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>{verb} ({size})</source>
        <translation>{verb} ({size})</translation>
    </message>
    <message>
        <source>Recognised as {model}.</source>
        <translation>Reconocido como {model}.</translation>
    </message>
    <message>
        <source>Recognised as {family}, for faces.</source>
        <translation>Reconocido como {family}, para caras.</translation>
    </message>
    <message>
        <source>Recognised as {family}, {enlarges}.</source>
        <translation>Reconocido como {family}, {enlarges}.</translation>
    </message>
    <message>
        <source>It was here already.</source>
        <translation>Ya estaba aquí.</translation>
    </message>
    <message>
        <source>It has the name of {model}, but is another file; so it is kept under another name.</source>
        <translation>Se llama como {model}, pero es otro archivo; por eso se guarda con otro nombre.</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} y {more}</translation>
    </message>
    <message>
        <source>It needs {files} too: add it, or get it here.</source>
        <translation>También necesita {files}: añádalo o descárguelo aquí.</translation>
    </message>
    <message>
        <source>It is used where Strong is chosen for the faces.</source>
        <translation>Se usa donde se elige “Fuerte” para las caras.</translation>
    </message>
    <message>
        <source>Faces are found with it from now on.</source>
        <translation>A partir de ahora las caras se encuentran con él.</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>unos {size}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Come with the program</source>
        <translation>Incluidos en el programa</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Los suyos</translation>
    </message>
    <message>
        <source>For faces</source>
        <translation>Para las caras</translation>
    </message>
    <message>
        <source>Can be fetched from their authors</source>
        <translation>Se pueden descargar de sus autores</translation>
    </message>
    <message>
        <source>They are used beside the model for the photo: to find the faces in it, and to draw them anew where Strong is chosen for the faces.</source>
        <translation>Se usan junto al modelo para la foto: para encontrar las caras que hay en ella y para volver a dibujarlas donde se elige “Fuerte” para las caras.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Drop to add to your models</source>
        <translation>Suelte para añadir a sus modelos</translation>
    </message>
    <message>
        <source>A model is what photos are restored with. You need none of these: the right ones come with the program.</source>
        <translation>Un modelo es aquello con lo que se restauran las fotos. No necesita ninguno de estos: los adecuados vienen con el programa.</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>Añadir archivo de modelo…</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Añadir archivo de modelo</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>o suéltelo aquí</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>MoreOptions</name>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Size of the pieces</source>
        <translation>Tamaño de los fragmentos</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Se guarda en {folder}</translation>
    </message>
    <message>
        <source>Smaller pieces need less memory.</source>
        <translation>Los fragmentos más pequeños necesitan menos memoria.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>Nombre de los archivos nuevos</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>Restaurar con</translation>
    </message>
    <message>
        <source>{side} pixels</source>
        <translation>{side} píxeles</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
</context>
<context>
    <name>NameTemplate</name>
    <message>
        <source>Name of the new files</source>
        <translation>Nombre de los archivos nuevos</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Insertar…</translation>
    </message>
    <message>
        <source>Put the preset, the date, the size or the model into the name</source>
        <translation>Poner en el nombre el preajuste, la fecha, el tamaño o el modelo</translation>
    </message>
    <message>
        <source>What kind of photo it is</source>
        <translation>Qué tipo de foto es</translation>
    </message>
    <message>
        <source>Date of today</source>
        <translation>Fecha de hoy</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The photo&apos;s own name</source>
        <translation>El nombre de la foto</translation>
    </message>
    <message>
        <source>For instance: {name}</source>
        <translation>Por ejemplo: {name}</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>Newer version</source>
        <translation>Versión más reciente</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>&amp;Show its page</source>
        <translation>&amp;Mostrar su página</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>Preguntando a {host}…</translation>
    </message>
    <message>
        <source>Nothing about you or your photos is sent.</source>
        <translation>No se envía nada sobre usted ni sobre sus fotos.</translation>
    </message>
    <message>
        <source>You have the newest version.</source>
        <translation>Tiene la versión más reciente.</translation>
    </message>
    <message>
        <source>It is SR Desktop {version}.</source>
        <translation>Es SR Desktop {version}.</translation>
    </message>
    <message>
        <source>SR Desktop {version} is available.</source>
        <translation>SR Desktop {version} está disponible.</translation>
    </message>
    <message>
        <source>You have {version}. It is not installed by itself: get it where you got this one.</source>
        <translation>Tiene la {version}. La nueva no se instala sola: consígala donde consiguió esta.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n more skipped, see the list.</source>
        <translation>
            <numerusform>Se omitió %n más; vea la lista.</numerusform>
            <numerusform>Se omitieron %n más; vea la lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>Su original está intacto.</translation>
    </message>
    <message>
        <source>Small or tilted faces may have been missed: a finder that sees them is under File &gt; Models.</source>
        <translation>Puede que se hayan escapado caras pequeñas o inclinadas: en Archivo &gt; Modelos hay un detector que las ve.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>The engine could not be started</source>
        <translation>No se pudo iniciar el motor de restauración</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>Look through them</source>
        <translation>Revisarlas</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photo(s).</source>
        <translation>
            <numerusform>Se guardó %n foto.</numerusform>
            <numerusform>Se guardaron %n fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Sus originales están intactos.</translation>
    </message>
    <message>
        <source>{number} of {total} photos could not be restored</source>
        <translation>No se pudieron restaurar {number} de {total} fotos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n photo(s) restored</source>
        <translation>
            <numerusform>%n foto restaurada</numerusform>
            <numerusform>%n fotos restauradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be restored</source>
        <translation>
            <numerusform>No se pudo restaurar %n foto</numerusform>
            <numerusform>No se pudieron restaurar %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>Sus originales están intactos.</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview map</source>
        <translation>Mapa general</translation>
    </message>
    <message>
        <source>Click or drag to see another part. M hides the map.</source>
        <translation>Haga clic o arrastre para ver otra parte. M oculta el mapa.</translation>
    </message>
</context>
<context>
    <name>OwnLine</name>
    <message>
        <source>These are the settings of this photo.</source>
        <translation>Estos son los ajustes de esta foto.</translation>
    </message>
    <message>
        <source>Use for all</source>
        <translation>Usar para todas</translation>
    </message>
    <message>
        <source>All photos get these settings, except those that have settings of their own</source>
        <translation>Todas las fotos reciben estos ajustes, salvo las que tienen propios</translation>
    </message>
    <message>
        <source>Same as all others</source>
        <translation>Como todas las demás</translation>
    </message>
    <message>
        <source>This photo gets the settings of all other photos again</source>
        <translation>Esta foto vuelve a tener los ajustes de todas las demás</translation>
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
        <translation>Imagen pegada {date}</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be read.</source>
        <translation>No se puede leer la imagen del portapapeles.</translation>
    </message>
    <message>
        <source>Save it as a file, then open that file.</source>
        <translation>Guárdela como archivo y abra después ese archivo.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large.</source>
        <translation>La imagen del portapapeles es demasiado grande.</translation>
    </message>
    <message>
        <source>Copy a smaller part of it.</source>
        <translation>Copie una parte más pequeña.</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be saved.</source>
        <translation>No se puede guardar la imagen del portapapeles.</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>Sh&amp;ow</source>
        <translation>Desple&amp;gar</translation>
    </message>
    <message>
        <source>F&amp;old</source>
        <translation>Ple&amp;gar</translation>
    </message>
    <message>
        <source>Fold &amp;all albums</source>
        <translation>Plegar &amp;todos los álbumes</translation>
    </message>
    <message>
        <source>Show all al&amp;bums</source>
        <translation>Desplegar todos los ál&amp;bumes</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>&amp;About this result…</source>
        <translation>Ac&amp;erca de este resultado…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the &amp;list</source>
        <translation>
            <numerusform>Quitar %n foto de la &amp;lista</numerusform>
            <numerusform>Quitar %n fotos de la &amp;lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>Quitar de la &amp;lista</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try these %n photo(s) again</source>
        <translation>
            <numerusform>Rein&amp;tentar esta %n foto</numerusform>
            <numerusform>Rein&amp;tentar estas %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore these %n photo(s)</source>
        <translation>
            <numerusform>&amp;Restaurar esta %n foto</numerusform>
            <numerusform>&amp;Restaurar estas %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore again</source>
        <translation>&amp;Restaurar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Restore this photo</source>
        <translation>&amp;Restaurar esta foto</translation>
    </message>
    <message numerus="yes">
        <source>Try all %n failed photo(s) again</source>
        <translation>
            <numerusform>Reintentar la %n foto fallida</numerusform>
            <numerusform>Reintentar las %n fotos fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &amp;next</source>
        <translation>Restaurar a &amp;continuación</translation>
    </message>
    <message numerus="yes">
        <source>Use these settings for the %n chosen photo(s)</source>
        <translation>
            <numerusform>Usar estos ajustes para la %n foto elegida</numerusform>
            <numerusform>Usar estos ajustes para las %n fotos elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Use these settings for this photo only</source>
        <translation>Usar estos ajustes solo para esta foto</translation>
    </message>
    <message>
        <source>Use these settings for the album “{name}”</source>
        <translation>Usar estos ajustes para el álbum «{name}»</translation>
    </message>
    <message>
        <source>Same settings as all other photos</source>
        <translation>Los mismos ajustes que todas las demás fotos</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Como estaba</translation>
    </message>
    <message>
        <source>Working, {share} %</source>
        <translation>En curso, {share} %</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>La siguiente</translation>
    </message>
    <message>
        <source>{name}, {state}, {number} of {total}</source>
        <translation>{name}, {state}, {number} de {total}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardada como {name}</translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Save as my preset</source>
        <translation>Guardar como mi preajuste</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Renombrar preajuste</translation>
    </message>
    <message>
        <source>“{name}” was saved in {file}.</source>
        <translation>“{name}” se guardó en {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>Se añadió %n preajuste.</numerusform>
            <numerusform>Se añadieron %n preajustes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetDialogs</name>
    <message>
        <source>Name of the preset:</source>
        <translation>Nombre del preajuste:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>¿Eliminar “{name}”?</translation>
    </message>
    <message>
        <source>Photos that were restored with it stay as they are.</source>
        <translation>Las fotos que se restauraron con él se quedan como están.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Importar preajustes</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>Exportar preajuste</translation>
    </message>
    <message>
        <source>Presets (*.toml)</source>
        <translation>Preajustes (*.toml)</translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (modificado)</translation>
    </message>
    <message>
        <source>What kind of photo is it?</source>
        <translation>¿Qué tipo de foto es?</translation>
    </message>
    <message>
        <source>Your own preset.</source>
        <translation>Su propio preajuste.</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>More about presets</source>
        <translation>Más sobre preajustes</translation>
    </message>
    <message>
        <source>Save, rename and share presets</source>
        <translation>Guardar, renombrar y compartir preajustes</translation>
    </message>
    <message>
        <source>&amp;Save as my preset…</source>
        <translation>&amp;Guardar como mi preajuste…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renombrar…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Suggest a &amp;preset again</source>
        <translation>Volver a &amp;sugerir un preajuste</translation>
    </message>
</context>
<context>
    <name>PresetPanel</name>
    <message>
        <source>What kind of photo is it?</source>
        <translation>¿Qué tipo de foto es?</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Old family photo</source>
        <translation>Foto familiar antigua</translation>
    </message>
    <message>
        <source>Gentle. Cleans and sharpens a faded, grainy scan.</source>
        <translation>Suave. Limpia y da nitidez a un escaneo descolorido y con grano.</translation>
    </message>
    <message>
        <source>Black and white photo</source>
        <translation>Foto en blanco y negro</translation>
    </message>
    <message>
        <source>Works on light and dark only, so grey stays grey and sepia stays sepia.</source>
        <translation>Solo trabaja con claros y oscuros: el gris sigue gris y el sepia sigue sepia.</translation>
    </message>
    <message>
        <source>Tiny or blurry picture</source>
        <translation>Imagen diminuta o borrosa</translation>
    </message>
    <message>
        <source>Four times bigger, with the most detail.</source>
        <translation>Cuatro veces mayor, con el máximo detalle.</translation>
    </message>
    <message>
        <source>Grainy or noisy photo</source>
        <translation>Foto con grano o ruido</translation>
    </message>
    <message>
        <source>Takes away the most grain and noise.</source>
        <translation>Es el que más grano y ruido quita.</translation>
    </message>
    <message>
        <source>Phone or messenger picture</source>
        <translation>Imagen de teléfono o mensajería</translation>
    </message>
    <message>
        <source>Takes away the little squares that messengers leave.</source>
        <translation>Quita los cuadritos que dejan las aplicaciones de mensajería.</translation>
    </message>
    <message>
        <source>Newspaper or magazine</source>
        <translation>Periódico o revista</translation>
    </message>
    <message>
        <source>Takes the printed dots out first, then cleans what they made.</source>
        <translation>Primero quita los puntos de imprenta y después limpia lo que dejaron.</translation>
    </message>
    <message>
        <source>Letters, maps, drawings</source>
        <translation>Cartas, mapas, dibujos</translation>
    </message>
    <message>
        <source>Careful with lines and writing: nothing is smoothed away.</source>
        <translation>Cuidadoso con las líneas y la escritura: no borra nada al alisar.</translation>
    </message>
    <message>
        <source>Just bigger</source>
        <translation>Solo más grande</translation>
    </message>
    <message>
        <source>Enlarges without any repair.</source>
        <translation>Amplía sin reparar nada.</translation>
    </message>
</context>
<context>
    <name>PrintSize</name>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Usual sizes of prints</source>
        <translation>Tamaños habituales de impresión</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Otro tamaño</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Width of the print</source>
        <translation>Ancho de la impresión</translation>
    </message>
    <message>
        <source>Height of the print</source>
        <translation>Alto de la impresión</translation>
    </message>
    <message>
        <source>Dots per inch (dpi)</source>
        <translation>Puntos por pulgada (ppp)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>300 is what photo shops ask for; 150 will do for a poster.</source>
        <translation>300 es lo que piden las tiendas de fotografía; para un póster bastan 150.</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> ppp</translation>
    </message>
    <message>
        <source>The paper stands</source>
        <translation>Orientación del papel</translation>
    </message>
    <message>
        <source>Like the photo</source>
        <translation>Como la foto</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>This photo becomes {pixels}.</source>
        <translation>Esta foto tendrá {pixels}.</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>pulgadas</translation>
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
        <translation>{size} a {dpi} ppp, {pixels}</translation>
    </message>
    <message>
        <source>About {length} stay white at the left and the right.</source>
        <translation>A la izquierda y a la derecha quedan cerca de {length} en blanco.</translation>
    </message>
    <message>
        <source>About {length} stay white above and below.</source>
        <translation>Arriba y abajo quedan cerca de {length} en blanco.</translation>
    </message>
    <message>
        <source>This photo has enough for about {size} at {dpi} dpi. Larger prints look softer.</source>
        <translation>Esta foto alcanza para cerca de {size} a {dpi} ppp. Las impresiones más grandes se ven menos nítidas.</translation>
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
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Automatic: as good as the photo was</source>
        <translation>Automática: tan buena como la de la foto</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Archivo menor</translation>
    </message>
    <message>
        <source>Finest</source>
        <translation>La mejor</translation>
    </message>
    <message>
        <source>Can be chosen for JPEG and WebP above</source>
        <translation>Se puede elegir si arriba pone JPEG o WebP</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>Another window is restoring %n photo(s).</source>
        <translation>
            <numerusform>Otra ventana está restaurando %n foto.</numerusform>
            <numerusform>Otra ventana está restaurando %n fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another SR Desktop is restoring %n photo(s) (command line).</source>
        <translation>
            <numerusform>Otro SR Desktop está restaurando %n foto (línea de comandos).</numerusform>
            <numerusform>Otro SR Desktop está restaurando %n fotos (línea de comandos).</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours follow when it is done.</source>
        <translation>Las de usted seguirán cuando termine.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Another SR Desktop holds the queue and does not answer.</source>
        <translation>Otro SR Desktop tiene ocupada la cola y no responde.</translation>
    </message>
    <message>
        <source>End it (process {number}), then your photos go on.</source>
        <translation>Finalícelo (proceso {number}) y las fotos de usted seguirán adelante.</translation>
    </message>
    <message>
        <source>The other SR Desktop has ended. Continue with its photos?</source>
        <translation>El otro SR Desktop se ha cerrado. ¿Continuar con sus fotos?</translation>
    </message>
    <message>
        <source>Nothing was begun; the photos still wait.</source>
        <translation>No se empezó nada; las fotos siguen en espera.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No other photo is begun until then; it goes on by itself.</source>
        <translation>Hasta entonces no se empieza ninguna otra foto; después continúa por sí solo.</translation>
    </message>
    <message>
        <source>The queue can be written again. It goes on.</source>
        <translation>La cola ya se puede guardar de nuevo. El trabajo continúa.</translation>
    </message>
    <message>
        <source>Photos are restored all the same, but what waits is forgotten when the window closes.</source>
        <translation>Las fotos se restauran igualmente, pero las que sigan en espera se olvidan al cerrar la ventana.</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>La cola</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Open {name} again</source>
        <translation>Abrir {name} de nuevo</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Recientes</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Where to save</source>
        <translation>Dónde guardar</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>Junto al original</translation>
    </message>
    <message>
        <source>Save in…</source>
        <translation>Guardar en…</translation>
    </message>
    <message>
        <source>Choose a folder for all results</source>
        <translation>Elegir una carpeta para todos los resultados</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the folder for results</source>
        <translation>Cambiar la carpeta de los resultados</translation>
    </message>
    <message>
        <source>Save results in</source>
        <translation>Guardar los resultados en</translation>
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
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, reinicie el programa.</translation>
    </message>
    <message>
        <source>{sentence} {next_step}</source>
        <translation>{sentence} {next_step}</translation>
    </message>
    <message>
        <source>Photo not found</source>
        <translation>No se encontró la foto</translation>
    </message>
    <message>
        <source>Check the name, or whether the drive is still connected.</source>
        <translation>Compruebe el nombre y si la unidad sigue conectada.</translation>
    </message>
    <message>
        <source>Photo could not be opened</source>
        <translation>No se pudo abrir la foto</translation>
    </message>
    <message>
        <source>Open it in another program to check it, or scan it again.</source>
        <translation>Abra la foto en otro programa para comprobarla, o escanéela de nuevo.</translation>
    </message>
    <message>
        <source>Photo too large</source>
        <translation>Foto demasiado grande</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>Elija un tamaño más pequeño.</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>No se encontraron fotos</translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, TIFF, HEIC or other pictures.</source>
        <translation>Elija una carpeta con imágenes JPEG, PNG, TIFF, HEIC u otras.</translation>
    </message>
    <message>
        <source>Result could not be saved</source>
        <translation>No se pudo guardar el resultado</translation>
    </message>
    <message>
        <source>Choose another folder for the results, one that you may write to.</source>
        <translation>Elija para los resultados otra carpeta en la que tenga permiso para escribir.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>Libere espacio o elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Modelo desconocido</translation>
    </message>
    <message>
        <source>Choose one of the models that are installed.</source>
        <translation>Elija uno de los modelos instalados.</translation>
    </message>
    <message>
        <source>Not a model for photos</source>
        <translation>No es un modelo para fotos</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Elija otro modelo.</translation>
    </message>
    <message>
        <source>Model file missing</source>
        <translation>Falta el archivo del modelo</translation>
    </message>
    <message>
        <source>Choose another model, or install the program again.</source>
        <translation>Elija otro modelo o vuelva a instalar el programa.</translation>
    </message>
    <message>
        <source>Model file refused</source>
        <translation>Archivo de modelo rechazado</translation>
    </message>
    <message>
        <source>Get the file again from its official source, best as .safetensors.</source>
        <translation>Vuelva a obtener el archivo de su fuente oficial, mejor como .safetensors.</translation>
    </message>
    <message>
        <source>Model could not be fetched</source>
        <translation>No se pudo descargar el modelo</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: it goes on where it stopped.</source>
        <translation>Compruebe la conexión a la red e inténtelo de nuevo: continuará donde se detuvo.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Not the official file</source>
        <translation>No es el archivo oficial</translation>
    </message>
    <message>
        <source>Perhaps a sign-in page or a filter of this network stands between. Try another network.</source>
        <translation>Quizá se interponga una página de inicio de sesión o un filtro de esta red. Pruebe con otra red.</translation>
    </message>
    <message>
        <source>Could not look for a newer version</source>
        <translation>No se pudo buscar una versión más reciente</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again.</source>
        <translation>Compruebe la conexión a la red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Ask where you got the program from.</source>
        <translation>Pregunte donde consiguió el programa.</translation>
    </message>
    <message>
        <source>Model cannot be removed</source>
        <translation>No se puede quitar el modelo</translation>
    </message>
    <message>
        <source>Models that come with the program take little space and stay.</source>
        <translation>Los modelos incluidos en el programa ocupan poco espacio y se quedan.</translation>
    </message>
    <message>
        <source>Already restored</source>
        <translation>Ya restaurada</translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation>No se tocó.</translation>
    </message>
    <message>
        <source>File left alone</source>
        <translation>El archivo no se tocó</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>No se quitó nada.</translation>
    </message>
    <message>
        <source>Graphics card not available</source>
        <translation>Tarjeta gráfica no disponible</translation>
    </message>
    <message>
        <source>Let the program choose the device by itself.</source>
        <translation>Deje que el programa elija por sí mismo con qué trabajar.</translation>
    </message>
    <message>
        <source>It cannot be made faster</source>
        <translation>No se puede acelerar</translation>
    </message>
    <message>
        <source>The processor goes on as before; it works with every photo.</source>
        <translation>El procesador sigue como antes; sirve para todas las fotos.</translation>
    </message>
    <message>
        <source>It could not be made faster</source>
        <translation>No se pudo acelerar</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. Try again later.</source>
        <translation>No se cambió nada: las fotos se restauran como antes. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>No hay memoria suficiente</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller size or a smaller model.</source>
        <translation>Cierre otros programas, o elija un tamaño o un modelo más pequeño.</translation>
    </message>
    <message>
        <source>The result was not a picture</source>
        <translation>El resultado no era una imagen</translation>
    </message>
    <message>
        <source>Nothing was saved. Try another model or a smaller size.</source>
        <translation>No se guardó nada. Pruebe con otro modelo o con un tamaño más pequeño.</translation>
    </message>
    <message>
        <source>The engine stopped</source>
        <translation>El motor de restauración se detuvo</translation>
    </message>
    <message>
        <source>It has been started again. Try this photo once more; the other photos go on.</source>
        <translation>Se ha iniciado de nuevo. Pruebe otra vez con esta foto; las demás siguen adelante.</translation>
    </message>
    <message>
        <source>The engine cannot start</source>
        <translation>El motor de restauración no puede iniciarse</translation>
    </message>
    <message>
        <source>Install the program again. The log tells the cause.</source>
        <translation>Vuelva a instalar el programa. El registro indica la causa.</translation>
    </message>
    <message>
        <source>The queue cannot be kept</source>
        <translation>No se puede conservar la cola</translation>
    </message>
    <message>
        <source>Free some space on its drive, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>Libere espacio en su unidad o indique otra carpeta en SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>Optional part not installed</source>
        <translation>Componente opcional no instalado</translation>
    </message>
    <message>
        <source>Install it as the README says.</source>
        <translation>Instálelo como indica el README.</translation>
    </message>
    <message>
        <source>Wrong usage</source>
        <translation>Uso incorrecto</translation>
    </message>
    <message>
        <source>Look at the help for what can be asked for.</source>
        <translation>Consulte en la ayuda qué se puede pedir.</translation>
    </message>
    <message>
        <source>The new file could not be made in this format.</source>
        <translation>No se pudo crear el archivo nuevo en este formato.</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>Pruebe con otro.</translation>
    </message>
    <message>
        <source>There is not enough space in {folder}.</source>
        <translation>No hay espacio suficiente en {folder}.</translation>
    </message>
    <message>
        <source>The name of the new file is too long for {folder}.</source>
        <translation>El nombre del archivo nuevo es demasiado largo para {folder}.</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}: its drive can only be read.</source>
        <translation>No se puede guardar nada en {folder}: su unidad es de solo lectura.</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation>La carpeta {folder} ya no está.</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}.</source>
        <translation>No se puede guardar nada en {folder}.</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation>{name} se modificó mientras se leía.</translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, then try again.</source>
        <translation>Espere a que termine el programa que lo está escribiendo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is larger than a file may be in {folder}.</source>
        <translation>{name} es mayor de lo que puede ser un archivo en {folder}.</translation>
    </message>
    <message>
        <source>Move the models to another disk with SR_DESKTOP_HOME.</source>
        <translation>Lleve los modelos a otro disco con SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of models {folder}.</source>
        <translation>No se puede escribir nada en la carpeta de modelos {folder}.</translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with SR_DESKTOP_HOME.</source>
        <translation>Dele permiso de escritura o elija otra con SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>Free some space, then try again: it goes on where it stopped.</source>
        <translation>Libere espacio e inténtelo de nuevo: continuará donde se detuvo.</translation>
    </message>
    <message>
        <source>{target} is damaged or another file, and was left as it is.</source>
        <translation>{target} está dañado o es otro archivo, y se dejó como está.</translation>
    </message>
    <message>
        <source>If you do not need it, remove the model and get it again.</source>
        <translation>Si no lo necesita, quite el modelo y descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>Another file {target} has come in the meantime.</source>
        <translation>Mientras tanto apareció otro archivo {target}.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{source} is not the official file: its content is another one.</source>
        <translation>{source} no es el archivo oficial: su contenido es otro.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>Get it again from {address}.</source>
        <translation>Obténgalo de nuevo en {address}.</translation>
    </message>
    <message>
        <source>{name} came whole, but is not the official file.</source>
        <translation>{name} llegó completo, pero no es el archivo oficial.</translation>
    </message>
    <message>
        <source>{host} gave another part of the file than was asked for.</source>
        <translation>{host} envió una parte del archivo distinta de la solicitada.</translation>
    </message>
    <message>
        <source>{host} gives {total} bytes; {name} has {size}.</source>
        <translation>{host} ofrece {total} bytes; {name} tiene {size}.</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>{host} gave {size} bytes; {name} has {total}.</source>
        <translation>{host} envió {size} bytes; {name} tiene {total}.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost after {size}.</source>
        <translation>La conexión con {host} se perdió después de {size}.</translation>
    </message>
    <message>
        <source>The recipe {file} cannot be used ({cause}).</source>
        <translation>No se puede usar la receta {file} ({cause}).</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Vuelva a instalar el programa.</translation>
    </message>
    <message>
        <source>No graphics card was found that could help.</source>
        <translation>No se encontró ninguna tarjeta gráfica que pueda ayudar.</translation>
    </message>
    <message>
        <source>Nothing has to be added: the graphics of this Mac are used already.</source>
        <translation>No hace falta añadir nada: el procesador gráfico de este Mac ya se usa.</translation>
    </message>
    <message>
        <source>{card} was found, but there is no build of PyTorch for it on this computer.</source>
        <translation>Se encontró {card}, pero no hay una versión de PyTorch para esta tarjeta en este equipo.</translation>
    </message>
    <message>
        <source>On Windows there are no builds for AMD cards yet.</source>
        <translation>En Windows aún no hay versiones para tarjetas AMD.</translation>
    </message>
    <message>
        <source>{card} was found, but not its driver.</source>
        <translation>Se encontró {card}, pero no su controlador.</translation>
    </message>
    <message>
        <source>Install the driver of {maker}, start the computer again, and look here once more.</source>
        <translation>Instale el controlador de {maker}, reinicie el equipo y vuelva a mirar aquí.</translation>
    </message>
    <message>
        <source>The driver of {card} is too old: it is {driver}, and {needed} is needed.</source>
        <translation>El controlador de {card} es demasiado antiguo: es la versión {driver} y se necesita al menos la {needed}.</translation>
    </message>
    <message>
        <source>Install the newest driver from the maker of the card, start the computer again, and look here once more.</source>
        <translation>Instale el controlador más reciente del fabricante de la tarjeta, reinicie el equipo y vuelva a mirar aquí.</translation>
    </message>
    <message>
        <source>{card} was found, but its driver does not let programs compute on it.</source>
        <translation>Se encontró {card}, pero su controlador no permite que los programas la usen para calcular.</translation>
    </message>
    <message>
        <source>Install AMD&apos;s driver with ROCm, start the computer again, and look here once more.</source>
        <translation>Instale el controlador de AMD con ROCm, reinicie el equipo y vuelva a mirar aquí.</translation>
    </message>
    <message>
        <source>PyTorch has no build for {card}: it is too old, or too new.</source>
        <translation>PyTorch no tiene una versión para {card}: es una tarjeta demasiado antigua o demasiado nueva.</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space, then try again.</source>
        <translation>No se cambió nada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>No se puede escribir nada en {folder}.</translation>
    </message>
    <message>
        <source>Make it writable, or choose another home for the program with SR_DESKTOP_HOME.</source>
        <translation>Dele permiso de escritura o elija otra carpeta para el programa con SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>Some files in {folder} are still in use.</source>
        <translation>Algunos archivos de {folder} todavía están en uso.</translation>
    </message>
    <message>
        <source>Close other windows of the program, then remove it once more.</source>
        <translation>Cierre las demás ventanas del programa y vuelva a quitar el componente.</translation>
    </message>
    <message>
        <source>There is no address for {name}.</source>
        <translation>No hay ninguna dirección para {name}.</translation>
    </message>
    <message>
        <source>Get it by hand.</source>
        <translation>Obténgalo a mano.</translation>
    </message>
    <message>
        <source>{model} came with the program.</source>
        <translation>{model} venía con el programa.</translation>
    </message>
    <message>
        <source>{path} could not be removed.</source>
        <translation>No se pudo quitar {path}.</translation>
    </message>
    <message>
        <source>Check that you may write to its folder.</source>
        <translation>Compruebe que tiene permiso para escribir en su carpeta.</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer.</source>
        <translation>El modelo {model} no está en este equipo.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>There is no model {wanted}.</source>
        <translation>No existe el modelo {wanted}.</translation>
    </message>
    <message>
        <source>another window or terminal is fetching it</source>
        <translation>otra ventana u otro terminal lo está descargando</translation>
    </message>
    <message>
        <source>This build of the program knows no place where newer versions are told.</source>
        <translation>Esta edición del programa no conoce ningún lugar donde se anuncien versiones más recientes.</translation>
    </message>
    <message>
        <source>The place where newer versions are told is no safe address ({address}).</source>
        <translation>El lugar donde se anuncian las versiones más recientes no es una dirección segura ({address}).</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>Debe empezar por https://.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} tardó demasiado en responder.</translation>
    </message>
    <message>
        <source>The connection to {host} was lost.</source>
        <translation>Se perdió la conexión con {host}.</translation>
    </message>
    <message>
        <source>What {host} answered makes no sense.</source>
        <translation>La respuesta de {host} no tiene sentido.</translation>
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
        <translation>{size} de {total}</translation>
    </message>
    <message>
        <source>{size}, {speed}/s</source>
        <translation>{size}, {speed}/s</translation>
    </message>
    <message>
        <source>{size}, {time} left</source>
        <translation>{size}, faltan {time}</translation>
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
        <translation>Llegaron más bytes de los que tiene {name}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>No existe el archivo {path}.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Compruebe el nombre.</translation>
    </message>
    <message>
        <source>{path} could not be read.</source>
        <translation>No se pudo leer {path}.</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>Compruebe que es un archivo y que tiene permiso para leerlo.</translation>
    </message>
    <message>
        <source>{host} sends the download on to an unsafe address ({address}).</source>
        <translation>{host} desvía la descarga a una dirección no segura ({address}).</translation>
    </message>
    <message>
        <source>It was not followed. Get the file elsewhere.</source>
        <translation>No se siguió ese desvío. Obtenga el archivo en otro lugar.</translation>
    </message>
    <message>
        <source>The certificate of {host} was refused: {reason}.</source>
        <translation>Se rechazó el certificado de {host}: {reason}.</translation>
    </message>
    <message>
        <source>Check the date of this computer. If your network has a certificate of its own, name its file in SSL_CERT_FILE.</source>
        <translation>Compruebe la fecha de este equipo. Si su red tiene un certificado propio, indique su archivo en SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>The name {host} was not found; this computer may not be online.</source>
        <translation>No se encontró el nombre {host}; puede que este equipo no esté conectado.</translation>
    </message>
    <message>
        <source>Connect it to the network, or get the file on another computer.</source>
        <translation>Conéctelo a la red u obtenga el archivo en otro equipo.</translation>
    </message>
    <message>
        <source>{host} could not be reached within {seconds} seconds.</source>
        <translation>No se pudo contactar con {host} en {seconds} segundos.</translation>
    </message>
    <message>
        <source>{host} was silent for {seconds} seconds.</source>
        <translation>{host} no respondió durante {seconds} segundos.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>No hay red.</translation>
    </message>
    <message>
        <source>Connect this computer to one, or get the file on another computer.</source>
        <translation>Conecte este equipo a una red u obtenga el archivo en otro equipo.</translation>
    </message>
    <message>
        <source>{host} (or a proxy on the way) takes no connections.</source>
        <translation>{host} (o un proxy intermedio) no acepta conexiones.</translation>
    </message>
    <message>
        <source>The proxy of this network did not let the download through ({reason}).</source>
        <translation>El proxy de esta red no dejó pasar la descarga ({reason}).</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or get the file on another computer.</source>
        <translation>Compruebe HTTPS_PROXY u obtenga el archivo en otro equipo.</translation>
    </message>
    <message>
        <source>{host} sent the download on to an address that makes no sense.</source>
        <translation>{host} desvió la descarga a una dirección sin sentido.</translation>
    </message>
    <message>
        <source>{host} is busy or out of order for now ({status}).</source>
        <translation>{host} está ocupado o no funciona por ahora ({status}).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>{host} does not have the file any more ({status}).</source>
        <translation>{host} ya no tiene el archivo ({status}).</translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or get the file elsewhere.</source>
        <translation>Busque una versión más reciente del programa u obtenga el archivo en otro lugar.</translation>
    </message>
    <message>
        <source>{host} sends the download on and on ({status}).</source>
        <translation>{host} desvía la descarga una y otra vez ({status}).</translation>
    </message>
    <message>
        <source>{host} does not give the file ({status}).</source>
        <translation>{host} no entrega el archivo ({status}).</translation>
    </message>
    <message>
        <source>Get the file on another computer.</source>
        <translation>Obtenga el archivo en otro equipo.</translation>
    </message>
    <message>
        <source>A model file of your own.</source>
        <translation>Un archivo de modelo propio.</translation>
    </message>
    <message>
        <source>A face network of your own, for “Faces: Strong”.</source>
        <translation>Un modelo de caras propio, para “Caras: Fuerte”.</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>No existe el archivo de modelo {path}.</translation>
    </message>
    <message>
        <source>There is no face network {wanted}.</source>
        <translation>No existe el modelo de caras {wanted}.</translation>
    </message>
    <message>
        <source>To draw faces anew a face network is needed, and none is on this computer.</source>
        <translation>Para volver a dibujar las caras hace falta un modelo de caras, y en este equipo no hay ninguno.</translation>
    </message>
    <message>
        <source>Choose Gentle for the faces, which needs none.</source>
        <translation>Elija “Suave” para las caras, que no necesita ninguno.</translation>
    </message>
    <message>
        <source>Get {model} on the page of models, or with sr-desktop models get {id}; or choose Gentle for the faces, which needs none.</source>
        <translation>Descargue {model} en la página “Modelos” o con sr-desktop models get {id}; o elija “Suave” para las caras, que no necesita ninguno.</translation>
    </message>
    <message>
        <source>{model} is for finding faces, not for whole photos.</source>
        <translation>{model} sirve para encontrar caras, no para fotos enteras.</translation>
    </message>
    <message>
        <source>It is used by itself wherever faces are treated gently or strongly.</source>
        <translation>Se usa automáticamente siempre que las caras se tratan de forma suave o fuerte.</translation>
    </message>
    <message>
        <source>{model} is for faces, not for whole photos.</source>
        <translation>{model} es para caras, no para fotos enteras.</translation>
    </message>
    <message>
        <source>It is used beside another model: choose Strong for the faces (on the command line --faces strong).</source>
        <translation>Se usa junto a otro modelo: elija “Fuerte” para las caras (en la línea de comandos, --faces strong).</translation>
    </message>
    <message>
        <source>The file {name} of the model {model} is missing.</source>
        <translation>Falta el archivo {name} del modelo {model}.</translation>
    </message>
    <message>
        <source>Install the program again, or choose another model.</source>
        <translation>Vuelva a instalar el programa o elija otro modelo.</translation>
    </message>
    <message>
        <source>By hand: its official file {name} belongs into the folder {folder}.</source>
        <translation>A mano: su archivo oficial {name} va en la carpeta {folder}.</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches it. {by_hand}</source>
        <translation>sr-desktop models get {id} lo descarga. {by_hand}</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer yet.</source>
        <translation>El modelo {model} aún no está en este equipo.</translation>
    </message>
    <message>
        <source>The file {name} is not the one that came with the program.</source>
        <translation>El archivo {name} no es el que venía con el programa.</translation>
    </message>
    <message>
        <source>There is no tool for this kind of computer to make it with.</source>
        <translation>No hay ninguna herramienta para crear el componente en este tipo de equipo.</translation>
    </message>
    <message>
        <source>{name} holds no uv.</source>
        <translation>{name} no contiene uv.</translation>
    </message>
    <message>
        <source>{stage}: {size} of about {total}</source>
        <translation>{stage}: {size} de unos {total}</translation>
    </message>
    <message>
        <source>The certificate of a server was refused.</source>
        <translation>Se rechazó el certificado de un servidor.</translation>
    </message>
    <message>
        <source>The parts could not be fetched; this computer may not be online, or the connection was lost.</source>
        <translation>No se pudieron descargar los archivos necesarios; puede que este equipo no esté conectado o que se haya perdido la conexión.</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: what has come is kept.</source>
        <translation>Compruebe la conexión a la red e inténtelo de nuevo: lo ya descargado se conserva.</translation>
    </message>
    <message>
        <source>The parts are no longer to be had where they were.</source>
        <translation>Los archivos necesarios ya no están donde estaban.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a newer version of the program.</source>
        <translation>No se cambió nada. Busque una versión más reciente del programa.</translation>
    </message>
    <message>
        <source>The private Python could not be made.</source>
        <translation>No se pudo crear el Python propio del programa.</translation>
    </message>
    <message>
        <source>Nothing was changed. {log} tells the cause.</source>
        <translation>No se cambió nada. {log} indica la causa.</translation>
    </message>
    <message>
        <source>The tool {tool} cannot be started; perhaps a program against viruses holds it.</source>
        <translation>No se puede iniciar la herramienta {tool}; quizá la bloquee un antivirus.</translation>
    </message>
    <message>
        <source>fits every size</source>
        <translation>vale para cualquier tamaño</translation>
    </message>
    <message>
        <source>keeps the size</source>
        <translation>conserva el tamaño</translation>
    </message>
    <message numerus="yes">
        <source>enlarges %n times</source>
        <translation>
            <numerusform>amplía %n vez</numerusform>
            <numerusform>amplía %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} could not be shown. It may be damaged.</source>
        <translation>No se pudo mostrar {name}. Puede que esté dañado.</translation>
    </message>
    <message>
        <source>{name} may not be opened.</source>
        <translation>No tiene permiso para abrir {name}.</translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it.</source>
        <translation>Pida a su propietario permiso de lectura.</translation>
    </message>
    <message>
        <source>{name} could not be opened. It may be damaged or not a picture.</source>
        <translation>No se pudo abrir {name}. Puede que esté dañado o que no sea una imagen.</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here.</source>
        <translation>{name} es demasiado grande para mostrarse aquí.</translation>
    </message>
    <message>
        <source>{name} is damaged: the picture in it is not complete.</source>
        <translation>{name} está dañado: la imagen que contiene no está completa.</translation>
    </message>
    <message>
        <source>There is no device {wanted} in this computer.</source>
        <translation>En este equipo no hay ningún dispositivo {wanted}.</translation>
    </message>
    <message>
        <source>Here are: {names}.</source>
        <translation>Hay: {names}.</translation>
    </message>
    <message>
        <source>OpenCV&apos;s dnn_superres, which these files were made for, is not installed.</source>
        <translation>No está instalado dnn_superres de OpenCV, para el que se hicieron estos archivos.</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs it, elsewhere pip install &quot;sr-desktop[opencv]&quot;.</source>
        <translation>En una copia del código fuente lo instala ./check; en otro caso, pip install &quot;sr-desktop[opencv]&quot;.</translation>
    </message>
    <message>
        <source>{name} is no file of OpenCV&apos;s dnn_superres.</source>
        <translation>{name} no es un archivo de dnn_superres de OpenCV.</translation>
    </message>
    <message>
        <source>Faces were treated gently, because they could not be drawn anew: {reason}</source>
        <translation>Las caras se trataron de forma suave, porque no se pudieron volver a dibujar: {reason}</translation>
    </message>
    <message>
        <source>The first try gave no proper picture, so a safer way was used.</source>
        <translation>El primer intento no dio una imagen correcta, así que se usó un método más seguro.</translation>
    </message>
    <message>
        <source>There is not enough memory to draw a face anew.</source>
        <translation>No hay memoria suficiente para volver a dibujar una cara.</translation>
    </message>
    <message>
        <source>Close other programs, or choose Gentle for the faces.</source>
        <translation>Cierre otros programas o elija “Suave” para las caras.</translation>
    </message>
    <message>
        <source>Your graphics card has too little memory, so the processor was used.</source>
        <translation>Su tarjeta gráfica tiene muy poca memoria, así que se usó el procesador.</translation>
    </message>
    <message>
        <source>Your graphics card failed, so the processor was used.</source>
        <translation>Su tarjeta gráfica falló, así que se usó el procesador.</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but its layers do not fit.</source>
        <translation>{name} parece {family}, pero sus capas no encajan.</translation>
    </message>
    <message>
        <source>filling holes</source>
        <translation>rellenar huecos</translation>
    </message>
    <message>
        <source>{name} is a model for {purpose}, not for photos.</source>
        <translation>{name} es un modelo para {purpose}, no para fotos.</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>otra tarea</translation>
    </message>
    <message>
        <source>{name} is for pictures with other colours than photos have.</source>
        <translation>{name} es para imágenes con colores distintos de los de las fotos.</translation>
    </message>
    <message>
        <source>{name} enlarges {scale} times, which no photo needs.</source>
        <translation>{name} amplía {scale} veces; ninguna foto necesita tanto.</translation>
    </message>
    <message>
        <source>{name} is a {family} for faces, of a kind that this program cannot use.</source>
        <translation>{name} es un {family} para caras, pero de un tipo que este programa no puede usar.</translation>
    </message>
    <message>
        <source>Choose another one: GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>Elija otro: se pueden usar GFPGAN v1.2 a v1.4 y RestoreFormer.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} está vacío (0 bytes).</translation>
    </message>
    <message>
        <source>Copy or scan it again.</source>
        <translation>Vuelva a copiar o a escanear la foto.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is too small a file for {width} x {height} pixels.</source>
        <translation>{name} está dañado: es un archivo demasiado pequeño para {width} x {height} píxeles.</translation>
    </message>
    <message>
        <source>{name} is {kind}, which needs an optional package of this program.</source>
        <translation>{name} es {kind}; para abrir ese tipo de archivo hace falta un paquete opcional de este programa.</translation>
    </message>
    <message>
        <source>Install it (pip install pillow-heif), or save the photo as JPEG first.</source>
        <translation>Instálelo (pip install pillow-heif), o guarde antes la foto como JPEG.</translation>
    </message>
    <message>
        <source>{name} is {kind}, which this program can&apos;t open.</source>
        <translation>{name} es {kind}; este programa no puede abrir ese tipo de archivo.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG or TIFF in another program first.</source>
        <translation>Guárdelo antes como JPEG, PNG o TIFF en otro programa.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} megapixels, or a side of more than a million.</source>
        <translation>{name} tiene más de {limit} megapíxeles, o un lado de más de un millón de píxeles.</translation>
    </message>
    <message>
        <source>Save a smaller copy of it first.</source>
        <translation>Guarde antes una copia más pequeña.</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was used.</source>
        <translation>El archivo contiene varias imágenes; se usó la primera.</translation>
    </message>
    <message>
        <source>{name} stores its values in a way that this version can&apos;t restore.</source>
        <translation>{name} guarda sus valores de un modo que esta versión no puede restaurar.</translation>
    </message>
    <message>
        <source>Save it as a 16-bit TIFF or PNG first.</source>
        <translation>Guárdelo antes como TIFF o PNG de 16 bits.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>The model file {name} is not there.</source>
        <translation>El archivo de modelo {name} no está.</translation>
    </message>
    <message>
        <source>{name} is an ONNX file, and not the official face finder: no other ONNX file can be used.</source>
        <translation>{name} es un archivo ONNX, pero no el detector de caras oficial: no se puede usar ningún otro archivo ONNX.</translation>
    </message>
    <message>
        <source>Choose a model file of another kind.</source>
        <translation>Elija un archivo de modelo de otro tipo.</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches the face finder.</source>
        <translation>sr-desktop models get {id} descarga el detector de caras.</translation>
    </message>
    <message>
        <source>{name} is a Keras file, and reading those needs a part that is not installed.</source>
        <translation>{name} es un archivo de Keras; para leerlo hace falta un componente que no está instalado.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;sr-desktop[keras]&quot;</source>
        <translation>Instálelo con: pip install &quot;sr-desktop[keras]&quot;</translation>
    </message>
    <message>
        <source>{name} is a model for whole photos, not for faces.</source>
        <translation>{name} es un modelo para fotos enteras, no para caras.</translation>
    </message>
    <message>
        <source>For faces GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>Para las caras se pueden usar GFPGAN v1.2 a v1.4 y RestoreFormer.</translation>
    </message>
    <message>
        <source>{name} is a model for faces, not for whole photos.</source>
        <translation>{name} es un modelo para caras, no para fotos enteras.</translation>
    </message>
    <message>
        <source>Add it to your models (the page of models, or sr-desktop models import), then choose Strong for the faces.</source>
        <translation>Añádalo a sus modelos (en la página “Modelos” o con sr-desktop models import) y elija luego “Fuerte” para las caras.</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its layers are empty.</source>
        <translation>{name} está dañado: algunas de sus capas están vacías.</translation>
    </message>
    <message>
        <source>{name} is for pictures with {channels} colours, not photos.</source>
        <translation>{name} es para imágenes de {channels} colores, no para fotos.</translation>
    </message>
    <message>
        <source>{name} is damaged: no network has such a shape.</source>
        <translation>{name} está dañado: ninguna red neuronal tiene esa forma.</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but {number} of its layers do not fit (the first is {first}).</source>
        <translation>{name} parece {family}, pero {number} de sus capas no encajan (la primera es {first}).</translation>
    </message>
    <message>
        <source>{name} is a CodeFormer network, which neither this program nor spandrel can use.</source>
        <translation>{name} es una red neuronal CodeFormer, que ni este programa ni spandrel pueden usar.</translation>
    </message>
    <message>
        <source>{name} holds a model, but of no network that this program knows.</source>
        <translation>{name} contiene un modelo, pero de una red neuronal que este programa no conoce.</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names.</source>
        <translation>Conoce Real-ESRGAN, ESRGAN, EDSR y las demás que nombra el README.</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names; the optional package spandrel opens many more (see the README).</source>
        <translation>Conoce Real-ESRGAN, ESRGAN, EDSR y las demás que nombra el README; el paquete opcional spandrel abre muchas más (vea el README).</translation>
    </message>
    <message>
        <source>The result has fewer pixels than the photo ({width} x {height}).</source>
        <translation>El resultado tiene menos píxeles que la foto ({width} x {height}).</translation>
    </message>
    <message>
        <source>The result needs about {needed} MB, but {folder} has only {left} MB left.</source>
        <translation>El resultado necesita unos {needed} MB, pero en {folder} solo quedan {left} MB.</translation>
    </message>
    <message>
        <source>There is not enough memory for a preview.</source>
        <translation>No hay memoria suficiente para una vista previa.</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are not installed.</source>
        <translation>Los paquetes originales de Real-ESRGAN no están instalados.</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs them (Python 3.11 or 3.12).</source>
        <translation>En una copia del código fuente los instala ./check (Python 3.11 o 3.12).</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are installed, but do not start on this computer.</source>
        <translation>Los paquetes originales de Real-ESRGAN están instalados, pero no se inician en este equipo.</translation>
    </message>
    <message>
        <source>Remove the folder .venv and run ./check, which installs versions that fit.</source>
        <translation>Elimine la carpeta .venv y ejecute ./check, que instala versiones adecuadas.</translation>
    </message>
    <message>
        <source>Clean-up goes from 0 to 1, not {clean_up}.</source>
        <translation>La limpieza va de 0 a 1, no {clean_up}.</translation>
    </message>
    <message>
        <source>The original engine failed in a part of the photo.</source>
        <translation>El programa original falló en una parte de la foto.</translation>
    </message>
    <message>
        <source>{name} is not the weaker twin of the chosen model.</source>
        <translation>{name} no es el gemelo más débil del modelo elegido.</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it knows no such network.</source>
        <translation>El programa original no puede usar {name}: no conoce una red así.</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it is for colour photos only.</source>
        <translation>El programa original no puede usar {name}: es solo para fotos en color.</translation>
    </message>
    <message>
        <source>The computer ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>El equipo se quedó sin memoria, así que se usan fragmentos más pequeños. Tarda un poco más.</translation>
    </message>
    <message>
        <source>Your graphics card ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>Su tarjeta gráfica se quedó sin memoria, así que se usan fragmentos más pequeños. Tarda un poco más.</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo.</source>
        <translation>No hay memoria suficiente para esta foto.</translation>
    </message>
    <message>
        <source>The model gave numbers that are no picture.</source>
        <translation>El modelo dio números que no forman una imagen.</translation>
    </message>
    <message>
        <source>The model gave a black picture.</source>
        <translation>El modelo dio una imagen negra.</translation>
    </message>
    <message>
        <source>The work on this photo needs {megabytes} MB for a while in {folder}.</source>
        <translation>El trabajo con esta foto necesita {megabytes} MB durante un rato en {folder}.</translation>
    </message>
    <message>
        <source>{text} is no size.</source>
        <translation>{text} no es un tamaño.</translation>
    </message>
    <message>
        <source>A size is same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print).</source>
        <translation>Un tamaño es same, 2x, 4x, 2000x3000 (píxeles) o 20x30cm@300 (una impresión).</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation>un archivo RAW de cámara</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>un archivo de Photoshop</translation>
    </message>
    <message>
        <source>a GIMP file</source>
        <translation>un archivo de GIMP</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>una imagen JPEG XL</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>una imagen JPEG 2000</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>una imagen OpenEXR</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>un dibujo (SVG)</translation>
    </message>
    <message>
        <source>a drawing (PostScript)</source>
        <translation>un dibujo (PostScript)</translation>
    </message>
    <message>
        <source>a packed folder (ZIP)</source>
        <translation>una carpeta comprimida (ZIP)</translation>
    </message>
    <message>
        <source>a packed folder (RAR)</source>
        <translation>una carpeta comprimida (RAR)</translation>
    </message>
    <message>
        <source>a packed folder (7z)</source>
        <translation>una carpeta comprimida (7z)</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>una película</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>una imagen HEIC</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits a colour</source>
        <translation>un JPEG de {bits} bits por color</translation>
    </message>
    <message>
        <source>The file holds more channels than colours; they were left out.</source>
        <translation>El archivo contiene más canales que colores; los sobrantes se omitieron.</translation>
    </message>
    <message>
        <source>Save it as a usual 16-bit TIFF or PNG in another program first.</source>
        <translation>Guárdelo antes en otro programa como TIFF o PNG normal de 16 bits.</translation>
    </message>
    <message>
        <source>This TIFF stores its values in a way that can&apos;t be restored here.</source>
        <translation>Este TIFF guarda sus valores de un modo que aquí no se puede restaurar.</translation>
    </message>
    <message>
        <source>The two files of {model} do not belong together.</source>
        <translation>Los dos archivos de {model} no corresponden el uno al otro.</translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <translation>{name} no es un archivo.</translation>
    </message>
    <message>
        <source>{name} is larger than any model this program can use.</source>
        <translation>{name} es mayor que cualquier modelo que este programa pueda usar.</translation>
    </message>
    <message>
        <source>{name} is no model file.</source>
        <translation>{name} no es un archivo de modelo.</translation>
    </message>
    <message>
        <source>Model files end in {endings}.</source>
        <translation>Los archivos de modelo terminan en {endings}.</translation>
    </message>
    <message>
        <source>{name} is damaged or no model file.</source>
        <translation>{name} está dañado o no es un archivo de modelo.</translation>
    </message>
    <message>
        <source>{name} is half of a model: its other half {other} is not beside it.</source>
        <translation>{name} es la mitad de un modelo: su otra mitad, {other}, no está a su lado.</translation>
    </message>
    <message>
        <source>Put both files into one folder.</source>
        <translation>Ponga ambos archivos en la misma carpeta.</translation>
    </message>
    <message>
        <source>{name} is damaged or of no network that this program knows.</source>
        <translation>{name} está dañado o es de una red neuronal que este programa no conoce.</translation>
    </message>
    <message>
        <source>{name} holds more than weights (program code), or is damaged. It was not opened.</source>
        <translation>{name} contiene algo más que pesos (código de programa) o está dañado. No se abrió.</translation>
    </message>
    <message>
        <source>{name} holds more than a model (program code), or is damaged. It was not opened.</source>
        <translation>{name} contiene algo más que un modelo (código de programa) o está dañado. No se abrió.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than it is: refused as unsafe.</source>
        <translation>Al descomprimirse, {name} ocupa más de lo que debería: se rechazó por inseguro.</translation>
    </message>
    <message>
        <source>{name} holds no model.</source>
        <translation>{name} no contiene ningún modelo.</translation>
    </message>
    <message>
        <source>{name} holds more than a model. It was not used.</source>
        <translation>{name} contiene algo más que un modelo. No se usó.</translation>
    </message>
    <message>
        <source>{name} has numbers of an unusual kind ({key}).</source>
        <translation>{name} tiene números de un tipo inusual ({key}).</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its numbers are not finite ({key}).</source>
        <translation>{name} está dañado: algunos de sus números no son finitos ({key}).</translation>
    </message>
    <message>
        <source>The result would be {width} x {height} pixels, but {format} ends at {limit} pixels a side.</source>
        <translation>El resultado tendría {width} x {height} píxeles, pero {format} llega solo a {limit} píxeles por lado.</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG or TIFF as the format.</source>
        <translation>Elija un tamaño más pequeño, o PNG o TIFF como formato.</translation>
    </message>
    <message>
        <source>The result of {width} x {height} pixels is too large for a TIFF file.</source>
        <translation>El resultado de {width} x {height} píxeles es demasiado grande para un archivo TIFF.</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG as the format.</source>
        <translation>Elija un tamaño más pequeño, o PNG como formato.</translation>
    </message>
    <message>
        <source>{format} has no place for {words}; your original keeps them.</source>
        <translation>{format} no tiene lugar para {words}; en su original se conserva todo.</translation>
    </message>
    <message>
        <source>PNG keeps 16 bits a colour, and nothing above white; TIFF keeps it.</source>
        <translation>PNG conserva 16 bits por color y nada por encima del blanco; TIFF sí lo conserva.</translation>
    </message>
    <message>
        <source>what the PNG says in words</source>
        <translation>los textos del PNG</translation>
    </message>
    <message>
        <source>its comment</source>
        <translation>el comentario</translation>
    </message>
    <message>
        <source>its captions</source>
        <translation>los pies de foto</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} y {more}</translation>
    </message>
    <message>
        <source>{format} has no room for the photo&apos;s XMP; your original keeps it.</source>
        <translation>{format} no tiene espacio para los datos XMP de la foto; su original los conserva.</translation>
    </message>
    <message>
        <source>The photo&apos;s own XMP leaves no room to say in the file how it was made.</source>
        <translation>Los datos XMP de la foto no dejan espacio para anotar en el archivo cómo se hizo.</translation>
    </message>
    <message>
        <source>{format} keeps 8 bits a colour; choose PNG or TIFF to keep them all.</source>
        <translation>{format} conserva 8 bits por color; elija PNG o TIFF para conservarlos todos.</translation>
    </message>
    <message>
        <source>JPEG has no transparency; the see-through parts became white.</source>
        <translation>JPEG no admite transparencia; las partes transparentes quedaron blancas.</translation>
    </message>
    <message>
        <source>JPEG has no room for all of the photo&apos;s EXIF; your original keeps it.</source>
        <translation>JPEG no tiene espacio para todos los datos EXIF de la foto; su original los conserva.</translation>
    </message>
    <message>
        <source>The engine stopped during its self-test.</source>
        <translation>El motor de restauración se detuvo durante su autocomprobación.</translation>
    </message>
    <message>
        <source>The engine stopped while it looked at {name}.</source>
        <translation>El motor de restauración se detuvo mientras examinaba {name}.</translation>
    </message>
    <message>
        <source>It has been started again. Perhaps the file is damaged.</source>
        <translation>Se ha iniciado de nuevo. Quizá el archivo esté dañado.</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of this photo. Nothing was saved.</source>
        <translation>El motor de restauración se detuvo a mitad de esta foto. No se guardó nada.</translation>
    </message>
    <message>
        <source>{name} could not be opened within {time}. It may be damaged.</source>
        <translation>No se pudo abrir {name} en {time}. Puede que esté dañado.</translation>
    </message>
    <message>
        <source>Open it in another program to check it, and save it there as a new file.</source>
        <translation>Ábralo en otro programa para comprobarlo y guárdelo allí como archivo nuevo.</translation>
    </message>
    <message>
        <source>The engine that restores photos does not start on this computer.</source>
        <translation>El motor que restaura las fotos no se inicia en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored photos</source>
        <translation>Fotos restauradas</translation>
    </message>
    <message>
        <source>There is not enough memory for the faces.</source>
        <translation>No hay memoria suficiente para las caras.</translation>
    </message>
    <message>
        <source>The faces could not be shown.</source>
        <translation>No se pudieron mostrar las caras.</translation>
    </message>
    <message>
        <source>It could not be restored.</source>
        <translation>No se pudo restaurar la foto.</translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>Examinando este equipo</translation>
    </message>
    <message>
        <source>There is nothing to switch on yet.</source>
        <translation>Todavía no hay nada que activar.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>Añada primero el componente.</translation>
    </message>
    <message>
        <source>The graphics card is used already.</source>
        <translation>La tarjeta gráfica ya se usa.</translation>
    </message>
    <message>
        <source>Nothing has to be added.</source>
        <translation>No hace falta añadir nada.</translation>
    </message>
    <message>
        <source>Making a private Python</source>
        <translation>Creando un Python propio del programa</translation>
    </message>
    <message>
        <source>Fetching the part for the graphics card</source>
        <translation>Descargando el componente para la tarjeta gráfica</translation>
    </message>
    <message>
        <source>Fetching what belongs to it</source>
        <translation>Descargando lo que lo acompaña</translation>
    </message>
    <message>
        <source>The graphics card was tried and did not pass ({cause}).</source>
        <translation>Se probó la tarjeta gráfica y no superó la prueba ({cause}).</translation>
    </message>
    <message>
        <source>{card} was tried, but the work went to the processor.</source>
        <translation>Se probó {card}, pero el trabajo lo hizo el procesador.</translation>
    </message>
    <message>
        <source>{card} works, but is not faster than the processor ({times} times its speed).</source>
        <translation>{card} funciona, pero no es más rápida que el procesador ({times} veces su velocidad).</translation>
    </message>
    <message>
        <source>It needs {needed} on the disk while it is made, and {free} are free.</source>
        <translation>Mientras se crea, el componente necesita {needed} en el disco y solo quedan {free}.</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}, then try again.</source>
        <translation>Libere espacio en el disco de {folder} e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Connect this computer to the network, then try again: what has come is kept.</source>
        <translation>Conecte este equipo a la red e inténtelo de nuevo: lo ya descargado se conserva.</translation>
    </message>
    <message>
        <source>its self-test failed</source>
        <translation>su autocomprobación falló</translation>
    </message>
    <message>
        <source>Trying it with a photo</source>
        <translation>Probando con una foto</translation>
    </message>
    <message>
        <source>its picture differs from that of the processor, {psnr} dB</source>
        <translation>su imagen difiere de la del procesador, {psnr} dB</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>no respondió</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. A newer driver of the card may help.</source>
        <translation>No se cambió nada: las fotos se restauran como antes. Puede que ayude un controlador más reciente de la tarjeta.</translation>
    </message>
    <message>
        <source>There are no photos in the folder {root}.</source>
        <translation>No hay fotos en la carpeta {root}.</translation>
    </message>
    <message>
        <source>{name} is the same picture as {first}.</source>
        <translation>{name} es la misma imagen que {first}.</translation>
    </message>
    <message>
        <source>It is restored once.</source>
        <translation>Se restaura una sola vez.</translation>
    </message>
    <message>
        <source>{name} is not a photo.</source>
        <translation>{name} no es una foto.</translation>
    </message>
    <message>
        <source>{name} is already a result of this program.</source>
        <translation>{name} ya es un resultado de este programa.</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, not a file.</source>
        <translation>{name} es una tubería o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>{name} only points to another file, which is not there.</source>
        <translation>{name} solo remite a otro archivo, que no está.</translation>
    </message>
    <message>
        <source>{name} was taken away while its folder was being looked through.</source>
        <translation>{name} desapareció mientras se examinaba su carpeta.</translation>
    </message>
    <message>
        <source>{name} could not be looked at.</source>
        <translation>No se pudo examinar {name}.</translation>
    </message>
    <message>
        <source>Check that you may open it and that its drive is still connected.</source>
        <translation>Compruebe que tiene permiso para abrirlo y que su unidad sigue conectada.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read.</source>
        <translation>No se pudo leer la carpeta {folder}.</translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation>Compruebe que tiene permiso para abrirla.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read to its end.</source>
        <translation>No se pudo leer la carpeta {folder} hasta el final.</translation>
    </message>
    <message>
        <source>Check that its drive is still connected, then add it once more.</source>
        <translation>Compruebe que su unidad sigue conectada y vuelva a añadir la carpeta.</translation>
    </message>
    <message>
        <source>It was finished just before the program ended the last time.</source>
        <translation>Se terminó justo antes de que el programa se cerrara la última vez.</translation>
    </message>
    <message>
        <source>For instance: {example}.</source>
        <translation>Por ejemplo: {example}.</translation>
    </message>
    <message>
        <source>The new file needs a name.</source>
        <translation>El archivo nuevo necesita un nombre.</translation>
    </message>
    <message>
        <source>{name} has to be in it: the photo&apos;s own name.</source>
        <translation>Debe contener {name}: el nombre de la foto.</translation>
    </message>
    <message>
        <source>{name} can be in it only once.</source>
        <translation>Solo puede contener {name} una vez.</translation>
    </message>
    <message>
        <source>A name can&apos;t have / or \ in it.</source>
        <translation>Un nombre no puede contener / ni \.</translation>
    </message>
    <message>
        <source>Choose a folder instead.</source>
        <translation>Elija en su lugar una carpeta.</translation>
    </message>
    <message>
        <source>A name can&apos;t have {sign} in it.</source>
        <translation>Un nombre no puede contener {sign}.</translation>
    </message>
    <message>
        <source>There is nothing called {field}.</source>
        <translation>No hay nada llamado {field}.</translation>
    </message>
    <message>
        <source>There is {known}.</source>
        <translation>Hay {known}.</translation>
    </message>
    <message>
        <source>A file whose name begins with a dot is hidden.</source>
        <translation>Un archivo cuyo nombre empieza por un punto queda oculto.</translation>
    </message>
    <message>
        <source>That is too long for a name.</source>
        <translation>Es demasiado largo para un nombre.</translation>
    </message>
    <message>
        <source>The graphics card is not used</source>
        <translation>No se usa la tarjeta gráfica</translation>
    </message>
    <message>
        <source>Update the driver of the card, or open Settings, Make it faster, and add the part anew or go back.</source>
        <translation>Actualice el controlador de la tarjeta, o abra “Ajustes”, “Acelerar”, y añada de nuevo el componente o vuelva al procesador.</translation>
    </message>
    <message>
        <source>The part for the graphics card was made by another version of the program.</source>
        <translation>El componente para la tarjeta gráfica lo creó otra versión del programa.</translation>
    </message>
    <message>
        <source>Open Settings, Make it faster, and add it anew.</source>
        <translation>Abra “Ajustes”, “Acelerar”, y añádalo de nuevo.</translation>
    </message>
    <message>
        <source>its part does not start</source>
        <translation>su componente no arranca</translation>
    </message>
    <message>
        <source>the driver does not find it</source>
        <translation>el controlador no la encuentra</translation>
    </message>
    <message>
        <source>it stopped in the middle of its work</source>
        <translation>se detuvo en pleno trabajo</translation>
    </message>
    <message>
        <source>The graphics card could not be used ({cause}). Photos are restored with the processor.</source>
        <translation>No se pudo usar la tarjeta gráfica ({cause}). Las fotos se restauran con el procesador.</translation>
    </message>
    <message>
        <source>Presets could not be read</source>
        <translation>No se pudieron leer los preajustes</translation>
    </message>
    <message>
        <source>Export them again, or choose another file.</source>
        <translation>Vuelva a exportarlos o elija otro archivo.</translation>
    </message>
    <message>
        <source>Preset not saved</source>
        <translation>Preajuste no guardado</translation>
    </message>
    <message>
        <source>Delete one that you no longer need.</source>
        <translation>Elimine uno que ya no necesite.</translation>
    </message>
    <message>
        <source>{name} holds no presets of this program.</source>
        <translation>{name} no contiene preajustes de este programa.</translation>
    </message>
    <message>
        <source>There is no preset {wanted}.</source>
        <translation>No existe el preajuste {wanted}.</translation>
    </message>
    <message>
        <source>You have {count} presets, and more can&apos;t be kept.</source>
        <translation>Tiene {count} preajustes y no se pueden guardar más.</translation>
    </message>
    <message>
        <source>Some of your presets could not be read.</source>
        <translation>No se pudieron leer algunos de sus preajustes.</translation>
    </message>
    <message>
        <source>The file is kept as {file}.</source>
        <translation>El archivo se conserva como {file}.</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>No se pudo abrir {name}.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un preajuste necesita un nombre.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Escriba uno.</translation>
    </message>
    <message>
        <source>{name} is being restored at this moment by another SR Desktop.</source>
        <translation>{name} se está restaurando en este momento en otro SR Desktop.</translation>
    </message>
    <message>
        <source>{device} cannot be used; the other devices do its photos.</source>
        <translation>No se puede usar {device}; los demás dispositivos se encargan de sus fotos.</translation>
    </message>
    <message>
        <source>Presets are: {known}.</source>
        <translation>Los preajustes son: {known}.</translation>
    </message>
    <message>
        <source>The engine stopped while it made a preview.</source>
        <translation>El motor de restauración se detuvo mientras hacía una vista previa.</translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation>No se pudo hacer la vista previa.</translation>
    </message>
    <message>
        <source>Each of these</source>
        <translation>cada uno de estos archivos</translation>
    </message>
    <message>
        <source>It is not known why.</source>
        <translation>No se sabe por qué.</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{name} says not what the summary shall be.</source>
        <translation>{name} no indica qué tipo de resumen debe ser.</translation>
    </message>
    <message>
        <source>Give it the ending .html (pictures), .csv (a table) or .txt (words).</source>
        <translation>Dele la extensión .html (imágenes), .csv (tabla) o .txt (texto).</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} ya no está.</translation>
    </message>
    <message>
        <source>{name} only points to another file.</source>
        <translation>{name} solo remite a otro archivo.</translation>
    </message>
    <message>
        <source>The original, {name}, is not there any more, so its result stays.</source>
        <translation>El original, {name}, ya no está; por eso su resultado se queda.</translation>
    </message>
    <message>
        <source>{name} is your original.</source>
        <translation>{name} es su original.</translation>
    </message>
    <message>
        <source>{name} does not say that this program made it, so it stays.</source>
        <translation>En {name} no consta que lo hiciera este programa; por eso se queda.</translation>
    </message>
    <message>
        <source>The original, {name}, could not be read, so its result stays.</source>
        <translation>No se pudo leer el original, {name}; por eso su resultado se queda.</translation>
    </message>
    <message>
        <source>{name} was not made from {source} as it is now, so it stays.</source>
        <translation>{name} no se hizo a partir de {source} tal como está ahora; por eso se queda.</translation>
    </message>
    <message>
        <source>{name} was changed a moment ago, so it stays.</source>
        <translation>{name} se modificó hace un momento; por eso se queda.</translation>
    </message>
    <message>
        <source>{name} could not be moved to {folder}, so it stays.</source>
        <translation>No se pudo mover {name} a {folder}; por eso se queda.</translation>
    </message>
    <message>
        <source>The program ended {count} times while it worked on this photo.</source>
        <translation>El programa se cerró {count} veces mientras trabajaba con esta foto.</translation>
    </message>
    <message>
        <source>Perhaps the file is damaged. Try it by itself once more.</source>
        <translation>Quizá el archivo esté dañado. Pruebe otra vez con esta foto sola.</translation>
    </message>
    <message>
        <source>The queue in {folder} is being opened by another program.</source>
        <translation>Otro programa está abriendo la cola de {folder}.</translation>
    </message>
    <message>
        <source>There is no space left for the queue in {folder}.</source>
        <translation>No queda espacio para la cola en {folder}.</translation>
    </message>
    <message>
        <source>The queue in {folder} cannot be written ({cause}).</source>
        <translation>No se puede guardar la cola en {folder} ({cause}).</translation>
    </message>
    <message>
        <source>The queue was made by a newer version of SR Desktop.</source>
        <translation>La cola se creó con una versión más reciente de SR Desktop.</translation>
    </message>
    <message>
        <source>Use that version, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>Use esa versión o indique otra carpeta en SR_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>The queue in {folder} is damaged, and another SR Desktop is working on it.</source>
        <translation>La cola de {folder} está dañada y otro SR Desktop está trabajando con ella.</translation>
    </message>
    <message>
        <source>Close that one first.</source>
        <translation>Cierre antes el otro.</translation>
    </message>
    <message>
        <source>The queue on disk was damaged and has been repaired: {count} photos of it could be read. The damaged file is kept as {name}.</source>
        <translation>La cola guardada estaba dañada y se ha reparado. Fotos que se pudieron leer: {count}. El archivo dañado se conserva como {name}.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Made by SR Desktop on {day}. The originals were not changed.</source>
        <translation>Hecho con SR Desktop el {day}. Los originales no se modificaron.</translation>
    </message>
    <message>
        <source>The new files take {size}.</source>
        <translation>Los archivos nuevos ocupan {size}.</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>continuación</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurada</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Página {number} de {pages}</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown: the file was moved or changed.</source>
        <translation>Esta imagen no se puede mostrar: el archivo se movió o se modificó.</translation>
    </message>
    <message>
        <source>{when}: {name}</source>
        <translation>{when}: {name}</translation>
    </message>
    <message>
        <source>The work on the largest photo needs about {needed} for a while, but {folder} has only {left} left.</source>
        <translation>El trabajo con la foto más grande necesita unos {needed} durante un rato, pero en {folder} solo quedan {left}.</translation>
    </message>
    <message>
        <source>The results need about {needed}, but {folder} has only {left} left.</source>
        <translation>Los resultados necesitan unos {needed}, pero en {folder} solo quedan {left}.</translation>
    </message>
    <message>
        <source>Your originals were not changed.</source>
        <translation>Sus originales no se modificaron.</translation>
    </message>
    <message>
        <source>There were no photos.</source>
        <translation>No había fotos.</translation>
    </message>
    <message>
        <source>There was nothing left to restore.</source>
        <translation>No quedaba nada por restaurar.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo was restored, of {photos}.</source>
        <translation>No se restauró ninguna foto, de un total de {photos}.</translation>
    </message>
    <message>
        <source>All done: {photos} restored in {time}.</source>
        <translation>Restauración terminada: {photos} en {time}.</translation>
    </message>
    <message>
        <source>{done} of {photos} restored in {time}.</source>
        <translation>Restauradas: {done} de {photos}, en {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be restored.</source>
        <translation>
            <numerusform>No se pudo restaurar %n foto.</numerusform>
            <numerusform>No se pudieron restaurar %n fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were left alone.</source>
        <translation>
            <numerusform>No se tocó %n archivo.</numerusform>
            <numerusform>No se tocaron %n archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos were stopped; nothing was saved of them.</source>
        <translation>
            <numerusform>Se detuvo %n foto; no se guardó nada de ella.</numerusform>
            <numerusform>Se detuvieron %n fotos; no se guardó nada de ellas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos are still waiting.</source>
        <translation>
            <numerusform>%n foto sigue en espera.</numerusform>
            <numerusform>%n fotos siguen en espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files are no longer where they were saved.</source>
        <translation>
            <numerusform>%n archivo nuevo ya no está donde se guardó.</numerusform>
            <numerusform>%n archivos nuevos ya no están donde se guardaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} and {minutes}</source>
        <translation>{hours} y {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored in each folder:</source>
        <translation>Fotos restauradas por carpeta:</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>Los archivos nuevos ({size}) están en:</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be seen at the moment.</source>
        <translation>En este momento no se puede acceder a la carpeta {folder}.</translation>
    </message>
    <message>
        <source>It is watched again as soon as it is back.</source>
        <translation>Se volverá a vigilar en cuanto esté disponible.</translation>
    </message>
    <message>
        <source>The engine that restores photos cannot start on this computer ({cause}).</source>
        <translation>El motor que restaura las fotos no puede iniciarse en este equipo ({cause}).</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation>No hay memoria suficiente para {name}.</translation>
    </message>
    <message>
        <source>{name} could not be restored.</source>
        <translation>No se pudo restaurar {name}.</translation>
    </message>
    <message>
        <source>The self-test failed.</source>
        <translation>La autocomprobación falló.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Cierre otros programas.</translation>
    </message>
    <message>
        <source>Something went wrong on the way.</source>
        <translation>Algo salió mal por el camino.</translation>
    </message>
    <message>
        <source>{model} could not be fetched.</source>
        <translation>No se pudo descargar {model}.</translation>
    </message>
    <message>
        <source>Get it, and the photo is restored.</source>
        <translation>Descárguelo y la foto se restaurará.</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for faces.</source>
        <translation>Añada el archivo aquí: así se guardará con los que son para caras.</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for photos.</source>
        <translation>Añada el archivo aquí: así se guardará con los que son para fotos.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are there twice and are restored once.</source>
        <translation>
            <numerusform>%n imagen está dos veces y se restaura una sola vez.</numerusform>
            <numerusform>%n imágenes están dos veces y se restauran una sola vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are no photos.</source>
        <translation>
            <numerusform>%n archivo no es una foto.</numerusform>
            <numerusform>%n archivos no son fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of this size needs room for a while in {folder}.</source>
        <translation>Una imagen de este tamaño necesita espacio durante un rato en {folder}.</translation>
    </message>
    <message>
        <source>Free some space on that disk.</source>
        <translation>Libere espacio en ese disco.</translation>
    </message>
    <message>
        <source>The photos could not be looked at.</source>
        <translation>No se pudieron examinar las fotos.</translation>
    </message>
    <message>
        <source>{name} could not be saved.</source>
        <translation>No se pudo guardar {name}.</translation>
    </message>
    <message>
        <source>Heirloom</source>
        <translation>Heirloom</translation>
    </message>
    <message>
        <source>For old family photos. Fast on any computer.</source>
        <translation>Para fotos familiares antiguas. Rápido en cualquier equipo.</translation>
    </message>
    <message>
        <source>Heirloom, finest</source>
        <translation>Heirloom, el más fino</translation>
    </message>
    <message>
        <source>For old family photos, with more care; takes some three times as long.</source>
        <translation>Para fotos familiares antiguas, con más esmero; tarda unas tres veces más.</translation>
    </message>
    <message>
        <source>Faithful, twice the size</source>
        <translation>Faithful, doble tamaño</translation>
    </message>
    <message>
        <source>Enlarges and invents nothing.</source>
        <translation>Amplía y no inventa nada.</translation>
    </message>
    <message>
        <source>Faithful, four times the size</source>
        <translation>Faithful, cuádruple tamaño</translation>
    </message>
    <message>
        <source>The original small Real-ESRGAN for photos of all kinds; invents more detail.</source>
        <translation>El Real-ESRGAN original pequeño, para fotos de todo tipo; inventa más detalle.</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN; very slow without a graphics card.</source>
        <translation>El Real-ESRGAN original grande; muy lento sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN for twice the size; very slow without a graphics card.</source>
        <translation>El Real-ESRGAN original grande, para doble tamaño; muy lento sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>For drawings and comics; slow without a graphics card.</source>
        <translation>Para dibujos y cómics; lento sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>For drawn films and comics; small and fast.</source>
        <translation>Para dibujos animados y cómics; pequeño y rápido.</translation>
    </message>
    <message>
        <source>The original ESRGAN, for clean pictures: draws fine detail, keeps noise; very slow without a graphics card.</source>
        <translation>El ESRGAN original, para imágenes limpias: dibuja detalles finos, conserva el ruido; muy lento sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>EDSR baseline, twice the size</source>
        <translation>EDSR baseline, doble tamaño</translation>
    </message>
    <message>
        <source>The original small EDSR: enlarges clean pictures and invents nothing.</source>
        <translation>El EDSR original pequeño: amplía imágenes limpias y no inventa nada.</translation>
    </message>
    <message>
        <source>EDSR baseline, three times the size</source>
        <translation>EDSR baseline, triple tamaño</translation>
    </message>
    <message>
        <source>EDSR baseline, four times the size</source>
        <translation>EDSR baseline, cuádruple tamaño</translation>
    </message>
    <message>
        <source>EDSR, twice the size</source>
        <translation>EDSR, doble tamaño</translation>
    </message>
    <message>
        <source>The original large EDSR: enlarges clean pictures and invents nothing; very slow without a graphics card.</source>
        <translation>El EDSR original grande: amplía imágenes limpias y no inventa nada; muy lento sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>EDSR, three times the size</source>
        <translation>EDSR, triple tamaño</translation>
    </message>
    <message>
        <source>EDSR, four times the size</source>
        <translation>EDSR, cuádruple tamaño</translation>
    </message>
    <message>
        <source>LapSRN, twice the size</source>
        <translation>LapSRN, doble tamaño</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it, in steps of two; on clean pictures “Faithful” does better.</source>
        <translation>Una red clásica, tal como la usa OpenCV, en pasos de dos; con imágenes limpias, “Faithful” lo hace mejor.</translation>
    </message>
    <message>
        <source>Its author names no licence: keep it for yourself.</source>
        <translation>Su autor no indica ninguna licencia: úselo solo para usted.</translation>
    </message>
    <message>
        <source>LapSRN, four times the size</source>
        <translation>LapSRN, cuádruple tamaño</translation>
    </message>
    <message>
        <source>LapSRN, eight times the size</source>
        <translation>LapSRN, óctuple tamaño</translation>
    </message>
    <message>
        <source>FSRCNN, twice the size</source>
        <translation>FSRCNN, doble tamaño</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it: very fast, and a little sharper than plain enlarging.</source>
        <translation>Una red clásica, tal como la usa OpenCV: muy rápida y un poco más nítida que una simple ampliación.</translation>
    </message>
    <message>
        <source>FSRCNN, three times the size</source>
        <translation>FSRCNN, triple tamaño</translation>
    </message>
    <message>
        <source>FSRCNN, four times the size</source>
        <translation>FSRCNN, cuádruple tamaño</translation>
    </message>
    <message>
        <source>FSRCNN, small, twice the size</source>
        <translation>FSRCNN pequeño, doble tamaño</translation>
    </message>
    <message>
        <source>The smallest classic network, as OpenCV uses it: fastest of all, and hardly sharper than plain enlarging.</source>
        <translation>La red clásica más pequeña, tal como la usa OpenCV: la más rápida de todas y apenas más nítida que una simple ampliación.</translation>
    </message>
    <message>
        <source>FSRCNN, small, three times the size</source>
        <translation>FSRCNN pequeño, triple tamaño</translation>
    </message>
    <message>
        <source>FSRCNN, small, four times the size</source>
        <translation>FSRCNN pequeño, cuádruple tamaño</translation>
    </message>
    <message>
        <source>ESPCN, twice the size</source>
        <translation>ESPCN, doble tamaño</translation>
    </message>
    <message>
        <source>ESPCN, three times the size</source>
        <translation>ESPCN, triple tamaño</translation>
    </message>
    <message>
        <source>ESPCN, four times the size</source>
        <translation>ESPCN, cuádruple tamaño</translation>
    </message>
    <message>
        <source>Finds faces in old photos, also small, faded and tilted ones; without it more faces are missed.</source>
        <translation>Encuentra caras en fotos antiguas, también pequeñas, descoloridas o inclinadas; sin él se escapan más caras.</translation>
    </message>
    <message>
        <source>For “Faces: Strong”. Draws a face anew, eyes and skin too: check that people still look like themselves.</source>
        <translation>Para “Caras: Fuerte”. Vuelve a dibujar una cara, también los ojos y la piel: compruebe que las personas sigan pareciendo ellas mismas.</translation>
    </message>
    <message>
        <source>GFPGAN itself is free (Apache-2.0), but it holds parts of StyleGAN2 (NVIDIA: for research and evaluation alone) and of DFDNet (CC BY-NC-SA 4.0): not for commercial use.</source>
        <translation>GFPGAN en sí es libre (Apache-2.0), pero contiene partes de StyleGAN2 (NVIDIA: solo para investigación y evaluación) y de DFDNet (CC BY-NC-SA 4.0): no para uso comercial.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>Acelerar</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Sets everything here as it was at the first start</source>
        <translation>Deja todo aquí como estaba la primera vez que se abrió</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Sets everything as it was before</source>
        <translation>Deja todo como estaba antes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>El nuevo idioma se usará a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Archivos nuevos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>Sus originales nunca se modifican.</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>Nombre de los archivos nuevos</translation>
    </message>
    <message>
        <source>While photos are restored</source>
        <translation>Mientras se restauran fotos</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>Restaurar con</translation>
    </message>
    <message>
        <source>Automatic takes the fastest that works.</source>
        <translation>“Automático” usa lo más rápido que funcione.</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>Mantener el equipo activo</translation>
    </message>
    <message>
        <source>Until the last photo is done.</source>
        <translation>Hasta que esté lista la última foto.</translation>
    </message>
    <message>
        <source>Say when many photos are done</source>
        <translation>Avisar cuando haya muchas fotos listas</translation>
    </message>
    <message>
        <source>With a note of the system, while you are in another window.</source>
        <translation>Con una notificación del sistema, cuando esté usted en otra ventana.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the photo</source>
        <translation>Sobre la foto</translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation>En la lista de fotos</translation>
    </message>
    <message>
        <source>The photo above</source>
        <translation>La foto de arriba</translation>
    </message>
    <message>
        <source>The photo below</source>
        <translation>La foto de abajo</translation>
    </message>
    <message>
        <source>The first photo</source>
        <translation>La primera foto</translation>
    </message>
    <message>
        <source>The last photo</source>
        <translation>La última foto</translation>
    </message>
    <message>
        <source>Restore the photo earlier: it goes one up</source>
        <translation>Restaurar la foto antes: sube un puesto</translation>
    </message>
    <message>
        <source>Restore the photo later: it goes one down</source>
        <translation>Restaurar la foto después: baja un puesto</translation>
    </message>
    <message>
        <source>To the album of the photo; again: hide its photos</source>
        <translation>Al álbum de la foto; otra vez: ocultar sus fotos</translation>
    </message>
    <message>
        <source>Show the photos of the album</source>
        <translation>Mostrar las fotos del álbum</translation>
    </message>
    <message>
        <source>Compare the photo with its result</source>
        <translation>Comparar la foto con su resultado</translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation>Mostrar el original mientras se mantiene pulsada</translation>
    </message>
    <message>
        <source>Take the photo off the list; the file stays</source>
        <translation>Quitar la foto de la lista; el archivo se queda</translation>
    </message>
    <message>
        <source>What can be done with the photo</source>
        <translation>Lo que se puede hacer con la foto</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Find a photo by its name</source>
        <translation>Buscar una foto por su nombre</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>Al control siguiente</translation>
    </message>
    <message>
        <source>To the control before</source>
        <translation>Al control anterior</translation>
    </message>
    <message>
        <source>Press the button or tick that has the focus</source>
        <translation>Pulsar el botón o la casilla que tiene el foco</translation>
    </message>
    <message>
        <source>On the faces below the photo</source>
        <translation>En las caras debajo de la foto</translation>
    </message>
    <message>
        <source>To another face</source>
        <translation>A otra cara</translation>
    </message>
    <message>
        <source>The first face, the last face</source>
        <translation>La primera cara, la última cara</translation>
    </message>
    <message>
        <source>Do more to this face, or less</source>
        <translation>Tratar más o menos esta cara</translation>
    </message>
    <message>
        <source>Leave this face alone, or not</source>
        <translation>Dejar esta cara como está, o no</translation>
    </message>
    <message>
        <source>Look at this face closely</source>
        <translation>Ver esta cara de cerca</translation>
    </message>
    <message>
        <source>While you look through the results</source>
        <translation>Al revisar los resultados</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>Conservar el resultado</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler</source>
        <translation>Restaurar de nuevo, un paso más suave</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo</source>
        <translation>Restaurar de nuevo como otro tipo de foto</translation>
    </message>
    <message>
        <source>Leave the photo as it was</source>
        <translation>Dejar la foto como estaba</translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation>La foto anterior</translation>
    </message>
    <message>
        <source>The next photo, without a decision</source>
        <translation>La foto siguiente, sin decidir</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Deshacer la última decisión</translation>
    </message>
    <message>
        <source>End looking through</source>
        <translation>Terminar la revisión</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>Buscar una orden o una tecla</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>There is no such command or key.</source>
        <translation>No existe esa orden ni esa tecla.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Add photos or a folder</source>
        <translation>Añadir fotos o una carpeta</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Divider</source>
        <translation>Divisor</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation>Mostrar la foto entera (Ctrl+0)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (Ctrl+1)</source>
        <translation>Un píxel de la foto en uno de la pantalla (Ctrl+1)</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Twice as large as 100 % (Ctrl+2)</source>
        <translation>El doble de grande que al 100 % (Ctrl+2)</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+-)</source>
        <translation>Reducir (Ctrl+-)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>Ampliar (Ctrl++)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>A small map, while only a part of the photo is seen (M)</source>
        <translation>Un pequeño mapa, cuando se ve solo una parte de la foto (M)</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>Mapa general</translation>
    </message>
    <message>
        <source>Hold Space for the original</source>
        <translation>Mantenga Espacio: original</translation>
    </message>
    <message>
        <source>Shows the original as long as it is held (Space)</source>
        <translation>Muestra el original mientras se mantiene pulsado (Espacio)</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Show where the computer added detail (D)</source>
        <translation>Mostrar dónde añadió detalle el programa (D)</translation>
    </message>
    <message>
        <source>Where detail was added</source>
        <translation>Dónde se añadió detalle</translation>
    </message>
    <message>
        <source>Only the middle of this large photo is previewed. Zoom in to see the rest.</source>
        <translation>Solo el centro de esta foto grande está en la vista previa. Amplíe para ver el resto.</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>El programa adivina los detalles que faltan. Compruebe que las personas sigan pareciendo ellas mismas.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
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
        <translation>Parece una página de periódico o revista.</translation>
    </message>
    <message>
        <source>Looks like writing or a drawing on paper.</source>
        <translation>Parece escritura o un dibujo en papel.</translation>
    </message>
    <message>
        <source>Looks like a small black-and-white scan.</source>
        <translation>Parece un escaneo pequeño en blanco y negro.</translation>
    </message>
    <message>
        <source>Looks like a grainy black-and-white photo.</source>
        <translation>Parece una foto en blanco y negro con grano.</translation>
    </message>
    <message>
        <source>Looks like a black-and-white photo.</source>
        <translation>Parece una foto en blanco y negro.</translation>
    </message>
    <message>
        <source>Looks like a small scan in sepia.</source>
        <translation>Parece un escaneo pequeño en sepia.</translation>
    </message>
    <message>
        <source>Looks like a grainy photo in sepia.</source>
        <translation>Parece una foto en sepia con grano.</translation>
    </message>
    <message>
        <source>Looks like a photo in sepia.</source>
        <translation>Parece una foto en sepia.</translation>
    </message>
    <message>
        <source>Looks like a small picture from a phone or messenger.</source>
        <translation>Parece una imagen pequeña de teléfono o mensajería.</translation>
    </message>
    <message>
        <source>Looks like a picture from a phone or messenger.</source>
        <translation>Parece una imagen de teléfono o mensajería.</translation>
    </message>
    <message>
        <source>Looks like a very small, grainy picture.</source>
        <translation>Parece una imagen muy pequeña y con grano.</translation>
    </message>
    <message>
        <source>Looks like a very small picture.</source>
        <translation>Parece una imagen muy pequeña.</translation>
    </message>
    <message>
        <source>Looks like a grainy or noisy photo.</source>
        <translation>Parece una foto con grano o ruido.</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Use the suggested preset</source>
        <translation>Usar el preajuste sugerido</translation>
    </message>
    <message>
        <source>Use “{name}” instead</source>
        <translation>Usar mejor “{name}”</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>Usar “{name}”</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Photos that were not restored</source>
        <translation>Fotos que no se restauraron</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Mostrar el archivo en su carpeta</translation>
    </message>
    <message>
        <source>Try the failed ones again</source>
        <translation>Reintentar las fallidas</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Guardar el resumen</translation>
    </message>
    <message>
        <source>As contact sheet, before and after…</source>
        <translation>Como hoja de contactos, antes y después…</translation>
    </message>
    <message>
        <source>As table…</source>
        <translation>Como tabla…</translation>
    </message>
    <message>
        <source>As text…</source>
        <translation>Como texto…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>Guardando {name}…</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n page(s).</source>
        <translation>
            <numerusform>Tiene %n página.</numerusform>
            <numerusform>Tiene %n páginas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Se detuvo. No se guardó nada.</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>Los archivos nuevos ({size}) están en:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more folder(s)</source>
        <translation>
            <numerusform>y %n carpeta más</numerusform>
            <numerusform>y %n carpetas más</numerusform>
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
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Por qué y qué hacer</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>No restaurada</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Sin tocar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>kind of photo</source>
        <translation>tipo de foto</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>print size</source>
        <translation>tamaño de impresión</translation>
    </message>
    <message>
        <source>clean-up</source>
        <translation>limpieza</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>intensidad</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>caras</translation>
    </message>
    <message>
        <source>original colours</source>
        <translation>colores originales</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>name of the new files</source>
        <translation>nombre de los archivos nuevos</translation>
    </message>
    <message>
        <source>format</source>
        <translation>formato</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>device</source>
        <translation>dispositivo</translation>
    </message>
    <message>
        <source>size of the pieces</source>
        <translation>tamaño de los fragmentos</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Deshacer: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rehacer: {step}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Your original is never changed</source>
        <translation>Su original nunca se modifica</translation>
    </message>
    <message>
        <source>Works without the internet</source>
        <translation>Funciona sin Internet</translation>
    </message>
    <message>
        <source>The original is one key away</source>
        <translation>El original, a una tecla de distancia</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>Suelte aquí fotos o carpetas.</translation>
    </message>
    <message>
        <source>Nothing is uploaded.</source>
        <translation>No se sube nada a Internet.</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Abrir fotos…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Probar con un ejemplo</translation>
    </message>
    <message>
        <source>Adds a photo that comes with the program, to see what it does</source>
        <translation>Añade una foto incluida en el programa, para ver lo que hace</translation>
    </message>
    <message>
        <source>or paste with {keys}</source>
        <translation>o pegue con {keys}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Restore %n photo(s)</source>
        <translation>
            <numerusform>Restaurar %n foto</numerusform>
            <numerusform>Restaurar %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Restaurar de nuevo</translation>
    </message>
    <message>
        <source>Restore photo</source>
        <translation>Restaurar foto</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>Quedan unos segundos</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Queda cerca de %n segundo</numerusform>
            <numerusform>Quedan unos %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Queda cerca de %n minuto</numerusform>
            <numerusform>Quedan unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left</source>
        <translation>
            <numerusform>Queda cerca de %n hora</numerusform>
            <numerusform>Quedan unas %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {position} of {total}</source>
        <translation>{left}, {position} de {total}</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Paused. {position} of {total}</source>
        <translation>En pausa. {position} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), about {size} needed</source>
        <translation>
            <numerusform>%n foto, se necesitan unos {size}</numerusform>
            <numerusform>%n fotos, se necesitan unos {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>cerca de %n segundo</numerusform>
            <numerusform>unos %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>cerca de %n hora</numerusform>
            <numerusform>unas %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>{room}, {time}</source>
        <translation>{room}, {time}</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} píxeles</translation>
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
