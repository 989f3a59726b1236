<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About SR Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SR Desktop {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives families their old photos back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on this computer alone. Nothing is uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted: no account, no statistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the BSD 3-clause licence, made with other free software.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutResult</name>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of this as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at your original…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every byte of {name} is as it was when it was restored:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not say how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program may have saved it since, or it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your original could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may have been moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your original has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed after it was restored, by another program: SR Desktop only reads originals.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves a new file. Your original is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApproveBar</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this result (K or Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it again, one step gentler (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result goes to the trash, the original stays (L or Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo before (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last decision back (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End looking through (Esc). What is decided is decided.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Photo {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working is being stopped…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working: it is being restored again. Undo takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left it as it was. Its result goes to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You keep this result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the softer result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the result with another preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is not among those that you look through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored again. Wait, or press Esc.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n softer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another preset</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still working</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results that you did not want are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trash for this drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results that you did not want lie in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look through the results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the divider, while the whole photo is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the photo, while a part of it is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the divider at any zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift with an arrow key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bigger step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the result, only the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the original, as long as it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, 1, 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo, 100 %, 200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the overview map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before at the left, after at the right. Arrow keys move both. Hold Space to see the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right arrow keys move the divider between before and after; while only a part is seen, arrow keys move the photo. Hold Space to see the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Keep the original colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2x bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4x bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean-up, from keep the grain to smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the grain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much grain and noise is taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the restoration is used; the rest is your photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something unexpected went wrong. Your originals are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. If it happens again, please report it with the text below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a picture, or files in a folder, then paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result will be saved in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it into a folder, a mail or another program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailOverlay</name>
    <message>
        <source>Where &amp;detail was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where the computer added detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking where detail was added…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer added more detail here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer added hardly any detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be shown for this photo just now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Restore with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the work is done with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceLine</name>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What photos are restored with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor: about {time} a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using {device}: about {time} a photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished photos are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can get it again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file elsewhere that you added it from stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get {model} again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file that is here now is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Copy the new photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the new photo to a folder or another program, or press to copy it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to add to the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Copy details for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what helps to find a mistake. Nothing is sent: you copy it and decide where to put it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, names of files, folders and people are replaced by three dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the new photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Centre the divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy details for help…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About SR Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get other models, or add a file of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the preset says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} (not here)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>{name} is a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo, but something to restore photos with. Shall it be added to your models?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No photos, but something to restore photos with. Shall they be added to your models?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting {model}, then the photo is restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it under More choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting {model}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Progress of {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}: {model}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>a TensorFlow model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free for every use (BSD licence)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free for every use (MIT licence)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free for every use (Apache licence)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {warning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is not what came with the program. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is damaged, or another file has its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} have come already. It goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked as far as its authors allow: they publish only a part of the proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the model before it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verb} ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised as {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised as {family}, {enlarges}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the name of {model}, but is another file; so it is kept under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {files} too: add it, or get it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be fetched from their authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to add to your models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is what photos are restored with. You need none of these: the right ones come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreOptions</name>
    <message>
        <source>As the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller pieces need less memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameTemplate</name>
    <message>
        <source>Name of the new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the preset, the date, the size or the model into the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of photo it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo&apos;s own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n more skipped, see the list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photo(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total} photos could not be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n photo(s) restored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be restored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag to see another part. M hides the map.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted picture {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a file, then open that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a smaller part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About this result…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore these %n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the &amp;list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working, {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {state}, {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Save as my preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetDialogs</name>
    <message>
        <source>Name of the preset:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that were restored with it stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <source>{name} (changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of photo is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own preset.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>More about presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, rename and share presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as my preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a &amp;preset again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetPanel</name>
    <message>
        <source>What kind of photo is it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Old family photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gentle. Cleans and sharpens a faded, grainy scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on light and dark only, so grey stays grey and sepia stays sepia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny or blurry picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four times bigger, with the most detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grainy or noisy photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes away the most grain and noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone or messenger picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes away the little squares that messengers leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newspaper or magazine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the printed dots out first, then cleans what they made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, maps, drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Careful with lines and writing: nothing is smoothed away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarges without any repair.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintSize</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual sizes of prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch (dpi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>300 is what photo shops ask for; 150 will do for a poster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo becomes {pixels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} at {dpi} dpi, {pixels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {length} stay white at the left and the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {length} stay white above and below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has enough for about {size} at {dpi} dpi. Larger prints look softer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} x {height} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: as good as the photo was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be chosen for JPEG and WebP above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Open {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Where to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for all results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the folder for results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save results in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>{name}: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} {next_step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or whether the drive is still connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in another program to check it, or scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, TIFF, HEIC or other pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for the results, one that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the models that are installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model file missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model, or install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model file refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again from its official source, best as .safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the official file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps a sign-in page or a filter of this network stands between. Try another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that come with the program take little space and stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the program choose the device by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller size or a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Try another model or a smaller size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been started again. Try this photo once more; the other photos go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again. The log tells the cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional part not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it as the README says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the help for what can be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new file could not be made in this format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the new file is too long for {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}: its drive can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than a file may be in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the models to another disk with SR_DESKTOP_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of models {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with SR_DESKTOP_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again: it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is damaged or another file, and was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do not need it, remove the model and get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file {target} has come in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is not the official file: its content is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again from {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came whole, but is not the official file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} gave another part of the file than was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} gives {total} bytes; {name} has {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} gave {size} bytes; {name} has {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} was lost after {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no address for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may write to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another window or terminal is fetching it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, {speed}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More bytes came than {name} has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends the download on to an unsafe address ({address}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not followed. Get the file elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} was refused: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date of this computer. If your network has a certificate of its own, name its file in SSL_CERT_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {host} was not found; this computer may not be online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it to the network, or get the file on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} could not be reached within {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} was silent for {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this computer to one, or get the file on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} (or a proxy on the way) takes no connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of this network did not let the download through ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or get the file on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sent the download on to an address that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is busy or out of order for now ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not have the file any more ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or get the file elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends the download on and on ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not give the file ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model file of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} of the model {model} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand: its official file {name} belongs into the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches it. {by_hand}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} is not on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not the one that came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits every size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>enlarges %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no device {wanted} in this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenCV&apos;s dnn_superres, which these files were made for, is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a checkout, ./check installs it, elsewhere pip install &quot;sr-desktop[opencv]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no file of OpenCV&apos;s dnn_superres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} looks like {family}, but its layers do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faces alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filling holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a model for {purpose}, not for photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is for pictures with other colours than photos have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} enlarges {scale} times, which no photo needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: the picture in it is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it is too small a file for {width} x {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {kind}, which needs an optional package of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (pip install pillow-heif), or save the photo as JPEG first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be opened. It may be damaged or not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {kind}, which this program can&apos;t open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG or TIFF in another program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has more than {limit} megapixels, or a side of more than a million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a smaller copy of it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stores its values in a way that this version can&apos;t restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a 16-bit TIFF or PNG first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a Keras file, and reading those needs a part that is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;sr-desktop[keras]&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} looks like {family}, but {number} of its layers do not fit (the first is {first}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is for pictures with {channels} colours, not photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: some of its layers are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: no network has such a shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds a model, but of no network that this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names; the optional package spandrel opens many more (see the README).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {name} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than any model this program can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no model file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model files end in {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or no model file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is half of a model: its other half {other} is not beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put both files into one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or of no network that this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds more than weights (program code), or is damaged. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds more than a model (program code), or is damaged. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} unpacks to more than it is: refused as unsafe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds more than a model. It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has numbers of an unusual kind ({key}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: some of its numbers are not finite ({key}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two files of {model} do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has fewer pixels than the photo ({width} x {height}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces were restored like the rest of the photo: this version can&apos;t treat them separately yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result needs about {needed} MB, but {folder} has only {left} MB left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for a preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a checkout, ./check installs them (Python 3.11 or 3.12).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are installed, but do not start on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the folder .venv and run ./check, which installs versions that fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean-up goes from 0 to 1, not {clean_up}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original engine failed in a part of the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not the weaker twin of the chosen model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it knows no such network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it is for colour photos only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first try gave no proper picture, so a safer way was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your graphics card failed, so the processor was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your graphics card ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your graphics card has too little memory, so the processor was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model gave numbers that are no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model gave a black picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on this photo needs {megabytes} MB for a while in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size is same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GIMP file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drawing (PostScript)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packed folder (ZIP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packed folder (RAR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packed folder (7z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more channels than colours; they were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a usual 16-bit TIFF or PNG in another program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This TIFF stores its values in a way that can&apos;t be restored here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result would be {width} x {height} pixels, but {format} ends at {limit} pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG or TIFF as the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of {width} x {height} pixels is too large for a TIFF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG as the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} has no place for {words}; your original keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG keeps 16 bits a colour, and nothing above white; TIFF keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the PNG says in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} has no room for the photo&apos;s XMP; your original keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo&apos;s own XMP leaves no room to say in the file how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} keeps 8 bits a colour; choose PNG or TIFF to keep them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG has no transparency; the see-through parts became white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG has no room for all of the photo&apos;s EXIF; your original keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped in the middle of this photo. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped during its self-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped while it looked at {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been started again. Perhaps the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped while it made a preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be opened within {time}. It may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in another program to check it, and save it there as a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine that restores photos does not start on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The folder {folder} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is already a result of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in the folder {root}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance: {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new file needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has to be in it: the photo&apos;s own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be in it only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name can&apos;t have / or \ in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name can&apos;t have {sign} in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing called {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file whose name begins with a dot is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long for a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export them again, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one that you no longer need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no presets of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have {count} presets, and more can&apos;t be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of your presets could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} only points to another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original, {name}, is not there any more, so its result stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is your original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not say that this program made it, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original, {name}, could not be read, so its result stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not made from {source} as it is now, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed a moment ago, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be moved to {folder}, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine that restores photos cannot start on this computer ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be shown. It may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} could not be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may open it and that its drive is still connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it, and the photo is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of this size needs room for a while in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on that disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heirloom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For old family photos. Fast on any computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heirloom, finest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For old family photos, with more care; takes some three times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faithful, twice the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarges and invents nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faithful, four times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original small Real-ESRGAN for photos of all kinds; invents more detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN; very slow without a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN for twice the size; very slow without a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For drawings and comics; slow without a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For drawn films and comics; small and fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original ESRGAN, for clean pictures: draws fine detail, keeps noise; very slow without a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EDSR baseline, twice the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original small EDSR: enlarges clean pictures and invents nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EDSR baseline, three times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EDSR baseline, four times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EDSR, twice the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original large EDSR: enlarges clean pictures and invents nothing; very slow without a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EDSR, three times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EDSR, four times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LapSRN, twice the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it, in steps of two; on clean pictures “Faithful” does better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its author names no licence: keep it for yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LapSRN, four times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LapSRN, eight times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FSRCNN, twice the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it: very fast, and a little sharper than plain enlarging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FSRCNN, three times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FSRCNN, four times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FSRCNN, small, twice the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest classic network, as OpenCV uses it: fastest of all, and hardly sharper than plain enlarging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FSRCNN, small, three times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FSRCNN, small, four times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESPCN, twice the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESPCN, three times the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESPCN, four times the size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets everything here as it was at the first start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets everything as it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While photos are restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic takes the fastest that works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the last photo is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when many photos are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a note of the system, while you are in another window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the photo off the list; the file stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the control before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button or tick that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such command or key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos or a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice as large as 100 % (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small map, while only a part of the photo is seen (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Space for the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the original as long as it is held (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{view} (V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Looks like a page of a newspaper or magazine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like writing or a drawing on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a small black-and-white scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a grainy black-and-white photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a black-and-white photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a small scan in sepia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a grainy photo in sepia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a photo in sepia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a small picture from a phone or messenger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a picture from a phone or messenger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a very small, grainy picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a very small picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a grainy or noisy photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Use the suggested preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “{name}” instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>kind of photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of the pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Your original is never changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works without the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is one key away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a photo that comes with the program, to see what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or paste with {keys}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Restore %n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {position} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
