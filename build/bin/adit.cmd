@echo off
rem Adit's commands, for a console. It waits for the program, which a prompt alone would not do.
"%~dp0..\Adit.exe" --cli %*
exit /b %ERRORLEVEL%
