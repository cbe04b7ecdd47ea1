; What electron-builder's NSIS script leaves to the project.

; The script writes the command for .adit files without quotes around the program's path.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Adit archive\shell\open\command" "" '"$appExe" "%1"'
!macroend

; It also leaves the extension pointing to a class that is gone.
!macro customUnInstall
  DetailPrint "$(aditDataStays)"
  ReadRegStr $R0 SHELL_CONTEXT "Software\Classes\.adit" ""
  ${if} $R0 == "Adit archive"
    DeleteRegValue SHELL_CONTEXT "Software\Classes\.adit" ""
  ${endIf}
!macroend

!macro customUnWelcomePage
  !define MUI_WELCOMEPAGE_TEXT "$(aditDataStays)"
  !insertmacro MUI_UNPAGE_WELCOME
!macroend

!macro customHeader
  !ifdef BUILD_UNINSTALLER
    LangString aditDataStays ${LANG_ENGLISH} "The program will be removed. Matters, settings and backups stay where they are: in %APPDATA%\adit of each user, and in the backup folder chosen in Adit."
    LangString aditDataStays ${LANG_SIMPCHINESE} "将移除程序。案卷、设置与备份均原处保留：位于各用户的 %APPDATA%\adit，以及在 Adit 中选定的备份文件夹。"
    LangString aditDataStays ${LANG_RUSSIAN} "Программа будет удалена. Дела, настройки и резервные копии остаются на своих местах: в папке %APPDATA%\adit каждого пользователя и в папке резервных копий, выбранной в Adit."
  !endif
!macroend
