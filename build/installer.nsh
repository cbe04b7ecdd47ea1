; What electron-builder's NSIS script leaves to the project.

!macro customInstall
  ; The script writes the command for .adit files without quotes around the program's path.
  WriteRegStr SHELL_CONTEXT "Software\Classes\Adit archive\shell\open\command" "" '"$appExe" "%1"'
  ; It keeps a copy of the installer for an updater that Adit does not have.
  SetShellVarContext current
  Delete "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}"
  RMDir "$LOCALAPPDATA\adit-updater"
  ${if} $installMode == "all"
    SetShellVarContext all
  ${endIf}
!macroend

!macro customUnInstall
  DetailPrint "$(aditDataStays)"
  ; The script leaves the extension pointing to a class that is gone.
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
