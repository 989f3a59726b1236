<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About SR Desktop</source>
        <translation>SR Desktopについて</translation>
    </message>
    <message>
        <source>&amp;The program</source>
        <translation>アプリ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>ライセンス(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>SR Desktop {version}</source>
        <translation>SR Desktop {version}</translation>
    </message>
    <message>
        <source>Gives families their old photos back.</source>
        <translation>古い写真を、もう一度ご家族のもとへ。</translation>
    </message>
    <message>
        <source>Works on this computer alone. Nothing is uploaded.</source>
        <translation>このコンピューターの中だけで動作します。何もアップロードされません。</translation>
    </message>
    <message>
        <source>Nothing is counted: no account, no statistics.</source>
        <translation>利用状況は一切記録しません。アカウントも統計もありません。</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>元の写真は決して変更されません。</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>足りない細部はコンピューターが推測します。写っている人が本人らしく見えるか、お確かめください。</translation>
    </message>
    <message>
        <source>Free software under the BSD 3-clause licence, made with other free software.</source>
        <translation>BSD 3条項ライセンスのフリーソフトウェアです。ほかのフリーソフトウェアを使って作られています。</translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation>アプリを構成するソフトウェア</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ライセンスの本文</translation>
    </message>
</context>
<context>
    <name>AboutResult</name>
    <message>
        <source>Saved</source>
        <translation>保存日時</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作成アプリ</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>クリーニング</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>特別な処理なし</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>控えめ</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強め</translation>
    </message>
    <message>
        <source>{done}, none found</source>
        <translation>{done}、顔は見つかりませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n人の顔</numerusform>
        </translation>
    </message>
    <message>
        <source>{done}, {faces}</source>
        <translation>{done}、{faces}</translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>うち%n人は元のまま</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}, {left}</source>
        <translation>{told}、{left}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>About this result</source>
        <translation>この結果について</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy all of this as text</source>
        <translation>すべての内容をテキストとしてコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Looking at your original…</source>
        <translation>元の写真を確認しています…</translation>
    </message>
    <message>
        <source>When it was restored</source>
        <translation>修復したとき</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>元の写真には手を加えていません。</translation>
    </message>
    <message>
        <source>Every byte of {name} is as it was when it was restored:</source>
        <translation>「{name}」は、修復したときから1バイトも変わっていません：</translation>
    </message>
    <message>
        <source>This file does not say how it was made.</source>
        <translation>このファイルには作成方法の記録がありません。</translation>
    </message>
    <message>
        <source>Another program may have saved it since, or it is not there.</source>
        <translation>その後ほかのアプリで保存されたか、ファイルがなくなっている可能性があります。</translation>
    </message>
    <message>
        <source>Your original could not be read.</source>
        <translation>元の写真を読み取れませんでした。</translation>
    </message>
    <message>
        <source>{name} may have been moved or renamed.</source>
        <translation>「{name}」は移動されたか、名前が変更された可能性があります。</translation>
    </message>
    <message>
        <source>Your original has changed since.</source>
        <translation>元の写真はその後変更されています。</translation>
    </message>
    <message>
        <source>{name} was changed after it was restored, by another program: SR Desktop only reads originals.</source>
        <translation>「{name}」は、修復後にほかのアプリで変更されました。SR Desktopは元の写真を読み取るだけです。</translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Saves a new file. Your original is never changed.</source>
        <translation>新しいファイルに保存します。元の写真は決して変更されません。</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>修復を一時停止しています。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Looking whether there is room for the results…</source>
        <translation>結果を保存する空きがあるか確認しています…</translation>
    </message>
    <message>
        <source>Waiting for the other SR Desktop</source>
        <translation>別のSR Desktopを待っています</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Goes on with the photos where it stopped</source>
        <translation>写真の処理を、止まったところから続けます</translation>
    </message>
    <message>
        <source>Holds at once and gives the memory of the graphics card back; nothing is lost</source>
        <translation>すぐに止めて、グラフィックスカードのメモリを空けます。何も失われません</translation>
    </message>
    <message>
        <source>Holds at once; nothing is lost</source>
        <translation>すぐに止めます。何も失われません</translation>
    </message>
    <message>
        <source>The memory of the graphics card is free meanwhile.</source>
        <translation>その間、グラフィックスカードのメモリは空いています。</translation>
    </message>
    <message>
        <source>The computer is free for other things meanwhile.</source>
        <translation>その間、コンピューターをほかのことに使えます。</translation>
    </message>
</context>
<context>
    <name>AlbumOffer</name>
    <message numerus="yes">
        <source>%n more photo(s) of “{album}” wait.</source>
        <translation>
            <numerusform>「{album}」の写真があと%n枚待っています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” can get the same settings.</source>
        <translation>
            <numerusform>「{album}」のほかの%n枚の写真も同じ設定にできます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same for the other %n</source>
        <translation>
            <numerusform>ほかの%n枚も同じに</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” have these settings now.</source>
        <translation>
            <numerusform>「{album}」のほかの%n枚の写真はこの設定になりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>Restore the other %n</source>
        <translation>
            <numerusform>ほかの%n枚を修復</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Albums</name>
    <message>
        <source>Single photos</source>
        <translation>個別の写真</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>写真%n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{total}枚中{done}枚完了</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失敗%n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {failed}</source>
        <translation>{count}、{failed}</translation>
    </message>
    <message>
        <source>Album {name}, {count}, folded</source>
        <translation>アルバム {name}、{count}、折りたたみ</translation>
    </message>
    <message>
        <source>Album {name}, {count}</source>
        <translation>アルバム {name}、{count}</translation>
    </message>
    <message>
        <source>Has the settings of all, not those of its album</source>
        <translation>アルバムの設定ではなく、全体の設定を使います</translation>
    </message>
    <message>
        <source>Has its own settings</source>
        <translation>独自の設定があります</translation>
    </message>
    <message>
        <source>Has its own settings: {settings}</source>
        <translation>独自の設定があります：{settings}</translation>
    </message>
</context>
<context>
    <name>ApproveBar</name>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep this result (K or Enter)</source>
        <translation>この結果を残す（KまたはEnter）</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>控えめに</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler (S)</source>
        <translation>1段階控えめにして、もう一度修復（S）</translation>
    </message>
    <message>
        <source>Another preset…</source>
        <translation>別のプリセット…</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo (P)</source>
        <translation>別の種類の写真として、もう一度修復（P）</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>元のまま</translation>
    </message>
    <message>
        <source>The result goes to the trash, the original stays (L or Delete)</source>
        <translation>結果はごみ箱へ移し、元の写真は残す（LまたはDelete）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>The photo before (Backspace)</source>
        <translation>1つ前の写真（Backspace）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Take the last decision back (U)</source>
        <translation>直前の選択を取り消す（U）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>End looking through (Esc). What is decided is decided.</source>
        <translation>確認を終了（Esc）。これまでの選択はそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>写真 {number}/{total}</translation>
    </message>
    <message>
        <source>Working is being stopped…</source>
        <translation>処理を中止しています…</translation>
    </message>
    <message>
        <source>Working: it is being restored again. Undo takes that back.</source>
        <translation>もう一度修復しています。「元に戻す」で取り消せます。</translation>
    </message>
    <message>
        <source>You left it as it was. Its result goes to the trash.</source>
        <translation>元のままを選びました。結果はごみ箱へ移ります。</translation>
    </message>
    <message>
        <source>You keep this result.</source>
        <translation>この結果を残します。</translation>
    </message>
    <message>
        <source>This is the softer result.</source>
        <translation>控えめにした結果です。</translation>
    </message>
    <message>
        <source>This is the result with another preset.</source>
        <translation>別のプリセットでの結果です。</translation>
    </message>
    <message>
        <source>This photo is not among those that you look through.</source>
        <translation>この写真は、今回確認する写真に含まれていません。</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>ほかの写真</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored again. Wait, or press Esc.</source>
        <translation>
            <numerusform>あと%n枚をもう一度修復しています。お待ちいただくか、Escキーを押してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>すべて確認しました</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>残した写真 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n softer</source>
        <translation>
            <numerusform>控えめにした写真 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another preset</source>
        <translation>
            <numerusform>別のプリセットの写真 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>元のままの写真 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still working</source>
        <translation>
            <numerusform>処理中の写真 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>未選択の写真 %n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>元の写真には手を加えていません。</translation>
    </message>
    <message>
        <source>Results that you did not want are in the trash.</source>
        <translation>不要な結果はごみ箱にあります。</translation>
    </message>
    <message>
        <source>There is no trash for this drive.</source>
        <translation>このドライブにはごみ箱がありません。</translation>
    </message>
    <message>
        <source>Results that you did not want lie in {folder}.</source>
        <translation>不要な結果は「{folder}」にあります。</translation>
    </message>
    <message>
        <source>&amp;Look through the results</source>
        <translation>結果を確認(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Left, Right</source>
        <translation>←、→</translation>
    </message>
    <message>
        <source>Move the divider, while the whole photo is seen</source>
        <translation>写真全体の表示中に、仕切り線を動かす</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Move the photo, while a part of it is seen</source>
        <translation>一部の表示中に、写真を動かす</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+←、Ctrl+→</translation>
    </message>
    <message>
        <source>Move the divider at any zoom</source>
        <translation>どの倍率でも仕切り線を動かす</translation>
    </message>
    <message>
        <source>Shift with an arrow key</source>
        <translation>Shift+矢印キー</translation>
    </message>
    <message>
        <source>A bigger step</source>
        <translation>大きく動かす</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>Only the result, only the original</source>
        <translation>結果だけ、元の写真だけを表示</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペースキー</translation>
    </message>
    <message>
        <source>See the original, as long as it is held</source>
        <translation>押している間、元の写真を表示</translation>
    </message>
    <message>
        <source>+, -</source>
        <translation>+、-</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>拡大、縮小</translation>
    </message>
    <message>
        <source>0, 1, 2</source>
        <translation>0、1、2</translation>
    </message>
    <message>
        <source>The whole photo, 100 %, 200 %</source>
        <translation>写真全体、100%、200%</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Show or hide the overview map</source>
        <translation>全体マップを表示または隠す</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Before at the left, after at the right. Arrow keys move both. Hold Space to see the original.</source>
        <translation>左が修復前、右が修復後です。矢印キーで両方が動きます。スペースキーを押している間、元の写真を表示します。</translation>
    </message>
    <message>
        <source>Left and right arrow keys move the divider between before and after; while only a part is seen, arrow keys move the photo. Hold Space to see the original.</source>
        <translation>左右の矢印キーで、修復前と修復後の間の仕切り線が動きます。一部だけの表示中は、矢印キーで写真が動きます。スペースキーを押している間、元の写真を表示します。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修復後</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修復前</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元の写真</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>写真を開いています…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Finish, then close</source>
        <translation>終わったら閉じる</translation>
    </message>
    <message>
        <source>Close, and go on next time</source>
        <translation>閉じて、次回続ける</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>処理を続ける</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not finished yet</source>
        <translation>
            <numerusform>まだ完了していない写真が%n枚あります</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished photos are kept. Your originals are untouched.</source>
        <translation>完了した写真は残ります。元の写真には手を加えていません。</translation>
    </message>
    <message>
        <source>The window closes when the photos are finished.</source>
        <translation>写真の修復が終わると、ウィンドウが閉じます。</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>閉じない</translation>
    </message>
    <message>
        <source>Continue where you left off?</source>
        <translation>前回の続きから始めますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still waiting.</source>
        <translation>
            <numerusform>まだ%n枚の写真が待機しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>もう続けない</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>for print</source>
        <translation>印刷用</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>同じサイズ</translation>
    </message>
    <message>
        <source>2x bigger</source>
        <translation>2倍</translation>
    </message>
    <message>
        <source>4x bigger</source>
        <translation>4倍</translation>
    </message>
    <message>
        <source>Keep the original colours</source>
        <translation>元の色を保つ</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>For print…</source>
        <translation>印刷用…</translation>
    </message>
    <message>
        <source>Size of the result</source>
        <translation>仕上がりのサイズ</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>クリーニング</translation>
    </message>
    <message>
        <source>Clean-up, from keep the grain to smooth</source>
        <translation>クリーニング：粒子感を残す～なめらか</translation>
    </message>
    <message>
        <source>Keep the grain</source>
        <translation>粒子感を残す</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>なめらか</translation>
    </message>
    <message>
        <source>How much grain and noise is taken away</source>
        <translation>粒子感やノイズをどれだけ取り除くか</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>弱め</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>How much of the restoration is used; the rest is your photo</source>
        <translation>修復をどれだけ反映するか。残りは元の写真のままです</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something unexpected went wrong. Your originals are untouched.</source>
        <translation>予期しない問題が発生しました。元の写真には手を加えていません。</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, please report it with the text below.</source>
        <translation>このまま続けられます。また起きたときは、下の内容を添えてお知らせください。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>報告内容をコピー</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>クリップボードに写真がありません。</translation>
    </message>
    <message>
        <source>Copy a picture, or files in a folder, then paste again.</source>
        <translation>画像、またはフォルダー内のファイルをコピーしてから、もう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>Pasted as {name}.</source>
        <translation>「{name}」として貼り付けました。</translation>
    </message>
    <message>
        <source>The result will be saved in {folder}.</source>
        <translation>結果は「{folder}」に保存されます。</translation>
    </message>
    <message>
        <source>{name} is on the clipboard.</source>
        <translation>「{name}」をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Paste it into a folder, a mail or another program.</source>
        <translation>フォルダーやメール、ほかのアプリに貼り付けられます。</translation>
    </message>
</context>
<context>
    <name>DetailOverlay</name>
    <message>
        <source>Where &amp;detail was added</source>
        <translation>細部を補った場所(&amp;D)</translation>
    </message>
    <message>
        <source>Shows where the computer added detail</source>
        <translation>コンピューターが細部を補った場所を表示します</translation>
    </message>
    <message>
        <source>Looking where detail was added…</source>
        <translation>細部を補った場所を調べています…</translation>
    </message>
    <message>
        <source>The computer added more detail here.</source>
        <translation>ここはコンピューターが細部を多めに補いました。</translation>
    </message>
    <message>
        <source>The computer added hardly any detail.</source>
        <translation>コンピューターが補った細部は、ほとんどありません。</translation>
    </message>
    <message>
        <source>It can&apos;t be shown for this photo just now.</source>
        <translation>この写真では、いまは表示できません。</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Restore with</source>
        <translation>使用デバイス</translation>
    </message>
    <message>
        <source>What the work is done with</source>
        <translation>処理に使うデバイス</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}（見つかりません）</translation>
    </message>
</context>
<context>
    <name>DeviceLine</name>
    <message>
        <source>Getting ready…</source>
        <translation>準備しています…</translation>
    </message>
    <message>
        <source>What photos are restored with</source>
        <translation>写真の修復に使うデバイス</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>修復エンジンを起動できませんでした。</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor.</source>
        <translation>適したグラフィックスカードが見つからないため、プロセッサを使います。</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor: about {time} a photo.</source>
        <translation>適したグラフィックスカードが見つからないため、プロセッサを使います。1枚あたり約{time}です。</translation>
    </message>
    <message>
        <source>Using {device}.</source>
        <translation>{device}を使います。</translation>
    </message>
    <message>
        <source>Using {device}: about {time} a photo.</source>
        <translation>{device}を使います。1枚あたり約{time}です。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>モデルファイル</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>「{model}」を削除しますか？</translation>
    </message>
    <message>
        <source>You can get it again later.</source>
        <translation>あとでもう一度入手できます。</translation>
    </message>
    <message>
        <source>A file elsewhere that you added it from stays.</source>
        <translation>追加するときに選んだ、別の場所のファイルは残ります。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Get {model} again?</source>
        <translation>「{model}」をもう一度入手しますか？</translation>
    </message>
    <message>
        <source>The damaged file that is here now is removed.</source>
        <translation>いまある壊れたファイルは削除されます。</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>もう一度入手</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>そのままにする</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Copy the new photo</source>
        <translation>新しい写真をコピー</translation>
    </message>
    <message>
        <source>Drag the new photo to a folder or another program, or press to copy it</source>
        <translation>新しい写真をフォルダーやほかのアプリにドラッグ。押すとコピーします</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to add to the list</source>
        <translation>ドロップしてリストに追加</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Leave this one alone</source>
        <translation>元のままにする</translation>
    </message>
    <message>
        <source>It stays as in your original, only larger</source>
        <translation>元の写真のまま、拡大だけします</translation>
    </message>
    <message>
        <source>How much is done to this face</source>
        <translation>この顔の修復の度合い</translation>
    </message>
    <message>
        <source>How much is done to face {number} of {total}</source>
        <translation>{total}人中{number}人目の顔の修復の度合い</translation>
    </message>
    <message>
        <source>Leave face {number} of {total} alone</source>
        <translation>{total}人中{number}人目の顔を元のままにする</translation>
    </message>
    <message>
        <source>Face {number} of {total}, {share}</source>
        <translation>{total}人中{number}人目の顔、{share}</translation>
    </message>
    <message>
        <source>Face {number} of {total}, left alone</source>
        <translation>{total}人中{number}人目の顔、元のまま</translation>
    </message>
    <message>
        <source>Left and right arrow keys go to other faces, up and down change how much is done. Space leaves it alone, Enter looks closely.</source>
        <translation>左右の矢印キーでほかの顔へ移動し、上下の矢印キーで修復の度合いを変えます。スペースキーで元のままにし、Enterで拡大して見ます。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Before and after. Double-click to look closely.</source>
        <translation>修復前と修復後。ダブルクリックで拡大して見られます。</translation>
    </message>
</context>
<context>
    <name>FaceChoice</name>
    <message>
        <source>Leave alone</source>
        <translation>何もしない</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>控えめ</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強め</translation>
    </message>
    <message>
        <source>Faces are restored like everything else.</source>
        <translation>特別なことはせず、顔もほかの部分と同じように修復します。</translation>
    </message>
    <message>
        <source>Held back, so that people still look like themselves.</source>
        <translation>本人らしさが残るように、修復を抑えます。</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>足りない細部はコンピューターが推測します。写っている人が本人らしく見えるか、お確かめください。</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Show the face networks</source>
        <translation>顔用ネットワークを表示</translation>
    </message>
    <message>
        <source>Opens the models, where one can be fetched</source>
        <translation>「モデル」画面を開きます。そこで入手できます</translation>
    </message>
    <message>
        <source>The network that draws faces is not on this computer yet. Until it is, Gentle is used.</source>
        <translation>顔を描くネットワークは、まだこのコンピューターにありません。入手するまでは「控えめ」で処理します。</translation>
    </message>
</context>
<context>
    <name>FaceShowing</name>
    <message>
        <source>Faces belo&amp;w the photo</source>
        <translation>写真の下に顔を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Shows or hides the faces of the photo</source>
        <translation>写真の中の顔の一覧を表示・非表示にします</translation>
    </message>
    <message>
        <source>Found in a simple way, which misses some faces.</source>
        <translation>簡易的な方法で探しました。顔を見落とすことがあります。</translation>
    </message>
</context>
<context>
    <name>FaceStrip</name>
    <message>
        <source>Faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Find them better…</source>
        <translation>もっと正確に探す…</translation>
    </message>
    <message>
        <source>Find faces better</source>
        <translation>顔をもっと正確に探す</translation>
    </message>
    <message>
        <source>Opens the models, where a finder can be fetched</source>
        <translation>「モデル」画面を開きます。そこで顔検出モデルを入手できます</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>顔を探しています…</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n人の顔</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>足りない細部はコンピューターが推測します。写っている人が本人らしく見えるか、お確かめください。</translation>
    </message>
    <message>
        <source>Hide the faces (F)</source>
        <translation>顔を隠す（F）</translation>
    </message>
    <message>
        <source>Show the faces (F)</source>
        <translation>顔を表示（F）</translation>
    </message>
</context>
<context>
    <name>FasterCard</name>
    <message>
        <source>Progress of making it faster</source>
        <translation>高速化の進行状況</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>高速化する</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Restores photos with the processor again; nothing is lost</source>
        <translation>再びプロセッサで写真を修復します。何も失われません</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Goes back to the processor and gives the space on the disk back</source>
        <translation>プロセッサに戻し、使っていたディスクの容量を空けます</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度調べる</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>作り直す</translation>
    </message>
    <message>
        <source>{card}, {number} GB</source>
        <translation>{card}、{number} GB</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>Your graphics card is used already.</source>
        <translation>グラフィックスカードはすでに使われています。</translation>
    </message>
    <message>
        <source>Photos can be restored much faster with your graphics card. The part for it is about {download} to download, and takes {disk} on the disk; {free} are free. It is tried with a photo first, and you can always go back.</source>
        <translation>グラフィックスカードを使うと、写真をずっと速く修復できます。そのための追加プログラムのダウンロードは約{download}で、ディスクを{disk}使います（空き容量は{free}）。まず写真で試します。いつでも元に戻せます。</translation>
    </message>
    <message>
        <source>While it is made it needs {size}. Free some space first.</source>
        <translation>作成中は{size}の空きが必要です。先に空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>Of the last try {size} are kept, to go on with.</source>
        <translation>前回の分が{size}残っているので、続きから始められます。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>中止しました。何も変更されていません。</translation>
    </message>
    <message>
        <source>The part for your graphics card is here, but photos are restored without it.</source>
        <translation>グラフィックスカード用の追加プログラムは入っていますが、写真の修復には使われていません。</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card.</source>
        <translation>写真の修復にグラフィックスカードを使っています。</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card. It is about {times} times as fast as the processor.</source>
        <translation>写真の修復にグラフィックスカードを使っています。プロセッサの約{times}倍の速さです。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Copy details for help</source>
        <translation>サポート用の情報をコピー</translation>
    </message>
    <message>
        <source>This is what helps to find a mistake. Nothing is sent: you copy it and decide where to put it.</source>
        <translation>不具合の原因を探すのに役立つ情報です。何も送信されません。コピーした内容をどこに渡すかは、ご自身で決められます。</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>コピーされる内容</translation>
    </message>
    <message>
        <source>Include file names</source>
        <translation>ファイル名を含める</translation>
    </message>
    <message>
        <source>Without it, names of files, folders and people are replaced by three dots</source>
        <translation>含めない場合、ファイル・フォルダー・人の名前は「…」に置き換えられます</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation>コピーしました。メッセージに貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>写真を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>フォルダーを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation>最近使った項目を開く(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>修復(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>中止(&amp;S)</translation>
    </message>
    <message>
        <source>Restore ne&amp;xt</source>
        <translation>次に修復(&amp;X)</translation>
    </message>
    <message>
        <source>Try f&amp;ailed photos again</source>
        <translation>失敗した写真をもう一度試す(&amp;A)</translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>リストから外す(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy the new photo</source>
        <translation>新しい写真をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>200%(&amp;2)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Centre the divider</source>
        <translation>仕切り線を中央へ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>並べて表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>次の写真(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>前の写真(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Copy details for help…</source>
        <translation>サポート用の情報をコピー(&amp;C)…</translation>
    </message>
    <message>
        <source>Check for a newer &amp;version…</source>
        <translation>新しいバージョンを確認(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;About SR Desktop</source>
        <translation>SR Desktopについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>再開(&amp;G)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Get other models, or add a file of your own</source>
        <translation>ほかのモデルを入手、または手持ちのファイルを追加</translation>
    </message>
    <message>
        <source>As the preset says</source>
        <translation>プリセットに従う</translation>
    </message>
    <message>
        <source>{model} (not here)</source>
        <translation>{model}（未入手）</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Comes with the program</source>
        <translation>アプリに付属</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>利用可能</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未入手</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破損</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>{name} is a model file</source>
        <translation>「{name}」はモデルファイルです</translation>
    </message>
    <message>
        <source>No photo, but something to restore photos with. Shall it be added to your models?</source>
        <translation>写真ではなく、写真の修復に使うファイルです。モデルに追加しますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s)</source>
        <translation>
            <numerusform>モデルファイル %n個</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos, but something to restore photos with. Shall they be added to your models?</source>
        <translation>写真ではなく、写真の修復に使うファイルです。モデルに追加しますか？</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>追加する</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>すべて追加</translation>
    </message>
    <message>
        <source>Getting {model}, then the photo is restored</source>
        <translation>「{model}」をダウンロード中。完了後に写真を修復します</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>「{model}」を使えるようになりました。</translation>
    </message>
    <message>
        <source>Choose it under More choices.</source>
        <translation>「詳細設定」で選べます。</translation>
    </message>
    <message>
        <source>{model} could not be fetched</source>
        <translation>「{model}」をダウンロードできませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Getting {model}</source>
        <translation>「{model}」をダウンロード中</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Progress of {model}</source>
        <translation>「{model}」の進み具合</translation>
    </message>
    <message>
        <source>{act}: {model}</source>
        <translation>{act}：{model}</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>a TensorFlow model</source>
        <translation>TensorFlowモデル</translation>
    </message>
    <message>
        <source>free for every use (BSD licence)</source>
        <translation>用途を問わず自由に使えます（BSDライセンス）</translation>
    </message>
    <message>
        <source>free for every use (MIT licence)</source>
        <translation>用途を問わず自由に使えます（MITライセンス）</translation>
    </message>
    <message>
        <source>free for every use (Apache licence)</source>
        <translation>用途を問わず自由に使えます（Apacheライセンス）</translation>
    </message>
    <message>
        <source>free only in part (Apache licence)</source>
        <translation>自由に使えるのは一部だけです（Apacheライセンス）</translation>
    </message>
    <message>
        <source>Licence: {warning}</source>
        <translation>ライセンス：{warning}</translation>
    </message>
    <message>
        <source>Its file is not what came with the program. Install the program again.</source>
        <translation>ファイルの内容が、アプリに付属していたものと違います。アプリをもう一度インストールしてください。</translation>
    </message>
    <message>
        <source>Its file is damaged, or another file has its name.</source>
        <translation>ファイルが壊れているか、別のファイルが同じ名前になっています。</translation>
    </message>
    <message>
        <source>{size} have come already. It goes on from there.</source>
        <translation>{size}まで届いています。続きから再開します。</translation>
    </message>
    <message>
        <source>Checked as far as its authors allow: they publish only a part of the proof.</source>
        <translation>確認できる範囲で検証しました。作者が検証用の情報を一部しか公開していないためです。</translation>
    </message>
    <message>
        <source>Waiting for the model before it…</source>
        <translation>前のモデルを待っています…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>ファイルを確認しています…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Get the model again</source>
        <translation>モデルをもう一度入手</translation>
    </message>
    <message>
        <source>Get the model</source>
        <translation>モデルを入手</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>もう一度入手</translation>
    </message>
    <message>
        <source>Get the rest</source>
        <translation>残りを入手</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>入手</translation>
    </message>
    <message>
        <source>{verb} ({size})</source>
        <translation>{verb}（{size}）</translation>
    </message>
    <message>
        <source>Recognised as {model}.</source>
        <translation>「{model}」と認識しました。</translation>
    </message>
    <message>
        <source>Recognised as {family}, for faces.</source>
        <translation>{family}（顔用）と認識しました。</translation>
    </message>
    <message>
        <source>Recognised as {family}, {enlarges}.</source>
        <translation>{family}（{enlarges}）と認識しました。</translation>
    </message>
    <message>
        <source>It was here already.</source>
        <translation>すでに追加されています。</translation>
    </message>
    <message>
        <source>It has the name of {model}, but is another file; so it is kept under another name.</source>
        <translation>「{model}」と同じ名前ですが別のファイルなので、名前を変えて保存しました。</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some}と{more}</translation>
    </message>
    <message>
        <source>It needs {files} too: add it, or get it here.</source>
        <translation>{files}も必要です。追加するか、ここで入手してください。</translation>
    </message>
    <message>
        <source>It is used where Strong is chosen for the faces.</source>
        <translation>「顔」で「強め」を選んだときに使われます。</translation>
    </message>
    <message>
        <source>Faces are found with it from now on.</source>
        <translation>これからは、これを使って顔を探します。</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>約{size}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Come with the program</source>
        <translation>アプリに付属するもの</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自分で追加したもの</translation>
    </message>
    <message>
        <source>For faces</source>
        <translation>顔用</translation>
    </message>
    <message>
        <source>Can be fetched from their authors</source>
        <translation>作者の公開元から入手できるもの</translation>
    </message>
    <message>
        <source>They are used beside the model for the photo: to find the faces in it, and to draw them anew where Strong is chosen for the faces.</source>
        <translation>写真用のモデルと一緒に使います。写真の中の顔を探すためのものと、「顔」で「強め」を選んだときに顔を描き直すためのものです。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Drop to add to your models</source>
        <translation>ドロップしてモデルに追加</translation>
    </message>
    <message>
        <source>A model is what photos are restored with. You need none of these: the right ones come with the program.</source>
        <translation>モデルは、写真の修復に使うデータです。必要なものはアプリに付属しているので、ここで追加しなくてもかまいません。</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>モデルファイルを追加…</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>モデルファイルを追加</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>またはここにドロップ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>MoreOptions</name>
    <message>
        <source>As the original</source>
        <translation>元の写真と同じ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Size of the pieces</source>
        <translation>分割サイズ</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>保存先：{folder}</translation>
    </message>
    <message>
        <source>Smaller pieces need less memory.</source>
        <translation>小さく分割すると、使うメモリが少なくなります。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>新しいファイルの名前</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>使用デバイス</translation>
    </message>
    <message>
        <source>{side} pixels</source>
        <translation>{side}ピクセル</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
</context>
<context>
    <name>NameTemplate</name>
    <message>
        <source>Name of the new files</source>
        <translation>新しいファイルの名前</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>挿入…</translation>
    </message>
    <message>
        <source>Put the preset, the date, the size or the model into the name</source>
        <translation>名前にプリセット、日付、サイズ、モデルを入れます</translation>
    </message>
    <message>
        <source>What kind of photo it is</source>
        <translation>写真の種類</translation>
    </message>
    <message>
        <source>Date of today</source>
        <translation>今日の日付</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The photo&apos;s own name</source>
        <translation>元の写真の名前</translation>
    </message>
    <message>
        <source>For instance: {name}</source>
        <translation>例：{name}</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>Newer version</source>
        <translation>新しいバージョン</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新しくなった点</translation>
    </message>
    <message>
        <source>&amp;Show its page</source>
        <translation>ページを表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>{host}に問い合わせています…</translation>
    </message>
    <message>
        <source>Nothing about you or your photos is sent.</source>
        <translation>あなたや写真についての情報は一切送信されません。</translation>
    </message>
    <message>
        <source>You have the newest version.</source>
        <translation>最新のバージョンをお使いです。</translation>
    </message>
    <message>
        <source>It is SR Desktop {version}.</source>
        <translation>SR Desktop {version}です。</translation>
    </message>
    <message>
        <source>SR Desktop {version} is available.</source>
        <translation>SR Desktop {version}が利用できます。</translation>
    </message>
    <message>
        <source>You have {version}. It is not installed by itself: get it where you got this one.</source>
        <translation>お使いのバージョンは{version}です。自動ではインストールされません。このプログラムを入手した所から入手してください。</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n more skipped, see the list.</source>
        <translation>
            <numerusform>ほかに%n枚をスキップしました。リストをご覧ください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>「{name}」として保存しました。</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>元の写真には手を加えていません。</translation>
    </message>
    <message>
        <source>Small or tilted faces may have been missed: a finder that sees them is under File &gt; Models.</source>
        <translation>小さい顔や傾いた顔を見落とした可能性があります。そうした顔も見つける顔検出モデルが、「ファイル」＞「モデル」にあります。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>The engine could not be started</source>
        <translation>修復エンジンを起動できませんでした</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}：{name}</translation>
    </message>
    <message>
        <source>Look through them</source>
        <translation>結果を確認</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>まとめ</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photo(s).</source>
        <translation>
            <numerusform>%n枚の写真を保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>元の写真には手を加えていません。</translation>
    </message>
    <message>
        <source>{number} of {total} photos could not be restored</source>
        <translation>{total}枚のうち{number}枚を修復できませんでした</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n photo(s) restored</source>
        <translation>
            <numerusform>%n枚の写真を修復しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be restored</source>
        <translation>
            <numerusform>%n枚の写真を修復できませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>元の写真には手を加えていません。</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>ウィンドウを表示</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview map</source>
        <translation>全体マップ</translation>
    </message>
    <message>
        <source>Click or drag to see another part. M hides the map.</source>
        <translation>クリックまたはドラッグで別の部分を表示します。Mキーでマップを隠します。</translation>
    </message>
</context>
<context>
    <name>OwnLine</name>
    <message>
        <source>These are the settings of this photo.</source>
        <translation>これはこの写真の設定です。</translation>
    </message>
    <message>
        <source>Use for all</source>
        <translation>すべてに使う</translation>
    </message>
    <message>
        <source>All photos get these settings, except those that have settings of their own</source>
        <translation>独自の設定がある写真を除き、すべての写真がこの設定になります</translation>
    </message>
    <message>
        <source>Same as all others</source>
        <translation>ほかの写真と同じ</translation>
    </message>
    <message>
        <source>This photo gets the settings of all other photos again</source>
        <translation>この写真をほかの写真と同じ設定に戻します</translation>
    </message>
</context>
<context>
    <name>OwnSettings</name>
    <message>
        <source>{preset}, {size}</source>
        <translation>{preset}、{size}</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted picture {date}</source>
        <translation>貼り付けた画像 {date}</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be read.</source>
        <translation>クリップボードの画像を読み取れません。</translation>
    </message>
    <message>
        <source>Save it as a file, then open that file.</source>
        <translation>ファイルとして保存してから、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large.</source>
        <translation>クリップボードの画像が大きすぎます。</translation>
    </message>
    <message>
        <source>Copy a smaller part of it.</source>
        <translation>もっと狭い範囲をコピーしてください。</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be saved.</source>
        <translation>クリップボードの画像を保存できません。</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>Sh&amp;ow</source>
        <translation>展開(&amp;O)</translation>
    </message>
    <message>
        <source>F&amp;old</source>
        <translation>折りたたむ(&amp;O)</translation>
    </message>
    <message>
        <source>Fold &amp;all albums</source>
        <translation>すべてのアルバムを折りたたむ(&amp;A)</translation>
    </message>
    <message>
        <source>Show all al&amp;bums</source>
        <translation>すべてのアルバムを展開(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>フォルダーで表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About this result…</source>
        <translation>この結果について(&amp;A)…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the &amp;list</source>
        <translation>
            <numerusform>%n枚の写真をリストから外す(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>リストから外す(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try these %n photo(s) again</source>
        <translation>
            <numerusform>この%n枚の写真をもう一度試す(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore these %n photo(s)</source>
        <translation>
            <numerusform>この%n枚の写真を修復(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore again</source>
        <translation>もう一度修復(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Restore this photo</source>
        <translation>この写真を修復(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Try all %n failed photo(s) again</source>
        <translation>
            <numerusform>失敗した%n枚の写真をすべてもう一度試す</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &amp;next</source>
        <translation>次に修復(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>Use these settings for the %n chosen photo(s)</source>
        <translation>
            <numerusform>選んだ%n枚の写真にこの設定を使う</numerusform>
        </translation>
    </message>
    <message>
        <source>Use these settings for this photo only</source>
        <translation>この写真だけにこの設定を使う</translation>
    </message>
    <message>
        <source>Use these settings for the album “{name}”</source>
        <translation>アルバム「{name}」にこの設定を使う</translation>
    </message>
    <message>
        <source>Same settings as all other photos</source>
        <translation>ほかの写真と同じ設定にする</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>修復中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>元のまま</translation>
    </message>
    <message>
        <source>Working, {share} %</source>
        <translation>修復中 {share}%</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>次の番</translation>
    </message>
    <message>
        <source>{name}, {state}, {number} of {total}</source>
        <translation>{name}、{state}、{number}/{total}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>「{name}」として保存済み</translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Save as my preset</source>
        <translation>マイプリセットとして保存</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>プリセットの名前を変更</translation>
    </message>
    <message>
        <source>“{name}” was saved in {file}.</source>
        <translation>「{name}」を「{file}」に保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>%n個のプリセットを追加しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetDialogs</name>
    <message>
        <source>Name of the preset:</source>
        <translation>プリセットの名前：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>「{name}」を削除しますか？</translation>
    </message>
    <message>
        <source>Photos that were restored with it stay as they are.</source>
        <translation>これで修復した写真は、そのまま残ります。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>プリセットの読み込み</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>プリセットの書き出し</translation>
    </message>
    <message>
        <source>Presets (*.toml)</source>
        <translation>プリセット (*.toml)</translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <source>{name} (changed)</source>
        <translation>{name}（変更あり）</translation>
    </message>
    <message>
        <source>What kind of photo is it?</source>
        <translation>どんな写真ですか？</translation>
    </message>
    <message>
        <source>Your own preset.</source>
        <translation>自分で作ったプリセットです。</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>More about presets</source>
        <translation>プリセットのメニュー</translation>
    </message>
    <message>
        <source>Save, rename and share presets</source>
        <translation>プリセットの保存、名前の変更、共有</translation>
    </message>
    <message>
        <source>&amp;Save as my preset…</source>
        <translation>マイプリセットとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>読み込み(&amp;I)…</translation>
    </message>
    <message>
        <source>Suggest a &amp;preset again</source>
        <translation>プリセットをもう一度提案(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PresetPanel</name>
    <message>
        <source>What kind of photo is it?</source>
        <translation>どんな写真ですか？</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Old family photo</source>
        <translation>古い家族写真</translation>
    </message>
    <message>
        <source>Gentle. Cleans and sharpens a faded, grainy scan.</source>
        <translation>やさしい仕上がり。色あせてざらついたスキャン画像を、きれいにくっきりさせます。</translation>
    </message>
    <message>
        <source>Black and white photo</source>
        <translation>白黒写真</translation>
    </message>
    <message>
        <source>Works on light and dark only, so grey stays grey and sepia stays sepia.</source>
        <translation>明るさだけを整えるので、白黒は白黒のまま、セピアはセピアのままです。</translation>
    </message>
    <message>
        <source>Tiny or blurry picture</source>
        <translation>小さい・ぼやけた画像</translation>
    </message>
    <message>
        <source>Four times bigger, with the most detail.</source>
        <translation>4倍に拡大し、細部を最も豊かにします。</translation>
    </message>
    <message>
        <source>Grainy or noisy photo</source>
        <translation>ざらつき・ノイズの多い写真</translation>
    </message>
    <message>
        <source>Takes away the most grain and noise.</source>
        <translation>粒子感とノイズを最もしっかり取り除きます。</translation>
    </message>
    <message>
        <source>Phone or messenger picture</source>
        <translation>スマホ・メッセージの画像</translation>
    </message>
    <message>
        <source>Takes away the little squares that messengers leave.</source>
        <translation>メッセージアプリで送ったときに残る、小さな四角い乱れを取り除きます。</translation>
    </message>
    <message>
        <source>Newspaper or magazine</source>
        <translation>新聞・雑誌</translation>
    </message>
    <message>
        <source>Takes the printed dots out first, then cleans what they made.</source>
        <translation>まず印刷の網点を取り除き、その跡をきれいにします。</translation>
    </message>
    <message>
        <source>Letters, maps, drawings</source>
        <translation>手紙・地図・絵</translation>
    </message>
    <message>
        <source>Careful with lines and writing: nothing is smoothed away.</source>
        <translation>線や文字を大切にし、ぼかして消すことはありません。</translation>
    </message>
    <message>
        <source>Just bigger</source>
        <translation>大きくするだけ</translation>
    </message>
    <message>
        <source>Enlarges without any repair.</source>
        <translation>修復せずに拡大だけします。</translation>
    </message>
</context>
<context>
    <name>PrintSize</name>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Usual sizes of prints</source>
        <translation>一般的なプリントサイズ</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>別のサイズ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Width of the print</source>
        <translation>プリントの幅</translation>
    </message>
    <message>
        <source>Height of the print</source>
        <translation>プリントの高さ</translation>
    </message>
    <message>
        <source>Dots per inch (dpi)</source>
        <translation>解像度（dpi）</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>300 is what photo shops ask for; 150 will do for a poster.</source>
        <translation>写真店では300が目安です。ポスターなら150で十分です。</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>The paper stands</source>
        <translation>用紙の向き</translation>
    </message>
    <message>
        <source>Like the photo</source>
        <translation>写真と同じ</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横</translation>
    </message>
    <message>
        <source>This photo becomes {pixels}.</source>
        <translation>この写真は{pixels}になります。</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>インチ</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name}（{size}）</translation>
    </message>
    <message>
        <source>{size} at {dpi} dpi, {pixels}</source>
        <translation>{size}（{dpi} dpi）、{pixels}</translation>
    </message>
    <message>
        <source>About {length} stay white at the left and the right.</source>
        <translation>左右に約{length}の余白が残ります。</translation>
    </message>
    <message>
        <source>About {length} stay white above and below.</source>
        <translation>上下に約{length}の余白が残ります。</translation>
    </message>
    <message>
        <source>This photo has enough for about {size} at {dpi} dpi. Larger prints look softer.</source>
        <translation>この写真は、{dpi} dpiなら約{size}まで十分きれいに印刷できます。それより大きいと、ややぼやけて見えます。</translation>
    </message>
    <message>
        <source>{width} x {height} {unit}</source>
        <translation>{width} × {height} {unit}</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Automatic: as good as the photo was</source>
        <translation>自動：元の写真と同じ品質</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>小さいファイル</translation>
    </message>
    <message>
        <source>Finest</source>
        <translation>最高品質</translation>
    </message>
    <message>
        <source>Can be chosen for JPEG and WebP above</source>
        <translation>上でJPEGかWebPを選ぶと設定できます</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>Another window is restoring %n photo(s).</source>
        <translation>
            <numerusform>別のウィンドウが%n枚の写真を修復しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another SR Desktop is restoring %n photo(s) (command line).</source>
        <translation>
            <numerusform>別のSR Desktop（コマンドライン）が%n枚の写真を修復しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours follow when it is done.</source>
        <translation>それが終わると、こちらの写真の番です。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>写真を表示</translation>
    </message>
    <message>
        <source>Another SR Desktop holds the queue and does not answer.</source>
        <translation>別のSR Desktopが修復待ちリストを使ったまま、応答しません。</translation>
    </message>
    <message>
        <source>End it (process {number}), then your photos go on.</source>
        <translation>そのSR Desktop（プロセス{number}）を終了すると、こちらの写真の処理が続きます。</translation>
    </message>
    <message>
        <source>The other SR Desktop has ended. Continue with its photos?</source>
        <translation>別のSR Desktopが終了しました。その写真の処理を続けますか？</translation>
    </message>
    <message>
        <source>Nothing was begun; the photos still wait.</source>
        <translation>まだ何も始めていません。写真は待機中のままです。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>No other photo is begun until then; it goes on by itself.</source>
        <translation>解決するまで、ほかの写真の処理は始めません。解決すると自動的に続きます。</translation>
    </message>
    <message>
        <source>The queue can be written again. It goes on.</source>
        <translation>修復待ちリストに再び書き込めるようになりました。処理を続けます。</translation>
    </message>
    <message>
        <source>Photos are restored all the same, but what waits is forgotten when the window closes.</source>
        <translation>写真はこのまま修復できますが、どの写真が待機中かは、ウィンドウを閉じると記録に残りません。</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>修復待ちリスト</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;Clear the list</source>
        <translation>一覧を消去(&amp;C)</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Open {name} again</source>
        <translation>「{name}」をもう一度開く</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近開いたもの</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Where to save</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>元の写真と同じ場所</translation>
    </message>
    <message>
        <source>Save in…</source>
        <translation>保存先を選ぶ…</translation>
    </message>
    <message>
        <source>Choose a folder for all results</source>
        <translation>すべての結果を保存するフォルダーを選びます</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Change the folder for results</source>
        <translation>結果を保存するフォルダーを変更します</translation>
    </message>
    <message>
        <source>Save results in</source>
        <translation>結果の保存先</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}：{choice}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation>もう一度お試しください。また起きるときは、アプリを再起動してください。</translation>
    </message>
    <message>
        <source>{sentence} {next_step}</source>
        <translation>{sentence}{next_step}</translation>
    </message>
    <message>
        <source>Photo not found</source>
        <translation>写真が見つかりません</translation>
    </message>
    <message>
        <source>Check the name, or whether the drive is still connected.</source>
        <translation>名前が正しいか、ドライブが接続されているかをご確認ください。</translation>
    </message>
    <message>
        <source>Photo could not be opened</source>
        <translation>写真を開けませんでした</translation>
    </message>
    <message>
        <source>Open it in another program to check it, or scan it again.</source>
        <translation>ほかのアプリで開いて確かめるか、もう一度スキャンしてください。</translation>
    </message>
    <message>
        <source>Photo too large</source>
        <translation>写真が大きすぎます</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>小さいサイズを選んでください。</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>写真が見つかりません</translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, TIFF, HEIC or other pictures.</source>
        <translation>JPEG、PNG、TIFF、HEICなどの画像が入ったフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Result could not be saved</source>
        <translation>結果を保存できませんでした</translation>
    </message>
    <message>
        <source>Choose another folder for the results, one that you may write to.</source>
        <translation>結果の保存先に、書き込みできる別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>ディスクの空きがありません</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>空き容量を増やすか、別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>不明なモデル</translation>
    </message>
    <message>
        <source>Choose one of the models that are installed.</source>
        <translation>インストール済みのモデルから選んでください。</translation>
    </message>
    <message>
        <source>Not a model for photos</source>
        <translation>写真用のモデルではありません</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Model file missing</source>
        <translation>モデルファイルがありません</translation>
    </message>
    <message>
        <source>Choose another model, or install the program again.</source>
        <translation>別のモデルを選ぶか、アプリをもう一度インストールしてください。</translation>
    </message>
    <message>
        <source>Model file refused</source>
        <translation>モデルファイルを使えません</translation>
    </message>
    <message>
        <source>Get the file again from its official source, best as .safetensors.</source>
        <translation>公式の配布元からもう一度入手してください。できれば.safetensors形式をお選びください。</translation>
    </message>
    <message>
        <source>Model could not be fetched</source>
        <translation>モデルをダウンロードできませんでした</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: it goes on where it stopped.</source>
        <translation>ネットワーク接続を確認して、もう一度お試しください。続きから再開します。</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>Not the official file</source>
        <translation>公式のファイルではありません</translation>
    </message>
    <message>
        <source>Perhaps a sign-in page or a filter of this network stands between. Try another network.</source>
        <translation>このネットワークのログイン画面やフィルターが間に入っているのかもしれません。別のネットワークでお試しください。</translation>
    </message>
    <message>
        <source>Could not look for a newer version</source>
        <translation>新しいバージョンを確認できませんでした</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again.</source>
        <translation>ネットワーク接続を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Ask where you got the program from.</source>
        <translation>プログラムを入手した所にお問い合わせください。</translation>
    </message>
    <message>
        <source>Model cannot be removed</source>
        <translation>モデルを削除できません</translation>
    </message>
    <message>
        <source>Models that come with the program take little space and stay.</source>
        <translation>アプリに付属するモデルは、わずかな容量しか使わないため、そのまま残ります。</translation>
    </message>
    <message>
        <source>Already restored</source>
        <translation>すでに修復済みです</translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation>ファイルはそのままにしました。</translation>
    </message>
    <message>
        <source>File left alone</source>
        <translation>ファイルはそのままです</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>何も削除されていません。</translation>
    </message>
    <message>
        <source>Graphics card not available</source>
        <translation>グラフィックスカードを使えません</translation>
    </message>
    <message>
        <source>Let the program choose the device by itself.</source>
        <translation>使用デバイスの選択をアプリに任せてください。</translation>
    </message>
    <message>
        <source>It cannot be made faster</source>
        <translation>高速化できません</translation>
    </message>
    <message>
        <source>The processor goes on as before; it works with every photo.</source>
        <translation>これまでどおりプロセッサを使います。どの写真でも処理できます。</translation>
    </message>
    <message>
        <source>It could not be made faster</source>
        <translation>高速化できませんでした</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. Try again later.</source>
        <translation>何も変更されていません。写真はこれまでどおり修復されます。しばらくしてからお試しください。</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller size or a smaller model.</source>
        <translation>ほかのアプリを閉じるか、小さいサイズまたは小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>The result was not a picture</source>
        <translation>結果が画像になりませんでした</translation>
    </message>
    <message>
        <source>Nothing was saved. Try another model or a smaller size.</source>
        <translation>何も保存されていません。別のモデルか、小さいサイズでお試しください。</translation>
    </message>
    <message>
        <source>The engine stopped</source>
        <translation>修復エンジンが停止しました</translation>
    </message>
    <message>
        <source>It has been started again. Try this photo once more; the other photos go on.</source>
        <translation>修復エンジンを再起動しました。この写真をもう一度お試しください。ほかの写真の処理は続きます。</translation>
    </message>
    <message>
        <source>The engine cannot start</source>
        <translation>修復エンジンを起動できません</translation>
    </message>
    <message>
        <source>Install the program again. The log tells the cause.</source>
        <translation>アプリをもう一度インストールしてください。原因はログに記録されています。</translation>
    </message>
    <message>
        <source>The queue cannot be kept</source>
        <translation>修復待ちリストを保存できません</translation>
    </message>
    <message>
        <source>Free some space on its drive, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>そのドライブの空き容量を増やすか、SR_DESKTOP_HOMEに別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Optional part not installed</source>
        <translation>追加機能がインストールされていません</translation>
    </message>
    <message>
        <source>Install it as the README says.</source>
        <translation>READMEの説明に従ってインストールしてください。</translation>
    </message>
    <message>
        <source>Wrong usage</source>
        <translation>使い方の誤り</translation>
    </message>
    <message>
        <source>Look at the help for what can be asked for.</source>
        <translation>指定できる内容はヘルプをご覧ください。</translation>
    </message>
    <message>
        <source>The new file could not be made in this format.</source>
        <translation>この形式では新しいファイルを作れませんでした。</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>別の形式でお試しください。</translation>
    </message>
    <message>
        <source>There is not enough space in {folder}.</source>
        <translation>「{folder}」の空き容量が足りません。</translation>
    </message>
    <message>
        <source>The name of the new file is too long for {folder}.</source>
        <translation>新しいファイルの名前が「{folder}」には長すぎます。</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}: its drive can only be read.</source>
        <translation>「{folder}」には保存できません。ドライブが読み取り専用です。</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation>フォルダー「{folder}」がなくなっています。</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}.</source>
        <translation>「{folder}」には保存できません。</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation>「{name}」は読み取り中に変更されました。</translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, then try again.</source>
        <translation>書き込んでいるアプリが終わるのを待って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} is larger than a file may be in {folder}.</source>
        <translation>「{name}」は、「{folder}」に置けるファイルの上限より大きいです。</translation>
    </message>
    <message>
        <source>Move the models to another disk with SR_DESKTOP_HOME.</source>
        <translation>SR_DESKTOP_HOMEを設定して、モデルを別のディスクに移してください。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of models {folder}.</source>
        <translation>モデルのフォルダー「{folder}」に書き込めません。</translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with SR_DESKTOP_HOME.</source>
        <translation>書き込めるようにするか、SR_DESKTOP_HOMEで別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Free some space, then try again: it goes on where it stopped.</source>
        <translation>空き容量を増やして、もう一度お試しください。続きから再開します。</translation>
    </message>
    <message>
        <source>{target} is damaged or another file, and was left as it is.</source>
        <translation>「{target}」は壊れているか別のファイルなので、そのままにしました。</translation>
    </message>
    <message>
        <source>If you do not need it, remove the model and get it again.</source>
        <translation>不要であれば、モデルを削除してもう一度入手してください。</translation>
    </message>
    <message>
        <source>Another file {target} has come in the meantime.</source>
        <translation>その間に、別のファイル「{target}」ができていました。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>{source} is not the official file: its content is another one.</source>
        <translation>「{source}」は公式のファイルではありません。内容が違います。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>もう一度入手してください。</translation>
    </message>
    <message>
        <source>Get it again from {address}.</source>
        <translation>{address} からもう一度入手してください。</translation>
    </message>
    <message>
        <source>{name} came whole, but is not the official file.</source>
        <translation>「{name}」は最後まで届きましたが、公式のファイルではありません。</translation>
    </message>
    <message>
        <source>{host} gave another part of the file than was asked for.</source>
        <translation>{host}から、要求したものとは違う部分が届きました。</translation>
    </message>
    <message>
        <source>{host} gives {total} bytes; {name} has {size}.</source>
        <translation>{host}のファイルは{total}バイトですが、「{name}」の本来のバイト数は{size}です。</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>それより少ない数</translation>
    </message>
    <message>
        <source>{host} gave {size} bytes; {name} has {total}.</source>
        <translation>{host}から届いたのは{size}バイトですが、「{name}」の本来のバイト数は{total}です。</translation>
    </message>
    <message>
        <source>The connection to {host} was lost after {size}.</source>
        <translation>{size}を受信したところで、{host}との接続が切れました。</translation>
    </message>
    <message>
        <source>The recipe {file} cannot be used ({cause}).</source>
        <translation>構成ファイル「{file}」を使えません（{cause}）。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>アプリをもう一度インストールしてください。</translation>
    </message>
    <message>
        <source>No graphics card was found that could help.</source>
        <translation>高速化に使えるグラフィックスカードが見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing has to be added: the graphics of this Mac are used already.</source>
        <translation>何も追加する必要はありません。このMacのグラフィックスはすでに使われています。</translation>
    </message>
    <message>
        <source>{card} was found, but there is no build of PyTorch for it on this computer.</source>
        <translation>{card}が見つかりましたが、このコンピューターでこのカードを使えるPyTorchは提供されていません。</translation>
    </message>
    <message>
        <source>On Windows there are no builds for AMD cards yet.</source>
        <translation>Windowsでは、AMDのカードに対応したPyTorchがまだありません。</translation>
    </message>
    <message>
        <source>{card} was found, but not its driver.</source>
        <translation>{card}が見つかりましたが、ドライバーが見つかりません。</translation>
    </message>
    <message>
        <source>Install the driver of {maker}, start the computer again, and look here once more.</source>
        <translation>{maker}のドライバーをインストールし、コンピューターを再起動してから、ここでもう一度調べてください。</translation>
    </message>
    <message>
        <source>The driver of {card} is too old: it is {driver}, and {needed} is needed.</source>
        <translation>{card}のドライバーが古すぎます。現在は{driver}ですが、{needed}が必要です。</translation>
    </message>
    <message>
        <source>Install the newest driver from the maker of the card, start the computer again, and look here once more.</source>
        <translation>カードのメーカーの最新ドライバーをインストールし、コンピューターを再起動してから、ここでもう一度調べてください。</translation>
    </message>
    <message>
        <source>{card} was found, but its driver does not let programs compute on it.</source>
        <translation>{card}が見つかりましたが、いまのドライバーでは、アプリがこのカードで計算できません。</translation>
    </message>
    <message>
        <source>Install AMD&apos;s driver with ROCm, start the computer again, and look here once more.</source>
        <translation>ROCmを含むAMDのドライバーをインストールし、コンピューターを再起動してから、ここでもう一度調べてください。</translation>
    </message>
    <message>
        <source>PyTorch has no build for {card}: it is too old, or too new.</source>
        <translation>{card}に対応したPyTorchがありません。カードが古すぎるか、新しすぎます。</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space, then try again.</source>
        <translation>何も変更されていません。空き容量を増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>「{folder}」に書き込めません。</translation>
    </message>
    <message>
        <source>Make it writable, or choose another home for the program with SR_DESKTOP_HOME.</source>
        <translation>書き込めるようにするか、SR_DESKTOP_HOMEでアプリのデータの保存先を別のフォルダーに変えてください。</translation>
    </message>
    <message>
        <source>Some files in {folder} are still in use.</source>
        <translation>「{folder}」の一部のファイルがまだ使われています。</translation>
    </message>
    <message>
        <source>Close other windows of the program, then remove it once more.</source>
        <translation>アプリのほかのウィンドウを閉じてから、もう一度削除してください。</translation>
    </message>
    <message>
        <source>There is no address for {name}.</source>
        <translation>「{name}」の入手先がわかりません。</translation>
    </message>
    <message>
        <source>Get it by hand.</source>
        <translation>手動で入手してください。</translation>
    </message>
    <message>
        <source>{model} came with the program.</source>
        <translation>「{model}」はアプリに付属しています。</translation>
    </message>
    <message>
        <source>{path} could not be removed.</source>
        <translation>「{path}」を削除できませんでした。</translation>
    </message>
    <message>
        <source>Check that you may write to its folder.</source>
        <translation>そのフォルダーに書き込む権限があるかご確認ください。</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer.</source>
        <translation>モデル「{model}」は、このコンピューターにありません。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>何もする必要はありません。</translation>
    </message>
    <message>
        <source>There is no model {wanted}.</source>
        <translation>「{wanted}」というモデルはありません。</translation>
    </message>
    <message>
        <source>another window or terminal is fetching it</source>
        <translation>別のウィンドウかターミナルがダウンロード中です</translation>
    </message>
    <message>
        <source>This build of the program knows no place where newer versions are told.</source>
        <translation>このプログラムには、新しいバージョンを知らせる場所が設定されていません。</translation>
    </message>
    <message>
        <source>The place where newer versions are told is no safe address ({address}).</source>
        <translation>新しいバージョンを知らせる場所が安全なアドレスではありません（{address}）。</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>https:// で始まる必要があります。</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host}からの応答に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The connection to {host} was lost.</source>
        <translation>{host}との接続が切れました。</translation>
    </message>
    <message>
        <source>What {host} answered makes no sense.</source>
        <translation>{host}からの応答を理解できませんでした。</translation>
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
        <translation>{size} / {total}</translation>
    </message>
    <message>
        <source>{size}, {speed}/s</source>
        <translation>{size}、{speed}/秒</translation>
    </message>
    <message>
        <source>{size}, {time} left</source>
        <translation>{size}、残り{time}</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}秒</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number}分</translation>
    </message>
    <message>
        <source>More bytes came than {name} has.</source>
        <translation>「{name}」の本来のサイズより多くのデータが届きました。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>ファイル「{path}」はありません。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>名前をご確認ください。</translation>
    </message>
    <message>
        <source>{path} could not be read.</source>
        <translation>「{path}」を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>読み取る権限のあるファイルかどうかご確認ください。</translation>
    </message>
    <message>
        <source>{host} sends the download on to an unsafe address ({address}).</source>
        <translation>{host}が、安全でないアドレス（{address}）へダウンロードを転送しようとしています。</translation>
    </message>
    <message>
        <source>It was not followed. Get the file elsewhere.</source>
        <translation>転送には従いませんでした。別の場所から入手してください。</translation>
    </message>
    <message>
        <source>The certificate of {host} was refused: {reason}.</source>
        <translation>{host}の証明書を受け入れられませんでした：{reason}。</translation>
    </message>
    <message>
        <source>Check the date of this computer. If your network has a certificate of its own, name its file in SSL_CERT_FILE.</source>
        <translation>このコンピューターの日付をご確認ください。ネットワークに独自の証明書がある場合は、そのファイルをSSL_CERT_FILEに指定してください。</translation>
    </message>
    <message>
        <source>The name {host} was not found; this computer may not be online.</source>
        <translation>{host}が見つかりません。このコンピューターがインターネットにつながっていない可能性があります。</translation>
    </message>
    <message>
        <source>Connect it to the network, or get the file on another computer.</source>
        <translation>ネットワークに接続するか、別のコンピューターでファイルを入手してください。</translation>
    </message>
    <message>
        <source>{host} could not be reached within {seconds} seconds.</source>
        <translation>{seconds}秒以内に{host}に接続できませんでした。</translation>
    </message>
    <message>
        <source>{host} was silent for {seconds} seconds.</source>
        <translation>{host}から{seconds}秒間応答がありませんでした。</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>ネットワークに接続されていません。</translation>
    </message>
    <message>
        <source>Connect this computer to one, or get the file on another computer.</source>
        <translation>このコンピューターをネットワークに接続するか、別のコンピューターでファイルを入手してください。</translation>
    </message>
    <message>
        <source>{host} (or a proxy on the way) takes no connections.</source>
        <translation>{host}（または途中のプロキシ）が接続を受け付けません。</translation>
    </message>
    <message>
        <source>The proxy of this network did not let the download through ({reason}).</source>
        <translation>このネットワークのプロキシがダウンロードを許可しませんでした（{reason}）。</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or get the file on another computer.</source>
        <translation>HTTPS_PROXYの設定を確認するか、別のコンピューターでファイルを入手してください。</translation>
    </message>
    <message>
        <source>{host} sent the download on to an address that makes no sense.</source>
        <translation>{host}が、正しくないアドレスへダウンロードを転送しました。</translation>
    </message>
    <message>
        <source>{host} is busy or out of order for now ({status}).</source>
        <translation>{host}は混み合っているか、一時的に利用できません（{status}）。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>しばらくしてからお試しください。</translation>
    </message>
    <message>
        <source>{host} does not have the file any more ({status}).</source>
        <translation>{host}には、もうファイルがありません（{status}）。</translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or get the file elsewhere.</source>
        <translation>アプリの新しいバージョンを探すか、別の場所からファイルを入手してください。</translation>
    </message>
    <message>
        <source>{host} sends the download on and on ({status}).</source>
        <translation>{host}がダウンロードの転送を繰り返しています（{status}）。</translation>
    </message>
    <message>
        <source>{host} does not give the file ({status}).</source>
        <translation>{host}からファイルを取得できません（{status}）。</translation>
    </message>
    <message>
        <source>Get the file on another computer.</source>
        <translation>別のコンピューターでファイルを入手してください。</translation>
    </message>
    <message>
        <source>A model file of your own.</source>
        <translation>ご自身で追加したモデルファイルです。</translation>
    </message>
    <message>
        <source>A face network of your own, for “Faces: Strong”.</source>
        <translation>ご自身で追加した顔用ネットワークです。「顔：強め」で使います。</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>モデルファイル「{path}」はありません。</translation>
    </message>
    <message>
        <source>There is no face network {wanted}.</source>
        <translation>「{wanted}」という顔用ネットワークはありません。</translation>
    </message>
    <message>
        <source>To draw faces anew a face network is needed, and none is on this computer.</source>
        <translation>顔を描き直すには顔用ネットワークが必要ですが、このコンピューターにはありません。</translation>
    </message>
    <message>
        <source>Choose Gentle for the faces, which needs none.</source>
        <translation>「顔」で「控えめ」を選んでください。「控えめ」なら顔用ネットワークは必要ありません。</translation>
    </message>
    <message>
        <source>Get {model} on the page of models, or with sr-desktop models get {id}; or choose Gentle for the faces, which needs none.</source>
        <translation>「モデル」画面または sr-desktop models get {id} で「{model}」を入手するか、顔用ネットワークの要らない「控えめ」を「顔」で選んでください。</translation>
    </message>
    <message>
        <source>{model} is for finding faces, not for whole photos.</source>
        <translation>「{model}」は顔を探すためのもので、写真全体には使えません。</translation>
    </message>
    <message>
        <source>It is used by itself wherever faces are treated gently or strongly.</source>
        <translation>「顔」で「控えめ」か「強め」を選ぶと、自動的に使われます。</translation>
    </message>
    <message>
        <source>{model} is for faces, not for whole photos.</source>
        <translation>「{model}」は顔用で、写真全体には使えません。</translation>
    </message>
    <message>
        <source>It is used beside another model: choose Strong for the faces (on the command line --faces strong).</source>
        <translation>ほかのモデルと一緒に使います。「顔」で「強め」を選んでください（コマンドラインでは --faces strong）。</translation>
    </message>
    <message>
        <source>The file {name} of the model {model} is missing.</source>
        <translation>モデル「{model}」のファイル「{name}」がありません。</translation>
    </message>
    <message>
        <source>Install the program again, or choose another model.</source>
        <translation>アプリをもう一度インストールするか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>By hand: its official file {name} belongs into the folder {folder}.</source>
        <translation>手動の場合は、公式のファイル「{name}」をフォルダー「{folder}」に入れてください。</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches it. {by_hand}</source>
        <translation>sr-desktop models get {id} でダウンロードできます。{by_hand}</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer yet.</source>
        <translation>モデル「{model}」は、まだこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>The file {name} is not the one that came with the program.</source>
        <translation>ファイル「{name}」は、アプリに付属していたものではありません。</translation>
    </message>
    <message>
        <source>There is no tool for this kind of computer to make it with.</source>
        <translation>追加プログラムを作るためのツールが、この種類のコンピューターにはありません。</translation>
    </message>
    <message>
        <source>{name} holds no uv.</source>
        <translation>「{name}」にuvが入っていません。</translation>
    </message>
    <message>
        <source>{stage}: {size} of about {total}</source>
        <translation>{stage}：{size} / 約{total}</translation>
    </message>
    <message>
        <source>The certificate of a server was refused.</source>
        <translation>サーバーの証明書を受け入れられませんでした。</translation>
    </message>
    <message>
        <source>The parts could not be fetched; this computer may not be online, or the connection was lost.</source>
        <translation>追加プログラムをダウンロードできませんでした。このコンピューターがオンラインでないか、接続が切れた可能性があります。</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: what has come is kept.</source>
        <translation>ネットワーク接続を確認して、もう一度お試しください。届いた分は残してあります。</translation>
    </message>
    <message>
        <source>The parts are no longer to be had where they were.</source>
        <translation>追加プログラムは、これまでの場所では入手できなくなっています。</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a newer version of the program.</source>
        <translation>何も変更されていません。アプリの新しいバージョンを探してください。</translation>
    </message>
    <message>
        <source>The private Python could not be made.</source>
        <translation>専用のPythonを用意できませんでした。</translation>
    </message>
    <message>
        <source>Nothing was changed. {log} tells the cause.</source>
        <translation>何も変更されていません。原因は「{log}」に記録されています。</translation>
    </message>
    <message>
        <source>The tool {tool} cannot be started; perhaps a program against viruses holds it.</source>
        <translation>ツール「{tool}」を起動できません。ウイルス対策ソフトが止めているのかもしれません。</translation>
    </message>
    <message>
        <source>fits every size</source>
        <translation>どのサイズにも対応</translation>
    </message>
    <message>
        <source>keeps the size</source>
        <translation>サイズはそのまま</translation>
    </message>
    <message numerus="yes">
        <source>enlarges %n times</source>
        <translation>
            <numerusform>%n倍に拡大</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} could not be shown. It may be damaged.</source>
        <translation>「{name}」を表示できませんでした。壊れている可能性があります。</translation>
    </message>
    <message>
        <source>{name} may not be opened.</source>
        <translation>「{name}」を開く権限がありません。</translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it.</source>
        <translation>ファイルの所有者に、読み取りの許可を依頼してください。</translation>
    </message>
    <message>
        <source>{name} could not be opened. It may be damaged or not a picture.</source>
        <translation>「{name}」を開けませんでした。壊れているか、画像ではない可能性があります。</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here.</source>
        <translation>「{name}」は大きすぎて、ここでは表示できません。</translation>
    </message>
    <message>
        <source>{name} is damaged: the picture in it is not complete.</source>
        <translation>「{name}」は壊れています。画像が途中で切れています。</translation>
    </message>
    <message>
        <source>There is no device {wanted} in this computer.</source>
        <translation>このコンピューターに「{wanted}」というデバイスはありません。</translation>
    </message>
    <message>
        <source>Here are: {names}.</source>
        <translation>使えるデバイス：{names}。</translation>
    </message>
    <message>
        <source>OpenCV&apos;s dnn_superres, which these files were made for, is not installed.</source>
        <translation>このファイルに必要なOpenCVのdnn_superresがインストールされていません。</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs it, elsewhere pip install &quot;sr-desktop[opencv]&quot;.</source>
        <translation>ソースのフォルダーでは ./check、それ以外では pip install &quot;sr-desktop[opencv]&quot; でインストールできます。</translation>
    </message>
    <message>
        <source>{name} is no file of OpenCV&apos;s dnn_superres.</source>
        <translation>「{name}」は、OpenCVのdnn_superresのファイルではありません。</translation>
    </message>
    <message>
        <source>Faces were treated gently, because they could not be drawn anew: {reason}</source>
        <translation>顔を描き直せなかったため、「控えめ」で処理しました：{reason}</translation>
    </message>
    <message>
        <source>The first try gave no proper picture, so a safer way was used.</source>
        <translation>最初の処理では正しい画像にならなかったため、より確実な方法を使いました。</translation>
    </message>
    <message>
        <source>There is not enough memory to draw a face anew.</source>
        <translation>顔を描き直すにはメモリが足りません。</translation>
    </message>
    <message>
        <source>Close other programs, or choose Gentle for the faces.</source>
        <translation>ほかのアプリを閉じるか、「顔」で「控えめ」を選んでください。</translation>
    </message>
    <message>
        <source>Your graphics card has too little memory, so the processor was used.</source>
        <translation>グラフィックスカードのメモリが足りないため、プロセッサを使いました。</translation>
    </message>
    <message>
        <source>Your graphics card failed, so the processor was used.</source>
        <translation>グラフィックスカードで処理できなかったため、プロセッサを使いました。</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but its layers do not fit.</source>
        <translation>「{name}」は{family}のようですが、層の構成が合いません。</translation>
    </message>
    <message>
        <source>filling holes</source>
        <translation>欠けた部分の補完用</translation>
    </message>
    <message>
        <source>{name} is a model for {purpose}, not for photos.</source>
        <translation>「{name}」は写真用ではなく、{purpose}のモデルです。</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>別の用途</translation>
    </message>
    <message>
        <source>{name} is for pictures with other colours than photos have.</source>
        <translation>「{name}」は、写真とは色の種類が違う画像用です。</translation>
    </message>
    <message>
        <source>{name} enlarges {scale} times, which no photo needs.</source>
        <translation>「{name}」は{scale}倍に拡大しますが、写真には大きすぎます。</translation>
    </message>
    <message>
        <source>{name} is a {family} for faces, of a kind that this program cannot use.</source>
        <translation>「{name}」は顔用の{family}ですが、このアプリでは使えない種類です。</translation>
    </message>
    <message>
        <source>Choose another one: GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>別のものを選んでください。使えるのはGFPGAN v1.2～v1.4とRestoreFormerです。</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>「{name}」は空です（0バイト）。</translation>
    </message>
    <message>
        <source>Copy or scan it again.</source>
        <translation>もう一度コピーするか、スキャンしてください。</translation>
    </message>
    <message>
        <source>{name} is damaged: it is too small a file for {width} x {height} pixels.</source>
        <translation>「{name}」は壊れています。{width} × {height} ピクセルの画像にしては、ファイルが小さすぎます。</translation>
    </message>
    <message>
        <source>{name} is {kind}, which needs an optional package of this program.</source>
        <translation>「{name}」は{kind}です。開くにはこのアプリの追加パッケージが必要です。</translation>
    </message>
    <message>
        <source>Install it (pip install pillow-heif), or save the photo as JPEG first.</source>
        <translation>追加パッケージをインストールする（pip install pillow-heif）か、先に写真をJPEGで保存してください。</translation>
    </message>
    <message>
        <source>{name} is {kind}, which this program can&apos;t open.</source>
        <translation>「{name}」は{kind}なので、このアプリでは開けません。</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG or TIFF in another program first.</source>
        <translation>先に別のアプリで、JPEG、PNG、TIFFのいずれかとして保存してください。</translation>
    </message>
    <message>
        <source>{name} has more than {limit} megapixels, or a side of more than a million.</source>
        <translation>「{name}」は{limit}メガピクセルを超えているか、一辺が100万ピクセルを超えています。</translation>
    </message>
    <message>
        <source>Save a smaller copy of it first.</source>
        <translation>先に小さくしたコピーを保存してください。</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was used.</source>
        <translation>ファイルに複数の画像があるため、最初の1枚を使いました。</translation>
    </message>
    <message>
        <source>{name} stores its values in a way that this version can&apos;t restore.</source>
        <translation>「{name}」のデータの記録方法は、このバージョンでは修復できません。</translation>
    </message>
    <message>
        <source>Save it as a 16-bit TIFF or PNG first.</source>
        <translation>先に16ビットのTIFFかPNGで保存してください。</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>「{name}」：{words}</translation>
    </message>
    <message>
        <source>The model file {name} is not there.</source>
        <translation>モデルファイル「{name}」がありません。</translation>
    </message>
    <message>
        <source>{name} is an ONNX file, and not the official face finder: no other ONNX file can be used.</source>
        <translation>「{name}」はONNXファイルですが、公式の顔検出モデルではありません。ほかのONNXファイルは使えません。</translation>
    </message>
    <message>
        <source>Choose a model file of another kind.</source>
        <translation>別の種類のモデルファイルを選んでください。</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches the face finder.</source>
        <translation>sr-desktop models get {id} で顔検出モデルをダウンロードできます。</translation>
    </message>
    <message>
        <source>{name} is a Keras file, and reading those needs a part that is not installed.</source>
        <translation>「{name}」はKerasファイルです。読み取りに必要な追加機能がインストールされていません。</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;sr-desktop[keras]&quot;</source>
        <translation>次のコマンドでインストールできます：pip install &quot;sr-desktop[keras]&quot;</translation>
    </message>
    <message>
        <source>{name} is a model for whole photos, not for faces.</source>
        <translation>「{name}」は写真全体用のモデルで、顔には使えません。</translation>
    </message>
    <message>
        <source>For faces GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>顔に使えるのはGFPGAN v1.2～v1.4とRestoreFormerです。</translation>
    </message>
    <message>
        <source>{name} is a model for faces, not for whole photos.</source>
        <translation>「{name}」は顔用のモデルで、写真全体には使えません。</translation>
    </message>
    <message>
        <source>Add it to your models (the page of models, or sr-desktop models import), then choose Strong for the faces.</source>
        <translation>「モデル」画面または sr-desktop models import でモデルに追加してから、「顔」で「強め」を選んでください。</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its layers are empty.</source>
        <translation>「{name}」は壊れています。空の層があります。</translation>
    </message>
    <message>
        <source>{name} is for pictures with {channels} colours, not photos.</source>
        <translation>「{name}」は写真用ではなく、{channels}色の画像用です。</translation>
    </message>
    <message>
        <source>{name} is damaged: no network has such a shape.</source>
        <translation>「{name}」は壊れています。このような形のネットワークはありません。</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but {number} of its layers do not fit (the first is {first}).</source>
        <translation>「{name}」は{family}のようですが、{number}個の層が合いません（最初は{first}）。</translation>
    </message>
    <message>
        <source>{name} is a CodeFormer network, which neither this program nor spandrel can use.</source>
        <translation>「{name}」はCodeFormerのネットワークで、このアプリでもspandrelでも使えません。</translation>
    </message>
    <message>
        <source>{name} holds a model, but of no network that this program knows.</source>
        <translation>「{name}」にはモデルが入っていますが、このアプリが対応していないネットワークです。</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names.</source>
        <translation>Real-ESRGAN、ESRGAN、EDSRなど、READMEに記載のものに対応しています。</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names; the optional package spandrel opens many more (see the README).</source>
        <translation>Real-ESRGAN、ESRGAN、EDSRなど、READMEに記載のものに対応しています。追加パッケージspandrelを使うと、さらに多くのモデルを開けます（READMEをご覧ください）。</translation>
    </message>
    <message>
        <source>The result has fewer pixels than the photo ({width} x {height}).</source>
        <translation>結果のピクセル数は、元の写真より少なくなります（{width} × {height}）。</translation>
    </message>
    <message>
        <source>The result needs about {needed} MB, but {folder} has only {left} MB left.</source>
        <translation>結果には約{needed} MB必要ですが、「{folder}」の空き容量は{left} MBしかありません。</translation>
    </message>
    <message>
        <source>There is not enough memory for a preview.</source>
        <translation>プレビューを作るにはメモリが足りません。</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are not installed.</source>
        <translation>本家Real-ESRGANのパッケージがインストールされていません。</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs them (Python 3.11 or 3.12).</source>
        <translation>ソースのフォルダーでは、./check でインストールできます（Python 3.11または3.12）。</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are installed, but do not start on this computer.</source>
        <translation>本家Real-ESRGANのパッケージはインストール済みですが、このコンピューターでは起動しません。</translation>
    </message>
    <message>
        <source>Remove the folder .venv and run ./check, which installs versions that fit.</source>
        <translation>.venvフォルダーを削除してから ./check を実行してください。適したバージョンがインストールされます。</translation>
    </message>
    <message>
        <source>Clean-up goes from 0 to 1, not {clean_up}.</source>
        <translation>クリーニングに指定できるのは0から1までです。{clean_up}は指定できません。</translation>
    </message>
    <message>
        <source>The original engine failed in a part of the photo.</source>
        <translation>本家のエンジンが、写真の一部で処理に失敗しました。</translation>
    </message>
    <message>
        <source>{name} is not the weaker twin of the chosen model.</source>
        <translation>「{name}」は、選んだモデルと対になる弱めのモデルではありません。</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it knows no such network.</source>
        <translation>本家のエンジンでは「{name}」を実行できません。対応していないネットワークです。</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it is for colour photos only.</source>
        <translation>本家のエンジンでは「{name}」を実行できません。カラー写真専用のエンジンです。</translation>
    </message>
    <message>
        <source>The computer ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>コンピューターのメモリが足りなくなったため、小さく分割して処理します。少し時間が長くかかります。</translation>
    </message>
    <message>
        <source>Your graphics card ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>グラフィックスカードのメモリが足りなくなったため、小さく分割して処理します。少し時間が長くかかります。</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo.</source>
        <translation>この写真を処理するにはメモリが足りません。</translation>
    </message>
    <message>
        <source>The model gave numbers that are no picture.</source>
        <translation>モデルの出力が画像になりませんでした。</translation>
    </message>
    <message>
        <source>The model gave a black picture.</source>
        <translation>モデルの出力が真っ黒な画像になりました。</translation>
    </message>
    <message>
        <source>The work on this photo needs {megabytes} MB for a while in {folder}.</source>
        <translation>この写真の処理には、「{folder}」に一時的に{megabytes} MBの空きが必要です。</translation>
    </message>
    <message>
        <source>{text} is no size.</source>
        <translation>「{text}」はサイズとして使えません。</translation>
    </message>
    <message>
        <source>A size is same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print).</source>
        <translation>サイズは same、2x、4x、2000x3000（ピクセル）、20x30cm@300（プリント）のように指定します。</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation>カメラのRAWファイル</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF文書</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>Photoshopファイル</translation>
    </message>
    <message>
        <source>a GIMP file</source>
        <translation>GIMPファイル</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL画像</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>JPEG 2000画像</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>OpenEXR画像</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>図形ファイル（SVG）</translation>
    </message>
    <message>
        <source>a drawing (PostScript)</source>
        <translation>図形ファイル（PostScript）</translation>
    </message>
    <message>
        <source>a packed folder (ZIP)</source>
        <translation>圧縮ファイル（ZIP）</translation>
    </message>
    <message>
        <source>a packed folder (RAR)</source>
        <translation>圧縮ファイル（RAR）</translation>
    </message>
    <message>
        <source>a packed folder (7z)</source>
        <translation>圧縮ファイル（7z）</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>HEIC画像</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits a colour</source>
        <translation>各色{bits}ビットのJPEG</translation>
    </message>
    <message>
        <source>The file holds more channels than colours; they were left out.</source>
        <translation>ファイルに色以外のチャンネルが含まれていたため、それらを除きました。</translation>
    </message>
    <message>
        <source>Save it as a usual 16-bit TIFF or PNG in another program first.</source>
        <translation>先に別のアプリで、通常の16ビットTIFFかPNGとして保存してください。</translation>
    </message>
    <message>
        <source>This TIFF stores its values in a way that can&apos;t be restored here.</source>
        <translation>このTIFFのデータの記録方法は、ここでは修復できません。</translation>
    </message>
    <message>
        <source>The two files of {model} do not belong together.</source>
        <translation>「{model}」の2つのファイルは組み合わせが違います。</translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <translation>「{name}」はファイルではありません。</translation>
    </message>
    <message>
        <source>{name} is larger than any model this program can use.</source>
        <translation>「{name}」は、このアプリで使えるどのモデルよりも大きいファイルです。</translation>
    </message>
    <message>
        <source>{name} is no model file.</source>
        <translation>「{name}」はモデルファイルではありません。</translation>
    </message>
    <message>
        <source>Model files end in {endings}.</source>
        <translation>モデルファイルの拡張子は{endings}です。</translation>
    </message>
    <message>
        <source>{name} is damaged or no model file.</source>
        <translation>「{name}」は壊れているか、モデルファイルではありません。</translation>
    </message>
    <message>
        <source>{name} is half of a model: its other half {other} is not beside it.</source>
        <translation>「{name}」はモデルの半分です。もう半分の「{other}」が同じ場所にありません。</translation>
    </message>
    <message>
        <source>Put both files into one folder.</source>
        <translation>両方のファイルを同じフォルダーに入れてください。</translation>
    </message>
    <message>
        <source>{name} is damaged or of no network that this program knows.</source>
        <translation>「{name}」は壊れているか、このアプリが対応していないネットワークのものです。</translation>
    </message>
    <message>
        <source>{name} holds more than weights (program code), or is damaged. It was not opened.</source>
        <translation>「{name}」には重み以外のもの（プログラムコード）が含まれているか、壊れています。開いていません。</translation>
    </message>
    <message>
        <source>{name} holds more than a model (program code), or is damaged. It was not opened.</source>
        <translation>「{name}」にはモデル以外のもの（プログラムコード）が含まれているか、壊れています。開いていません。</translation>
    </message>
    <message>
        <source>{name} unpacks to more than it is: refused as unsafe.</source>
        <translation>「{name}」は展開すると本来より大きくなるため、安全でないと判断し、使用しませんでした。</translation>
    </message>
    <message>
        <source>{name} holds no model.</source>
        <translation>「{name}」にはモデルが入っていません。</translation>
    </message>
    <message>
        <source>{name} holds more than a model. It was not used.</source>
        <translation>「{name}」にはモデル以外のものが含まれているため、使用しませんでした。</translation>
    </message>
    <message>
        <source>{name} has numbers of an unusual kind ({key}).</source>
        <translation>「{name}」に特殊な種類の数値があります（{key}）。</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its numbers are not finite ({key}).</source>
        <translation>「{name}」は壊れています。有限でない数値があります（{key}）。</translation>
    </message>
    <message>
        <source>The result would be {width} x {height} pixels, but {format} ends at {limit} pixels a side.</source>
        <translation>結果は{width} × {height} ピクセルになりますが、{format}は一辺{limit}ピクセルまでです。</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG or TIFF as the format.</source>
        <translation>小さいサイズを選ぶか、形式をPNGかTIFFにしてください。</translation>
    </message>
    <message>
        <source>The result of {width} x {height} pixels is too large for a TIFF file.</source>
        <translation>{width} × {height} ピクセルの結果は、TIFFファイルには大きすぎます。</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG as the format.</source>
        <translation>小さいサイズを選ぶか、形式をPNGにしてください。</translation>
    </message>
    <message>
        <source>{format} has no place for {words}; your original keeps them.</source>
        <translation>{format}には{words}を保存できません。元の写真には残っています。</translation>
    </message>
    <message>
        <source>PNG keeps 16 bits a colour, and nothing above white; TIFF keeps it.</source>
        <translation>PNGは各色16ビットを保ちますが、白より明るい部分は保てません。TIFFなら保てます。</translation>
    </message>
    <message>
        <source>what the PNG says in words</source>
        <translation>PNGの文字情報</translation>
    </message>
    <message>
        <source>its comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>its captions</source>
        <translation>説明文</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some}と{more}</translation>
    </message>
    <message>
        <source>{format} has no room for the photo&apos;s XMP; your original keeps it.</source>
        <translation>{format}には写真のXMP情報が入りきりません。元の写真には残っています。</translation>
    </message>
    <message>
        <source>The photo&apos;s own XMP leaves no room to say in the file how it was made.</source>
        <translation>写真自体のXMP情報が大きく、作成方法の記録をファイルに入れられません。</translation>
    </message>
    <message>
        <source>{format} keeps 8 bits a colour; choose PNG or TIFF to keep them all.</source>
        <translation>{format}で保てるのは各色8ビットです。すべて保つにはPNGかTIFFを選んでください。</translation>
    </message>
    <message>
        <source>JPEG has no transparency; the see-through parts became white.</source>
        <translation>JPEGは透明にできないため、透明な部分は白くなりました。</translation>
    </message>
    <message>
        <source>JPEG has no room for all of the photo&apos;s EXIF; your original keeps it.</source>
        <translation>JPEGには写真のEXIF情報がすべて入りきりません。元の写真には残っています。</translation>
    </message>
    <message>
        <source>The engine stopped during its self-test.</source>
        <translation>修復エンジンが自己テスト中に停止しました。</translation>
    </message>
    <message>
        <source>The engine stopped while it looked at {name}.</source>
        <translation>「{name}」の確認中に、修復エンジンが停止しました。</translation>
    </message>
    <message>
        <source>It has been started again. Perhaps the file is damaged.</source>
        <translation>修復エンジンを再起動しました。ファイルが壊れている可能性があります。</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of this photo. Nothing was saved.</source>
        <translation>修復エンジンがこの写真の途中で停止しました。何も保存されていません。</translation>
    </message>
    <message>
        <source>{name} could not be opened within {time}. It may be damaged.</source>
        <translation>「{name}」を{time}以内に開けませんでした。壊れている可能性があります。</translation>
    </message>
    <message>
        <source>Open it in another program to check it, and save it there as a new file.</source>
        <translation>別のアプリで開いて確かめ、そこで新しいファイルとして保存してください。</translation>
    </message>
    <message>
        <source>The engine that restores photos does not start on this computer.</source>
        <translation>写真の修復エンジンが、このコンピューターでは起動しません。</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored photos</source>
        <translation>修復した写真</translation>
    </message>
    <message>
        <source>There is not enough memory for the faces.</source>
        <translation>顔を処理するにはメモリが足りません。</translation>
    </message>
    <message>
        <source>The faces could not be shown.</source>
        <translation>顔を表示できませんでした。</translation>
    </message>
    <message>
        <source>It could not be restored.</source>
        <translation>修復できませんでした。</translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>このコンピューターを調べています</translation>
    </message>
    <message>
        <source>There is nothing to switch on yet.</source>
        <translation>使えるようにするものが、まだありません。</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>先に追加してください。</translation>
    </message>
    <message>
        <source>The graphics card is used already.</source>
        <translation>グラフィックスカードはすでに使われています。</translation>
    </message>
    <message>
        <source>Nothing has to be added.</source>
        <translation>何も追加する必要はありません。</translation>
    </message>
    <message>
        <source>Making a private Python</source>
        <translation>専用のPythonを用意しています</translation>
    </message>
    <message>
        <source>Fetching the part for the graphics card</source>
        <translation>グラフィックスカード用の追加プログラムをダウンロードしています</translation>
    </message>
    <message>
        <source>Fetching what belongs to it</source>
        <translation>一緒に使うファイルをダウンロードしています</translation>
    </message>
    <message>
        <source>The graphics card was tried and did not pass ({cause}).</source>
        <translation>グラフィックスカードを試しましたが、合格しませんでした（{cause}）。</translation>
    </message>
    <message>
        <source>{card} was tried, but the work went to the processor.</source>
        <translation>{card}を試しましたが、処理はプロセッサで行われました。</translation>
    </message>
    <message>
        <source>{card} works, but is not faster than the processor ({times} times its speed).</source>
        <translation>{card}は使えますが、プロセッサより速くありません（プロセッサの{times}倍の速さ）。</translation>
    </message>
    <message>
        <source>It needs {needed} on the disk while it is made, and {free} are free.</source>
        <translation>作成中はディスクに{needed}の空きが必要ですが、空き容量は{free}です。</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}, then try again.</source>
        <translation>「{folder}」があるディスクの空き容量を増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Connect this computer to the network, then try again: what has come is kept.</source>
        <translation>このコンピューターをネットワークに接続して、もう一度お試しください。届いた分は残してあります。</translation>
    </message>
    <message>
        <source>its self-test failed</source>
        <translation>自己テストに失敗しました</translation>
    </message>
    <message>
        <source>Trying it with a photo</source>
        <translation>写真で試しています</translation>
    </message>
    <message>
        <source>its picture differs from that of the processor, {psnr} dB</source>
        <translation>仕上がりの画像がプロセッサのものと異なります：{psnr} dB</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>応答がありませんでした</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. A newer driver of the card may help.</source>
        <translation>何も変更されていません。写真はこれまでどおり修復されます。カードのドライバーを新しくすると、うまくいくかもしれません。</translation>
    </message>
    <message>
        <source>There are no photos in the folder {root}.</source>
        <translation>フォルダー「{root}」に写真がありません。</translation>
    </message>
    <message>
        <source>{name} is the same picture as {first}.</source>
        <translation>「{name}」は「{first}」と同じ画像です。</translation>
    </message>
    <message>
        <source>It is restored once.</source>
        <translation>修復は1回だけ行います。</translation>
    </message>
    <message>
        <source>{name} is not a photo.</source>
        <translation>「{name}」は写真ではありません。</translation>
    </message>
    <message>
        <source>{name} is already a result of this program.</source>
        <translation>「{name}」は、すでにこのアプリで修復した写真です。</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, not a file.</source>
        <translation>「{name}」はパイプかデバイスで、ファイルではありません。</translation>
    </message>
    <message>
        <source>{name} only points to another file, which is not there.</source>
        <translation>「{name}」は別のファイルへのリンクですが、そのファイルが見つかりません。</translation>
    </message>
    <message>
        <source>{name} was taken away while its folder was being looked through.</source>
        <translation>「{name}」は、フォルダーの確認中になくなりました。</translation>
    </message>
    <message>
        <source>{name} could not be looked at.</source>
        <translation>「{name}」を確認できませんでした。</translation>
    </message>
    <message>
        <source>Check that you may open it and that its drive is still connected.</source>
        <translation>開く権限があるか、ドライブが接続されているかをご確認ください。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read.</source>
        <translation>フォルダー「{folder}」を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation>開く権限があるかご確認ください。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read to its end.</source>
        <translation>フォルダー「{folder}」を最後まで読み取れませんでした。</translation>
    </message>
    <message>
        <source>Check that its drive is still connected, then add it once more.</source>
        <translation>ドライブが接続されているかを確認して、もう一度追加してください。</translation>
    </message>
    <message>
        <source>It was finished just before the program ended the last time.</source>
        <translation>前回アプリが終了する直前に完了していました。</translation>
    </message>
    <message>
        <source>For instance: {example}.</source>
        <translation>例：{example}。</translation>
    </message>
    <message>
        <source>The new file needs a name.</source>
        <translation>新しいファイルには名前が必要です。</translation>
    </message>
    <message>
        <source>{name} has to be in it: the photo&apos;s own name.</source>
        <translation>{name}（元の写真の名前）を必ず入れてください。</translation>
    </message>
    <message>
        <source>{name} can be in it only once.</source>
        <translation>{name}は1回しか使えません。</translation>
    </message>
    <message>
        <source>A name can&apos;t have / or \ in it.</source>
        <translation>名前に / や \ は使えません。</translation>
    </message>
    <message>
        <source>Choose a folder instead.</source>
        <translation>代わりにフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>A name can&apos;t have {sign} in it.</source>
        <translation>名前に {sign} は使えません。</translation>
    </message>
    <message>
        <source>There is nothing called {field}.</source>
        <translation>{field}という項目はありません。</translation>
    </message>
    <message>
        <source>There is {known}.</source>
        <translation>使えるのは{known}です。</translation>
    </message>
    <message>
        <source>A file whose name begins with a dot is hidden.</source>
        <translation>名前がドットで始まるファイルは隠しファイルになります。</translation>
    </message>
    <message>
        <source>That is too long for a name.</source>
        <translation>名前として長すぎます。</translation>
    </message>
    <message>
        <source>The graphics card is not used</source>
        <translation>グラフィックスカードは使われていません</translation>
    </message>
    <message>
        <source>Update the driver of the card, or open Settings, Make it faster, and add the part anew or go back.</source>
        <translation>カードのドライバーを更新してください。または「設定」の「高速化」を開き、追加プログラムを作り直すか、元に戻してください。</translation>
    </message>
    <message>
        <source>The part for the graphics card was made by another version of the program.</source>
        <translation>グラフィックスカード用の追加プログラムは、アプリの別のバージョンで作られたものです。</translation>
    </message>
    <message>
        <source>Open Settings, Make it faster, and add it anew.</source>
        <translation>「設定」の「高速化」を開き、作り直してください。</translation>
    </message>
    <message>
        <source>its part does not start</source>
        <translation>追加プログラムが起動しません</translation>
    </message>
    <message>
        <source>the driver does not find it</source>
        <translation>ドライバーがカードを見つけられません</translation>
    </message>
    <message>
        <source>it stopped in the middle of its work</source>
        <translation>処理の途中で停止しました</translation>
    </message>
    <message>
        <source>The graphics card could not be used ({cause}). Photos are restored with the processor.</source>
        <translation>グラフィックスカードを使えませんでした（{cause}）。写真はプロセッサで修復します。</translation>
    </message>
    <message>
        <source>Presets could not be read</source>
        <translation>プリセットを読み取れませんでした</translation>
    </message>
    <message>
        <source>Export them again, or choose another file.</source>
        <translation>もう一度書き出すか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Preset not saved</source>
        <translation>プリセットを保存できませんでした</translation>
    </message>
    <message>
        <source>Delete one that you no longer need.</source>
        <translation>不要なものを1つ削除してください。</translation>
    </message>
    <message>
        <source>{name} holds no presets of this program.</source>
        <translation>「{name}」には、このアプリのプリセットが入っていません。</translation>
    </message>
    <message>
        <source>There is no preset {wanted}.</source>
        <translation>「{wanted}」というプリセットはありません。</translation>
    </message>
    <message>
        <source>You have {count} presets, and more can&apos;t be kept.</source>
        <translation>プリセットが{count}個あり、これ以上保存できません。</translation>
    </message>
    <message>
        <source>Some of your presets could not be read.</source>
        <translation>プリセットの一部を読み取れませんでした。</translation>
    </message>
    <message>
        <source>The file is kept as {file}.</source>
        <translation>そのファイルは「{file}」として残してあります。</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>「{name}」を開けませんでした。</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>プリセットには名前が必要です。</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>{name} is being restored at this moment by another SR Desktop.</source>
        <translation>「{name}」は、いま別のSR Desktopが修復しています。</translation>
    </message>
    <message>
        <source>{device} cannot be used; the other devices do its photos.</source>
        <translation>{device}を使えないため、その分の写真はほかのデバイスで処理します。</translation>
    </message>
    <message>
        <source>Presets are: {known}.</source>
        <translation>使えるプリセット：{known}。</translation>
    </message>
    <message>
        <source>The engine stopped while it made a preview.</source>
        <translation>プレビューの作成中に、修復エンジンが停止しました。</translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation>プレビューを作れませんでした。</translation>
    </message>
    <message>
        <source>Each of these</source>
        <translation>これらのファイル</translation>
    </message>
    <message>
        <source>It is not known why.</source>
        <translation>原因はわかりません。</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}。</translation>
    </message>
    <message>
        <source>{name} says not what the summary shall be.</source>
        <translation>「{name}」からは、まとめをどの形式で保存するかがわかりません。</translation>
    </message>
    <message>
        <source>Give it the ending .html (pictures), .csv (a table) or .txt (words).</source>
        <translation>拡張子を .html（写真入り）、.csv（表）、.txt（テキスト）のいずれかにしてください。</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>「{name}」がなくなっています。</translation>
    </message>
    <message>
        <source>{name} only points to another file.</source>
        <translation>「{name}」は別のファイルへのリンクです。</translation>
    </message>
    <message>
        <source>The original, {name}, is not there any more, so its result stays.</source>
        <translation>元の写真「{name}」がなくなっているため、結果はそのまま残します。</translation>
    </message>
    <message>
        <source>{name} is your original.</source>
        <translation>「{name}」は元の写真です。</translation>
    </message>
    <message>
        <source>{name} does not say that this program made it, so it stays.</source>
        <translation>「{name}」にはこのアプリで作成した記録がないため、そのまま残します。</translation>
    </message>
    <message>
        <source>The original, {name}, could not be read, so its result stays.</source>
        <translation>元の写真「{name}」を読み取れなかったため、結果はそのまま残します。</translation>
    </message>
    <message>
        <source>{name} was not made from {source} as it is now, so it stays.</source>
        <translation>「{name}」は、現在の「{source}」から作られたものではないため、そのまま残します。</translation>
    </message>
    <message>
        <source>{name} was changed a moment ago, so it stays.</source>
        <translation>「{name}」は少し前に変更されたため、そのまま残します。</translation>
    </message>
    <message>
        <source>{name} could not be moved to {folder}, so it stays.</source>
        <translation>「{name}」を「{folder}」に移動できなかったため、そのまま残します。</translation>
    </message>
    <message>
        <source>The program ended {count} times while it worked on this photo.</source>
        <translation>この写真の処理中に、アプリが{count}回途中で終了しました。</translation>
    </message>
    <message>
        <source>Perhaps the file is damaged. Try it by itself once more.</source>
        <translation>ファイルが壊れている可能性があります。この写真だけで、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The queue in {folder} is being opened by another program.</source>
        <translation>「{folder}」の修復待ちリストを、別のアプリが開いているところです。</translation>
    </message>
    <message>
        <source>There is no space left for the queue in {folder}.</source>
        <translation>「{folder}」に、修復待ちリストを保存する空き容量がありません。</translation>
    </message>
    <message>
        <source>The queue in {folder} cannot be written ({cause}).</source>
        <translation>「{folder}」の修復待ちリストに書き込めません（{cause}）。</translation>
    </message>
    <message>
        <source>The queue was made by a newer version of SR Desktop.</source>
        <translation>修復待ちリストは、SR Desktopのより新しいバージョンで作られています。</translation>
    </message>
    <message>
        <source>Use that version, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>そのバージョンを使うか、SR_DESKTOP_HOMEに別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The queue in {folder} is damaged, and another SR Desktop is working on it.</source>
        <translation>「{folder}」の修復待ちリストが壊れていますが、別のSR Desktopが処理に使っています。</translation>
    </message>
    <message>
        <source>Close that one first.</source>
        <translation>先にそちらを閉じてください。</translation>
    </message>
    <message>
        <source>The queue on disk was damaged and has been repaired: {count} photos of it could be read. The damaged file is kept as {name}.</source>
        <translation>ディスク上の修復待ちリストが壊れていたため、復旧しました。{count}枚分の写真を読み取れました。壊れたファイルは「{name}」として残してあります。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>修復前と修復後</translation>
    </message>
    <message>
        <source>Made by SR Desktop on {day}. The originals were not changed.</source>
        <translation>{day}にSR Desktopで作成しました。元の写真は変更されていません。</translation>
    </message>
    <message>
        <source>The new files take {size}.</source>
        <translation>新しいファイルは合計{size}です。</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>続き</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>修復済み</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修復前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修復後</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>{number}/{pages}ページ</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>アルバム</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} ピクセル</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown: the file was moved or changed.</source>
        <translation>この画像は表示できません。ファイルが移動されたか、変更されています。</translation>
    </message>
    <message>
        <source>{when}: {name}</source>
        <translation>{when}：{name}</translation>
    </message>
    <message>
        <source>The work on the largest photo needs about {needed} for a while, but {folder} has only {left} left.</source>
        <translation>最も大きい写真の処理には一時的に約{needed}必要ですが、「{folder}」の空き容量は{left}しかありません。</translation>
    </message>
    <message>
        <source>The results need about {needed}, but {folder} has only {left} left.</source>
        <translation>結果には約{needed}必要ですが、「{folder}」の空き容量は{left}しかありません。</translation>
    </message>
    <message>
        <source>Your originals were not changed.</source>
        <translation>元の写真は変更されていません。</translation>
    </message>
    <message>
        <source>There were no photos.</source>
        <translation>写真がありませんでした。</translation>
    </message>
    <message>
        <source>There was nothing left to restore.</source>
        <translation>修復する写真は残っていませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>写真%n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo was restored, of {photos}.</source>
        <translation>{photos}のうち、修復したものはありません。</translation>
    </message>
    <message>
        <source>All done: {photos} restored in {time}.</source>
        <translation>完了：{time}で{photos}を修復しました。</translation>
    </message>
    <message>
        <source>{done} of {photos} restored in {time}.</source>
        <translation>{time}で、{photos}のうち{done}枚を修復しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be restored.</source>
        <translation>
            <numerusform>%n枚の写真を修復できませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were left alone.</source>
        <translation>
            <numerusform>%n個のファイルはそのままにしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos were stopped; nothing was saved of them.</source>
        <translation>
            <numerusform>%n枚の写真の修復を中止しました。この分は何も保存されていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos are still waiting.</source>
        <translation>
            <numerusform>まだ%n枚の写真が待機しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files are no longer where they were saved.</source>
        <translation>
            <numerusform>新しいファイル%n個が、保存した場所になくなっています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} and {minutes}</source>
        <translation>{hours}{minutes}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored in each folder:</source>
        <translation>フォルダーごとの修復数：</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>新しいファイル（{size}）の保存先：</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be seen at the moment.</source>
        <translation>フォルダー「{folder}」が、いまは見つかりません。</translation>
    </message>
    <message>
        <source>It is watched again as soon as it is back.</source>
        <translation>見つかりしだい、自動的に監視を再開します。</translation>
    </message>
    <message>
        <source>The engine that restores photos cannot start on this computer ({cause}).</source>
        <translation>写真の修復エンジンを、このコンピューターで起動できません（{cause}）。</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation>「{name}」を処理するにはメモリが足りません。</translation>
    </message>
    <message>
        <source>{name} could not be restored.</source>
        <translation>「{name}」を修復できませんでした。</translation>
    </message>
    <message>
        <source>The self-test failed.</source>
        <translation>自己テストに失敗しました。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>ほかのアプリを閉じてください。</translation>
    </message>
    <message>
        <source>Something went wrong on the way.</source>
        <translation>途中で問題が起きました。</translation>
    </message>
    <message>
        <source>{model} could not be fetched.</source>
        <translation>「{model}」をダウンロードできませんでした。</translation>
    </message>
    <message>
        <source>Get it, and the photo is restored.</source>
        <translation>入手すると、写真が修復されます。</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for faces.</source>
        <translation>ここでファイルを追加すると、顔用のモデルと一緒に保存されます。</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for photos.</source>
        <translation>ここでファイルを追加すると、写真用のモデルと一緒に保存されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are there twice and are restored once.</source>
        <translation>
            <numerusform>%n枚の画像は重複しているため、修復は1回だけ行います。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are no photos.</source>
        <translation>
            <numerusform>%n個のファイルは写真ではありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of this size needs room for a while in {folder}.</source>
        <translation>このサイズの画像には、「{folder}」に一時的な空きが必要です。</translation>
    </message>
    <message>
        <source>Free some space on that disk.</source>
        <translation>そのディスクの空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The photos could not be looked at.</source>
        <translation>写真を確認できませんでした。</translation>
    </message>
    <message>
        <source>{name} could not be saved.</source>
        <translation>「{name}」を保存できませんでした。</translation>
    </message>
    <message>
        <source>Heirloom</source>
        <translation>Heirloom</translation>
    </message>
    <message>
        <source>For old family photos. Fast on any computer.</source>
        <translation>古い家族写真用。どのコンピューターでも高速です。</translation>
    </message>
    <message>
        <source>Heirloom, finest</source>
        <translation>Heirloom（高品質）</translation>
    </message>
    <message>
        <source>For old family photos, with more care; takes some three times as long.</source>
        <translation>古い家族写真用。より丁寧に仕上げますが、約3倍の時間がかかります。</translation>
    </message>
    <message>
        <source>Faithful, twice the size</source>
        <translation>Faithful（2倍）</translation>
    </message>
    <message>
        <source>Enlarges and invents nothing.</source>
        <translation>拡大するだけで、何も描き足しません。</translation>
    </message>
    <message>
        <source>Faithful, four times the size</source>
        <translation>Faithful（4倍）</translation>
    </message>
    <message>
        <source>The original small Real-ESRGAN for photos of all kinds; invents more detail.</source>
        <translation>本家Real-ESRGANの小型版。どんな写真にも使え、細部をより多く描き足します。</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN; very slow without a graphics card.</source>
        <translation>本家Real-ESRGANの大型版。グラフィックスカードがないと非常に低速です。</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN for twice the size; very slow without a graphics card.</source>
        <translation>本家Real-ESRGANの大型版（2倍用）。グラフィックスカードがないと非常に低速です。</translation>
    </message>
    <message>
        <source>For drawings and comics; slow without a graphics card.</source>
        <translation>イラストや漫画用。グラフィックスカードがないと低速です。</translation>
    </message>
    <message>
        <source>For drawn films and comics; small and fast.</source>
        <translation>アニメや漫画用。小型で高速です。</translation>
    </message>
    <message>
        <source>The original ESRGAN, for clean pictures: draws fine detail, keeps noise; very slow without a graphics card.</source>
        <translation>本家ESRGAN。きれいな画像用で、細部を描き、ノイズは残します。グラフィックスカードがないと非常に低速です。</translation>
    </message>
    <message>
        <source>EDSR baseline, twice the size</source>
        <translation>EDSR baseline（2倍）</translation>
    </message>
    <message>
        <source>The original small EDSR: enlarges clean pictures and invents nothing.</source>
        <translation>本家EDSRの小型版。きれいな画像を拡大し、何も描き足しません。</translation>
    </message>
    <message>
        <source>EDSR baseline, three times the size</source>
        <translation>EDSR baseline（3倍）</translation>
    </message>
    <message>
        <source>EDSR baseline, four times the size</source>
        <translation>EDSR baseline（4倍）</translation>
    </message>
    <message>
        <source>EDSR, twice the size</source>
        <translation>EDSR（2倍）</translation>
    </message>
    <message>
        <source>The original large EDSR: enlarges clean pictures and invents nothing; very slow without a graphics card.</source>
        <translation>本家EDSRの大型版。きれいな画像を拡大し、何も描き足しません。グラフィックスカードがないと非常に低速です。</translation>
    </message>
    <message>
        <source>EDSR, three times the size</source>
        <translation>EDSR（3倍）</translation>
    </message>
    <message>
        <source>EDSR, four times the size</source>
        <translation>EDSR（4倍）</translation>
    </message>
    <message>
        <source>LapSRN, twice the size</source>
        <translation>LapSRN（2倍）</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it, in steps of two; on clean pictures “Faithful” does better.</source>
        <translation>OpenCVでも使われる、2倍ずつ拡大する定番のネットワーク。きれいな画像では「Faithful」のほうが優れています。</translation>
    </message>
    <message>
        <source>Its author names no licence: keep it for yourself.</source>
        <translation>作者がライセンスを示していません。個人での使用にとどめてください。</translation>
    </message>
    <message>
        <source>LapSRN, four times the size</source>
        <translation>LapSRN（4倍）</translation>
    </message>
    <message>
        <source>LapSRN, eight times the size</source>
        <translation>LapSRN（8倍）</translation>
    </message>
    <message>
        <source>FSRCNN, twice the size</source>
        <translation>FSRCNN（2倍）</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it: very fast, and a little sharper than plain enlarging.</source>
        <translation>OpenCVでも使われる定番のネットワーク。とても速く、単純な拡大より少しくっきりします。</translation>
    </message>
    <message>
        <source>FSRCNN, three times the size</source>
        <translation>FSRCNN（3倍）</translation>
    </message>
    <message>
        <source>FSRCNN, four times the size</source>
        <translation>FSRCNN（4倍）</translation>
    </message>
    <message>
        <source>FSRCNN, small, twice the size</source>
        <translation>FSRCNN 小型（2倍）</translation>
    </message>
    <message>
        <source>The smallest classic network, as OpenCV uses it: fastest of all, and hardly sharper than plain enlarging.</source>
        <translation>OpenCVでも使われる最小の定番ネットワーク。最も速く、くっきりさは単純な拡大とほとんど変わりません。</translation>
    </message>
    <message>
        <source>FSRCNN, small, three times the size</source>
        <translation>FSRCNN 小型（3倍）</translation>
    </message>
    <message>
        <source>FSRCNN, small, four times the size</source>
        <translation>FSRCNN 小型（4倍）</translation>
    </message>
    <message>
        <source>ESPCN, twice the size</source>
        <translation>ESPCN（2倍）</translation>
    </message>
    <message>
        <source>ESPCN, three times the size</source>
        <translation>ESPCN（3倍）</translation>
    </message>
    <message>
        <source>ESPCN, four times the size</source>
        <translation>ESPCN（4倍）</translation>
    </message>
    <message>
        <source>Finds faces in old photos, also small, faded and tilted ones; without it more faces are missed.</source>
        <translation>古い写真の中の顔を、小さい顔、色あせた顔、傾いた顔も含めて見つけます。これがないと、見落とす顔が増えます。</translation>
    </message>
    <message>
        <source>For “Faces: Strong”. Draws a face anew, eyes and skin too: check that people still look like themselves.</source>
        <translation>「顔：強め」用。目や肌も含めて顔を描き直します。写っている人が本人らしく見えるか、お確かめください。</translation>
    </message>
    <message>
        <source>GFPGAN itself is free (Apache-2.0), but it holds parts of StyleGAN2 (NVIDIA: for research and evaluation alone) and of DFDNet (CC BY-NC-SA 4.0): not for commercial use.</source>
        <translation>GFPGAN自体は自由に使えますが（Apache-2.0）、StyleGAN2（NVIDIA：研究と評価のみ）とDFDNet（CC BY-NC-SA 4.0）の一部を含むため、商用には使えません。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>高速化</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Sets everything here as it was at the first start</source>
        <translation>ここにある設定を、すべて最初の状態に戻します</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Sets everything as it was before</source>
        <translation>すべてリセット前の設定に戻します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>言語と表示</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>言語の変更は、次回の起動から反映されます。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>新しいファイル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>元の写真は決して変更されません。</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>新しいファイルの名前</translation>
    </message>
    <message>
        <source>While photos are restored</source>
        <translation>写真の修復中</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>使用デバイス</translation>
    </message>
    <message>
        <source>Automatic takes the fastest that works.</source>
        <translation>自動では、使えるもののうち最も速いデバイスを選びます。</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>スリープさせない</translation>
    </message>
    <message>
        <source>Until the last photo is done.</source>
        <translation>最後の写真が終わるまで続きます。</translation>
    </message>
    <message>
        <source>Say when many photos are done</source>
        <translation>多くの写真が終わったら知らせる</translation>
    </message>
    <message>
        <source>With a note of the system, while you are in another window.</source>
        <translation>別のウィンドウを使っているときに、システムの通知でお知らせします。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the photo</source>
        <translation>写真の上で</translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation>写真のリストで</translation>
    </message>
    <message>
        <source>The photo above</source>
        <translation>上の写真</translation>
    </message>
    <message>
        <source>The photo below</source>
        <translation>下の写真</translation>
    </message>
    <message>
        <source>The first photo</source>
        <translation>最初の写真</translation>
    </message>
    <message>
        <source>The last photo</source>
        <translation>最後の写真</translation>
    </message>
    <message>
        <source>Restore the photo earlier: it goes one up</source>
        <translation>写真を早く修復する：1つ上へ</translation>
    </message>
    <message>
        <source>Restore the photo later: it goes one down</source>
        <translation>写真を遅く修復する：1つ下へ</translation>
    </message>
    <message>
        <source>To the album of the photo; again: hide its photos</source>
        <translation>写真のアルバムへ、もう一度で写真を隠す</translation>
    </message>
    <message>
        <source>Show the photos of the album</source>
        <translation>アルバムの写真を表示</translation>
    </message>
    <message>
        <source>Compare the photo with its result</source>
        <translation>写真を結果と比較</translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation>押している間、元の写真を表示</translation>
    </message>
    <message>
        <source>Take the photo off the list; the file stays</source>
        <translation>写真をリストから外す（ファイルは残ります）</translation>
    </message>
    <message>
        <source>What can be done with the photo</source>
        <translation>写真のメニューを表示</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字キー</translation>
    </message>
    <message>
        <source>Find a photo by its name</source>
        <translation>名前で写真を探す</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>次の項目へ</translation>
    </message>
    <message>
        <source>To the control before</source>
        <translation>前の項目へ</translation>
    </message>
    <message>
        <source>Press the button or tick that has the focus</source>
        <translation>選択中のボタンを押す、チェックを切り替える</translation>
    </message>
    <message>
        <source>On the faces below the photo</source>
        <translation>写真の下の顔で</translation>
    </message>
    <message>
        <source>To another face</source>
        <translation>ほかの顔へ</translation>
    </message>
    <message>
        <source>The first face, the last face</source>
        <translation>最初の顔、最後の顔</translation>
    </message>
    <message>
        <source>Do more to this face, or less</source>
        <translation>この顔の修復を強める、弱める</translation>
    </message>
    <message>
        <source>Leave this face alone, or not</source>
        <translation>この顔を元のままにする、またはやめる</translation>
    </message>
    <message>
        <source>Look at this face closely</source>
        <translation>この顔を拡大して見る</translation>
    </message>
    <message>
        <source>While you look through the results</source>
        <translation>結果の確認中</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>結果を残す</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler</source>
        <translation>1段階控えめにして、もう一度修復</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo</source>
        <translation>別の種類の写真として、もう一度修復</translation>
    </message>
    <message>
        <source>Leave the photo as it was</source>
        <translation>写真を元のままにする</translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation>1つ前の写真</translation>
    </message>
    <message>
        <source>The next photo, without a decision</source>
        <translation>選択せずに次の写真へ</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>直前の選択を取り消す</translation>
    </message>
    <message>
        <source>End looking through</source>
        <translation>確認を終了</translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>コマンドやキーを検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>There is no such command or key.</source>
        <translation>該当するコマンドやキーはありません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>写真を追加</translation>
    </message>
    <message>
        <source>Add photos or a folder</source>
        <translation>写真やフォルダーを追加</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Divider</source>
        <translation>仕切り線</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation>写真全体を表示（Ctrl+0）</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (Ctrl+1)</source>
        <translation>写真の1ピクセルを画面の1ピクセルで表示（Ctrl+1）</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200%</translation>
    </message>
    <message>
        <source>Twice as large as 100 % (Ctrl+2)</source>
        <translation>100%の2倍の大きさで表示（Ctrl+2）</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+-)</source>
        <translation>縮小（Ctrl+-）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>拡大（Ctrl++）</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>A small map, while only a part of the photo is seen (M)</source>
        <translation>写真の一部だけを表示しているときの小さなマップ（M）</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>全体マップ</translation>
    </message>
    <message>
        <source>Hold Space for the original</source>
        <translation>スペースキー長押しで元の写真</translation>
    </message>
    <message>
        <source>Shows the original as long as it is held (Space)</source>
        <translation>押している間、元の写真を表示（スペースキー）</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元の写真</translation>
    </message>
    <message>
        <source>Show where the computer added detail (D)</source>
        <translation>コンピューターが細部を補った場所を表示（D）</translation>
    </message>
    <message>
        <source>Where detail was added</source>
        <translation>細部を補った場所</translation>
    </message>
    <message>
        <source>Only the middle of this large photo is previewed. Zoom in to see the rest.</source>
        <translation>この大きな写真は中央だけをプレビューしています。残りを見るには拡大してください。</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>足りない細部はコンピューターが推測します。写っている人が本人らしく見えるか、お確かめください。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>{view} (V)</source>
        <translation>{view}（V）</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Looks like a page of a newspaper or magazine.</source>
        <translation>新聞か雑誌のページのようです。</translation>
    </message>
    <message>
        <source>Looks like writing or a drawing on paper.</source>
        <translation>紙に書かれた文字か絵のようです。</translation>
    </message>
    <message>
        <source>Looks like a small black-and-white scan.</source>
        <translation>小さな白黒のスキャン画像のようです。</translation>
    </message>
    <message>
        <source>Looks like a grainy black-and-white photo.</source>
        <translation>ざらつきのある白黒写真のようです。</translation>
    </message>
    <message>
        <source>Looks like a black-and-white photo.</source>
        <translation>白黒写真のようです。</translation>
    </message>
    <message>
        <source>Looks like a small scan in sepia.</source>
        <translation>小さなセピア色のスキャン画像のようです。</translation>
    </message>
    <message>
        <source>Looks like a grainy photo in sepia.</source>
        <translation>ざらつきのあるセピア色の写真のようです。</translation>
    </message>
    <message>
        <source>Looks like a photo in sepia.</source>
        <translation>セピア色の写真のようです。</translation>
    </message>
    <message>
        <source>Looks like a small picture from a phone or messenger.</source>
        <translation>スマホかメッセージアプリの小さな画像のようです。</translation>
    </message>
    <message>
        <source>Looks like a picture from a phone or messenger.</source>
        <translation>スマホかメッセージアプリの画像のようです。</translation>
    </message>
    <message>
        <source>Looks like a very small, grainy picture.</source>
        <translation>とても小さく、ざらついた画像のようです。</translation>
    </message>
    <message>
        <source>Looks like a very small picture.</source>
        <translation>とても小さな画像のようです。</translation>
    </message>
    <message>
        <source>Looks like a grainy or noisy photo.</source>
        <translation>ざらつきやノイズの多い写真のようです。</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Use the suggested preset</source>
        <translation>提案されたプリセットを使う</translation>
    </message>
    <message>
        <source>Use “{name}” instead</source>
        <translation>代わりに「{name}」を使う</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>「{name}」を使う</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>まとめ</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>集計しています…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Photos that were not restored</source>
        <translation>修復されなかった写真</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>ファイルをフォルダーで表示</translation>
    </message>
    <message>
        <source>Try the failed ones again</source>
        <translation>失敗した写真をもう一度試す</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>まとめを保存</translation>
    </message>
    <message>
        <source>As contact sheet, before and after…</source>
        <translation>修復前後の写真一覧として…</translation>
    </message>
    <message>
        <source>As table…</source>
        <translation>表として…</translation>
    </message>
    <message>
        <source>As text…</source>
        <translation>テキストとして…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>「{name}」を保存しています…</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>修復前と修復後</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>「{name}」として保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>It has %n page(s).</source>
        <translation>
            <numerusform>全部で%nページです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>中止しました。何も保存されていません。</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>新しいファイル（{size}）の保存先：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more folder(s)</source>
        <translation>
            <numerusform>ほか%n個のフォルダー</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>理由と対処方法</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>未修復</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>修復中</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>kind of photo</source>
        <translation>写真の種類</translation>
    </message>
    <message>
        <source>size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>print size</source>
        <translation>プリントサイズ</translation>
    </message>
    <message>
        <source>clean-up</source>
        <translation>クリーニング</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>original colours</source>
        <translation>元の色</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>name of the new files</source>
        <translation>新しいファイルの名前</translation>
    </message>
    <message>
        <source>format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>device</source>
        <translation>使用デバイス</translation>
    </message>
    <message>
        <source>size of the pieces</source>
        <translation>分割サイズ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>元に戻す：{step}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>やり直す：{step}(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Your original is never changed</source>
        <translation>元の写真は決して変更されません</translation>
    </message>
    <message>
        <source>Works without the internet</source>
        <translation>インターネットなしで使えます</translation>
    </message>
    <message>
        <source>The original is one key away</source>
        <translation>キー1つで元の写真を確認</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>写真やフォルダーをここにドロップしてください。</translation>
    </message>
    <message>
        <source>Nothing is uploaded.</source>
        <translation>何もアップロードされません。</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>写真を開く…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>サンプルで試す</translation>
    </message>
    <message>
        <source>Adds a photo that comes with the program, to see what it does</source>
        <translation>アプリに付属の写真を追加して、仕上がりを試します</translation>
    </message>
    <message>
        <source>or paste with {keys}</source>
        <translation>{keys}で貼り付けることもできます</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open photos</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Restore %n photo(s)</source>
        <translation>
            <numerusform>%n枚の写真を修復</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>もう一度修復</translation>
    </message>
    <message>
        <source>Restore photo</source>
        <translation>写真を修復</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>処理しています…</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>残り数秒</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>残り約%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>残り約%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left</source>
        <translation>
            <numerusform>残り約%n時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {position} of {total}</source>
        <translation>{left}、{position}/{total}枚目</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Paused. {position} of {total}</source>
        <translation>一時停止中、{position}/{total}枚目</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), about {size} needed</source>
        <translation>
            <numerusform>写真%n枚、約{size}必要</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>約%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>約%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>約%n時間</numerusform>
        </translation>
    </message>
    <message>
        <source>{room}, {time}</source>
        <translation>{room}、{time}</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} × {height} ピクセル</translation>
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
