<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About SR Desktop</source>
        <translation>关于 SR Desktop</translation>
    </message>
    <message>
        <source>&amp;The program</source>
        <translation>程序(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>SR Desktop {version}</source>
        <translation>SR Desktop {version}</translation>
    </message>
    <message>
        <source>Gives families their old photos back.</source>
        <translation>把老照片带回家人身边。</translation>
    </message>
    <message>
        <source>Works on this computer alone. Nothing is uploaded.</source>
        <translation>只在这台电脑上运行，不会上传任何内容。</translation>
    </message>
    <message>
        <source>Nothing is counted: no account, no statistics.</source>
        <translation>不收集任何数据：没有账号，也没有统计。</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>原图绝不会被改动。</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>缺失的细节由电脑推测而来，请看看人物是否还像本人。</translation>
    </message>
    <message>
        <source>Free software under the BSD 3-clause licence, made with other free software.</source>
        <translation>自由软件，采用 BSD 三条款许可证，并使用了其他自由软件。</translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation>程序的组成部分</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
</context>
<context>
    <name>AboutResult</name>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作程序</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>未作特别处理</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>温和</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强力</translation>
    </message>
    <message>
        <source>{done}, none found</source>
        <translation>{done}，未找到人脸</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>{done}, {faces}</source>
        <translation>{done}，{faces}</translation>
    </message>
    <message numerus="yes">
        <source>%n left alone</source>
        <translation>
            <numerusform>其中 %n 张保持原样</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}, {left}</source>
        <translation>{told}，{left}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>About this result</source>
        <translation>关于此结果</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all of this as text</source>
        <translation>将以上内容全部复制为文字</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking at your original…</source>
        <translation>正在检查原图…</translation>
    </message>
    <message>
        <source>When it was restored</source>
        <translation>修复时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>原图未被改动。</translation>
    </message>
    <message>
        <source>Every byte of {name} is as it was when it was restored:</source>
        <translation>{name} 的每个字节都与修复时一样：</translation>
    </message>
    <message>
        <source>This file does not say how it was made.</source>
        <translation>这个文件没有记录它是怎样制作的。</translation>
    </message>
    <message>
        <source>Another program may have saved it since, or it is not there.</source>
        <translation>可能后来被其他程序保存过，也可能文件已不在原处。</translation>
    </message>
    <message>
        <source>Your original could not be read.</source>
        <translation>无法读取原图。</translation>
    </message>
    <message>
        <source>{name} may have been moved or renamed.</source>
        <translation>{name} 可能已被移动或改名。</translation>
    </message>
    <message>
        <source>Your original has changed since.</source>
        <translation>原图在那之后发生了变化。</translation>
    </message>
    <message>
        <source>{name} was changed after it was restored, by another program: SR Desktop only reads originals.</source>
        <translation>{name} 在修复之后被其他程序改动过：SR Desktop 对原图只读不写。</translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Saves a new file. Your original is never changed.</source>
        <translation>另存为新文件，原图绝不会被改动。</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>修复队列已暂停。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Looking whether there is room for the results…</source>
        <translation>正在检查是否有空间存放结果…</translation>
    </message>
    <message>
        <source>Waiting for the other SR Desktop</source>
        <translation>正在等待另一个 SR Desktop</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Goes on with the photos where it stopped</source>
        <translation>从停下的地方继续处理照片</translation>
    </message>
    <message>
        <source>Holds at once and gives the memory of the graphics card back; nothing is lost</source>
        <translation>立即暂停，并释放显卡的内存；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Holds at once; nothing is lost</source>
        <translation>立即暂停；不会丢失任何内容</translation>
    </message>
    <message>
        <source>The memory of the graphics card is free meanwhile.</source>
        <translation>暂停期间，显卡的内存可供他用。</translation>
    </message>
    <message>
        <source>The computer is free for other things meanwhile.</source>
        <translation>暂停期间，电脑可以做其他事情。</translation>
    </message>
</context>
<context>
    <name>AlbumOffer</name>
    <message numerus="yes">
        <source>%n more photo(s) of “{album}” wait.</source>
        <translation>
            <numerusform>“{album}”中还有 %n 张照片在等待。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” can get the same settings.</source>
        <translation>
            <numerusform>“{album}”中其余 %n 张照片可以使用相同的设置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same for the other %n</source>
        <translation>
            <numerusform>其余 %n 张也一样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n photo(s) of “{album}” have these settings now.</source>
        <translation>
            <numerusform>“{album}”中其余 %n 张照片现在使用这些设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Restore the other %n</source>
        <translation>
            <numerusform>修复其余 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Albums</name>
    <message>
        <source>Single photos</source>
        <translation>单张照片</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>已完成 {done}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 张失败</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {failed}</source>
        <translation>{count}，{failed}</translation>
    </message>
    <message>
        <source>Album {name}, {count}, folded</source>
        <translation>相册 {name}，{count}，已折叠</translation>
    </message>
    <message>
        <source>Album {name}, {count}</source>
        <translation>相册 {name}，{count}</translation>
    </message>
    <message>
        <source>Has the settings of all, not those of its album</source>
        <translation>使用所有照片的设置，而不是所在相册的设置</translation>
    </message>
    <message>
        <source>Has its own settings</source>
        <translation>有自己的设置</translation>
    </message>
    <message>
        <source>Has its own settings: {settings}</source>
        <translation>有自己的设置：{settings}</translation>
    </message>
</context>
<context>
    <name>ApproveBar</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep this result (K or Enter)</source>
        <translation>保留这个结果（K 或回车键）</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>更柔和</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler (S)</source>
        <translation>重新修复，轻一档（S）</translation>
    </message>
    <message>
        <source>Another preset…</source>
        <translation>换个预设…</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo (P)</source>
        <translation>当作另一类照片重新修复（P）</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>The result goes to the trash, the original stays (L or Delete)</source>
        <translation>结果放入回收站，原图保留（L 或 Delete）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>The photo before (Backspace)</source>
        <translation>上一张照片（退格键）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last decision back (U)</source>
        <translation>撤销上一个决定（U）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End looking through (Esc). What is decided is decided.</source>
        <translation>结束查看（Esc）。已做的决定不变。</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>Photo {number} of {total}</source>
        <translation>第 {number} 张，共 {total} 张</translation>
    </message>
    <message>
        <source>Working is being stopped…</source>
        <translation>正在停止处理…</translation>
    </message>
    <message>
        <source>Working: it is being restored again. Undo takes that back.</source>
        <translation>处理中：正在重新修复。按“撤销”可取消。</translation>
    </message>
    <message>
        <source>You left it as it was. Its result goes to the trash.</source>
        <translation>已选择保持原样，结果会放入回收站。</translation>
    </message>
    <message>
        <source>You keep this result.</source>
        <translation>已保留这个结果。</translation>
    </message>
    <message>
        <source>This is the softer result.</source>
        <translation>这是更柔和的结果。</translation>
    </message>
    <message>
        <source>This is the result with another preset.</source>
        <translation>这是换用其他预设的结果。</translation>
    </message>
    <message>
        <source>This photo is not among those that you look through.</source>
        <translation>这张照片不在正在查看的结果之中。</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>其他照片</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still being restored again. Wait, or press Esc.</source>
        <translation>
            <numerusform>还有 %n 张照片正在重新修复。请稍候，或按 Esc。</numerusform>
        </translation>
    </message>
    <message>
        <source>All looked at</source>
        <translation>全部看完了</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>保留 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n softer</source>
        <translation>
            <numerusform>更柔和 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another preset</source>
        <translation>
            <numerusform>换用其他预设 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>保持原样 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still working</source>
        <translation>
            <numerusform>处理中 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>未决定 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>原图未被改动。</translation>
    </message>
    <message>
        <source>Results that you did not want are in the trash.</source>
        <translation>不要的结果已放入回收站。</translation>
    </message>
    <message>
        <source>There is no trash for this drive.</source>
        <translation>这个磁盘没有回收站。</translation>
    </message>
    <message>
        <source>Results that you did not want lie in {folder}.</source>
        <translation>不要的结果放在 {folder} 中。</translation>
    </message>
    <message>
        <source>&amp;Look through the results</source>
        <translation>逐张查看结果(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>Move the divider, while the whole photo is seen</source>
        <translation>移动分隔线（显示整张照片时）</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move the photo, while a part of it is seen</source>
        <translation>移动照片（只显示一部分时）</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+左、右方向键</translation>
    </message>
    <message>
        <source>Move the divider at any zoom</source>
        <translation>移动分隔线（任何缩放比例）</translation>
    </message>
    <message>
        <source>Shift with an arrow key</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>A bigger step</source>
        <translation>移动得更多</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>Only the result, only the original</source>
        <translation>只看结果、只看原图</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>See the original, as long as it is held</source>
        <translation>按住时显示原图</translation>
    </message>
    <message>
        <source>+, -</source>
        <translation>+、-</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>0, 1, 2</source>
        <translation>0、1、2</translation>
    </message>
    <message>
        <source>The whole photo, 100 %, 200 %</source>
        <translation>整张照片、100%、200%</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Show or hide the overview map</source>
        <translation>显示或隐藏导航图</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Before at the left, after at the right. Arrow keys move both. Hold Space to see the original.</source>
        <translation>左边是修复前，右边是修复后。方向键同时移动两边。按住空格键看原图。</translation>
    </message>
    <message>
        <source>Left and right arrow keys move the divider between before and after; while only a part is seen, arrow keys move the photo. Hold Space to see the original.</source>
        <translation>左、右方向键移动修复前后之间的分隔线；只显示一部分时，方向键移动照片。按住空格键看原图。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修复后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修复前</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>正在打开照片…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Finish, then close</source>
        <translation>完成后关闭</translation>
    </message>
    <message>
        <source>Close, and go on next time</source>
        <translation>关闭，下次继续</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续处理</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not finished yet</source>
        <translation>
            <numerusform>还有 %n 张照片未完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished photos are kept. Your originals are untouched.</source>
        <translation>已完成的照片会保留。原图未被改动。</translation>
    </message>
    <message>
        <source>The window closes when the photos are finished.</source>
        <translation>照片完成后窗口会自动关闭。</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>不要关闭</translation>
    </message>
    <message>
        <source>Continue where you left off?</source>
        <translation>从上次停下的地方继续吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still waiting.</source>
        <translation>
            <numerusform>还有 %n 张照片在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>不再继续</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>for print</source>
        <translation>用于打印</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>原尺寸</translation>
    </message>
    <message>
        <source>2x bigger</source>
        <translation>2 倍</translation>
    </message>
    <message>
        <source>4x bigger</source>
        <translation>4 倍</translation>
    </message>
    <message>
        <source>Keep the original colours</source>
        <translation>保留原来的颜色</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>For print…</source>
        <translation>用于打印…</translation>
    </message>
    <message>
        <source>Size of the result</source>
        <translation>结果的尺寸</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Clean-up, from keep the grain to smooth</source>
        <translation>清理，从保留颗粒到平滑</translation>
    </message>
    <message>
        <source>Keep the grain</source>
        <translation>保留颗粒</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>How much grain and noise is taken away</source>
        <translation>去除多少颗粒和噪点</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>轻</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>全</translation>
    </message>
    <message>
        <source>How much of the restoration is used; the rest is your photo</source>
        <translation>修复效果占多少，其余来自你的照片</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something unexpected went wrong. Your originals are untouched.</source>
        <translation>发生了意外错误。原图未被改动。</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, please report it with the text below.</source>
        <translation>可以继续使用。如果再次发生，请附上下面的文字反馈给我们。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>剪贴板上没有照片。</translation>
    </message>
    <message>
        <source>Copy a picture, or files in a folder, then paste again.</source>
        <translation>请先复制一张图片，或复制文件夹中的文件，再重新粘贴。</translation>
    </message>
    <message>
        <source>Pasted as {name}.</source>
        <translation>已粘贴为 {name}。</translation>
    </message>
    <message>
        <source>The result will be saved in {folder}.</source>
        <translation>结果会保存到 {folder}。</translation>
    </message>
    <message>
        <source>{name} is on the clipboard.</source>
        <translation>{name} 已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Paste it into a folder, a mail or another program.</source>
        <translation>可以粘贴到文件夹、邮件或其他程序中。</translation>
    </message>
</context>
<context>
    <name>DetailOverlay</name>
    <message>
        <source>Where &amp;detail was added</source>
        <translation>显示补充的细节(&amp;D)</translation>
    </message>
    <message>
        <source>Shows where the computer added detail</source>
        <translation>标出电脑补充了细节的地方</translation>
    </message>
    <message>
        <source>Looking where detail was added…</source>
        <translation>正在查找补充了细节的地方…</translation>
    </message>
    <message>
        <source>The computer added more detail here.</source>
        <translation>这些地方由电脑补充了较多细节。</translation>
    </message>
    <message>
        <source>The computer added hardly any detail.</source>
        <translation>电脑几乎没有补充细节。</translation>
    </message>
    <message>
        <source>It can&apos;t be shown for this photo just now.</source>
        <translation>这张照片现在无法显示。</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Restore with</source>
        <translation>修复设备</translation>
    </message>
    <message>
        <source>What the work is done with</source>
        <translation>用什么设备来处理</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}（未找到）</translation>
    </message>
</context>
<context>
    <name>DeviceLine</name>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>What photos are restored with</source>
        <translation>修复照片所用的设备</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>修复引擎无法启动。</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor.</source>
        <translation>没有找到合适的显卡，将使用处理器。</translation>
    </message>
    <message>
        <source>No suitable graphics card found. Using the processor: about {time} a photo.</source>
        <translation>没有找到合适的显卡，将使用处理器：每张照片约 {time}。</translation>
    </message>
    <message>
        <source>Using {device}.</source>
        <translation>正在使用 {device}。</translation>
    </message>
    <message>
        <source>Using {device}: about {time} a photo.</source>
        <translation>正在使用 {device}：每张照片约 {time}。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>移除 {model} 吗？</translation>
    </message>
    <message>
        <source>You can get it again later.</source>
        <translation>以后可以重新下载。</translation>
    </message>
    <message>
        <source>A file elsewhere that you added it from stays.</source>
        <translation>添加时所用的那个文件会留在原处。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Get {model} again?</source>
        <translation>重新下载 {model} 吗？</translation>
    </message>
    <message>
        <source>The damaged file that is here now is removed.</source>
        <translation>现有的损坏文件会被移除。</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>重新下载</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不处理</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Copy the new photo</source>
        <translation>复制新照片</translation>
    </message>
    <message>
        <source>Drag the new photo to a folder or another program, or press to copy it</source>
        <translation>把新照片拖到文件夹或其他程序中，或点按以复制</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to add to the list</source>
        <translation>松开即可添加到列表</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Leave this one alone</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>It stays as in your original, only larger</source>
        <translation>和原图一样，只是放大</translation>
    </message>
    <message>
        <source>How much is done to this face</source>
        <translation>这张脸的处理程度</translation>
    </message>
    <message>
        <source>How much is done to face {number} of {total}</source>
        <translation>第 {number} 张脸（共 {total} 张）的处理程度</translation>
    </message>
    <message>
        <source>Leave face {number} of {total} alone</source>
        <translation>让第 {number} 张脸（共 {total} 张）保持原样</translation>
    </message>
    <message>
        <source>Face {number} of {total}, {share}</source>
        <translation>第 {number} 张脸（共 {total} 张），{share}</translation>
    </message>
    <message>
        <source>Face {number} of {total}, left alone</source>
        <translation>第 {number} 张脸（共 {total} 张），保持原样</translation>
    </message>
    <message>
        <source>Left and right arrow keys go to other faces, up and down change how much is done. Space leaves it alone, Enter looks closely.</source>
        <translation>左、右方向键切换到其他人脸，上、下方向键改变处理程度。空格键让它保持原样，回车键放大细看。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Before and after. Double-click to look closely.</source>
        <translation>修复前和修复后。双击可放大细看。</translation>
    </message>
</context>
<context>
    <name>FaceChoice</name>
    <message>
        <source>Leave alone</source>
        <translation>不处理</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>温和</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强力</translation>
    </message>
    <message>
        <source>Faces are restored like everything else.</source>
        <translation>不作特别处理，人脸和其他部分一样修复。</translation>
    </message>
    <message>
        <source>Held back, so that people still look like themselves.</source>
        <translation>减轻处理，让人物依然像本人。</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>缺失的细节由电脑推测而来，请看看人物是否还像本人。</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Show the face networks</source>
        <translation>查看人脸网络</translation>
    </message>
    <message>
        <source>Opens the models, where one can be fetched</source>
        <translation>打开“模型”页面，可在那里下载</translation>
    </message>
    <message>
        <source>The network that draws faces is not on this computer yet. Until it is, Gentle is used.</source>
        <translation>这台电脑上还没有绘制人脸的网络。下载之前会使用“温和”。</translation>
    </message>
</context>
<context>
    <name>FaceShowing</name>
    <message>
        <source>Faces belo&amp;w the photo</source>
        <translation>在照片下方显示人脸(&amp;W)</translation>
    </message>
    <message>
        <source>Shows or hides the faces of the photo</source>
        <translation>显示或隐藏照片中的人脸</translation>
    </message>
    <message>
        <source>Found in a simple way, which misses some faces.</source>
        <translation>用简单的方法查找，会漏掉一些人脸。</translation>
    </message>
</context>
<context>
    <name>FaceStrip</name>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Find them better…</source>
        <translation>更准确地查找…</translation>
    </message>
    <message>
        <source>Find faces better</source>
        <translation>更准确地查找人脸</translation>
    </message>
    <message>
        <source>Opens the models, where a finder can be fetched</source>
        <translation>打开“模型”页面，可在那里下载人脸查找模型</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>正在查找人脸…</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>缺失的细节由电脑推测而来，请看看人物是否还像本人。</translation>
    </message>
    <message>
        <source>Hide the faces (F)</source>
        <translation>隐藏人脸（F）</translation>
    </message>
    <message>
        <source>Show the faces (F)</source>
        <translation>显示人脸（F）</translation>
    </message>
</context>
<context>
    <name>FasterCard</name>
    <message>
        <source>Progress of making it faster</source>
        <translation>加快速度的进度</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>加快速度</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>改回处理器</translation>
    </message>
    <message>
        <source>Restores photos with the processor again; nothing is lost</source>
        <translation>重新用处理器修复照片，不会丢失任何内容</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Goes back to the processor and gives the space on the disk back</source>
        <translation>改回处理器，并释放占用的磁盘空间</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>重新制作</translation>
    </message>
    <message>
        <source>{card}, {number} GB</source>
        <translation>{card}，{number} GB</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>正在检查这台电脑…</translation>
    </message>
    <message>
        <source>Your graphics card is used already.</source>
        <translation>你的显卡已在使用中。</translation>
    </message>
    <message>
        <source>Photos can be restored much faster with your graphics card. The part for it is about {download} to download, and takes {disk} on the disk; {free} are free. It is tried with a photo first, and you can always go back.</source>
        <translation>用你的显卡修复照片可以快得多。所需组件约需下载 {download}，占用磁盘 {disk}；目前可用空间为 {free}。会先用一张照片试一试，你随时可以改回处理器。</translation>
    </message>
    <message>
        <source>While it is made it needs {size}. Free some space first.</source>
        <translation>制作期间需要 {size} 空间。请先腾出一些空间。</translation>
    </message>
    <message>
        <source>Of the last try {size} are kept, to go on with.</source>
        <translation>上次的 {size} 已保留，可以接着进行。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。没有做任何更改。</translation>
    </message>
    <message>
        <source>The part for your graphics card is here, but photos are restored without it.</source>
        <translation>显卡组件已经有了，但修复照片时没有使用它。</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card.</source>
        <translation>照片用你的显卡修复。</translation>
    </message>
    <message>
        <source>Photos are restored with your graphics card. It is about {times} times as fast as the processor.</source>
        <translation>照片用你的显卡修复，速度约为处理器的 {times} 倍。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Copy details for help</source>
        <translation>复制求助信息</translation>
    </message>
    <message>
        <source>This is what helps to find a mistake. Nothing is sent: you copy it and decide where to put it.</source>
        <translation>这些信息有助于查找问题。不会发送任何内容：由你复制，并决定放到哪里。</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>将要复制的内容</translation>
    </message>
    <message>
        <source>Include file names</source>
        <translation>包含文件名</translation>
    </message>
    <message>
        <source>Without it, names of files, folders and people are replaced by three dots</source>
        <translation>不勾选时，文件名、文件夹名和人名会用三个点代替</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message.</source>
        <translation>已复制，可以粘贴到你的消息中。</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>打开照片(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation>最近打开(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>修复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Restore ne&amp;xt</source>
        <translation>接下来修复(&amp;X)</translation>
    </message>
    <message>
        <source>Try f&amp;ailed photos again</source>
        <translation>重试失败的照片(&amp;A)</translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>从列表中移除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy the new photo</source>
        <translation>复制新照片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>整张照片(&amp;F)</translation>
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
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Centre the divider</source>
        <translation>分隔线居中(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>下一张照片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>上一张照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Copy details for help…</source>
        <translation>复制求助信息(&amp;C)…</translation>
    </message>
    <message>
        <source>Check for a newer &amp;version…</source>
        <translation>检查新版本(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;About SR Desktop</source>
        <translation>关于 SR Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Get other models, or add a file of your own</source>
        <translation>下载其他模型，或添加自己的文件</translation>
    </message>
    <message>
        <source>As the preset says</source>
        <translation>按预设</translation>
    </message>
    <message>
        <source>{model} (not here)</source>
        <translation>{model}（未下载）</translation>
    </message>
</context>
<context>
    <name>ModelEntry</name>
    <message>
        <source>Comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>尚未下载</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>{name} is a model file</source>
        <translation>{name} 是模型文件</translation>
    </message>
    <message>
        <source>No photo, but something to restore photos with. Shall it be added to your models?</source>
        <translation>它不是照片，而是用来修复照片的。要添加到你的模型中吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s)</source>
        <translation>
            <numerusform>%n 个模型文件</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos, but something to restore photos with. Shall they be added to your models?</source>
        <translation>它们不是照片，而是用来修复照片的。要添加到你的模型中吗？</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Getting {model}, then the photo is restored</source>
        <translation>正在下载 {model}，随后会修复照片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} 已就绪。</translation>
    </message>
    <message>
        <source>Choose it under More choices.</source>
        <translation>请在“更多选项”中选用。</translation>
    </message>
    <message>
        <source>{model} could not be fetched</source>
        <translation>无法下载 {model}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Getting {model}</source>
        <translation>正在下载 {model}</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Progress of {model}</source>
        <translation>{model} 的进度</translation>
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
        <translation>TensorFlow 模型</translation>
    </message>
    <message>
        <source>free for every use (BSD licence)</source>
        <translation>可自由用于任何用途（BSD 许可证）</translation>
    </message>
    <message>
        <source>free for every use (MIT licence)</source>
        <translation>可自由用于任何用途（MIT 许可证）</translation>
    </message>
    <message>
        <source>free for every use (Apache licence)</source>
        <translation>可自由用于任何用途（Apache 许可证）</translation>
    </message>
    <message>
        <source>free only in part (Apache licence)</source>
        <translation>仅部分可自由使用（Apache 许可证）</translation>
    </message>
    <message>
        <source>Licence: {warning}</source>
        <translation>许可证：{warning}</translation>
    </message>
    <message>
        <source>Its file is not what came with the program. Install the program again.</source>
        <translation>它的文件不是程序自带的那个。请重新安装程序。</translation>
    </message>
    <message>
        <source>Its file is damaged, or another file has its name.</source>
        <translation>它的文件已损坏，或有其他文件占用了它的名称。</translation>
    </message>
    <message>
        <source>{size} have come already. It goes on from there.</source>
        <translation>已下载 {size}，会从那里继续。</translation>
    </message>
    <message>
        <source>Checked as far as its authors allow: they publish only a part of the proof.</source>
        <translation>已尽可能核对：作者只公布了部分校验信息。</translation>
    </message>
    <message>
        <source>Waiting for the model before it…</source>
        <translation>正在等待前一个模型…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Get the model again</source>
        <translation>重新下载模型</translation>
    </message>
    <message>
        <source>Get the model</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>Get again</source>
        <translation>重新下载</translation>
    </message>
    <message>
        <source>Get the rest</source>
        <translation>下载其余部分</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>{verb} ({size})</source>
        <translation>{verb}（{size}）</translation>
    </message>
    <message>
        <source>Recognised as {model}.</source>
        <translation>识别为 {model}。</translation>
    </message>
    <message>
        <source>Recognised as {family}, for faces.</source>
        <translation>识别为 {family}，用于人脸。</translation>
    </message>
    <message>
        <source>Recognised as {family}, {enlarges}.</source>
        <translation>识别为 {family}，{enlarges}。</translation>
    </message>
    <message>
        <source>It was here already.</source>
        <translation>它已经在这里了。</translation>
    </message>
    <message>
        <source>It has the name of {model}, but is another file; so it is kept under another name.</source>
        <translation>它与 {model} 同名，但不是同一个文件，因此用另一个名称保存。</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} 和 {more}</translation>
    </message>
    <message>
        <source>It needs {files} too: add it, or get it here.</source>
        <translation>还需要 {files}：请添加，或在这里下载。</translation>
    </message>
    <message>
        <source>It is used where Strong is chosen for the faces.</source>
        <translation>人脸选“强力”时会使用它。</translation>
    </message>
    <message>
        <source>Faces are found with it from now on.</source>
        <translation>今后会用它查找人脸。</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Come with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自己添加的</translation>
    </message>
    <message>
        <source>For faces</source>
        <translation>用于人脸</translation>
    </message>
    <message>
        <source>Can be fetched from their authors</source>
        <translation>可从作者处下载</translation>
    </message>
    <message>
        <source>They are used beside the model for the photo: to find the faces in it, and to draw them anew where Strong is chosen for the faces.</source>
        <translation>与照片的模型配合使用：用来查找照片中的人脸，并在人脸选“强力”时重新绘制它们。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Drop to add to your models</source>
        <translation>松开即可添加到你的模型</translation>
    </message>
    <message>
        <source>A model is what photos are restored with. You need none of these: the right ones come with the program.</source>
        <translation>模型是用来修复照片的。这些都不是必需的：程序已自带合适的模型。</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>添加模型文件…</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>添加模型文件</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>或拖到这里</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MoreOptions</name>
    <message>
        <source>As the original</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size of the pieces</source>
        <translation>分块大小</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>保存到 {folder}</translation>
    </message>
    <message>
        <source>Smaller pieces need less memory.</source>
        <translation>分块越小，占用的内存越少。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>新文件的名称</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>修复设备</translation>
    </message>
    <message>
        <source>{side} pixels</source>
        <translation>{side} 像素</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>NameTemplate</name>
    <message>
        <source>Name of the new files</source>
        <translation>新文件的名称</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>插入…</translation>
    </message>
    <message>
        <source>Put the preset, the date, the size or the model into the name</source>
        <translation>在名称中加入预设、日期、尺寸或模型</translation>
    </message>
    <message>
        <source>What kind of photo it is</source>
        <translation>照片类型</translation>
    </message>
    <message>
        <source>Date of today</source>
        <translation>今天的日期</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The photo&apos;s own name</source>
        <translation>照片原名</translation>
    </message>
    <message>
        <source>For instance: {name}</source>
        <translation>例如：{name}</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>Newer version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新增内容</translation>
    </message>
    <message>
        <source>&amp;Show its page</source>
        <translation>显示其页面(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>正在询问 {host}…</translation>
    </message>
    <message>
        <source>Nothing about you or your photos is sent.</source>
        <translation>不会发送任何关于您或您照片的信息。</translation>
    </message>
    <message>
        <source>You have the newest version.</source>
        <translation>您使用的已是最新版本。</translation>
    </message>
    <message>
        <source>It is SR Desktop {version}.</source>
        <translation>版本为 SR Desktop {version}。</translation>
    </message>
    <message>
        <source>SR Desktop {version} is available.</source>
        <translation>SR Desktop {version} 已可用。</translation>
    </message>
    <message>
        <source>You have {version}. It is not installed by itself: get it where you got this one.</source>
        <translation>您使用的是 {version}。新版本不会自动安装：请从获取本程序的地方获取。</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%n more skipped, see the list.</source>
        <translation>
            <numerusform>另有 %n 个已跳过，见列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Your original is untouched.</source>
        <translation>原图未被改动。</translation>
    </message>
    <message>
        <source>Small or tilted faces may have been missed: a finder that sees them is under File &gt; Models.</source>
        <translation>可能漏掉了较小或倾斜的人脸：能找到它们的人脸查找模型在“文件”&gt;“模型”中。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The engine could not be started</source>
        <translation>修复引擎无法启动</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}：{name}</translation>
    </message>
    <message>
        <source>Look through them</source>
        <translation>逐张查看</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photo(s).</source>
        <translation>
            <numerusform>已保存 %n 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>原图未被改动。</translation>
    </message>
    <message>
        <source>{number} of {total} photos could not be restored</source>
        <translation>{total} 张照片中有 {number} 张无法修复</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n photo(s) restored</source>
        <translation>
            <numerusform>已修复 %n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be restored</source>
        <translation>
            <numerusform>%n 张照片无法修复</numerusform>
        </translation>
    </message>
    <message>
        <source>Your originals are untouched.</source>
        <translation>原图未被改动。</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview map</source>
        <translation>导航图</translation>
    </message>
    <message>
        <source>Click or drag to see another part. M hides the map.</source>
        <translation>点击或拖动可查看其他部分。按 M 隐藏导航图。</translation>
    </message>
</context>
<context>
    <name>OwnLine</name>
    <message>
        <source>These are the settings of this photo.</source>
        <translation>这是这张照片的设置。</translation>
    </message>
    <message>
        <source>Use for all</source>
        <translation>用于所有照片</translation>
    </message>
    <message>
        <source>All photos get these settings, except those that have settings of their own</source>
        <translation>所有照片都使用这些设置，有自己设置的照片除外</translation>
    </message>
    <message>
        <source>Same as all others</source>
        <translation>与其他照片相同</translation>
    </message>
    <message>
        <source>This photo gets the settings of all other photos again</source>
        <translation>这张照片重新使用其他照片的设置</translation>
    </message>
</context>
<context>
    <name>OwnSettings</name>
    <message>
        <source>{preset}, {size}</source>
        <translation>{preset}，{size}</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted picture {date}</source>
        <translation>粘贴的图片 {date}</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be read.</source>
        <translation>无法读取剪贴板上的图片。</translation>
    </message>
    <message>
        <source>Save it as a file, then open that file.</source>
        <translation>请先存成文件，再打开那个文件。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large.</source>
        <translation>剪贴板上的图片太大。</translation>
    </message>
    <message>
        <source>Copy a smaller part of it.</source>
        <translation>请复制其中较小的一部分。</translation>
    </message>
    <message>
        <source>The picture on the clipboard can&apos;t be saved.</source>
        <translation>无法保存剪贴板上的图片。</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>Sh&amp;ow</source>
        <translation>展开(&amp;O)</translation>
    </message>
    <message>
        <source>F&amp;old</source>
        <translation>折叠(&amp;O)</translation>
    </message>
    <message>
        <source>Fold &amp;all albums</source>
        <translation>折叠所有相册(&amp;A)</translation>
    </message>
    <message>
        <source>Show all al&amp;bums</source>
        <translation>展开所有相册(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About this result…</source>
        <translation>关于此结果(&amp;A)…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the &amp;list</source>
        <translation>
            <numerusform>从列表中移除 %n 张照片(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the &amp;list</source>
        <translation>从列表中移除(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try these %n photo(s) again</source>
        <translation>
            <numerusform>重试这 %n 张照片(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore these %n photo(s)</source>
        <translation>
            <numerusform>修复这 %n 张照片(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore again</source>
        <translation>重新修复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Restore this photo</source>
        <translation>修复这张照片(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Try all %n failed photo(s) again</source>
        <translation>
            <numerusform>重试全部 %n 张失败的照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &amp;next</source>
        <translation>接下来修复(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>Use these settings for the %n chosen photo(s)</source>
        <translation>
            <numerusform>对所选的 %n 张照片使用这些设置</numerusform>
        </translation>
    </message>
    <message>
        <source>Use these settings for this photo only</source>
        <translation>仅对这张照片使用这些设置</translation>
    </message>
    <message>
        <source>Use these settings for the album “{name}”</source>
        <translation>对相册“{name}”使用这些设置</translation>
    </message>
    <message>
        <source>Same settings as all other photos</source>
        <translation>与其他照片使用相同的设置</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>已保持原样</translation>
    </message>
    <message>
        <source>Working, {share} %</source>
        <translation>处理中，{share}%</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>{name}, {state}, {number} of {total}</source>
        <translation>{name}，{state}，第 {number} 张，共 {total} 张</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
</context>
<context>
    <name>PresetDesk</name>
    <message>
        <source>Save as my preset</source>
        <translation>保存为我的预设</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>“{name}” was saved in {file}.</source>
        <translation>“{name}”已保存到 {file}。</translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>已添加 %n 个预设。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetDialogs</name>
    <message>
        <source>Name of the preset:</source>
        <translation>预设的名称：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>删除“{name}”吗？</translation>
    </message>
    <message>
        <source>Photos that were restored with it stay as they are.</source>
        <translation>用它修复过的照片不受影响。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Presets (*.toml)</source>
        <translation>预设 (*.toml)</translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <source>{name} (changed)</source>
        <translation>{name}（已更改）</translation>
    </message>
    <message>
        <source>What kind of photo is it?</source>
        <translation>这是什么照片？</translation>
    </message>
    <message>
        <source>Your own preset.</source>
        <translation>你自己的预设。</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>More about presets</source>
        <translation>预设的更多操作</translation>
    </message>
    <message>
        <source>Save, rename and share presets</source>
        <translation>保存、重命名和分享预设</translation>
    </message>
    <message>
        <source>&amp;Save as my preset…</source>
        <translation>保存为我的预设(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Suggest a &amp;preset again</source>
        <translation>重新推荐预设(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PresetPanel</name>
    <message>
        <source>What kind of photo is it?</source>
        <translation>这是什么照片？</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Old family photo</source>
        <translation>家庭老照片</translation>
    </message>
    <message>
        <source>Gentle. Cleans and sharpens a faded, grainy scan.</source>
        <translation>温和处理。让褪色、有颗粒的扫描件更干净、更清晰。</translation>
    </message>
    <message>
        <source>Black and white photo</source>
        <translation>黑白照片</translation>
    </message>
    <message>
        <source>Works on light and dark only, so grey stays grey and sepia stays sepia.</source>
        <translation>只处理明暗，灰色还是灰色，棕褐色还是棕褐色。</translation>
    </message>
    <message>
        <source>Tiny or blurry picture</source>
        <translation>很小或模糊的图片</translation>
    </message>
    <message>
        <source>Four times bigger, with the most detail.</source>
        <translation>放大到 4 倍，细节最多。</translation>
    </message>
    <message>
        <source>Grainy or noisy photo</source>
        <translation>颗粒或噪点多的照片</translation>
    </message>
    <message>
        <source>Takes away the most grain and noise.</source>
        <translation>去除的颗粒和噪点最多。</translation>
    </message>
    <message>
        <source>Phone or messenger picture</source>
        <translation>手机或聊天软件图片</translation>
    </message>
    <message>
        <source>Takes away the little squares that messengers leave.</source>
        <translation>去除聊天软件留下的小方块。</translation>
    </message>
    <message>
        <source>Newspaper or magazine</source>
        <translation>报纸或杂志</translation>
    </message>
    <message>
        <source>Takes the printed dots out first, then cleans what they made.</source>
        <translation>先去除印刷网点，再清理网点留下的痕迹。</translation>
    </message>
    <message>
        <source>Letters, maps, drawings</source>
        <translation>信件、地图、图画</translation>
    </message>
    <message>
        <source>Careful with lines and writing: nothing is smoothed away.</source>
        <translation>小心对待线条和文字：不会把任何东西抹掉。</translation>
    </message>
    <message>
        <source>Just bigger</source>
        <translation>只放大</translation>
    </message>
    <message>
        <source>Enlarges without any repair.</source>
        <translation>只放大，不做任何修补。</translation>
    </message>
</context>
<context>
    <name>PrintSize</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Usual sizes of prints</source>
        <translation>常用的照片尺寸</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>其他尺寸</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Width of the print</source>
        <translation>打印宽度</translation>
    </message>
    <message>
        <source>Height of the print</source>
        <translation>打印高度</translation>
    </message>
    <message>
        <source>Dots per inch (dpi)</source>
        <translation>每英寸点数（dpi）</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>300 is what photo shops ask for; 150 will do for a poster.</source>
        <translation>照片冲印店一般要求 300；海报用 150 就够了。</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>The paper stands</source>
        <translation>纸张方向</translation>
    </message>
    <message>
        <source>Like the photo</source>
        <translation>同照片</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>This photo becomes {pixels}.</source>
        <translation>这张照片将变为 {pixels}。</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name}（{size}）</translation>
    </message>
    <message>
        <source>{size} at {dpi} dpi, {pixels}</source>
        <translation>{size}，{dpi} dpi，{pixels}</translation>
    </message>
    <message>
        <source>About {length} stay white at the left and the right.</source>
        <translation>左右两边各留白约 {length}。</translation>
    </message>
    <message>
        <source>About {length} stay white above and below.</source>
        <translation>上下两边各留白约 {length}。</translation>
    </message>
    <message>
        <source>This photo has enough for about {size} at {dpi} dpi. Larger prints look softer.</source>
        <translation>这张照片在 {dpi} dpi 下足够打印约 {size}。再大会显得不够清晰。</translation>
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
        <translation>质量</translation>
    </message>
    <message>
        <source>Automatic: as good as the photo was</source>
        <translation>自动：与原照片质量相当</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>文件更小</translation>
    </message>
    <message>
        <source>Finest</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Can be chosen for JPEG and WebP above</source>
        <translation>在上面选择 JPEG 或 WebP 后可设置</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>Another window is restoring %n photo(s).</source>
        <translation>
            <numerusform>另一个窗口正在修复 %n 张照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another SR Desktop is restoring %n photo(s) (command line).</source>
        <translation>
            <numerusform>另一个 SR Desktop（命令行）正在修复 %n 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours follow when it is done.</source>
        <translation>完成后就轮到你的照片。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看照片</translation>
    </message>
    <message>
        <source>Another SR Desktop holds the queue and does not answer.</source>
        <translation>另一个 SR Desktop 占用着修复队列，而且没有响应。</translation>
    </message>
    <message>
        <source>End it (process {number}), then your photos go on.</source>
        <translation>请结束它（进程 {number}），你的照片就会继续处理。</translation>
    </message>
    <message>
        <source>The other SR Desktop has ended. Continue with its photos?</source>
        <translation>另一个 SR Desktop 已结束。要继续处理它的照片吗？</translation>
    </message>
    <message>
        <source>Nothing was begun; the photos still wait.</source>
        <translation>尚未开始任何处理；照片仍在等待。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No other photo is begun until then; it goes on by itself.</source>
        <translation>在此之前不会开始处理其他照片；恢复后会自动继续。</translation>
    </message>
    <message>
        <source>The queue can be written again. It goes on.</source>
        <translation>修复队列又可以写入了，继续处理。</translation>
    </message>
    <message>
        <source>Photos are restored all the same, but what waits is forgotten when the window closes.</source>
        <translation>照片照常修复，但关闭窗口后，就不再记得哪些照片在等待。</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>修复队列</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Open {name} again</source>
        <translation>再次打开 {name}</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Where to save</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>原图旁边</translation>
    </message>
    <message>
        <source>Save in…</source>
        <translation>保存到…</translation>
    </message>
    <message>
        <source>Choose a folder for all results</source>
        <translation>为所有结果选择一个文件夹</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the folder for results</source>
        <translation>更改存放结果的文件夹</translation>
    </message>
    <message>
        <source>Save results in</source>
        <translation>结果保存到</translation>
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
        <translation>出错了</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation>请重试。如果再次发生，请重新启动程序。</translation>
    </message>
    <message>
        <source>{sentence} {next_step}</source>
        <translation>{sentence}{next_step}</translation>
    </message>
    <message>
        <source>Photo not found</source>
        <translation>找不到照片</translation>
    </message>
    <message>
        <source>Check the name, or whether the drive is still connected.</source>
        <translation>请检查名称，或磁盘是否仍然连接。</translation>
    </message>
    <message>
        <source>Photo could not be opened</source>
        <translation>无法打开照片</translation>
    </message>
    <message>
        <source>Open it in another program to check it, or scan it again.</source>
        <translation>请用其他程序打开检查，或重新扫描。</translation>
    </message>
    <message>
        <source>Photo too large</source>
        <translation>照片太大</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>请选择较小的尺寸。</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>没有找到照片</translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, TIFF, HEIC or other pictures.</source>
        <translation>请选择含有 JPEG、PNG、TIFF、HEIC 或其他图片的文件夹。</translation>
    </message>
    <message>
        <source>Result could not be saved</source>
        <translation>无法保存结果</translation>
    </message>
    <message>
        <source>Choose another folder for the results, one that you may write to.</source>
        <translation>请另选一个可以写入的文件夹来存放结果。</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another disk.</source>
        <translation>请腾出一些空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>未知的模型</translation>
    </message>
    <message>
        <source>Choose one of the models that are installed.</source>
        <translation>请从已安装的模型中选择。</translation>
    </message>
    <message>
        <source>Not a model for photos</source>
        <translation>不是用于照片的模型</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>Model file missing</source>
        <translation>缺少模型文件</translation>
    </message>
    <message>
        <source>Choose another model, or install the program again.</source>
        <translation>请选择其他模型，或重新安装程序。</translation>
    </message>
    <message>
        <source>Model file refused</source>
        <translation>模型文件未被接受</translation>
    </message>
    <message>
        <source>Get the file again from its official source, best as .safetensors.</source>
        <translation>请从官方来源重新获取文件，最好是 .safetensors 格式。</translation>
    </message>
    <message>
        <source>Model could not be fetched</source>
        <translation>无法下载模型</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: it goes on where it stopped.</source>
        <translation>请检查网络连接后重试：会从中断处继续。</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Not the official file</source>
        <translation>不是官方文件</translation>
    </message>
    <message>
        <source>Perhaps a sign-in page or a filter of this network stands between. Try another network.</source>
        <translation>可能被此网络的登录页面或过滤功能拦住了。请换个网络试试。</translation>
    </message>
    <message>
        <source>Could not look for a newer version</source>
        <translation>无法检查新版本</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again.</source>
        <translation>请检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>Ask where you got the program from.</source>
        <translation>请向您获取本程序的地方询问。</translation>
    </message>
    <message>
        <source>Model cannot be removed</source>
        <translation>无法移除模型</translation>
    </message>
    <message>
        <source>Models that come with the program take little space and stay.</source>
        <translation>程序自带的模型占用空间很少，会一直保留。</translation>
    </message>
    <message>
        <source>Already restored</source>
        <translation>已经修复过</translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation>未对它做任何处理。</translation>
    </message>
    <message>
        <source>File left alone</source>
        <translation>文件未动</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>没有移除任何内容。</translation>
    </message>
    <message>
        <source>Graphics card not available</source>
        <translation>显卡不可用</translation>
    </message>
    <message>
        <source>Let the program choose the device by itself.</source>
        <translation>请让程序自动选择设备。</translation>
    </message>
    <message>
        <source>It cannot be made faster</source>
        <translation>无法加快速度</translation>
    </message>
    <message>
        <source>The processor goes on as before; it works with every photo.</source>
        <translation>会像以前一样使用处理器，任何照片都能处理。</translation>
    </message>
    <message>
        <source>It could not be made faster</source>
        <translation>未能加快速度</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. Try again later.</source>
        <translation>没有做任何更改：照片会像以前一样修复。请稍后重试。</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller size or a smaller model.</source>
        <translation>请关闭其他程序，或选择较小的尺寸或较小的模型。</translation>
    </message>
    <message>
        <source>The result was not a picture</source>
        <translation>得到的结果不是图片</translation>
    </message>
    <message>
        <source>Nothing was saved. Try another model or a smaller size.</source>
        <translation>没有保存任何内容。请试试其他模型或较小的尺寸。</translation>
    </message>
    <message>
        <source>The engine stopped</source>
        <translation>修复引擎停止了</translation>
    </message>
    <message>
        <source>It has been started again. Try this photo once more; the other photos go on.</source>
        <translation>引擎已重新启动。请再试一次这张照片；其他照片会继续处理。</translation>
    </message>
    <message>
        <source>The engine cannot start</source>
        <translation>修复引擎无法启动</translation>
    </message>
    <message>
        <source>Install the program again. The log tells the cause.</source>
        <translation>请重新安装程序。日志中记录了原因。</translation>
    </message>
    <message>
        <source>The queue cannot be kept</source>
        <translation>无法保存修复队列</translation>
    </message>
    <message>
        <source>Free some space on its drive, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>请在它所在的磁盘上腾出一些空间，或用 SR_DESKTOP_HOME 指定其他文件夹。</translation>
    </message>
    <message>
        <source>Optional part not installed</source>
        <translation>未安装可选组件</translation>
    </message>
    <message>
        <source>Install it as the README says.</source>
        <translation>请按 README 的说明安装。</translation>
    </message>
    <message>
        <source>Wrong usage</source>
        <translation>用法有误</translation>
    </message>
    <message>
        <source>Look at the help for what can be asked for.</source>
        <translation>请查看帮助，了解可用的选项。</translation>
    </message>
    <message>
        <source>The new file could not be made in this format.</source>
        <translation>无法以这种格式生成新文件。</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>请换一种试试。</translation>
    </message>
    <message>
        <source>There is not enough space in {folder}.</source>
        <translation>{folder} 中空间不足。</translation>
    </message>
    <message>
        <source>The name of the new file is too long for {folder}.</source>
        <translation>新文件的名称太长，无法存入 {folder}。</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}: its drive can only be read.</source>
        <translation>无法保存到 {folder}：所在磁盘是只读的。</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation>文件夹 {folder} 已不存在。</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}.</source>
        <translation>无法保存到 {folder}。</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read.</source>
        <translation>{name} 在读取过程中被改动了。</translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, then try again.</source>
        <translation>请等正在写入它的程序完成后再试。</translation>
    </message>
    <message>
        <source>{name} is larger than a file may be in {folder}.</source>
        <translation>{name} 超过了 {folder} 允许的文件大小。</translation>
    </message>
    <message>
        <source>Move the models to another disk with SR_DESKTOP_HOME.</source>
        <translation>请用 SR_DESKTOP_HOME 把模型移到其他磁盘。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of models {folder}.</source>
        <translation>无法写入模型文件夹 {folder}。</translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with SR_DESKTOP_HOME.</source>
        <translation>请将它设为可写，或用 SR_DESKTOP_HOME 指定其他文件夹。</translation>
    </message>
    <message>
        <source>Free some space, then try again: it goes on where it stopped.</source>
        <translation>请腾出一些空间后重试：会从中断处继续。</translation>
    </message>
    <message>
        <source>{target} is damaged or another file, and was left as it is.</source>
        <translation>{target} 已损坏或不是所需的文件，未做改动。</translation>
    </message>
    <message>
        <source>If you do not need it, remove the model and get it again.</source>
        <translation>如果不需要它，请移除该模型后重新下载。</translation>
    </message>
    <message>
        <source>Another file {target} has come in the meantime.</source>
        <translation>在此期间出现了另一个文件 {target}。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>{source} is not the official file: its content is another one.</source>
        <translation>{source} 不是官方文件：内容不一致。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>请重新获取。</translation>
    </message>
    <message>
        <source>Get it again from {address}.</source>
        <translation>请从 {address} 重新获取。</translation>
    </message>
    <message>
        <source>{name} came whole, but is not the official file.</source>
        <translation>{name} 已完整下载，但不是官方文件。</translation>
    </message>
    <message>
        <source>{host} gave another part of the file than was asked for.</source>
        <translation>{host} 返回的不是所请求的那部分文件。</translation>
    </message>
    <message>
        <source>{host} gives {total} bytes; {name} has {size}.</source>
        <translation>{host} 提供 {total} 字节，而 {name} 应为 {size}。</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>更少</translation>
    </message>
    <message>
        <source>{host} gave {size} bytes; {name} has {total}.</source>
        <translation>{host} 提供了 {size} 字节，而 {name} 应为 {total}。</translation>
    </message>
    <message>
        <source>The connection to {host} was lost after {size}.</source>
        <translation>下载 {size} 后，与 {host} 的连接中断了。</translation>
    </message>
    <message>
        <source>The recipe {file} cannot be used ({cause}).</source>
        <translation>配置文件 {file} 无法使用（{cause}）。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>No graphics card was found that could help.</source>
        <translation>没有找到可用来加快速度的显卡。</translation>
    </message>
    <message>
        <source>Nothing has to be added: the graphics of this Mac are used already.</source>
        <translation>无需添加任何内容：这台 Mac 的图形处理器已在使用中。</translation>
    </message>
    <message>
        <source>{card} was found, but there is no build of PyTorch for it on this computer.</source>
        <translation>找到了 {card}，但没有能在这台电脑上支持它的 PyTorch 版本。</translation>
    </message>
    <message>
        <source>On Windows there are no builds for AMD cards yet.</source>
        <translation>在 Windows 上还没有支持 AMD 显卡的版本。</translation>
    </message>
    <message>
        <source>{card} was found, but not its driver.</source>
        <translation>找到了 {card}，但没有找到它的驱动程序。</translation>
    </message>
    <message>
        <source>Install the driver of {maker}, start the computer again, and look here once more.</source>
        <translation>请安装 {maker} 的驱动程序，重新启动电脑，再回到这里重新检查。</translation>
    </message>
    <message>
        <source>The driver of {card} is too old: it is {driver}, and {needed} is needed.</source>
        <translation>{card} 的驱动程序太旧：现在是 {driver}，需要 {needed}。</translation>
    </message>
    <message>
        <source>Install the newest driver from the maker of the card, start the computer again, and look here once more.</source>
        <translation>请安装显卡厂商的最新驱动程序，重新启动电脑，再回到这里重新检查。</translation>
    </message>
    <message>
        <source>{card} was found, but its driver does not let programs compute on it.</source>
        <translation>找到了 {card}，但它的驱动程序不允许程序用它进行计算。</translation>
    </message>
    <message>
        <source>Install AMD&apos;s driver with ROCm, start the computer again, and look here once more.</source>
        <translation>请安装带 ROCm 的 AMD 驱动程序，重新启动电脑，再回到这里重新检查。</translation>
    </message>
    <message>
        <source>PyTorch has no build for {card}: it is too old, or too new.</source>
        <translation>PyTorch 没有支持 {card} 的版本：它太旧或太新。</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space, then try again.</source>
        <translation>没有做任何更改。请腾出一些空间，然后重试。</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>无法写入 {folder}。</translation>
    </message>
    <message>
        <source>Make it writable, or choose another home for the program with SR_DESKTOP_HOME.</source>
        <translation>请将它设为可写，或用 SR_DESKTOP_HOME 为程序指定其他数据文件夹。</translation>
    </message>
    <message>
        <source>Some files in {folder} are still in use.</source>
        <translation>{folder} 中有些文件仍在使用中。</translation>
    </message>
    <message>
        <source>Close other windows of the program, then remove it once more.</source>
        <translation>请关闭本程序的其他窗口，然后再移除一次。</translation>
    </message>
    <message>
        <source>There is no address for {name}.</source>
        <translation>没有 {name} 的下载地址。</translation>
    </message>
    <message>
        <source>Get it by hand.</source>
        <translation>请手动获取。</translation>
    </message>
    <message>
        <source>{model} came with the program.</source>
        <translation>{model} 是程序自带的。</translation>
    </message>
    <message>
        <source>{path} could not be removed.</source>
        <translation>无法移除 {path}。</translation>
    </message>
    <message>
        <source>Check that you may write to its folder.</source>
        <translation>请检查是否有权写入它所在的文件夹。</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer.</source>
        <translation>这台电脑上没有模型 {model}。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>不需要做任何事。</translation>
    </message>
    <message>
        <source>There is no model {wanted}.</source>
        <translation>没有名为 {wanted} 的模型。</translation>
    </message>
    <message>
        <source>another window or terminal is fetching it</source>
        <translation>另一个窗口或终端正在下载</translation>
    </message>
    <message>
        <source>This build of the program knows no place where newer versions are told.</source>
        <translation>此版本的程序不知道在何处获知新版本。</translation>
    </message>
    <message>
        <source>The place where newer versions are told is no safe address ({address}).</source>
        <translation>告知新版本的地址不是安全地址（{address}）。</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>它必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} 响应时间过长。</translation>
    </message>
    <message>
        <source>The connection to {host} was lost.</source>
        <translation>与 {host} 的连接中断了。</translation>
    </message>
    <message>
        <source>What {host} answered makes no sense.</source>
        <translation>{host} 的答复无法理解。</translation>
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
        <translation>{size}，{speed}/s</translation>
    </message>
    <message>
        <source>{size}, {time} left</source>
        <translation>{size}，还剩 {time}</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} 分钟</translation>
    </message>
    <message>
        <source>More bytes came than {name} has.</source>
        <translation>收到的字节数超过了 {name} 的大小。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>{path} could not be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <source>Check that it is a file that you may read.</source>
        <translation>请检查它是不是你有权读取的文件。</translation>
    </message>
    <message>
        <source>{host} sends the download on to an unsafe address ({address}).</source>
        <translation>{host} 把下载转到了不安全的地址（{address}）。</translation>
    </message>
    <message>
        <source>It was not followed. Get the file elsewhere.</source>
        <translation>程序没有跟随跳转。请从别处获取该文件。</translation>
    </message>
    <message>
        <source>The certificate of {host} was refused: {reason}.</source>
        <translation>{host} 的证书未被接受：{reason}。</translation>
    </message>
    <message>
        <source>Check the date of this computer. If your network has a certificate of its own, name its file in SSL_CERT_FILE.</source>
        <translation>请检查这台电脑的日期。如果你的网络有自己的证书，请在 SSL_CERT_FILE 中指定证书文件。</translation>
    </message>
    <message>
        <source>The name {host} was not found; this computer may not be online.</source>
        <translation>找不到 {host}；这台电脑可能没有联网。</translation>
    </message>
    <message>
        <source>Connect it to the network, or get the file on another computer.</source>
        <translation>请连接网络，或在其他电脑上获取该文件。</translation>
    </message>
    <message>
        <source>{host} could not be reached within {seconds} seconds.</source>
        <translation>{seconds} 秒内无法连上 {host}。</translation>
    </message>
    <message>
        <source>{host} was silent for {seconds} seconds.</source>
        <translation>{host} 有 {seconds} 秒没有响应。</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>没有网络。</translation>
    </message>
    <message>
        <source>Connect this computer to one, or get the file on another computer.</source>
        <translation>请把这台电脑连上网络，或在其他电脑上获取该文件。</translation>
    </message>
    <message>
        <source>{host} (or a proxy on the way) takes no connections.</source>
        <translation>{host}（或中间的代理）拒绝连接。</translation>
    </message>
    <message>
        <source>The proxy of this network did not let the download through ({reason}).</source>
        <translation>此网络的代理没有放行下载（{reason}）。</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or get the file on another computer.</source>
        <translation>请检查 HTTPS_PROXY，或在其他电脑上获取该文件。</translation>
    </message>
    <message>
        <source>{host} sent the download on to an address that makes no sense.</source>
        <translation>{host} 把下载转到了一个无效的地址。</translation>
    </message>
    <message>
        <source>{host} is busy or out of order for now ({status}).</source>
        <translation>{host} 目前繁忙或出现故障（{status}）。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>{host} does not have the file any more ({status}).</source>
        <translation>{host} 上已没有该文件（{status}）。</translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or get the file elsewhere.</source>
        <translation>请查找程序的新版本，或从别处获取该文件。</translation>
    </message>
    <message>
        <source>{host} sends the download on and on ({status}).</source>
        <translation>{host} 反复跳转，无法下载（{status}）。</translation>
    </message>
    <message>
        <source>{host} does not give the file ({status}).</source>
        <translation>{host} 没有提供该文件（{status}）。</translation>
    </message>
    <message>
        <source>Get the file on another computer.</source>
        <translation>请在其他电脑上获取该文件。</translation>
    </message>
    <message>
        <source>A model file of your own.</source>
        <translation>你自己的模型文件。</translation>
    </message>
    <message>
        <source>A face network of your own, for “Faces: Strong”.</source>
        <translation>你自己的人脸网络，用于“人脸：强力”。</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>没有模型文件 {path}。</translation>
    </message>
    <message>
        <source>There is no face network {wanted}.</source>
        <translation>没有名为 {wanted} 的人脸网络。</translation>
    </message>
    <message>
        <source>To draw faces anew a face network is needed, and none is on this computer.</source>
        <translation>重新绘制人脸需要人脸网络，而这台电脑上还没有。</translation>
    </message>
    <message>
        <source>Choose Gentle for the faces, which needs none.</source>
        <translation>人脸请选“温和”，它不需要人脸网络。</translation>
    </message>
    <message>
        <source>Get {model} on the page of models, or with sr-desktop models get {id}; or choose Gentle for the faces, which needs none.</source>
        <translation>请在“模型”页面或用 sr-desktop models get {id} 下载 {model}；也可以把人脸改选为“温和”，它不需要人脸网络。</translation>
    </message>
    <message>
        <source>{model} is for finding faces, not for whole photos.</source>
        <translation>{model} 用于查找人脸，不适用于整张照片。</translation>
    </message>
    <message>
        <source>It is used by itself wherever faces are treated gently or strongly.</source>
        <translation>人脸选“温和”或“强力”时会自动使用它。</translation>
    </message>
    <message>
        <source>{model} is for faces, not for whole photos.</source>
        <translation>{model} 用于人脸，不适用于整张照片。</translation>
    </message>
    <message>
        <source>It is used beside another model: choose Strong for the faces (on the command line --faces strong).</source>
        <translation>它与其他模型配合使用：人脸请选“强力”（命令行用 --faces strong）。</translation>
    </message>
    <message>
        <source>The file {name} of the model {model} is missing.</source>
        <translation>模型 {model} 缺少文件 {name}。</translation>
    </message>
    <message>
        <source>Install the program again, or choose another model.</source>
        <translation>请重新安装程序，或选择其他模型。</translation>
    </message>
    <message>
        <source>By hand: its official file {name} belongs into the folder {folder}.</source>
        <translation>手动安装：请把官方文件 {name} 放入文件夹 {folder}。</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches it. {by_hand}</source>
        <translation>可用 sr-desktop models get {id} 下载。{by_hand}</translation>
    </message>
    <message>
        <source>The model {model} is not on this computer yet.</source>
        <translation>这台电脑上还没有模型 {model}。</translation>
    </message>
    <message>
        <source>The file {name} is not the one that came with the program.</source>
        <translation>文件 {name} 不是程序自带的那个。</translation>
    </message>
    <message>
        <source>There is no tool for this kind of computer to make it with.</source>
        <translation>没有适合这种电脑的工具来制作该组件。</translation>
    </message>
    <message>
        <source>{name} holds no uv.</source>
        <translation>{name} 中没有 uv。</translation>
    </message>
    <message>
        <source>{stage}: {size} of about {total}</source>
        <translation>{stage}：{size} / 约 {total}</translation>
    </message>
    <message>
        <source>The certificate of a server was refused.</source>
        <translation>有一个服务器的证书未被接受。</translation>
    </message>
    <message>
        <source>The parts could not be fetched; this computer may not be online, or the connection was lost.</source>
        <translation>无法下载组件：这台电脑可能没有联网，或连接中断了。</translation>
    </message>
    <message>
        <source>Check the connection to the network, then try again: what has come is kept.</source>
        <translation>请检查网络连接后重试：已下载的部分会保留。</translation>
    </message>
    <message>
        <source>The parts are no longer to be had where they were.</source>
        <translation>原来的地方已经无法下载组件。</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a newer version of the program.</source>
        <translation>没有做任何更改。请查找程序的新版本。</translation>
    </message>
    <message>
        <source>The private Python could not be made.</source>
        <translation>无法建立专用的 Python。</translation>
    </message>
    <message>
        <source>Nothing was changed. {log} tells the cause.</source>
        <translation>没有做任何更改。原因记录在 {log} 中。</translation>
    </message>
    <message>
        <source>The tool {tool} cannot be started; perhaps a program against viruses holds it.</source>
        <translation>无法启动工具 {tool}，可能是被杀毒软件拦住了。</translation>
    </message>
    <message>
        <source>fits every size</source>
        <translation>适合任何尺寸</translation>
    </message>
    <message>
        <source>keeps the size</source>
        <translation>尺寸不变</translation>
    </message>
    <message numerus="yes">
        <source>enlarges %n times</source>
        <translation>
            <numerusform>放大到 %n 倍</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} could not be shown. It may be damaged.</source>
        <translation>无法显示 {name}。文件可能已损坏。</translation>
    </message>
    <message>
        <source>{name} may not be opened.</source>
        <translation>没有权限打开 {name}。</translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it.</source>
        <translation>请向文件的所有者申请读取权限。</translation>
    </message>
    <message>
        <source>{name} could not be opened. It may be damaged or not a picture.</source>
        <translation>无法打开 {name}。文件可能已损坏，或不是图片。</translation>
    </message>
    <message>
        <source>{name} is too large to be shown here.</source>
        <translation>{name} 太大，无法在这里显示。</translation>
    </message>
    <message>
        <source>{name} is damaged: the picture in it is not complete.</source>
        <translation>{name} 已损坏：里面的图片不完整。</translation>
    </message>
    <message>
        <source>There is no device {wanted} in this computer.</source>
        <translation>这台电脑上没有设备 {wanted}。</translation>
    </message>
    <message>
        <source>Here are: {names}.</source>
        <translation>现有设备：{names}。</translation>
    </message>
    <message>
        <source>OpenCV&apos;s dnn_superres, which these files were made for, is not installed.</source>
        <translation>未安装这些文件所需的 OpenCV dnn_superres。</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs it, elsewhere pip install &quot;sr-desktop[opencv]&quot;.</source>
        <translation>在源码目录中运行 ./check 即可安装，其他情况请运行 pip install &quot;sr-desktop[opencv]&quot;。</translation>
    </message>
    <message>
        <source>{name} is no file of OpenCV&apos;s dnn_superres.</source>
        <translation>{name} 不是 OpenCV dnn_superres 的文件。</translation>
    </message>
    <message>
        <source>Faces were treated gently, because they could not be drawn anew: {reason}</source>
        <translation>无法重新绘制人脸，因此改用“温和”处理：{reason}</translation>
    </message>
    <message>
        <source>The first try gave no proper picture, so a safer way was used.</source>
        <translation>第一次没有得到正常的图片，因此改用了更稳妥的方式。</translation>
    </message>
    <message>
        <source>There is not enough memory to draw a face anew.</source>
        <translation>内存不足，无法重新绘制人脸。</translation>
    </message>
    <message>
        <source>Close other programs, or choose Gentle for the faces.</source>
        <translation>请关闭其他程序，或把人脸改选为“温和”。</translation>
    </message>
    <message>
        <source>Your graphics card has too little memory, so the processor was used.</source>
        <translation>显卡的内存太小，因此改用了处理器。</translation>
    </message>
    <message>
        <source>Your graphics card failed, so the processor was used.</source>
        <translation>显卡出错，因此改用了处理器。</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but its layers do not fit.</source>
        <translation>{name} 看起来像 {family}，但各层不匹配。</translation>
    </message>
    <message>
        <source>filling holes</source>
        <translation>填补空缺</translation>
    </message>
    <message>
        <source>{name} is a model for {purpose}, not for photos.</source>
        <translation>{name} 是用于{purpose}的模型，不适用于照片。</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>其他任务</translation>
    </message>
    <message>
        <source>{name} is for pictures with other colours than photos have.</source>
        <translation>{name} 所适用的图片，颜色构成与照片不同。</translation>
    </message>
    <message>
        <source>{name} enlarges {scale} times, which no photo needs.</source>
        <translation>{name} 会放大到 {scale} 倍，没有照片需要这么大。</translation>
    </message>
    <message>
        <source>{name} is a {family} for faces, of a kind that this program cannot use.</source>
        <translation>{name} 是用于人脸的 {family}，但本程序不能使用这一种。</translation>
    </message>
    <message>
        <source>Choose another one: GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>请选择其他的：可以使用 GFPGAN v1.2 到 v1.4 以及 RestoreFormer。</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} 是空文件（0 字节）。</translation>
    </message>
    <message>
        <source>Copy or scan it again.</source>
        <translation>请重新复制或扫描。</translation>
    </message>
    <message>
        <source>{name} is damaged: it is too small a file for {width} x {height} pixels.</source>
        <translation>{name} 已损坏：对于 {width} x {height} 像素，文件太小了。</translation>
    </message>
    <message>
        <source>{name} is {kind}, which needs an optional package of this program.</source>
        <translation>{name} 是“{kind}”，需要安装本程序的可选组件才能打开。</translation>
    </message>
    <message>
        <source>Install it (pip install pillow-heif), or save the photo as JPEG first.</source>
        <translation>请安装该组件（pip install pillow-heif），或先把照片存为 JPEG。</translation>
    </message>
    <message>
        <source>{name} is {kind}, which this program can&apos;t open.</source>
        <translation>{name} 是“{kind}”，本程序无法打开。</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG or TIFF in another program first.</source>
        <translation>请先用其他程序将它存为 JPEG、PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>{name} has more than {limit} megapixels, or a side of more than a million.</source>
        <translation>{name} 超过 {limit} 百万像素，或有一边超过一百万像素。</translation>
    </message>
    <message>
        <source>Save a smaller copy of it first.</source>
        <translation>请先存一份较小的副本。</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first was used.</source>
        <translation>文件中有多张图片，使用了第一张。</translation>
    </message>
    <message>
        <source>{name} stores its values in a way that this version can&apos;t restore.</source>
        <translation>{name} 的数值存储方式是此版本无法修复的。</translation>
    </message>
    <message>
        <source>Save it as a 16-bit TIFF or PNG first.</source>
        <translation>请先将它存为 16 位的 TIFF 或 PNG。</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}：{words}</translation>
    </message>
    <message>
        <source>The model file {name} is not there.</source>
        <translation>模型文件 {name} 不存在。</translation>
    </message>
    <message>
        <source>{name} is an ONNX file, and not the official face finder: no other ONNX file can be used.</source>
        <translation>{name} 是 ONNX 文件，但不是官方的人脸查找模型：其他 ONNX 文件都不能使用。</translation>
    </message>
    <message>
        <source>Choose a model file of another kind.</source>
        <translation>请选择其他类型的模型文件。</translation>
    </message>
    <message>
        <source>sr-desktop models get {id} fetches the face finder.</source>
        <translation>可用 sr-desktop models get {id} 下载人脸查找模型。</translation>
    </message>
    <message>
        <source>{name} is a Keras file, and reading those needs a part that is not installed.</source>
        <translation>{name} 是 Keras 文件，读取它所需的组件尚未安装。</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;sr-desktop[keras]&quot;</source>
        <translation>安装命令：pip install &quot;sr-desktop[keras]&quot;</translation>
    </message>
    <message>
        <source>{name} is a model for whole photos, not for faces.</source>
        <translation>{name} 是用于整张照片的模型，不适用于人脸。</translation>
    </message>
    <message>
        <source>For faces GFPGAN v1.2 to v1.4 and RestoreFormer can be used.</source>
        <translation>人脸可以使用 GFPGAN v1.2 到 v1.4 以及 RestoreFormer。</translation>
    </message>
    <message>
        <source>{name} is a model for faces, not for whole photos.</source>
        <translation>{name} 是用于人脸的模型，不适用于整张照片。</translation>
    </message>
    <message>
        <source>Add it to your models (the page of models, or sr-desktop models import), then choose Strong for the faces.</source>
        <translation>请先把它添加到你的模型（在“模型”页面，或用 sr-desktop models import），再把人脸选为“强力”。</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its layers are empty.</source>
        <translation>{name} 已损坏：有些层是空的。</translation>
    </message>
    <message>
        <source>{name} is for pictures with {channels} colours, not photos.</source>
        <translation>{name} 适用于 {channels} 种颜色的图片，不适用于照片。</translation>
    </message>
    <message>
        <source>{name} is damaged: no network has such a shape.</source>
        <translation>{name} 已损坏：没有网络是这种结构。</translation>
    </message>
    <message>
        <source>{name} looks like {family}, but {number} of its layers do not fit (the first is {first}).</source>
        <translation>{name} 看起来像 {family}，但有 {number} 层不匹配（第一个是 {first}）。</translation>
    </message>
    <message>
        <source>{name} is a CodeFormer network, which neither this program nor spandrel can use.</source>
        <translation>{name} 是 CodeFormer 网络，本程序和 spandrel 都无法使用。</translation>
    </message>
    <message>
        <source>{name} holds a model, but of no network that this program knows.</source>
        <translation>{name} 含有模型，但本程序不认识这种网络。</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names.</source>
        <translation>支持 Real-ESRGAN、ESRGAN、EDSR 以及 README 中列出的其他网络。</translation>
    </message>
    <message>
        <source>Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names; the optional package spandrel opens many more (see the README).</source>
        <translation>支持 Real-ESRGAN、ESRGAN、EDSR 以及 README 中列出的其他网络；安装可选组件 spandrel 后可打开更多（见 README）。</translation>
    </message>
    <message>
        <source>The result has fewer pixels than the photo ({width} x {height}).</source>
        <translation>结果的像素比照片少（{width} x {height}）。</translation>
    </message>
    <message>
        <source>The result needs about {needed} MB, but {folder} has only {left} MB left.</source>
        <translation>结果约需 {needed} MB，但 {folder} 只剩 {left} MB。</translation>
    </message>
    <message>
        <source>There is not enough memory for a preview.</source>
        <translation>内存不足，无法预览。</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are not installed.</source>
        <translation>未安装 Real-ESRGAN 的原版软件包。</translation>
    </message>
    <message>
        <source>In a checkout, ./check installs them (Python 3.11 or 3.12).</source>
        <translation>在源码目录中运行 ./check 即可安装（Python 3.11 或 3.12）。</translation>
    </message>
    <message>
        <source>The original Real-ESRGAN packages are installed, but do not start on this computer.</source>
        <translation>Real-ESRGAN 的原版软件包已安装，但在这台电脑上无法启动。</translation>
    </message>
    <message>
        <source>Remove the folder .venv and run ./check, which installs versions that fit.</source>
        <translation>请删除文件夹 .venv 并运行 ./check，它会安装合适的版本。</translation>
    </message>
    <message>
        <source>Clean-up goes from 0 to 1, not {clean_up}.</source>
        <translation>“清理”的取值是 0 到 1，不能是 {clean_up}。</translation>
    </message>
    <message>
        <source>The original engine failed in a part of the photo.</source>
        <translation>原版引擎处理照片的某一部分时失败了。</translation>
    </message>
    <message>
        <source>{name} is not the weaker twin of the chosen model.</source>
        <translation>{name} 不是所选模型的配套弱化版。</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it knows no such network.</source>
        <translation>原版引擎无法运行 {name}：它不认识这种网络。</translation>
    </message>
    <message>
        <source>The original engine cannot run {name}: it is for colour photos only.</source>
        <translation>原版引擎无法运行 {name}：引擎只能处理彩色照片。</translation>
    </message>
    <message>
        <source>The computer ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>电脑内存不足，因此改用较小的分块，时间会稍长一些。</translation>
    </message>
    <message>
        <source>Your graphics card ran out of memory, so smaller pieces are used. It takes a little longer.</source>
        <translation>显卡的内存不足，因此改用较小的分块，时间会稍长一些。</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo.</source>
        <translation>内存不足，无法处理这张照片。</translation>
    </message>
    <message>
        <source>The model gave numbers that are no picture.</source>
        <translation>模型给出的数值不构成图片。</translation>
    </message>
    <message>
        <source>The model gave a black picture.</source>
        <translation>模型给出的是一张全黑的图片。</translation>
    </message>
    <message>
        <source>The work on this photo needs {megabytes} MB for a while in {folder}.</source>
        <translation>处理这张照片需要在 {folder} 中临时占用 {megabytes} MB。</translation>
    </message>
    <message>
        <source>{text} is no size.</source>
        <translation>{text} 不是有效的尺寸。</translation>
    </message>
    <message>
        <source>A size is same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print).</source>
        <translation>尺寸可以是 same、2x、4x、2000x3000（像素）或 20x30cm@300（打印）。</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation>相机的 RAW 文件</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>Photoshop 文件</translation>
    </message>
    <message>
        <source>a GIMP file</source>
        <translation>GIMP 文件</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL 图片</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>JPEG 2000 图片</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>OpenEXR 图片</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>矢量图（SVG）</translation>
    </message>
    <message>
        <source>a drawing (PostScript)</source>
        <translation>矢量图（PostScript）</translation>
    </message>
    <message>
        <source>a packed folder (ZIP)</source>
        <translation>压缩包（ZIP）</translation>
    </message>
    <message>
        <source>a packed folder (RAR)</source>
        <translation>压缩包（RAR）</translation>
    </message>
    <message>
        <source>a packed folder (7z)</source>
        <translation>压缩包（7z）</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>HEIC 图片</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits a colour</source>
        <translation>每色 {bits} 位的 JPEG</translation>
    </message>
    <message>
        <source>The file holds more channels than colours; they were left out.</source>
        <translation>文件中除颜色外还有其他通道，这些通道未保留。</translation>
    </message>
    <message>
        <source>Save it as a usual 16-bit TIFF or PNG in another program first.</source>
        <translation>请先用其他程序将它存为普通的 16 位 TIFF 或 PNG。</translation>
    </message>
    <message>
        <source>This TIFF stores its values in a way that can&apos;t be restored here.</source>
        <translation>这个 TIFF 的数值存储方式在这里无法修复。</translation>
    </message>
    <message>
        <source>The two files of {model} do not belong together.</source>
        <translation>{model} 的两个文件不配套。</translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <translation>{name} 不是文件。</translation>
    </message>
    <message>
        <source>{name} is larger than any model this program can use.</source>
        <translation>{name} 太大，超过了本程序能使用的任何模型。</translation>
    </message>
    <message>
        <source>{name} is no model file.</source>
        <translation>{name} 不是模型文件。</translation>
    </message>
    <message>
        <source>Model files end in {endings}.</source>
        <translation>模型文件的扩展名是 {endings}。</translation>
    </message>
    <message>
        <source>{name} is damaged or no model file.</source>
        <translation>{name} 已损坏，或不是模型文件。</translation>
    </message>
    <message>
        <source>{name} is half of a model: its other half {other} is not beside it.</source>
        <translation>{name} 只是半个模型：另一半 {other} 不在旁边。</translation>
    </message>
    <message>
        <source>Put both files into one folder.</source>
        <translation>请把两个文件放在同一个文件夹中。</translation>
    </message>
    <message>
        <source>{name} is damaged or of no network that this program knows.</source>
        <translation>{name} 已损坏，或本程序不认识这种网络。</translation>
    </message>
    <message>
        <source>{name} holds more than weights (program code), or is damaged. It was not opened.</source>
        <translation>{name} 除权重外还含有程序代码，或已损坏，因此没有打开。</translation>
    </message>
    <message>
        <source>{name} holds more than a model (program code), or is damaged. It was not opened.</source>
        <translation>{name} 除模型外还含有程序代码，或已损坏，因此没有打开。</translation>
    </message>
    <message>
        <source>{name} unpacks to more than it is: refused as unsafe.</source>
        <translation>{name} 解压后大小异常，因不安全而未被接受。</translation>
    </message>
    <message>
        <source>{name} holds no model.</source>
        <translation>{name} 中没有模型。</translation>
    </message>
    <message>
        <source>{name} holds more than a model. It was not used.</source>
        <translation>{name} 除模型外还含有其他内容，因此没有使用。</translation>
    </message>
    <message>
        <source>{name} has numbers of an unusual kind ({key}).</source>
        <translation>{name} 中的数值类型异常（{key}）。</translation>
    </message>
    <message>
        <source>{name} is damaged: some of its numbers are not finite ({key}).</source>
        <translation>{name} 已损坏：其中有些数值不是有限数（{key}）。</translation>
    </message>
    <message>
        <source>The result would be {width} x {height} pixels, but {format} ends at {limit} pixels a side.</source>
        <translation>结果将是 {width} x {height} 像素，但 {format} 每边最多 {limit} 像素。</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG or TIFF as the format.</source>
        <translation>请选择较小的尺寸，或选 PNG 或 TIFF 格式。</translation>
    </message>
    <message>
        <source>The result of {width} x {height} pixels is too large for a TIFF file.</source>
        <translation>{width} x {height} 像素的结果对 TIFF 文件来说太大了。</translation>
    </message>
    <message>
        <source>Choose a smaller size, or PNG as the format.</source>
        <translation>请选择较小的尺寸，或选 PNG 格式。</translation>
    </message>
    <message>
        <source>{format} has no place for {words}; your original keeps them.</source>
        <translation>{format} 无法保存{words}；原图中仍有保留。</translation>
    </message>
    <message>
        <source>PNG keeps 16 bits a colour, and nothing above white; TIFF keeps it.</source>
        <translation>PNG 每色保留 16 位，且不保留比白色更亮的部分；TIFF 可以保留。</translation>
    </message>
    <message>
        <source>what the PNG says in words</source>
        <translation>原 PNG 中的文字信息</translation>
    </message>
    <message>
        <source>its comment</source>
        <translation>照片的注释</translation>
    </message>
    <message>
        <source>its captions</source>
        <translation>照片的说明文字</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some}和{more}</translation>
    </message>
    <message>
        <source>{format} has no room for the photo&apos;s XMP; your original keeps it.</source>
        <translation>{format} 放不下照片的 XMP 信息；原图中仍有保留。</translation>
    </message>
    <message>
        <source>The photo&apos;s own XMP leaves no room to say in the file how it was made.</source>
        <translation>照片自带的 XMP 信息占满了空间，无法在文件中记录它是怎样制作的。</translation>
    </message>
    <message>
        <source>{format} keeps 8 bits a colour; choose PNG or TIFF to keep them all.</source>
        <translation>{format} 每色只保留 8 位；要全部保留，请选择 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>JPEG has no transparency; the see-through parts became white.</source>
        <translation>JPEG 不支持透明，透明的部分变成了白色。</translation>
    </message>
    <message>
        <source>JPEG has no room for all of the photo&apos;s EXIF; your original keeps it.</source>
        <translation>JPEG 放不下照片的全部 EXIF 信息；原图中仍有保留。</translation>
    </message>
    <message>
        <source>The engine stopped during its self-test.</source>
        <translation>修复引擎在自检时停止了。</translation>
    </message>
    <message>
        <source>The engine stopped while it looked at {name}.</source>
        <translation>修复引擎在检查 {name} 时停止了。</translation>
    </message>
    <message>
        <source>It has been started again. Perhaps the file is damaged.</source>
        <translation>引擎已重新启动。文件可能已损坏。</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of this photo. Nothing was saved.</source>
        <translation>修复引擎在处理这张照片时停止了。没有保存任何内容。</translation>
    </message>
    <message>
        <source>{name} could not be opened within {time}. It may be damaged.</source>
        <translation>{time}内无法打开 {name}。文件可能已损坏。</translation>
    </message>
    <message>
        <source>Open it in another program to check it, and save it there as a new file.</source>
        <translation>请用其他程序打开检查，并在那里另存为新文件。</translation>
    </message>
    <message>
        <source>The engine that restores photos does not start on this computer.</source>
        <translation>修复引擎在这台电脑上无法启动。</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored photos</source>
        <translation>修复的照片</translation>
    </message>
    <message>
        <source>There is not enough memory for the faces.</source>
        <translation>内存不足，无法处理人脸。</translation>
    </message>
    <message>
        <source>The faces could not be shown.</source>
        <translation>无法显示人脸。</translation>
    </message>
    <message>
        <source>It could not be restored.</source>
        <translation>无法修复。</translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>正在检查这台电脑</translation>
    </message>
    <message>
        <source>There is nothing to switch on yet.</source>
        <translation>还没有可以启用的组件。</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>请先添加它。</translation>
    </message>
    <message>
        <source>The graphics card is used already.</source>
        <translation>显卡已在使用中。</translation>
    </message>
    <message>
        <source>Nothing has to be added.</source>
        <translation>无需添加任何内容。</translation>
    </message>
    <message>
        <source>Making a private Python</source>
        <translation>正在建立专用的 Python</translation>
    </message>
    <message>
        <source>Fetching the part for the graphics card</source>
        <translation>正在下载显卡组件</translation>
    </message>
    <message>
        <source>Fetching what belongs to it</source>
        <translation>正在下载配套文件</translation>
    </message>
    <message>
        <source>The graphics card was tried and did not pass ({cause}).</source>
        <translation>已试用显卡，但没有通过（{cause}）。</translation>
    </message>
    <message>
        <source>{card} was tried, but the work went to the processor.</source>
        <translation>已试用 {card}，但实际由处理器完成了处理。</translation>
    </message>
    <message>
        <source>{card} works, but is not faster than the processor ({times} times its speed).</source>
        <translation>{card} 可以使用，但不比处理器快（速度为处理器的 {times} 倍）。</translation>
    </message>
    <message>
        <source>It needs {needed} on the disk while it is made, and {free} are free.</source>
        <translation>制作期间需要 {needed} 磁盘空间，而可用空间为 {free}。</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}, then try again.</source>
        <translation>请在 {folder} 所在的磁盘上腾出一些空间，然后重试。</translation>
    </message>
    <message>
        <source>Connect this computer to the network, then try again: what has come is kept.</source>
        <translation>请将这台电脑连接到网络后重试：已下载的部分会保留。</translation>
    </message>
    <message>
        <source>its self-test failed</source>
        <translation>自检失败</translation>
    </message>
    <message>
        <source>Trying it with a photo</source>
        <translation>正在用照片试一试</translation>
    </message>
    <message>
        <source>its picture differs from that of the processor, {psnr} dB</source>
        <translation>它处理出的图片与处理器的不同，{psnr} dB</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Nothing was changed: photos are restored as before. A newer driver of the card may help.</source>
        <translation>没有做任何更改：照片会像以前一样修复。更新显卡驱动程序可能会有帮助。</translation>
    </message>
    <message>
        <source>There are no photos in the folder {root}.</source>
        <translation>文件夹 {root} 中没有照片。</translation>
    </message>
    <message>
        <source>{name} is the same picture as {first}.</source>
        <translation>{name} 与 {first} 是同一张图片。</translation>
    </message>
    <message>
        <source>It is restored once.</source>
        <translation>只修复一次。</translation>
    </message>
    <message>
        <source>{name} is not a photo.</source>
        <translation>{name} 不是照片。</translation>
    </message>
    <message>
        <source>{name} is already a result of this program.</source>
        <translation>{name} 已经是本程序的结果。</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, not a file.</source>
        <translation>{name} 是管道或设备，不是文件。</translation>
    </message>
    <message>
        <source>{name} only points to another file, which is not there.</source>
        <translation>{name} 只是指向另一个文件的链接，而那个文件不存在。</translation>
    </message>
    <message>
        <source>{name} was taken away while its folder was being looked through.</source>
        <translation>检查文件夹时，{name} 被移走了。</translation>
    </message>
    <message>
        <source>{name} could not be looked at.</source>
        <translation>无法检查 {name}。</translation>
    </message>
    <message>
        <source>Check that you may open it and that its drive is still connected.</source>
        <translation>请检查是否有权打开它，以及磁盘是否仍然连接。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read.</source>
        <translation>无法读取文件夹 {folder}。</translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation>请检查是否有权打开它。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read to its end.</source>
        <translation>未能读完文件夹 {folder}。</translation>
    </message>
    <message>
        <source>Check that its drive is still connected, then add it once more.</source>
        <translation>请检查磁盘是否仍然连接，然后重新添加。</translation>
    </message>
    <message>
        <source>It was finished just before the program ended the last time.</source>
        <translation>上次程序结束之前，它刚好已经完成。</translation>
    </message>
    <message>
        <source>For instance: {example}.</source>
        <translation>例如：{example}。</translation>
    </message>
    <message>
        <source>The new file needs a name.</source>
        <translation>新文件需要一个名称。</translation>
    </message>
    <message>
        <source>{name} has to be in it: the photo&apos;s own name.</source>
        <translation>其中必须包含 {name}，即照片原名。</translation>
    </message>
    <message>
        <source>{name} can be in it only once.</source>
        <translation>{name} 只能出现一次。</translation>
    </message>
    <message>
        <source>A name can&apos;t have / or \ in it.</source>
        <translation>名称中不能有 / 或 \。</translation>
    </message>
    <message>
        <source>Choose a folder instead.</source>
        <translation>请改为选择文件夹。</translation>
    </message>
    <message>
        <source>A name can&apos;t have {sign} in it.</source>
        <translation>名称中不能有 {sign}。</translation>
    </message>
    <message>
        <source>There is nothing called {field}.</source>
        <translation>没有名为 {field} 的项目。</translation>
    </message>
    <message>
        <source>There is {known}.</source>
        <translation>可用的有 {known}。</translation>
    </message>
    <message>
        <source>A file whose name begins with a dot is hidden.</source>
        <translation>名称以点开头的文件会被隐藏。</translation>
    </message>
    <message>
        <source>That is too long for a name.</source>
        <translation>名称太长了。</translation>
    </message>
    <message>
        <source>The graphics card is not used</source>
        <translation>未使用显卡</translation>
    </message>
    <message>
        <source>Update the driver of the card, or open Settings, Make it faster, and add the part anew or go back.</source>
        <translation>请更新显卡的驱动程序，或打开“设置”中的“加快速度”，重新制作组件或改回处理器。</translation>
    </message>
    <message>
        <source>The part for the graphics card was made by another version of the program.</source>
        <translation>显卡组件是由本程序的其他版本制作的。</translation>
    </message>
    <message>
        <source>Open Settings, Make it faster, and add it anew.</source>
        <translation>请打开“设置”中的“加快速度”，重新制作它。</translation>
    </message>
    <message>
        <source>its part does not start</source>
        <translation>组件无法启动</translation>
    </message>
    <message>
        <source>the driver does not find it</source>
        <translation>驱动程序找不到它</translation>
    </message>
    <message>
        <source>it stopped in the middle of its work</source>
        <translation>它在处理中途停止了</translation>
    </message>
    <message>
        <source>The graphics card could not be used ({cause}). Photos are restored with the processor.</source>
        <translation>无法使用显卡（{cause}）。照片改由处理器修复。</translation>
    </message>
    <message>
        <source>Presets could not be read</source>
        <translation>无法读取预设</translation>
    </message>
    <message>
        <source>Export them again, or choose another file.</source>
        <translation>请重新导出，或选择其他文件。</translation>
    </message>
    <message>
        <source>Preset not saved</source>
        <translation>预设未保存</translation>
    </message>
    <message>
        <source>Delete one that you no longer need.</source>
        <translation>请删除一个不再需要的预设。</translation>
    </message>
    <message>
        <source>{name} holds no presets of this program.</source>
        <translation>{name} 中没有本程序的预设。</translation>
    </message>
    <message>
        <source>There is no preset {wanted}.</source>
        <translation>没有名为 {wanted} 的预设。</translation>
    </message>
    <message>
        <source>You have {count} presets, and more can&apos;t be kept.</source>
        <translation>已有 {count} 个预设，不能再保存更多。</translation>
    </message>
    <message>
        <source>Some of your presets could not be read.</source>
        <translation>你的一些预设无法读取。</translation>
    </message>
    <message>
        <source>The file is kept as {file}.</source>
        <translation>该文件已保留为 {file}。</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>无法打开 {name}。</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>预设需要一个名称。</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>{name} is being restored at this moment by another SR Desktop.</source>
        <translation>另一个 SR Desktop 正在修复 {name}。</translation>
    </message>
    <message>
        <source>{device} cannot be used; the other devices do its photos.</source>
        <translation>{device} 无法使用，它的照片由其他设备处理。</translation>
    </message>
    <message>
        <source>Presets are: {known}.</source>
        <translation>可用的预设：{known}。</translation>
    </message>
    <message>
        <source>The engine stopped while it made a preview.</source>
        <translation>修复引擎在生成预览时停止了。</translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation>无法生成预览。</translation>
    </message>
    <message>
        <source>Each of these</source>
        <translation>这些文件</translation>
    </message>
    <message>
        <source>It is not known why.</source>
        <translation>原因不明。</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}。</translation>
    </message>
    <message>
        <source>{name} says not what the summary shall be.</source>
        <translation>从 {name} 看不出汇总要存成什么格式。</translation>
    </message>
    <message>
        <source>Give it the ending .html (pictures), .csv (a table) or .txt (words).</source>
        <translation>请使用扩展名 .html（图片）、.csv（表格）或 .txt（文字）。</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} 已不存在。</translation>
    </message>
    <message>
        <source>{name} only points to another file.</source>
        <translation>{name} 只是指向另一个文件的链接。</translation>
    </message>
    <message>
        <source>The original, {name}, is not there any more, so its result stays.</source>
        <translation>原图 {name} 已不存在，因此保留它的结果。</translation>
    </message>
    <message>
        <source>{name} is your original.</source>
        <translation>{name} 是你的原图。</translation>
    </message>
    <message>
        <source>{name} does not say that this program made it, so it stays.</source>
        <translation>{name} 中没有本程序的制作记录，因此保留。</translation>
    </message>
    <message>
        <source>The original, {name}, could not be read, so its result stays.</source>
        <translation>无法读取原图 {name}，因此保留它的结果。</translation>
    </message>
    <message>
        <source>{name} was not made from {source} as it is now, so it stays.</source>
        <translation>{name} 不是由现在的 {source} 制作的，因此保留。</translation>
    </message>
    <message>
        <source>{name} was changed a moment ago, so it stays.</source>
        <translation>{name} 刚刚被改动过，因此保留。</translation>
    </message>
    <message>
        <source>{name} could not be moved to {folder}, so it stays.</source>
        <translation>无法将 {name} 移到 {folder}，因此留在原处。</translation>
    </message>
    <message>
        <source>The program ended {count} times while it worked on this photo.</source>
        <translation>处理这张照片时，程序中途结束了 {count} 次。</translation>
    </message>
    <message>
        <source>Perhaps the file is damaged. Try it by itself once more.</source>
        <translation>文件可能已损坏。请单独再试一次这张照片。</translation>
    </message>
    <message>
        <source>The queue in {folder} is being opened by another program.</source>
        <translation>另一个程序正在打开 {folder} 中的修复队列。</translation>
    </message>
    <message>
        <source>There is no space left for the queue in {folder}.</source>
        <translation>{folder} 中已没有空间存放修复队列。</translation>
    </message>
    <message>
        <source>The queue in {folder} cannot be written ({cause}).</source>
        <translation>无法写入 {folder} 中的修复队列（{cause}）。</translation>
    </message>
    <message>
        <source>The queue was made by a newer version of SR Desktop.</source>
        <translation>修复队列由较新版本的 SR Desktop 创建。</translation>
    </message>
    <message>
        <source>Use that version, or set SR_DESKTOP_HOME to another folder.</source>
        <translation>请使用那个版本，或用 SR_DESKTOP_HOME 指定其他文件夹。</translation>
    </message>
    <message>
        <source>The queue in {folder} is damaged, and another SR Desktop is working on it.</source>
        <translation>{folder} 中的修复队列已损坏，而另一个 SR Desktop 正在使用它。</translation>
    </message>
    <message>
        <source>Close that one first.</source>
        <translation>请先关闭那一个。</translation>
    </message>
    <message>
        <source>The queue on disk was damaged and has been repaired: {count} photos of it could be read. The damaged file is kept as {name}.</source>
        <translation>磁盘上的修复队列曾损坏，现已恢复：读出了其中 {count} 张照片。损坏的文件已保留为 {name}。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>修复前后</translation>
    </message>
    <message>
        <source>Made by SR Desktop on {day}. The originals were not changed.</source>
        <translation>由 SR Desktop 制作于 {day}。原图未被改动。</translation>
    </message>
    <message>
        <source>The new files take {size}.</source>
        <translation>新文件共占 {size}。</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>续</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修复前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修复后</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>第 {number} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown: the file was moved or changed.</source>
        <translation>无法显示这张图片：文件已被移动或改动。</translation>
    </message>
    <message>
        <source>{when}: {name}</source>
        <translation>{when}：{name}</translation>
    </message>
    <message>
        <source>The work on the largest photo needs about {needed} for a while, but {folder} has only {left} left.</source>
        <translation>处理最大的照片临时约需 {needed}，但 {folder} 只剩 {left}。</translation>
    </message>
    <message>
        <source>The results need about {needed}, but {folder} has only {left} left.</source>
        <translation>结果约需 {needed}，但 {folder} 只剩 {left}。</translation>
    </message>
    <message>
        <source>Your originals were not changed.</source>
        <translation>原图未被改动。</translation>
    </message>
    <message>
        <source>There were no photos.</source>
        <translation>没有照片。</translation>
    </message>
    <message>
        <source>There was nothing left to restore.</source>
        <translation>没有需要修复的照片了。</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo was restored, of {photos}.</source>
        <translation>共 {photos}，一张也没有修复。</translation>
    </message>
    <message>
        <source>All done: {photos} restored in {time}.</source>
        <translation>全部完成：修复了 {photos}，用时 {time}。</translation>
    </message>
    <message>
        <source>{done} of {photos} restored in {time}.</source>
        <translation>共 {photos}，已修复 {done} 张，用时 {time}。</translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be restored.</source>
        <translation>
            <numerusform>%n 张照片无法修复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were left alone.</source>
        <translation>
            <numerusform>%n 个文件未做任何处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos were stopped; nothing was saved of them.</source>
        <translation>
            <numerusform>%n 张照片的修复已停止，没有保存任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos are still waiting.</source>
        <translation>
            <numerusform>还有 %n 张照片在等待。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files are no longer where they were saved.</source>
        <translation>
            <numerusform>%n 个新文件已不在保存的位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} and {minutes}</source>
        <translation>{hours} {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored in each folder:</source>
        <translation>各文件夹的修复数量：</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>新文件（{size}）保存在：</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be seen at the moment.</source>
        <translation>目前找不到文件夹 {folder}。</translation>
    </message>
    <message>
        <source>It is watched again as soon as it is back.</source>
        <translation>等它恢复后会立即继续监视。</translation>
    </message>
    <message>
        <source>The engine that restores photos cannot start on this computer ({cause}).</source>
        <translation>修复引擎在这台电脑上无法启动（{cause}）。</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation>内存不足，无法处理 {name}。</translation>
    </message>
    <message>
        <source>{name} could not be restored.</source>
        <translation>无法修复 {name}。</translation>
    </message>
    <message>
        <source>The self-test failed.</source>
        <translation>自检失败。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>Something went wrong on the way.</source>
        <translation>途中出现了问题。</translation>
    </message>
    <message>
        <source>{model} could not be fetched.</source>
        <translation>无法下载 {model}。</translation>
    </message>
    <message>
        <source>Get it, and the photo is restored.</source>
        <translation>下载后就会修复照片。</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for faces.</source>
        <translation>请在这里添加该文件：它会和人脸模型存放在一起。</translation>
    </message>
    <message>
        <source>Add the file here: then it is kept with those for photos.</source>
        <translation>请在这里添加该文件：它会和照片模型存放在一起。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are there twice and are restored once.</source>
        <translation>
            <numerusform>%n 张图片有重复，只修复一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are no photos.</source>
        <translation>
            <numerusform>%n 个文件不是照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of this size needs room for a while in {folder}.</source>
        <translation>这么大的图片需要在 {folder} 中临时占用空间。</translation>
    </message>
    <message>
        <source>Free some space on that disk.</source>
        <translation>请在该磁盘上腾出一些空间。</translation>
    </message>
    <message>
        <source>The photos could not be looked at.</source>
        <translation>无法检查这些照片。</translation>
    </message>
    <message>
        <source>{name} could not be saved.</source>
        <translation>无法保存 {name}。</translation>
    </message>
    <message>
        <source>Heirloom</source>
        <translation>Heirloom</translation>
    </message>
    <message>
        <source>For old family photos. Fast on any computer.</source>
        <translation>适合家庭老照片。在任何电脑上都很快。</translation>
    </message>
    <message>
        <source>Heirloom, finest</source>
        <translation>Heirloom，精细</translation>
    </message>
    <message>
        <source>For old family photos, with more care; takes some three times as long.</source>
        <translation>适合家庭老照片，处理更细致；用时约为三倍。</translation>
    </message>
    <message>
        <source>Faithful, twice the size</source>
        <translation>Faithful，2 倍</translation>
    </message>
    <message>
        <source>Enlarges and invents nothing.</source>
        <translation>只放大，不凭空添加内容。</translation>
    </message>
    <message>
        <source>Faithful, four times the size</source>
        <translation>Faithful，4 倍</translation>
    </message>
    <message>
        <source>The original small Real-ESRGAN for photos of all kinds; invents more detail.</source>
        <translation>原版小型 Real-ESRGAN，适合各类照片；推测的细节更多。</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN; very slow without a graphics card.</source>
        <translation>原版大型 Real-ESRGAN；没有显卡时非常慢。</translation>
    </message>
    <message>
        <source>The original large Real-ESRGAN for twice the size; very slow without a graphics card.</source>
        <translation>原版大型 Real-ESRGAN，放大到 2 倍；没有显卡时非常慢。</translation>
    </message>
    <message>
        <source>For drawings and comics; slow without a graphics card.</source>
        <translation>适合图画和漫画；没有显卡时较慢。</translation>
    </message>
    <message>
        <source>For drawn films and comics; small and fast.</source>
        <translation>适合动画片和漫画；小而快。</translation>
    </message>
    <message>
        <source>The original ESRGAN, for clean pictures: draws fine detail, keeps noise; very slow without a graphics card.</source>
        <translation>原版 ESRGAN，适合干净的图片：能画出精细细节，但保留噪点；没有显卡时非常慢。</translation>
    </message>
    <message>
        <source>EDSR baseline, twice the size</source>
        <translation>EDSR baseline，2 倍</translation>
    </message>
    <message>
        <source>The original small EDSR: enlarges clean pictures and invents nothing.</source>
        <translation>原版小型 EDSR：放大干净的图片，不凭空添加内容。</translation>
    </message>
    <message>
        <source>EDSR baseline, three times the size</source>
        <translation>EDSR baseline，3 倍</translation>
    </message>
    <message>
        <source>EDSR baseline, four times the size</source>
        <translation>EDSR baseline，4 倍</translation>
    </message>
    <message>
        <source>EDSR, twice the size</source>
        <translation>EDSR，2 倍</translation>
    </message>
    <message>
        <source>The original large EDSR: enlarges clean pictures and invents nothing; very slow without a graphics card.</source>
        <translation>原版大型 EDSR：放大干净的图片，不凭空添加内容；没有显卡时非常慢。</translation>
    </message>
    <message>
        <source>EDSR, three times the size</source>
        <translation>EDSR，3 倍</translation>
    </message>
    <message>
        <source>EDSR, four times the size</source>
        <translation>EDSR，4 倍</translation>
    </message>
    <message>
        <source>LapSRN, twice the size</source>
        <translation>LapSRN，2 倍</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it, in steps of two; on clean pictures “Faithful” does better.</source>
        <translation>OpenCV 所用的经典网络，每步放大到 2 倍；对干净的图片，“Faithful”效果更好。</translation>
    </message>
    <message>
        <source>Its author names no licence: keep it for yourself.</source>
        <translation>作者没有注明许可证：请仅供个人使用。</translation>
    </message>
    <message>
        <source>LapSRN, four times the size</source>
        <translation>LapSRN，4 倍</translation>
    </message>
    <message>
        <source>LapSRN, eight times the size</source>
        <translation>LapSRN，8 倍</translation>
    </message>
    <message>
        <source>FSRCNN, twice the size</source>
        <translation>FSRCNN，2 倍</translation>
    </message>
    <message>
        <source>A classic network, as OpenCV uses it: very fast, and a little sharper than plain enlarging.</source>
        <translation>OpenCV 所用的经典网络：非常快，比普通放大稍清晰。</translation>
    </message>
    <message>
        <source>FSRCNN, three times the size</source>
        <translation>FSRCNN，3 倍</translation>
    </message>
    <message>
        <source>FSRCNN, four times the size</source>
        <translation>FSRCNN，4 倍</translation>
    </message>
    <message>
        <source>FSRCNN, small, twice the size</source>
        <translation>FSRCNN 小型，2 倍</translation>
    </message>
    <message>
        <source>The smallest classic network, as OpenCV uses it: fastest of all, and hardly sharper than plain enlarging.</source>
        <translation>OpenCV 所用的最小的经典网络：速度最快，清晰度与普通放大相差无几。</translation>
    </message>
    <message>
        <source>FSRCNN, small, three times the size</source>
        <translation>FSRCNN 小型，3 倍</translation>
    </message>
    <message>
        <source>FSRCNN, small, four times the size</source>
        <translation>FSRCNN 小型，4 倍</translation>
    </message>
    <message>
        <source>ESPCN, twice the size</source>
        <translation>ESPCN，2 倍</translation>
    </message>
    <message>
        <source>ESPCN, three times the size</source>
        <translation>ESPCN，3 倍</translation>
    </message>
    <message>
        <source>ESPCN, four times the size</source>
        <translation>ESPCN，4 倍</translation>
    </message>
    <message>
        <source>Finds faces in old photos, also small, faded and tilted ones; without it more faces are missed.</source>
        <translation>查找老照片中的人脸，包括较小、褪色和倾斜的脸；没有它，漏掉的人脸会更多。</translation>
    </message>
    <message>
        <source>For “Faces: Strong”. Draws a face anew, eyes and skin too: check that people still look like themselves.</source>
        <translation>用于“人脸：强力”。重新绘制人脸，包括眼睛和皮肤，请看看人物是否还像本人。</translation>
    </message>
    <message>
        <source>GFPGAN itself is free (Apache-2.0), but it holds parts of StyleGAN2 (NVIDIA: for research and evaluation alone) and of DFDNet (CC BY-NC-SA 4.0): not for commercial use.</source>
        <translation>GFPGAN 本身可自由使用（Apache-2.0），但含有 StyleGAN2（NVIDIA：仅限研究和评估）和 DFDNet（CC BY-NC-SA 4.0）的部分内容：不可用于商业用途。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Make it faster</source>
        <translation>加快速度</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Sets everything here as it was at the first start</source>
        <translation>把这里的所有设置恢复到首次启动时的样子</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销重置</translation>
    </message>
    <message>
        <source>Sets everything as it was before</source>
        <translation>恢复到重置之前的设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言和外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>下次启动时换用新的语言。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Your originals are never changed.</source>
        <translation>原图绝不会被改动。</translation>
    </message>
    <message>
        <source>Name of the new files</source>
        <translation>新文件的名称</translation>
    </message>
    <message>
        <source>While photos are restored</source>
        <translation>修复照片时</translation>
    </message>
    <message>
        <source>Restore with</source>
        <translation>修复设备</translation>
    </message>
    <message>
        <source>Automatic takes the fastest that works.</source>
        <translation>“自动”会选用能正常工作的最快设备。</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>不让电脑休眠</translation>
    </message>
    <message>
        <source>Until the last photo is done.</source>
        <translation>直到最后一张照片完成。</translation>
    </message>
    <message>
        <source>Say when many photos are done</source>
        <translation>多张照片完成时提醒</translation>
    </message>
    <message>
        <source>With a note of the system, while you are in another window.</source>
        <translation>当你在使用其他窗口时，用系统通知提醒。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>On the photo</source>
        <translation>在照片上</translation>
    </message>
    <message>
        <source>In the list of photos</source>
        <translation>在照片列表中</translation>
    </message>
    <message>
        <source>The photo above</source>
        <translation>上面的照片</translation>
    </message>
    <message>
        <source>The photo below</source>
        <translation>下面的照片</translation>
    </message>
    <message>
        <source>The first photo</source>
        <translation>第一张照片</translation>
    </message>
    <message>
        <source>The last photo</source>
        <translation>最后一张照片</translation>
    </message>
    <message>
        <source>Restore the photo earlier: it goes one up</source>
        <translation>提前修复照片：上移一位</translation>
    </message>
    <message>
        <source>Restore the photo later: it goes one down</source>
        <translation>推后修复照片：下移一位</translation>
    </message>
    <message>
        <source>To the album of the photo; again: hide its photos</source>
        <translation>转到照片的相册；再按一次：隐藏其照片</translation>
    </message>
    <message>
        <source>Show the photos of the album</source>
        <translation>显示相册中的照片</translation>
    </message>
    <message>
        <source>Compare the photo with its result</source>
        <translation>对比照片和修复结果</translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation>按住时显示原图</translation>
    </message>
    <message>
        <source>Take the photo off the list; the file stays</source>
        <translation>把照片移出列表；文件会保留</translation>
    </message>
    <message>
        <source>What can be done with the photo</source>
        <translation>可对照片进行的操作</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母键</translation>
    </message>
    <message>
        <source>Find a photo by its name</source>
        <translation>按名称查找照片</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>移到下一个控件</translation>
    </message>
    <message>
        <source>To the control before</source>
        <translation>移到上一个控件</translation>
    </message>
    <message>
        <source>Press the button or tick that has the focus</source>
        <translation>按下当前的按钮或勾选当前的选项</translation>
    </message>
    <message>
        <source>On the faces below the photo</source>
        <translation>在照片下方的人脸上</translation>
    </message>
    <message>
        <source>To another face</source>
        <translation>转到其他人脸</translation>
    </message>
    <message>
        <source>The first face, the last face</source>
        <translation>第一张脸、最后一张脸</translation>
    </message>
    <message>
        <source>Do more to this face, or less</source>
        <translation>对这张脸多处理或少处理一些</translation>
    </message>
    <message>
        <source>Leave this face alone, or not</source>
        <translation>让这张脸保持原样，或取消</translation>
    </message>
    <message>
        <source>Look at this face closely</source>
        <translation>放大细看这张脸</translation>
    </message>
    <message>
        <source>While you look through the results</source>
        <translation>逐张查看结果时</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>保留结果</translation>
    </message>
    <message>
        <source>Restore it again, one step gentler</source>
        <translation>重新修复，轻一档</translation>
    </message>
    <message>
        <source>Restore it again as another kind of photo</source>
        <translation>当作另一类照片重新修复</translation>
    </message>
    <message>
        <source>Leave the photo as it was</source>
        <translation>让照片保持原样</translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>The next photo, without a decision</source>
        <translation>下一张照片，暂不决定</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>撤销上一个决定</translation>
    </message>
    <message>
        <source>End looking through</source>
        <translation>结束查看</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>搜索命令或按键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>There is no such command or key.</source>
        <translation>没有这样的命令或按键。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add photos or a folder</source>
        <translation>添加照片或文件夹</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Show the whole photo (Ctrl+0)</source>
        <translation>显示整张照片（Ctrl+0）</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (Ctrl+1)</source>
        <translation>照片的一个像素对应屏幕的一个像素（Ctrl+1）</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200%</translation>
    </message>
    <message>
        <source>Twice as large as 100 % (Ctrl+2)</source>
        <translation>100% 的两倍大（Ctrl+2）</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+-)</source>
        <translation>缩小（Ctrl+-）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>A small map, while only a part of the photo is seen (M)</source>
        <translation>只显示照片的一部分时的小导航图（M）</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>导航图</translation>
    </message>
    <message>
        <source>Hold Space for the original</source>
        <translation>按住空格键看原图</translation>
    </message>
    <message>
        <source>Shows the original as long as it is held (Space)</source>
        <translation>按住时显示原图（空格键）</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Show where the computer added detail (D)</source>
        <translation>标出电脑补充了细节的地方（D）</translation>
    </message>
    <message>
        <source>Where detail was added</source>
        <translation>补充的细节</translation>
    </message>
    <message>
        <source>Only the middle of this large photo is previewed. Zoom in to see the rest.</source>
        <translation>这张大照片只预览了中间部分。放大即可查看其余部分。</translation>
    </message>
    <message>
        <source>The computer guesses missing detail. Check that people still look like themselves.</source>
        <translation>缺失的细节由电脑推测而来，请看看人物是否还像本人。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
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
        <translation>看起来像报纸或杂志的一页。</translation>
    </message>
    <message>
        <source>Looks like writing or a drawing on paper.</source>
        <translation>看起来像纸上的文字或图画。</translation>
    </message>
    <message>
        <source>Looks like a small black-and-white scan.</source>
        <translation>看起来像较小的黑白扫描件。</translation>
    </message>
    <message>
        <source>Looks like a grainy black-and-white photo.</source>
        <translation>看起来像颗粒较多的黑白照片。</translation>
    </message>
    <message>
        <source>Looks like a black-and-white photo.</source>
        <translation>看起来像黑白照片。</translation>
    </message>
    <message>
        <source>Looks like a small scan in sepia.</source>
        <translation>看起来像较小的棕褐色扫描件。</translation>
    </message>
    <message>
        <source>Looks like a grainy photo in sepia.</source>
        <translation>看起来像颗粒较多的棕褐色照片。</translation>
    </message>
    <message>
        <source>Looks like a photo in sepia.</source>
        <translation>看起来像棕褐色照片。</translation>
    </message>
    <message>
        <source>Looks like a small picture from a phone or messenger.</source>
        <translation>看起来像来自手机或聊天软件的小图片。</translation>
    </message>
    <message>
        <source>Looks like a picture from a phone or messenger.</source>
        <translation>看起来像来自手机或聊天软件的图片。</translation>
    </message>
    <message>
        <source>Looks like a very small, grainy picture.</source>
        <translation>看起来像很小、颗粒较多的图片。</translation>
    </message>
    <message>
        <source>Looks like a very small picture.</source>
        <translation>看起来像很小的图片。</translation>
    </message>
    <message>
        <source>Looks like a grainy or noisy photo.</source>
        <translation>看起来像颗粒或噪点较多的照片。</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Use the suggested preset</source>
        <translation>使用推荐的预设</translation>
    </message>
    <message>
        <source>Use “{name}” instead</source>
        <translation>改用“{name}”</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>使用“{name}”</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Photos that were not restored</source>
        <translation>未修复的照片</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>在文件夹中显示此文件</translation>
    </message>
    <message>
        <source>Try the failed ones again</source>
        <translation>重试失败的照片</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>保存汇总</translation>
    </message>
    <message>
        <source>As contact sheet, before and after…</source>
        <translation>存为修复前后对照图…</translation>
    </message>
    <message>
        <source>As table…</source>
        <translation>存为表格…</translation>
    </message>
    <message>
        <source>As text…</source>
        <translation>存为文本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>正在保存 {name}…</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>修复前后</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message numerus="yes">
        <source>It has %n page(s).</source>
        <translation>
            <numerusform>共 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>已停止。没有保存任何内容。</translation>
    </message>
    <message>
        <source>The new files, {size}, are in:</source>
        <translation>新文件（{size}）保存在：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more folder(s)</source>
        <translation>
            <numerusform>另有 %n 个文件夹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>原因和解决办法</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>未修复</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>kind of photo</source>
        <translation>照片类型</translation>
    </message>
    <message>
        <source>size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>print size</source>
        <translation>打印尺寸</translation>
    </message>
    <message>
        <source>clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>original colours</source>
        <translation>保留原来的颜色</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>name of the new files</source>
        <translation>新文件的名称</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>size of the pieces</source>
        <translation>分块大小</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>撤销：{step}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>重做：{step}(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Your original is never changed</source>
        <translation>原图绝不会被改动</translation>
    </message>
    <message>
        <source>Works without the internet</source>
        <translation>不需要联网</translation>
    </message>
    <message>
        <source>The original is one key away</source>
        <translation>按一个键就能看原图</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>把照片或文件夹拖到这里。</translation>
    </message>
    <message>
        <source>Nothing is uploaded.</source>
        <translation>不会上传任何内容。</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>用示例照片试试</translation>
    </message>
    <message>
        <source>Adds a photo that comes with the program, to see what it does</source>
        <translation>添加一张程序自带的照片，看看修复效果</translation>
    </message>
    <message>
        <source>or paste with {keys}</source>
        <translation>或按 {keys} 粘贴</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Restore %n photo(s)</source>
        <translation>
            <numerusform>修复 %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>重新修复</translation>
    </message>
    <message>
        <source>Restore photo</source>
        <translation>修复照片</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>还剩约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>还剩约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left</source>
        <translation>
            <numerusform>还剩约 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {position} of {total}</source>
        <translation>{left}，第 {position}/{total} 张</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Paused. {position} of {total}</source>
        <translation>已暂停，第 {position}/{total} 张</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), about {size} needed</source>
        <translation>
            <numerusform>%n 张照片，约需 {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>约 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>{room}, {time}</source>
        <translation>{room}，{time}</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} 像素</translation>
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
