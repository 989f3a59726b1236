; The installer for Windows: for one person, without an administrator. Compiled by build_installer.py,
; which hands in VERSION, FOUR_NUMBERS, FILES (a list it wrote from the bundle), SIZE_KB, OUTPUT, PROGRAM,
; PUBLISHER, FLOOR_BUILD, and where there is one HOMEPAGE, TARGET, SIGN and QUICK.
;
; Switches of the installer:   /S silent, /D=FOLDER (last, without quotes)
; Switches of uninstall.exe:   /S silent: models, part for the graphics card and settings stay; with /REMOVEDATA they go
; Exit codes: 0 done, 1 cancelled, 2 Windows is too old, 3 the program is running, 4 the old version stayed

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh
!include nsDialogs.nsh

!define NAME "SR Desktop"
!define PROGID "SRDesktop.Photo"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SRDesktop"
!define OWN_KEY "Software\SR Desktop"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${OWN_KEY}" "Folder"
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
!ifdef QUICK ; for trials
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${FOUR_NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "BSD-3-Clause"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
  !finalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "sr-desktop.ico"
!define MUI_UNICON "sr-desktop.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "sidebar.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(FolderText)"
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.DataPage un.DataPageLeft
!insertmacro MUI_UNPAGE_INSTFILES

; the first is taken where the language of Windows is none of these
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include strings.nsh

; InstallFiles, RemoveFiles, ForEachProgram, ForEachEnding
!include "${FILES}"

; Whether a program of the bundle can be written, which a running one cannot.
!macro RefuseRunning FILE
  IfFileExists "$INSTDIR\${FILE}" 0 +6
    ClearErrors
    FileOpen $1 "$INSTDIR\${FILE}" a
    IfErrors 0 +2
      StrCpy $0 "running"
    FileClose $1
!macroend

!macro WaitForClose PREFIX
  Function ${PREFIX}WaitForClose
    ${Do}
      StrCpy $0 ""
      !insertmacro ForEachProgram RefuseRunning
      ${If} $0 == ""
        ${Break}
      ${EndIf}
      ; a silent run takes the answer after /SD
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY +3
        SetErrorLevel 3
        Quit
    ${Loop}
  FunctionEnd
!macroend
!insertmacro WaitForClose ""
!insertmacro WaitForClose "un."

Function .onInit
  SetRegView 64
  SetShellVarContext current
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${FLOOR_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext current
FunctionEnd

; Lets the version in the folder $2 remove its files, if there is one.
Function RemoveOld
  ${If} ${FileExists} "$2\uninstall.exe"
    ; it cannot remove itself while it runs from there
    ExecWait '"$2\uninstall.exe" /S /UPGRADE _?=$2' $0
    ${If} $0 = 3
      SetErrorLevel 3 ; it is open, and the person has chosen to leave it so
      Quit
    ${ElseIf} $0 <> 0
      MessageBox MB_OK|MB_ICONSTOP "$(OldStays)" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  Call WaitForClose

  ; The old version removes what it brought and no other file: a module left behind would be loaded.
  StrCpy $2 "$INSTDIR"
  Call RemoveOld
  ReadRegStr $2 HKCU "${OWN_KEY}" "Folder" ; it may be in another folder than the one that was chosen now
  ${If} $2 != ""
  ${AndIf} $2 != "$INSTDIR"
    Call RemoveOld
    Delete "$2\uninstall.exe"
    RMDir "$2"
  ${EndIf}

  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  WriteRegStr HKCU "${OWN_KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  !ifdef HOMEPAGE
    WriteRegStr HKCU "${UNINSTALL_KEY}" "URLInfoAbout" "${HOMEPAGE}"
  !endif
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "$(Comment)"

  ; "Open with": offered for photos, never made the first choice
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "${NAME}"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !macro Offer ENDING
    WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\SupportedTypes" "${ENDING}" ""
    WriteRegStr HKCU "Software\Classes\${ENDING}\OpenWithProgids" "${PROGID}" ""
  !macroend
  !insertmacro ForEachEnding Offer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; What the person wants to lose: nothing, unless a box is ticked.
Var Models
Var Pack
Var Settings
Var ModelsBox
Var PackBox
Var SettingsBox

Function un.DataPage
  !insertmacro MUI_HEADER_TEXT "$(DataTitle)" "$(DataSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 36u "$(PhotosStay)"
  Pop $0
  ${NSD_CreateCheckBox} 0 46u 100% 14u "$(RemoveModels)"
  Pop $ModelsBox
  ${NSD_CreateCheckBox} 0 64u 100% 14u "$(RemovePack)"
  Pop $PackBox
  ${NSD_CreateCheckBox} 0 82u 100% 14u "$(RemoveSettings)"
  Pop $SettingsBox
  nsDialogs::Show
FunctionEnd

Function un.DataPageLeft
  ${NSD_GetState} $ModelsBox $Models
  ${NSD_GetState} $PackBox $Pack
  ${NSD_GetState} $SettingsBox $Settings
FunctionEnd

Section "Uninstall"
  Call un.WaitForClose
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/REMOVEDATA" $R1
  ${IfNot} ${Errors}
    StrCpy $Models ${BST_CHECKED}
    StrCpy $Pack ${BST_CHECKED}
    StrCpy $Settings ${BST_CHECKED}
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/UPGRADE" $R1
  ${If} ${Errors}
    StrCpy $R2 "all"
  ${Else}
    StrCpy $R2 "upgrade"
  ${EndIf}

  SetOutPath "$TEMP" ; a folder that is in use cannot be removed
  !insertmacro RemoveFiles
  ${If} $R2 == "upgrade"
    ; shortcuts and "Open with" stay as they are, so that what is pinned stays pinned
    Return
  ${EndIf}

  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing of the person's is in it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "Software\Classes\Applications\${PROGRAM}"
  !macro Withdraw ENDING
    DeleteRegValue HKCU "Software\Classes\${ENDING}\OpenWithProgids" "${PROGID}"
    DeleteRegKey /ifempty HKCU "Software\Classes\${ENDING}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "Software\Classes\${ENDING}"
  !macroend
  !insertmacro ForEachEnding Withdraw
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ; Names, never the whole folder: pasted photos and results that were set aside lie there too.
  StrCpy $R3 "$LOCALAPPDATA\${NAME}"
  ${If} $Models == ${BST_CHECKED}
    RMDir /r "$R3\models"
  ${EndIf}
  ${If} $Pack == ${BST_CHECKED}
    RMDir /r "$R3\gpu-pack"
  ${EndIf}
  ${If} $Settings == ${BST_CHECKED}
    Delete "$R3\settings.json*"
    Delete "$R3\presets.toml*"
    Delete "$R3\waiting.json*"
    Delete "$R3\queue.sqlite3*"
    Delete "$R3\window.lock"
    RMDir /r "$R3\logs"
    RMDir /r "$R3\scratch"
    RMDir /r "$R3\sample"
  ${EndIf}
  RMDir "$R3"
SectionEnd
